import { crossing } from './crossing.js';
import { fittedSpread, likelihoodsOf, priorOf, type Spread } from './shrinkage.js';
import type { Tally } from './tally.js';

/** Half of the 95 % quantile of a chi-square with one degree of freedom. */
const HALF_CHI_SQUARE = 3.841458820694124 / 2;
const EDGE = 4;
const TAU = { least: 1e-3, most: 8 } as const;

/** The mean preference of all units, ln theta, with the 95 % interval of its profile likelihood; ends without bound are infinite. */
export interface MeanPreference {
  readonly mu: number;
  readonly interval: readonly [number, number];
}

export function meanPreference(units: readonly Tally[]): MeanPreference | null {
  const likelihoods = likelihoodsOf(units.filter((unit) => unit.informative > 0));
  if (likelihoods.length === 0) return null;
  const spread = fittedSpread(likelihoods);
  const best = Math.max(logMarginal(likelihoods, spread), profile(likelihoods, spread.mu));
  const over = (mu: number) => HALF_CHI_SQUARE - best + profile(likelihoods, Math.min(EDGE, Math.max(-EDGE, mu)));
  const reach = 2 * Math.max(spread.tau, 0.1) / Math.sqrt(likelihoods.length);
  const end = (direction: 1 | -1) =>
    (over(direction * EDGE) > 0 ? direction * Infinity : crossing(over, spread.mu, direction, reach));
  return { mu: spread.mu, interval: [end(-1), end(1)] };
}

function logMarginal(likelihoods: readonly Float64Array[], spread: Spread): number {
  const prior = priorOf(spread);
  let total = 0;
  for (const likelihood of likelihoods) {
    let chance = 0;
    for (let node = 0; node < prior.length; node += 1) chance += (prior[node] ?? 0) * (likelihood[node] ?? 0);
    total += Math.log(Math.max(chance, Number.MIN_VALUE));
  }
  return total;
}

/** The best that any width can do for this centre: golden section on ln tau. */
function profile(likelihoods: readonly Float64Array[], mu: number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  const at = (log: number) => logMarginal(likelihoods, { mu, tau: Math.exp(log) });
  let [low, high]: [number, number] = [Math.log(TAU.least), Math.log(TAU.most)];
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [atLeft, atRight] = [at(left), at(right)];
  for (let round = 0; round < 48; round += 1) {
    if (atLeft > atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = at(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = at(right);
    }
  }
  return Math.max(atLeft, atRight);
}
