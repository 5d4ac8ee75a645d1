import { addDays, type CalendarDate } from '../../calendar-date.js';
import { allow, type Decision, refuse } from '../../decision.js';
import { quarterBefore, quarterOf, testsOn } from '../reading/period-code.js';

/** Both days belong to it. */
export interface Period { readonly from: CalendarDate; readonly until: CalendarDate }

const mostMonths = 24;

/** The first day on which nothing counts for a period any more: what is chosen from then on changes no figure of it. */
export const closesOn = (period: Period): CalendarDate => testsOn(period);

const monthOf = (day: CalendarDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOf = (month: number): CalendarDate => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/**
 * May an audit of these days be kept? Whole months, a month at least and two years at most: periods that differ by some days would tell,
 * one taken away from the other, what a handful of people did. And over, with the days in which a choice still counts.
 */
export function checkPeriod(period: Period, today: CalendarDate): Decision<Period> {
  const [from, until] = [monthOf(period.from), monthOf(addDays(period.until, 1))];
  const isWhole = firstOf(from) === period.from && firstOf(until) === addDays(period.until, 1);
  if (!isWhole || until <= from || until - from > mostMonths) return refuse('neutrality.period_invalid');
  return closesOn(period) > today ? refuse('neutrality.period_open') : allow(period);
}

/** What is audited by itself: the last quarter that is closed, and the twelve months that end with it. */
export function officialPeriods(today: CalendarDate): readonly Period[] {
  let quarter: Period = quarterBefore(quarterOf(today));
  if (closesOn(quarter) > today) quarter = quarterBefore(quarterOf(quarter.from));
  const { from, until } = quarter;
  return [{ from, until }, { from: firstOf(monthOf(addDays(until, 1)) - 12), until }];
}

const isFirstOfQuarter = (day: CalendarDate): boolean => quarterOf(day).from === day;

/** Parameters are fixed before the quarter in which they begin to hold. */
export const checkAppliesFrom = (day: CalendarDate, today: CalendarDate): Decision<CalendarDate> =>
  (isFirstOfQuarter(day) && day > today ? allow(day) : refuse('neutrality.not_ahead'));
