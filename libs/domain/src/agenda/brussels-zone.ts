import type { CalendarDate } from '../calendar-date.js';
import { instantOf, wallClock } from '../time/brussels.js';

/** The time zone of Brussels as calendars are told it (RFC 5545, 3.6.5): the last Sundays of March and October, at one o'clock in Greenwich. */
export const brusselsZone: readonly string[] = [
  'BEGIN:VTIMEZONE', 'TZID:Europe/Brussels',
  'BEGIN:DAYLIGHT', 'TZNAME:CEST', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'DTSTART:19970330T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'TZNAME:CET', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'DTSTART:19961027T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD',
  'END:VTIMEZONE',
];

const two = (count: number): string => String(count).padStart(2, '0');

/** A day as calendars write it. */
export const plainDay = (day: CalendarDate): string => day.replaceAll('-', '');

/**
 * An instant as a property of a calendar: by the clock on the wall in Brussels. The hour that October shows twice is the first of the
 * two by that clock; the second one is said in Greenwich time, which has it once.
 */
export function timeProperty(name: string, instant: Date): string {
  const { day, ms } = wallClock(instant);
  if (instantOf({ day, ms }).getTime() !== instant.getTime()) return `${name}:${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const seconds = Math.floor(ms / 1000);
  return `${name};TZID=Europe/Brussels:${plainDay(day)}T${two(Math.floor(seconds / 3600))}${two(Math.floor(seconds / 60) % 60)}${two(seconds % 60)}`;
}
