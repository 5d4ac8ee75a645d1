import { type AuditReader, isReferent } from '../access/audit-rules.js';
import type { CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import type { UnitLevel } from '../neutrality/reading/levels.js';

/** Where the conversation stands that a signal opened. */
export const reviewStates = ['awaiting_reply', 'replied', 'decided'] as const;
export type ReviewState = (typeof reviewStates)[number];

export const reviewMoves = ['reply', 'extend', 'decide'] as const;
export type ReviewMove = (typeof reviewMoves)[number];

/** What is written down of it, one after the other; nothing of it is ever changed. */
export const reviewEvents = ['opened', 'notified', 'replied', 'extended', 'decided'] as const;
export type ReviewEvent = (typeof reviewEvents)[number];

/** How a review ends. */
export const conclusions = ['explained', 'agreed_change', 'undeclared_link', 'register_error', 'closed_without_follow_up'] as const;
export type Conclusion = (typeof conclusions)[number];

/** Whom a review is about. */
export interface Reviewed {
  readonly level: UnitLevel;
  readonly unitId: string;
  readonly organisationId: string | null;
  readonly basins: readonly string[];
}

/** What the rules need to know of a review. */
export interface ReviewFacts extends Reviewed {
  readonly state: ReviewState;
  readonly replyDueOn: CalendarDate;
}

/** Who leads a review asks, gives time and concludes; who answers was measured. */
export type Side = 'leads' | 'answers';

const moves: Readonly<Record<ReviewMove, { by: Side; from: readonly ReviewState[]; to: ReviewState }>> = {
  reply: { by: 'answers', from: ['awaiting_reply', 'replied'], to: 'replied' },
  extend: { by: 'leads', from: ['awaiting_reply'], to: 'awaiting_reply' },
  decide: { by: 'leads', from: ['awaiting_reply', 'replied'], to: 'decided' },
};

/** On which side of a review somebody stands: never on both, nobody concludes about herself or her own body. */
export function sideOf({ level, unitId, organisationId, basins }: Reviewed, reader: AuditReader): Side | null {
  const { actor } = reader;
  if (level === 'counsellor') {
    if (unitId === actor.personId) return 'answers';
    return isReferent(reader) ? 'leads' : null;
  }
  const answersForBody = actor.role === 'coordinator' || actor.role === 'manager';
  if (answersForBody && organisationId === actor.organisationId) return 'answers';
  const coordinates = actor.role === 'coordinator' && reader.basins.some((basin) => basin === '*' || basins.includes(basin));
  return coordinates ? 'leads' : null;
}

/** May she open a conversation about this unit? What she may not lead, she opens not. */
export function mayOpen(reviewed: Reviewed, reader: AuditReader): Decision<true> {
  const side = sideOf(reviewed, reader);
  if (side === null) return refuse('record.not_found');
  return side === 'leads' ? allow(true) : refuse('review.own');
}

/** The only place that says who may move a review, and where it goes. Nobody is judged unheard before her time to answer is over. */
export function decide(review: ReviewFacts, move: ReviewMove, reader: AuditReader, today: CalendarDate): Decision<ReviewState> {
  const side = sideOf(review, reader);
  const rule = moves[move];
  if (side === null) return refuse('record.not_found');
  if (side !== rule.by) return refuse(side === 'answers' ? 'review.own' : 'review.not_your_reply');
  if (review.state === 'decided') return refuse('review.decided');
  if (!rule.from.includes(review.state)) return refuse('review.replied_already');
  if (move === 'decide' && review.state === 'awaiting_reply' && !isOverdue(review, today)) return refuse('review.reply_first');
  return allow(rule.to);
}

/** The same rule, asked for every move: what the screen may offer. */
export const allowedMoves = (review: ReviewFacts, reader: AuditReader, today: CalendarDate): ReviewMove[] =>
  reviewMoves.filter((move) => decide(review, move, reader, today).ok);

/** The time to answer is over, and nobody did. */
export const isOverdue = ({ state, replyDueOn }: Pick<ReviewFacts, 'state' | 'replyDueOn'>, today: CalendarDate): boolean =>
  state === 'awaiting_reply' && replyDueOn < today;
