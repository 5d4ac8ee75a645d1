import { reminderMails as de } from '@boussole/shared/messages/de-reminder-mails';
import { reminderMails as en } from '@boussole/shared/messages/en-reminder-mails';
import { reminderMails as fr } from '@boussole/shared/messages/fr-reminder-mails';
import { reminderMails as nl } from '@boussole/shared/messages/nl-reminder-mails';
import type { Mail } from '../../platform/mail.js';
import { composeMail } from '../../platform/mail-texts.js';
import type { DueMessage } from './due-message.queries.js';

const texts = { fr, nl, de, en };

/** What a message leads to: the page that asks her, with its code; or her notebook. */
export interface Door { readonly link: string; readonly code: string | null }

type Said = Pick<DueMessage, 'kind' | 'locale' | 'hidesService' | 'branchName' | 'meetsAt'>;

const factsOf = ({ branchName, meetsAt, hidesService }: Said, { link, code }: Door) =>
  ({ link, code, when: meetsAt, branch: hidesService ? null : branchName });

/** A mail that says little: a subject that reveals nothing, a question, a link. Nothing of the service when nobody may know. */
export function followUpMail(said: Said, door: Door): Omit<Mail, 'to'> {
  const words = texts[said.locale];
  const { subject, say } = said.hidesService ? words.discreet : words[said.kind];
  const asked = said.kind === 'remind' ? [words.when, ...(said.hidesService ? [] : [words.where]), '', words.see, '{link}'] : ['', words.open, '{link}', words.code];
  return composeMail(said.locale, { subject, body: [words.hello, '', say, ...asked, '', ...(said.kind === 'remind' || said.hidesService ? [] : [words.stop])] }, factsOf(said, door));
}

/** The same in a short message. */
export function followUpSms(said: Said, door: Door): string {
  const words = texts[said.locale].sms;
  const line = said.hidesService && said.kind !== 'remind' ? words.discreet : words[said.kind];
  return composeMail(said.locale, { subject: '', body: [line] }, factsOf(said, door)).text;
}
