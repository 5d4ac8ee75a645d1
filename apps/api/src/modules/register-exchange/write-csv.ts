import type { Words } from '@boussole/domain/register/exchange/exported-sheet';
import { type Cell, type Column, columnsOf } from '@boussole/domain/register/exchange/table-columns';
import { stringify } from 'csv-stringify/sync';
import type { Matching } from '../register/matching-offers.queries.js';
import type { Pages } from './sheets.queries.js';

const french = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non';
  return typeof cell === 'number' ? String(cell).replace('.', ',') : cell;
};

// A cell that a spreadsheet would take for a formula begins with an apostrophe: it stays a text.
const lines = (rows: readonly (readonly string[])[]): string =>
  stringify(rows.map((row) => [...row]), { delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/, escape_formulas: true });

/** A table that a spreadsheet in Belgium opens by a double click. */
export async function* writeCsv(pages: Pages, { offers }: Matching, words: Words): AsyncGenerator<string> {
  const columns: readonly Column[] = columnsOf(words);
  yield `\uFEFF${lines([columns.map(({ heading }) => heading)])}`;
  for await (const sheets of pages(offers)) {
    yield lines(sheets.map((sheet) => columns.map(({ cell }) => french(cell(sheet)))));
  }
}
