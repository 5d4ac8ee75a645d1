import type { ImportProblem } from '@boussole/domain/register/import/sheet';
import type { Ask } from '../../platform/statement.js';
import type { RowCounts } from './finish-import.js';
import type { ColumnRow, Door } from './import-run.js';
import { problemSentence } from './problem-sentence.js';

/** The figures of a run, for a report. */
export interface RunFigures {
  readonly state: string;
  readonly failure: string | null;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly columns: readonly ColumnRow[];
  readonly counts: Partial<RowCounts>;
  readonly heading_lines: number;
  readonly blank_lines: number;
  readonly missing: number;
  readonly progress: number;
}

export async function readFigures(ask: Ask, runId: string): Promise<RunFigures> {
  const [run] = await ask<RunFigures>(`select state, failure, format, encoding, delimiter, columns, counts, heading_lines, blank_lines, missing, progress
    from import_run where id = $1`, [runId]);
  if (!run) throw new RangeError('the run of this report does not exist');
  return run;
}

/** Something to tell about a row, in the words of the report. */
export interface TroubleLine {
  readonly ligne: number;
  readonly colonne: string | null;
  readonly code: string;
  readonly motif: string;
  readonly texte: string | null;
  readonly bloquant: boolean;
}

const page = 1_000;

interface Row { line: number; problems: ImportProblem[] }

/** Everything that was found wrong, row by row, a page at a time: a report may be longer than the memory. */
export async function* readTroubles(door: Door, runId: string): AsyncGenerator<TroubleLine> {
  for await (const { line, problems } of pages<Row>(door, runId, 'line, problems', `problems <> '[]'`)) {
    for (const { column, code, original, isBlocking } of problems) {
      yield { ligne: line, colonne: column, code, motif: problemSentence(code), texte: original, bloquant: isBlocking };
    }
  }
}

/** A row that could not come in: its cells as they stand, and why. */
export interface RejectedRow { readonly line: number; readonly cells: readonly string[]; readonly reasons: readonly string[] }

/** The rejected rows of a run, to be repaired in a spreadsheet and brought in again. */
export async function* readRejected(door: Door, runId: string): AsyncGenerator<RejectedRow> {
  for await (const { line, cells, problems } of pages<Row & { cells: string[] }>(door, runId, 'line, cells, problems', `state = 'rejected'`)) {
    yield { line, cells, reasons: problems.filter(({ isBlocking }) => isBlocking).map(({ code, column }) =>
      `${column ? `${column} : ` : ''}${problemSentence(code)}`) };
  }
}

async function* pages<Found extends { line: number }>(door: Door, runId: string, columns: string, condition: string): AsyncGenerator<Found> {
  for (let after = 0; ;) {
    const rows = await door((ask) => ask<Found>(
      `select ${columns} from import_row where run_id = $1 and line > $2 and ${condition} order by line limit ${page}`, [runId, after]));
    yield* rows;
    if (rows.length < page) return;
    after = rows.at(-1)?.line ?? after;
  }
}
