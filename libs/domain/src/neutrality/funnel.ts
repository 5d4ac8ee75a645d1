import type { Chances } from './convolution.js';
import { rangeOf, type Tally } from './tally.js';
import { windowAt } from './window.js';

/** Numbers between which chance alone stays: a unit under `low` or over `high` leaves the funnel. */
export interface Limits {
  readonly low: number;
  readonly high: number;
}

export interface Funnel {
  readonly inner: Limits;
  readonly outer: Limits;
}

export type Flag = 'below' | 'inside' | 'above';

/** A rounding of the last digits never decides on which side of a limit a chance falls. */
export const SLACK = 1 + 1e-12;

/** Prediction limits of the sum under neutrality, at 95 % and 99.8 %. */
export function funnelOf(tally: Tally): Funnel {
  const chances = windowAt(tally, 0);
  const range = rangeOf(tally);
  return { inner: limitsAt(chances, range, 0.025), outer: limitsAt(chances, range, 0.001) };
}

export const flagOf = (observed: number, { low, high }: Limits): Flag =>
  (observed > high ? 'above' : observed < low ? 'below' : 'inside');

/** The smallest number that is exceeded, and the largest that is undercut, with a chance of `tail` at most. */
function limitsAt(chances: Chances, range: { readonly least: number; readonly most: number }, tail: number): Limits {
  const { start, values } = chances;
  let [low, high] = [start, start + values.length - 1];
  let under = values[0] ?? 0;
  for (let index = 0; index < values.length && under <= tail * SLACK; index += 1) {
    low += 1;
    under += values[index + 1] ?? 0;
  }
  let over = values[values.length - 1] ?? 0;
  for (let index = values.length - 1; index > 0 && over <= tail * SLACK; index -= 1) {
    high -= 1;
    over += values[index - 1] ?? 0;
  }
  return { low: Math.min(low, range.most), high: Math.max(high, range.least) };
}
