import type { Actor } from '../access/roles.js';
import { addDays, type CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import type { EndReason, TransitionSource, TransitionState } from './words.js';

/** What is done with a turning point once it is known. */
export const transitionMoves = ['move', 'pause', 'resume', 'stop', 'confirm', 'dismiss'] as const;
export type TransitionMove = (typeof transitionMoves)[number];

interface Rule { readonly from: readonly TransitionState[]; readonly to: TransitionState | 'same' }

const rules: Readonly<Record<TransitionMove, Rule>> = {
  move: { from: ['to_confirm', 'running', 'paused'], to: 'same' },
  pause: { from: ['running', 'paused'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  stop: { from: ['running', 'paused'], to: 'stopped' },
  confirm: { from: ['to_confirm'], to: 'running' },
  dismiss: { from: ['to_confirm'], to: 'stopped' },
};

/** Where a move takes a turning point, if it may be made at all. */
export function decideTransition(state: TransitionState, move: TransitionMove): Decision<TransitionState> {
  const { from, to } = rules[move];
  if (!from.includes(state)) return refuse('transition.wrong_state');
  return allow(to === 'same' ? state : to);
}

/** The same rule, asked for every move: what the screen may offer. */
export const allowedTransitionMoves = (state: TransitionState): TransitionMove[] =>
  transitionMoves.filter((move) => decideTransition(state, move).ok);

/** What the person herself may do about her own: make it wait, take it up again, end it; take back what she announced and nobody confirmed. */
export function ownTransitionMoves(state: TransitionState, source: TransitionSource): TransitionMove[] {
  if (state === 'to_confirm') return source === 'learner' ? ['dismiss'] : [];
  return allowedTransitionMoves(state).filter((move) => move === 'pause' || move === 'resume' || move === 'stop');
}

const longAgo = 5 * 366;
const farAhead = 3 * 366;
const longestPause = 366;

/** A turning point lies at most five years back and three years ahead: anything else is a slip of the hand. */
export const checkTransitionDay = (day: CalendarDate, today: CalendarDate): Decision<CalendarDate> =>
  (addDays(today, -longAgo) <= day && day <= addDays(today, farAhead) ? allow(day) : refuse('transition.day_invalid'));

/** A pause ends tomorrow at the earliest and within the year, or when somebody says so. */
export const checkPause = (until: CalendarDate | null, today: CalendarDate): Decision<CalendarDate | null> =>
  (until === null || today < until && until <= addDays(today, longestPause) ? allow(until) : refuse('transition.pause_invalid'));

/** Why a turning point is followed no longer. */
export const stopReasons = ['done', 'refused', 'not_needed', 'done_elsewhere', 'unreachable', 'other'] as const satisfies readonly EndReason[];
export type StopReason = (typeof stopReasons)[number];

/** What is none of the named reasons says what it is. */
export const checkStop = (reason: StopReason, note: string | null): Decision<true> =>
  (reason === 'other' && note === null ? refuse('transition.note_missing') : allow(true));

/** Whoever administers a house publishes its own catalogue; nobody publishes the common one. */
export const mayPublishCatalogue = (actor: Pick<Actor, 'role'>): Decision<true> =>
  (actor.role === 'structure_admin' ? allow(true) : refuse('access.denied'));
