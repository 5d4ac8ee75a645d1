import fc from 'fast-check';
import { intervalOf, type IntervalMethod } from './interval.js';
import { equalChoice, singleChoice, weightedChoice, type Law } from './law.js';
import { pValues } from './tails.js';
import { addDecision, cumulantsAt, emptyTally, measuresOf, mergedTally, rangeOf, type Tally } from './tally.js';
import { chanceAt, windowAt, windowOf } from './window.js';

/** One decision, and the same one seen by whom the marked alternatives are the others. */
interface Drawn {
  readonly law: Law;
  readonly swapped: Law;
  readonly marked: number;
  readonly retained: number;
}

const drawn = (law: Law, swapped: Law, retained: number, pick: number): Drawn =>
  ({ law, swapped, retained, marked: law.least + (pick % law.chances.length) });

const weights = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 });
const decisions: fc.Arbitrary<Drawn> = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 63 }), fc.nat()).map(([p, pick]) => drawn(singleChoice(p / 64), singleChoice((64 - p) / 64), 1, pick)),
  fc.tuple(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), fc.nat()).map(([size, own, some, pick]) => {
    const [marked, retained] = [own % (size + 1), 1 + (some % size)];
    return drawn(equalChoice(size, marked, retained), equalChoice(size, size - marked, retained), retained, pick);
  }),
  fc.tuple(weights, weights, fc.nat(), fc.nat()).map(([own, others, some, pick]) => {
    const retained = 1 + (some % (own.length + others.length));
    return drawn(weightedChoice(own, others, retained), weightedChoice(others, own, retained), retained, pick);
  }),
);
const units = fc.array(decisions, { minLength: 1, maxLength: 25 });
const preferences = fc.double({ min: -3, max: 3, noNaN: true });

function tallyOf(drawnDecisions: readonly Drawn[]): Tally {
  const tally = emptyTally();
  for (const { law, marked } of drawnDecisions) addDecision(tally, law, marked);
  return tally;
}

function near(actual: number, expected: number, relative = 1e-10): void {
  if (actual !== expected) expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected) + Number.MIN_VALUE);
}

test('the order of the decisions plays no part', () => {
  fc.assert(fc.property(units, preferences, (unit, b) => {
    const [there, back] = [pValues(windowOf(tallyOf(unit)), b), pValues(windowOf(tallyOf([...unit].reverse())), b)];
    near(back.atLeast, there.atLeast);
    near(back.atMost, there.atMost);
  }));
});

test('the stronger the preference, the likelier what was observed or more', () => {
  fc.assert(fc.property(units, preferences, fc.double({ min: 1e-3, max: 2, noNaN: true }), (unit, b, more) => {
    const window = windowOf(tallyOf(unit));
    const [less, stronger] = [pValues(window, b).log, pValues(window, b + more).log];
    expect(stronger.atLeast).toBeGreaterThanOrEqual(less.atLeast - 1e-12);
    expect(stronger.atMost).toBeLessThanOrEqual(less.atMost + 1e-12);
  }));
});

test('both tails share what was observed: p+ + p- = 1 + P(S = O)', () => {
  fc.assert(fc.property(units, preferences, (unit, b) => {
    const { atLeast, atMost, exactly, midAtLeast, midAtMost } = pValues(windowOf(tallyOf(unit)), b);
    near(atLeast + atMost, 1 + exactly, 1e-12);
    near(midAtLeast + midAtMost, 1, 1e-12);
    expect([atLeast, atMost, exactly, midAtLeast, midAtMost].every((p) => p >= 0 && p <= 1)).toBe(true);
  }));
});

test('marking the others instead turns O into sum m - O, and b into -b', () => {
  fc.assert(fc.property(units, preferences, (unit, b) => {
    const tally = tallyOf(unit);
    const mirror = ({ law, swapped, marked, retained }: Drawn): Drawn =>
      ({ law: swapped, swapped: law, marked: retained - marked, retained });
    const mirrored = tallyOf(unit.map(mirror));
    expect(mirrored.observed + tally.observed + mirrored.determinedMarked + tally.determinedMarked)
      .toBe(unit.reduce((total, { retained }) => total + retained, 0));
    const [here, there] = [pValues(windowOf(tally), b), pValues(windowOf(mirrored), -b)];
    near(there.atMost, here.atLeast);
    near(there.atLeast, here.atMost);
    near(there.midAtMost, here.midAtLeast);
  }));
});

