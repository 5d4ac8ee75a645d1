import type { Actor } from '../access/roles.js';
import { brusselsDay, type CalendarDate } from '../calendar-date.js';
import type { Decision } from '../decision.js';
import { allow, refuse } from '../decision.js';
import type { RightKind, RightState } from '../dossier/right-request.js';
import { addMonths } from './retention.js';

/** What a rule needs to know of something that a person asked about her own data. */
export interface AskedRight {
  readonly organisationId: string;
  readonly kind: RightKind;
  readonly state: RightState;
  readonly isRestricted: boolean;
}

export const rightMoves = ['grant', 'refuse', 'finish', 'lift'] as const;
export type RightMove = (typeof rightMoves)[number];

/** The last day to answer: one month after it was asked. */
export const answerBefore = (askedAt: Date): CalendarDate => addMonths(brusselsDay(askedAt), 1);

/** What the auditor of the organisation may do with it now; for anybody else it does not exist. */
export function mayMoveRight(asked: AskedRight, move: RightMove, actor: Actor): Decision<true> {
  if (actor.role !== 'auditor' || asked.organisationId !== actor.organisationId) return refuse('record.not_found');
  const isPossible = {
    grant: asked.state === 'asked', refuse: asked.state === 'asked',
    // Erasing ends by itself; restricting is done as soon as it is granted.
    finish: asked.state === 'granted' && asked.kind !== 'erase',
    lift: asked.isRestricted && asked.state !== 'asked' && asked.kind !== 'erase',
  }[move];
  return isPossible ? allow(true) : refuse('right.decided');
}

export const rightMovesOf = (asked: AskedRight, actor: Actor): RightMove[] =>
  rightMoves.filter((move) => mayMoveRight(asked, move, actor).ok);

/** What granting does at once: the request is over, or something is left to do. */
export const stateOnceGranted = (kind: RightKind): 'granted' | 'done' => (kind === 'restrict' || kind === 'object' ? 'done' : 'granted');

/** Does granting it close the dossier to everybody? Erasing too: nobody reads what is about to go. */
export const restricts = (kind: RightKind): boolean => kind === 'restrict' || kind === 'object' || kind === 'erase';

export const longestReason = 2000;

/** The reason in words that the person will read: none is needed to say yes. */
export function checkReason(move: RightMove, reason: string | null): Decision<string | null> {
  const said = reason?.replace(/\s+/g, ' ').trim() || null;
  if (move !== 'grant' && move !== 'finish' && (said?.length ?? 0) < 20) return refuse('right.reason_missing');
  return allow(reason?.trim() || null);
}

const caseNumber = /^[A-Z0-9][A-Z0-9/.-]{2,29}$/;

/** A case has a number that the organisation knows it by, and a reason. */
export function checkCase({ number, reason }: { number: string; reason: string }): Decision<{ number: string; reason: string }> {
  const clean = { number: number.trim().toUpperCase(), reason: reason.replace(/\s+/g, ' ').trim() };
  if (!caseNumber.test(clean.number)) return refuse('audit.number_invalid');
  return [...clean.reason].length < 20 ? refuse('audit.reason_missing') : allow(clean);
}
