import { missingDecisions } from './power';

test('a third of the offers are one’s own: about two dozen decisions make a doubling visible', () => {
  const n = 10;
  expect(missingDecisions({ n, variance: n * 0.221, power: 0.4 }) + n).toBe(23);
});

test('enough, nothing at all, or nothing known: no number is invented', () => {
  expect(missingDecisions({ n: 40, variance: 9, power: 0.93 })).toBe(0);
  expect(missingDecisions({ n: 0, variance: 0, power: 0 })).toBe(0);
  expect(missingDecisions({ n: 12, variance: 2, power: null })).toBe(0);
});
