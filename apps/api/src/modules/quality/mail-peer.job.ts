import { mails as de } from '@boussole/shared/messages/de-quality-mails';
import { mails as en } from '@boussole/shared/messages/en-quality-mails';
import { mails as fr } from '@boussole/shared/messages/fr-quality-mails';
import { mails as nl } from '@boussole/shared/messages/nl-quality-mails';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Mail } from '../../platform/mail.js';
import { composeMail } from '../../platform/mail-texts.js';
import type { MailJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import { readHat } from '../team/hats.queries.js';

const texts = { fr, nl, de, en };

/** Another body asks for a reading. Who asks, and of what, stands behind the sign-in; nothing leaves once it is taken back or somebody has taken it. */
@Injectable()
export class MailPeer implements MailJob {
  readonly job = 'mail-peer';

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, { reviewId, membershipId }: Readonly<Record<string, string>>): Promise<Mail | null> {
    const waiting = await tx.ask('select h from app.quality_peer_hats($1) h where h = $2', [reviewId, membershipId]);
    const hat = waiting.length > 0 ? await readHat(tx.ask, membershipId) : undefined;
    if (!hat) return null;
    return { to: hat.email, ...composeMail(hat.locale, texts[hat.locale].asked, { name: hat.name, link: new URL('/qualite', this.config.publicUrl).href }) };
  }
}
