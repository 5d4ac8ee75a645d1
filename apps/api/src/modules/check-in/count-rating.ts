import { Refusal } from '../../platform/errors.js';
import type { Transaction } from '../../platform/transaction.js';
import type { StandingCheckIn } from './save-answer.js';

/** Counts three marks, once, apart from whoever gave them; a second time nothing is counted, and that is well too. */
export async function countRating(tx: Transaction, asked: StandingCheckIn & { readonly isRated: boolean }, scores: readonly number[]): Promise<boolean> {
  if (asked.answeredAt === null) throw new Refusal('check_in.not_answered');
  if (!asked.isRated) await tx.ask('select app.rate_check_in($1, $2::smallint[])', [asked.id, scores]);
  return true;
}
