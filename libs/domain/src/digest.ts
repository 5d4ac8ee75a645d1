import { brusselsDay, type CalendarDate } from './calendar-date.js';
import { hands, hourMs, instantOf } from './time/brussels.js';
import { everydayCalendar, isWorkingDay } from './time/working-days.js';

/** When somebody is told what waits for her, unless she chose otherwise. */
export const usualDigestHour = 8;

/** The hours at which a daily mail may leave. */
export const digestHours = [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] as const;

export const isDigestHour = (hour: number): boolean => (digestHours as readonly number[]).includes(hour);

/** What waits for somebody: how many of each, and nothing else. */
export interface Waiting {
  readonly due: number;
  readonly overdue: number;
  readonly appointments: number;
  readonly answers: number;
}

/** A mail that would say nothing is not sent. */
export const isWorthSaying = ({ due, overdue, appointments, answers }: Waiting): boolean => due + overdue + appointments + answers > 0;

/** When the mail of this day leaves: at her hour, at once when it has passed; on a day on which nobody works, none. */
export function digestMoment(now: Date, hour: number): Date | null {
  const day = brusselsDay(now);
  if (!isWorkingDay(everydayCalendar, day)) return null;
  const wanted = instantOf({ day, ms: hour * hourMs });
  return wanted > now ? wanted : now;
}

const lastHour = 21;

/** The mail of a day is for that day: late in the evening, or on another day, it says nothing useful any more. */
export function isStillToday(now: Date, day: CalendarDate): boolean {
  return brusselsDay(now) === day && hands(now).ms < lastHour * hourMs;
}
