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

const brusselsHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', hour: '2-digit', hourCycle: 'h23' });
const earliest = 8;
const latest = 21;

/** The first moment from now on when somebody may be written to: never at night, and within the hours that she gave. */
export function firstPoliteMoment(now: Date, notBeforeHour: number | null, notAfterHour: number | null): Date {
  const from = Math.max(earliest, notBeforeHour ?? earliest);
  const until = Math.min(latest, notAfterHour ?? latest);
  const isPolite = (at: Date): boolean => {
    const its = Number(brusselsHour.format(at));
    // Hours that leave no room leave the choice of the hour to the day.
    return from < until ? its >= from && its < until : its >= earliest && its < latest;
  };
  if (isPolite(now)) return now;
  let at = hourAfter(now);
  while (!isPolite(at)) at = hourAfter(at);
  return at;
}
