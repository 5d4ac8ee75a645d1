import { brusselsDay, type CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';

/** The first day of a day's month. */
export const monthOf = (day: CalendarDate): CalendarDate => `${day.slice(0, 7)}-01`;

/** The first day of the month so many months later, or earlier. */
export function addMonths(month: CalendarDate, count: number): CalendarDate {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + count];
  const [years, rest] = [year + Math.floor(number / 12), ((number % 12) + 12) % 12];
  return `${String(years).padStart(4, '0')}-${String(rest + 1).padStart(2, '0')}-01`;
}

const monthsBack = 10 * 12;
const monthsAhead = 2 * 12;

/** The month of a day, as it may be asked for: from ten years back, when nobody looks any more, to two years ahead, where nothing is planned yet. */
export function checkMonth(day: CalendarDate, now: Date): Decision<CalendarDate> {
  const [month, today] = [monthOf(day), monthOf(brusselsDay(now))];
  return month < addMonths(today, -monthsBack) || month > addMonths(today, monthsAhead) ? refuse('gathering.month_far') : allow(month);
}
