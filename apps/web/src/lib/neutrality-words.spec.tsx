import * as french from '@boussole/domain/neutrality/audit/sentences';
import { statuses, statusWords } from '@boussole/domain/neutrality/audit/reading';
import { isFoundRule, ruleCodes, ruleConsequences, ruleFamilies, ruleNeeds } from '@boussole/domain/neutrality/rules/rules';
import { findingLevels } from '@boussole/domain/neutrality/reading/levels';
import { neutralityWords as fr } from '@boussole/shared/messages/fr-neutrality-words';
import { render, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import { locales, type Locale } from './locales';
import { loadArea } from './messages';
import { type SaidFinding, useNeutralityWords } from './neutrality-words';

const failed = jest.fn();

async function wordsIn(locale: Locale) {
  const messages = await loadArea('neutralityWords', locale);
  const wrapper = ({ children }: { children: ReactNode }) => (
    // The shape of each language is checked where it is written.
    <IntlProvider locale={locale} messages={messages as typeof fr} timeZone="Europe/Brussels" onError={failed}>{children}</IntlProvider>
  );
  return renderHook(useNeutralityWords, { wrapper }).result.current;
}

const textOf = (node: ReactNode): string => render(<p>{node}</p>).container.textContent ?? '';
/** What stands out is written in bold in both. */
const boldOf = (node: ReactNode): string[] => [...render(<p>{node}</p>).container.querySelectorAll('strong')].map(({ textContent }) => textContent);
const strongOf = (sentence: french.Sentence): string[] => sentence.flatMap((part) => (typeof part === 'string' ? [] : [part.strong]));

const gap = { ratio: 2.17, low: 1.64, high: 2.8 };
const signal = { ...gap, excess: 15.1, expectedByPeers: 10.6, p: 0.00018, canAnswer: true };
const operators = ['École A', 'École B', 'École C'];
const named = 'École A, École B et École C';

test('in French, the sentences of the screen are those of the report, word for word', async () => {
  const words = await wordsIn('fr');
  const seen = { n: 1261, observed: 28, expected: 12.88 };
  const pairs: readonly (readonly [ReactNode, french.Sentence])[] = [
    [words.header({ ...seen, operators }), french.headerSentence({ ...seen, operator: named })],
    [words.header({ n: 1, observed: 1, expected: 0.44, operators: [] }), french.headerSentence({ n: 1, observed: 1, expected: 0.44, operator: null })],
    [words.header({ n: 2, observed: 0, expected: 9.96, operators: ['A'] }), french.headerSentence({ n: 2, observed: 0, expected: 9.96, operator: 'A' })],
    [words.grey(12, 0.47), french.greySentence(12, 0.47)], [words.grey(3, 0.04), french.greySentence(3, 0.04)],
    [words.grey(0, 0.5), french.greySentence(0, 0.5)], [words.grey(4, null), french.greySentence(4, null)],
    [words.green(4.2), french.greenSentence(4.2)], [words.green(-3.6), french.greenSentence(-3.6)], [words.green(0.2), french.greenSentence(0.2)],
    [words.yellow(gap, 1.1), french.yellowSentence(gap, 1.1)], [words.yellow(gap, 2.6), french.yellowSentence(gap, 2.6)],
    [words.yellow(gap, null), french.yellowSentence(gap, null)], [words.pale(gap), french.paleSentence(gap)],
    [words.blue({ ratio: 0.4, low: 0.2, high: 0.7 }), french.blueSentence({ ratio: 0.4, low: 0.2, high: 0.7 })],
    ...[0.2, 0.049, 0.00018, 0.00001].flatMap((p) => [true, false].map((canAnswer) =>
      [words.orange({ ...signal, p, canAnswer, operators }), french.orangeSentence({ ...signal, p, canAnswer, operator: named })] as const)),
    [words.orange({ ...signal, excess: 1.2, operators: [] }), french.orangeSentence({ ...signal, excess: 1.2, operator: null })],
    [words.origin(1.94, 1.1), french.originSentence(1.94, 1.1)],
    ...[0, 1, 9, 1200].map((wishes) => [words.excluded(wishes), french.excludedSentence(wishes)] as const),
    [words.reintegrated(2.5), french.reintegratedSentence(2.5)], [words.earlyAlert(42, ['A']), french.earlyAlertSentence(42, 'A')],
    [words.path(85, 14, 18.5), french.pathSentence(85, 14, 18.5)], [words.path(1, 0, 0.5), french.pathSentence(1, 0, 0.5)],
    [words.swap('A', 'B', 2.4, 3), french.swapSentence('A', 'B', 2.4, 3)], [words.scatteredPeers(), french.scatteredPeersSentence],
    [words.simpleForm(), french.simpleFormSentence], [words.footer('abc'), french.footerSentence('abc')],
    [words.falseAlarms(1), french.falseAlarmSentence(1)], [words.falseAlarms(8), french.falseAlarmSentence(8)],
  ];
  for (const [said, written] of pairs) {
    expect(textOf(said)).toBe(french.plain(written));
    expect(boldOf(said)).toEqual(strongOf(written));
  }
  expect(fr.neutralityWords.statuses).toEqual(statusWords);
});

test.each(locales)('in %s, figures keep their rules and take the signs of the language', async (locale) => {
  const words = await wordsIn(locale);
  const thousand = { fr: '6\u202f000', nl: '6.000', de: '6.000', en: '6.000' }[locale];
  const orange = textOf(words.orange({ ...signal, operators: ['A'] }));
  expect(orange).toContain('2,2');
  expect(orange).toContain('1,6');
  expect(orange).toMatch(/\b15\b/);
  expect(orange).toMatch(/\b11\b/);
  expect(orange).toContain(thousand);
  expect(textOf(words.header({ n: 61, observed: 28, expected: 9.04, operators: ['A'] }))).toMatch(/\b9,0\b/);
  expect(textOf(words.green(-3.6))).toContain('−4');
  expect(textOf(words.chance(0.00001))).toContain(thousand.replace('6', '10'));
  expect(textOf(words.chance(0.00001))).not.toBe(textOf(words.chance(0.0001)));
  expect(textOf(words.chance(0.05))).not.toMatch(/\d/);
});

// Figures that no sentence uses twice: each is found again where it is said.
const values = { n: 411, observed: 22, expected: 33.4, ratio: 2.5, back: 3.5, excess: 6, p: 0.001, q: 0.01, size: 7, index: 0.31, indexExpected: 0.24,
  advantage: 44, share: 0.55, otherShare: 0.66, growth: 0.77, before: 8, after: 18, base: 1.1, low: 0.9, high: 1.9, unrecorded: 14, entries: 91,
  recorded: 61, refused: 13, unusable: 26, lists: 120, broken: 2, checked: 900, held: 6, known: 81, z: -3 };
const finding = (rule: string, some: Partial<Record<keyof typeof values, number | null>> = {}): SaidFinding => ({
  rule, unitName: 'U-Name', otherName: 'O-Name', values: [
    ...Object.entries({ ...values, ...some }).map(([name, value]) => ({ name, value })),
    { name: 'group', value: null, text: 'N1' }, { name: 'domain', value: null, text: 'Bois' }, { name: 'basin', value: null, text: 'Liège' },
  ] });

const expected: Readonly<Record<string, readonly string[]>> = {
  'N-B2': ['411', '22', '33'], 'N-B3': ['22', '411', 'O-Name', '33'], 'N-B4': ['U-Name', 'O-Name', '2,5', '3,5'],
  'N-B5': ['U-Name', 'O-Name', '7', '22', '33', '2,5'], 'N-B6': ['411', '22', '33'], 'N-B7': ['22', '411', '33'], 'N-B8': ['2,5'],
  'N-B9': ['2,5', 'N1'], 'N-B10': ['0,31', '0,24', '411'], 'N-C1': ['411', '22', '33'], 'N-C2': ['44'], 'N-C3': ['55', '66'], 'N-C4': ['55', '66'],
  'N-C5': ['55', '66'], 'N-C6': ['55', '66'], 'N-C7': ['55', '66'], 'N-C8': ['Bois', '8', '18', '77'],
  'N-C9': ['14', '0,9', '1,9', '91', '61'], 'N-D3': ['O-Name', '2,5'], 'N-Q1': ['13', '26', '411', '55'],
  'N-Q2': ['13', '26', '411', '55'], 'N-Q3': ['13', '26', '411', '55'], 'N-Q4': ['13', '26', '411', '55'], 'N-Q5': ['13', '411'],
  'N-Q6': ['13', '411'], 'N-Q7': ['13', '26', '411', '55'], 'N-Q8': ['13'], 'N-Q9': ['13'], 'N-S1': ['O-Name', '120'], 'N-S2': ['2', '900'],
  'N-S3': ['6', 'U-Name', '81', 'Liège'],
};

test.each(locales)('in %s, every finding says its figures', async (locale) => {
  const words = await wordsIn(locale);
  expect(Object.keys(expected)).toEqual(ruleCodes.filter(isFoundRule));
  for (const [rule, figures] of Object.entries(expected)) {
    const said = textOf(words.found(finding(rule)));
    for (const figure of figures) expect([rule, said]).toEqual([rule, expect.stringContaining(figure)]);
  }
  expect(failed).not.toHaveBeenCalled();
});

test('a weight below one is said the other way round, and what has no weight in words', async () => {
  const words = await wordsIn('fr');
  expect(words.found(finding('N-B8', { ratio: 0.4 }))).toContain('pèse 2,5 fois plus pour les hommes');
  expect(words.found(finding('N-B8', { ratio: null }))).toContain('que pour les unes ou pour les autres');
  expect(words.found(finding('N-D3', { ratio: 0 }))).toContain('ou seulement en dehors');
  expect(words.found(finding('N-C8', { before: null }))).toBe('Si les options d’un opérateur partagent un même poids, le rapport est de 2,5 ; offre par offre, il est de 1,1.');
  expect(words.found(finding('N-C9', { entries: null }))).not.toContain('partenaires');
  expect(words.found(finding('N-S1'))).toContain('plus bas');
  expect(words.found(finding('N-Z9'))).toBe('N-Z9');
});

test('every rule, status, level, family, consequence and need has its words, and nothing has words without being', () => {
  const { rules, levels, levelsMany, families, consequences, needs, statuses: said, statusMeanings } = fr.neutralityWords;
  expect(Object.keys(rules)).toEqual([...ruleCodes]);
  expect([said, statusMeanings].map(Object.keys)).toEqual([[...statuses], [...statuses]]);
  expect([levels, levelsMany].map(Object.keys)).toEqual([[...findingLevels], [...findingLevels]]);
  expect([families, consequences, needs].map((words) => Object.keys(words).sort()))
    .toEqual([[...ruleFamilies].sort(), [...ruleConsequences].sort(), [...ruleNeeds].sort()]);
});
