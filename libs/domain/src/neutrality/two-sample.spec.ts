import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { equalChoice, singleChoice, weightedChoice, type Law } from './law.js';
import { addDecision, emptyTally, rangeOf, type Tally } from './tally.js';
import { compared, comparedPValues } from './two-sample.js';
import { chanceAt, windowAt } from './window.js';

interface Decision {
  p?: number;
  N?: number;
  K?: number;
  m?: number;
  w_own?: number[];
  w_other?: number[];
  k: number;
}

interface Expected {
  T?: number; p_ge: number; p_le: number; p_eq?: number; mid_ge: number; mid_le: number; p_two: number; mid_two: number;
  informative: boolean; delta_hat?: number | string; delta_ci?: (number | string)[];
}

const source = new URL('../../../../test/neutrality/vectors/two_sample.json', import.meta.url);
const vectors: { cases: { title: string; sample1: Decision[]; sample2: Decision[]; expected: Expected }[] } =
  JSON.parse(readFileSync(source, 'utf8'));

const lawOf = ({ p, N = 0, K = 0, m = 0, w_own, w_other }: Decision): Law => {
  if (p !== undefined) return singleChoice(p);
  return w_own && w_other ? weightedChoice(w_own, w_other, m) : equalChoice(N, K, m);
};

function tallyOf(decisions: readonly Decision[]): Tally {
  const tally = emptyTally();
  for (const decision of decisions) addDecision(tally, lawOf(decision), decision.k);
  return tally;
}

function near(actual: number | null | undefined, expected: number | string, relative: number): void {
  const wanted = Number(expected);
  if (actual === wanted) return;
  expect(Math.abs((actual ?? NaN) - wanted)).toBeLessThanOrEqual(relative * Math.abs(wanted));
}

test.each(vectors.cases)('$title', ({ sample1, sample2, expected }) => {
  const { total, informative, p, delta, interval } = compared(tallyOf(sample1), tallyOf(sample2));
  expect(informative).toBe(expected.informative);
  near(p.atLeast, expected.p_ge, 1e-9);
  near(p.atMost, expected.p_le, 1e-9);
  near(p.midAtLeast, expected.mid_ge, 1e-9);
  near(p.midAtMost, expected.mid_le, 1e-9);
  near(p.twoSided, expected.p_two, 1e-9);
  near(p.midTwoSided, expected.mid_two, 1e-9);
  if (expected.T !== undefined) expect(total).toBe(expected.T);
  if (expected.p_eq !== undefined) near(p.exactly, expected.p_eq, 1e-9);
  if (expected.delta_hat !== undefined) near(delta, expected.delta_hat, 1e-7);
  expected.delta_ci?.forEach((end, index) => near(interval?.[index], end, 1e-7));
});

const decisions: fc.Arbitrary<Decision> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 31 }), fc.nat(1)).map(([p, k]) => ({ p: p / 32, k })),
  fc.tuple(fc.integer({ min: 3, max: 8 }), fc.nat(), fc.nat()).map(([N, a, b]) => {
    const [K, m] = [1 + (a % (N - 1)), 2];
    const least = Math.max(0, K + m - N);
    return { N, K, m, k: least + (b % (Math.min(K, m) - least + 1)) };
  }),
);
const samples = fc.array(decisions, { maxLength: 14 }).map(tallyOf);

/** The chances of the first sum given the total, term by term, when the first sample prefers by delta more. */
function givenTotal(one: Tally, other: Tally, delta: number): { sum: number; chance: number }[] {
  const [first, second] = [windowAt(one, delta), windowAt(other, 0)];
  const { least, most } = rangeOf(one);
  const total = one.observed + other.observed;
  const terms = Array.from({ length: most - least + 1 }, (_, index) => least + index)
    .map((sum) => ({ sum, chance: chanceAt(first, sum) * chanceAt(second, total - sum) }));
  const all = terms.reduce((sum, { chance }) => sum + chance, 0);
  return terms.map(({ sum, chance }) => ({ sum, chance: chance / all }));
}

const addUp = (terms: { chance: number }[]): number => terms.reduce((total, { chance }) => total + chance, 0);

test('any two samples: what counting term by term gives', () => {
  fc.assert(fc.property(samples, samples, (one, other) => {
    const terms = givenTotal(one, other, 0);
    const p = comparedPValues(one, other);
    near(p.atLeast, addUp(terms.filter(({ sum }) => sum >= one.observed)), 1e-9);
    near(p.atMost, addUp(terms.filter(({ sum }) => sum <= one.observed)), 1e-9);
    expect(compared(one, other).p).toEqual(p);
  }));
});

test('the ends of the interval, and the estimate, are what counting says', () => {
  fc.assert(fc.property(samples, samples, (one, other) => {
    const { delta, interval } = compared(one, other);
    if (delta === null || interval === null) return;
    const mid = (at: number, side: 1 | -1) => {
      const terms = givenTotal(one, other, at);
      const here = addUp(terms.filter(({ sum }) => sum === one.observed));
      return addUp(terms.filter(({ sum }) => side * (sum - one.observed) > 0)) + here / 2;
    };
    if (interval[0] > -Infinity) near(mid(interval[0], 1), 0.025, 1e-8);
    if (interval[1] < Infinity) near(mid(interval[1], -1), 0.025, 1e-8);
    if (!Number.isFinite(delta)) return;
    expect(interval[0] < delta && delta < interval[1]).toBe(true);
    near(givenTotal(one, other, delta).reduce((total, { sum, chance }) => total + sum * chance, 0), one.observed, 1e-9);
  }));
});

test('the samples may change places', () => {
  fc.assert(fc.property(samples, samples, (one, other) => {
    const [there, back] = [compared(one, other), compared(other, one)];
    near(back.p.atMost, there.p.atLeast, 1e-10);
    near(back.p.midTwoSided, there.p.midTwoSided, 1e-10);
    if (there.delta !== null) expect(back.delta).toBeCloseTo(-there.delta, 8);
  }));
});

test('rates far apart keep their digits, and an interval', () => {
  const sample = (share: number, count: number, marked: number) =>
    tallyOf(Array.from({ length: count }, (_, index) => ({ p: share, k: index < marked ? 1 : 0 })));
  const { p, delta, interval } = compared(sample(0.3, 4000, 3200), sample(0.4, 3000, 300));
  expect(p.log.atLeast).toBeLessThan(-1500);
  expect(p.atMost).toBe(1);
  expect(interval && delta !== null && interval[0] < delta && delta < interval[1] && interval[1] - interval[0] < 0.5).toBe(true);
});
