import { crossing } from './crossing.js';
import { logTails, midOf } from './tails.js';
import { cumulantsAt, ratioAt, rangeOf, type Tally } from './tally.js';
import { preferenceFor, type Window } from './window.js';

/** An interval on theta and the same on the scale of the ratio; its ends are 0 and Infinity where the data set no bound. */
export interface Interval {
  readonly theta: readonly [number, number];
  readonly ratio: readonly [number, number] | null;
}

export type IntervalMethod = 'mid' | 'exact';

/** The preference that explains best what was observed: 0 or Infinity at the ends of the range, null when nothing could vary. */
export function thetaHat(tally: Tally): number | null {
  const { least, most } = rangeOf(tally);
  if (least === most) return null;
  if (tally.observed <= least) return 0;
  return tally.observed >= most ? Infinity : Math.exp(preferenceFor(tally, tally.observed));
}

/** The central interval: it holds every theta that neither one-sided test refuses at (1 - level) / 2. */
export function intervalOf(tally: Tally, window: Window, method: IntervalMethod = 'mid', level = 0.95): Interval {
  const { least, most } = rangeOf(tally);
  const line = Math.log((1 - level) / 2);
  const tail = (b: number, side: 'atLeast' | 'atMost') => {
    const tails = logTails(window, b);
    return method === 'exact' ? tails[side] : midOf(tails[side], tails.exactly);
  };
  const reach = 2 / Math.sqrt(Math.max(cumulantsAt(tally, window.centre).variance, 0.01));
  const low = tally.observed <= least ? 0 : Math.exp(crossing((b) => tail(b, 'atLeast') - line, window.centre, -1, reach));
  const high = tally.observed >= most ? Infinity : Math.exp(crossing((b) => tail(b, 'atMost') - line, window.centre, 1, reach));
  const [from, to] = [ratioAt(tally, low), ratioAt(tally, high)];
  return { theta: [low, high], ratio: from === null || to === null ? null : [from, to] };
}
