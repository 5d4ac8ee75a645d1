import { addDays, type CalendarDate, isCalendarDate } from '../calendar-date.js';

export const grains = ['month', 'quarter', 'year'] as const;
export type Grain = (typeof grains)[number];

/** A month, a quarter or a year, under the code by which an address names it; both days belong to it. */
export interface Period {
  readonly code: string;
  readonly grain: Grain;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

const months: Readonly<Record<Grain, number>> = { month: 1, quarter: 3, year: 12 };
const pad = (number: number): string => String(number).padStart(2, '0');

/** The period of a grain that so many months after the birth of Christ fall in. */
function periodAt(grain: Grain, month: number): Period {
  const first = Math.floor(month / months[grain]) * months[grain];
  const dayOf = (at: number): CalendarDate => `${String(Math.floor(at / 12)).padStart(4, '0')}-${pad((at % 12) + 1)}-01`;
  const from = dayOf(first);
  return { code: fixedCode(grain, from), grain, from, until: addDays(dayOf(first + months[grain]), -1) };
}

const monthOf = (day: CalendarDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The code of the period of a grain that begins on a day. */
export function fixedCode(grain: string, from: CalendarDate): string {
  const year = from.slice(0, 4);
  return grain === 'month' ? from.slice(0, 7) : grain === 'quarter' ? `${year}-T${Math.ceil(Number(from.slice(5, 7)) / 3)}` : year;
}

export const periodOf = (grain: Grain, day: CalendarDate): Period => periodAt(grain, monthOf(day));
export const periodBefore = (period: Period, times = 1): Period => periodAt(period.grain, monthOf(period.from) - times * months[period.grain]);
export const yearBefore = (period: Period): Period => periodAt(period.grain, monthOf(period.from) - 12);

/** The period that a code names; null: none that was ever worked in. */
export function readFixedPeriod(code: string): Period | null {
  const [, year = '', quarter, month] = /^(20\d\d)(?:-T([1-4])|-(\d\d))?$/.exec(code) ?? [];
  const from = `${year}-${pad(month ? Number(month) : quarter ? Number(quarter) * 3 - 2 : 1)}-01`;
  return isCalendarDate(from) ? periodOf(month ? 'month' : quarter ? 'quarter' : 'year', from) : null;
}
