import { mails as de } from '@boussole/shared/messages/de-exporting-mails';
import { mails as en } from '@boussole/shared/messages/en-exporting-mails';
import { mails as fr } from '@boussole/shared/messages/fr-exporting-mails';
import { mails as nl } from '@boussole/shared/messages/nl-exporting-mails';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Mail } from '../../platform/mail.js';
import { composeMail } from '../../platform/mail-texts.js';
import type { MailJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import { readHat } from '../team/hats.queries.js';

const texts = { fr, nl, de, en };

/** The export that took its time is ready. The mail says so and leads to the page; which list it is stands behind the sign-in. */
@Injectable()
export class MailExport implements MailJob {
  readonly job = 'mail-export';

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, { membershipId }: Readonly<Record<string, string>>): Promise<Mail | null> {
    const hat = await readHat(tx.ask, membershipId);
    if (!hat) return null;
    return { to: hat.email, ...composeMail(hat.locale, texts[hat.locale].ready, { name: hat.name, link: new URL('/exports', this.config.publicUrl).href }) };
  }
}
