import type { Alternative } from './choice-set.js';
import { addPath, emptyPathTallies, pathTest } from './path.js';

const one = (operator: string, path: string, isRetained = false): Alternative =>
  ({ operator, path, minutes: null, weight: 1, isRetained, isAdded: false, isShown: true, rank: null });
const own = new Set(['own']);

function tested(count: number, set: readonly Alternative[]) {
  const tallies = emptyPathTallies();
  for (let turn = 0; turn < count; turn += 1) addPath(tallies, set, own, 'alternance');
  return pathTest(tallies, 1.25);
}

test('keeping everybody in a house without the path starves it, and says nothing of what the house thinks of it', () => {
  const test = tested(20, [one('own', 'full_time', true), one('b', 'alternance')]);
  expect(test?.all).toMatchObject({ decisions: 20, observed: 0, expected: 10 });
  expect(test?.all.pLow).toBeCloseTo((1 / 1.8) ** 20, 12);
  expect(test?.external).toBeNull();
});

test('who sends people elsewhere, and always another way, avoids the path', () => {
  const test = tested(20, [one('own', 'alternance'), one('b', 'alternance'), one('c', 'full_time', true)]);
  expect(test?.all.expected).toBeCloseTo(40 / 3, 10);
  expect(test?.external).toMatchObject({ decisions: 20, observed: 0, expected: 10 });
  expect(test?.external?.pLow).toBeCloseTo((1 / 1.8) ** 20, 12);
});

test('sets of one kind only say nothing', () => {
  expect(tested(20, [one('b', 'alternance', true), one('c', 'alternance')])).toBeNull();
  expect(tested(20, [one('b', 'full_time', true), one('c', 'full_time')])).toBeNull();
});
