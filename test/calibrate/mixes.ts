import { equalChoice, type Law, singleChoice } from '@boussole/domain/neutrality/law';
import { pValues } from '@boussole/domain/neutrality/tails';
import { addDecision, emptyTally, rangeOf, type Tally } from '@boussole/domain/neutrality/tally';
import { windowOf } from '@boussole/domain/neutrality/window';
import type { Chance } from './chance.js';

/** One decision twice: the law as the engine has it, and the same chances written down from the set itself. */
export interface KnownDecision {
  readonly law: Law;
  readonly chances: readonly number[];
}

/** The decisions of one unit before anybody chose. */
export interface Mix {
  readonly decisions: readonly KnownDecision[];
  readonly tally: Tally;
}

type Kind = 'same' | 'small' | 'large' | 'varied';

/** Units of every kind: the same set again and again, small shares only, large shares only, and everything at once. */
export function anyMix(chance: Chance, count: number): Mix {
  const kind = chance.one<Kind>(['same', 'small', 'large', 'varied']);
  const one = aDecision(chance, kind);
  return mixOf(Array.from({ length: count }, () => (kind === 'same' ? one : aDecision(chance, kind))));
}

/** A unit that meets sets of all sizes, with large and small shares of its own. */
export const variedMix = (chance: Chance, count: number): Mix => mixOf(Array.from({ length: count }, () => aDecision(chance, 'varied')));

export function mixOf(decisions: readonly KnownDecision[]): Mix {
  const tally = emptyTally();
  for (const { law } of decisions) addDecision(tally, law, law.least);
  return { decisions, tally: { ...tally, observed: rangeOf(tally).least } };
}

function aDecision(chance: Chance, kind: Kind): KnownDecision {
  const size = chance.between(2, 30);
  const [least, most] = kind === 'small' ? [1, Math.ceil(size / 4)] : kind === 'large' ? [Math.ceil(size / 2), size - 1] : [1, size - 1];
  const marked = Math.min(size - 1, chance.between(least, Math.max(least, most)));
  if (chance.happens(0.3)) return ofShare(Math.min(0.98, (marked - 0.5 + chance.next()) / size));
  return size > 3 && chance.happens(0.1) ? ofTwo(size, marked) : ofOne(size, marked);
}

export const ofOne = (size: number, marked: number): KnownDecision =>
  ({ law: equalChoice(size, marked, 1), chances: [1 - marked / size, marked / size] });

export const ofShare = (share: number): KnownDecision => ({ law: singleChoice(share), chances: [1 - share, share] });

/** Two retained out of the set: pairs counted on fingers. */
function ofTwo(size: number, marked: number): KnownDecision {
  const others = size - marked;
  const pairs = [others * (others - 1), 2 * marked * others, marked * (marked - 1)];
  return { law: equalChoice(size, marked, 2), chances: pairs.map((count) => count / (size * (size - 1))) };
}

/** The chances of the sum for somebody to whom what is marked weighs `theta` times as much: decision after decision, plainly. */
export function distribution({ decisions }: Mix, theta: number): Float64Array {
  let sum = Float64Array.of(1);
  for (const { chances } of decisions) {
    const weighed = chances.map((value, k) => value * theta ** k);
    const total = weighed.reduce((one, other) => one + other, 0);
    const next = new Float64Array(sum.length + chances.length - 1);
    sum.forEach((value, place) => weighed.forEach((weight, k) => { next[place + k] = (next[place + k] ?? 0) + (value * weight) / total; }));
    sum = next;
  }
  return sum;
}

export const observing = ({ tally }: Mix, observed: number): Tally => ({ ...tally, observed });

/** The smallest sum that the engine's test at a margin refuses at a level; one beyond the range when it refuses none. */
export function firstRefused(mix: Mix, margin: number, level: number, which: 'atLeast' | 'midAtLeast' = 'atLeast'): number {
  const { least, most } = rangeOf(mix.tally);
  let [low, high] = [least, most + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pValues(windowOf(observing(mix, middle)), Math.log(margin))[which] <= level) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const tailFrom = (chances: Float64Array, from: number): number => chances.slice(from).reduce((sum, value) => sum + value, 0);
