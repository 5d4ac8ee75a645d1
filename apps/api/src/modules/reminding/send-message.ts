import { sendingMoment } from '@boussole/domain/transition/moments';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import type { NotBefore, Standing } from '../../platform/ledger.js';
import { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';
import { checkInLink } from '../check-in/check-in-links.js';
import { cannotWait, type DueMessage, overtakenBy, readDueMessage, recipientsOf, wouldServe } from './due-message.queries.js';
import type { Door } from './follow-up-message.js';
import { endFollowUp, moveMessage } from './messages.queries.js';
import { takeTurn } from './turn.js';
import { tellLead } from './tell-lead.js';

interface Promised { readonly id: string; readonly channel: 'mail' | 'sms'; readonly state: string; readonly hash: string; readonly turnAt: Date | null }

export interface Ready { readonly due: DueMessage; readonly to: string; readonly door: Door }

/** What mails and short messages have in common when their turn comes: the world is read once more, right before they leave. */
@Injectable()
export class SendMessage {
  constructor(private readonly secrets: Secrets, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Config) {}

  async ready(tx: Transaction, { followUpId, reminderId }: Readonly<Record<string, string>>): Promise<Ready | NotBefore | null> {
    const due = await readDueMessage(tx, followUpId);
    const promised = due && await readPromised(tx, reminderId);
    if (!due || !promised) return null;
    const now = this.clock.now();
    const overtaken = overtakenBy(due);
    if (overtaken || !wouldServe(due, now)) return this.withdraw(tx, due, promised, overtaken, now);
    const recipient = recipientsOf(due, this.secrets)[promised.channel];
    const moment = sendingMoment(now, due, now, cannotWait(due));
    if (recipient?.hash !== promised.hash || moment === null) return this.wakeAgain(tx, due, promised);
    if (moment > now) return { notBefore: moment };
    const turn = await takeTurn(tx, { ...due, turnAt: promised.turnAt, canWait: !cannotWait(due) }, this.config.remindersPerMinute, now);
    await tx.ask('update reminder set turn_at = $2 where id = $1', [promised.id, turn > now ? turn : null]);
    return turn > now ? { notBefore: turn } : { due, to: recipient.to, door: await this.doorOf(tx, due) };
  }

  /** How it ended is written down with the ledger; who must act on it is told by another job. */
  async ended(tx: Transaction, { followUpId = '', reminderId = '' }: Readonly<Record<string, string>>, { state, because, failure }: Standing): Promise<void> {
    if (state !== 'sent' && state !== 'dead') return;
    const event = state === 'sent' ? 'taken' : because === 'refused' ? 'refused' : because === 'unsure' || because === 'vanished' ? 'unanswered' : 'gave_up';
    const isMoved = await moveMessage(tx.ask, reminderId, event, failure);
    if (isMoved && event !== 'taken') await tx.enqueue(`heed:${reminderId}:${event}`, 'heed-message', { followUpId, reminderId });
  }

  private async doorOf(tx: Transaction, { id, kind }: DueMessage): Promise<Door> {
    if (kind === 'remind') return { link: new URL('/carnet', this.config.publicUrl).href, code: null };
    const { path, token, code } = await checkInLink(tx, this.secrets, id);
    const link = new URL(path, this.config.publicUrl);
    link.hash = token;
    return { link: link.href, code };
  }

  // It has not left, and will not: the follow-up says so.
  private async withdraw(tx: Transaction, due: DueMessage, { id }: Promised, overtaken: DueMessage['endReason'], now: Date): Promise<null> {
    await moveMessage(tx.ask, id, 'moved_on');
    await endFollowUp(tx, due.id, 'cancelled', overtaken ?? 'too_late');
    if (!overtaken) await tellLead(tx, due, 'not_sent', 'too_late', now);
    return null;
  }

  // Her address or what she allows has changed since: it is planned again, and chooses its way anew.
  private async wakeAgain(tx: Transaction, due: DueMessage, { id }: Promised): Promise<null> {
    await moveMessage(tx.ask, id, 'moved_on');
    await endFollowUp(tx, due.id, 'cancelled', 'unreachable');
    await tx.enqueue(`wake:${due.id}:${id}`, 'wake-follow-up', { followUpId: due.id, again: 'changed' });
    return null;
  }
}

async function readPromised(tx: Transaction, reminderId: string | undefined): Promise<Promised | undefined> {
  const [promised] = await tx.ask<Promised>(`select id, channel, state, recipient_hash as hash, turn_at as "turnAt" from reminder
    where id = $1 and state in ('promised', 'given_up', 'unsure') for update`, [reminderId ?? null]);
  return promised;
}
