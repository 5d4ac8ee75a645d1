import { mails as de } from '@boussole/shared/messages/de-ledger-mails';
import { mails as en } from '@boussole/shared/messages/en-ledger-mails';
import { mails as fr } from '@boussole/shared/messages/fr-ledger-mails';
import { mails as nl } from '@boussole/shared/messages/nl-ledger-mails';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Mail } from '../../platform/mail.js';
import { composeMail } from '../../platform/mail-texts.js';
import type { MailJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import { readHat } from '../team/hats.queries.js';

const texts = { fr, nl, de, en };

/** Something was set aside, or did not run: promises a mail to each administrator whose affair it is, once a day. */
@Injectable()
export class TellAlarm implements MailJob {
  readonly job = 'tell-alarm';

  async write(tx: Transaction, { about = '', organisationId, day = '' }: Readonly<Record<string, string>>): Promise<null> {
    const readers = await tx.ask<{ id: string }>(`select membership_id as id from app.alarm_readers()
      where case when $1::uuid is null then role = 'platform_admin' else role = 'structure_admin' and organisation_id = $1 end`, [organisationId ?? null]);
    for (const { id } of readers) await tx.enqueue(`alarm:${about}:${day}:${id}`, 'mail-alarm', { about, day, membershipId: id });
    return null;
  }
}

/** The mail says that something waits for an administrator's eye, and leads there; what it was stands behind her sign-in. */
@Injectable()
export class MailAlarm implements MailJob {
  readonly job = 'mail-alarm';

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, { about, membershipId }: Readonly<Record<string, string>>): Promise<Mail | null> {
    const hat = await readHat(tx.ask, membershipId);
    if (!hat) return null;
    const words = texts[hat.locale][about === 'runs' ? 'missedRuns' : 'setAside'];
    return { to: hat.email, ...composeMail(hat.locale, words, { name: hat.name, link: new URL('/envois', this.config.publicUrl).href }) };
  }
}
