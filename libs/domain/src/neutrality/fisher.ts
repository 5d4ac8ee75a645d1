import { singleChoice } from './law.js';
import type { PValues } from './tails.js';
import { emptyTally, type Tally } from './tally.js';
import { comparedPValues } from './two-sample.js';

/** How many of how many. */
export interface Rate {
  readonly marked: number;
  readonly of: number;
}

/** Fisher's exact test: two samples in which every decision has the same share, whatever it is. `atLeast`: more in the first. */
export const fisher = (first: Rate, second: Rate): PValues => comparedPValues(evenTally(first), evenTally(second));

function evenTally({ marked, of }: Rate): Tally {
  const isPart = Number.isSafeInteger(marked) && Number.isSafeInteger(of) && marked >= 0 && marked <= of;
  if (!isPart) throw new RangeError('A rate is a part of a whole.');
  const law = singleChoice(0.5);
  const groups = of > 0 ? new Map([[law.key, { law, count: of }]]) : new Map();
  return { ...emptyTally(), groups, informative: of, observed: marked };
}
