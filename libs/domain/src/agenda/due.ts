import { addDays, brusselsDay, type CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import { holdsNationalNumber } from '../text/national-number.js';
import { hourMs, instantOf } from '../time/brussels.js';
import type { EndReason } from '../transition/words.js';

/** Why a caseworker says that what is due will not be done. */
export const cancelReasons = ['unreachable', 'refused', 'not_needed', 'done_elsewhere', 'other'] as const satisfies readonly EndReason[];
export type CancelReason = (typeof cancelReasons)[number];

/** So many at once: a week's arrears, not a register. */
export const mostAtOnce = 100;

/** Longer than this nothing is put off: what is due in more than a year is another plan. */
const furthestDays = 366;

/** Beyond it a note would be an interview. */
export const longestNote = 500;

/** A task is due on a day, from its first working hour on. */
export const dueAtOf = (day: CalendarDate): Date => instantOf({ day, ms: 8 * hourMs });

/** The instant at which what is put off to that day is due: today at the earliest, within a year. */
export function checkNewDay(day: CalendarDate, now: Date): Decision<Date> {
  const today = brusselsDay(now);
  return day < today || day > addDays(today, furthestDays) ? refuse('follow_up.day_invalid') : allow(dueAtOf(day));
}

/** Why it will not be done, as it may be kept: a reason of the list that says nothing by itself asks for a word. */
export function checkCancelling(reason: CancelReason, words: string | null): Decision<{ reason: CancelReason; note: string | null }> {
  const note = words?.trim() || null;
  if (note !== null && holdsNationalNumber(note)) return refuse('text.national_number');
  return reason === 'other' && note === null ? refuse('follow_up.note_missing') : allow({ reason, note });
}

/** What is due, as far as acting on it is concerned. */
export interface DueFacts {
  readonly state: 'planned' | 'done' | 'cancelled';
  readonly channel: 'mail' | 'sms' | 'task' | 'system';
  readonly isOfPerson: boolean;
  readonly version: number;
}

/** Only a task that still waits, as it was seen. */
export function checkDue(due: DueFacts | undefined, seenVersion: number): Decision<true> {
  if (!due || due.channel !== 'task' || !due.isOfPerson) return refuse('record.not_found');
  if (due.state !== 'planned') return refuse('follow_up.over');
  return due.version === seenVersion ? allow(true) : refuse('follow_up.changed_elsewhere');
}

/** To end it: what asks whether a turning point is so is answered at the turning point, which begins or sets aside its plan. */
export function checkEnding(due: DueFacts & { readonly kind: string } | undefined, seenVersion: number): Decision<true> {
  const seen = checkDue(due, seenVersion);
  return seen.ok && due?.kind === 'confirm_transition' ? refuse('follow_up.decide_there') : seen;
}

/** What one has just ended oneself comes back for as long as this. */
export const undoMs = 5 * 60_000;

export interface EndedFacts extends DueFacts {
  readonly endedAt: Date | null;
  readonly endedByMembershipId: string | null;
}

/** Only what one ended oneself, a moment ago, and nobody touched since. */
export function checkUndo(ended: EndedFacts | undefined, seenVersion: number, membershipId: string, now: Date): Decision<true> {
  if (!ended || ended.channel !== 'task' || !ended.isOfPerson || ended.endedByMembershipId !== membershipId) return refuse('record.not_found');
  if (ended.version !== seenVersion || ended.state === 'planned') return refuse('follow_up.changed_elsewhere');
  return ended.endedAt !== null && now.getTime() - ended.endedAt.getTime() <= undoMs ? allow(true) : refuse('follow_up.over');
}
