import type pg from 'pg';

/** What is set aside in the ledger, of an organisation or of nobody's. */
export async function aDeadDelivery(owner: pg.Client, organisationId: string | null): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(`insert into delivery (key, job, payload, due_at) values (gen_random_uuid(), 'forget-visitor',
    jsonb_strip_nulls(jsonb_build_object('organisationId', $1::uuid)), now() + interval '1 year') returning id`, [organisationId]);
  await owner.query(`update delivery set state = 'dead', dead_because = 'refused', done_at = now() where id = $1`, [rows[0]?.id]);
  return rows[0]?.id ?? '';
}

/** What the ledger keeps of an organisation: what was set aside, and the hour that somebody chose for her daily mail. */
export async function ledgerTraces(owner: pg.Client, membershipId: string, organisationId: string): Promise<string> {
  await owner.query('insert into digest_choice (membership_id, hour) values ($1, 9)', [membershipId]);
  return aDeadDelivery(owner, organisationId);
}
