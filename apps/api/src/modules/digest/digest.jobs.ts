import { brusselsDay } from '@boussole/domain/calendar-date';
import { digestMoment, isStillToday, isWorthSaying } from '@boussole/domain/digest';
import { nightAfter } from '@boussole/domain/privacy/rhythm';
import { mails as de } from '@boussole/shared/messages/de-ledger-mails';
import { mails as en } from '@boussole/shared/messages/en-ledger-mails';
import { mails as fr } from '@boussole/shared/messages/fr-ledger-mails';
import { mails as nl } from '@boussole/shared/messages/nl-ledger-mails';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import type { Mail } from '../../platform/mail.js';
import { composeMail } from '../../platform/mail-texts.js';
import type { MailJob, WorkJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import type { LocaleName } from '../account/account.graphql.js';

const texts = { fr, nl, de, en };
const inWords = (count: number): string | null => (count > 0 ? String(count) : null);

interface Reader { email: string; locale: LocaleName; name: string }

/** Each night: the mail of the day is promised to everybody who wants one, at her hour. After a standstill, today's alone. */
@Injectable()
export class PlanDigests implements WorkJob {
  readonly job = 'plan-digests';
  readonly rhythm = 'night';

  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async work(): Promise<'done'> {
    const now = this.clock.now();
    await this.db.job(async (tx) => {
      const wanted = (await tx.ask<{ id: string; hour: number }>('select membership_id as id, hour from app.digest_hours()'))
        .map(({ id, hour }) => ({ id, at: digestMoment(now, hour) })).filter(({ at }) => at !== null);
      await tx.ask(`select app.enqueue('digest:' || x.id || ':' || $2, 'mail-digest', jsonb_build_object('membershipId', x.id, 'day', $2::text), x.at)
        from jsonb_to_recordset($1::jsonb) as x(id uuid, at timestamptz)`, [JSON.stringify(wanted), brusselsDay(now)]);
    });
    await this.plan();
    return 'done';
  }

  plan(): Promise<void> {
    const { day, at } = nightAfter(this.clock.now());
    return this.db.job((tx) => tx.enqueue(`plan-digests:${day}`, this.job, {}, at));
  }
}

/** How much waits for somebody today: figures and a link, nobody's name; nothing when nothing waits, or when the day is over. */
@Injectable()
export class MailDigest implements MailJob {
  readonly job = 'mail-digest';

  constructor(private readonly clock: Clock, @Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, { membershipId, day = '' }: Readonly<Record<string, string>>): Promise<Mail | null> {
    if (!isStillToday(this.clock.now(), day)) return null;
    const [found] = await tx.ask<Reader & { due: number; overdue: number; appointments: number; answers: number }>(
      'select * from app.digest_of($1)', [membershipId ?? null]);
    if (!found || !isWorthSaying(found)) return null;
    const { email, locale, name, due, overdue, appointments, answers } = found;
    return { to: email, ...composeMail(locale, texts[locale].digest, { name, due: inWords(due), overdue: inWords(overdue),
      appointments: inWords(appointments), answers: inWords(answers), link: new URL('/ma-journee', this.config.publicUrl).href }) };
  }
}

/** What cannot wait for tomorrow's mail: somebody asks to be called. Said once, unless it is done before the mail leaves. */
@Injectable()
export class TellUrgent implements MailJob {
  readonly job = 'tell-urgent';

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, { followUpId }: Readonly<Record<string, string>>): Promise<Mail | null> {
    const [found] = await tx.ask<Reader & { kind: string }>('select * from app.urgent_task($1)', [followUpId ?? null]);
    if (!found) return null;
    const { email, locale, name, kind } = found;
    return { to: email, ...composeMail(locale, texts[locale][kind === 'call_back' ? 'callBack' : 'urgentAnswer'], {
      name, link: new URL('/ma-journee', this.config.publicUrl).href }) };
  }
}
