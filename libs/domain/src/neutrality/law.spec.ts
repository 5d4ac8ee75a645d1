import fc from 'fast-check';
import { cumulant, equalChoice, isDegenerate, logChanceOfMost, momentsAt, mostOf, singleChoice, tiltedLaw, weightedChoice } from './law.js';

/** Every way to retain `retained` of the alternatives, counted with its weight: whole numbers, nothing rounded. */
function enumerated(marked: readonly number[], others: readonly number[], retained: number): bigint[] {
  const all = [...marked.map((weight) => ({ weight, own: 1 })), ...others.map((weight) => ({ weight, own: 0 }))];
  const ways = Array.from({ length: retained + 1 }, () => 0n);
  for (let subset = 0; subset < 2 ** all.length; subset += 1) {
    const chosen = all.filter((_, index) => (subset >> index) % 2 === 1);
    if (chosen.length !== retained) continue;
    const own = chosen.filter((one) => one.own === 1).length;
    ways[own] = (ways[own] ?? 0n) + chosen.reduce((product, { weight }) => product * BigInt(weight), 1n);
  }
  return ways;
}

function shares(ways: readonly bigint[]): number[] {
  const total = ways.reduce((a, b) => a + b, 0n);
  return ways.map((way) => Number((way * 10n ** 30n) / total) / 1e30);
}

const weights = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 5 });

describe('weights', () => {
  test('any set, any number retained: the chances of counting every way', () => {
    fc.assert(fc.property(weights, weights, fc.nat(), (marked, others, pick) => {
      const retained = pick % (marked.length + others.length + 1);
      const law = weightedChoice(marked, others, retained);
      shares(enumerated(marked, others, retained)).forEach((share, k) => {
        const chance = k < law.least ? 0 : law.chances[k - law.least] ?? 0;
        expect(Math.abs(chance - share)).toBeLessThanOrEqual(1e-14 * share);
      });
    }), { numRuns: 150 });
  });

  test('equal weights are the law of equal chances, with the same key', () => {
    expect(weightedChoice([3, 3], [3, 3, 3], 2)).toEqual(equalChoice(5, 2, 2));
    expect(weightedChoice([0.7], [0.7, 0.7], 1).key).toBe('1/3');
  });

  test('one retained is a share of the weight', () => {
    expect(weightedChoice([1, 2], [5], 1)).toEqual(singleChoice(0.375));
  });

  test('weights of any size and large sets overflow nothing', () => {
    const marked = Array.from({ length: 300 }, (_, i) => 10 ** ((i % 60) - 30));
    const law = weightedChoice(marked, marked.map((weight) => weight * 3), 250);
    expect(law.chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
    expect(law.chances.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });
});

describe('keys', () => {
  test('shares that are the same fraction are one law', () => {
    expect(equalChoice(12, 4, 1)).toEqual(equalChoice(3, 1, 1));
    expect(equalChoice(12, 4, 1).key).toBe('1/3');
  });

  test('the order of the weights plays no part', () => {
    expect(weightedChoice([1, 2], [5, 3], 2).key).toBe(weightedChoice([2, 1], [3, 5], 2).key);
    expect(weightedChoice([1, 2], [5, 3], 2).key).not.toBe(weightedChoice([5, 3], [1, 2], 2).key);
    expect(weightedChoice([0.1, 0.2, 0.3], [0.7], 1)).toEqual(weightedChoice([0.3, 0.2, 0.1], [0.7], 1));
  });
});

test.each([
  ['no own alternative', singleChoice(0), 0], ['only own alternatives', singleChoice(1), 1], ['an empty set', equalChoice(0, 0, 0), 0],
  ['everything retained', equalChoice(5, 2, 5), 2], ['everything retained, weighted', weightedChoice([1, 2], [4], 3), 2],
  ['nothing retained', equalChoice(5, 2, 0), 0],
])('%s leaves no choice', (_, law, sure) => {
  expect(isDegenerate(law)).toBe(true);
  expect([law.least, mostOf(law)]).toEqual([sure, sure]);
  expect(cumulant(law, 3)).toBeCloseTo(3 * sure, 15);
});

test.each([
  () => singleChoice(NaN), () => singleChoice(1.01), () => singleChoice(-0.1), () => equalChoice(3, 4, 1), () => equalChoice(3, 1, 4),
  () => equalChoice(2.5, 1, 1), () => weightedChoice([0], [1], 1), () => weightedChoice([1], [Infinity], 1),
  () => weightedChoice([1], [1], 3),
])('what is no set is refused (%#)', (make) => {
  expect(make).toThrow(RangeError);
});

describe('a preference', () => {
  const laws = fc.oneof(
    fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }).map(singleChoice),
    fc.tuple(fc.integer({ min: 2, max: 30 }), fc.nat(), fc.nat()).map(([size, a, b]) => equalChoice(size, a % (size + 1), b % (size + 1))),
  );
  const preferences = fc.double({ min: -6, max: 6, noNaN: true });

  test('tilting twice is tilting once by the sum', () => {
    fc.assert(fc.property(laws, preferences, preferences, (law, one, other) => {
      const [twice, once] = [tiltedLaw(tiltedLaw(law, one), other), tiltedLaw(law, one + other)];
      twice.chances.forEach((chance, j) => expect(chance).toBeCloseTo(once.chances[j] ?? NaN, 11));
      expect(cumulant(law, one + other)).toBeCloseTo(cumulant(law, one) + cumulant(tiltedLaw(law, one), other), 9);
    }));
  });

  test('the moments are those of the tilted law; the cumulant is convex', () => {
    fc.assert(fc.property(laws, preferences, (law, b) => {
      const { mean, variance } = momentsAt(law, b);
      const tilted = tiltedLaw(law, b).chances;
      const expected = tilted.reduce((total, chance, j) => total + chance * (law.least + j), 0);
      expect(mean).toBeCloseTo(expected, 11);
      expect(variance).toBeCloseTo(tilted.reduce((total, chance, j) => total + chance * (law.least + j - expected) ** 2, 0), 11);
      expect(cumulant(law, b)).toBeGreaterThanOrEqual(b * momentsAt(law, 0).mean - 1e-12);
      expect(logChanceOfMost(law, b)).toBeCloseTo(Math.log(tilted[tilted.length - 1] ?? NaN), 9);
    }));
  });

  test('however strong, it gives numbers', () => {
    for (const b of [-1e4, -700, 700, 1e4]) {
      for (const law of [singleChoice(1e-12), singleChoice(1 - 1e-12), equalChoice(40, 20, 15), weightedChoice([1e-9, 5], [1e9, 2], 2)]) {
        const { mean, variance } = momentsAt(law, b);
        expect([mean, variance, cumulant(law, b), logChanceOfMost(law, b), ...tiltedLaw(law, b).chances].every(Number.isFinite)).toBe(true);
      }
    }
  });
});
