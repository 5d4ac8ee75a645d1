import { addDays, type CalendarDate } from '../calendar-date.js';

const written = (year: number, month: number, day: number): CalendarDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** Easter Sunday of a year of the Gregorian calendar (Gauss's reckoning with the two exceptions of Lichtenberg). */
export function easterOf(year: number): CalendarDate {
  const century = Math.floor(year / 100);
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sun = 2 - Math.floor((3 * century + 3) / 4);
  const golden = year % 19;
  const seed = (19 * golden + moon) % 30;
  const exception = Math.floor(seed / 29) + (Math.floor(seed / 28) - Math.floor(seed / 29)) * Math.floor(golden / 11);
  const fullMoon = 21 + seed - exception;
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sun) % 7);
  const untilSunday = 7 - ((((fullMoon - firstSunday) % 7) + 7) % 7);
  return addDays(written(year, 3, 1), fullMoon + untilSunday - 1);
}

/** The ten legal holidays of Belgium in a year, in order. */
export function legalHolidays(year: number): readonly CalendarDate[] {
  const easter = easterOf(year);
  return [
    written(year, 1, 1), addDays(easter, 1), written(year, 5, 1), addDays(easter, 39), addDays(easter, 50), written(year, 7, 21),
    written(year, 8, 15), written(year, 11, 1), written(year, 11, 11), written(year, 12, 25),
  ].sort();
}

const known = new Map<number, ReadonlySet<CalendarDate>>();

/** Is this a legal holiday in Belgium? */
export function isLegalHoliday(day: CalendarDate): boolean {
  const year = Number(day.slice(0, 4));
  const days = known.get(year) ?? new Set(legalHolidays(year));
  known.set(year, days);
  return days.has(day);
}
