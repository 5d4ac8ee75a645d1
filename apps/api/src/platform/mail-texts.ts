import { mails as de } from '@boussole/shared/messages/de-mails';
import { mails as en } from '@boussole/shared/messages/en-mails';
import { mails as fr } from '@boussole/shared/messages/fr-mails';
import { mails as nl } from '@boussole/shared/messages/nl-mails';
import type { Mail } from './mail.js';

const texts = { fr, nl, de, en };
const tags = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' } as const;

/** What fills a mail's sentences: a text, a day, or a list that takes a line each. A line about nothing is left out. */
export type Facts = Readonly<Record<string, string | Date | readonly string[] | null>> & { readonly link: string };

/** A mail in its reader's language, plain and HTML, from the same sentences. */
export const mailTexts = (locale: keyof typeof texts, kind: keyof typeof fr, facts: Facts): Omit<Mail, 'to'> =>
  composeMail(locale, texts[locale][kind], facts);

/** The same, from sentences that somebody else chose. */
export function composeMail(
  locale: keyof typeof texts, { subject, body }: { subject: string; body: readonly string[] }, facts: Facts,
): Omit<Mail, 'to'> {
  const said = new Map(Object.entries(facts).map(([name, fact]) => [name, fact instanceof Date ? inWords(fact, locale) : fact]));
  const lines = body.flatMap((line) => fill(line, said));
  const html = lines.map((line) => (line === facts.link ? `<p><a href="${escape(line)}">${escape(line)}</a></p>`
    : line && `<p>${escape(line)}</p>`)).join('\n');
  return { subject, text: lines.join('\n'), html: page(locale, html) };
}

// Colours are the reader's own, light or dark; a line stays short enough to be read.
const page = (locale: string, body: string): string => `<!doctype html><html lang="${locale}"><meta name="viewport" content="width=device-width">
<body style="max-width:36rem;margin:1rem auto;padding:0 1rem;font-family:sans-serif;line-height:1.5">${body}</body></html>`;

const inWords = (instant: Date, locale: keyof typeof tags): string => new Intl.DateTimeFormat(tags[locale],
  { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Brussels' }).format(instant);

function fill(line: string, facts: ReadonlyMap<string, string | readonly string[] | null>): readonly string[] {
  const [name = ''] = [...line.matchAll(/\{(\w+)\}/g)].flatMap(([, found]) => (typeof facts.get(found ?? '') === 'string' ? [] : found ?? []));
  const fact = facts.get(name);
  if (fact === null) return [];
  if (fact !== undefined && typeof fact !== 'string') return fact.map((one) => line.replace(`{${name}}`, () => one));
  return [line.replace(/\{(\w+)\}/g, (whole, found: string) => String(facts.get(found) ?? whole))];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
