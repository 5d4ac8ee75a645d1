import type pg from 'pg';
import type { World } from '../factories/world.js';
import type { Probe } from './leak-probe.js';

/** What the policies on what was set aside, and on the hour of one's daily mail, promise. */
export async function ledgerProbesOf(owner: pg.Client, alpha: World, beta: World): Promise<Probe[]> {
  const { counsellor, coordinator, structure_admin: admin, platform_admin: platform, colleague } = alpha.people;
  const aDelivery = (organisationId: string | null, state: 'dead' | 'pending') => owner.query(`
    with made as (insert into delivery (key, job, payload, due_at) values (gen_random_uuid(), 'forget-visitor',
      jsonb_strip_nulls(jsonb_build_object('organisationId', $1::uuid)), now() + interval '1 year') returning id)
    select id from made`, [organisationId]).then(({ rows }) => (state === 'dead'
    ? owner.query(`update delivery set state = 'dead', dead_because = 'refused', done_at = now() where id = $1`, [rows[0].id]) : undefined));
  for (const organisationId of [alpha.branch.organisationId, beta.branch.organisationId, null]) await aDelivery(organisationId, 'dead');
  await aDelivery(alpha.branch.organisationId, 'pending');
  await owner.query(`insert into digest_choice (membership_id, hour) values ($1, 9) on conflict do nothing`, [coordinator.membershipId]);
  const count = async (sql: string): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;

  const all = 'select id from delivery';
  const choose = (of: { membershipId: string }) => `insert into digest_choice (membership_id, hour) values ('${of.membershipId}', 7)`;
  return [
    { who: admin, mode: 'read', sql: all, expects: await count(`delivery where state = 'dead' and organisation_id = '${alpha.branch.organisationId}'`) },
    { who: platform, mode: 'read', sql: all, expects: await count(`delivery where state = 'dead' and organisation_id is null`) },
    { who: counsellor, mode: 'read', sql: all, expects: 0 },
    { who: admin, mode: 'write', sql: 'select payload from delivery', expects: 'refused' },
    { who: admin, mode: 'write', sql: `update delivery set state = 'pending'`, expects: 'refused' },
    { who: coordinator, mode: 'read', sql: 'select membership_id from digest_choice', expects: 1 },
    { who: admin, mode: 'read', sql: 'select membership_id from digest_choice', expects: 0 },
    { who: colleague, mode: 'write', sql: choose(colleague), expects: 1 },
    { who: colleague, mode: 'record', sql: choose(colleague), expects: 'refused' },
    { who: colleague, mode: 'write', sql: choose(alpha.people.uninvolved), expects: 'refused' },
    { who: coordinator, mode: 'write', sql: 'update digest_choice set hour = 8', expects: 1 },
    { who: coordinator, mode: 'record', sql: 'update digest_choice set hour = 8', expects: 'refused' },
    { who: colleague, mode: 'write', sql: 'update digest_choice set hour = 8', expects: 0 },
  ];
}
