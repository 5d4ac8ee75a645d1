import { Injectable } from '@nestjs/common';
import type { NotBefore, Standing } from '../../platform/ledger.js';
import type { Posted } from '../../platform/mail.js';
import type { SendJob } from '../../platform/outbox.js';
import { type Sms, SmsGateway } from '../../platform/sms.js';
import type { Transaction } from '../../platform/transaction.js';
import { followUpSms } from './follow-up-message.js';
import { SendMessage } from './send-message.js';

/** The same by a short message, which is given to its gateway once: it costs, and it disturbs. */
@Injectable()
export class SmsFollowUp implements SendJob<Sms> {
  readonly job = 'sms-follow-up';
  readonly isOnce = true;

  constructor(private readonly sending: SendMessage, private readonly gateway: SmsGateway) {}

  async write(tx: Transaction, payload: Readonly<Record<string, string>>): Promise<Sms | NotBefore | null> {
    const ready = await this.sending.ready(tx, payload);
    return !ready || 'notBefore' in ready ? ready : { to: ready.to, text: followUpSms(ready.due, ready.door) };
  }

  async send(key: string, sms: Sms): Promise<Posted | { state: 'unsure'; failure: string }> {
    const posted = await this.gateway.post(key, sms);
    return posted.state === 'later' && posted.isUnanswered ? { state: 'unsure', failure: posted.failure } : posted;
  }

  settled(tx: Transaction, payload: Readonly<Record<string, string>>, standing: Standing): Promise<void> {
    return this.sending.ended(tx, payload, standing);
  }
}
