import { logNormalUpperTail, normalUpperTail } from './normal.js';

const near = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-13);

test.each([
  [0, 0.5], [1, 0.15865525393145705], [1.6448536269514722, 0.05], [1.959963984540054, 0.025], [2.3603873774083293, 0.009127930293729655],
  [3, 0.0013498980316300957], [5, 2.866515718791946e-7], [10, 7.619853024160593e-24], [-1, 0.841344746068543], [-3, 0.9986501019683699],
])('beyond %d', (z, expected) => near(normalUpperTail(z), expected));

test('both ways of reading meet', () => {
  near(normalUpperTail(2.5 - 1e-12), normalUpperTail(2.5) * (1 + 1e-12 * 2.8227));
});

test('far out only the logarithm is left', () => {
  expect(normalUpperTail(60)).toBe(0);
  near(logNormalUpperTail(60), -1805.0135606805673);
  expect([normalUpperTail(Infinity), normalUpperTail(-Infinity), logNormalUpperTail(-Infinity)]).toEqual([0, 1, -0]);
});
