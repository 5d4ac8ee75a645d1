import * as deServer from '@boussole/shared/messages/de';
import * as deMails from '@boussole/shared/messages/de-mails';
import * as enServer from '@boussole/shared/messages/en';
import * as enMails from '@boussole/shared/messages/en-mails';
import * as frServer from '@boussole/shared/messages/fr';
import * as frMails from '@boussole/shared/messages/fr-mails';
import * as nlServer from '@boussole/shared/messages/nl';
import * as nlMails from '@boussole/shared/messages/nl-mails';
import { refusalCodes } from '@boussole/domain/refusals';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { locales, type Locale } from './locales';
import { loadArea, loadFirst, refusalKey } from './messages';
import { sentenceFiles, type Area } from './sentence-files';

type Sentences = Record<string, string>;

function flat(object: object, path = ''): Sentences {
  const entries = Object.entries(object).map(([key, value]: [string, unknown]): Sentences => {
    if (typeof value === 'string') return { [`${path}${key}`]: value };
    return typeof value === 'object' && value !== null ? flat(value, `${path}${key}.`) : {};
  });
  return Object.assign({}, ...entries) as Sentences; // each part is one already
}

function namesIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return namesIn(element.children);
    const inside = 'options' in element ? Object.values(element.options).flatMap((option) => namesIn(option.value)) : [];
    return [`${element.value}:${element.type}`, ...inside];
  });
}

const argumentsOf = (sentence: string) => [...new Set(namesIn(parse(sentence)))].sort();
const areas = Object.keys(sentenceFiles) as Area[];

async function everything(locale: Locale): Promise<object> {
  return Object.assign(await loadFirst[locale](), ...(await Promise.all(areas.map((area) => loadArea(area, locale))))) as object;
}

test.each(locales)('no two areas say the same name in %s: the second would hide the first', async (locale) => {
  const parts = await Promise.all([loadFirst[locale](), ...areas.map((area) => loadArea(area, locale))]);
  const names = parts.flatMap((part) => Object.keys(part));
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});

test.each(['nl', 'de', 'en'] as const)('%s says everything French says, with the same arguments', async (locale) => {
  const french = flat(await everything('fr'));
  const sentences = flat(await everything(locale));
  expect(Object.keys(sentences).sort()).toEqual(Object.keys(french).sort());
  for (const [key, sentence] of Object.entries(sentences)) {
    expect([key, argumentsOf(sentence)]).toEqual([key, argumentsOf(french[key] ?? '')]);
    expect([key, sentence.trim()]).toEqual([key, sentence]);
  }
});

test.each([
  ['nl', nlMails.mails],
  ['de', deMails.mails],
  ['en', enMails.mails],
])('the mails in %s have the same blanks as in French', (_, mails) => {
  const blanks = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const name of ['invitation', 'passwordReset'] as const) {
    expect(blanks(mails[name].body.join('\n'))).toEqual(blanks(frMails.mails[name].body.join('\n')));
    expect(blanks(mails[name].subject)).toEqual([]);
  }
});

test('every refusal has a sentence in every language, and none is said twice the same way', () => {
  for (const { refusals } of [frServer, nlServer, deServer, enServer]) {
    const said = refusalCodes.map((code) => refusals[refusalKey(code)]);
    expect(said.every((sentence) => sentence.endsWith('.'))).toBe(true);
    expect(new Set(said).size).toBe(refusalCodes.length);
  }
});
