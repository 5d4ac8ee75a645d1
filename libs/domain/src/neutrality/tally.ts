import { cumulant, isDegenerate, mostOf, momentsAt, type Law } from './law.js';
import { Sum } from './sum.js';

/** As many decisions as have the same law. */
export interface Group {
  readonly law: Law;
  readonly count: number;
}

/**
 * The decisions of one unit, as far as they matter: how many have which law, and how many marked alternatives were retained.
 * Its size follows the number of different laws, never the number of decisions.
 */
export interface Tally {
  groups: Map<string, Group>;
  /** Marked alternatives retained where there was a choice. */
  observed: number;
  /** Decisions with a choice. */
  informative: number;
  /** Decisions that left no choice, and the marked alternatives retained in them. */
  determined: number;
  determinedMarked: number;
  /** Records that contradict their set: counted, never used. */
  impossible: number;
}

export const emptyTally = (): Tally =>
  ({ groups: new Map(), observed: 0, informative: 0, determined: 0, determinedMarked: 0, impossible: 0 });

/** Adds one decision in which `marked` marked alternatives were retained. */
export function addDecision(tally: Tally, law: Law, marked: number): void {
  if (!Number.isInteger(marked) || marked < law.least || marked > mostOf(law)) {
    tally.impossible += 1;
  } else if (isDegenerate(law)) {
    tally.determined += 1;
    tally.determinedMarked += marked;
  } else {
    tally.informative += 1;
    tally.observed += marked;
    addGroup(tally.groups, law, 1);
  }
}

/** The tally of two units together; neither is changed. */
export function mergedTally(one: Tally, other: Tally): Tally {
  const groups = new Map(one.groups);
  for (const { law, count } of other.groups.values()) addGroup(groups, law, count);
  return {
    groups,
    observed: one.observed + other.observed,
    informative: one.informative + other.informative,
    determined: one.determined + other.determined,
    determinedMarked: one.determinedMarked + other.determinedMarked,
    impossible: one.impossible + other.impossible,
  };
}

function addGroup(groups: Map<string, Group>, law: Law, count: number): void {
  const known = groups.get(law.key);
  groups.set(law.key, { law: known?.law ?? law, count: (known?.count ?? 0) + count });
}

/** The fewest and the most marked alternatives that could have been retained. */
export function rangeOf(tally: Tally): { readonly least: number; readonly most: number } {
  let [least, most] = [0, 0];
  for (const { law, count } of tally.groups.values()) {
    least += count * law.least;
    most += count * mostOf(law);
  }
  return { least, most };
}

/** K(b), K'(b) and K''(b) of the whole unit: at b = 0 the mean is E and the variance is V. */
export function cumulantsAt(tally: Tally, b: number): { readonly value: number; readonly mean: number; readonly variance: number } {
  const [value, mean, variance] = [new Sum(), new Sum(), new Sum()];
  for (const { law, count } of tally.groups.values()) {
    const moments = momentsAt(law, b);
    value.add(count * cumulant(law, b));
    mean.add(count * moments.mean);
    variance.add(count * moments.variance);
  }
  return { value: value.total, mean: mean.total, variance: variance.total };
}

/** What a unit shows before any test. Quotients are null where nothing was expected. */
export interface Measures {
  readonly observed: number;
  readonly expected: number;
  readonly variance: number;
  readonly least: number;
  readonly most: number;
  readonly ratio: number | null;
  readonly excess: number;
  readonly difference: number | null;
  readonly z: number | null;
  readonly highestRatio: number | null;
}

export function measuresOf(tally: Tally): Measures {
  const { mean: expected, variance } = cumulantsAt(tally, 0);
  const { least, most } = rangeOf(tally);
  const { observed, informative } = tally;
  const excess = observed - expected;
  const over = (value: number, by: number) => (by > 0 ? value / by : null);
  return {
    observed, expected, variance, least, most, excess,
    ratio: over(observed, expected), difference: over(excess, informative), z: over(excess, Math.sqrt(variance)),
    highestRatio: over(most, expected),
  };
}

/** R(theta) = K'(ln theta) / E: a preference said on the scale of the ratio. Null where nothing was expected. */
export function ratioAt(tally: Tally, theta: number): number | null {
  const { least, most } = rangeOf(tally);
  const expected = cumulantsAt(tally, 0).mean;
  if (!(expected > 0)) return null;
  if (theta === 0) return least / expected;
  return (theta === Infinity ? most : cumulantsAt(tally, Math.log(theta)).mean) / expected;
}
