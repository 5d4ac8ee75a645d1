import { addDays } from '@boussole/domain/calendar-date';
import { proposedRetention } from '@boussole/domain/privacy/retention';
import { firstPoliteMoment } from '@boussole/domain/privacy/rhythm';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Mail } from '../../platform/mail.js';
import { mailTexts } from '../../platform/mail-texts.js';
import type { MailJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';

interface Reachable { email: string; not_before_hour: number | null; not_after_hour: number | null }

/** Writes to a person about her own data, where and when she said that it is safe: never a name, a service or a content. */
@Injectable()
export class TellPerson implements MailJob {
  readonly job = 'tell-person';

  constructor(private readonly clock: Clock, @Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, payload: Readonly<Record<string, string>>): Promise<Mail | null> {
    const { dossierId, about, noticedOn } = payload;
    const [person] = await tx.ask<Reachable>('select email, not_before_hour, not_after_hour from app.safe_address($1)', [dossierId ?? null]);
    if (!person || !dossierId || !about) return null;
    const now = this.clock.now();
    const at = firstPoliteMoment(now, person.not_before_hour, person.not_after_hour);
    if (at > now) {
      await tx.enqueue(`tell-person:${dossierId}:${about}:${at.toISOString()}`, this.job, { ...payload }, at);
      return null;
    }
    const link = new URL('/carnet', this.config.publicUrl).href;
    const until = noticedOn ? new Date(`${addDays(noticedOn, proposedRetention.noticeDays)}T10:00:00Z`) : null;
    // Nobody knows which language she reads: the first one of the product, in short sentences.
    return { to: person.email, ...mailTexts('fr', about === 'end' ? 'endAnnounced' : 'rightAnswered', { link, until }) };
  }
}
