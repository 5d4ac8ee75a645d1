import type { CalendarDate } from '../calendar-date.js';
import { brusselsDay } from '../calendar-date.js';
import { type Asked, trendOf } from './compose.js';
import { type Period, periodBefore, periodOf, readFixedPeriod, yearBefore } from './period.js';

/** How far back an address may ask: what is older is a history. */
const yearsBack = 10;

/** The periods of a page as its address names them; null: a code that names none, or one that has not begun. */
export function askedPeriods(code: string | null, versus: string | null, now: Date): Asked | null {
  const today = brusselsDay(now);
  const period = code === null ? periodBefore(periodOf('quarter', today)) : readFixedPeriod(code);
  if (!period || !isKnown(period, today)) return null;
  const other = versus === null ? yearBefore(period) : readFixedPeriod(versus);
  if (!other || other.grain !== period.grain || !isKnown(other, today)) return null;
  return { period, versus: other, trend: trendOf(period), today };
}

const isKnown = ({ from }: Period, today: CalendarDate): boolean => from <= today && Number(from.slice(0, 4)) >= Number(today.slice(0, 4)) - yearsBack;

/** Between which one may choose: this month, quarter and year, and those before them, down to the first that was worked in. */
export function periodsSince(first: CalendarDate | null, today: CalendarDate): Period[] {
  const since = first ?? today;
  return (['year', 'quarter', 'month'] as const).flatMap((grain) => {
    const list = [periodOf(grain, today)];
    for (let one = periodBefore(list[0] ?? periodOf(grain, today)); one.until >= since && list.length < 40; one = periodBefore(one)) list.push(one);
    return list;
  });
}
