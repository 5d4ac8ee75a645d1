import type { CalendarDate } from '@boussole/domain/calendar-date';
import { reviewMails as de } from '@boussole/shared/messages/de-review-mails';
import { reviewMails as en } from '@boussole/shared/messages/en-review-mails';
import { reviewMails as fr } from '@boussole/shared/messages/fr-review-mails';
import { reviewMails as nl } from '@boussole/shared/messages/nl-review-mails';
import type { Mail } from '../../platform/mail.js';
import { composeMail } from '../../platform/mail-texts.js';
import type { LocaleName } from '../account/account.graphql.js';

/** What there is to tell: something about a review, or an early alert. */
export const tellings = ['opened', 'reminder', 'extended', 'replied', 'decided', 'alertPerson', 'alertReferent'] as const;
export type Telling = (typeof tellings)[number];

const texts = { fr, nl, de, en };
const tags = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' } as const;
const asks: readonly Telling[] = ['opened', 'reminder', 'extended'];

/** A mail in its reader's language: that something waits, until when, where. Nothing of whom or what it is about. */
export function reviewMail(
  locale: LocaleName, kind: Telling, { name, dueOn, link }: { name: string; dueOn: CalendarDate | null; link: string },
): Omit<Mail, 'to'> {
  const words = texts[locale];
  const until = dueOn !== null && asks.includes(kind) ? dayInWords(locale, dueOn) : null;
  const { subject, say } = words[kind];
  return composeMail(locale, { subject, body: [words.hello, '', say, words.until, '', '{link}', '', words.foot] }, { name, until, link });
}

const dayInWords = (locale: LocaleName, day: CalendarDate): string =>
  new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
