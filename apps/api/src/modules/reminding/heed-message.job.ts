import type { MessageState } from '@boussole/domain/reminder/message';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { WorkJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import { type DueMessage, readDueMessage } from './due-message.queries.js';
import { endFollowUp } from './messages.queries.js';
import { tellLead } from './tell-lead.js';

/** A message came back, may have left, or never did: whoever leads the dossier is told, once for a person and an address. */
@Injectable()
export class HeedMessage implements WorkJob {
  readonly job = 'heed-message';

  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async work({ followUpId, reminderId }: Readonly<Record<string, string>>): Promise<'done'> {
    await this.db.job(async (tx) => {
      const due = await readDueMessage(tx, followUpId);
      const [message] = await tx.ask<{ state: MessageState; hash: string }>('select state, recipient_hash as hash from reminder where id = $1', [reminderId ?? null]);
      if (due && message) await this.heed(tx, due, message.state, message.hash, reminderId ?? '');
    });
    return 'done';
  }

  private async heed(tx: Transaction, due: DueMessage, state: MessageState, hash: string, reminderId: string): Promise<void> {
    const now = this.clock.now();
    if (state === 'unsure') await tellLead(tx, due, 'not_sent', 'unsure', now);
    if (state === 'given_up') {
      await endFollowUp(tx, due.id, 'cancelled', 'unreachable');
      await tellLead(tx, due, 'not_sent', 'given_up', now);
    }
    if (state === 'returned') {
      await endFollowUp(tx, due.id, 'cancelled', 'unreachable');
      if (!await isToVerify(tx, due.dossierId, hash)) await tellLead(tx, due, 'verify_contact', 'returned', now);
      // There may be another way that she allows.
      await tx.enqueue(`wake:${due.id}:${reminderId}`, 'wake-follow-up', { followUpId: due.id, again: 'returned' });
    }
  }
}

const isToVerify = async (tx: Transaction, dossierId: string, hash: string): Promise<boolean> =>
  (await tx.ask(`select from follow_up v join reminder r on r.follow_up_id = v.cause_id
    where v.dossier_id = $1 and v.kind = 'verify_contact' and v.state = 'planned' and r.state = 'returned' and r.recipient_hash = $2 limit 1`, [dossierId, hash])).length > 0;
