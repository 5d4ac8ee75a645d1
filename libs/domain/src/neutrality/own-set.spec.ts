import fc from 'fast-check';
import { type Affiliation, OwnSets } from './own-set.js';

const link = (holder: string, operator: string, more: Partial<Affiliation> = {}): Affiliation =>
  ({ holderKind: 'structure', holder, operator, kind: 'employer', from: null, to: null, ...more });
const group = (one: string, other: string, more: Partial<Affiliation> = {}) =>
  link(one, other, { holderKind: 'operator', kind: 'group', ...more });
const person = (holder: string, operator: string, more: Partial<Affiliation> = {}) =>
  link(holder, operator, { holderKind: 'counsellor', ...more });
const own = (links: readonly Affiliation[], day = 0, view?: 'strict' | 'network') =>
  [...new OwnSets(links, view).of('anna', 'cite', day)].sort();

test('employer of the structure and of the person, who seconds, and what one has an interest in', () => {
  const links = [link('cite', 'host'), person('anna', 'boss'), person('anna', 'sender', { kind: 'secondment' }),
    person('anna', 'shares', { kind: 'financial' })];
  expect(own([...links, link('elsewhere', 'x'), person('bert', 'y')])).toEqual(['boss', 'host', 'sender', 'shares']);
  expect(own([])).toEqual([]);
});

test('a person and a structure of one name are not one holder', () => {
  expect(own([person('cite', 'x'), link('anna', 'y')])).toEqual([]);
});

test('a group counts as a whole, from wherever one enters it, through as many links as it takes', () => {
  const chain = [group('a', 'b'), group('c', 'b'), group('c', 'd')];
  for (const entry of ['a', 'b', 'c', 'd']) expect(own([link('cite', entry), ...chain])).toEqual(['a', 'b', 'c', 'd']);
});

test('a link holds on its first and on its last day; a decision is judged with the links of its day', () => {
  const links = [link('cite', 'a', { from: 10, to: 20 }), link('cite', 'b', { from: 21 }), group('b', 'c', { to: 30 })];
  const [days, expected] = [[9, 10, 20, 21, 30, 31], [[], ['a'], ['a'], ['b', 'c'], ['b', 'c'], ['b']]];
  expect(days.map((day) => own(links, day))).toEqual(expected);
  for (const order of [days, [...days].reverse()]) {
    const sets = new OwnSets(links);
    const found = new Map(order.map((day) => [day, [...sets.of('anna', 'cite', day)].sort()]));
    expect(days.map((day) => found.get(day))).toEqual(expected);
  }
});

test('networks stand in a view of their own', () => {
  const links = [link('cite', 'a'), group('a', 'n', { kind: 'network' })];
  expect(own(links)).toEqual(['a']);
  expect(own(links, 0, 'network')).toEqual(['a', 'n']);
});

test('which end of a group link was declared, and in which order links come, changes nothing', () => {
  const pairs = fc.uniqueArray(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 10, selector: (pair) => pair.join() });
  fc.assert(fc.property(pairs, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (given, turns) => {
    const entry = link('cite', '0');
    const straight = given.map(([one, other]) => group(`${one}`, `${other}`));
    const turned = given.map(([one, other], place) => 
      (turns[place] ? group(`${other}`, `${one}`) : group(`${one}`, `${other}`))).reverse();
    expect(own([...turned, entry])).toEqual(own([entry, ...straight]));
  }));
});
