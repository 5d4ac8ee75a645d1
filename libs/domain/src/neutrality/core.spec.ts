import { readFileSync } from 'node:fs';
import { flagOf, funnelOf } from './funnel.js';
import { intervalOf, thetaHat } from './interval.js';
import { equalChoice, singleChoice, weightedChoice, type Law } from './law.js';
import { logSmallestP, pValues } from './tails.js';
import { addDecision, emptyTally, measuresOf, ratioAt, type Tally } from './tally.js';
import { windowOf } from './window.js';

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
  n_total: number; n_det: number; n_det_marked: number; impossible: number; n: number; O: number; E: number; V: number;
  Smin: number; Smax: number; ratio: number; excess: number; diff: number; z: number; ratio_max: number; theta: number | 'Infinity';
  neutral?: {
    p_ge: number; p_le: number; p_eq: number; mid_ge: number; mid_le: number; p_two: number; mid_two: number;
    log10_p_ge: number; log10_p_le: number;
  };
  margin: { theta0: number; p_ge: number; mid_ge: number; log10_p_ge: number };
  margin_low: { theta0: number; p_le: number; mid_le: number };
  ci: Record<'mid' | 'exact', { theta: (number | 'Infinity')[]; ratio: number[] }>;
  limits: Record<'0.95' | '0.998', { count: number[]; ratio: number[] }>;
  log10_p_min_attainable: number;
}

interface Case {
  id: string;
  title: string;
  theta0: number;
  decisions?: Decision[];
  generator?: { a: number; b: number; n: number; O: number };
  expected: Expected;
}

const source = new URL('../../../../test/neutrality/vectors/core.json', import.meta.url);
const vectors: { cases: Case[] } = JSON.parse(readFileSync(source, 'utf8'));

const lawOf = ({ p, N = 0, K = 0, m = 0, w_own, w_other }: Decision): Law => {
  if (p !== undefined) return singleChoice(p);
  return w_own && w_other ? weightedChoice(w_own, w_other, m) : equalChoice(N, K, m);
};

const generated = ({ a, b, n, O }: { a: number; b: number; n: number; O: number }): Decision[] =>
  Array.from({ length: n }, (_, i) => ({ p: a + b * ((i * 0.6180339887498949) % 1), k: i < O ? 1 : 0 }));

function tallyOf({ decisions, generator }: Case): Tally {
  const tally = emptyTally();
  for (const decision of decisions ?? (generator ? generated(generator) : [])) addDecision(tally, lawOf(decision), decision.k);
  return tally;
}

const number = (value: number | 'Infinity') => Number(value);

function near(actual: number | null, expected: number | 'Infinity', relative: number, absolute = 0): void {
  const wanted = number(expected);
  if (actual === wanted) return;
  expect(Math.abs((actual ?? NaN) - wanted)).toBeLessThanOrEqual(Math.max(absolute, relative * Math.abs(wanted)));
}

const exact = (actual: number | null, expected: number) => near(actual, expected, 1e-9);
const other = (actual: number | null, expected: number) => near(actual, expected, 1e-10, 1e-10);
const LN10 = Math.LN10;

describe.each(vectors.cases)('$id $title', (one) => {
  const tally = tallyOf(one);
  const window = windowOf(tally);
  const { expected } = one;

  test('counts and measures', () => {
    const measures = measuresOf(tally);
    expect([tally.informative, tally.observed, tally.impossible]).toEqual([expected.n, expected.O, expected.impossible]);
    expect([tally.determined, tally.determinedMarked]).toEqual([expected.n_det, expected.n_det_marked]);
    expect(tally.informative + tally.determined + tally.impossible).toBe(expected.n_total);
    other(measures.expected, expected.E);
    other(measures.variance, expected.V);
    if (expected.n === 0) return;
    expect([measures.least, measures.most]).toEqual([expected.Smin, expected.Smax]);
    other(measures.ratio, expected.ratio);
    other(measures.excess, expected.excess);
    other(measures.difference, expected.diff);
    other(measures.z, expected.z);
    other(measures.highestRatio, expected.ratio_max);
    near(thetaHat(tally), expected.theta, 1e-10, 1e-10);
  });

  test('p-values', () => {
    const { neutral, margin, margin_low } = expected;
    if (!neutral) return;
    const [here, high, low] = [pValues(window), pValues(window, Math.log(margin.theta0)), pValues(window, Math.log(margin_low.theta0))];
    exact(here.atLeast, neutral.p_ge);
    exact(here.atMost, neutral.p_le);
    exact(here.exactly, neutral.p_eq);
    exact(here.midAtLeast, neutral.mid_ge);
    exact(here.midAtMost, neutral.mid_le);
    exact(here.twoSided, neutral.p_two);
    exact(here.midTwoSided, neutral.mid_two);
    exact(here.log.atLeast / LN10, neutral.log10_p_ge);
    exact(here.log.atMost / LN10, neutral.log10_p_le);
    exact(high.atLeast, margin.p_ge);
    exact(high.midAtLeast, margin.mid_ge);
    exact(high.log.atLeast / LN10, margin.log10_p_ge);
    exact(low.atMost, margin_low.p_le);
    exact(low.midAtMost, margin_low.mid_le);
    exact(logSmallestP(tally.groups.values(), Math.log(one.theta0)) / LN10, expected.log10_p_min_attainable);
  });

  test('intervals', () => {
    if (!expected.neutral) return;
    for (const method of ['mid', 'exact'] as const) {
      const { theta, ratio } = intervalOf(tally, window, method);
      const wanted = expected.ci[method];
      theta.forEach((end, index) => near(end, wanted.theta[index] ?? NaN, 1e-7));
      ratio?.forEach((end, index) => near(end, wanted.ratio[index] ?? NaN, 1e-7));
      expect(ratio).not.toBeNull();
    }
  });

  test('prediction limits', () => {
    if (!expected.neutral) return;
    const { inner, outer } = funnelOf(tally);
    expect([inner.low, inner.high]).toEqual(expected.limits['0.95'].count);
    expect([outer.low, outer.high]).toEqual(expected.limits['0.998'].count);
    expect(flagOf(inner.high + 1, inner)).toBe('above');
    expect(flagOf(inner.low, inner)).toBe('inside');
  });
});

describe('a unit without any choice', () => {
  test('nothing is said about it', () => {
    const tally = emptyTally();
    const window = windowOf(tally);
    expect(thetaHat(tally)).toBeNull();
    expect(ratioAt(tally, 2)).toBeNull();
    expect(intervalOf(tally, window)).toEqual({ theta: [0, Infinity], ratio: null });
    expect(pValues(window)).toMatchObject({ atLeast: 1, atMost: 1, exactly: 1, midAtLeast: 0.5, twoSided: 1, midTwoSided: 1 });
    expect(funnelOf(tally)).toEqual({ inner: { low: 0, high: 0 }, outer: { low: 0, high: 0 } });
  });
});
