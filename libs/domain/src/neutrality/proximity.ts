import type { Alternative } from './choice-set.js';
import { pValues } from './tails.js';
import { cumulantsAt, rangeOf, type Tally } from './tally.js';
import { windowOf } from './window.js';

/** Near: fewer minutes than this; what is not known is not near. */
export const isNear = (limit: number) => ({ minutes }: Alternative): boolean => minutes !== null && minutes < limit;

export interface UnitTally {
  readonly unit: string;
  readonly tally: Tally;
}

/** Does a unit prefer what is near more than all others do? */
export interface PeerComparison {
  readonly unit: string;
  readonly decisions: number;
  readonly observed: number;
  /** What the unit would have chosen with the preference of the others. */
  readonly likePeers: number;
  readonly thetaPeers: number;
  readonly p: number;
}

/** `preference` is what is tolerated beyond that of the others. Units without a choice, or without others to compare with, are left out. */
export function comparedWithPeers(units: readonly UnitTally[], preference: number): readonly PeerComparison[] {
  const whole = sumOf(units.map(({ tally }) => tally));
  return units.flatMap(({ unit, tally }) => {
    if (tally.informative === 0) return [];
    const b = othersPreference(whole, tally);
    if (b === null) return [];
    return [{
      unit, decisions: tally.informative, observed: tally.observed, likePeers: cumulantsAt(tally, b).mean, thetaPeers: Math.exp(b),
      p: pValues(windowOf(tally), b + Math.log(preference)).atLeast,
    }];
  });
}

interface Whole {
  readonly observed: number;
  readonly least: number;
  readonly most: number;
  readonly meanAt: (b: number) => number;
}

function sumOf(tallies: readonly Tally[]): Whole {
  const known = new Map<number, number>();
  const ranges = tallies.map(rangeOf);
  return {
    observed: tallies.reduce((sum, { observed }) => sum + observed, 0),
    least: ranges.reduce((sum, { least }) => sum + least, 0),
    most: ranges.reduce((sum, { most }) => sum + most, 0),
    meanAt: (b) => {
      const mean = known.get(b) ?? tallies.reduce((sum, tally) => sum + cumulantsAt(tally, b).mean, 0);
      known.set(b, mean);
      return mean;
    },
  };
}

/** The b at which the others, all but this unit, choose what they did choose; null where no b explains it. */
function othersPreference(whole: Whole, unit: Tally): number | null {
  const range = rangeOf(unit);
  const observed = whole.observed - unit.observed;
  if (observed <= whole.least - range.least || observed >= whole.most - range.most) return null;
  const gap = (b: number) => whole.meanAt(b) - cumulantsAt(unit, b).mean - observed;
  let [low, high] = [-1, 1];
  while (gap(low) > 0) low *= 2;
  while (gap(high) < 0) high *= 2;
  while (high - low > 1e-15 * Math.max(1, Math.abs(low))) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (gap(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
