import { addDays } from '../calendar-date.js';
import { hands, hourMs, instantOf } from '../time/brussels.js';
import { isWorkingDay, type WorkingCalendar, workingDayFrom } from '../time/working-days.js';
import type { Whereabouts } from '../transition/words.js';
import type { Answer, DayPart } from './answer.js';

/** Each answer, and what a human is to do about it. Which steps of a plan it makes pointless, the plan itself says (endsOn): it is made again. */
export const consequences: Record<Whereabouts, 'call_back' | 'answered' | null> = {
  in_training: null,
  at_work: null,
  searching: null,
  stopped: 'answered',
  wishes_call: 'call_back',
};

/** Something that a human is to do because of an answer. */
export interface AnswerTask {
  readonly kind: 'call_back' | 'answered';
  readonly isUrgent: boolean;
  readonly dueAt: Date;
}

/** The task that an answer opens: a call when she wishes one, else reading what she wrote or that she stopped; none when all is said. */
export function taskOf({ whereabouts, callWish, comment, agreesOutcome }: Answer, at: Date, calendar: WorkingCalendar): AnswerTask | null {
  const task = consequences[whereabouts];
  if (task === 'call_back' || callWish !== null) {
    return { kind: 'call_back', isUrgent: true, dueAt: callMoment(callWish ?? 'any', at, calendar) };
  }
  const isToRead = task === 'answered' || comment !== null || agreesOutcome === false;
  return isToRead ? { kind: 'answered', isUrgent: false, dueAt: callMoment('any', at, calendar) } : null;
}

/** Hours of the day at which each half begins, and after which it is too late to count on it today. */
const halves: Record<DayPart, { readonly from: number; readonly until: number }> = {
  morning: { from: 8, until: 11 }, afternoon: { from: 13, until: 16 }, any: { from: 8, until: 17 },
};

/** The next half-day in which she may be called: today's while there is time, else the next working day's. */
export function callMoment(wish: DayPart, at: Date, calendar: WorkingCalendar): Date {
  const { from, until } = halves[wish];
  const { day, ms } = hands(at);
  if (isWorkingDay(calendar, day) && ms < until * hourMs) return ms < from * hourMs ? instantOf({ day, ms: from * hourMs }) : at;
  return instantOf({ day: workingDayFrom(calendar, addDays(day, 1)), ms: from * hourMs });
}
