import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MailJob } from '../../platform/outbox.js';
import { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';

interface Reader { membershipId: string | null; linkId: string | null; email: string | null; endsSoon: boolean }

/** Something happened to a referral: promises a mail to each mailbox or person of the audience. Itself it sends nothing. */
@Injectable()
export class TellHandoff implements MailJob {
  readonly job = 'tell-handoff';

  constructor(private readonly secrets: Secrets) {}

  async write(tx: Transaction, payload: Readonly<Record<string, string>>): Promise<null> {
    const { referralId = '', seq, messageId, audience = '', kind = '' } = payload;
    const readers = await tx.ask<Reader>(`
      select membership_id as "membershipId", link_id as "linkId", email, coalesce(link_ends_at < now() + interval '6 days', false) as "endsSoon"
      from app.handoff_readers($1, $2)`, [referralId, audience]);
    for (const reader of readers) {
      const to: Record<string, string> = reader.membershipId ? { membershipId: reader.membershipId }
        : { linkId: await this.lastingLink(tx, referralId, audience, reader) };
      await tx.enqueue(`handoff:${referralId}:${seq ?? messageId}:${audience}:${kind}:${placeOf(reader)}`, 'mail-handoff',
        { referralId, audience, kind, ...to });
    }
    return null;
  }

  // A mail that leaves when the first link has nearly run out carries one that lasts; a person who has none yet gets her first.
  private async lastingLink(tx: Transaction, referralId: string, audience: string, { linkId, endsSoon }: Reader): Promise<string> {
    if (linkId ? !endsSoon : audience !== 'learner') return linkId ?? '';
    const next = randomUUID();
    const hash = this.secrets.hashOf(this.secrets.linkToken(next));
    if (linkId) {
      await tx.ask('select app.renew_link($1, $2, $3)', [linkId, next, hash]);
      return next;
    }
    const [made] = await tx.ask<{ isMade: boolean }>('select app.link_person($1, $2, $3) as "isMade"', [referralId, next, hash]);
    return made?.isMade ? next : '';
  }
}

/** The same reader is told the same thing once; her address stands in no key. */
const placeOf = ({ membershipId, email }: Reader): string =>
  createHash('sha256').update(membershipId ?? email ?? '').digest('hex').slice(0, 16);
