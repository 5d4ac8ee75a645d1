import { busiest, cycled } from '../people.js';
import type { Item } from '../item.js';

const limit = (whose: string): string => `
  select json_build_object('data', json_build_object('dossiers', json_build_object(
    'lines', coalesce((select json_agg(json_build_object('id', x.id, 'reference', x.reference, 'title', coalesce(l.given_name || ' ' || l.family_name, l.code),
        'isAnonymous', l.is_anonymous, 'birthOn', l.birth_on, 'communeName', c.name_fr, 'leadName', p.given_name || ' ' || p.family_name, 'status', x.status,
        'lastContactAt', x.last_contact_at, 'interviewCount', x.interview_count, 'replaces', false) order by x.touched_at desc, x.id desc)
      from (select * from page limit 50) x join learner l on l.id = x.learner_id join membership m on m.id = x.lead_membership_id
        join person p on p.id = m.person_id left join commune c on c.nis = l.commune_nis), '[]'),
    'total', (select coalesce(sum(open_count), 0) from caseload where ${whose}),
    'next', case when (select count(*) from page) > 50 then 'more' end)))::text as answer`;

const page = (whose: string): string => `
  with page as materialized (select id, reference, learner_id, lead_membership_id, status, last_contact_at, interview_count, touched_at from dossier d
    where ${whose} and d.status = 'open' and d.restricted_at is null order by d.touched_at desc, d.id desc limit 51)`;

export const ownCaseload: Item = {
  code: 'W2', what: 'mes dossiers, 50 lignes au plus, total', document: 'Caseload', most: 1.8,
  limit: page('d.lead_membership_id = $1') + limit('lead_membership_id = $1'),
  asks: async (owner, count) => cycled(await busiest(owner, 40), count).map(({ cookie, membershipId }) => (
    { cookie, variables: { scope: 'mine', first: 50, after: null }, values: [membershipId] })),
};
