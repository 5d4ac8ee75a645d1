import fc from 'fast-check';
import type { Alternative } from './choice-set.js';
import { addMarked, markedChoice, ofOperators, tooFew, tooMany } from './marked-choice.js';
import { isAssessable, markerTest, withQ } from './marker-test.js';
import { parameters } from './parameters.js';
import { emptyTally } from './tally.js';

const one = (operator: string, isRetained = false, weight = 1): Alternative =>
  ({ operator, path: null, minutes: null, weight, isRetained, isAdded: false, isShown: true, rank: null });
const isOwn = ofOperators(new Set(['own']));

test('one of four, one of them marked; twice the weight, twice the chance', () => {
  const set = [one('own', true), one('b'), one('c'), one('d')];
  expect(markedChoice(set, isOwn)).toMatchObject({ marked: 1, law: { least: 0, chances: Float64Array.of(0.75, 0.25) } });
  const heavy = markedChoice(set, isOwn, ({ operator }) => (operator === 'own' ? 2 : 1));
  expect(heavy?.law.chances[1]).toBeCloseTo(0.4, 15);
  expect(markedChoice([one('own', false, 3), one('b', true)], isOwn))
    .toMatchObject({ marked: 0, law: { chances: Float64Array.of(0.25, 0.75) } });
});

test('two of three: one marked alternative is among them two times out of three', () => {
  const choice = markedChoice([one('own', true), one('b', true), one('c')], isOwn);
  expect(choice?.marked).toBe(1);
  expect(choice?.law.chances[1]).toBeCloseTo(2 / 3, 15);
  expect(markedChoice([one('own', true), one('b'), one('c')], isOwn)?.law.chances[1]).toBeCloseTo(1 / 3, 15);
});

test('where nothing was retained nobody chose', () => {
  const tally = emptyTally();
  addMarked(tally, [one('own'), one('b')], isOwn);
  addMarked(tally, [], isOwn);
  expect(tally).toEqual(emptyTally());
});

/** `kept` own choices out of `size`, each of one own alternative against one other. */
function evenTally(size: number, kept: number) {
  const tally = emptyTally();
  for (let turn = 0; turn < size; turn += 1) addMarked(tally, [one('own', turn < kept), one('b', turn >= kept)], isOwn);
  return tally;
}

const binomial = (size: number, p: number, from: number, to: number): number => {
  let [term, total] = [(1 - p) ** size, 0];
  for (let k = 0; k <= size; k += 1) {
    if (k >= from && k <= to) total += term;
    term *= ((size - k) / (k + 1)) * (p / (1 - p));
  }
  return total;
};

test('fourteen of twenty even choices, against the binomial law at the margin on both sides', () => {
  const tally = evenTally(20, 14);
  expect(tooMany(tally, 1.25)).toBeCloseTo(binomial(20, 1.25 / 2.25, 14, 20), 12);
  expect(tooFew(tally, 0.8)).toBeCloseTo(binomial(20, 0.8 / 1.8, 0, 14), 12);
  expect(markerTest(tally, 1.25)).toMatchObject({ decisions: 20, observed: 14, expected: 10, variance: 5, ratio: 1.4, excess: 4,
    theta: expect.closeTo(14 / 6, 10), pHigh: tooMany(tally, 1.25), pLow: tooFew(tally, 0.8) });
  expect(markerTest(emptyTally(), 1.25)).toBeNull();
});

test('too many of one kind is too few of the other', () => {
  const margin = fc.double({ min: 0.2, max: 5, noNaN: true });
  fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(40), margin, (size, kept, theta) => {
    const own = Math.min(kept, size);
    expect(tooMany(evenTally(size, own), theta)).toBeCloseTo(tooFew(evenTally(size, size - own), 1 / theta), 9);
  }), { numRuns: 40 });
});

test.each([[9, false], [10, true]])('%p even choices can be assessed: %p, whatever was chosen', (size, expected) => {
  for (const kept of [0, size]) expect(isAssessable(evenTally(size, kept), 1.25, parameters.assessable)).toBe(expected);
});

test('enough decisions, but too little chance in them', () => {
  const rare = emptyTally();
  const set = [one('own'), one('b', true), ...Array.from({ length: 8 }, () => one('c'))];
  for (let turn = 0; turn < 12; turn += 1) addMarked(rare, set, isOwn);
  expect(isAssessable(rare, 1.25, parameters.assessable)).toBe(false);
  expect(isAssessable(rare, 1.25, { ...parameters.assessable, leastVariance: 1 })).toBe(true);
  expect(isAssessable(rare, 1.25, { leastDecisions: 10, leastVariance: 1, highestSmallestP: 1e-20 })).toBe(false);
});

test('a family keeps its order', () => {
  expect(withQ([{ id: 'x', p: 0.04 }, { id: 'y', p: 0.01 }], ({ p }) => p))
    .toEqual([{ id: 'x', p: 0.04, q: 0.04 }, { id: 'y', p: 0.01, q: 0.02 }]);
});
