import fc from 'fast-check';
import { parameters } from '../parameters.js';
import { type CountedDecision, gathered, publicRows, type PublicRows } from './public-rows.js';

const limits = parameters.publication;
const least = 10;

/** So many decisions of a body by its people in turn, every third one for itself. */
const body = (structure: string, count: number, people = 4, total = 8): CountedDecision[] => Array.from({ length: count }, (_, place) => ({
  structure, counsellor: `${structure} ${place % people}`, learner: '', total, own: 2, retained: 1, retainedOwn: place % 3 === 0 ? 1 : 0 }));

const published = (...bodies: readonly CountedDecision[][]): PublicRows => publicRows(bodies.flat(), limits, (name) => name);
const countsOf = ({ rows }: PublicRows) => {
  const counts = new Map<string, number>();
  for (const { structure } of rows) counts.set(structure, (counts.get(structure) ?? 0) + 1);
  return Object.fromEntries(counts);
};

it('names bodies by a number drawn, and says nothing else of anybody', () => {
  const rows = publicRows([...body('b', 40), ...body('a', 60)], limits, (name) => (name === 'b' ? '0' : '1'));
  expect(countsOf(rows)).toEqual({ S01: 40, S02: 60 });
  expect(rows.rows[0]).toEqual({ structure: 'S01', total: 8, own: 2, retained: 1, retainedOwn: 0 });
  expect(rows.unpublished).toBe(0);
});

it.each<[string, CountedDecision[]]>([
  ['few decisions', body('x', 29)],
  ['two people', body('x', 60, 2)],
  ['hardly any for itself', body('x', 60).map((decision, place) => ({ ...decision, retainedOwn: place < 4 ? 1 : 0 }))],
  ['hardly any for others', body('x', 60).map((decision, place) => ({ ...decision, retainedOwn: place < 4 ? 0 : 1 }))],
  ['few persons', body('x', 60).map((decision, place) => ({ ...decision, learner: `p${place % 9}` }))],
])('a body with %s is gathered, never alone: the smallest of the others goes with it', (_, small) => {
  expect(countsOf(published(small, body('large', 90), body('larger', 120)))).toEqual(
    small.every(({ learner }) => learner === '') ? { S01: 120, [gathered]: 90 + small.length } : { S01: 120, [gathered]: 150 });
});

it('sets of a size that few met are gathered, and left out where they stay few', () => {
  const rare = body('a', 9, 4, 17);
  const rows = published([...body('a', 60), ...rare], body('b', 60));
  expect(countsOf(rows)).toEqual({ S01: 60, S02: 60 });
  expect(rows.unpublished).toBe(9);
});

it('nothing is published where it cannot be safe', () => {
  expect(published(body('a', 40, 2))).toEqual({ rows: [], unpublished: 40 });
  expect(published(body('a', 40, 2), body('b', 40)).rows.every(({ structure }) => structure === gathered)).toBe(true);
});

const anyDecisions = fc.array(fc.record({
  structure: fc.constantFrom('a', 'b', 'c', 'd', 'e'), counsellor: fc.integer({ min: 0, max: 4 }), learner: fc.constantFrom('', 'p1', 'p2', 'p3'),
  total: fc.constantFrom(4, 6), own: fc.constantFrom(1, 2), retainedOwn: fc.constantFrom(0, 1),
}), { maxLength: 400, size: 'max' }).map((list): CountedDecision[] =>
  list.map((one) => ({ ...one, counsellor: `${one.structure} ${one.counsellor % (one.structure === 'a' ? 1 : 5)}`, retained: 1 })));

it('whatever is shown stands on enough, and what is gathered is never one body', () => {
  fc.assert(fc.property(anyDecisions, (decisions) => {
    const { rows, unpublished } = publicRows(decisions, limits, (name) => name);
    expect(rows.length + unpublished).toBe(decisions.length);
    for (const unit of new Set(rows.map(({ structure }) => structure))) {
      const ofUnit = rows.filter(({ structure }) => structure === unit);
      const own = ofUnit.filter(({ retainedOwn }) => retainedOwn > 0).length;
      expect(ofUnit.length).toBeGreaterThanOrEqual(limits.leastDecisions);
      expect(Math.min(own, ofUnit.length - own)).toBeGreaterThanOrEqual(limits.leastCell);
      for (const { total, own: marked } of ofUnit) {
        expect(ofUnit.filter((other) => other.total === total && other.own === marked).length).toBeGreaterThanOrEqual(least);
      }
    }
  }), { numRuns: 200 });
});

it('the order in which decisions come changes nothing', () => {
  fc.assert(fc.property(anyDecisions, (decisions) => {
    expect(publicRows([...decisions].reverse(), limits, (name) => name)).toEqual(publicRows(decisions, limits, (name) => name));
  }), { numRuns: 50 });
});
