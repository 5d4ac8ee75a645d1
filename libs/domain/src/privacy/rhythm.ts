import { addDays, brusselsDay, type CalendarDate } from '../calendar-date.js';

const hour = 3_600_000;

/** The next full hour. */
export const hourAfter = (now: Date): Date => new Date((Math.floor(now.getTime() / hour) + 1) * hour);

const nightHour = '02:00:00Z';

/** When the work of the night after this instant begins: three or four in the morning in Brussels. */
export function nightAfter(now: Date): { day: CalendarDate; at: Date } {
  const tonight = brusselsDay(now);
  const at = new Date(`${tonight}T${nightHour}`);
  const day = at.getTime() > now.getTime() ? tonight : addDays(tonight, 1);
  return { day, at: new Date(`${day}T${nightHour}`) };
}
