import type { Ask } from '../../platform/statement.js';
import { applyAll } from './apply-rows.js';
import { type FoundPair, readPairs } from './find-duplicates.js';
import { recount } from './finish-import.js';
import { type Door, lockRun, type RunRow } from './import-run.js';

/** What was found out, carried out of a transaction that must leave nothing behind. */
class Rehearsed extends Error {
  constructor(readonly pairs: readonly FoundPair[], readonly refused: readonly number[]) {
    super();
  }
}

/**
 * Brings a whole file in, looks at what would come of it, and takes everything back: which rows are probable twins of others, and
 * which ones the register would refuse.
 */
export async function rehearse(door: Door, runId: string): Promise<FoundPair[]> {
  const found = await attempt(door, runId);
  await door(async (ask) => {
    const run = await lockRun(ask, runId);
    if (!isOpen(run)) return;
    await ask(`update import_row r set duplicate_of_line = d.original
      from (select (x->>'line')::integer as line, min((x->>'originalLine')::integer) as original from jsonb_array_elements($2) x group by 1) d
      where r.run_id = $1 and r.line = d.line and r.duplicate_of_line is null`, [runId, JSON.stringify(found.pairs)]);
    await ask(`update import_row set state = 'rejected', action = null, problems = problems || jsonb_build_array(jsonb_build_object(
        'column', null, 'code', 'refused_by_register', 'original', null, 'isBlocking', true))
      where run_id = $1 and line = any($2) and state = 'accepted'`, [runId, found.refused]);
    await recount(ask, runId);
  });
  return [...found.pairs];
}

/** The probable twins of what came in from a file. */
export async function readPairsOf(ask: Ask, runId: string): Promise<FoundPair[]> {
  const run = await lockRun(ask, runId);
  return run ? readPairs(ask, run) : [];
}

const isOpen = (run: RunRow | undefined): run is RunRow => run?.state === 'checking' || run?.state === 'checked';

async function attempt(door: Door, runId: string): Promise<Pick<Rehearsed, 'pairs' | 'refused'>> {
  try {
    return await door<never>(async (ask) => {
      const run = await lockRun(ask, runId);
      if (!isOpen(run)) throw new Rehearsed([], []);
      // What the search reads, and what is promised, is shared with everybody: a rehearsal leaves it alone, so that nobody waits for it.
      await ask(`select set_config('app.rehearsal', 'on', true)`);
      const before = await ask<{ line: number }>(`select line from import_row where run_id = $1 and state = 'accepted'`, [runId]);
      await applyAll(ask, run);
      const after = new Set((await ask<{ line: number }>(`select line from import_row where run_id = $1 and state = 'accepted'`, [runId]))
        .map(({ line }) => line));
      throw new Rehearsed(await readPairs(ask, run), before.map(({ line }) => line).filter((line) => !after.has(line)));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error;
    throw error;
  }
}
