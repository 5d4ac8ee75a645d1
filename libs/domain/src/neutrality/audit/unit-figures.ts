import { funnelOf, type Limits } from '../funnel.js';
import { type Interval, intervalOf, thetaHat } from '../interval.js';
import { logSmallestP, pValues } from '../tails.js';
import { type Measures, measuresOf, type Tally } from '../tally.js';
import { windowOf } from '../window.js';

/** What is known of a unit in which nobody ever had a choice. */
export interface UnitCounts {
  readonly unit: string;
  readonly n_total: number;
  readonly n_det: number;
  readonly n_det_marked: number;
  readonly impossible: number;
  readonly n: number;
  readonly O: number;
  readonly E: number;
  readonly V: number;
}

type Pair = readonly [number, number];
interface Between { readonly theta: Pair; readonly ratio: Pair | null }
interface Counted { readonly count: Pair; readonly ratio: Pair }

/** The figures of a unit, by the names under which the report is published. */
export interface TestedFigures {
  readonly Smin: number;
  readonly Smax: number;
  readonly ratio: number | null;
  readonly excess: number;
  readonly diff: number | null;
  readonly z: number | null;
  readonly ratio_max: number | null;
  readonly theta: number | null;
  readonly neutral: {
    readonly p_ge: number; readonly p_le: number; readonly p_eq: number; readonly mid_ge: number; readonly mid_le: number;
    readonly p_two: number; readonly mid_two: number; readonly log10_p_ge: number; readonly log10_p_le: number;
  };
  readonly margin: { readonly theta0: number; readonly p_ge: number; readonly mid_ge: number; readonly log10_p_ge: number };
  readonly margin_low: { readonly theta0: number; readonly p_le: number; readonly mid_le: number };
  readonly ci: { readonly mid: Between; readonly exact: Between };
  readonly limits: { readonly '0.95': Counted; readonly '0.998': Counted };
  readonly log10_p_min_attainable: number;
}

export const countsOf = (unit: string, tally: Tally, { observed: O, expected: E, variance: V } = measuresOf(tally)): UnitCounts => ({
  unit, n_total: tally.informative + tally.determined + tally.impossible, n_det: tally.determined, n_det_marked: tally.determinedMarked,
  impossible: tally.impossible, n: tally.informative, O, E, V,
});

/** Every figure that one key of the audit gives about a unit in which somebody had a choice. */
export function testedFigures(tally: Tally, theta0: number, measures: Measures = measuresOf(tally)): TestedFigures {
  const window = windowOf(tally);
  const { expected, least, most, ratio, excess, difference, z, highestRatio } = measures;
  return {
    Smin: least, Smax: most, ratio, excess, diff: difference, z, ratio_max: highestRatio, theta: thetaHat(tally),
    ...testsOf(window, theta0),
    ci: { mid: between(intervalOf(tally, window, 'mid')), exact: between(intervalOf(tally, window, 'exact')) },
    limits: limitsOf(tally, expected),
    log10_p_min_attainable: logSmallestP(tally.groups.values(), Math.log(theta0)) / Math.LN10,
  };
}

function testsOf(window: ReturnType<typeof windowOf>, theta0: number): Pick<TestedFigures, 'neutral' | 'margin' | 'margin_low'> {
  const neutral = pValues(window);
  const above = pValues(window, Math.log(theta0));
  const below = pValues(window, -Math.log(theta0));
  return {
    neutral: {
      p_ge: neutral.atLeast, p_le: neutral.atMost, p_eq: neutral.exactly, mid_ge: neutral.midAtLeast, mid_le: neutral.midAtMost,
      p_two: neutral.twoSided, mid_two: neutral.midTwoSided,
      log10_p_ge: neutral.log.atLeast / Math.LN10, log10_p_le: neutral.log.atMost / Math.LN10,
    },
    margin: { theta0, p_ge: above.atLeast, mid_ge: above.midAtLeast, log10_p_ge: above.log.atLeast / Math.LN10 },
    margin_low: { theta0: 1 / theta0, p_le: below.atMost, mid_le: below.midAtMost },
  };
}

const between = ({ theta, ratio }: Interval): Between => ({ theta, ratio });

function limitsOf(tally: Tally, expected: number): TestedFigures['limits'] {
  const { inner, outer } = funnelOf(tally);
  const counted = ({ low, high }: Limits): Counted => ({ count: [low, high], ratio: [low / expected, high / expected] });
  return { '0.95': counted(inner), '0.998': counted(outer) };
}
