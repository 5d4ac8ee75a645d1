import { crossing } from './crossing.js';
import { midOf, pValuesFrom, tailsAround, type Around, type LogTails, type PValues } from './tails.js';
import { cumulantsAt, rangeOf, type Tally } from './tally.js';
import { chanceAt, normaliser, preferenceFor, windowAt, type Window } from './window.js';

/** Do two samples show the same preference? Given the sum of both, the common preference drops out; delta is what differs (ln theta). */
export interface TwoSampleTest {
  /** The sum of both samples, which is held fixed. */
  readonly total: number;
  /** False: given the total, the first sample could not have been otherwise. */
  readonly informative: boolean;
  /** `atLeast`: as much or more in the first sample, at delta = 0. */
  readonly p: PValues;
  /** Infinite at the ends of what was possible; null when nothing could vary. */
  readonly delta: number | null;
  readonly interval: readonly [number, number] | null;
}

/** Both samples at preferences of their own, and the first one's sum given the total of both. */
interface Pair {
  readonly one: Window;
  readonly other: Window;
  readonly delta: number;
  readonly given: Around;
}

/** What could not have been otherwise. */
const CERTAIN = pValuesFrom({ atLeast: 0, atMost: 0, exactly: 0 });

export function compared(one: Tally, other: Tally, level = 0.95): TwoSampleTest {
  const total = one.observed + other.observed;
  const { low, high } = possible(one, other);
  if (low === high) return { total, informative: false, p: CERTAIN, delta: null, interval: null };
  const own = ownPair(one, other);
  const p = pValuesFrom(tailsAt(own, commonPair(one, other, 0), 0));
  const [delta, interval] = [deltaHat(own, low, high), intervalOfDelta(one, other, own, Math.log((1 - level) / 2))];
  return { total, informative: true, p, delta, interval };
}

/** The p-values of delta = 0 alone. */
export function comparedPValues(one: Tally, other: Tally): PValues {
  const { low, high } = possible(one, other);
  if (low === high) return CERTAIN;
  return pValuesFrom(tailsAt(ownPair(one, other), commonPair(one, other, 0), 0));
}

/** What the first sample's sum could be, given the total. */
function possible(one: Tally, other: Tally): { readonly low: number; readonly high: number } {
  const total = one.observed + other.observed;
  const [first, second] = [rangeOf(one), rangeOf(other)];
  return { low: Math.max(first.least, total - second.most), high: Math.min(first.most, total - second.least) };
}

/** Each sample where its own sum is ordinary; a quarter inside, at the ends of what is possible. */
function ownPair(one: Tally, other: Tally): Pair {
  const { low, high } = possible(one, other);
  const target = Math.min(Math.max(one.observed, low + 0.25), high - 0.25);
  return pairAt(one, other, preferenceFor(one, target), preferenceFor(other, one.observed + other.observed - target));
}

/** Both samples where their total is ordinary, the first one preferring by `delta` more. */
function commonPair(one: Tally, other: Tally, delta: number): Pair {
  const mean = (b: number) => cumulantsAt(one, b + delta).mean + cumulantsAt(other, b).mean;
  const total = one.observed + other.observed;
  const b = crossing((at) => total - mean(at), 0, 1);
  return pairAt(one, other, b + delta, b);
}

function pairAt(oneTally: Tally, otherTally: Tally, first: number, second: number): Pair {
  const [one, other] = [windowAt(oneTally, first), windowAt(otherTally, second)];
  const total = one.observed + other.observed;
  const from = Math.max(one.start, total - (other.start + other.values.length - 1));
  const to = Math.min(one.start + one.values.length - 1, total - other.start);
  const both = (sum: number) => chanceAt(one, sum) * chanceAt(other, total - sum);
  const values = Float64Array.from({ length: to - from + 1 }, (_, index) => both(from + index));
  return { one, other, delta: first - second, given: { start: from, values, observed: one.observed } };
}

/**
 * ln of the tails under `delta`: the numerators from the samples' own windows, the denominator from windows in which that delta is
 * ordinary.
 */
function tailsAt(own: Pair, ordinary: Pair, delta: number): LogTails {
  const scale = normaliser(own.one, ordinary.one.centre) + normaliser(own.other, ordinary.other.centre);
  return tailsAround(own.given, delta - own.delta, scale + logWeighed(ordinary.given, delta - ordinary.delta));
}

/** ln of the sum of the chances, each weighed by e^(away (s - observed)). */
function logWeighed({ start, values, observed }: Around, away: number): number {
  const exponents = values.map((value, index) => Math.log(value) + away * (start + index - observed));
  const largest = exponents.reduce((a, b) => Math.max(a, b), -Infinity);
  return largest + Math.log(exponents.reduce((total, exponent) => total + Math.exp(exponent - largest), 0));
}

/** The delta under which the first sample's sum is expected, given the total. */
function deltaHat({ given, delta }: Pair, low: number, high: number): number {
  if (given.observed <= low) return -Infinity;
  if (given.observed >= high) return Infinity;
  const { variance } = momentsOf(given, 0);
  return delta + crossing((away) => given.observed - momentsOf(given, away).mean, 0, 1, 1 / Math.sqrt(variance));
}

/** The central mid-p interval. A first pass finds its ends; windows in which these ends are ordinary then make them exact. */
function intervalOfDelta(one: Tally, other: Tally, own: Pair, line: number): readonly [number, number] {
  const { low, high } = possible(one, other);
  const reach = 2 / Math.sqrt(Math.max(momentsOf(own.given, 0).variance, 0.01));
  const end = (side: 'atLeast' | 'atMost', ordinary: Pair) => {
    const over = (delta: number) => {
      const tails = tailsAt(own, ordinary, delta);
      return midOf(tails[side], tails.exactly) - line;
    };
    return crossing(over, ordinary.delta, side === 'atLeast' ? -1 : 1, reach);
  };
  const exactEnd = (side: 'atLeast' | 'atMost') => end(side, commonPair(one, other, end(side, own)));
  return [own.given.observed <= low ? -Infinity : exactEnd('atLeast'), own.given.observed >= high ? Infinity : exactEnd('atMost')];
}

function momentsOf(given: Around, away: number): { readonly mean: number; readonly variance: number } {
  const norm = logWeighed(given, away);
  let [mean, square] = [0, 0];
  given.values.forEach((value, index) => {
    const distance = given.start + index - given.observed;
    const chance = Math.exp(Math.log(value) + away * distance - norm);
    mean += chance * distance;
    square += chance * distance ** 2;
  });
  return { mean: given.observed + mean, variance: square - mean ** 2 };
}
