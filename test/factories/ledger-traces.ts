import type pg from 'pg';

/** What the ledger keeps of somebody: the hour that she chose for her daily mail. */
export async function ledgerTraces(owner: pg.Client, hats: { readonly counsellor: string }): Promise<void> {
  await owner.query('insert into digest_choice (membership_id, hour) values ($1, 9)', [hats.counsellor]);
}
