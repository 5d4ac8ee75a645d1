import { placesFor } from '@boussole/domain/reminder/turn';
import { type SafeHours, sendingMoment } from '@boussole/domain/transition/moments';
import { planned } from '../../platform/statement.js';
import type { Transaction } from '../../platform/transaction.js';

const minute = 60_000;
const freeSql = planned('select app.free_minute($1, $2) as at');
const takeSql = planned('select app.take_minute($1, $2) as "isTaken"');

const minuteOf = (instant: Date): number => Math.floor(instant.getTime() / minute);

/** What waits for its turn: when it had one, at which hours it may leave, whether it can wait. */
export interface Waiting extends SafeHours { readonly turnAt: Date | null; readonly canWait: boolean }

/**
 * The minute in which a message may leave: this one, or the first with room at an hour that the person allows, which is then taken for it. After
 * a standstill of a day or of a mail server all leave at the pace of every day. A turn that was missed is another's: it takes a new one.
 */
export async function takeTurn(tx: Transaction, waiting: Waiting, perMinute: number, now: Date): Promise<Date> {
  if (waiting.turnAt && minuteOf(waiting.turnAt) === minuteOf(now)) return now;
  const most = placesFor(!waiting.canWait, perMinute);
  for (let from = now; ;) {
    const [free] = await tx.ask<{ at: Date }>(freeSql, [from, most]);
    if (!free) throw new Error('there is no minute left');
    const at = sendingMoment(free.at, waiting, now, !waiting.canWait) ?? now;
    if (minuteOf(at) > minuteOf(free.at)) from = at;
    else if ((await tx.ask<{ isTaken: boolean }>(takeSql, [free.at, most]))[0]?.isTaken) return at;
  }
}
