import { addDays, type CalendarDate } from '../calendar-date.js';
import type { Freshness } from './vocabulary.js';

/** A keeper is told so many days before a review is due. */
export const nudgedDaysBefore = 30;
/** So many days after it, a sheet leaves the default results; it can still be reached. */
export const staleAfterDays = 90;

/** May this sheet still be relied on today? */
export function freshnessOf(reviewOn: CalendarDate, today: CalendarDate): Freshness {
  if (today < reviewOn) return 'fresh';
  return today < addDays(reviewOn, staleAfterDays) ? 'due' : 'stale';
}
