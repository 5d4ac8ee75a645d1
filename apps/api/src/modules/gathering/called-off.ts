import { gatheringMails as de } from '@boussole/shared/messages/de-gathering-mails';
import { gatheringMails as en } from '@boussole/shared/messages/en-gathering-mails';
import { gatheringMails as fr } from '@boussole/shared/messages/fr-gathering-mails';
import { gatheringMails as nl } from '@boussole/shared/messages/nl-gathering-mails';

const texts = { fr, nl, de, en };
const tags = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' } as const;

/** What whoever follows a participant reads in her list, in each language: what does not take place, when it was to be, and why. */
export const calledOff = ({ title, startsAt }: { title: string; startsAt: Date }, reason: string): Record<string, string> =>
  Object.fromEntries((['fr', 'nl', 'de', 'en'] as const).map((locale) => {
    const when = new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' }).format(startsAt);
    return [locale, texts[locale].calledOff.replace('{title}', () => title).replace('{when}', () => when).replace('{reason}', () => reason)];
  }));
