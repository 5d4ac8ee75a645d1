import type { Column } from '@boussole/domain/exporting/tabular';
import type { Pages } from './write-xlsx.js';

/** A list of objects, one a line: each value under the heading of its column, as what it is. */
export async function* writeJson<Row>(columns: readonly Column<Row>[], pages: Pages<Row>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const page of pages) {
    for (const row of page) {
      yield `${before}${JSON.stringify(Object.fromEntries(columns.map(({ heading, cell }) => [heading, cell(row)])))}`;
      before = ',\n';
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
