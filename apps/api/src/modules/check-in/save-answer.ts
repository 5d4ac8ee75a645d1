import { type Answer, type AnswerWay, checkAnswer, isSameAnswer, mayAnswer } from '@boussole/domain/check-in/answer';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { orRefuse } from '../../platform/errors.js';
import { planned } from '../../platform/statement.js';
import type { Transaction } from '../../platform/transaction.js';

/** A check-in as it stands, and what judges an answer to it. */
export interface StandingCheckIn {
  readonly id: string;
  readonly version: number;
  readonly answeredAt: Date | null;
  readonly answer: Answer | null;
  readonly isAnonymous: boolean;
  readonly asksOutcome: boolean;
}

/** Who says it, and by which way. */
export interface SaidBy { readonly via: AnswerWay; readonly membershipId: string | null }

/** Writes an answer down once: the same words again change nothing, after two days nothing does. False: nothing was new. */
export async function saveAnswer(tx: Transaction, asked: StandingCheckIn, given: Answer, by: SaidBy, now: Date): Promise<boolean> {
  orRefuse(mayAnswer(asked.answeredAt, now));
  const answer = orRefuse(checkAnswer(given, { today: brusselsDay(now), isAnonymous: asked.isAnonymous, asksOutcome: asked.asksOutcome }));
  if (asked.answer && isSameAnswer(asked.answer, answer)) return false;
  await tx.ask(saveSql, [asked.id, now, by.via, answer.whereabouts, answer.sinceOn, answer.callWish, answer.comment, answer.agreesOutcome, by.membershipId]);
  return true;
}

const saveSql = planned(`
  update check_in set version = version + 1, answered_at = coalesce(answered_at, $2), changed_at = $2, via = $3, whereabouts = $4, since_on = $5,
    call_wish = $6, comment = $7, agrees_outcome = $8, answered_by_membership_id = $9 where id = $1`);

/** Its consequences are drawn after the commit, by the worker. */
export const promiseConsequences = (tx: Transaction, { id, version }: StandingCheckIn): Promise<void> =>
  tx.enqueue(`follow-check-in:${id}:${version + 1}`, 'follow-check-in', { checkInId: id, what: 'answer' });
