import { addDays, type CalendarDate } from '../calendar-date.js';
import { isLegalHoliday } from './belgian-holidays.js';
import { dayMs, hands, instantOf } from './brussels.js';

/** Days from one to another, both included. */
export interface Span {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** When a branch works. School holidays are given only when it closes for them; beyond what is published there are none. */
export interface WorkingCalendar {
  /** Monday is 1; none at all means Monday to Friday. */
  readonly workingDays: readonly number[];
  readonly closures: readonly Span[];
  readonly schoolHolidays: readonly Span[];
}

export const everydayCalendar: WorkingCalendar = { workingDays: [1, 2, 3, 4, 5], closures: [], schoolHolidays: [] };

const weekdayOf = (day: CalendarDate): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
const holds = (spans: readonly Span[], day: CalendarDate): boolean => spans.some(({ from, until }) => from <= day && day <= until);
const isWeekday = (calendar: WorkingCalendar, day: CalendarDate): boolean =>
  (calendar.workingDays.length > 0 ? calendar.workingDays : everydayCalendar.workingDays).includes(weekdayOf(day));

/** Does the branch work that day? */
export const isWorkingDay = (calendar: WorkingCalendar, day: CalendarDate): boolean =>
  isWeekday(calendar, day) && !isLegalHoliday(day) && !holds(calendar.closures, day) && !holds(calendar.schoolHolidays, day);

/** A branch that says it is shut for longer than this still answers: nobody's deadline is put off for ever. */
const longestClosure = 366;

/** The first working day from this one on. */
export function workingDayFrom(calendar: WorkingCalendar, day: CalendarDate): CalendarDate {
  for (let next = day, tried = 0; tried <= longestClosure; next = addDays(next, 1), tried += 1) {
    if (isWorkingDay(calendar, next)) return next;
  }
  const weekdaysOnly = { ...calendar, closures: [], schoolHolidays: [] };
  return workingDayFrom(weekdaysOnly, addDays(day, longestClosure + 1));
}

/** Where an instant stands in working time: on a working day where the hands are, else where the next one begins. */
function placeOf(calendar: WorkingCalendar, instant: Date): { day: CalendarDate; ms: number } {
  const { day, ms } = hands(instant);
  const working = workingDayFrom(calendar, day);
  return working === day ? { day, ms } : { day: working, ms: 0 };
}

/** Working time between two instants, in days as the clock on the wall counts them; none when the second is not later. */
export function workingDaysBetween(from: Date, until: Date, calendar: WorkingCalendar): number {
  if (until <= from) return 0;
  const start = placeOf(calendar, from);
  const end = placeOf(calendar, until);
  let whole = 0;
  for (let day = start.day; day < end.day; day = workingDayFrom(calendar, addDays(day, 1))) whole += 1;
  return Math.max(0, whole + (end.ms - start.ms) / dayMs);
}

/** The instant at which so many working days have gone by: always on a working day, at the hour where the counting began. */
export function afterWorkingDays(from: Date, days: number, calendar: WorkingCalendar): Date {
  const start = placeOf(calendar, from);
  const total = start.ms + Math.round(Math.max(0, days) * dayMs);
  let day = start.day;
  for (let left = Math.floor(total / dayMs); left > 0; left -= 1) day = workingDayFrom(calendar, addDays(day, 1));
  return instantOf({ day, ms: total % dayMs });
}
