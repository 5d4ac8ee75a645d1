import type { Chances } from './convolution.js';
import { logChanceOfMost } from './law.js';
import type { Group } from './tally.js';
import { chanceAt, normaliser, type Window } from './window.js';

/** Natural logarithms of the chances of a sum, under a preference b, around what was observed. */
export interface LogTails {
  readonly atLeast: number;
  readonly atMost: number;
  readonly exactly: number;
}

/** ln P_b(S >= O), ln P_b(S <= O), ln P_b(S = O). */
export const logTails = (window: Window, b: number): LogTails => tailsAround(window, b - window.centre, normaliser(window, b));

/** Chances around an observed value. */
export interface Around extends Chances {
  readonly observed: number;
}

/**
 * The tails once every chance is weighed by e^(away (s - O)), with `norm` the logarithm of the sum of all the weighed chances. The tail
 * in which the weights fall is summed; the other is what is left, so that neither loses its digits.
 */
export function tailsAround(around: Around, away: number, norm: number): LogTails {
  const exactly = Math.min(0, Math.log(chanceAt(around, around.observed)) - norm);
  const [near, beyond] = away <= 0 ? upward(around, away) : downward(around, away);
  const tail = Math.min(0, Math.log(near) - norm);
  const rest = complement(beyond > 0 ? Math.log(beyond) - norm : -Infinity);
  return away <= 0 ? { atLeast: tail, atMost: rest, exactly } : { atLeast: rest, atMost: tail, exactly };
}

/** Exact p-values of what was observed, their mid-p forms, and the central two-sided ones. */
export interface PValues {
  readonly atLeast: number;
  readonly atMost: number;
  readonly exactly: number;
  readonly midAtLeast: number;
  readonly midAtMost: number;
  readonly twoSided: number;
  readonly midTwoSided: number;
  readonly log: LogTails;
}

/** The p-values under a preference: b = 0 is neutrality, b = ln theta a margin. */
export const pValues = (window: Window, b = 0): PValues => pValuesFrom(logTails(window, b));

export function pValuesFrom(log: LogTails): PValues {
  const [atLeast, atMost] = [Math.exp(log.atLeast), Math.exp(log.atMost)];
  const [midAtLeast, midAtMost] = [Math.exp(midOf(log.atLeast, log.exactly)), Math.exp(midOf(log.atMost, log.exactly))];
  return {
    atLeast, atMost, exactly: Math.exp(log.exactly), midAtLeast, midAtMost, log,
    twoSided: Math.min(1, 2 * Math.min(atLeast, atMost)), midTwoSided: Math.min(1, 2 * Math.min(midAtLeast, midAtMost)),
  };
}

/** ln of a tail of which the observed value counts for half. */
export const midOf = (tail: number, exactly: number): number => tail + Math.log1p(-Math.exp(Math.min(0, exactly - tail)) / 2);

/** ln of the smallest p that these sets of alternatives could ever give, under a preference b (Tarone). */
export function logSmallestP(groups: Iterable<Group>, b: number): number {
  let total = 0;
  for (const { law, count } of groups) total += count * logChanceOfMost(law, b);
  return total;
}

/** The terms from the observed value upwards, and those strictly beyond it, weighed by e^(away (s - O)) with away <= 0. */
function upward({ start, values, observed }: Around, away: number): readonly [number, number] {
  const step = Math.exp(away);
  let beyond = 0;
  for (let index = values.length - 1; index > observed - start; index -= 1) beyond = ((values[index] ?? 0) + beyond) * step;
  return [beyond + (values[observed - start] ?? 0), beyond];
}

/** The same downwards, with away >= 0. */
function downward({ start, values, observed }: Around, away: number): readonly [number, number] {
  const step = Math.exp(-away);
  let beyond = 0;
  for (let index = 0; index < observed - start; index += 1) beyond = ((values[index] ?? 0) + beyond) * step;
  return [beyond + (values[observed - start] ?? 0), beyond];
}

/** ln(1 - e^x), for x <= 0. */
const complement = (x: number): number => (x > -Math.LN2 ? Math.log(-Math.expm1(Math.min(0, x))) : Math.log1p(-Math.exp(x)));
