import type { Alternative } from './choice-set.js';
import { addMarked } from './marked-choice.js';
import { comparedWithPeers, isNear } from './proximity.js';
import { emptyTally } from './tally.js';

const at = (minutes: number | null, isRetained = false): Alternative =>
  ({ operator: 'a', path: null, minutes, weight: 1, isRetained, isAdded: false, isShown: true, rank: null });

/** `near` near choices out of `size`, each of one near alternative against one far away. */
function unit(name: string, size: number, near: number) {
  const tally = emptyTally();
  for (let turn = 0; turn < size; turn += 1) addMarked(tally, [at(10, turn < near), at(50, turn >= near)], isNear(20));
  return { unit: name, tally };
}

test('near is under the limit; what is not known is not near', () => {
  expect([19, 20, null].map((minutes) => isNear(20)(at(minutes)))).toEqual([true, false, false]);
});

test('others choose the near one three times out of four: so much is expected, and half as much again tolerated', () => {
  const [found] = comparedWithPeers([unit('u', 10, 10), unit('v', 12, 10), unit('w', 8, 5)], 1.5);
  expect(found).toMatchObject({ unit: 'u', decisions: 10, observed: 10 });
  expect(found?.thetaPeers).toBeCloseTo(3, 10);
  expect(found?.likePeers).toBeCloseTo(7.5, 10);
  expect(found?.p).toBeCloseTo((4.5 / 5.5) ** 10, 10);
});

test('no comparison without others, with others of whom no preference explains the choices, or without a choice of one’s own', () => {
  expect(comparedWithPeers([unit('u', 10, 5)], 1.5)).toEqual([]);
  expect(comparedWithPeers([unit('u', 10, 5), unit('v', 10, 10)], 1.5).map((found) => found.unit)).toEqual(['v']);
  expect(comparedWithPeers([unit('u', 0, 0), unit('v', 10, 5), unit('w', 10, 5)], 1.5).map((found) => found.unit)).toEqual(['v', 'w']);
});
