import { readFileSync } from 'node:fs';
import { singleChoice } from './law.js';
import { shrunken } from './shrinkage.js';
import { meanPreference } from './spread-interval.js';
import { addDecision, emptyTally, ratioAt, type Tally } from './tally.js';

interface Expected {
  mu: number;
  tau: number;
  iterations: number;
  units: { theta_shrunk: number; ratio_shrunk: number; beta_sd: number; prob_theta_gt_1_25: number }[];
}

const source = new URL('../../../../test/neutrality/vectors/empirical_bayes.json', import.meta.url);
const vectors: { units: { n: number; O: number; j: number }[]; expected: Expected } = JSON.parse(readFileSync(source, 'utf8'));

function unitOf(shares: readonly number[], observed: number): Tally {
  const tally = emptyTally();
  shares.forEach((share, index) => addDecision(tally, singleChoice(share), index < observed ? 1 : 0));
  return tally;
}

const shareOf = (i: number, j: number) => Math.round((0.1 + (0.5 * ((i * 29 + j * 7) % 50)) / 50) * 1000) / 1000;
const units = vectors.units.map(({ n, O, j }) => unitOf(Array.from({ length: n }, (_, i) => shareOf(i, j)), O));
const near = (actual: number | null, expected: number) => expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(1e-6);
const same = (share: number, count: number, observed: number) => unitOf(Array.from({ length: count }, () => share), observed);

describe('known units', () => {
  const { spread, units: found } = shrunken(units);

  test('the spread of all', () => {
    near(spread.mu, vectors.expected.mu);
    near(spread.tau, vectors.expected.tau);
    expect(spread.rounds).toBe(vectors.expected.iterations);
  });

  test.each(vectors.expected.units.map((expected, index) => ({ index, expected })))('unit $index', ({ index, expected }) => {
    const unit = found[index];
    near(unit?.theta ?? null, expected.theta_shrunk);
    near(unit?.ratio ?? null, expected.ratio_shrunk);
    near(unit?.deviation ?? null, expected.beta_sd);
    near(unit?.beyondMargin ?? null, expected.prob_theta_gt_1_25);
  });
});

test('three out of four are not three times too many', () => {
  const ordinary = Array.from({ length: 30 }, (_, index) => same(0.25, 60, 14 + (index % 4)));
  const { units: found } = shrunken([...ordinary, same(0.25, 4, 3)]);
  const last = found[30];
  expect(ratioAt(same(0.25, 4, 3), Infinity)).toBe(4);
  expect(last?.ratio ?? NaN).toBeLessThan(1.25);
  expect(last?.beyondMargin ?? NaN).toBeLessThan(0.5);
});

test('a unit that says nothing is what all the others are, and moves none of them', () => {
  const { spread, units: found } = shrunken([...units, emptyTally()]);
  expect(spread).toEqual(shrunken(units).spread);
  const silent = found[units.length];
  expect(silent?.ratio).toBeNull();
  expect(Math.log(silent?.theta ?? NaN)).toBeCloseTo(spread.mu, 1);
});

test('units all alike, at either end, or none at all: every number stays a number', () => {
  const [none, silent, full] = [[], [emptyTally()], [same(0.5, 400, 400)]];
  const [low, alike] = [[same(0.5, 3, 0), same(0.5, 3, 0)], Array.from({ length: 9 }, () => same(0.5, 300, 150))];
  for (const group of [none, silent, full, low, alike]) {
    const { spread, units: found } = shrunken(group);
    expect([spread.mu, spread.tau].every(Number.isFinite)).toBe(true);
    expect(found.every(({ theta, deviation, beyondMargin }) => [theta, deviation, beyondMargin].every(Number.isFinite))).toBe(true);
  }
});

describe('the mean preference of all', () => {
  test('its interval holds it, and narrows with more units', () => {
    const few = meanPreference(units);
    const many = meanPreference([...units, ...units, ...units, ...units]);
    const width = (found: typeof few) => (found ? found.interval[1] - found.interval[0] : NaN);
    expect(few?.mu).toBeCloseTo(vectors.expected.mu, 6);
    expect(few && few.interval[0] < few.mu && few.mu < few.interval[1]).toBe(true);
    expect(width(many)).toBeLessThan(0.6 * width(few));
    expect(width(many)).toBeGreaterThan(0.33 * width(few));
  });

  test('units that kept everything set no upper bound; no unit says nothing', () => {
    expect(meanPreference([same(0.5, 30, 30)])?.interval[1]).toBe(Infinity);
    expect(meanPreference([emptyTally()])).toBeNull();
  });
});
