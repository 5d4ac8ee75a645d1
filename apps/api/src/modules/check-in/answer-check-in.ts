import { checkRating } from '@boussole/domain/check-in/answer';
import { readCheckInCode } from '@boussole/domain/check-in/check-in-code';
import { Injectable } from '@nestjs/common';
import { Attempts } from '../../platform/attempts.js';
import { Clock } from '../../platform/clock.js';
import { type ByCheckIn, Database } from '../../platform/database.js';
import { orRefuse, Refusal, refusalOfDatabase } from '../../platform/errors.js';
import { Secrets } from '../../platform/secrets.js';
import type { Ask } from '../../platform/statement.js';
import type { Transaction } from '../../platform/transaction.js';
import { type AnswerCheckInInput, answerOf, type CheckInDoorView, type CheckInKeyInput, type RateCheckInInput } from './check-in.graphql.js';
import { checkInCodeHash } from './check-in-links.js';
import { lockDoor, readDoor } from './check-in.queries.js';
import { promiseConsequences, saveAnswer } from './save-answer.js';
import { countRating } from './count-rating.js';

/**
 * Somebody without an account, with a link or with the code of a message: sees what is asked, says where she stands. What is wrong, old or
 * shut answers alike; wrong codes are counted, by code and by address.
 */
@Injectable()
export class AnswerCheckIn {
  constructor(
    private readonly db: Database, private readonly secrets: Secrets, private readonly attempts: Attempts, private readonly clock: Clock,
  ) {}

  async look(typed: CheckInKeyInput, address: string): Promise<CheckInDoorView> {
    const key = await this.keyOf(typed, address);
    return this.opened(key, address, this.db.consultCheckIn(key, 'check_in.read', (ask: Ask) => readDoor(ask, this.clock.now())));
  }

  async answer({ key: typed, answer }: AnswerCheckInInput, address: string): Promise<CheckInDoorView> {
    const key = await this.keyOf(typed, address);
    const now = this.clock.now();
    return this.opened(key, address, this.db.writeCheckIn(key, 'check_in.answered', async (tx: Transaction) => {
      const asked = await lockDoor(tx.ask);
      const isNew = await saveAnswer(tx, asked, answerOf(answer), { via: key.isCode ? 'code' : 'link', membershipId: null }, now);
      if (isNew) await promiseConsequences(tx, asked);
      return readDoor(tx.ask, now);
    }));
  }

  async rate({ key: typed, scores }: RateCheckInInput, address: string): Promise<boolean> {
    orRefuse(checkRating(scores));
    const key = await this.keyOf(typed, address);
    return this.opened(key, address, this.db.writeCheckIn(key, 'check_in.rated', async (tx) => countRating(tx, await lockDoor(tx.ask), scores)));
  }

  /** Whoever holds a link that opens nothing any more asks to be reached otherwise; who holds none learns nothing by asking. */
  async askOtherwise(typed: CheckInKeyInput, address: string): Promise<boolean> {
    await this.attempts.count('check-in-otherwise', typed.token?.slice(0, 36) ?? typed.code ?? 'none', address);
    const key = this.readKey(typed);
    if (key) await this.db.visit((tx) => tx.ask('select app.ask_otherwise($1, $2)', [key.keyHash, key.isCode]));
    return true;
  }

  // A link is no guess: what is not one of ours is told so without a look. A code of eight signs is counted before it is looked at.
  private async keyOf(typed: CheckInKeyInput, address: string): Promise<ByCheckIn> {
    const key = this.readKey(typed);
    if (key && !key.isCode) return key;
    await this.attempts.count('check-in-code', readCheckInCode(typed.code ?? '') ?? typed.code ?? 'none', address);
    return key ?? this.refuse(typed, address);
  }

  private readKey({ token, code }: CheckInKeyInput): ByCheckIn | null {
    if (token) return this.secrets.linkIdOf(token) ? { keyHash: this.secrets.hashOf(token), isCode: false } : null;
    const read = readCheckInCode(code ?? '');
    return read ? { keyHash: checkInCodeHash(this.secrets, read), isCode: true } : null;
  }

  private async opened<T>(key: ByCheckIn, address: string, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (refusalOfDatabase(error) === 'auth.required') return this.refuse({ token: key.isCode ? null : 'one' }, address);
      throw error;
    }
  }

  private async refuse({ token }: CheckInKeyInput, address: string): Promise<never> {
    await this.attempts.failed(address);
    throw new Refusal(token ? 'check_in.link_over' : 'check_in.code_unknown');
  }
}
