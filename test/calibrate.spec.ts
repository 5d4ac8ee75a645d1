import type { AuditDecision } from '@boussole/domain/neutrality/audit/audit-decision';
import type { Alternative } from '@boussole/domain/neutrality/choice-set';
import { intervalOf } from '@boussole/domain/neutrality/interval';
import { addMarked, ofOperators } from '@boussole/domain/neutrality/marked-choice';
import { emptyTally, type Tally } from '@boussole/domain/neutrality/tally';
import { windowOf } from '@boussole/domain/neutrality/window';
import { type Biases, neutral } from './calibrate/biases.js';
import { Chance } from './calibrate/chance.js';
import { distribution, tailFrom, variedMix } from './calibrate/mixes.js';
import { aRegion, type Region } from './calibrate/region.js';
import { aYear, habits } from './calibrate/year.js';

const year = (seed: number, count: number, biasesOf: (region: Region) => Biases) => {
  const chance = new Chance(seed);
  const region = aRegion(chance);
  return aYear(region, biasesOf(region), count, chance);
};

test('the same seed tells the same year; another seed, or another stream, another one', () => {
  const told = (seed: number) => JSON.stringify(year(seed, 200, () => neutral).decisions);
  expect(told(5)).toBe(told(5));
  expect(told(6)).not.toBe(told(5));
  expect(new Chance(5, 1).next()).not.toBe(new Chance(5, 2).next());
});

test('draws are as often in each part as they should be', () => {
  const chance = new Chance(1);
  const counts = [0, 0, 0];
  for (let draw = 0; draw < 30_000; draw += 1) {
    const place = chance.weighed([1, 2, 3]);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  counts.forEach((count, place) => expect(Math.abs(count - 5000 * (place + 1))).toBeLessThan(400));
  const normals = Array.from({ length: 20_000 }, () => chance.normal(0.3));
  expect(normals.reduce((sum, value) => sum + value, 0) / normals.length).toBeCloseTo(0, 2);
  expect(Math.sqrt(normals.reduce((sum, value) => sum + value * value, 0) / normals.length)).toBeCloseTo(0.3, 2);
});

test('a set holds two to thirty alternatives, one or two are retained, and nobody retains what was not shown unless she wished it', () => {
  for (const { alternatives, wishedOperator } of year(2, 500, () => neutral).decisions) {
    expect(alternatives.length).toBeGreaterThanOrEqual(2);
    expect(alternatives.length).toBeLessThanOrEqual(30);
    const retained = alternatives.filter(({ isRetained }) => isRetained);
    expect([1, 2]).toContain(retained.length);
    expect(retained.every(({ isShown, operator }) => isShown === true || operator === wishedOperator)).toBe(true);
  }
});

describe('a preference that was put in is found again, by the weights with which everybody chose', () => {
  test.each([1, 2, 3.8])('theta = %d', (theta) => {
    const all = (region: Region): Biases => ({ ...neutral, structures: new Map(region.structures.map(({ id }) => [id, theta])) });
    const { decisions, region } = year(3, 4000, all);
    const tally = tallied(decisions, region);
    const [low, high] = intervalOf(tally, windowOf(tally), 'mid', 0.999).theta;
    expect(tally.informative).toBeGreaterThan(1500);
    expect(low).toBeLessThan(theta);
    expect(high).toBeGreaterThan(theta);
    expect(high / low).toBeLessThan(1.7);
  });
});

function tallied(decisions: readonly AuditDecision[], { operators }: Region): Tally {
  const attractions = new Map(operators.map(({ id, attraction }) => [id, attraction]));
  const weightOf = ({ operator, minutes }: Alternative) => Math.exp((attractions.get(operator) ?? 0) + habits.decay * (minutes ?? 35));
  const tally = emptyTally();
  for (const { alternatives, own, isWishVerified } of decisions) {
    if (!isWishVerified && own.size > 0) addMarked(tally, alternatives, ofOperators(own), weightOf);
  }
  return tally;
}

test('the chances of a sum add up to one, and lean the way that a preference does', () => {
  const mix = variedMix(new Chance(4), 40);
  const tails = [0.5, 1, 2].map((theta) => {
    const chances = distribution(mix, theta);
    expect(tailFrom(chances, 0)).toBeCloseTo(1, 12);
    return tailFrom(chances, 20);
  });
  expect(tails).toEqual([...tails].sort((one, other) => one - other));
});
