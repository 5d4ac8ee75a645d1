import { addDays, type CalendarDate } from '../calendar-date.js';
import { isWorkingDay, type Span, type WorkingCalendar, workingDayFrom } from '../time/working-days.js';
import type { OffsetUnit } from './words.js';

/** How far from a turning point; negative: before it. */
export interface Offset {
  readonly offset: number;
  readonly unit: OffsetUnit;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The same day so many months later or earlier; the last day of the month where that day does not exist. */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const whole = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(whole / 12), whole - Math.floor(whole / 12) * 12 + 1];
  const clamped = Math.min(date, daysIn(toYear, toMonth));
  return `${toYear}-${String(toMonth).padStart(2, '0')}-${String(clamped).padStart(2, '0')}`;
}

/** Nobody is put off for ever by a calendar that says it never opens. */
const longestSearch = 366;

/** The last working day up to this one. */
export function workingDayUntil(calendar: WorkingCalendar, day: CalendarDate): CalendarDate {
  for (let before = day, tried = 0; tried <= longestSearch; before = addDays(before, -1), tried += 1) {
    if (isWorkingDay(calendar, before)) return before;
  }
  return workingDayUntil({ ...calendar, closures: [], schoolHolidays: [] }, day);
}

function addWorkingDays(day: CalendarDate, count: number, calendar: WorkingCalendar): CalendarDate {
  let at = day;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    at = count > 0 ? workingDayFrom(calendar, addDays(at, 1)) : workingDayUntil(calendar, addDays(at, -1));
  }
  return at;
}

const inside = (spans: readonly Span[], day: CalendarDate): boolean => spans.some(({ from, until }) => from <= day && day <= until);

/** Is there school in the week of this day: on one of its days at least, Monday to Friday? */
function isSchoolWeek(day: CalendarDate, holidays: readonly Span[]): boolean {
  const monday = addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  return [0, 1, 2, 3, 4].some((more) => !inside(holidays, addDays(monday, more)));
}

function addSchoolWeeks(day: CalendarDate, count: number, holidays: readonly Span[]): CalendarDate {
  const week = count < 0 ? -7 : 7;
  let at = day;
  for (let left = Math.abs(count), skipped = 0; left > 0;) {
    at = addDays(at, week);
    if (skipped >= longestSearch / 7 || isSchoolWeek(at, holidays)) left -= 1;
    else skipped += 1;
  }
  return at;
}

/** The day that lies so far from another one. Weeks of school holidays are passed over; working days are those of who follows the person. */
export function dayAt(from: CalendarDate, { offset, unit }: Offset, calendar: WorkingCalendar, schoolHolidays: readonly Span[]): CalendarDate {
  switch (unit) {
    case 'days': return addDays(from, offset);
    case 'weeks': return addDays(from, offset * 7);
    case 'months': return addMonths(from, offset);
    case 'working_days': return addWorkingDays(from, offset, calendar);
    case 'school_weeks': return addSchoolWeeks(from, offset, schoolHolidays);
  }
}
