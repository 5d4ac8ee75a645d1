import { setTimeout as after } from 'node:timers/promises';
import type { Database } from './database.js';
import { planned } from './statement.js';

/** Under this, each worker keeps its number locked on a connection of its own: the number is free the moment its process is gone. */
export const handLock = 728120553;

// Longer than a connection that was lost, or a database that began again, needs to be back.
const missedFor = 4_000;

const missingSql = planned(`
  select distinct hand from delivery
  where state = 'sending' and due_at <= now() and lease_until > now() and hand <> $1 and hand not in (
    select objid::bigint::integer from pg_locks
    where locktype = 'advisory' and classid = ${handLock} and granted and database = (select oid from pg_database where datname = current_database()))`);

const letGoSql = planned(`
  update delivery set lease_until = now(), handed_at = null where state = 'sending' and hand = any($1) and lease_until > now()`);

/**
 * What a dead worker had in hand is free without waiting for its minute: its number is locked by nobody, and a moment later still by nobody. One that
 * sleeps keeps its number, and its minute.
 */
export async function freeDeadHands(db: Database, mine: number, leaving: AbortSignal, patience = missedFor): Promise<void> {
  const missed = await missing(db, mine);
  if (missed.length === 0) return;
  await after(patience, undefined, { signal: leaving }).catch(() => undefined);
  if (leaving.aborted) return;
  const dead = (await missing(db, mine)).filter((hand) => missed.includes(hand));
  if (dead.length === 0) return;
  await db.job(async (tx) => {
    await tx.ask(letGoSql, [dead]);
    await tx.ask(`select pg_notify('delivery', '')`);
  });
}

const missing = (db: Database, mine: number): Promise<number[]> =>
  db.job(async (tx) => (await tx.ask<{ hand: number }>(missingSql, [mine])).map(({ hand }) => hand));
