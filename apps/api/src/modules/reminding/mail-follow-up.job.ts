import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import type { NotBefore, Standing } from '../../platform/ledger.js';
import type { Mail } from '../../platform/mail.js';
import type { MailJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import { followUpMail } from './follow-up-message.js';
import { SendMessage } from './send-message.js';

/** One message to a person by mail: a question that she answers in two taps, or a meeting that comes. */
@Injectable()
export class MailFollowUp implements MailJob {
  readonly job = 'mail-follow-up';

  constructor(private readonly sending: SendMessage, @Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, payload: Readonly<Record<string, string>>): Promise<Mail | NotBefore | null> {
    const ready = await this.sending.ready(tx, payload);
    if (!ready || 'notBefore' in ready) return ready;
    const { due, to, door } = ready;
    // A question may be done without; a reminder of what was agreed is part of it.
    const stopAt = due.kind === 'remind' ? {} : { stopAt: new URL('/carnet', this.config.publicUrl).href };
    return { to, ...followUpMail(due, door), ...stopAt };
  }

  settled(tx: Transaction, payload: Readonly<Record<string, string>>, standing: Standing): Promise<void> {
    return this.sending.ended(tx, payload, standing);
  }
}
