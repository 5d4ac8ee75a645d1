import { thetaHat } from './interval.js';
import { adjusted } from './multiplicity.js';
import type { Parameters } from './parameters.js';
import { logSmallestP, pValues } from './tails.js';
import { measuresOf, type Tally } from './tally.js';
import { windowOf } from './window.js';

/** Whether something that is marked was chosen too often or too seldom, with a margin on both sides. */
export interface MarkerTest {
  readonly decisions: number;
  readonly observed: number;
  readonly expected: number;
  readonly variance: number;
  readonly ratio: number | null;
  readonly excess: number;
  readonly theta: number | null;
  /** Too many, at the margin. */
  readonly pHigh: number;
  /** Too few, at one over the margin. */
  readonly pLow: number;
}

/** Null where nobody had a choice. */
export function markerTest(tally: Tally, margin: number): MarkerTest | null {
  if (tally.informative === 0) return null;
  const { observed, expected, variance, ratio, excess } = measuresOf(tally);
  const window = windowOf(tally);
  return {
    decisions: tally.informative, observed, expected, variance, ratio, excess, theta: thetaHat(tally),
    pHigh: pValues(window, Math.log(margin)).atLeast, pLow: pValues(window, -Math.log(margin)).atMost,
  };
}

/** What sets of alternatives allow: informative decisions, the variance of the marked choices in them, the smallest p (Tarone). */
export interface Allowed { readonly decisions: number; readonly variance: number; readonly smallestP: number }

/** Enough decisions, with enough chance in them, for a small p to be possible at all: a look at the sets, never at the choices. */
export const canBeAssessed = ({ decisions, variance, smallestP }: Allowed, limits: Parameters['assessable']): boolean =>
  decisions >= limits.leastDecisions && variance >= limits.leastVariance && smallestP <= limits.highestSmallestP;

export const isAssessable = (tally: Tally, margin: number, limits: Parameters['assessable']): boolean => canBeAssessed({
  decisions: tally.informative, variance: measuresOf(tally).variance, smallestP: Math.exp(logSmallestP(tally.groups.values(), Math.log(margin))),
}, limits);

/** The tests of a family with their adjusted p, in the same order. */
export function withQ<T>(tests: readonly T[], pOf: (test: T) => number): readonly (T & { readonly q: number })[] {
  const q = adjusted(tests.map(pOf));
  return tests.map((test, place) => ({ ...test, q: q[place] ?? 1 }));
}
