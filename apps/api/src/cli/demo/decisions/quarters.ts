import { addDays, brusselsDay, type CalendarDate } from '@boussole/domain/calendar-date';

/** A quarter that is over; both days belong to it. */
export interface Quarter { readonly from: CalendarDate; readonly until: CalendarDate }

/** After so many days an audit of a quarter may be made. */
const settledAfter = 15;

/** The last quarters whose audit may be made, the last one first. */
export function closedQuarters(now: Date, count: number): Quarter[] {
  const today = brusselsDay(now);
  const quarters: Quarter[] = [];
  let next = firstDayOf(addDays(today, -settledAfter));
  while (quarters.length < count) {
    const until = addDays(next, -1);
    const from = firstDayOf(until);
    quarters.push({ from, until });
    next = from;
  }
  return quarters;
}

/** The first day of the quarter of a day. */
export function firstDayOf(day: CalendarDate): CalendarDate {
  const month = Number(day.slice(5, 7));
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}
