import { readFileSync } from 'node:fs';
import type { Alternative } from './choice-set.js';
import { concentrationOf, sharedChoice } from './concentration.js';

interface Case {
  probs: Record<string, number>[];
  chosen: string[];
  expected: { hhi_observed: number; hhi_expected: number; kl_bits: number };
}

const source = new URL('../../../../test/neutrality/vectors/choice_set.json', import.meta.url);
const vectors: { concentration: Case[]; tolerances: { other_absolute: number } } = JSON.parse(readFileSync(source, 'utf8'));
const { concentration, tolerances } = vectors;

test.each(concentration)('case %#', ({ probs, chosen, expected }) => {
  const found = concentrationOf(probs.map((shares, place) => ({ shares: new Map(Object.entries(shares)), chosen: chosen[place] ?? '' })));
  expect(Math.abs((found?.observed ?? NaN) - expected.hhi_observed)).toBeLessThan(tolerances.other_absolute);
  expect(Math.abs((found?.expected ?? NaN) - expected.hhi_expected)).toBeLessThan(tolerances.other_absolute);
  expect(Math.abs((found?.bits ?? NaN) - expected.kl_bits)).toBeLessThan(tolerances.other_absolute);
});

test('the chances of operators are those of their alternatives together', () => {
  const one = (operator: string, isRetained = false): Alternative =>
    ({ operator, path: null, minutes: null, weight: 1, isRetained, isAdded: false, isShown: null, rank: null });
  const weightOf = ({ operator }: Alternative) => (operator === 'c' ? 2 : 1);
  expect(sharedChoice([one('a', true), one('b'), one('a'), one('c')], weightOf))
    .toEqual({ shares: new Map([['a', 0.4], ['b', 0.2], ['c', 0.4]]), chosen: 'a' });
  expect(sharedChoice([one('a', true), one('b', true), one('c')], weightOf)).toBeNull();
  expect(sharedChoice([one('a', true), one('a')], weightOf)).toBeNull();
  expect(sharedChoice([one('a'), one('b')], weightOf)).toBeNull();
});

test('by hand: unequal shares', () => {
  const choice = (chosen: string) => ({ shares: new Map([['a', 0.75], ['b', 0.25]]), chosen });
  // E = 1.5 and 0.5, each with a variance of 2 x 3/16: (1.5² + 0.5² + 2 x 0.375) / 4. Shares 1/2 against 3/4 and 1/4.
  expect(concentrationOf([choice('a'), choice('b')]))
    .toEqual({ observed: 0.5, expected: 0.8125, bits: expect.closeTo(0.5 * Math.log2(2 / 3) + 0.5, 12) });
  expect(concentrationOf([])).toBeNull();
});
