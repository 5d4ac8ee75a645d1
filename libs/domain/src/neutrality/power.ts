import type { Chances } from './convolution.js';
import { SLACK } from './funnel.js';
import { momentsAt } from './law.js';
import { parameters } from './parameters.js';
import { emptyTally, type Tally } from './tally.js';
import { windowAt } from './window.js';

/** What a test of these sets of alternatives can see. */
export interface PowerCard {
  /** The smallest sum that the test would call too many; null: no sum is. */
  readonly critical: number | null;
  /** The chance that a unit which prefers as much as `alternative` reaches it. */
  readonly power: number;
}

export interface PowerQuestion {
  /** The preference that is still tolerated, the one that must be seen, and the level of the test. */
  readonly margin: number;
  readonly alternative: number;
  readonly level: number;
}

/** A doubling as it was published: 65 out of 100 where 33 were expected. */
export const DOUBLING = 0.65 / 0.35 / (0.33 / 0.67);

const PUBLISHED: PowerQuestion = { margin: parameters.tolerance, alternative: DOUBLING, level: 0.05 };

/** The chance that a doubling is seen where so much is tolerated. */
export const powerAbove = (tally: Tally, tolerance: number): number => powerOf(tally, { ...PUBLISHED, margin: tolerance }).power;

export function powerOf(tally: Tally, question: PowerQuestion = PUBLISHED): PowerCard {
  const critical = criticalSum(windowAt(tally, Math.log(question.margin)), question.level);
  if (critical === null) return { critical, power: 0 };
  return { critical, power: tailFrom(windowAt(tally, Math.log(question.alternative)), critical) };
}

/** The power of `count` decisions whose sets are mixed like those of a tally. */
export const powerOfPlan = (mix: Tally, count: number, question: PowerQuestion = PUBLISHED): PowerCard =>
  powerOf(planned(mix, count), question);

/** The first number of decisions, up to `limit`, with which the power is reached; null: more than that are needed. */
export function decisionsNeeded(mix: Tally, power: number, question: PowerQuestion = PUBLISHED, limit = 2000): number | null {
  for (let count = 1; count <= limit && mix.informative > 0; count += 1) {
    if (powerOfPlan(mix, count, question).power >= power) return count;
  }
  return null;
}

/** `count` decisions spread evenly over the mix, from the smallest expectation to the largest. */
function planned(mix: Tally, count: number): Tally {
  const groups = [...mix.groups.values()].sort((a, b) => momentsAt(a.law, 0).mean - momentsAt(b.law, 0).mean);
  const plan = emptyTally();
  let [passed, taken] = [0, 0];
  for (const { law, count: weight } of groups) {
    passed += weight;
    const due = Math.round((passed / mix.informative) * count) - taken;
    if (due > 0) plan.groups.set(law.key, { law, count: due });
    taken += Math.max(0, due);
  }
  return { ...plan, informative: taken };
}

/** The smallest sum that is reached or exceeded with a chance of `level` at most. */
function criticalSum({ start, values }: Chances, level: number): number | null {
  let [index, tail] = [values.length, 0];
  while (index > 0 && tail + (values[index - 1] ?? 0) <= level * SLACK) {
    index -= 1;
    tail += values[index] ?? 0;
  }
  return index === values.length ? null : start + index;
}

function tailFrom({ start, values }: Chances, sum: number): number {
  let tail = 0;
  for (let index = values.length - 1; index >= Math.max(0, sum - start); index -= 1) tail += values[index] ?? 0;
  return Math.min(1, tail);
}
