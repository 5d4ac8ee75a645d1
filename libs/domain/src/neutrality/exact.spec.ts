import fc from 'fast-check';
import { equalChoice } from './law.js';
import { logSmallestP, logTails, pValues } from './tails.js';
import { addDecision, emptyTally, type Tally } from './tally.js';
import { fisher } from './fisher.js';
import { windowOf } from './window.js';

/** The distribution of a sum in whole numbers: each decision is a polynomial, a marked alternative weighs up / down. */
interface Decision {
  readonly size: number;
  readonly own: number;
  readonly retained: number;
  readonly marked: number;
}

const choose = (n: number, k: number): bigint => {
  if (k < 0 || k > n) return 0n;
  let ways = 1n;
  for (let i = 1; i <= k; i += 1) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return ways;
};

function polynomial(decisions: readonly Decision[], up: bigint, down: bigint): bigint[] {
  let product = [1n];
  for (const { size, own, retained } of decisions) {
    const factor = Array.from({ length: retained + 1 }, (_, k) =>
      choose(own, k) * choose(size - own, retained - k) * up ** BigInt(k) * down ** BigInt(retained - k));
    const next = Array.from({ length: product.length + retained }, () => 0n);
    product.forEach((left, i) => factor.forEach((right, j) => {
      next[i + j] = (next[i + j] ?? 0n) + left * right;
    }));
    product = next;
  }
  return product;
}

/** ln(part / whole), read from the first 25 digits. */
function logShare(part: bigint, whole: bigint): number {
  const shift = BigInt(Math.max(0, whole.toString().length - part.toString().length + 25));
  return Math.log(Number((part * 10n ** shift) / whole)) - Number(shift) * Math.LN10;
}

const sum = (values: readonly bigint[]): bigint => values.reduce((a, b) => a + b, 0n);

function tallyOf(decisions: readonly Decision[]): Tally {
  const tally = emptyTally();
  for (const { size, own, retained, marked } of decisions) addDecision(tally, equalChoice(size, own, retained), marked);
  return tally;
}

/** Absolute on the logarithm: relative on the chance. */
const near = (actual: number, expected: number, precision: number) => expect(Math.abs(actual - expected)).toBeLessThanOrEqual(precision);

const decisions: fc.Arbitrary<Decision> = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.nat(), fc.nat(), fc.nat()).map(([size, a, b, c]) => {
  const own = 1 + (a % (size - 1));
  const retained = 1 + (b % (size - 1));
  const least = Math.max(0, own + retained - size);
  return { size, own, retained, marked: least + (c % (Math.min(own, retained) - least + 1)) };
});

const preferences = [[1n, 1n], [5n, 4n], [4n, 5n], [40n, 7n]] as const;
test.each(preferences)('small units, in whole numbers, when a marked alternative weighs %d / %d', (up, down) => {
  fc.assert(fc.property(fc.array(decisions, { minLength: 1, maxLength: 9 }), (unit) => {
    const tally = tallyOf(unit);
    const ways = polynomial(unit, up, down);
    const [whole, observed] = [sum(ways), unit.reduce((total, { marked }) => total + marked, 0)];
    const b = Math.log(Number(up) / Number(down));
    const { atLeast, atMost, exactly } = logTails(windowOf(tally), b);
    near(atLeast, logShare(sum(ways.slice(observed)), whole), 1e-13);
    near(atMost, logShare(sum(ways.slice(0, observed + 1)), whole), 1e-13);
    near(exactly, logShare(ways[observed] ?? 0n, whole), 1e-13);
    near(logSmallestP(tally.groups.values(), b), logShare(ways.findLast((way) => way > 0n) ?? 0n, whole), 1e-13);
  }), { numRuns: 60 });
});

test('a large unit, down to one in 10 to the 490', () => {
  const unit = Array.from({ length: 1200 }, (_, i) => ({ size: 3 + (i % 4), own: 1, retained: 1, marked: i < 1150 ? 1 : 0 }));
  const ways = polynomial(unit, 1n, 1n);
  const { atLeast, exactly } = logTails(windowOf(tallyOf(unit)), 0);
  const expected = logShare(sum(ways.slice(1150)), sum(ways));
  expect(expected / Math.LN10).toBeLessThan(-490);
  near(atLeast, expected, 2e-12);
  near(exactly, logShare(ways[1150] ?? 0n, sum(ways)), 2e-12);
});

describe('Fisher', () => {
  const ways = (a: number, n: number, c: number, m: number) => {
    const table = Array.from({ length: n + 1 }, (_, k) => choose(n, k) * choose(m, a + c - k));
    return { whole: sum(table), up: sum(table.slice(a)), down: sum(table.slice(0, a + 1)), here: table[a] ?? 0n };
  };

  test('any two rates, in whole numbers', () => {
    const rates = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.nat()).map(([of, some]) => ({ of, marked: some % (of + 1) }));
    fc.assert(fc.property(rates, rates, (first, second) => {
      const { log } = fisher(first, second);
      const { whole, up, down, here } = ways(first.marked, first.of, second.marked, second.of);
      near(log.atLeast, logShare(up, whole), 1e-12);
      near(log.atMost, logShare(down, whole), 1e-12);
      near(log.exactly, logShare(here, whole), 1e-12);
    }));
  });

  test('rates far apart', () => {
    const { log } = fisher({ marked: 900, of: 1000 }, { marked: 20, of: 1000 });
    const { whole, up } = ways(900, 1000, 20, 1000);
    near(log.atLeast, logShare(up, whole), 1e-11);
  });

  test('what is no part of a whole is refused', () => {
    expect(() => fisher({ marked: 3, of: 2 }, { marked: 0, of: 1 })).toThrow(RangeError);
    expect(() => fisher({ marked: 0.5, of: 2 }, { marked: 0, of: 1 })).toThrow(RangeError);
  });
});

describe('at the ends of the range', () => {
  test.each([0, 1])('all or none: %d', (marked) => {
    const tally = emptyTally();
    for (let i = 0; i < 5000; i += 1) addDecision(tally, equalChoice(3 + (i % 5), 1, 1), marked);
    const { log, atLeast, atMost } = pValues(windowOf(tally));
    const chanceOf = (i: number) => (marked === 1 ? 1 : 2 + (i % 5)) / (3 + (i % 5));
    const all = Array.from({ length: 5000 }, (_, i) => Math.log(chanceOf(i))).reduce((a, b) => a + b, 0);
    near((marked === 1 ? log.atLeast : log.atMost) / all, 1, 1e-12);
    expect(marked === 1 ? atMost : atLeast).toBe(1);
  });
});
