import { checkRating } from '@boussole/domain/check-in/answer';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import type { Holder } from '../../platform/holders.js';
import type { Ask } from '../../platform/statement.js';
import { type AnswerOwnCheckInInput, answerOf, type OwnCheckInView, type RateOwnCheckInInput } from './check-in.graphql.js';
import { lockOpened, readOwn } from './check-in.queries.js';
import { countRating } from './count-rating.js';
import { promiseConsequences, saveAnswer } from './save-answer.js';

/** The person answers at her own page what she was asked by message. */
@Injectable()
export class AnswerOwnCheckIn {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  answer(holder: Holder, { id, answer }: AnswerOwnCheckInInput): Promise<OwnCheckInView[]> {
    const now = this.clock.now();
    return this.db.writeOwn(holder, 'check_in.answered', async (tx) => {
      const asked = await this.find(tx.ask, holder, id);
      const isNew = await saveAnswer(tx, asked, answerOf(answer), { via: 'own_page', membershipId: null }, now);
      if (isNew) await promiseConsequences(tx, asked);
      return readOwn(tx.ask, holder.dossierId, now);
    });
  }

  rate(holder: Holder, { id, scores }: RateOwnCheckInInput): Promise<boolean> {
    orRefuse(checkRating(scores));
    return this.db.writeOwn(holder, 'check_in.rated', async (tx) => countRating(tx, await this.find(tx.ask, holder, id), scores));
  }

  private async find(ask: Ask, { dossierId }: Holder, id: string) {
    const asked = await lockOpened(ask, dossierId, { id });
    if (!asked) throw new Refusal('record.not_found');
    return asked;
  }
}
