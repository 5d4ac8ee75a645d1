import { type Alternative, retainedOf } from './choice-set.js';
import type { Weighing } from './marked-choice.js';

/** What was chosen in a decision, and the chance that each operator had in it. */
export interface SharedChoice {
  readonly shares: ReadonlyMap<string, number>;
  readonly chosen: string;
}

/** Null where one alternative was not the choice, or where one operator alone could be chosen. */
export function sharedChoice(alternatives: readonly Alternative[], weightOf: Weighing): SharedChoice | null {
  const [chosen, second] = retainedOf(alternatives);
  const weights = new Map<string, number>();
  for (const alternative of alternatives) add(weights, alternative.operator, weightOf(alternative));
  if (!chosen || second || weights.size < 2) return null;
  const whole = total(weights.values());
  return { shares: new Map([...weights].map(([operator, weight]) => [operator, weight / whole])), chosen: chosen.operator };
}

/** How concentrated choices are, against what their sets let expect: described, never tested. */
export interface Concentration {
  readonly observed: number;
  readonly expected: number;
  /** Information that the observed shares hold beyond the expected ones. */
  readonly bits: number;
}

export function concentrationOf(choices: readonly SharedChoice[]): Concentration | null {
  if (choices.length === 0) return null;
  const [counts, means, variances] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  for (const { shares, chosen } of choices) {
    add(counts, chosen, 1);
    for (const [operator, share] of shares) {
      add(means, operator, share);
      add(variances, operator, share * (1 - share));
    }
  }
  const size = choices.length;
  const bits = [...counts].map(([operator, count]) => (count / size) * Math.log2(count / (means.get(operator) ?? 0)));
  return {
    observed: total([...counts.values()].map((count) => (count / size) ** 2)),
    expected: total([...means].map(([operator, mean]) => mean * mean + (variances.get(operator) ?? 0))) / (size * size),
    bits: total(bits),
  };
}

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);
const add = (map: Map<string, number>, key: string, value: number) => map.set(key, (map.get(key) ?? 0) + value);
