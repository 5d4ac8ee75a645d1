import { createHash, randomUUID } from 'node:crypto';
import type pg from 'pg';

/** The private address of somebody's agenda; nobody knows it. */
export async function agendaTraces(owner: pg.Client, membershipId: string, branchId: string): Promise<void> {
  const id = randomUUID();
  await owner.query('insert into calendar_feed (id, membership_id, branch_id, token_hash) values ($1, $2, $3, $4)',
    [id, membershipId, branchId, createHash('sha256').update(id).digest()]);
}
