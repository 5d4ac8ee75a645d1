import { hiddenByOffers, offerGrowth } from './inflation.js';
import { missingBounds, outsideTool } from './missing.js';

test('half as many again without a set: the ratio if none of them, and if all of them, stayed in the house', () => {
  const known = { decisions: 40, expected: 10, unrecorded: 20 };
  expect(missingBounds({ ...known, observed: 15 }, 1.25)).toEqual({ low: 1, high: 35 / 15, isOpen: true });
  expect(missingBounds({ ...known, observed: 20 }, 1.25)).toEqual({ low: 20 / 15, high: 40 / 15, isOpen: false });
  expect(missingBounds({ decisions: 40, expected: 10, unrecorded: 0, observed: 15 }, 1.25))
    .toEqual({ low: 1.5, high: 1.5, isOpen: false });
  expect(missingBounds({ decisions: 40, expected: 10, unrecorded: 4, observed: 5 }, 1.25))
    .toEqual({ low: 5 / 11, high: 9 / 11, isOpen: false });
  expect(missingBounds({ decisions: 0, expected: 0, unrecorded: 5, observed: 0 }, 1.25)).toBeNull();
});

test('partners report more than half as much again as was recorded', () => {
  expect([150, 151].map((reported) => outsideTool(reported, 100, 1.5).isFlagged)).toEqual([false, true]);
  expect([0, 1].map((reported) => outsideTool(reported, 0, 1.5)))
    .toEqual([{ ratio: null, isFlagged: false }, { ratio: null, isFlagged: true }]);
});

test('options that grow by half in a quarter; who is new has not grown', () => {
  const count = (operator: string, before: number, after: number) => ({ operator, domain: 'F', before, after });
  const grown = offerGrowth([count('a', 10, 15), count('b', 10, 14), count('c', 0, 30)], 0.5);
  expect(grown.map(({ operator, growth, isFlagged }) => [operator, growth, isFlagged]))
    .toEqual([['a', 0.5, true], ['b', expect.closeTo(0.4, 12), false]]);
});

test('many options hide a preference that one weight an operator shows', () => {
  const qs: [number, number][] = [[0.2, 0.05], [0.05, 0.01], [0.2, 0.06], [NaN, 0.01]];
  expect(qs.map(([byOption, byOperator]) => hiddenByOffers(byOption, byOperator, 0.05)))
    .toEqual([true, false, false, true]);
});
