import { addDays, type CalendarDate, isCalendarDate } from '../../calendar-date.js';

export const periodKinds = ['quarter', 'year', 'rolling', 'other'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A stretch of days under the code by which an address names it; both days belong to it. */
export interface CodedPeriod {
  readonly code: string;
  readonly kind: PeriodKind;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** The last twelve months have one code, whatever the day. */
export const rollingCode = '12-mois';
/** Choices made in so many days after it still count for a quarter that is over. */
export const daysBeforeTest = 15;

const pad = (month: number): string => String(month).padStart(2, '0');

/** The quarter in which a day falls. */
export function quarterOf(day: CalendarDate): CodedPeriod {
  const [year, quarter] = [Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3)];
  const next = quarter === 4 ? `${year + 1}-01-01` : `${year}-${pad(quarter * 3 + 1)}-01`;
  return { code: `${year}-T${quarter}`, kind: 'quarter', from: `${year}-${pad(quarter * 3 - 2)}-01`, until: addDays(next, -1) };
}

export const quarterBefore = (quarter: CodedPeriod): CodedPeriod => quarterOf(addDays(quarter.from, -1));

/** The day from which the official audit of a quarter may be made. */
export const testsOn = ({ until }: Pick<CodedPeriod, 'until'>): CalendarDate => addDays(until, daysBeforeTest + 1);

/** The code of a stretch of days: a quarter, a calendar year, twelve months, or its two days. */
export function codedPeriod(from: CalendarDate, until: CalendarDate): CodedPeriod {
  const quarter = quarterOf(from);
  if (quarter.from === from && quarter.until === until) return quarter;
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && until === `${year}-12-31`) return { code: year, kind: 'year', from, until };
  const isTwelveMonths = addDays(until, 1) === `${Number(year) + 1}${from.slice(4)}`;
  return isTwelveMonths ? { code: rollingCode, kind: 'rolling', from, until } : { code: `${from}_${until}`, kind: 'other', from, until };
}

/** The stretch of days that a code names; null: none, or the last twelve months, which only reports know. */
export function readPeriodCode(code: string): CodedPeriod | null {
  if (/^\d{4}-T[1-4]$/.test(code)) return existing(quarterOf(`${code.slice(0, 4)}-${pad(Number(code.slice(6)) * 3)}-01`));
  if (/^\d{4}$/.test(code)) return existing(codedPeriod(`${code}-01-01`, `${code}-12-31`));
  const [from = '', until = ''] = code.split('_');
  const read = isCalendarDate(from) && isCalendarDate(until) && from <= until ? codedPeriod(from, until) : null;
  return read?.code === code ? read : null;
}

const existing = (period: CodedPeriod): CodedPeriod | null =>
  (isCalendarDate(period.from) && isCalendarDate(period.until) ? period : null);
