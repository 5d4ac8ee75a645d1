import { chanceOf, numbersIn } from '@boussole/domain/neutrality/audit/numbers';
import { type FoundRule, isFoundRule } from '@boussole/domain/neutrality/rules/rules';
import { useMemo, type ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { languageTags } from './dates';

export interface Gap { ratio: number; low: number; high: number }
export interface Seen { n: number; observed: number; expected: number; operators: readonly string[] }
export interface SignalSeen extends Gap {
  excess: number;
  operators: readonly string[];
  /** What people without a link would have chosen. */
  expectedByPeers: number;
  p: number;
  /** The sentence stands where an answer can be given. */
  canAnswer: boolean;
}

/** A finding with names instead of ids; its figures by name, numbers or texts. */
export interface SaidFinding {
  rule: string;
  unitName: string | null;
  otherName: string | null;
  values: readonly { name: string; value: number | null; text?: string | null }[];
}

type Translate = ReturnType<typeof useTranslations<'neutralityWords'>>;
type Numbers = ReturnType<typeof numbersIn>;

/** The sentences about neutrality, in the language on screen: the same rules for every figure, in every one of them. */
export function useNeutralityWords() {
  const t = useTranslations('neutralityWords');
  const tag = languageTags[useLocale()];
  return useMemo(() => {
    const numbers = numbersIn(tag);
    return { ...sentencesIn(t, numbers), found: (finding: SaidFinding) => foundIn(t, numbers, finding) };
  }, [t, tag]);
}

const b = (chunks: ReactNode) => <strong>{chunks}</strong>;

function sentencesIn(t: Translate, numbers: Numbers) {
  const { count, ratio, expected } = numbers;
  const rangeOf = (gap: Gap) => ({ ratio: ratio(gap.ratio), low: ratio(gap.low), high: ratio(gap.high), b });
  const house = (operators: readonly string[]) => ({ named: operators.length > 0 ? 'yes' : 'no', operator: numbers.list(operators) });
  return {
    header: ({ n, observed, expected: awaited, operators }: Seen) => t.rich('sentences.header', {
      n: count(n), nCount: n, observed: count(observed), observedCount: observed, expected: expected(awaited), ...house(operators), b }),
    grey: (n: number, power: number | null) => {
      const times = Math.round((power ?? 0) * 10);
      return t('sentences.grey', { n: count(n), power: power === null || n === 0 ? 'unknown' : times === 0 ? 'none' : 'some', times: count(times) });
    },
    green: (excess: number) => t('sentences.green', { gap: numbers.gap(excess) }),
    yellow: (gap: Gap, peers: number | null) => {
      if (peers === null) return t.rich('sentences.yellowAlone', rangeOf(gap));
      return t.rich(peers >= gap.ratio ? 'sentences.yellowNear' : 'sentences.yellow', { ...rangeOf(gap), peers: ratio(peers) });
    },
    pale: (gap: Gap) => t.rich('sentences.pale', rangeOf(gap)),
    blue: (gap: Gap) => t.rich('sentences.blue', rangeOf(gap)),
    orange: (signal: SignalSeen) => t.rich('sentences.orange', {
      ...rangeOf(signal), excess: count(signal.excess), excessCount: signal.excess, ...house(signal.operators),
      peers: expected(signal.expectedByPeers), ...chanceIn(numbers, signal.p), answer: signal.canAnswer ? 'yes' : 'no' }),
    origin: (shown: number, choice: number) => t.rich('sentences.origin', { shown: ratio(shown), choice: ratio(choice), b }),
    excluded: (wishes: number) => t('sentences.excluded', { wishes: count(wishes), wishesCount: wishes }),
    reintegrated: (times: number) => t('sentences.reintegrated', { ratio: ratio(times) }),
    earlyAlert: (n: number, operators: readonly string[]) =>
      t('sentences.earlyAlert', { n: count(n), operator: numbers.list(operators) }),
    drift: (n: number, operators: readonly string[]) => t('sentences.drift', { n: count(n), operator: numbers.list(operators) }),
    path: (n: number, observed: number, awaited: number) =>
      t('sentences.path', { n: count(n), nCount: n, observed: count(observed), expected: expected(awaited) }),
    swap: (one: string, other: string, there: number, back: number) =>
      t('sentences.swap', { one, other, there: ratio(there), back: ratio(back) }),
    falseAlarms: (signals: number) => t('sentences.falseAlarms', { signals: count(signals), signalsCount: signals }),
    scatteredPeers: () => t('sentences.scatteredPeers'),
    simpleForm: () => t('sentences.simpleForm'),
    footer: (print: string) => t('sentences.footer', { print }),
    openPeriod: (day: string) => t('sentences.openPeriod', { day }),
    chance: (p: number) => t('sentences.chance', chanceIn(numbers, p)),
  };
}

function chanceIn({ count }: Numbers, p: number) {
  const { kind, times } = chanceOf(p);
  return { chance: kind, frequency: count(times) };
}

/** The sentence of a finding; a code that the screens do not know yet is shown as it is. */
function foundIn(t: Translate, numbers: Numbers, finding: SaidFinding): string {
  const { rule } = finding;
  // One lookup for all the rules: spelling out what each of their sentences takes costs the types minutes.
  const say = t as unknown as (key: string, values: ReturnType<typeof valuesIn>) => string;
  return isFoundRule(rule) ? say(`found.${rule}`, valuesIn(numbers, finding, rule)) : rule;
}

// Rules whose figure is a weight of one group against another: below 1 it is said the other way round.
const twoSided: readonly FoundRule[] = ['N-B8', 'N-B9', 'N-D3'];

/** Everything that the sentence of a finding may need; each takes what it says. */
function valuesIn(numbers: Numbers, { unitName, otherName, values }: SaidFinding, rule: FoundRule) {
  const known = new Map(values.map((one) => [one.name, one]));
  const number = (name: string): number | null => known.get(name)?.value ?? null;
  const text = (name: string): string => known.get(name)?.text ?? '–';
  const say = (write: (value: number) => string, name: string): string => {
    const value = number(name);
    return value === null ? '–' : write(value);
  };
  const counts = (name: string) => say(numbers.count, name);
  const ratios = (name: string) => say(numbers.ratio, name);
  const shares = (name: string) => say(numbers.share, name);
  const weight = number('ratio');
  const isBelow = weight !== null && weight < 1;
  const side = rule === 'N-S1' ? ((number('z') ?? 0) > 0 ? 'first' : 'second') : weight === null || weight === 0 ? 'only' : isBelow ? 'second' : 'first';
  return {
    unit: unitName ?? '–', other: otherName ?? '–', group: text('group'), domain: text('domain'), basin: text('basin'), side,
    mark: number('isPath') === 1 ? 'path' : 'own', kind: number('before') === null ? 'weights' : 'options',
    feed: number('entries') === null ? 'no' : 'yes', ...chanceIn(numbers, number('p') ?? 1),
    ratio: twoSided.includes(rule) && isBelow && weight > 0 ? numbers.ratio(1 / weight) : ratios('ratio'),
    n: counts('n'), nCount: number('n') ?? 0, observed: counts('observed'), expected: say(numbers.expected, 'expected'), back: ratios('back'),
    size: counts('size'), index: say(numbers.index, 'index'), indexExpected: say(numbers.index, 'indexExpected'), advantage: counts('advantage'),
    share: shares('share'), otherShare: shares('otherShare'), growth: shares('growth'), before: counts('before'), after: counts('after'),
    base: ratios('base'), low: ratios('low'), high: ratios('high'), unrecorded: counts('unrecorded'), unrecordedCount: number('unrecorded') ?? 0,
    entries: counts('entries'), recorded: counts('recorded'), refused: counts('refused'), unusable: counts('unusable'),
    lists: counts('lists'), broken: counts('broken'), checked: counts('checked'), held: counts('held'), known: counts('known'),
  };
}
