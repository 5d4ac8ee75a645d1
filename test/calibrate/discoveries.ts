import { isAssessable } from '@boussole/domain/neutrality/marker-test';
import { adjusted } from '@boussole/domain/neutrality/multiplicity';
import { parameters } from '@boussole/domain/neutrality/parameters';
import { DOUBLING } from '@boussole/domain/neutrality/power';
import { pValues } from '@boussole/domain/neutrality/tails';
import { windowOf } from '@boussole/domain/neutrality/window';
import type { Chance } from './chance.js';
import { anyMix, distribution, type Mix, observing } from './mixes.js';
import { percent, type Row, thousands } from './rows.js';

const units = 200;
const biasedShare = 0.15;
const { tolerance, falseDiscoveryRate } = parameters;

/** A unit that can be assessed: what it may choose, with which chance, and the engine's p of each sum, worked out once. */
interface Unit {
  readonly isBiased: boolean;
  readonly chances: Float64Array;
  readonly pOf: (observed: number) => number;
}

/** P8: among the units that are listed, how many have done nothing beyond what is tolerated? */
export function falseDiscoveries(chance: Chance, families: number, lists: number): Row[] {
  return [rowOf(1, 'autres neutres', chance, families, lists), rowOf(tolerance, 'autres à la marge', chance, families, lists)];
}

function rowOf(theta: number, who: string, chance: Chance, families: number, lists: number): Row {
  const shares = Array.from({ length: families }, () => someUnits(theta, chance))
    .flatMap((family) => Array.from({ length: lists }, () => falseShare(family, chance)));
  const mean = shares.reduce((sum, value) => sum + value, 0) / shares.length;
  const error = Math.sqrt(shares.reduce((sum, value) => sum + (value - mean) ** 2, 0) / shares.length / shares.length);
  return {
    code: 'P8', promise: `liste de ${units} unités, 15 % à θ = 3,77, ${who} : part de faux`, promised: '≤ 5 %',
    measured: `${percent(mean, 2)} ± ${percent(1.96 * error, 2)}`, isHeld: mean - 1.96 * error <= falseDiscoveryRate,
    runs: `${thousands(shares.length)} listes`, figures: { lists: shares.length, mean, error },
  };
}

function someUnits(theta: number, chance: Chance): Unit[] {
  const family: Unit[] = [];
  while (family.length < units) {
    const mix = anyMix(chance, Math.round(Math.exp(3.6 + chance.normal(0.6))));
    if (!isAssessable(mix.tally, tolerance, parameters.assessable)) continue;
    const isBiased = family.length < biasedShare * units;
    family.push({ isBiased, chances: distribution(mix, isBiased ? DOUBLING : theta), pOf: remembered(mix) });
  }
  return family;
}

function remembered(mix: Mix): (observed: number) => number {
  const known = new Map<number, number>();
  return (observed) => {
    const p = known.get(observed) ?? pValues(windowOf(observing(mix, observed)), Math.log(tolerance)).atLeast;
    known.set(observed, p);
    return p;
  };
}

/** One list: every unit draws its sum, the family is adjusted; an empty list holds nothing false. */
function falseShare(family: readonly Unit[], chance: Chance): number {
  const q = adjusted(family.map(({ chances, pOf }) => pOf(chance.weighed(chances))));
  const listed = family.filter((_, place) => (q[place] ?? 1) <= falseDiscoveryRate);
  return listed.length === 0 ? 0 : listed.filter(({ isBiased }) => !isBiased).length / listed.length;
}
