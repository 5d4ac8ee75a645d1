import { createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { networkOf } from '../../platform/public-limit.js';
import { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';

/** What is looked at in an hour: of one code, and of all together. */
export const budget = { perCode: 20, together: 3_000, seconds: 3_600 } as const;
/**
 * What one address may get wrong in ten minutes: with one code, and with all. In an hour that is less than a code's budget:
 * the rest is left to its holder.
 */
export const patience = { perCode: 3, together: 30, milliseconds: 600_000 } as const;

const rememberedAtMost = 50_000;

/**
 * Counts what is tried at the door of the own pages, whether the code exists or not. Addresses stand in memory alone, salted, for
 * ten minutes; the database knows codes by a keyed hash. What was right is not counted: whoever has the key never uses it up.
 */
@Injectable()
export class Guesses {
  private readonly salt = randomBytes(32);
  private readonly failures = new Map<string, { count: number; until: number }>();

  constructor(private readonly db: Database, private readonly secrets: Secrets) {}

  /** Lets one more try be looked at, or refuses it without a look. */
  async allow(code: string, address: string): Promise<void> {
    const now = performance.now();
    const isOver = (subject: string, most: number) => (this.live(subject, now)?.count ?? 0) >= most;
    if (isOver(this.place(address, code), patience.perCode) || isOver(this.place(address), patience.together)) {
      throw new Refusal('notebook.too_many_tries');
    }
    const [ofCode] = await this.count(code, 1);
    if (!ofCode?.isLeft) throw new Refusal('notebook.too_many_tries');
    const [ofAll] = await this.db.visit((tx) => this.step(tx, 'all', 1, budget.together));
    if (!ofAll?.isLeft) throw new Refusal('notebook.too_many_tries');
  }

  failed(code: string, address: string): void {
    const until = performance.now() + patience.milliseconds;
    for (const subject of [this.place(address, code), this.place(address)]) {
      const before = this.live(subject, performance.now());
      this.failures.delete(subject);
      if (this.failures.size >= rememberedAtMost) this.forgetOldest();
      this.failures.set(subject, before ? { ...before, count: before.count + 1 } : { count: 1, until });
    }
  }

  /** What was right costs nothing. */
  async right(tx: Transaction, code: string): Promise<void> {
    await this.step(tx, this.subjectOf(code), -1, budget.perCode);
    await this.step(tx, 'all', -1, budget.together);
  }

  private count(code: string, step: number): Promise<{ isLeft: boolean }[]> {
    return this.db.visit((tx) => this.step(tx, this.subjectOf(code), step, budget.perCode));
  }

  private step(tx: Transaction, subject: string, step: number, most: number): Promise<{ isLeft: boolean }[]> {
    return tx.ask<{ isLeft: boolean }>('select app.count_attempt($1, $2, $3, $4) as "isLeft"',
      [`notebook:${subject}`, step, most, budget.seconds]);
  }

  private subjectOf(code: string): string {
    return this.secrets.subjectOf('notebook-code', code);
  }

  private place(address: string, code = ''): string {
    return createHmac('sha256', this.salt).update(`${networkOf(address)}|${code}`).digest('base64url');
  }

  private live(subject: string, now: number): { count: number; until: number } | undefined {
    const known = this.failures.get(subject);
    if (!known || known.until > now) return known;
    this.failures.delete(subject);
    return undefined;
  }

  // A map remembers in which order its keys came: the first was heard of longest ago.
  private forgetOldest(): void {
    for (const subject of [...this.failures.keys()].slice(0, rememberedAtMost / 2)) this.failures.delete(subject);
  }
}
