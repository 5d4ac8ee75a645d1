import type pg from 'pg';
import { eventually } from './eventually.js';

export interface DeliveryLine {
  id: string; key: string; state: string; attempt: number; steps: number; failure: string | null; gateway_id: string | null;
  wait: number; row: string;
}

/** The ledger's word on some deliveries; `wait` is how many seconds away the next try is. */
export async function ledger(owner: pg.Client, ids: readonly string[]): Promise<DeliveryLine[]> {
  const { rows } = await owner.query<DeliveryLine>(`
    select id, key, state, attempt, steps, failure, gateway_id, extract(epoch from due_at - now())::float as wait, d::text as row
    from delivery d where id = any($1) order by created_at, id`, [ids]);
  return rows;
}

/** Waits until every one of them is in this state. */
export const allIn = (owner: pg.Client, state: string, ids: readonly string[], patience?: number): Promise<DeliveryLine[]> =>
  eventually(`${ids.length} deliveries ${state}`, async () => {
    const lines = await ledger(owner, ids);
    return lines.length === ids.length && lines.every((line) => line.state === state) && lines;
  }, patience);

/** Moves time: every wait of the ledger is over, and what was handed over long ago is handed over again; rings the bell. */
export async function laterOn(owner: pg.Client): Promise<void> {
  await owner.query(`update delivery set due_at = least(due_at, now()), handed_at = handed_at - interval '2 minutes'
    where state = 'pending'`);
  await owner.query('notify delivery');
}

/** Moves time further: whoever was sending has had her minute, dead or alive. */
export async function leasesOver(owner: pg.Client): Promise<void> {
  await owner.query(`update delivery set lease_until = now() - interval '1 second', handed_at = handed_at - interval '2 minutes'
    where state = 'sending'`);
  await laterOn(owner);
}
