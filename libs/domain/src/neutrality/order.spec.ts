import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Alternative } from './choice-set.js';
import { orderTest, shownList, systemOrder } from './order.js';

interface Case {
  lists: [size: number, ranks: number[]][];
  expected: { advantage?: number; var?: number; z: number | 'NaN'; p: number | 'NaN' };
}

const source = new URL('../../../../test/neutrality/vectors/choice_set.json', import.meta.url);
const { order, tolerances }: { order: Case[]; tolerances: { p_relative: number } } = JSON.parse(readFileSync(source, 'utf8'));

test.each(order)('case %#', ({ lists, expected }) => {
  const { advantage, variance, z, p } = orderTest(lists.map(([size, ranks]) => ({ size, ranks })));
  if (expected.z === 'NaN' || expected.p === 'NaN') {
    expect([z, p]).toEqual([null, null]);
    return;
  }
  expect([advantage, variance]).toEqual([expected.advantage, expect.closeTo(expected.var ?? NaN, 12)]);
  expect(z).toBeCloseTo(expected.z, 12);
  expect(Math.abs((p ?? NaN) / expected.p - 1)).toBeLessThan(tolerances.p_relative);
});

const one = (operator: string, rank: number | null, isShown: boolean | null = true): Alternative =>
  ({ operator, path: null, minutes: null, weight: 1, isRetained: false, isAdded: false, isShown, rank });
const isOwn = ({ operator }: Alternative) => operator === 'own';

test('ranks are counted among what was shown; equal ranks share their places', () => {
  expect(shownList([one('own', 9), one('b', 2), one('own', 5), one('c', 1, false), one('own', 3, null)], isOwn))
    .toEqual({ size: 3, ranks: [3, 2] });
  expect(shownList([one('own', 1), one('b', 1), one('c', 2)], isOwn)).toEqual({ size: 3, ranks: [1.5] });
  expect(shownList([one('own', null), one('b', null)], isOwn)).toBeNull();
});

test('a list upside down turns the advantage into its opposite', () => {
  const list = fc.integer({ min: 2, max: 10 }).chain((size) =>
    fc.record({ size: fc.constant(size), ranks: fc.uniqueArray(fc.integer({ min: 1, max: size }), { minLength: 1, maxLength: size }) }));
  fc.assert(fc.property(fc.array(list, { minLength: 1, maxLength: 20 }), (lists) => {
    const found = orderTest(lists);
    const turned = orderTest(lists.map(({ size, ranks }) => ({ size, ranks: ranks.map((rank) => size + 1 - rank) })));
    expect(turned.advantage).toBeCloseTo(-found.advantage, 9);
    expect(turned.variance).toBe(found.variance);
    expect((turned.p ?? 0.5) + (found.p ?? 0.5)).toBeCloseTo(1, 9);
  }));
});

test('the system that always puts one operator first is found out; one that takes turns is not', () => {
  const always = Array.from({ length: 36 }, () => [one('a', 1), one('b', 2)]);
  // Half a rank won in each list, a quarter of variance: z = 18 / 3.
  expect(systemOrder(always)).toMatchObject([{ operator: 'a', advantage: 18, z: 6 }, { operator: 'b', advantage: -18, z: -6 }]);
  expect(systemOrder(always)[1]?.q).toBeLessThan(1e-8);
  const turns = always.map((_, place) => [one('a', 1 + (place % 2)), one('b', 2 - (place % 2))]);
  expect(systemOrder(turns).map(({ z, twoSided, q }) => [z, twoSided, q])).toEqual([[0, 1, 1], [0, 1, 1]]);
});
