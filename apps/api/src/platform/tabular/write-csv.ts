import type { Cell, Column } from '@boussole/domain/exporting/tabular';
import { stringify } from 'csv-stringify/sync';
import type { Pages } from './write-xlsx.js';

const french = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
};

// A cell that a spreadsheet would take for a formula begins with an apostrophe: it stays a text.
const lines = (rows: readonly (readonly string[])[]): string =>
  stringify(rows.map((row) => [...row]), { delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/, escape_formulas: true });

/** A table that a spreadsheet in Belgium opens by a double click. */
export async function* writeCsv<Row>(columns: readonly Column<Row>[], pages: Pages<Row>): AsyncGenerator<string> {
  yield `\uFEFF${lines([columns.map(({ heading }) => heading)])}`;
  for await (const page of pages) yield lines(page.map((row) => columns.map(({ cell }) => french(cell(row)))));
}
