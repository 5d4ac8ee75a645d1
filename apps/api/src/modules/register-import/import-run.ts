import type { ImportState } from '@boussole/domain/register/import-run';
import type { Ask } from '../../platform/statement.js';

/** One short transaction after another: the worker's, or the owner's on the command line. */
export type Door = <T>(work: (ask: Ask) => Promise<T>) => Promise<T>;

export interface ColumnRow {
  readonly heading: string;
  readonly sample: readonly string[];
  readonly target: string | null;
}

/** A run as the engine needs it. */
export interface RunRow {
  readonly id: string;
  readonly organisation_id: string;
  readonly source_id: string;
  readonly source_name: string;
  readonly file_name: string;
  readonly byte_count: number;
  readonly next_part: number;
  readonly state: ImportState;
  readonly format: string | null;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly columns: readonly ColumnRow[];
  readonly checked_line: number;
  readonly applied_rank: number;
  readonly applied_line: number;
  readonly applied_at: Date | null;
}

/** Somebody else went on with this import meanwhile: what was being done is dropped, nothing is lost. */
export class Overtaken extends Error {}

/**
 * For the statements on a few hundred rows: row by row, along the indexes. A file just staged has no statistics yet, and
 * without them the planner would read all of it for each batch.
 */
export async function alongIndexes(ask: Ask): Promise<void> {
  await ask(`select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
    set_config('enable_material', 'off', true)`);
}

/** A run, and nobody else may move it until the end of this transaction. */
export async function lockRun(ask: Ask, id: string): Promise<RunRow | undefined> {
  const [run] = await ask<RunRow>(`select r.*, s.name as source_name from import_run r join register_source s on s.id = r.source_id
    where r.id = $1 for update of r`, [id]);
  return run;
}
