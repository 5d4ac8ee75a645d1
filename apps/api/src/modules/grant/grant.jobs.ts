import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Mail } from '../../platform/mail.js';
import { mailTexts } from '../../platform/mail-texts.js';
import type { MailJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import type { LocaleName } from '../account/account.graphql.js';

interface Watcher { email: string; locale: LocaleName }

/** A request waits for whoever leads the dossier; once it is answered there is nothing to tell. */
@Injectable()
export class GrantRequested implements MailJob {
  readonly job = 'grant-requested';

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, { requestId }: Readonly<Record<string, string>>): Promise<Mail | null> {
    const [lead] = await tx.ask<Watcher & { until: Date }>(
      'select email, locale, expires_at as "until" from app.request_mail($1)', [requestId ?? null]);
    return lead ? { to: lead.email, ...mailTexts(lead.locale, 'grantRequested', {
      until: lead.until, link: new URL('/partages', this.config.publicUrl).href }) } : null;
  }
}

/** A sharing ends in two weeks; one that was taken back meanwhile ends unannounced. */
@Injectable()
export class GrantEnding implements MailJob {
  readonly job = 'grant-ending';

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, { grantId }: Readonly<Record<string, string>>): Promise<Mail | null> {
    const [lead] = await tx.ask<Watcher & { until: Date; dossierId: string }>(
      'select email, locale, until_at as "until", dossier_id as "dossierId" from app.grant_mail($1)', [grantId ?? null]);
    return lead ? { to: lead.email, ...mailTexts(lead.locale, 'grantEnding', {
      until: lead.until, link: new URL(`/dossiers/${lead.dossierId}/partage`, this.config.publicUrl).href }) } : null;
  }
}
