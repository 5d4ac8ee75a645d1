import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { Secrets } from '../../platform/secrets.js';

const window = { seconds: 900, perAccount: 10, perAddress: 100 } as const;

/** Counts guesses by account and by address, whatever the request looked like; neither is stored as it is. */
@Injectable()
export class Attempts {
  constructor(private readonly db: Database, private readonly secrets: Secrets) {}

  async count(kind: string, account: string, address: string): Promise<void> {
    const [row] = await this.db.visit((tx) => tx.ask<{ account: boolean; address: boolean }>(
      'select app.count_attempt($1, $2, $5) as account, app.count_attempt($3, $4, $5) as address',
      [this.secrets.subjectOf(kind, account), window.perAccount, this.secrets.subjectOf(`${kind}-from`, address),
        window.perAddress, window.seconds]));
    if (!row?.account || !row.address) throw new Refusal('auth.too_many_attempts');
  }
}
