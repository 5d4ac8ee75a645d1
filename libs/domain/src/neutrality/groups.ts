import { withQ } from './marker-test.js';
import type { Parameters } from './parameters.js';
import type { Tally } from './tally.js';
import { compared } from './two-sample.js';

/** Two groups of decisions of one unit with the same mark: girls and boys, low and high attainment, with a link and without. */
export interface GroupPair {
  readonly unit: string;
  readonly one: Tally;
  readonly other: Tally;
}

export interface GroupTest {
  readonly unit: string;
  readonly decisions: readonly [number, number];
  /** How much more a marked alternative weighs for the first group: 0 or Infinity at the ends, null when nothing could vary. */
  readonly thetaRatio: number | null;
  readonly interval: readonly [number, number] | null;
  readonly midTwoSided: number;
}

export interface JudgedGroups extends GroupTest {
  readonly q: number;
  readonly isFlagged: boolean;
}

/** The same sets, a different treatment? A family of units, of which those with enough decisions in both groups are tested. */
export function groupTests(pairs: readonly GroupPair[], { falseDiscoveryRate, groups }: Parameters): readonly JudgedGroups[] {
  const tests = pairs.filter(({ one, other }) => Math.min(one.informative, other.informative) >= groups.leastDecisions).map(groupTest);
  return withQ(tests, ({ midTwoSided }) => midTwoSided).map((test) =>
    ({ ...test, isFlagged: test.q <= falseDiscoveryRate && isApart(test.thetaRatio, groups.leastThetaRatio) }));
}

/** A person before and after a link began or ended. One test, one level: nobody is compared with anybody else. */
export function employerChange(pair: GroupPair, parameters: Parameters): GroupTest & { readonly isFlagged: boolean } {
  const test = groupTest(pair);
  return { ...test, isFlagged: test.midTwoSided <= parameters.employerChange.highestMidP };
}

function groupTest({ unit, one, other }: GroupPair): GroupTest {
  const { p, delta, interval } = compared(one, other);
  return {
    unit, decisions: [one.informative, other.informative], thetaRatio: delta === null ? null : Math.exp(delta),
    interval: interval === null ? null : [Math.exp(interval[0]), Math.exp(interval[1])], midTwoSided: p.midTwoSided,
  };
}

const isApart = (ratio: number | null, least: number): boolean => ratio !== null && (ratio >= least || ratio <= 1 / least);
