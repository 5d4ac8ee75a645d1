import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Edge, ringsOf } from './rings.js';

const source = new URL('../../../../test/neutrality/vectors/rings.json', import.meta.url);
const { cases }: { cases: { nodes: string[]; edges: Edge[]; expected: string[][] }[] } = JSON.parse(readFileSync(source, 'utf8'));

test.each(cases)('case %#', ({ nodes, edges, expected }) => expect(ringsOf(nodes, edges)).toEqual(expected));

test('two rings that are joined one way only stay two; one edge back makes them one', () => {
  const edges: Edge[] = [['d', 'e'], ['e', 'f'], ['f', 'd'], ['b', 'a'], ['a', 'b'], ['a', 'd']];
  expect(ringsOf([...'fedcba'], edges)).toEqual([['a', 'b'], ['d', 'e', 'f']]);
  expect(ringsOf([...'fedcba'], [...edges, ['f', 'b']])).toEqual([['a', 'b', 'd', 'e', 'f']]);
});

test('a node that sends to itself is no ring, and an edge to nowhere leads nowhere', () => {
  expect(ringsOf(['a', 'b'], [['a', 'a'], ['a', 'x'], ['x', 'a']])).toEqual([]);
});

test('a chain of twenty thousand that closes is one ring', () => {
  const nodes = Array.from({ length: 20_000 }, (_, place) => `${place}`);
  const edges = nodes.map((node, place): Edge => [node, `${(place + 1) % nodes.length}`]);
  expect(ringsOf(nodes, edges).map(({ length }) => length)).toEqual([20_000]);
  expect(ringsOf(nodes, edges.slice(1))).toEqual([]);
});

/** Everybody whom one reaches, oneself included. */
function reached(edges: readonly Edge[], from: string): ReadonlySet<string> {
  const known = new Set([from]);
  for (let size = 0; size < known.size;) {
    size = known.size;
    for (const [source, target] of edges) if (known.has(source)) known.add(target);
  }
  return known;
}

test('two are in one ring exactly when each is reached from the other', () => {
  const nodes = [...'abcdefg'];
  const edge = fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes));
  fc.assert(fc.property(fc.array(edge, { maxLength: 16 }), fc.shuffledSubarray(nodes, { minLength: 7, maxLength: 7 }), (edges, order) => {
    const reach = new Map(nodes.map((node) => [node, reached(edges, node)]));
    const mutual = (node: string) => nodes.filter((other) => reach.get(node)?.has(other) && reach.get(other)?.has(node));
    const rings = [...new Set(nodes.map((node) => mutual(node).join('')))].filter(({ length }) => length > 1).sort();
    expect(ringsOf(order, edges).map((ring) => ring.join(''))).toEqual(rings);
  }));
});
