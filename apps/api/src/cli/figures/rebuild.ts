import { asOwner, type Owner } from '../owner.js';
import { swap } from './swap.js';

/** The same as the worker's: whoever counts holds it. */
const counterLock = 728_120_561;
const batch = 4_000;

export interface Rebuilt { readonly dossiers: number; readonly lines: number }

/**
 * Counts every dossier again beside what stands, on several connections, then puts one in the place of the other in one transaction. Pages show what
 * stands until then; killed before, nothing has changed and everything still waits. What changes meanwhile keeps its mark, and is counted by the worker.
 */
export function rebuildFigures(databaseUrl: string, hands: number, tell: (done: number, of: number) => void): Promise<Rebuilt> {
  return asOwner(databaseUrl, async (owner) => {
    await owner.ask('select pg_advisory_lock($1)', [counterLock]);
    try {
      const dossiers = await prepare(owner);
      await countAll(databaseUrl, owner, hands, (done) => tell(Math.min(done * batch, dossiers), dossiers));
      const lines = await swap(owner);
      return { dossiers, lines };
    } finally {
      await clear(owner).catch(() => undefined); // the connection may be what broke; the next rebuild clears
    }
  });
}

const clear = (owner: Owner): Promise<unknown[]> => owner.ask('drop table if exists figure_again_due, figure_again, figure_again_sum');

async function prepare(owner: Owner): Promise<number> {
  await clear(owner);
  await owner.ask(`set client_min_messages = error; set jit = off; set work_mem = '256MB'`);
  // What waits now is seen by every batch; a mark that appears later may stand for a change that no batch saw.
  await owner.ask('create temp table seen as select id from figure_mark');
  await owner.ask(`
    create unlogged table figure_again_due as
      select id, ((row_number() over (order by branch_id, id) - 1) / ${batch})::integer as batch from dossier;
    create index on figure_again_due (batch);
    create unlogged table figure_again (dossier_id uuid primary key, branch_id uuid not null, parts app.figure_part[] not null);
    create unlogged table figure_again_sum (level text, unit_id uuid, grain text, period date, measure text, slice text, bucket smallint, people bigint, events bigint);
    analyze figure_again_due`);
  return (await owner.ask<{ n: number }>('select count(*)::integer as n from figure_again_due'))[0]?.n ?? 0;
}

const countBatch = `
  with counted as materialized (select * from app.figure_parts((select array_agg(id) from figure_again_due where batch = $1))),
  kept as (insert into figure_again (dossier_id, branch_id, parts) select dossier_id, branch_id, parts from counted)
  insert into figure_again_sum (level, unit_id, grain, period, measure, slice, bucket, people, events)
  select s.level, s.unit_id, s.grain, s.period, s.measure, s.slice, s.bucket, s.people, s.events
  from app.figure_sums((select array_agg((1, 0, parts, null)::app.figure_change) from counted)) s`;

async function countAll(databaseUrl: string, owner: Owner, hands: number, tell: (done: number) => void): Promise<void> {
  const [last] = await owner.ask<{ batch: number | null }>('select max(batch) as batch from figure_again_due');
  const batches = (last?.batch ?? -1) + 1;
  let [next, done] = [0, 0];
  const count = async (hand: Owner): Promise<void> => {
    while (next < batches) {
      const mine = next;
      next += 1;
      try {
        await hand.change(countBatch, [mine]);
      } catch (error) {
        next = batches; // nobody else goes on with what cannot end
        throw error;
      }
      done += 1;
      tell(done);
    }
  };
  const others = Array.from({ length: Math.min(hands, batches) - 1 }, () => asOwner(databaseUrl, async (hand) => {
    await hand.ask('set synchronous_commit = off; set jit = off');
    await count(hand);
  }));
  await owner.ask('set synchronous_commit = off');
  const ended = await Promise.allSettled([count(owner), ...others]);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  await owner.ask('set synchronous_commit = on');
}
