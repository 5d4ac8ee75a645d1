import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Alternative } from './choice-set.js';
import { type Narrowing, narrowingOf, raisedShare } from './narrowing.js';

interface Case {
  N: number;
  K: number;
  w: number;
  Kw: number;
  expected: [p: number, raised: number] | null;
}

const source = new URL('../../../../test/neutrality/vectors/choice_set.json', import.meta.url);
const { narrowing, tolerances }: { narrowing: Case[]; tolerances: { p_relative: number } } = JSON.parse(readFileSync(source, 'utf8'));

test.each(narrowing)('$K marked of $N, $Kw of $w shown', ({ N, K, w, Kw, expected }) => {
  const found = raisedShare({ size: N, marked: K, shown: w, shownMarked: Kw });
  if (expected === null) {
    expect(found).toBeNull();
    return;
  }
  expect(found?.marked).toBe(expected[1]);
  expect(Math.abs((found?.law.chances[1] ?? NaN) / expected[0] - 1)).toBeLessThan(tolerances.p_relative);
});

test('by hand: 2 of 4 marked, 2 shown: a share that moves rises as often as it falls', () => {
  const found = raisedShare({ size: 4, marked: 2, shown: 2, shownMarked: 0 });
  expect([...found?.law.chances ?? []]).toEqual([0.5, 0.5]);
  expect(found?.marked).toBe(0);
  expect(raisedShare({ size: 4, marked: 2, shown: 2, shownMarked: 1 })).toBeNull();
});

const draws = fc.tuple(fc.integer({ min: 2, max: 12 }), fc.nat(12), fc.nat(12), fc.nat(12));
const cases: fc.Arbitrary<Narrowing> = draws.map(([size, a, b, c]) => {
  const [marked, shown] = [a % (size + 1), b % (size + 1)];
  const least = Math.max(0, marked + shown - size);
  return { size, marked, shown, shownMarked: least + (c % (Math.min(marked, shown) - least + 1)) };
});

test('looking at the others instead turns a rise into a fall, and the chance of one into that of the other', () => {
  fc.assert(fc.property(cases, (given) => {
    const found = raisedShare(given);
    const turned = raisedShare({ ...given, marked: given.size - given.marked, shownMarked: given.shown - given.shownMarked });
    expect(turned === null).toBe(found === null);
    if (!found || !turned) return;
    expect(turned.marked).toBe(1 - found.marked);
    expect(turned.law.chances[1]).toBeCloseTo(found.law.chances[0] ?? NaN, 12);
  }));
});

test('counts what was shown; a display of which nothing is known is none', () => {
  const one = (operator: string, isShown: boolean | null): Alternative =>
    ({ operator, path: null, minutes: null, weight: 1, isRetained: false, isAdded: false, isShown, rank: null });
  const isOwn = ({ operator }: Alternative) => operator === 'own';
  expect(narrowingOf([one('own', true), one('own', false), one('b', true), one('c', false), one('d', true)], isOwn))
    .toEqual({ size: 5, marked: 2, shown: 3, shownMarked: 1 });
  expect(narrowingOf([one('own', null), one('b', null)], isOwn)).toBeNull();
});
