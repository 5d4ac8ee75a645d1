import { equalChoice, singleChoice } from './law.js';
import { decisionsNeeded, DOUBLING, powerOf, powerOfPlan } from './power.js';
import { addDecision, emptyTally, type Tally } from './tally.js';

const unitOf = (shares: readonly number[]): Tally => {
  const tally = emptyTally();
  for (const share of shares) addDecision(tally, singleChoice(share), 0);
  return tally;
};

const third = unitOf([0.33]);
const question = (level: number) => ({ margin: 1.25, alternative: DOUBLING, level });

test('the published doubling, as a preference', () => {
  expect(DOUBLING).toBeCloseTo(3.77, 2);
});

test.each([
  [0.05, [24, 29, 54]], [0.005, [42, 53, 83]], [0.001, [53, 67, 98]],
])('decisions needed to see it at level %d, with power 80, 90 and 99 %', (level, counts) => {
  expect([0.8, 0.9, 0.99].map((power) => decisionsNeeded(third, power, question(level)))).toEqual(counts);
});

test('a card: the critical sum keeps the level, and the power is the chance to reach it', () => {
  const { critical, power } = powerOf(unitOf(Array.from({ length: 4 }, () => 0.5)));
  expect(critical).toBeNull();
  expect(power).toBe(0);
  const larger = powerOf(unitOf(Array.from({ length: 6 }, () => 0.5)));
  const preferred = DOUBLING / (1 + DOUBLING);
  expect(larger.critical).toBe(6);
  expect(larger.power).toBeCloseTo(preferred ** 6, 14);
});

test('a plan is mixed like what it is planned after', () => {
  const mix = unitOf([...Array.from({ length: 30 }, () => 0.2), ...Array.from({ length: 10 }, () => 0.6)]);
  const plan = unitOf([...Array.from({ length: 75 }, () => 0.2), ...Array.from({ length: 25 }, () => 0.6)]);
  expect(powerOfPlan(mix, 100)).toEqual(powerOf(plan));
});

test('where nobody has a choice, no number of decisions is enough', () => {
  const silent = emptyTally();
  addDecision(silent, equalChoice(4, 4, 1), 1);
  expect(decisionsNeeded(silent, 0.8)).toBeNull();
  expect(powerOf(silent)).toEqual({ critical: null, power: 0 });
  expect(powerOfPlan(silent, 50)).toEqual({ critical: null, power: 0 });
  expect(decisionsNeeded(unitOf([1e-9]), 0.8, question(0.05), 50)).toBeNull();
});
