import { busiest, cycled } from '../people.js';
import type { Item } from '../item.js';

// Of a colleague's dossier the list shows less: its reader's own are those that she leads.
const limit = (whose: string): string => `
  select json_build_object('data', json_build_object('dossiers', json_build_object(
    'lines', coalesce((select json_agg(json_build_object('id', x.id, 'reference', case when x.lead_membership_id = $1 then x.reference else left(x.reference,
      3) || '-•••' end,
        'title', coalesce(l.given_name || ' ' || l.family_name, case when x.lead_membership_id = $1 then l.code else split_part(l.code, '-', 1) || '-…' end),
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

/** The same page for the whole branch: fifty lines at every size of the network. */
export const branchCaseload: Item = {
  code: 'W2a', what: 'les dossiers de l’antenne, 50 lignes, total', document: 'Caseload', most: 1.8,
  limit: page('d.branch_id = $2') + limit('branch_id = $2'),
  asks: async (owner, count) => cycled((await busiest(owner, 40)).slice(0, 1), count).map(({ cookie, membershipId, branchId }) => (
    { cookie, variables: { scope: 'branch', first: 50, after: null }, values: [membershipId, branchId] })),
};
