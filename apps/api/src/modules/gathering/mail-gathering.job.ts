import { safeMoment } from '@boussole/domain/team/break-glass';
import { gatheringMails as de } from '@boussole/shared/messages/de-gathering-mails';
import { gatheringMails as en } from '@boussole/shared/messages/en-gathering-mails';
import { gatheringMails as fr } from '@boussole/shared/messages/fr-gathering-mails';
import { gatheringMails as nl } from '@boussole/shared/messages/nl-gathering-mails';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Mail } from '../../platform/mail.js';
import { composeMail } from '../../platform/mail-texts.js';
import type { MailJob } from '../../platform/outbox.js';
import type { Transaction } from '../../platform/transaction.js';
import { eventFile } from '../telling/appointment-event.js';
import { safeAddress } from '../telling/handoff-told.queries.js';

const texts = { fr, nl, de, en };
const kinds = ['confirmed', 'moved', 'remind'] as const;
type Kind = (typeof kinds)[number];

interface Told { gatheringId: string; dossierId: string; title: string; place: string; startsAt: string; minutes: number; version: number; branchName: string }

/** One mail to one person about a moment in which she has a place: that it is hers, that the hour changed, that it is tomorrow. */
@Injectable()
export class MailGathering implements MailJob {
  readonly job = 'mail-gathering';

  constructor(private readonly clock: Clock, @Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, payload: Readonly<Record<string, string>>): Promise<Mail | null> {
    const { seatId = '', at = '' } = payload;
    const kind = kinds.find((one) => one === payload['kind']);
    const told = kind && await readTold(tx, seatId, at);
    const address = told && await safeAddress(tx, told.dossierId);
    if (!kind || !told || !address) return null;
    const now = this.clock.now();
    const moment = safeMoment(address, now);
    if (moment > now) {
      // At her hours; told later, she is told under a key of that moment. Not after it has begun.
      if (moment < new Date(told.startsAt)) await tx.enqueue(`gathering:${seatId}:${kind}:${at}:${moment.toISOString()}`, 'mail-gathering', payload, moment);
      return null;
    }
    return { to: address.email, ...this.compose(kind, told, address.locale, address.hidesService), ...(kind !== 'remind' && { ics: this.calendarOf(told, address.locale) }) };
  }

  private compose(kind: Kind, told: Told, locale: keyof typeof texts, isDiscreet: boolean): Omit<Mail, 'to'> {
    const words = texts[locale];
    const { subject } = isDiscreet ? words.discreet : words[kind];
    const say = isDiscreet ? words.discreet[kind === 'remind' ? 'remind' : 'say'] : words[kind].say;
    return composeMail(locale, { subject, body: [words.hello, '', say, words.what, words.when, words.where, '', words.foot, '', words.open, '{link}'] }, {
      link: new URL('/carnet', this.config.publicUrl).href, when: new Date(told.startsAt), where: told.place, sender: told.branchName,
      what: isDiscreet ? null : told.title,
    });
  }

  private calendarOf({ gatheringId, version, startsAt, minutes, place }: Told, locale: keyof typeof texts): NonNullable<Mail['ics']> {
    const event = { id: gatheringId, sequence: version, startsAt: new Date(startsAt), minutes, place, link: null, isCancelled: false };
    return { method: 'PUBLISH', content: eventFile(event, { host: this.config.publicUrl.hostname, title: texts[locale].appointment, at: this.clock.now() }) };
  }
}

// What has been overtaken is not said any more: a place given back, another hour, a moment called off or begun.
async function readTold(tx: Transaction, seatId: string, at: string): Promise<Told | undefined> {
  const [told] = await tx.ask<Told>(`
    select g.id as "gatheringId", s.dossier_id as "dossierId", g.title, g.place, g.starts_at as "startsAt", g.minutes, g.version, b.name as "branchName"
    from gathering_seat s join gathering g on g.id = s.gathering_id join branch b on b.id = g.branch_id
    where s.id = $1 and s.state = 'enrolled' and g.state = 'planned' and g.starts_at = $2 and g.starts_at > now()`, [seatId, at]);
  return told;
}
