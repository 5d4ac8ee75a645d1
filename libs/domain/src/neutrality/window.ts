import { convolved, power, type Chances } from './convolution.js';
import { cumulant, tiltedLaw } from './law.js';
import { Sum } from './sum.js';
import { cumulantsAt, rangeOf, type Group, type Tally } from './tally.js';

/**
 * The distribution of a unit's sum under the preference b = `centre`, where the sum `observed` is ordinary. From there every other
 * preference is reached by weighing each term, so that the smallest tail keeps all its digits.
 */
export interface Window extends Chances {
  readonly centre: number;
  readonly observed: number;
  /** The groups of the unit, as they are at the centre. */
  readonly groups: readonly Group[];
}

/** How far inside its range a sum is taken as centre, when it lies at an end where no preference would explain it. */
const INSIDE = 0.25;

/** The window around what was observed. */
export function windowOf(tally: Tally, observed = tally.observed): Window {
  const { least, most } = rangeOf(tally);
  const target = Math.min(Math.max(observed, least + INSIDE), most - INSIDE);
  return windowAt(tally, least < most ? preferenceFor(tally, target) : 0, observed);
}

/** The window of a given preference. */
export function windowAt(tally: Tally, centre: number, observed = tally.observed): Window {
  const groups = [...tally.groups.values()].map(({ law, count }) => ({ law: tiltedLaw(law, centre), count }));
  const parts = groups.map(({ law, count }) => power({ start: law.least, values: law.chances }, count));
  return { ...convolved(parts), centre, observed, groups };
}

/** The chance of a sum at the centre of the window; 0 where it is beyond measure. */
export const chanceAt = (window: Chances, sum: number): number => window.values[sum - window.start] ?? 0;

/** ln of the mean of e^((b - centre)(S - observed)) at the centre. */
export function normaliser(window: Window, b: number): number {
  const away = b - window.centre;
  const total = new Sum();
  for (const { law, count } of window.groups) total.add(count * cumulant(law, away));
  total.add(-away * window.observed);
  return total.total;
}

/** The b at which the expected sum is `target`, which must lie strictly inside the range: Newton's steps, held by a bracket. */
export function preferenceFor(tally: Tally, target: number): number {
  let [low, high] = [-1, 1];
  while (cumulantsAt(tally, low).mean > target) [low, high] = [2 * low, low];
  while (cumulantsAt(tally, high).mean < target) [low, high] = [high, 2 * high];
  let b = Math.min(Math.max(0, low), high);
  for (let round = 0; round < 200; round += 1) {
    const { mean, variance } = cumulantsAt(tally, b);
    if (mean < target) low = b;
    else high = b;
    const newton = b + (target - mean) / variance;
    if (Math.abs(newton - b) < 1e-14 * Math.max(1, Math.abs(b))) return newton;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (next === b) return b;
    b = next;
  }
  return b;
}
