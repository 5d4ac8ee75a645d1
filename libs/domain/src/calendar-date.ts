/** A day in the calendar, written 2026-11-21: no hour, no time zone. */
export type CalendarDate = string;

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Is this a day that exists, between 1850 and 2199? */
export function isCalendarDate(value: string): value is CalendarDate {
  const parts = iso.exec(value);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1850 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const brussels = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels', dateStyle: 'short' });

/** The day that it is in Brussels at this instant. */
export const brusselsDay = (instant: Date): CalendarDate => brussels.format(instant);

const european = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/;

/** A day as people type it (21/11/1990, 1990-11-21), or null. */
export function readCalendarDate(typed: string): CalendarDate | null {
  const text = typed.trim();
  const parts = european.exec(text);
  const candidate = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : text;
  return isCalendarDate(candidate) ? candidate : null;
}

/** The day so many days later, or earlier. */
export const addDays = (day: CalendarDate, days: number): CalendarDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
