import { isForOperator, isOperatorsMove } from '@boussole/domain/handoff/told';
import type { PacketContent } from '@boussole/domain/packet/content';
import { movesOf } from '@boussole/domain/referral/law';
import { readableBy } from '@boussole/domain/referral/scope';
import type { ReferralState } from '@boussole/domain/referral/states';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import { conversationJson, type ConversationJson, showConversation } from './conversation.queries.js';
import type { HandoffContactView, HandoffDateView, HandoffEventView, HandoffView } from './handoff.graphql.js';

type Bare = Omit<HandoffView, 'packet' | 'contact' | 'viewerCan' | 'dates' | 'history' | 'conversation' | 'sender'>;
type EventJson = Omit<HandoffEventView, 'at'> & { at: string };
interface HandoffRow extends Bare {
  readonly senderName: string | null;
  readonly senderBranchName: string;
  readonly senderOrganisationName: string;
  readonly content: string | null;
  readonly contact: HandoffContactView | null;
  readonly dates: (Omit<HandoffDateView, 'startsAt'> & { startsAt: string })[];
  readonly history: EventJson[];
  readonly conversation: ConversationJson;
}

/** The referral that the door opened, to its receiver: one statement. Nothing is open: it is as if it did not exist. */
export async function readHandoff(ask: Ask): Promise<HandoffView> {
  const [row] = await ask<HandoffRow>(`
    select r.id, r.version, r.state, r.offer_id as "offerId", o.title as "offerTitle", r.session_id as "sessionId",
      s.starts_on::text as "sessionStartsOn", r.sent_at as "sentAt", r.due_kind as "dueKind", r.due_at as "dueAt",
      r.state in ('info_requested', 'waitlisted') as "isPaused", r.expires_at as "expiresAt", r.wait_until::text as "waitUntil",
      r.cancel_asked_at as "cancelAskedAt", r.decline_code as "declineCode", r.outcome_code as "outcomeCode", r.over_at as "overAt",
      app.handoff_author(r.by_membership_id) as "senderName", b.name as "senderBranchName", z.name as "senderOrganisationName",
      (select p.content from packet p where p.id = r.packet_id and p.approved_at is not null
        and r.state = any((select app.packet_states())::text[])) as content,
      app.handoff_contact(r.id) as contact,
      (select coalesce(json_agg(x order by x."startsAt", x.id), '[]') from (
        select a.id, a.state, a.starts_at as "startsAt", a.minutes, a.place, a.link, a.contact, a.by_side as "bySide"
        from handoff_appointment a where a.referral_id = r.id) x) as dates,
      (select coalesce(json_agg(x order by x.seq), '[]') from (
        select e.seq, e.at, e.side, app.handoff_author(e.membership_id) as name, e.move, e.to_state as "to", e.code, e.text,
          e.learner_text as "learnerText", e.on_date::text as "onDate"
        from referral_event e where e.referral_id = r.id) x) as history,
      ${conversationJson('r.id')} as conversation,
      (select count(*)::int from referral a where a.to_branch_id = r.to_branch_id and a.offer_id = r.offer_id
        and a.session_id is not distinct from r.session_id and a.id <> r.id and a.sent_at is not null and a.over_at is null
        and a.state in ('sent', 'received', 'under_review', 'waitlisted')) as alike
    from referral r join offer o on o.id = r.offer_id left join offer_session s on s.id = r.session_id
      join branch b on b.id = r.branch_id join organisation z on z.id = b.organisation_id
    where r.id = (select app.received()) and (select app.received_side()) = 'receiver' and r.sent_at is not null`);
  if (!row) throw new Refusal('record.not_found');
  return showHandoff(row);
}

function showHandoff({ senderName, senderBranchName, senderOrganisationName, content, ...row }: HandoffRow): HandoffView {
  const scope = readableBy(row.state, 'receiver');
  const reads = (what: 'packet' | 'contact' | 'conversation') => !locks.domain || scope.has(what);
  return {
    ...row,
    sender: { name: senderName, branchName: senderBranchName, organisationName: senderOrganisationName },
    packet: content !== null && reads('packet') ? showPacket(content) : null,
    contact: reads('contact') ? row.contact : null,
    viewerCan: movesNow(row.state, row.cancelAskedAt),
    dates: reads('conversation') ? row.dates.map((date) => ({ ...date, startsAt: new Date(date.startsAt) })) : [],
    history: row.history.filter(({ to }) => isOperatorsMove(to)).map((event) => showEvent(event, reads('conversation'))),
    conversation: reads('conversation') ? showConversation(row.conversation, 'receiver', row.state, true) : null,
  };
}

// Written as canonical JSON by the use case that made the packet; its hash is checked by the database.
const showPacket = (content: string) => JSON.parse(content) as PacketContent;

/** Letting go is only confirmed where it was asked for. */
const movesNow = (state: ReferralState, cancelAskedAt: Date | null): ReferralState[] =>
  movesOf(state, 'receiver').filter((to) => to !== 'cancelled' || cancelAskedAt !== null);

function showEvent(event: EventJson, hasWords: boolean): HandoffEventView {
  const isTold = hasWords && (event.move === 'cancel_asked' || isForOperator(event.side, event.to));
  const isOwn = event.side === 'receiver';
  return { ...event, at: new Date(event.at), code: isTold ? event.code : null, text: isTold ? event.text : null,
    learnerText: isTold && isOwn ? event.learnerText : null };
}
