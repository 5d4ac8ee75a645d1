import { firstPoliteMoment } from '@boussole/domain/privacy/rhythm';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Mail } from '../../platform/mail.js';
import { mailTexts } from '../../platform/mail-texts.js';
import type { MailJob } from '../../platform/outbox.js';
import { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';
import type { LocaleName } from '../account/account.graphql.js';

interface Reachable { email: string; locale: LocaleName; not_before_hour: number | null; not_after_hour: number | null }

/** Sends the link of a sheet, where and when the person said that it is safe: neither a name, nor a service, nor an offer. */
@Injectable()
export class SendSheet implements MailJob {
  readonly job = 'send-sheet';

  constructor(private readonly clock: Clock, private readonly secrets: Secrets, @Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, { linkId }: Readonly<Record<string, string>>): Promise<Mail | null> {
    const [person] = await tx.ask<Reachable>('select email, locale, not_before_hour, not_after_hour from app.sheet_mail($1)', [linkId ?? null]);
    if (!person || !linkId) return null;
    const now = this.clock.now();
    const at = firstPoliteMoment(now, person.not_before_hour, person.not_after_hour);
    if (at > now) {
      await tx.enqueue(`send-sheet:${linkId}:${at.toISOString()}`, this.job, { linkId }, at);
      return null;
    }
    const link = new URL(`/fiche#${this.secrets.linkToken(linkId)}`, this.config.publicUrl).href;
    return { to: person.email, ...mailTexts(person.locale, 'sheetSent', { link }) };
  }
}
