import { stringify } from 'csv-stringify/sync';
import type { Door } from './import-run.js';
import { readFigures, readRejected } from './import-report.js';

// A cell that a spreadsheet would take for a formula begins with an apostrophe: it stays a text.
const line = (cells: readonly string[]): string =>
  stringify([[...cells]], { delimiter: ';', record_delimiter: '\r\n', quoted_match: /[\r\n]/, escape_formulas: true });

/** The rejected rows as a table with the same columns, the line of each and the reason why: repaired there, brought in again. */
export async function* writeRejected(door: Door, runId: string): AsyncGenerator<string> {
  const { columns } = await door((ask) => readFigures(ask, runId));
  const headings = columns.map(({ heading }) => heading);
  yield `\uFEFF${line([...headings, 'Ligne du fichier', 'Motif du rejet'])}`;
  for await (const row of readRejected(door, runId)) {
    const cells = Array.from({ length: Math.max(headings.length, 1) }, (_, place) => row.cells[place] ?? '');
    yield line([...cells, String(row.line), row.reasons.join(' ')]);
  }
}
