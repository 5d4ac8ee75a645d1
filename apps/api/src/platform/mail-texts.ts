import { mails as de } from '@boussole/shared/messages/de';
import { mails as en } from '@boussole/shared/messages/en';
import { mails as fr } from '@boussole/shared/messages/fr';
import { mails as nl } from '@boussole/shared/messages/nl';
import type { Mail } from './mail.js';

const texts = { fr, nl, de, en };
const tags = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' } as const;

interface Facts { name: string; organisation: string; link: string; until: Date }

/** A mail in its reader's language, plain and HTML, from the same sentences. */
export function mailTexts(locale: keyof typeof texts, kind: keyof typeof fr, facts: Facts): Omit<Mail, 'to'> {
  const { subject, body } = texts[locale][kind];
  const until = new Intl.DateTimeFormat(tags[locale],
    { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' }).format(facts.until);
  const lines = body.map((line) => fill(line, { ...facts, until }));
  const html = lines.map((line) => (line === facts.link ? `<p><a href="${escape(line)}">${escape(line)}</a></p>`
    : line && `<p>${escape(line)}</p>`)).join('\n');
  return { subject, text: lines.join('\n'), html: `<!doctype html><html lang="${locale}"><body>${html}</body></html>` };
}

const fill = (line: string, facts: Readonly<Record<string, string>>): string =>
  line.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
