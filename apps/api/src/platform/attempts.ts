import { Injectable } from '@nestjs/common';
import { Database } from './database.js';
import { Refusal } from './errors.js';
import { Secrets } from './secrets.js';
import type { Transaction } from './transaction.js';

const window = { seconds: 900, perAccount: 10, perAddress: 100 } as const;

/**
 * Counts guesses, whatever the request looked like; neither account nor address is stored as it is. An address pays
 * only for what failed: a whole service behind one address signs in at half past eight.
 */
@Injectable()
export class Attempts {
  constructor(private readonly db: Database, private readonly secrets: Secrets) {}

  async count(kind: string, account: string, address: string): Promise<void> {
    const [row] = await this.db.visit((tx) => tx.ask<{ account: boolean; address: boolean }>(
      'select app.count_attempt($1, 1, $2, $5) as account, app.count_attempt($3, 0, $4, $5) as address',
      [this.secrets.subjectOf(kind, account), window.perAccount, this.subjectOf(address), window.perAddress, window.seconds]));
    if (!row?.account || !row.address) throw new Refusal('auth.too_many_attempts');
  }

  async failed(address: string): Promise<void> {
    await this.db.visit((tx) => tx.ask('select app.count_attempt($1, 1, $2, $3)',
      [this.subjectOf(address), window.perAddress, window.seconds]));
  }

  /** Whoever proves herself starts again from nothing. */
  async forgive(tx: Transaction, kind: string, account: string): Promise<void> {
    await tx.ask('select app.forgive_attempts($1)', [this.secrets.subjectOf(kind, account)]);
  }

  private subjectOf(address: string): string {
    return this.secrets.subjectOf('address', address);
  }
}
