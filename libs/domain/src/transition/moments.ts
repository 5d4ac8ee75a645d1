import { addDays, type CalendarDate } from '../calendar-date.js';
import { isLegalHoliday } from '../time/belgian-holidays.js';
import { dayMs, hourMs, instantOf, wallClock } from '../time/brussels.js';
import { taskKinds, type PersonKind } from './words.js';

/** The hours between which a person may safely be reached; none said: those of everybody. */
export interface SafeHours {
  readonly notBeforeHour: number | null;
  readonly notAfterHour: number | null;
}

/** Nothing leaves from nine in the evening to eight in the morning, whoever it is for. */
export const quietHours = { until: 8, from: 21 } as const;

/** When what is due of a caseworker that day comes to her list: eight in the morning in Brussels. */
export const taskMoment = (day: CalendarDate): Date => instantOf({ day, ms: quietHours.until * hourMs });

/** When a question to a person would leave on that day, if her hours allow. */
export const messageMoment = (day: CalendarDate): Date => instantOf({ day, ms: 10 * hourMs });

const isSunday = (day: CalendarDate): boolean => new Date(`${day}T00:00:00Z`).getUTCDay() === 0;

/** Is this a day on which what can wait may leave? Neither a Sunday nor a legal holiday. */
export const isSendingDay = (day: CalendarDate): boolean => !isSunday(day) && !isLegalHoliday(day);

/** The hours of a day at which something may reach this person; none at all where hers are all in the quiet of the night. */
export function openHours({ notBeforeHour, notAfterHour }: SafeHours): { readonly fromMs: number; readonly untilMs: number } | null {
  const fromMs = Math.max(quietHours.until, notBeforeHour ?? 0) * hourMs;
  const untilMs = Math.min(quietHours.from, notAfterHour ?? 24) * hourMs;
  return fromMs < untilMs ? { fromMs, untilMs } : null;
}

/**
 * The first instant from the wanted one on, and not before now, at which a message may leave: outside the quiet hours, within the
 * safe ones, and, unless it is urgent, neither on a Sunday nor on a legal holiday. Null: no hour is both, a human must find another way.
 */
export function sendingMoment(wanted: Date, hours: SafeHours, now: Date, isUrgent = false): Date | null {
  const open = openHours(hours);
  if (!open) return null;
  const from = wanted > now ? wanted : now;
  const { day: first, ms } = wallClock(from);
  for (let day = first; ; day = addDays(day, 1)) {
    if (!isUrgent && !isSendingDay(day)) continue;
    if (day > first || ms < open.fromMs) return instantOf({ day, ms: open.fromMs });
    if (ms < open.untilMs) return from;
  }
}

/** For how many days after its moment a message still makes sense; what waits for a human always does. */
const usefulDays = { check_in: 7, survey: 14 } as const;

/** Does it still make sense to send this? When it does not, a human is told that it was not sent. */
export function isStillUseful(kind: PersonKind, dueAt: Date, now: Date): boolean {
  if (kind !== 'check_in' && kind !== 'survey') return taskKinds.some((task) => task === kind);
  return now.getTime() - dueAt.getTime() <= usefulDays[kind] * dayMs;
}
