import fc from 'fast-check';
import type { Alternative } from './choice-set.js';
import { decompositionOf, type DisplayedChoice, displayedChoice } from './decomposition.js';

const one = (operator: string, more: Partial<Alternative> = {}): Alternative =>
  ({ operator, path: null, minutes: null, weight: 1, isRetained: false, isAdded: false, isShown: true, rank: null, ...more });
const hidden = { isShown: false };
const chosen = { isRetained: true };
const isOwn = ({ operator }: Alternative) => operator === 'own';

test('the marked share of the set and of what was shown; what was retained was seen', () => {
  expect(displayedChoice([one('own', chosen), one('b'), one('c', hidden), one('d', hidden)], isOwn))
    .toEqual({ inSet: 0.25, amongShown: 0.5, isMarked: true });
  expect(displayedChoice([one('own', { ...chosen, ...hidden }), one('b'), one('c', hidden)], isOwn))
    .toEqual({ inSet: 1 / 3, amongShown: 0.5, isMarked: true });
  expect(displayedChoice([one('own', { weight: 3 }), one('b', chosen)], isOwn))
    .toEqual({ inSet: 0.75, amongShown: 0.75, isMarked: false });
});

test.each([
  ['an unknown display', [one('own', { isShown: null, isRetained: true }), one('b', { isShown: null })]],
  ['nothing shown', [one('own', { ...hidden, ...chosen }), one('b', hidden)]],
  ['nothing retained', [one('own'), one('b')]],
  ['two retained', [one('own', chosen), one('b', chosen), one('c')]],
  ['only marked alternatives', [one('own', chosen), one('own')]],
  ['none marked', [one('a', chosen), one('b')]],
])('%s says nothing', (_, set) => expect(displayedChoice(set, isOwn)).toBeNull());

test('by hand: shown a third too often, chosen as shown', () => {
  const choices = [{ inSet: 0.25, amongShown: 0.5, isMarked: true }, { inSet: 0.5, amongShown: 0.5, isMarked: false }];
  expect(decompositionOf(choices)).toEqual({ decisions: 2, ratio: 4 / 3, shown: 4 / 3, choice: 1 });
  expect(decompositionOf([])).toBeNull();
  expect(decompositionOf([{ inSet: 0.5, amongShown: 0, isMarked: false }])).toBeNull();
});

test('the ratio is exactly what showing did times what choosing did', () => {
  const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
  const choice: fc.Arbitrary<DisplayedChoice> = fc.record({ inSet: share, amongShown: share, isMarked: fc.boolean() });
  fc.assert(fc.property(fc.array(choice, { minLength: 1, maxLength: 50 }), (choices) => {
    const found = decompositionOf(choices);
    expect(found).not.toBeNull();
    if (found) expect(found.shown * found.choice).toBeCloseTo(found.ratio, 12);
  }));
});
