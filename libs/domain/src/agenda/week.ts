import { addDays, brusselsDay, type CalendarDate, isCalendarDate } from '../calendar-date.js';

/** A week as calendars and addresses write it (ISO 8601): 2026-W48. It begins on a Monday. */
export type Week = string;

const shape = /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/;
const weekday = (day: CalendarDate): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The Monday of the week in which a day falls. */
export const mondayOf = (day: CalendarDate): CalendarDate => addDays(day, 1 - weekday(day));

/** The week in which a day falls: that of its Thursday, which alone says the year. */
export function weekOf(day: CalendarDate): Week {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const days = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / 86_400_000;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/** The week that it is in Brussels. */
export const thisWeek = (now: Date): Week => weekOf(brusselsDay(now));

/** The seven days of a week; null when no calendar has it. */
export function daysOfWeek(week: Week): readonly CalendarDate[] | null {
  const [, year = '', count = ''] = shape.exec(week) ?? [];
  if (!isCalendarDate(`${year}-01-04`)) return null;
  // The fourth of January always falls in the first week of its year.
  const monday = addDays(mondayOf(`${year}-01-04`), 7 * (Number(count) - 1));
  return weekOf(monday) === week ? [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(monday, days)) : null;
}

/** The week so many weeks later, or earlier. */
export function weeksLater(week: Week, weeks: number): Week {
  const [monday] = daysOfWeek(week) ?? [];
  return monday === undefined ? week : weekOf(addDays(monday, 7 * weeks));
}
