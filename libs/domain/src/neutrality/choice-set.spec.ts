import fc from 'fast-check';
import { choiceSetOf, disinterestedChoice, externalChoice, type OfferStatus, type Session, unlinkedOf } from './choice-set.js';

const session = (more: Partial<Session> = {}): Session =>
  ({ operator: 'a', option: 'f1602', site: 'liege', path: null, minutes: 20, weight: 1, status: 'open',
    isRetained: false, isInReference: true, isShown: true, rank: null, ...more });
const operators = (given: readonly Session[]) => choiceSetOf(given).alternatives.map(({ operator }) => operator);

test('sessions of one option at one site are one alternative: what holds for either holds for it', () => {
  const set = choiceSetOf([
    session({ minutes: 30, rank: 4, isShown: false }), session({ operator: 'b', isShown: null }),
    session({ minutes: 20, rank: 2, isRetained: true, path: 'alternance', weight: 2 }),
    session({ site: 'huy' }), session({ option: 'g1602' }),
  ]);
  expect(set).toMatchObject({ merged: 1, unavailable: 0, added: 0 });
  expect(set.alternatives).toHaveLength(4);
  expect(set.alternatives[0])
    .toEqual({ operator: 'a', path: 'alternance', minutes: 20, weight: 2, isRetained: true, isAdded: false, isShown: true, rank: 2 });
  expect(set.alternatives[1]?.isShown).toBeNull();
  expect(choiceSetOf([session({ isContinued: false }), session({ isContinued: true })]).alternatives[0]?.isContinued).toBe(true);
});

test('what was full or withdrawn is left out unless it was retained; one open session keeps its option open', () => {
  const full = session({ operator: 'full', status: 'full' });
  expect(choiceSetOf([full, session({ operator: 'gone', status: 'withdrawn' }), session()]))
    .toMatchObject({ unavailable: 2, alternatives: [{ operator: 'a' }] });
  expect(operators([session({ ...full, isRetained: true }), session()])).toEqual(['full', 'a']);
  expect(operators([full, session({ ...full, status: 'open' })])).toEqual(['full']);
  expect(operators([session({ ...full, status: 'open' }), full])).toEqual(['full']);
});

test('what was retained from outside the frozen set is added and counted; what was only shown from outside is not there', () => {
  const set = choiceSetOf([session(), session({ operator: 'b', isInReference: false, isRetained: true }),
    session({ operator: 'c', isInReference: false })]);
  expect(set.alternatives.map(({ operator, isAdded }) => [operator, isAdded])).toEqual([['a', false], ['b', true]]);
  expect(set).toMatchObject({ added: 1, unavailable: 0 });
});

test('splitting a course into sessions changes no set; neither does the order of the rows', () => {
  const kind = fc.record({
    operator: fc.constantFrom('a', 'b', 'c'), option: fc.constantFrom('x', 'y'), isRetained: fc.boolean(), isInReference: fc.boolean(),
    status: fc.constantFrom<OfferStatus>('open', 'full'), minutes: fc.constantFrom(null, 10, 40),
    path: fc.constantFrom(null, 'cefa', 'ifapme'),
  });
  const summary = (rows: readonly Session[]) => choiceSetOf(rows).alternatives.map((one) => JSON.stringify(one)).sort();
  fc.assert(fc.property(fc.array(kind, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (rows, copies) => {
    const sessions = rows.map((row) => session(row));
    const split = sessions.flatMap((one) => Array.from({ length: copies }, () => one));
    expect(summary(split)).toEqual(summary(sessions));
    expect(summary([...split].reverse())).toEqual(summary(sessions));
  }));
});

test('a choice is external when it went to others only, disinterested when one was chosen among two or more of them', () => {
  const { alternatives } = choiceSetOf([session({ isRetained: true }), session({ operator: 'b' }), session({ operator: 'c' })]);
  expect(unlinkedOf(alternatives, new Set(['b'])).map(({ operator }) => operator)).toEqual(['a', 'c']);
  expect(externalChoice(alternatives, new Set(['b', 'c']))).toHaveLength(1);
  expect(externalChoice(alternatives, new Set(['a']))).toBeNull();
  expect(externalChoice(alternatives.slice(1), new Set())).toBeNull();
  const both = choiceSetOf([session({ isRetained: true }), session({ operator: 'b', isRetained: true }), session({ operator: 'c' })]);
  expect(externalChoice(both.alternatives, new Set(['a']))).toBeNull();
  expect(externalChoice(both.alternatives, new Set(['c']))).toHaveLength(2);
  expect(disinterestedChoice(alternatives, new Set(['b']))).toHaveLength(2);
  expect(disinterestedChoice(alternatives, new Set(['b', 'c']))).toBeNull();
});
