import { addDays, brusselsDay, type CalendarDate } from '@boussole/domain/calendar-date';
import { committeeMail } from '@boussole/shared/messages/fr-committee';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Mail } from '../../platform/mail.js';
import { composeMail } from '../../platform/mail-texts.js';
import type { MailJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';

interface Head { organisation: string; seq: number; hash: string; added: number }

/** Where each chain of frozen sets stood at the end of a day, to the steering committee: what nobody here can take back. */
@Injectable()
export class MailHeads implements MailJob {
  readonly job = 'mail-heads';

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** The day that is over, once, whoever asks and however often. */
  async promise(tx: Transaction, now: Date): Promise<void> {
    if (this.config.committee.length === 0) return;
    const day = addDays(brusselsDay(now), -1);
    await tx.enqueue(`heads:${day}`, this.job, { day });
  }

  async write(tx: Transaction, { day = '' }: Readonly<Record<string, string>>): Promise<Mail | null> {
    const heads = await headsAtEndOf(tx, day);
    if (heads.length === 0 || this.config.committee.length === 0) return null;
    const said = inWords(day);
    const sum = (count: (head: Head) => number): string => setsInWords(heads.reduce((all, head) => all + count(head), 0));
    return {
      to: this.config.committee.join(', '),
      ...composeMail('fr', { ...committeeMail, subject: committeeMail.subject.replace('{day}', said) }, {
        day: said, total: sum(({ seq }) => seq), added: sum(({ added }) => added), heads: heads.map(lineOf), link: this.config.publicUrl.href }),
    };
  }
}

// What was frozen is never changed: asked again later, the end of a day is the same.
const headsAtEndOf = (tx: Transaction, day: CalendarDate): Promise<Head[]> => tx.ask<Head>(`
  with day as (
    select ($1::date)::timestamp at time zone 'Europe/Brussels' as begins, ($1::date + 1)::timestamp at time zone 'Europe/Brussels' as ends),
  frozen as not materialized (select organisation_id as chain, seq, hash, frozen_at from choice_set)
  select g.name as organisation, s.seq::int as seq, encode(s.hash, 'hex') as hash, (s.seq - coalesce(before.seq, 0))::int as added
  from choice_head h join organisation g on g.id = h.chain cross join day
    join lateral (select x.seq, x.hash from frozen x where x.chain = h.chain and x.frozen_at < day.ends order by x.seq desc limit 1) s on true
    left join lateral (select x.seq from frozen x where x.chain = h.chain and x.frozen_at < day.begins order by x.seq desc limit 1) before on true
  order by g.name, h.chain`, [day]);

const number = new Intl.NumberFormat('fr-BE');
const setsInWords = (count: number): string => `${number.format(count)} ${count < 2 ? 'éventail' : 'éventails'}`;
const lineOf = ({ organisation, seq, hash }: Head): string => `${organisation} : éventail ${number.format(seq)}, empreinte ${hash}`;
const inWords = (day: CalendarDate): string =>
  new Intl.DateTimeFormat('fr-BE', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
