import fc from 'fast-check';
import { alternativesOf, type EligibleOffer, optionCode, outsideOf, twinOf } from './alternatives.js';

const offer = (more: Partial<EligibleOffer>): EligibleOffer => ({ id: 'o1', version: 1, hash: 'aa', operator: 'forem', site: 'liege', kind: 'training',
  title: 'Électricité', trades: ['F1602'], level: 4, path: 'full_time', minutes: 25, seats: 8, start: '2027-02-01', ...more });
const looked = { trade: 'F1602', field: 'F' };

test('the option is what is learnt, at which level, by which way; the trade that is looked for names it', () => {
  expect(optionCode(offer({ trades: ['F1101', 'F1602'] }), looked)).toBe('training/F1602/4/full_time');
  expect(optionCode(offer({ trades: ['I1304', 'F1101'], level: null, path: null }), { trade: null, field: 'F' })).toBe('training/F1101/-/-');
  expect(optionCode(offer({ kind: 'job_search', trades: [], title: 'Atelier « CV » n° 1', level: null, path: 'workshop' }), { trade: null, field: null }))
    .toBe('job_search/atelier cv n 1/-/workshop');
});

test('sheets of one option at one site are one alternative: seats are added, the first start counts', () => {
  const [one, ...others] = alternativesOf([offer({ id: 'o2', seats: 3, start: '2027-01-10', version: 4 }), offer({}), offer({ id: 'o3', title: 'Électricité bis' })],
    looked, new Set(['forem']));
  expect(others).toEqual([]);
  expect(one).toEqual({ n: 0, operator: 'forem', option: 'training/F1602/4/full_time', site: 'liege', minutes: 25, seats: 19, start: '2027-01-10', weight: 1,
    own: true, path: 'full_time', offers: [{ id: 'o1', version: 1, hash: 'aa' }, { id: 'o2', version: 4, hash: 'aa' }, { id: 'o3', version: 1, hash: 'aa' }] });
});

test('seats that one sheet does not know are unknown; one that may be entered at any time has no start', () => {
  const [one] = alternativesOf([offer({}), offer({ id: 'o2', seats: null, start: null })], looked, new Set());
  expect(one).toMatchObject({ seats: null, start: null, own: false });
});

test('another site, operator, level or way is another alternative; an employer’s way is called so', () => {
  const list = alternativesOf([offer({}), offer({ id: 'o2', site: 'huy' }), offer({ id: 'o3', operator: 'ifapme' }), offer({ id: 'o4', level: 5 }),
    offer({ id: 'o5', kind: 'work_study', path: null })], looked, new Set());
  expect(list).toHaveLength(5);
  expect(list.map(({ path }) => path).filter((path) => path === 'work_study')).toHaveLength(1);
});

test('what stands outside of a set is told as it would have been frozen; one of another field by a trade of its own', () => {
  const [frozen] = alternativesOf([offer({})], looked, new Set(['forem']));
  const { n, ...same } = frozen ?? {};
  expect(n).toBe(0);
  expect(outsideOf(offer({}), looked, new Set(['forem']))).toEqual(same);
  expect(outsideOf(offer({ trades: ['J1501', 'J1506'] }), looked, new Set())).toMatchObject({ option: 'training/J1501/4/full_time', own: false });
});

test('one more sheet of an alternative of the set stands in the set', () => {
  const set = alternativesOf([offer({}), offer({ id: 'o2', site: 'huy' })], looked, new Set());
  expect(twinOf(set, outsideOf(offer({ id: 'o9', site: 'huy' }), looked, new Set()))?.offers).toEqual([{ id: 'o2', version: 1, hash: 'aa' }]);
  expect(twinOf(set, outsideOf(offer({ id: 'o9', level: 2 }), looked, new Set()))).toBeNull();
});

test('splitting a course into sheets changes no share, and the order in which they come changes nothing', () => {
  const offers = fc.array(fc.record({ operator: fc.constantFrom('a', 'b', 'c'), site: fc.constantFrom('x', 'y'), level: fc.constantFrom(2, 3) }), { minLength: 1, maxLength: 8 });
  fc.assert(fc.property(offers, fc.integer({ min: 2, max: 9 }), fc.nat(), (list, copies, turn) => {
    const sheets = list.map((one, place) => offer({ ...one, id: `o${place}` }));
    const split = sheets.flatMap((sheet) => Array.from({ length: sheet.operator === 'a' ? copies : 1 }, (_, copy) => ({ ...sheet, id: `${sheet.id}-${copy}` })));
    const turned = [...split.slice(turn % split.length), ...split.slice(0, turn % split.length)];
    const own = new Set(['a']);
    const shares = (given: readonly EligibleOffer[]) => alternativesOf(given, looked, own).map(({ n, operator, site, option }) => ({ n, operator, site, option }));
    expect(shares(split)).toEqual(shares(sheets));
    expect(alternativesOf(turned, looked, own)).toEqual(alternativesOf(split, looked, own));
  }));
});
