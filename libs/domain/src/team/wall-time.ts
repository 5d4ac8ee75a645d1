import { addDays, brusselsDay, type CalendarDate, isCalendarDate } from '../calendar-date.js';

/** An hour as a clock on a Brussels wall shows it: 09:30. */
export type WallTime = string;

const shape = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const hour = 3_600_000;

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** What the wall clock shows in Brussels at this instant. */
export const brusselsTime = (instant: Date): WallTime => clock.format(instant);

/**
 * The instant of a day and an hour that two people agreed on in Brussels; null when it is none. An hour that spring
 * skips is the one shown an hour later; an hour that autumn shows twice is its first.
 */
export function brusselsInstant(day: CalendarDate, time: WallTime): Date | null {
  if (!isCalendarDate(day) || !shape.test(time)) return null;
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const [summer, winter] = [new Date(asIfUtc - 2 * hour), new Date(asIfUtc - hour)];
  return brusselsDay(summer) === day && brusselsTime(summer) === time ? summer : winter;
}

/** Midnight, when a day of the calendar begins in Brussels. */
export const brusselsMidnight = (day: CalendarDate): Date | null => brusselsInstant(day, '00:00');

/** A day as a half-open span of instants: 23, 24 or 25 hours. */
export function brusselsDaySpan(day: CalendarDate): { readonly from: Date; readonly before: Date } | null {
  const [from, before] = [brusselsMidnight(day), brusselsMidnight(addDays(day, 1))];
  return from && before && { from, before };
}
