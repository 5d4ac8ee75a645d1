import { Inject, Injectable } from '@nestjs/common';
import { mailTexts } from '../../platform/mail-texts.js';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Mail } from '../../platform/mail.js';
import type { MailJob } from '../../platform/outbox.js';
import { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';
import type { LocaleName } from './account.graphql.js';

interface LinkRow {
  kind: 'invitation' | 'reset'; expires_at: Date; email: string; given_name: string; locale: LocaleName; organisation: string;
}

/** Writes to somebody who was invited, or who forgot her password; a link used or expired meanwhile is not sent. */
@Injectable()
export class SendPasswordLink implements MailJob {
  readonly job = 'send-password-link';

  constructor(private readonly secrets: Secrets, @Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, { linkId, organisationId }: Readonly<Record<string, string>>): Promise<Mail | null> {
    const [link] = await tx.ask<LinkRow>(`
      select l.kind, l.expires_at, p.email, p.given_name, p.locale,
        (select o.name from membership m join organisation o on o.id = m.organisation_id
          where m.person_id = p.id order by m.organisation_id = $2 desc nulls last, m.from_on desc, m.id limit 1) as organisation
      from access_link l join person p on p.id = l.person_id
      where l.id = $1 and l.used_at is null and l.expires_at > now()`, [linkId, organisationId ?? null]);
    if (!link || !linkId) return null;
    const url = new URL('/acces', this.config.publicUrl);
    url.hash = this.secrets.linkToken(linkId);
    return { to: link.email, ...mailTexts(link.locale, link.kind === 'reset' ? 'passwordReset' : 'invitation', {
      name: link.given_name, organisation: link.organisation, link: url.href, until: link.expires_at }) };
  }
}
