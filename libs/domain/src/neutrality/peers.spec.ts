import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Alternative } from './choice-set.js';
import { parameters } from './parameters.js';
import { distanceClass, DisinterestedChoices, equalWeight, operatorWeights, peerWeight } from './peers.js';
import { fitPeers, PeerSample } from './peers-fit.js';

interface Vector {
  tolerances: { weights_relative: number };
  kappa: number;
  sets: { alternatives: string[][]; chosen: number }[];
  expected: { a: Record<string, number>; g: Record<string, number>; iterations: number };
}

const source = new URL('../../../../test/neutrality/vectors/weights_mm.json', import.meta.url);
const vector: Vector = JSON.parse(readFileSync(source, 'utf8'));
const settings = { ...parameters.peers, pseudoChoices: vector.kappa };

const fitted = (sets: Vector['sets']) => {
  const sample = new PeerSample(2);
  for (const { alternatives, chosen } of sets) sample.add(alternatives, chosen);
  return fitPeers(sample, settings);
};

const one = (operator: string, more: Partial<Alternative> = {}): Alternative =>
  ({ operator, path: null, minutes: 20, weight: 1, isRetained: false, isAdded: false, isShown: true, rank: null, ...more });
const nobody = new Set<string>();

test('the weights of the reference are found, in as many rounds', () => {
  const { factors: [operators, distances], rounds } = fitted(vector.sets);
  expect(rounds).toBe(vector.expected.iterations);
  for (const [weights, expected] of [[operators, vector.expected.a], [distances, vector.expected.g]] as const) {
    expect([...weights?.keys() ?? []].sort()).toEqual(Object.keys(expected).sort());
    for (const [level, weight] of Object.entries(expected)) {
      expect(Math.abs((weights?.get(level) ?? NaN) / weight - 1)).toBeLessThan(vector.tolerances.weights_relative);
    }
  }
});

test('two operators at one distance: their weights stand to each other as their choices, pseudo-choices included', () => {
  const sets = Array.from({ length: 30 }, (_, turn) => ({ alternatives: [['a', 'x'], ['b', 'x']], chosen: turn < 20 ? 0 : 1 }));
  const { factors: [operators, distances] } = fitted(sets);
  const [a, b] = [operators?.get('a') ?? NaN, operators?.get('b') ?? NaN];
  expect(a + b).toBeCloseTo(2, 10);
  // a (30 / (a + b) + 5) = 20 + 5, up to the scale that makes the mean 1.
  expect(a / b).toBeCloseTo((25 / (30 / (a + b) + 5)) / (15 / (30 / (a + b) + 5)), 8);
  expect(distances?.get('x')).toBe(1);
});

test('the order of the choices, and of the alternatives in them, changes nothing', () => {
  fc.assert(fc.property(fc.shuffledSubarray(vector.sets, { minLength: 400, maxLength: 400 }), fc.boolean(), (sets, isTurned) => {
    const turned = sets.map(({ alternatives, chosen }) =>
      (isTurned ? { alternatives: [...alternatives].reverse(), chosen: alternatives.length - 1 - chosen } : { alternatives, chosen }));
    const { factors: [operators] } = fitted(turned);
    for (const [level, weight] of Object.entries(vector.expected.a)) expect(operators?.get(level)).toBeCloseTo(weight, 9);
  }), { numRuns: 10 });
});

test('sets that are alike are kept once, in whatever order their alternatives stand', () => {
  const sample = new PeerSample(1);
  for (const [set, chosen] of [['ab', 0], ['ba', 0], ['aab', 1], ['ab', 1]] as const) sample.add([...set].map((level) => [level]), chosen);
  expect([sample.size, sample.counts, sample.starts]).toEqual([4, [3, 1], [0, 2]]);
});

test('a choice outside its set and an alternative without a level of each factor are refused', () => {
  const sample = new PeerSample(2);
  expect(() => sample.add([['a', 'x']], 1)).toThrow(RangeError);
  expect(() => sample.add([['a']], 0)).toThrow(RangeError);
});

test.each([[0, '00-15'], [14.9, '00-15'], [15, '15-30'], [44, '30-45'], [59, '45-60'], [60, '60+'], [500, '60+'], [null, '?']])(
  '%p minutes are of class %s', (minutes, name) => expect(distanceClass(minutes)).toBe(name));

test('only choices without interest teach, and fewer than two hundred of them teach nothing', () => {
  const set = [one('a', { isRetained: true }), one('b'), one('c')];
  const choices = new DisinterestedChoices();
  expect(choices.add(set, new Set(['a']))).toBe(false);
  expect(choices.add(set, new Set(['b', 'c']))).toBe(false);
  expect(choices.add([one('a', { isRetained: true }), one('b', { isRetained: true }), one('c')], nobody)).toBe(false);
  for (let turn = 0; turn < 199; turn += 1) expect(choices.add(set, new Set(['c']))).toBe(true);
  expect(choices.weights(parameters.peers)).toBeNull();
  choices.add(set, nobody);
  const weights = choices.weights(parameters.peers);
  expect(weights).toMatchObject({ choices: 200, continuity: null });
  expect(weights?.operators.get('a')).toBeGreaterThan(2);
});

test('where it is recorded, continuity is a factor of its own: what it draws is not put down to the operator', () => {
  const choices = new DisinterestedChoices(true);
  const chosen = (operator: string, other: string) => [one(operator, { isContinued: true, isRetained: true }), one(other)];
  for (let turn = 0; turn < 150; turn += 1) {
    choices.add(chosen('a', 'b'), nobody);
    choices.add(chosen('b', 'a'), nobody);
  }
  const weights = choices.weights(parameters.peers);
  expect(weights?.operators.get('a')).toBeCloseTo(1, 6);
  expect(weights?.continuity?.get('there')).toBeGreaterThan(1.5);
  if (!weights) throw new Error('three hundred choices are enough');
  const weightOf = peerWeight(weights);
  expect(weightOf(one('a', { isContinued: true })) / weightOf(one('a')))
    .toBeCloseTo((weights.continuity?.get('there') ?? 0) / (weights.continuity?.get('elsewhere') ?? 0), 10);
});

test('what no peer ever met weighs 1; the options of an operator share a weight', () => {
  const weights = { operators: new Map([['a', 0.5]]), distances: new Map([['15-30', 3]]), continuity: null, choices: 200, rounds: 1 };
  expect([one('a'), one('new'), one('a', { minutes: null })].map(peerWeight(weights))).toEqual([1.5, 3, 0.5]);
  const set = [one('a'), one('a'), one('b', { weight: 4 })];
  expect(set.map(operatorWeights(set))).toEqual([0.5, 0.5, 1]);
  expect(set.map(equalWeight)).toEqual([1, 1, 4]);
});
