import { conversationJson } from '../handoff/conversation.queries.js';
import { lineColumns, unreadSql } from './referral-line.queries.js';

const several = (rows: string): string => `(select coalesce(json_agg(x), '[]') from (${rows}) x)`;
const one = (rows: string): string => `(select to_json(x) from (${rows}) x)`;
const related = (where: string): string => `select q.id, q.version, q.state, f.title as "offerTitle", o.name as "organisationName"
  from referral q left join offer f on f.id = q.offer_id left join organisation o on o.id = q.to_organisation_id
  where q.dossier_id = r.dossier_id and ${where} order by q.created_at, q.id`;
const nextOf = (kind: string): string => `(select min(u.due_at) from follow_up u
  where u.referral_id = r.id and u.kind = '${kind}' and u.state = 'planned')`;

/** A packet p as JSON, for every page that shows one. */
export const packetColumns = `p.id, p.referral_id as "referralId", encode(p.hash, 'hex') as hash, p.content, p.grant_sections as "grantSections",
  p.made_at as "madeAt", p.approved_at as "approvedAt", p.approved_by as "approvedBy", p.approval_note as "approvalNote"`;

/** The packet that was sent; before that, the latest that was made. */
export const packetOf = (referral: string, more = ''): string => one(`select ${packetColumns}${more} from packet p
  where p.referral_id = ${referral}.id order by p.id is not distinct from ${referral}.packet_id desc, p.made_at desc, p.id limit 1`);

/** Dates of the referral r: the confirmed one first, then what is proposed, then what is past. */
export const datesOf = (referral: string): string => several(`select a.id, a.state, a.starts_at as "startsAt", a.minutes, a.place, a.link, a.contact,
    a.by_side as "bySide"
  from handoff_appointment a where a.referral_id = ${referral}.id
  order by array_position(array['confirmed', 'proposed', 'missed', 'cancelled'], a.state), a.starts_at, a.id limit 40`);

/** Everything of one referral's page: one row. */
export const referralPageColumns = `
  json_build_object('usedDays', floor(r.used_days)::int, 'waitUntil', r.wait_until, 'nextChaseAt', ${nextOf('chase')},
    'escalatesAt', ${nextOf('escalate')}, 'cancelsAt', ${nextOf('confirm_cancel')}) as clock,
  (select to_json(x) from (select ${lineColumns}, ${unreadSql('r')} as unread) x) as line,
  r.id, r.dossier_id as "dossierId", r.version, r.offer_id as "offerId", r.need_id as "needId", r.over_at as "overAt",
  r.outcome_on::text as "outcomeOn",
  (select g.title from goal g where g.id = r.goal_id) as "goalTitle",
  (select s.starts_on::text from offer_session s where s.id = r.session_id) as "sessionOn",
  ${packetOf('r', `, app.staff(p.witness_membership_id) ->> 'name' as "witnessName", p.id is not distinct from r.packet_id as "isSent"`)} as packet,
  ${one(`select s.id, s.frozen_at as "frozenAt", s.option_count as "optionCount", s.own_count as "ownCount",
      m.alternative is not null as "isInSet", m.reason_code as "reasonCode", m.reason_text as "reasonText"
    from choice_set s left join choice_made m on m.referral_id = r.id and m.choice_set_id = s.id where s.id = r.choice_set_id`)} as choice,
  ${several(`select e.id, e.seq, e.at, e.side, e.via, app.staff(e.membership_id) ->> 'name' as who, e.move, e.from_state as "from",
      e.to_state as "to", e.code, e.text, e.learner_text as "learnerText", e.on_date as "onDate"
    from referral_event e where e.referral_id = r.id order by e.seq desc limit 100`)} as history,
  ${several(`select v.seq, v.kind, v.audience, v.state, v.attempts, v.failure, v.due_at as "dueAt", v.done_at as "doneAt"
    from app.referral_deliveries(r.id) v`)} as deliveries,
  ${conversationJson('r.id')} as conversation,
  ${datesOf('r')} as dates,
  ${several(`select k.id, k.side, k.email, k.created_at as "createdAt", k.expires_at as "expiresAt", k.used_at as "usedAt",
      k.revoked_at as "revokedAt", k.revoked_at is null and k.expires_at > now() as "isLive"
    from handoff_link k where k.referral_id = r.id order by k.created_at desc, k.id desc limit 20`)} as links,
  ${one(related('q.id = r.re_routed_from_id'))} as "reRoutedFrom",
  ${several(related('q.re_routed_from_id = r.id'))} as "reRoutedTo",
  ${one(related('q.id = r.won_by_id'))} as "wonBy",
  ${several(related(`r.state in ('enrolled', 'closed') and q.goal_id = r.goal_id and q.id <> r.id and q.over_at is null`))} as siblings,
  (select g.until_at from dossier_grant g where g.id = r.grant_id and g.revoked_at is null and g.until_at > now()) as "sharedUntil"`;
