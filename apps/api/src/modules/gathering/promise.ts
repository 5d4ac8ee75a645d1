import { reminderOf } from '@boussole/domain/gathering/reminder';
import type { Transaction } from '../../platform/transaction.js';

/** Promises that everybody who has a place is reminded on the eve; of each hour that a moment was ever fixed at, once. */
export async function promiseReminder(tx: Transaction, gatheringId: string, startsAt: Date, now: Date): Promise<void> {
  const eve = reminderOf(startsAt, now);
  if (!eve) return;
  await tx.enqueue(`gathering:${gatheringId}:remind:${startsAt.toISOString()}`, 'tell-gathering',
    { gatheringId, kind: 'remind', at: startsAt.toISOString() }, eve);
}

/** Promises that everybody who has a place hears that the hour or the place changed; of the same change, once. */
export const promiseMoved = (tx: Transaction, gatheringId: string, startsAt: Date, version: number): Promise<void> =>
  tx.enqueue(`gathering:${gatheringId}:moved:${version}`, 'tell-gathering', { gatheringId, kind: 'moved', at: startsAt.toISOString(), version: String(version) });

/** Promises a word to somebody who has a place from now on. */
export const promiseConfirmation = (tx: Transaction, seatId: string, startsAt: Date): Promise<void> =>
  tx.enqueue(`gathering:${seatId}:confirmed`, 'mail-gathering', { seatId, kind: 'confirmed', at: startsAt.toISOString() });
