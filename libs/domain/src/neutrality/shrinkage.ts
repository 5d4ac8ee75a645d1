import { cumulant, momentsAt, type Law } from './law.js';
import { parameters } from './parameters.js';
import { cumulantsAt, type Tally } from './tally.js';

/** Preferences b from -4 to 4: wide enough for any unit, close enough for any sum. */
export const GRID: readonly number[] = Array.from({ length: 161 }, (_, node) => (node - 80) / 20);

/** How the preferences of all units are spread: normally, around `mu`, with standard deviation `tau`. */
export interface Spread {
  readonly mu: number;
  readonly tau: number;
}

export interface FittedSpread extends Spread {
  readonly rounds: number;
}

/** What is said of one unit in the light of all: a few decisions never look like three times too many. */
export interface Shrunken {
  readonly theta: number;
  /** Posterior mean of R; null where nothing was expected. */
  readonly ratio: number | null;
  /** Posterior standard deviation of ln theta. */
  readonly deviation: number;
  /** The chance that theta lies above what is tolerated. */
  readonly beyondMargin: number;
}

/** Likelihoods of one unit on the grid, the largest of them 1. */
type Likelihoods = Float64Array;

/** What each law brings at each node, worked out once for all units. */
type PerLaw = Map<string, Float64Array>;

const MARGIN = Math.log(parameters.tolerance);
const START: Spread = { mu: 0, tau: 0.5 };

/** The spread under which all the units together are most likely (EM on the grid), and each unit in its light. */
export function shrunken(units: readonly Tally[]): { readonly spread: FittedSpread; readonly units: readonly Shrunken[] } {
  const likelihoods = likelihoodsOf(units);
  const spread = fittedSpread(likelihoods.filter((_, index) => (units[index]?.informative ?? 0) > 0));
  const [prior, means]: [Float64Array, PerLaw] = [priorOf(spread), new Map()];
  const posteriorOf = (index: number) => posterior(likelihoods[index] ?? flat(), prior);
  return { spread, units: units.map((unit, index) => readPosterior(posteriorOf(index), ratiosOf(unit, means))) };
}

export function likelihoodsOf(units: readonly Tally[]): Likelihoods[] {
  const perLaw: PerLaw = new Map();
  return units.map((unit) => {
    const logs = Float64Array.from(GRID, (b) => b * unit.observed);
    addLaws(logs, unit, perLaw, (law, b) => -cumulant(law, b));
    const largest = logs.reduce((a, b) => Math.max(a, b), -Infinity);
    return logs.map((log) => Math.exp(log - largest));
  });
}

export function fittedSpread(likelihoods: readonly Likelihoods[]): FittedSpread {
  let { mu, tau } = START;
  if (likelihoods.length === 0) return { mu, tau, rounds: 0 };
  for (let rounds = 1; rounds <= 500; rounds += 1) {
    const next = step(likelihoods, { mu, tau });
    const moved = Math.max(Math.abs(next.mu - mu), Math.abs(next.tau - tau));
    ({ mu, tau } = next);
    if (moved < 1e-10) return { mu, tau, rounds };
  }
  return { mu, tau, rounds: 500 };
}

function step(likelihoods: readonly Likelihoods[], spread: Spread): Spread {
  const prior = priorOf(spread);
  let [first, second] = [0, 0];
  for (const likelihood of likelihoods) {
    const weights = posterior(likelihood, prior);
    first += meanOf(weights, (b) => b);
    second += meanOf(weights, (b) => b * b);
  }
  const mu = first / likelihoods.length;
  return { mu, tau: Math.sqrt(Math.max(0, second / likelihoods.length - mu * mu)) };
}

/** The normal spread, read at the nodes; one without width stands on the node next to its centre. */
export function priorOf({ mu, tau }: Spread): Float64Array {
  const exponents = Float64Array.from(GRID, (b) => -0.5 * ((b - mu) / Math.max(tau, 1e-9)) ** 2);
  const largest = exponents.reduce((a, b) => Math.max(a, b), -Infinity);
  return normalised(exponents.map((exponent) => Math.exp(exponent - largest)));
}

/** A prior too narrow to meet the likelihood leaves nothing to weigh: the prior is then all that is known. */
function posterior(likelihood: Likelihoods, prior: Float64Array): Float64Array {
  const weights = likelihood.map((value, node) => value * (prior[node] ?? 0));
  return weights.some((weight) => weight > 0) ? normalised(weights) : prior;
}

function readPosterior(weights: Float64Array, ratios: Float64Array | null): Shrunken {
  const mean = meanOf(weights, (b) => b);
  return {
    theta: Math.exp(mean),
    ratio: ratios && meanOf(weights, (_, node) => ratios[node] ?? 0),
    deviation: Math.sqrt(meanOf(weights, (b) => (b - mean) ** 2)),
    beyondMargin: meanOf(weights, (b) => (b > MARGIN ? 1 : 0)),
  };
}

/** R(b) at every node. */
function ratiosOf(unit: Tally, perLaw: PerLaw): Float64Array | null {
  const expected = cumulantsAt(unit, 0).mean;
  if (!(expected > 0)) return null;
  const sums = new Float64Array(GRID.length);
  addLaws(sums, unit, perLaw, (law, b) => momentsAt(law, b).mean);
  return sums.map((sum) => sum / expected);
}

function addLaws(sums: Float64Array, unit: Tally, perLaw: PerLaw, value: (law: Law, b: number) => number): void {
  for (const { law, count } of unit.groups.values()) {
    const values = perLaw.get(law.key) ?? Float64Array.from(GRID, (b) => value(law, b));
    perLaw.set(law.key, values);
    for (let node = 0; node < sums.length; node += 1) sums[node] = (sums[node] ?? 0) + count * (values[node] ?? 0);
  }
}

const flat = (): Likelihoods => new Float64Array(GRID.length).fill(1);

function meanOf(weights: Float64Array, value: (b: number, node: number) => number): number {
  return GRID.reduce((total, b, node) => total + (weights[node] ?? 0) * value(b, node), 0);
}

function normalised(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
