import fc from 'fast-check';
import { parameters, readParameters } from './parameters.js';

const next = { ...parameters, version: 'neutrality-2' };
const faulty = (key: string) => ({ ok: false, code: 'neutrality.parameters_invalid', key });

it('reads what was published, and another version beside it', () => {
  const other = { ...next, tolerance: 1.3, assessable: { ...next.assessable, leastDecisions: 20 } };
  for (const version of [parameters, next, other]) {
    expect(readParameters(JSON.parse(JSON.stringify(version)))).toEqual({ ok: true, value: version });
  }
});

it.each<[string, unknown, string]>([
  ['nothing', null, 'version'],
  ['a list', [next], 'version'],
  ['no name', { ...next, version: undefined }, 'version'],
  ['a name of another kind', { ...next, version: 'neutrality-2b' }, 'version'],
  ['other numbers under a published name', { ...parameters, tolerance: 1.2 }, 'version'],
  ['a key that nobody knows', { ...next, tolerence: 1.25 }, 'tolerence'],
  ['a key within a part that nobody knows', { ...next, pairs: { ...next.pairs, least: 1 } }, 'pairs.least'],
  ['a key that comes with every object', { ...next, constructor: 1 }, 'constructor'],
  ['a part instead of a number', { ...next, tolerance: {} }, 'tolerance'],
  ['a number instead of a part', { ...next, wishes: 10 }, 'wishes.leastDecisions'],
  ['a text instead of a number', { ...next, tolerance: '1.25' }, 'tolerance'],
  ['no number', { ...next, tolerance: NaN }, 'tolerance'],
  ['half a decision', { ...next, narrowing: { leastDecisions: 10.5 } }, 'narrowing.leastDecisions'],
  ['so few that somebody is found', { ...next, publication: { ...next.publication, leastCounsellors: 2 } }, 'publication.leastCounsellors'],
  ['a margin against peers below the tolerated one', { ...next, tolerance: 1.5, controls: { ...next.controls, highestMargin: 1.4 } },
    'controls.highestMargin'],
])('refuses %s', (_, json, key) => {
  expect(readParameters(json)).toEqual(faulty(key));
});

/** Every number of the parameters by its keys. */
const leaves = (value: object, above = ''): string[] => Object.entries(value).flatMap(([name, one]) =>
  (typeof one === 'object' && one !== null ? leaves(one, `${above}${name}.`) : typeof one === 'number' ? [`${above}${name}`] : []));

const changed = (value: object, [name = '', ...deeper]: readonly string[], to: (before: unknown) => Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(value).flatMap(([key, one]) => {
    if (key !== name) return [[key, one]];
    return deeper.length > 0 ? [[key, changed(one, deeper, to)]] : Object.entries(to(one)).map(([, after]) => [key, after]);
  }));

it('names whichever key lacks, or goes beyond all bounds', () => {
  fc.assert(fc.property(fc.constantFrom(...leaves(parameters)), fc.constantFrom(-1, 1e9, Infinity, null, 'x'), (leaf, value) => {
    expect(readParameters(changed(next, leaf.split('.'), () => ({})))).toEqual(faulty(leaf));
    expect(readParameters(changed(next, leaf.split('.'), () => ({ value })))).toEqual(faulty(leaf));
  }));
});
