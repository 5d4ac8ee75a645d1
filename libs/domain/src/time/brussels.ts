import type { CalendarDate } from '../calendar-date.js';

/** What a clock on a wall in Brussels shows: the day, and how many milliseconds of it the hands have passed. */
export interface WallClock {
  readonly day: CalendarDate;
  readonly ms: number;
}

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

const clock = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit',
  hour: '2-digit', minute: '2-digit', second: '2-digit' });
const reading = /^(\d{4}-\d{2}-\d{2}), (\d{2}):(\d{2}):(\d{2})$/;

/** What the clock shows at this instant. */
export function wallClock(instant: Date): WallClock {
  const [, day = '', hours, minutes, seconds] = reading.exec(clock.format(instant)) ?? [];
  const part = ((instant.getTime() % 1000) + 1000) % 1000;
  return { day, ms: ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + part };
}

const shows = (time: number, shown: number): boolean => {
  const { day, ms } = wallClock(new Date(time));
  return Date.parse(`${day}T00:00:00Z`) + ms === shown;
};

/** The first instant at which the clock of that day shows this; when it jumps over it in March, the instant of the jump. */
export function instantOf({ day, ms }: WallClock): Date {
  const shown = Date.parse(`${day}T00:00:00Z`) + ms;
  const inSummer = shown - 2 * hourMs;
  const inWinter = shown - hourMs;
  if (shows(inSummer, shown)) return new Date(inSummer);
  return new Date(shows(inWinter, shown) ? inWinter : Math.floor(inWinter / hourMs) * hourMs);
}

/** How much of its day has gone by, on a clock that never goes back: in October the hour that comes twice counts once. */
export function hands(instant: Date): WallClock {
  const shown = wallClock(instant);
  return instantOf(shown).getTime() === instant.getTime() ? shown : { day: shown.day, ms: (Math.floor(shown.ms / hourMs) + 1) * hourMs };
}

/** The last instant of a day. */
export const endOfDay = (day: CalendarDate): Date => new Date(instantOf({ day, ms: dayMs }).getTime() - 1);
