import { nudgedDaysBefore } from '@boussole/domain/register/freshness';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Mail } from '../../platform/mail.js';
import { mailTexts } from '../../platform/mail-texts.js';
import type { MailJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import { keyOf, readMailbox, readRecipients } from './recipients.queries.js';

const mostListed = 20;

// Asked of the world as it is: what was confirmed since has a later review, and is not told.
const dueOffers = `
  from offer o where coalesce(o.keeper_id, o.organisation_id) = $1 and o.status in ('open', 'full') and o.merged_into_id is null
    and o.review_on <= $2::date + ${nudgedDaysBefore}`;

/** Thirty days before a review: finds out who is to be told, and promises one mail to each. */
@Injectable()
export class NudgeKeeper implements MailJob {
  readonly job = 'nudge-keeper';

  async write(tx: Transaction, { keeperId, day }: Readonly<Record<string, string>>): Promise<null> {
    if (!keeperId || !day) return null;
    const branches = await tx.ask<{ id: string }>(`select distinct o.branch_id as id ${dueOffers}`, [keeperId, day]);
    for (const recipient of await readRecipients(tx.ask, keeperId, branches.map(({ id }) => id))) {
      await tx.enqueue(`nudge-person:${keeperId}:${day}:${keyOf(recipient)}`, 'nudge-person', { keeperId, day, ...recipient });
    }
    return null;
  }
}

interface Due { organisation: string; total: number; titles: string[] }

/** One mail to one keeper: at most twenty titles, how many others, and where to confirm them. */
@Injectable()
export class NudgePerson implements MailJob {
  readonly job = 'nudge-person';

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, payload: Readonly<Record<string, string>>): Promise<Mail | null> {
    const { keeperId, day, contactId } = payload;
    if (!keeperId || !day) return null;
    const mailbox = await readMailbox(tx.ask, keeperId, payload);
    if (!mailbox) return null;
    const named = `select from branch_contact c where c.branch_id = o.branch_id and c.purpose = 'register'`;
    const [due] = await tx.ask<Due>(`
      with due as (select o.title, o.review_on, o.id ${dueOffers} and case when $3 then exists (${named} and c.email = $4) else not exists (${named}) end)
      select (select name from organisation where id = $1) as organisation, (select count(*)::int from due) as total,
        array(select title from due order by review_on, title, id limit ${mostListed}) as titles`,
    [keeperId, day, contactId !== undefined, mailbox.email]);
    if (!due || due.total === 0) return null;
    const others = due.total - due.titles.length;
    return { to: mailbox.email, ...mailTexts(mailbox.locale, 'nudge', { organisation: due.organisation, sheets: due.titles,
      others: others > 0 ? String(others) : null, link: new URL('/cadastre/fiches?filtre=soon', this.config.publicUrl).href }) };
  }
}
