import { employerChange, groupTests } from './groups.js';
import { singleChoice } from './law.js';
import { parameters } from './parameters.js';
import { addDecision, emptyTally } from './tally.js';

function tallyOf(size: number, marked: number, share = 0.4) {
  const tally = emptyTally();
  for (let turn = 0; turn < size; turn += 1) addDecision(tally, singleChoice(share), turn < marked ? 1 : 0);
  return tally;
}

const pair = { unit: 'u', one: tallyOf(10, 7), other: tallyOf(12, 3) };

test('seven of ten against three of twelve on the same sets', () => {
  const [found] = groupTests([pair], parameters);
  expect(found?.midTwoSided).toBeCloseTo(0.050386146361378524, 12);
  expect(Math.log(found?.thetaRatio ?? NaN)).toBeCloseTo(1.8423365546195711, 9);
  expect(found?.interval?.map(Math.log)).toEqual([expect.closeTo(-0.002899206781087571, 7), expect.closeTo(3.922124805123751, 7)]);
  expect(found).toMatchObject({ decisions: [10, 12], q: found?.midTwoSided, isFlagged: false });
});

test('the other way round the ratio is turned over and the p is the same', () => {
  const [there] = groupTests([pair], parameters);
  const [back] = groupTests([{ unit: 'u', one: pair.other, other: pair.one }], parameters);
  expect(back?.midTwoSided).toBeCloseTo(there?.midTwoSided ?? NaN, 12);
  expect((back?.thetaRatio ?? NaN) * (there?.thetaRatio ?? NaN)).toBeCloseTo(1, 9);
});

test('flagged when it is no chance and far enough, on either side; groups of nine are left alone', () => {
  const flags = (one: number, other: number, size: number) =>
    groupTests([{ unit: 'u', one: tallyOf(size, one), other: tallyOf(size, other) }], parameters).map(({ isFlagged }) => isFlagged);
  expect([flags(60, 30, 100), flags(30, 60, 100)]).toEqual([[true], [true]]);
  expect(flags(5300, 4900, 10_000)).toEqual([false]);
  const [ten, nine] = [tallyOf(10, 9), tallyOf(9, 0)];
  expect(groupTests([{ unit: 'u', one: ten, other: nine }, { unit: 'v', one: nine, other: ten }], parameters)).toEqual([]);
});

test('sets, not only choices, are compared: a group that had twice the share is not preferred for choosing twice as often', () => {
  const [found] = groupTests([{ unit: 'u', one: tallyOf(100, 60, 0.6), other: tallyOf(100, 30, 0.3) }], parameters);
  expect(found?.thetaRatio).toBeCloseTo(1, 1);
  expect(found?.midTwoSided).toBeGreaterThan(0.9);
});

test('a person who changes employer and sends twice as much to the new one is seen at one per cent', () => {
  expect(employerChange({ unit: 'anna', one: tallyOf(40, 30), other: tallyOf(40, 14) }, parameters)).toMatchObject({ isFlagged: true });
  expect(employerChange(pair, parameters)).toMatchObject({ unit: 'u', isFlagged: false });
});
