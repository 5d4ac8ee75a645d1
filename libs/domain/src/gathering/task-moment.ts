import type { CalendarDate } from '../calendar-date.js';
import { brusselsInstant } from '../team/wall-time.js';

/** The instant at which a task of this day falls due: eight in the morning in Brussels. */
export function taskMoment(day: CalendarDate): Date {
  const moment = brusselsInstant(day, '08:00');
  if (!moment) throw new Error(`no such day: ${day}`);
  return moment;
}
