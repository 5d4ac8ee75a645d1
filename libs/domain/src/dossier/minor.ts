import type { CalendarDate } from '../calendar-date.js';

/** From this age one has an account of one's own without anybody's leave. */
export const ownAccountFrom = 13;
/** From this age nobody represents one as a child any more. */
export const adultFrom = 18;

/**
 * The first day on which somebody is that old, from 00:00 in Brussels. Years are counted from date to eve of date: born on
 * the 29th of February, one is a year older on the 1st of March of a year that has no 29th.
 */
export function birthday(birthOn: CalendarDate, age: number): CalendarDate {
  const [year, monthAndDay] = [Number(birthOn.slice(0, 4)) + age, birthOn.slice(4)];
  return monthAndDay === '-02-29' && !isLeap(year) ? `${year}-03-01` : `${year}${monthAndDay}`;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many years old somebody is on that day; negative before the birth. */
export function ageOn(birthOn: CalendarDate, day: CalendarDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthOn.slice(0, 4));
  return day >= birthday(birthOn, years) ? years : years - 1;
}

/** 'child': needs somebody who represents her for an account; 'youth': her own account; null: nobody said when she was born. */
export type Stage = 'child' | 'youth' | 'adult';

export function stageOn(birthOn: CalendarDate | null, day: CalendarDate): Stage | null {
  if (birthOn === null) return null;
  const age = ageOn(birthOn, day);
  return age < ownAccountFrom ? 'child' : age < adultFrom ? 'youth' : 'adult';
}

/** A child's own code needs a representative on record; from thirteen on, and where no age is known, nobody's leave. */
export const mayHaveOwnCode = (birthOn: CalendarDate | null, day: CalendarDate, isRepresented: boolean): boolean =>
  stageOn(birthOn, day) !== 'child' || isRepresented;

/** Does somebody represent a person of this birth on that day? Never without a birth date, never from the 18th birthday on. */
export function represents(
  representative: { readonly from: CalendarDate; readonly until: CalendarDate | null }, birthOn: CalendarDate | null, day: CalendarDate,
): boolean {
  if (birthOn === null || day >= birthday(birthOn, adultFrom)) return false;
  return day >= representative.from && (representative.until === null || day <= representative.until);
}
