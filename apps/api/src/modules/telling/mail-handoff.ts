import { isOver } from '@boussole/domain/referral/states';
import { safeMoment } from '@boussole/domain/team/break-glass';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import type { Mail } from '../../platform/mail.js';
import type { MailJob } from '../../platform/outbox.js';
import { Secrets } from '../../platform/secrets.js';
import type { Transaction } from '../../platform/transaction.js';
import type { LocaleName } from '../account/account.graphql.js';
import { readHat } from '../team/hats.queries.js';
import { eventFile } from './appointment-event.js';
import { handoffMail, type MailAudience, titleOfAppointment } from './handoff-mail.js';
import { mailboxOf, readTold, safeAddress, type ToldHandoff } from './handoff-told.queries.js';

interface Reader { to: string; locale: LocaleName; path: string; token: string | null; isDiscreet: boolean }

/** One mail about a referral, to one reader: what happened, when, where, and a link. */
@Injectable()
export class MailHandoff implements MailJob {
  readonly job = 'mail-handoff';

  constructor(private readonly secrets: Secrets, private readonly clock: Clock, @Inject(CONFIG) private readonly config: Config) {}

  async write(tx: Transaction, payload: Readonly<Record<string, string>>): Promise<Mail | null> {
    const { referralId = '', audience = '', kind = '' } = payload;
    const told = await readTold(tx, referralId, audience);
    if (!told || isStale(told, kind)) return null;
    const reader = await this.readerOf(tx, told, payload);
    if (!reader) return null;
    const link = new URL(reader.path, this.config.publicUrl);
    if (reader.token) link.hash = this.secrets.linkToken(reader.token);
    const mail = handoffMail(reader.locale, { audience: audience as MailAudience, kind, isDiscreet: reader.isDiscreet, told, link: link.href });
    if (!mail) return null;
    const ics = kind.startsWith('appointment_') ? this.calendarOf(told, reader.locale) : null;
    return { to: reader.to, ...mail, ...(ics && { ics }) };
  }

  private calendarOf({ appointment }: ToldHandoff, locale: LocaleName): Mail['ics'] | null {
    if (!appointment) return null;
    const isCancelled = appointment.state !== 'confirmed';
    return { method: isCancelled ? 'CANCEL' : 'PUBLISH', content: eventFile({ ...appointment, startsAt: new Date(appointment.startsAt), isCancelled },
      { host: this.config.publicUrl.hostname, title: titleOfAppointment(locale), at: this.clock.now() }) };
  }

  private async readerOf(tx: Transaction, told: ToldHandoff, payload: Readonly<Record<string, string>>): Promise<Reader | null> {
    const { referralId = '', audience, linkId, membershipId } = payload;
    if (audience === 'learner') return this.learner(tx, told, payload);
    if (membershipId) {
      const hat = await readHat(tx.ask, membershipId);
      const path = audience === 'operator' ? `/relais?relais=${referralId}` : audience === 'coordinator' ? '/escalades'
        : `/dossiers/${told.dossierId}/orientations/${referralId}`;
      return hat ? { to: hat.email, locale: hat.locale, path, token: null, isDiscreet: false } : null;
    }
    const mailbox = linkId ? await mailboxOf(tx, linkId) : undefined;
    if (!mailbox || !linkId) return null;
    const way = mailbox.isOpen ? { path: '/relais/lien', token: linkId } : { path: '/relais', token: null };
    return { to: mailbox.email, locale: told.operatorLocale, ...way, isDiscreet: false };
  }

  // At her hours; told later, she is told under a key of that moment.
  private async learner(tx: Transaction, told: ToldHandoff, payload: Readonly<Record<string, string>>): Promise<Reader | null> {
    const address = await safeAddress(tx, told.dossierId);
    if (!address) return null;
    const now = this.clock.now();
    const moment = safeMoment(address, now);
    const { referralId, audience, kind, linkId } = payload;
    if (moment > now) {
      await tx.enqueue(`handoff:${referralId}:${audience}:${kind}:${moment.toISOString()}`, 'mail-handoff', payload, moment);
      return null;
    }
    return { to: address.email, locale: address.locale, path: linkId ? '/accord' : '/carnet', token: linkId || null, isDiscreet: address.hidesService };
  }
}

/** What has been overtaken is not said any more: a reminder after the answer, a date that was called off. */
function isStale({ state, appointment }: ToldHandoff, kind: string): boolean {
  if (kind === 'chased') return !['sent', 'received', 'under_review'].includes(state);
  if (kind === 'remind_week' || kind === 'remind_day') return state !== 'appointment_set' || appointment?.state !== 'confirmed';
  return (kind === 'escalated' || kind === 'message') && isOver(state);
}
