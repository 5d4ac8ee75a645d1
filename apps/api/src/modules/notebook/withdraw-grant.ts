import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { Holder } from '../../platform/holders.js';

/** The person takes a sharing back: one click, no reason, at the next statement it opens nothing. Taking it back twice is no mistake. */
@Injectable()
export class WithdrawGrant {
  constructor(private readonly db: Database) {}

  execute(holder: Holder, grantId: string): Promise<boolean> {
    return this.db.writeOwn(holder, 'grant.revoked', async (tx) => {
      const found = await tx.ask('select 1 from dossier_grant where id = $1', [grantId]);
      if (found.length === 0) throw new Refusal('record.not_found');
      await tx.ask(`update dossier_grant set revoked_at = now(), revoked_by = 'learner' where id = $1 and revoked_at is null`, [grantId]);
      return true;
    });
  }
}