test('decisions without a choice, and impossible ones, change nothing but their counts', () => {
  fc.assert(fc.property(units, preferences, (unit, b) => {
    const [plain, longer] = [tallyOf(unit), tallyOf(unit)];
    for (const [law, marked] of [[singleChoice(0), 0], [singleChoice(1), 1], [equalChoice(5, 2, 5), 2], [singleChoice(0), 1]] as const) {
      addDecision(longer, law, marked);
    }
    expect([longer.determined, longer.determinedMarked, longer.impossible])
      .toEqual([plain.determined + 3, plain.determinedMarked + 3, plain.impossible + 1]);
    expect(measuresOf(longer)).toEqual(measuresOf(plain));
    expect(pValues(windowOf(longer), b)).toEqual(pValues(windowOf(plain), b));
  }));
});

test('two units together are the convolution of both', () => {
  fc.assert(fc.property(units, units, preferences, (one, other, b) => {
    const [first, second] = [windowAt(tallyOf(one), b), windowAt(tallyOf(other), b)];
    const both = mergedTally(tallyOf(one), tallyOf(other));
    expect(both).toEqual(tallyOf([...one, ...other]));
    const together = windowAt(both, b);
    for (let sum = rangeOf(both).least; sum <= rangeOf(both).most; sum += 1) {
      const chance = first.values.reduce((total, value, index) => total + value * chanceAt(second, sum - first.start - index), 0);
      expect(Math.abs(chanceAt(together, sum) - chance)).toBeLessThanOrEqual(1e-12 * chance + 1e-28);
    }
  }), { numRuns: 40 });
});

test('the window around what was observed says the same as the one around neutrality', () => {
  fc.assert(fc.property(units, (unit) => {
    const tally = tallyOf(unit);
    const [window, plain] = [windowOf(tally), windowAt(tally, 0)];
    let above = 0;
    for (let sum = rangeOf(tally).most; sum >= tally.observed; sum -= 1) above += chanceAt(plain, sum);
    near(pValues(window).atLeast, above, 1e-9);
    near(pValues(window).exactly, chanceAt(plain, tally.observed), 1e-9);
  }));
});

test('the interval holds a preference exactly when the two-sided test keeps it', () => {
  fc.assert(fc.property(units, fc.constantFrom<IntervalMethod[]>('mid', 'exact'), preferences, (unit, method, b) => {
    const tally = tallyOf(unit);
    fc.pre(tally.informative > 0);
    const window = windowOf(tally);
    const { theta: [low, high] } = intervalOf(tally, window, method);
    const p = pValues(window, b);
    const twoSided = method === 'mid' ? p.midTwoSided : p.twoSided;
    if (Math.abs(twoSided - 0.05) < 1e-9) return;
    expect(twoSided > 0.05).toBe(low < Math.exp(b) && Math.exp(b) < high);
  }));
});

test('the ends of the interval are where the tails are 2.5 %', () => {
  fc.assert(fc.property(units, (unit) => {
    const tally = tallyOf(unit);
    const window = windowOf(tally);
    const { theta: [low, high], ratio } = intervalOf(tally, window);
    if (low > 0) near(pValues(window, Math.log(low)).midAtLeast, 0.025, 1e-9);
    if (high < Infinity) near(pValues(window, Math.log(high)).midAtMost, 0.025, 1e-9);
    expect(ratio === null || ratio[0] <= ratio[1]).toBe(true);
  }));
});

test('the saddle of the window is where the observed sum is expected', () => {
  fc.assert(fc.property(units, (unit) => {
    const tally = tallyOf(unit);
    const { least, most } = rangeOf(tally);
    fc.pre(tally.observed > least && tally.observed < most);
    near(cumulantsAt(tally, windowOf(tally).centre).mean, tally.observed, 1e-12);
  }));
});
