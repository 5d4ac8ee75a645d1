import type { StoryKind } from '@boussole/domain/story/kinds';
import { interviewJson } from '../interview/interview.queries.js';

/** One table that a story is told from: when each of its rows happened, and what there is to say. Every name is a column of ours. */
interface Source {
  readonly table: string;
  /** The column that says which dossier; its own, unless said. */
  readonly of?: string;
  readonly at: string;
  readonly where?: string;
  /** What is told of one row, x: a statement of JSON, asked for the rows of the page alone. */
  readonly body: string;
}

interface Words { who?: string; title?: string; sort?: string; state?: string; words?: string; until?: string; isSpecial?: string }

const nameOf = (membership: string): string => `app.staff(${membership}) ->> 'name'`;

// What the team writes to itself stays in the team: the domain names these kinds, amongUs.
const ownWords = (note: string): string => `case when app.opened_door() <> 'grant' then ${note} end`;

const said = (from: string, words: Words): string => `select json_build_object(${Object.entries(words)
  .map(([name, value]) => `'${name}', ${value}`).join(', ')}) from ${from} where x.id = e.id`;

// What a turning point is called, in the reader's own language.
const pointName = `(select p -> 'label' ->> coalesce((select w.locale from person w where w.id = app.person_id()), 'fr')
  from jsonb_array_elements(c.points) p where p ->> 'code' = x.point)`;

