import { addDays, type CalendarDate } from '@boussole/domain/calendar-date';
import { reminderDays } from '@boussole/domain/review/opening';
import type { ReviewEvent } from '@boussole/domain/review/review';
import type { Transaction } from '../../platform/transaction.js';

/** The other side hears of it once the transaction is kept. */
export const promiseTelling = (tx: Transaction, reviewId: string, eventId: string, kind: Exclude<ReviewEvent, 'notified'>): Promise<void> =>
  tx.enqueue(`tell-review:${eventId}`, 'tell-review', { reviewId, eventId, kind });

/** A week before the time to answer is over; where less is left, nobody is reminded of what was just said. */
export async function promiseReminder(tx: Transaction, reviewId: string, dueOn: CalendarDate, today: CalendarDate): Promise<void> {
  const day = addDays(dueOn, -reminderDays);
  if (day <= today) return;
  // Eight in the morning in Brussels, nine in summer.
  const moment = new Date(`${day}T07:00:00Z`);
  await tx.enqueue(`review-reminder:${reviewId}:${dueOn}`, 'tell-review', { reviewId, eventId: '', kind: 'reminder', dueOn }, moment);
}
