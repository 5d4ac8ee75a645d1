import type pg from 'pg';
import type { Branch } from './network.js';

export interface Promised { id: string; key: string; linkId: string; email: string }

/** People just invited to a branch: the mail to each is promised, leaves now or later, and has not left. */
export async function promisedMails(owner: pg.Client, branch: Branch, count: number, leaves: 'now' | 'later' = 'now'): Promise<Promised[]> {
  const { rows } = await owner.query<Promised>(`
    with invited as (
      insert into person (email, given_name, family_name, locale)
      select 'lea.' || gen_random_uuid() || '@test.example', 'Léa', 'Dubois', 'fr' from generate_series(1, $1) returning id, email),
    hat as (
      insert into membership (person_id, branch_id, organisation_id, role)
      select id, $2, $3, 'counsellor' from invited),
    link as (
      insert into access_link (person_id, kind, expires_at)
      select id, 'invitation', now() + interval '7 days' from invited returning id, person_id),
    promised as (
      insert into delivery (key, job, payload, due_at)
      select 'send-password-link:' || id, 'send-password-link', jsonb_build_object('linkId', id),
        now() + $4::interval from link
      returning id, key, payload)
    select d.id, d.key, l.id as "linkId", i.email from promised d
      join link l on l.id = (d.payload->>'linkId')::uuid join invited i on i.id = l.person_id`,
  [count, branch.id, branch.organisationId, leaves === 'now' ? '0' : '1 hour']);
  return rows;
}