/** What can happen in a dossier, each from its own table by the index of its moments. */
export const sources: Readonly<Record<StoryKind, Source>> = {
  interview: {
    table: 'interview', at: 'held_at',
    body: `select ${interviewJson('x', 'n')} from interview x
      left join private_note n on n.interview_id = x.id and n.author_membership_id = viewer.membership where x.id = e.id`,
  },
  goal: {
    table: 'goal_step', at: 'at',
    body: said('goal_step x join goal g on g.id = x.goal_id',
      { who: nameOf('x.author_membership_id'), title: 'g.title', sort: 'g.kind', state: 'x.state', words: 'x.note' }),
  },
  need: {
    table: 'need', at: 'created_at',
    body: said('need x left join trade t on t.code = x.trade left join trade_domain f on f.code = x.field', {
      who: nameOf('x.author_membership_id'), title: 'coalesce(t.name, f.name)', sort: 'x.kind', state: 'x.state', words: 'x.reason',
    }),
  },
  transition: {
    table: 'transition', at: 'declared_at',
    body: said(`transition x join transition_catalogue c on c.id = x.catalogue_id`, { who: nameOf('x.declared_by_membership_id'), title: pointName, sort: 'x.source',
      state: 'x.state', words: ownWords('x.note'), until: `(x.on_date + 1)::timestamp at time zone 'Europe/Brussels'` }),
  },
  transition_end: {
    table: 'transition', at: 'over_at', where: 'x.over_at is not null',
    body: said(`transition x join transition_catalogue c on c.id = x.catalogue_id`, { who: nameOf('x.ended_by_membership_id'), title: pointName, sort: 'x.end_reason',
      state: `case when x.end_reason = 'refused' and x.ended_by_membership_id is null then 'learner' else x.state end`, words: ownWords('x.end_note') }),
  },
  gathering: {
    table: 'gathering_seat', at: 'starts_at', where: `x.state = 'enrolled'`,
    body: said('gathering_seat x join gathering g on g.id = x.gathering_id', {
      who: nameOf('g.lead_membership_ids[1]'), title: 'g.title', sort: 'g.kind',
      state: `case when g.state = 'cancelled' then 'cancelled' when x.attendance <> 'unknown' then x.attendance when x.starts_at > now() then 'planned' else 'held' end`,
    }),
  },
  grant: {
    table: 'dossier_grant', at: 'from_at',
    body: said('dossier_grant x join branch b on b.id = x.to_branch_id', {
      who: nameOf('x.given_by_membership_id'), title: `coalesce(app.staff(x.to_membership_id) ->> 'name' || ', ', '') || b.name`,
      sort: 'x.purpose', state: 'x.given_by', until: 'x.until_at',
    }),
  },
  grant_end: {
    table: 'dossier_grant', at: 'revoked_at', where: 'x.revoked_at is not null',
    body: said('dossier_grant x join branch b on b.id = x.to_branch_id',
      { who: nameOf('x.revoked_by_membership_id'), title: 'b.name', state: 'x.revoked_by' }),
  },
  lead: {
    table: 'lead_change', at: 'at',
    body: said('lead_change x', { who: nameOf('x.from_membership_id'), title: nameOf('x.to_membership_id'), words: ownWords('x.note') }),
  },
  assignment: {
    table: 'assignment', at: 'from_at',
    body: said('assignment x', { who: nameOf('x.by_membership_id'), title: nameOf('x.membership_id'), until: 'coalesce(x.ended_at, x.until_at)' }),
  },
  appointment: {
    table: 'appointment', at: 'starts_at',
    body: said('appointment x', {
      who: nameOf('x.membership_id'), sort: 'x.channel', words: ownWords('x.note'),
      state: `case when x.cancelled_at is not null then 'cancelled' when x.starts_at > now() then 'planned' when x.is_walk_in then 'walk_in' else 'held' end`,
    }),
  },
  break_glass: {
    table: 'break_glass', at: 'opened_at', where: 'x.opened_at is not null',
    body: said('break_glass x', { who: nameOf('x.membership_id'), sort: 'x.category', until: 'x.ends_at' }),
  },
  referral: {
    table: 'referral', at: 'sent_at', where: 'x.sent_at is not null',
    body: said('referral x left join offer f on f.id = x.offer_id left join organisation o on o.id = x.to_organisation_id',
      { who: nameOf('x.by_membership_id'), title: 'f.title', sort: 'o.name', state: 'x.state' }),
  },
  handoff: {
    table: 'referral_event', at: 'at', where: `x.from_state is distinct from x.to_state and x.to_state not in ('draft', 'choice_presented', 'to_justify', 'sent')`,
    body: said(`referral_event x join referral r on r.id = x.referral_id left join offer f on f.id = r.offer_id
      left join organisation o on o.id = r.to_organisation_id`,
    { who: `coalesce(${nameOf('x.membership_id')}, case when x.side = 'receiver' then o.name end)`, title: `coalesce(f.title, '')`,
      sort: 'x.side', state: 'x.to_state', words: ownWords('x.text') }),
  },
  follow_up: {
    table: 'follow_up', at: 'due_at', where: `x.state = 'done' and x.kind in ('chase', 'escalate', 'waiting_over')`,
    body: said(`follow_up x left join referral r on r.id = x.referral_id left join offer f on f.id = r.offer_id
      left join organisation o on o.id = r.to_organisation_id`, { who: 'o.name', title: 'f.title', sort: 'x.kind' }),
  },
  mention: {
    table: `(select m.*, z.dossier_id from choice_made m join choice_set z on z.id = m.choice_set_id where m.kind = 'mention')`, at: 'made_at',
    body: said('choice_made x join offer f on f.id = x.offer_id join organisation o on o.id = f.organisation_id',
      { who: nameOf('x.by_membership_id'), title: 'f.title', sort: 'o.name' }),
  },
  document: {
    table: 'document', at: 'added_at',
    body: said('document x', { who: nameOf('x.author_membership_id'), title: 'x.title', sort: 'x.kind', state: 'x.state', isSpecial: 'x.is_special' }),
  },
  merge: {
    table: 'dossier_merge', of: 'kept_id', at: 'decided_at',
    body: said('dossier_merge x', { who: nameOf('x.decided_by_membership_id'), title: nameOf('x.proposed_by_membership_id'), state: 'x.state' }),
  },
  claim: { table: 'dossier', of: 'id', at: 'claimed_at', where: 'x.claimed_at is not null', body: said('dossier x', {}) },
  closing: {
    table: 'dossier_closing', at: 'at',
    body: said('dossier_closing x', { who: nameOf('x.author_membership_id'), state: 'x.move', sort: 'x.reason', words: ownWords('x.note') }),
  },
  opened: {
    table: 'dossier', of: 'id', at: 'opened_at',
    body: said('dossier x join branch b on b.id = x.branch_id', { title: 'b.name' }),
  },
};
