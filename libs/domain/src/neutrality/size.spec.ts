import { funnelOf } from './funnel.js';
import { equalChoice, momentsAt, tiltedLaw, type Law } from './law.js';
import { pValues } from './tails.js';
import { addDecision, emptyTally, rangeOf, type Tally } from './tally.js';
import { chanceAt, windowAt, windowOf } from './window.js';

/** A small generator with a fixed start: the same chance at every run. */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function someLaws(random: () => number, count: number): Law[] {
  return Array.from({ length: count }, () => {
    const size = 2 + Math.floor(random() * 14);
    return equalChoice(size, 1 + Math.floor(random() * (size - 1)), random() < 0.8 || size < 4 ? 1 : 2);
  });
}

function decided(laws: readonly Law[], b: number, random: () => number): Tally {
  const tally = emptyTally();
  for (const law of laws) {
    const { least, chances } = tiltedLaw(law, b);
    let [left, j] = [random(), 0];
    while (j < chances.length - 1 && left >= (chances[j] ?? 1)) {
      left -= chances[j] ?? 1;
      j += 1;
    }
    addDecision(tally, law, least + j);
  }
  return tally;
}

const at = (tally: Tally, observed: number): Tally => ({ ...tally, observed });

/** The chance, under b, that the exact test at the margin refuses. */
function sizeOf(tally: Tally, margin: number, b: number, level: number): number {
  const chances = windowAt(tally, b);
  const { least, most } = rangeOf(tally);
  let size = 0;
  for (let sum = most; sum >= least && pValues(windowOf(at(tally, sum)), margin).atLeast <= level; sum -= 1) size += chanceAt(chances, sum);
  return size;
}

const MARGIN = Math.log(1.25);

test('whatever the sets, the exact test refuses at the margin 5 times in 100 at most, and less often at neutrality', () => {
  const random = chanceFrom(20260101);
  for (const count of [10, 10, 20, 20, 40, 40, 80, 150]) {
    const tally = decided(someLaws(random, count), 0, random);
    const [margin, neutral] = [sizeOf(tally, MARGIN, MARGIN, 0.05), sizeOf(tally, MARGIN, 0, 0.05)];
    expect(margin).toBeLessThanOrEqual(0.05);
    expect(neutral).toBeLessThan(0.6 * margin + 1e-12);
    expect(sizeOf(tally, 0, 0, 0.05)).toBeLessThanOrEqual(0.05);
  }
});

test('drawn units keep the promise too, and limits hold as often as they say', () => {
  const random = chanceFrom(7);
  const laws = someLaws(random, 60);
  const funnel = funnelOf(decided(laws, 0, random));
  const runs = 1500;
  let [refused, outside, far] = [0, 0, 0];
  for (let run = 0; run < runs; run += 1) {
    const tally = decided(laws, 0, random);
    if (pValues(windowOf(tally)).atLeast <= 0.05) refused += 1;
    if (tally.observed > funnel.inner.high || tally.observed < funnel.inner.low) outside += 1;
    if (tally.observed > funnel.outer.high || tally.observed < funnel.outer.low) far += 1;
  }
  const atMost = (share: number) => runs * share + 3 * Math.sqrt(runs * share);
  expect(refused).toBeLessThan(atMost(0.05));
  expect(refused).toBeGreaterThan(0);
  expect(outside).toBeLessThan(atMost(0.05));
  expect(far).toBeLessThan(atMost(0.002) + 1);
});

test('drawn sums have the mean and the variance that are computed', () => {
  const random = chanceFrom(11);
  const laws = someLaws(random, 40);
  const sums = Array.from({ length: 3000 }, () => decided(laws, 0.7, random).observed);
  const mean = sums.reduce((a, b) => a + b, 0) / sums.length;
  const variance = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0) / sums.length;
  const moments = laws.map((law) => momentsAt(law, 0.7));
  const expected = moments.reduce((total, { mean: one }) => total + one, 0);
  const spread = moments.reduce((total, { variance: one }) => total + one, 0);
  expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(spread / sums.length));
  expect(Math.abs(variance / spread - 1)).toBeLessThan(0.12);
});
