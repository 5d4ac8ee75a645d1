import type { CalendarDate } from '../calendar-date.js';

/** What a branch says of when it is open. */
export interface OpeningFacts {
  /** Monday is 1. */
  readonly opening: readonly { readonly day: number }[];
  readonly closures: readonly { readonly from: CalendarDate; readonly until: CalendarDate }[];
  readonly workingDays: readonly number[];
  readonly closesForSchoolHolidays: boolean;
}

/** Is a branch open that day? Null: it does not say. */
export function isOpenOn(branch: OpeningFacts, day: CalendarDate, isSchoolHoliday: boolean): boolean | null {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  if (branch.closures.some(({ from, until }) => from <= day && day <= until)) return false;
  if (branch.closesForSchoolHolidays && isSchoolHoliday) return false;
  if (branch.opening.length > 0) return branch.opening.some((hours) => hours.day === weekday);
  return branch.workingDays.includes(weekday) ? null : false;
}
