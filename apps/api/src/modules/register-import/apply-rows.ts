import type { Ask } from '../../platform/statement.js';
import { applySheets, type Touched } from './apply-sheets.js';
import { proposeDuplicates } from './find-duplicates.js';
import { markMissing, recount } from './finish-import.js';
import { alongIndexes, type Door, lockRun, type RunRow } from './import-run.js';
import { planActions } from './plan-rows.js';

/** How many rows come in together. */
export const batch = 500;

interface Next { lines: number[]; rank: number; line: number }

/** Brings the next rows in, in a transaction of their own; 'done' when there are none left. */
export function applySome(door: Door, runId: string): Promise<'more' | 'done'> {
  return door(async (ask) => {
    const run = await lockRun(ask, runId);
    if (run?.state !== 'applying') return 'done';
    const next = await nextRows(ask, run);
    if (next.lines.length === 0) {
      await finish(ask, run);
      return 'done';
    }
    await bringIn(ask, run, next.lines);
    await ask(`update import_run set applied_rank = $2, applied_line = $3, applied_rows = applied_rows + $4,
        progress = least(99, coalesce(100 * (applied_rows + $4) / nullif((counts->>'rows')::integer, 0), 0)) where id = $1`,
    [run.id, next.rank, next.line, next.lines.length]);
    return 'more';
  });
}

/** Everything at once, for a rehearsal that will be rolled back. */
export async function applyAll(ask: Ask, run: RunRow): Promise<void> {
  for (let at = { ...run, applied_rank: 0, applied_line: 0 }; ;) {
    const next = await nextRows(ask, at);
    if (next.lines.length === 0) return;
    await bringIn(ask, run, next.lines);
    at = { ...at, applied_rank: next.rank, applied_line: next.line };
  }
}

// Rows repaired after their file came in go first; the others follow in order, from where the last batch ended.
async function nextRows(ask: Ask, run: RunRow): Promise<Next> {
  const waiting = run.applied_at === null ? [] : await ask<{ line: number }>(
    `select line from import_row where run_id = $1 and is_waiting order by rank, line limit ${batch}`, [run.id]);
  if (waiting.length > 0) {
    return { lines: waiting.map(({ line }) => line), rank: run.applied_rank, line: run.applied_line };
  }
  const rows = await ask<{ rank: number; line: number }>(`select rank, line from import_row
    where run_id = $1 and state = 'accepted' and (rank, line) > ($2, $3) order by rank, line limit ${batch}`,
  [run.id, run.applied_rank, run.applied_line]);
  const last = rows.at(-1);
  return { lines: rows.map(({ line }) => line), rank: last?.rank ?? run.applied_rank, line: last?.line ?? run.applied_line };
}

async function bringIn(ask: Ask, run: RunRow, lines: readonly number[]): Promise<void> {
  await alongIndexes(ask);
  await planActions(ask, run.id, run.source_id, lines);
  await insist(ask, run, lines);
  await ask('update import_row set is_waiting = false where run_id = $1 and line = any($2) and is_waiting', [run.id, lines]);
}

// What the register refuses concerns one row: the others come in, and that one says so.
async function insist(ask: Ask, run: RunRow, lines: readonly number[]): Promise<void> {
  await ask('savepoint rows');
  try {
    const touched: Touched = await applySheets(ask, run, lines);
    await proposeDuplicates(ask, run, touched);
    await ask('release savepoint rows');
  } catch (error) {
    if (!isAboutTheData(error)) throw error;
    await ask('rollback to savepoint rows');
    await ask('release savepoint rows');
    if (lines.length > 1) {
      const half = Math.ceil(lines.length / 2);
      await insist(ask, run, lines.slice(0, half));
      await insist(ask, run, lines.slice(half));
    } else await refuse(ask, run.id, lines);
  }
}

// A value out of its bounds (22), or against a rule of its table (23).
const isAboutTheData = (error: unknown): boolean => /^2[23]/.test(String((error as { code?: unknown }).code));

const refuse = (ask: Ask, runId: string, lines: readonly number[]): Promise<unknown[]> => ask(`
  update import_row set state = 'rejected', action = null, is_waiting = false, problems = problems || jsonb_build_array(jsonb_build_object(
    'column', null, 'code', 'refused_by_register', 'original', null, 'isBlocking', true))
  where run_id = $1 and line = any($2)`, [runId, lines]);

async function finish(ask: Ask, run: RunRow): Promise<void> {
  const missing = await markMissing(ask, run.id, run.source_id);
  await recount(ask, run.id);
  await ask('delete from import_part where run_id = $1', [run.id]);
  // The newest file of a source keeps its rows, for its report; of older ones the figures stay.
  await ask(`delete from import_row w using import_run r where r.source_id = $1 and r.id <> $2 and r.state = 'applied' and r.applied_at < now()
    and w.run_id = r.id and $3`, [run.source_id, run.id, run.applied_at === null]);
  await ask(`update import_run set state = 'applied', progress = 100, failure = null, applied_at = coalesce(applied_at, now()),
    missing = case when applied_at is null then $2 else missing end where id = $1`, [run.id, missing]);
}
