import { addDays, brusselsDay } from '../calendar-date.js';
import { brusselsInstant } from '../team/wall-time.js';

const eveningHour = '18:00';

/** When everybody is reminded: at six in the evening of the day before, in Brussels; null when that is past. */
export function reminderOf(startsAt: Date, now: Date): Date | null {
  const eve = brusselsInstant(addDays(brusselsDay(startsAt), -1), eveningHour);
  return eve && eve > now ? eve : null;
}
