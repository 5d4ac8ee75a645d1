import type { Alternative } from './choice-set.js';
import { Exchanges, type LinkedDecision, ownLabel, retestedRing, thirdParties } from './exchanges.js';
import { parameters } from './parameters.js';

const one = (operator: string, isRetained: boolean): Alternative =>
  ({ operator, path: null, minutes: null, weight: 1, isRetained, isAdded: false, isShown: true, rank: null });

/** `count` decisions of the staff of `own` among these operators, of which `chosen` is chosen. */
const times = (count: number, own: string, operators: string, chosen: string): LinkedDecision[] => Array.from({ length: count }, () =>
  ({ own: new Set(own), alternatives: [...operators].map((operator) => one(operator, operator === chosen)) }));
const gathered = (...lists: LinkedDecision[][]) => {
  const exchanges = new Exchanges();
  for (const decision of lists.flat()) exchanges.add(decision);
  return exchanges;
};

test('a direction is what the staff of some operators chose elsewhere, when it chose nothing of its own', () => {
  const exchanges = gathered(times(12, 'a', 'abc', 'b'), times(30, 'a', 'abc', 'a'), times(30, '', 'bc', 'b'), times(9, 'b', 'ac', 'a'));
  const directions = exchanges.directions(parameters);
  expect(directions.map(({ source, target, decisions, observed, expected }) => [source, target, decisions, observed, expected]))
    .toEqual([['a', 'b', 12, 12, 6], ['a', 'c', 12, 0, 6]]);
  expect(directions[0]?.pHigh).toBeCloseTo((1.25 / 2.25) ** 12, 12);
  expect(directions[0]?.q).toBeCloseTo(2 * (1.25 / 2.25) ** 12, 12);
  expect(directions[0]?.theta).toBe(Infinity);
});

test('too little chance is no direction', () => {
  const wide = 'bcdefghijklmnopqrstuvwxyz';
  expect(gathered(times(10, 'a', wide, 'b')).directions(parameters)).toEqual([]);
});

test('a swap needs both ways: the weaker one counts', () => {
  const exchanges = gathered(times(30, 'a', 'bc', 'b'), times(24, 'b', 'ac', 'a'));
  const directions = exchanges.directions(parameters);
  const p = expect.closeTo((1.25 / 2.25) ** 24, 12);
  expect(exchanges.swaps(directions, parameters)).toEqual(
    [{ a: 'a', b: 'b', chosenByA: 'b', chosenByB: 'a', p, q: p, ratioByA: 2, ratioByB: 2, smallerExcess: 12, isFlagged: true }]);
  const oneWay = gathered(times(30, 'a', 'bc', 'b'), times(12, 'b', 'ac', 'a'), times(12, 'b', 'ac', 'c'));
  const [swap] = oneWay.swaps(oneWay.directions(parameters), parameters);
  expect(swap).toMatchObject({ smallerExcess: 0, isFlagged: false });
  expect(swap?.p).toBeGreaterThan(0.5);
});

test('a swap counts when enough persons go both ways', () => {
  const exchanges = gathered(times(10, 'a', 'bcd', 'b'), times(10, 'b', 'acd', 'a'));
  const directions = exchanges.directions(parameters);
  expect(exchanges.swaps(directions, parameters)[0]).toMatchObject({ isFlagged: true });
  expect(exchanges.swaps(directions, { ...parameters, pairs: { ...parameters.pairs, leastExcess: 7 } })[0])
    .toMatchObject({ isFlagged: false });
});

test('swaps are the same whoever is called first', () => {
  const swapsOf = (x: string, y: string) => {
    const exchanges = gathered(times(30, x, `${y}c`, y), times(24, y, `${x}c`, x));
    return exchanges.swaps(exchanges.directions(parameters), parameters).map(({ p, smallerExcess }) => [p, smallerExcess]);
  };
  expect(swapsOf('x', 'm')).toEqual(swapsOf('m', 'x'));
});

test('a group is one, by whichever of its operators it is chosen', () => {
  expect(ownLabel(['n', 'b'])).toBe('b+n');
  const exchanges = gathered(times(30, 'a', 'nc', 'n'), times(30, 'bn', 'ac', 'a'));
  expect(exchanges.swaps(exchanges.directions(parameters), parameters))
    .toMatchObject([{ a: 'a', b: 'b+n', chosenByA: 'n', isFlagged: true }]);
});

test('a ring of three in which nobody swaps, tested again as one house', () => {
  const [around, home] = [['ab', 'bc', 'ca'], times(40, 'd', 'abcd', 'd')];
  const decisions = [...around.flatMap((way) => times(40, way.charAt(0), 'abcd', way.charAt(1))), ...home];
  const exchanges = gathered(decisions);
  const directions = exchanges.directions(parameters);
  expect(exchanges.swaps(directions, parameters).filter(({ isFlagged }) => isFlagged)).toEqual([]);
  expect(exchanges.rings(directions, parameters)).toEqual([['a', 'b', 'c']]);
  const operators = exchanges.operatorsOf(['a', 'b', 'c']);
  expect(operators).toEqual(new Set('abc'));
  const again = retestedRing(operators, decisions, parameters.tolerance);
  // Three of four alternatives are the house's: 120 of 120, where a tolerated preference keeps 3.75 of 4.75.
  expect(again).toMatchObject({ decisions: 120, observed: 120, expected: 90 });
  expect((again?.pHigh ?? 1) / (3.75 / 4.75) ** 120).toBeCloseTo(1, 9);
});

test('a third party is what one counsellor chooses more than peers would, with their weights and margin', () => {
  const decisions = [...times(28, 'x', 'xbc', 'b'), ...times(2, 'x', 'xbc', 'c'), ...times(5, 'x', 'xbc', 'x')];
  const even = thirdParties(decisions, () => 1, 1.5, parameters.assessable);
  expect(even.map(({ operator, decisions: count, observed, expected }) => [operator, count, observed, expected]))
    .toEqual([['b', 30, 28, 15], ['c', 30, 2, 15]]);
  const [p, q] = [1.5 / 2.5, 1 / 2.5];
  expect(even[0]?.pHigh).toBeCloseTo(p ** 30 + 30 * p ** 29 * q + 435 * p ** 28 * q ** 2, 12);
  const popular = thirdParties(decisions, ({ operator }) => (operator === 'b' ? 14 : 1), 1.5, parameters.assessable);
  expect(popular).toEqual([]);
  expect(thirdParties(decisions, ({ operator }) => (operator === 'b' ? 4 : 1), 1.5, parameters.assessable)[0]?.expected)
    .toBeCloseTo(24, 10);
});
