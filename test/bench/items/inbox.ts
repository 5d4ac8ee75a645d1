import { aPerson, type Branch } from '../../factories/network.js';
import { aSession } from '../../factories/world.js';
import type { Item } from '../item.js';
import { cycled } from '../people.js';

const limit = `
  with page as materialized (select * from referral r where r.to_branch_id = $1 and r.sent_at is not null and r.over_at is null and r.due_at is not null
    order by r.due_at, r.id limit 51)
  select json_build_object('data', json_build_object('inbox', json_build_object(
    'lines', (select coalesce(json_agg(json_build_object('id', p.id, 'state', p.state, 'offerTitle', o.title, 'sessionStartsOn', s.starts_on,
        'senderBranchName', b.name, 'senderOrganisationName', z.name, 'dueKind', p.due_kind, 'dueAt', p.due_at,
        'isPaused', p.state in ('info_requested', 'waitlisted'), 'isCancelAsked', p.cancel_asked_at is not null,
        'unread', (select count(*) from handoff_message m where m.referral_id = p.id and m.side = 'sender'), 'sentAt', p.sent_at) order by p.due_at, p.id),
          '[]')
      from (select * from page limit 50) p join offer o on o.id = p.offer_id left join offer_session s on s.id = p.session_id
        join branch b on b.id = p.branch_id join organisation z on z.id = b.organisation_id),
    'totals', (select json_build_object('todo', t.todo, 'waiting', t.waiting, 'answered', t.answered) from inbox_total t where t.branch_id = $1),
    'next', case when (select count(*) from page) > 50 then 'more' end, 'asOf', now())))::text as answer`;

/** The branches to which most was sent, each with an agent of the bench's. */
export const inbox: Item = {
  code: 'W6', what: 'la réception d’un opérateur, 50 lignes par échéance, totaux', document: 'Inbox', limit, most: 1.8,
  async asks(owner, count) {
    const { rows } = await owner.query<Branch>(`select b.id, b.organisation_id as "organisationId", b.name
      from inbox_total t join branch b on b.id = t.branch_id order by t.todo desc, b.id limit 5`);
    const agents: { cookie: string; branchId: string }[] = [];
    for (const branch of rows) {
      const { id, membershipId } = await aPerson(owner, branch, 'operator_agent');
      agents.push({ branchId: branch.id, cookie: (await aSession(owner, 'Bench', id, membershipId)).cookie });
    }
    return cycled(agents, count).map(({ cookie, branchId }) => ({ cookie, variables: { view: 'todo', after: null }, values: [branchId] }));
  },
};
