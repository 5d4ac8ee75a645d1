import fc from 'fast-check';
import { parameters } from './parameters.js';
import { judge, type Unit } from './status.js';

const unit = (name: string, more: Partial<Unit> = {}): Unit =>
  ({ unit: name, decisions: 40, variance: 8, smallestP: 1e-9, observed: 20, upperLimit: 22,
    pEqual: 0.4, pPeers: 0.5, pLow: 0.6, shrunkenRatio: 1.1, peersRatio: 1.1, ...more });
const strong = { pEqual: 0.001, pPeers: 0.002, shrunkenRatio: 1.6, peersRatio: 1.4, observed: 30 };
const statusOf = (more: Partial<Unit>) => judge([unit('u', more)], parameters)[0]?.status;

test('both keys and both ratios: orange', () => {
  expect(judge([unit('u', strong)], parameters))
    .toEqual([{ unit: 'u', status: 'orange', isAssessable: true, pBoth: 0.002, qEqual: 0.001, qBoth: 0.002, qLow: 0.6 }]);
});

test.each<[string, Partial<Unit>, string]>([
  ['explained by peers', { pPeers: 0.3 }, 'yellow'],
  ['small against peers', { peersRatio: 1.24 }, 'yellow'],
  ['nothing learnt from peers', { pPeers: null, peersRatio: null }, 'yellow'],
  ['no key at all, over the limit', { pEqual: 0.06, pPeers: 0.06 }, 'pale-yellow'],
  ['significant without mattering, over the limit', { shrunkenRatio: 1.24 }, 'pale-yellow'],
  ['significant without mattering, within the limit', { shrunkenRatio: 1.24, observed: 22 }, 'green'],
  ['nothing expected', { shrunkenRatio: null, observed: 22 }, 'green'],
  ['at the edge of both ratios', { shrunkenRatio: 1.25, peersRatio: 1.25, pEqual: 0.05, pPeers: 0.05 }, 'orange'],
])('else, %s', (_, more, expected) => expect(statusOf({ ...strong, ...more })).toBe(expected));

test('too few of one’s own is blue, in a family of its own', () => {
  expect(statusOf({ pLow: 0.05 })).toBe('blue');
  expect(statusOf({ pLow: 0.051 })).toBe('green');
});

const tooLittle: Partial<Unit>[] = [{ decisions: 9 }, { variance: 1.99 }, { smallestP: 0.051 }];

test.each(tooLittle)('%p: grey, without q, whatever was chosen', (more) => {
  expect(judge([unit('u', { ...strong, ...more })], parameters)[0])
    .toMatchObject({ status: 'grey', isAssessable: false, qEqual: null, qBoth: null, qLow: null });
});

test('the family are those that can be assessed: a grey unit costs the others nothing, an ordinary one does', () => {
  const close = unit('close', { ...strong, pEqual: 0.03, pPeers: 0.03 });
  for (const grey of tooLittle) expect(judge([close, unit('grey', grey)], parameters)[0]?.status).toBe('orange');
  const [judged] = judge([close, unit('other')], parameters);
  expect([judged?.qEqual, judged?.status]).toEqual([0.06, 'pale-yellow']);
});

test('the double key is the larger p: one key alone never makes orange', () => {
  const p = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(fc.property(p, p, (pEqual, pPeers) => {
    const [judged] = judge([unit('u', { ...strong, pEqual, pPeers })], parameters);
    expect(judged?.status === 'orange').toBe(Math.max(pEqual, pPeers) <= 0.05);
  }));
});

test('the order of the units changes no verdict', () => {
  const units = [0.001, 0.02, 0.04, 0.2, 0.9].map((p, place) => unit(`${place}`, { ...strong, pEqual: p, pPeers: p / 2, pLow: 1 - p }));
  const sorted = (list: readonly Unit[]) => [...judge(list, parameters)].sort((a, b) => (a.unit < b.unit ? -1 : 1));
  fc.assert(fc.property(fc.shuffledSubarray(units, { minLength: 5 }), (turned) => expect(sorted(turned)).toEqual(sorted(units))));
});
