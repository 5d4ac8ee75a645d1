import { randomUUID } from 'node:crypto';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { asksForAll } from '@boussole/domain/reminder/turn';
import { chooseWay, type MessageWay } from '@boussole/domain/reminder/way';
import { endOfDay, instantOf } from '@boussole/domain/time/brussels';
import { sendingMoment } from '@boussole/domain/transition/moments';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { mailIdOf } from '../../platform/mail.js';
import type { NotBefore } from '../../platform/ledger.js';
import type { WorkJob } from '../../platform/outbox.js';
import { Secrets } from '../../platform/secrets.js';
import { SmsGateway } from '../../platform/sms.js';
import { planned } from '../../platform/statement.js';
import type { Transaction } from '../../platform/transaction.js';
import { cannotWait, type DueMessage, overtakenBy, readDueMessage, readWays, type Recipient, recipientsOf, wouldServe } from './due-message.queries.js';
import { endFollowUp } from './messages.queries.js';
import { sameDay } from './same-day.queries.js';
import { tellLead } from './tell-lead.js';

/**
 * A message that was planned falls due: the world is read again, then the message is promised, moved to an hour at which it may leave, or told to a
 * human. `again` wakes one that did not arrive, after an address was corrected.
 */
@Injectable()
export class WakeFollowUp implements WorkJob {
  readonly job = 'wake-follow-up';

  constructor(private readonly db: Database, private readonly clock: Clock, private readonly secrets: Secrets, private readonly sms: SmsGateway) {}

  work(payload: Readonly<Record<string, string>>): Promise<'done' | NotBefore> {
    return this.db.job(async (tx) => {
      const due = await readDueMessage(tx, payload['followUpId']);
      return (due && isAwaited(due, payload) && await this.wake(tx, due)) || 'done';
    });
  }

  private async wake(tx: Transaction, due: DueMessage): Promise<NotBefore | void> {
    const now = this.clock.now();
    const overtaken = overtakenBy(due);
    if (overtaken) return void await endFollowUp(tx, due.id, 'cancelled', overtaken);
    if (!wouldServe(due, now)) return this.tooLate(tx, due, now);
    const moment = sendingMoment(due.dueAt, due, now, cannotWait(due));
    if (moment === null) return this.toHuman(tx, due, 'no_hour', now);
    if (moment > now) {
      if (!wouldServe(due, moment)) return this.tooLate(tx, due, now);
      return { notBefore: moment };
    }
    if (due.kind !== 'remind' && !await this.isTheOne(tx, due, now)) return void await endFollowUp(tx, due.id, 'cancelled', 'merged');
    await this.promise(tx, due, now);
  }

  // One question to one person in a day; the others are covered by it.
  private async isTheOne(tx: Transaction, due: DueMessage, now: Date): Promise<boolean> {
    const today = brusselsDay(now);
    const { waiting, asked } = await sameDay(tx, due.dossierId, { from: instantOf({ day: today, ms: 0 }), until: endOfDay(today), now });
    if (asked.some(({ id, isUrgent }) => id !== due.id && (isUrgent || !due.isUrgent))) return false;
    const own = { id: due.id, kind: due.kind === 'survey' ? due.kind : 'check_in' as const, isUrgent: due.isUrgent, dueAt: due.dueAt };
    const others = waiting.filter(({ id }) => id !== due.id);
    if (asksForAll([own, ...others])?.id !== due.id) return false;
    for (const { id } of others) await endFollowUp(tx, id, 'cancelled', 'merged');
    return true;
  }

  private async promise(tx: Transaction, due: DueMessage, now: Date): Promise<void> {
    const recipients = recipientsOf(due, this.secrets);
    const chosen = chooseWay(due.channel, await readWays(tx, due.dossierId, recipients, this.sms.isOpen));
    const recipient = chosen.way && recipients[chosen.way];
    if (!recipient) return this.toHuman(tx, due, chosen.way === null && chosen.because === 'returned' ? 'returned' : 'no_way', now);
    const key = `${due.kind}:${due.id}:${due.occurrence}:${chosen.way}:${recipient.hash}`;
    const reminderId = await add(tx, due, chosen.way, recipient, key, now);
    if (!reminderId) return this.toHuman(tx, due, 'no_way', now);
    await tx.enqueue(key, chosen.way === 'mail' ? 'mail-follow-up' : 'sms-follow-up', { followUpId: due.id, reminderId });
    await endFollowUp(tx, due.id, 'done', 'done');
  }

  private async tooLate(tx: Transaction, due: DueMessage, now: Date): Promise<void> {
    await endFollowUp(tx, due.id, 'cancelled', 'too_late');
    await tellLead(tx, due, 'not_sent', 'too_late', now);
  }

  // An address that is known to be wrong has its task already.
  private async toHuman(tx: Transaction, due: DueMessage, why: 'no_way' | 'no_hour' | 'returned', now: Date): Promise<void> {
    await endFollowUp(tx, due.id, 'cancelled', 'unreachable');
    if (why !== 'returned') await tellLead(tx, due, 'contact', why, now);
  }
}

/** Is it still to be said: planned, or, woken again, one that did not arrive? */
const isAwaited = ({ state, endReason }: DueMessage, { again }: Readonly<Record<string, string>>): boolean =>
  (again ? state === 'cancelled' && endReason === 'unreachable' : state === 'planned');

const addSql = planned(`insert into reminder (id, follow_up_id, dossier_id, branch_id, channel, recipient_hash, mail_id, promised_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning id`);

async function add(tx: Transaction, { id, dossierId, branchId }: DueMessage, way: MessageWay, { hash }: Recipient, key: string, now: Date): Promise<string | undefined> {
  const [added] = await tx.ask<{ id: string }>(addSql, [randomUUID(), id, dossierId, branchId, way, hash, mailIdOf(key), now]);
  return added?.id;
}
