import { randomUUID } from 'node:crypto';
import { busiest, cycled } from '../people.js';
import type { Item } from '../item.js';

const limit = `
  with noted as (insert into interview (id, dossier_id, branch_id, author_membership_id, held_at, channel, minutes, topics, summary)
      select gen_random_uuid(), id, branch_id, $3, $5, 'phone', 30, '{project,training}', $6 from dossier where id = $2 returning id, branch_id),
    moved as (update dossier set interview_count = interview_count + 1, version = version + 1, last_contact_at = greatest(last_contact_at, $5),
      touched_at = greatest(touched_at, $5) where id = $2 returning organisation_id),
    asked as (insert into command (person_id, key, what, request_hash, answer)
      select $4, $1, 'interview.logged', sha256(convert_to($6, 'UTF8')), json_build_object('id', id) from noted),
    written as (insert into journal (organisation_id, branch_id, person_id, membership_id, role, what, about, dossier_id, door, purpose, sections, is_change)
      select organisation_id, branch_id, $4, $3, 'counsellor', 'interview.logged', $2, $2, 'lead', 'guidance', '{identity,interviews}', true from noted, moved)
  select json_build_object('data', json_build_object('logInterview', json_build_object('id', id)))::text as answer from noted`;

const summary = 'Cherche une formation en électricité ; a déjà suivi un module d’essai, doute des horaires, revient avec son horaire de bus. '.repeat(3);

export const logInterview: Item = {
  code: 'W4', what: 'noter un entretien : la ligne, le dossier, la commande, le journal, ce qui en part', document: 'LogInterview', limit, most: 1.6,
  leaves: ['interview', 'command', 'journal', 'delivery'],
  async asks(owner, count) {
    const people = new Map((await busiest(owner, 80)).map((one) => [one.membershipId, one]));
    const { rows } = await owner.query<{ id: string; lead: string }>(`select d.id, d.lead_membership_id as lead from dossier d
      where d.lead_membership_id = any($1) and d.status = 'open' and d.restricted_at is null order by md5(d.id::text) limit 400`, [[...people.keys()]]);
    const heldAt = new Date(Date.now() - 3_600_000).toISOString();
    return cycled(rows, count).flatMap(({ id, lead }) => {
      const who = people.get(lead);
      if (!who) return [];
      const commandKey = randomUUID();
      const input = { commandKey, dossierId: id, heldAt, channel: 'phone', minutes: 30, topics: ['project', 'training'], summary: summary.trim(),
        privateNote: null };
      return [{ cookie: who.cookie, variables: { input }, values: [commandKey, id, lead, who.personId, heldAt, summary] }];
    });
  },
};
