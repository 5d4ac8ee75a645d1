import { isOver } from '@boussole/domain/referral/states';
import { handoffMails as de } from '@boussole/shared/messages/de-handoff-mails';
import { handoffMails as en } from '@boussole/shared/messages/en-handoff-mails';
import { handoffMails as fr } from '@boussole/shared/messages/fr-handoff-mails';
import { handoffMails as nl } from '@boussole/shared/messages/nl-handoff-mails';
import type { Mail } from '../../platform/mail.js';
import { composeMail } from '../../platform/mail-texts.js';
import type { LocaleName } from '../account/account.graphql.js';
import type { ToldHandoff } from './handoff-told.queries.js';

export type MailAudience = 'operator' | 'sender' | 'learner' | 'coordinator';

interface Telling { readonly audience: MailAudience; readonly kind: string; readonly isDiscreet: boolean; readonly told: ToldHandoff; readonly link: string }

const texts = { fr, nl, de, en };
const waits = new Set(['sent', 'chased', 'received', 'under_review', 'answered', 'link_again']);
const meets = new Set(['appointment_set', 'appointment_moved', 'appointment_cancelled', 'remind_week', 'remind_day']);

export const titleOfAppointment = (locale: LocaleName): string => texts[locale].appointment;

/** A mail in its reader's language; nothing when there is nothing to say to her about this. */
export function handoffMail(locale: LocaleName, { audience, kind, isDiscreet, told, link }: Telling): Omit<Mail, 'to'> | null {
  const words = texts[locale];
  const sentences: Readonly<Record<string, { subject: string; say: string }>> = words[audience];
  const said = sentences[kind];
  if (!said) return null;
  const { subject, say } = isDiscreet ? { subject: words.discreet.subject, say: meets.has(kind) ? said.say : words.discreet.say } : said;
  const { appointment, dueAt, expiresAt } = told;
  // What is over cannot be stopped any more.
  const foot = audience === 'learner' && isOver(told.state) ? 'over' : audience;
  const when = meets.has(kind) && appointment ? new Date(appointment.startsAt) : null;
  return composeMail(locale, { subject, body: [
    words.hello, '', say, words.when, words.where, words.before, words.over, '', words.open, '{link}', '', ...(isDiscreet ? [] : [words.foot[foot]]),
  ] }, {
    link, when, where: when ? appointment?.place ?? appointment?.link ?? null : null, sender: told.senderName, operator: told.operatorName,
    before: audience === 'operator' && waits.has(kind) && dueAt ? new Date(dueAt) : null,
    over: waits.has(kind) && expiresAt ? new Date(expiresAt) : null,
  });
}
