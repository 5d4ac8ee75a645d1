import { asksForAll } from '@boussole/domain/reminder/turn';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import type { WorkJob } from '../../platform/outbox.js';
import { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';
import { type DueMessage, readDueMessage, recipientsOf, wouldServe } from './due-message.queries.js';
import { endFollowUp } from './messages.queries.js';

/** An address was corrected: what came back and still serves is sent again, once, the same day; whoever had to check it has nothing more to do. */
@Injectable()
export class ResendReturned implements WorkJob {
  readonly job = 'resend-returned';

  constructor(private readonly db: Database, private readonly clock: Clock, private readonly secrets: Secrets) {}

  async work({ dossierId }: Readonly<Record<string, string>>): Promise<'done'> {
    await this.db.job(async (tx) => {
      const [ways] = await tx.ask<Pick<DueMessage, 'email' | 'phone'>>('select email, phone from app.ways_to($1)', [dossierId ?? null]);
      if (!ways || !dossierId) return;
      const known = Object.values(recipientsOf(ways, this.secrets)).flatMap((one) => one?.hash ?? []);
      const missed = await tx.ask<{ id: string }>(`select id from follow_up where dossier_id = $1 and state = 'cancelled' and end_reason = 'unreachable'
        and channel in ('mail', 'sms') and ended_at > now() - interval '60 days' order by id`, [dossierId]);
      await this.wakeMissed(tx, missed.map(({ id }) => id), known);
      await closeChecked(tx, dossierId, known);
    });
    return 'done';
  }

  private async wakeMissed(tx: Transaction, ids: readonly string[], known: readonly string[]): Promise<void> {
    const read = await Promise.all(ids.map((id) => readDueMessage(tx, id)));
    const useful = read.flatMap((due) => (due && wouldServe(due, this.clock.now()) ? [due] : []));
    const question = asksForAll(useful.flatMap((due) => (due.kind === 'remind' ? [] : [{ ...due, kind: due.kind }])));
    for (const { id } of useful.filter((due) => due.kind === 'remind' || due.id === question?.id)) {
      await tx.enqueue(`wake:${id}:${known.join('.')}`, 'wake-follow-up', { followUpId: id, again: 'corrected' });
    }
  }
}

/** Every address that is to be checked and is no longer hers. */
const closeChecked = async (tx: Transaction, dossierId: string, known: readonly string[]): Promise<void> => {
  const checked = await tx.ask<{ id: string }>(`select v.id from follow_up v where v.dossier_id = $1 and v.kind = 'verify_contact' and v.state = 'planned'
    and exists (select from reminder r where r.follow_up_id = v.cause_id and r.state = 'returned')
    and not exists (select from reminder r where r.follow_up_id = v.cause_id and r.state = 'returned' and r.recipient_hash = any($2))`, [dossierId, known]);
  for (const { id } of checked) await endFollowUp(tx, id, 'done', 'done');
};
