import { createHash } from 'node:crypto';
import type { Alternative } from './snapshot.js';
import type { Criteria } from './criteria.js';
import { alternativeWith, frozenCriteria, isEdited, snapshotOf } from './freezing.js';
import { type ChoiceFilters, type Looked, shownOf } from './filter.js';
import { type KnownBefore, proposedCriteria } from './proposal.js';

const criteria: Criteria = { kind: 'training', field: 'F', trade: 'F1602', level: null, communeNis: '62063', travel: 'bus', maxMinutes: 60, diploma: 'ce2d', languages: [],
  publics: ['jobseeker'], age: 27, times: [], startsFrom: null, startsBefore: '2027-05-21', withStale: false };
const alternative = (n: number): Alternative => ({ n, operator: `op${n}`, option: 'o', site: 's', minutes: 10 * n, seats: null, start: null, weight: 1, own: n === 0, path: null,
  offers: [{ id: `offer${n}`, version: 1, hash: 'aa' }] });

test('a snapshot keeps a band in the place of an age, and draws its order from its own number', () => {
  const seed = createHash('sha256').update('decision').digest();
  const snapshot = snapshotOf({ decision: 'decision', at: '2026-11-21T10:00:00.000Z', criteria, wish: null, alternatives: [0, 1, 2].map(alternative), own: [],
    apart: { network: [], funding: [] }, aside: {}, relax: {} }, seed);
  expect(snapshot.need).toEqual({ ...frozenCriteria(criteria), ageBand: 'from_25' });
  expect(JSON.stringify(snapshot)).not.toContain('27,');
  expect([snapshot.seed, [...snapshot.order].sort()]).toEqual([seed.toString('hex'), [0, 1, 2]]);
  expect([alternativeWith(snapshot.alternatives, 'offer1')?.n, alternativeWith(snapshot.alternatives, 'other')]).toEqual([1, null]);
});

describe('a need was edited', () => {
  const before = { at: '2026-11-21T10:00:00.000Z', need: frozenCriteria(criteria) };
  test.each<[string, Partial<Criteria>, string, boolean]>([
    ['nothing changed', {}, '2026-11-21', false],
    ['the way is shorter', { maxMinutes: 20 }, '2026-11-21', true],
    ['the window was cut the same day', { startsBefore: '2027-01-01' }, '2026-11-21', true],
    ['the window moved with the days', { startsBefore: '2027-05-23' }, '2026-11-23', false],
    ['two months later it is another decision', { maxMinutes: 20 }, '2027-01-25', false],
    ['within a band, one is as old as before', { age: 30 }, '2026-11-21', false],
  ])('%s', (_, more, today, edited) => {
    expect(isEdited(before, frozenCriteria({ ...criteria, ...more }), today)).toBe(edited);
  });
});

describe('a filter', () => {
  const all: ChoiceFilters = { maxMinutes: null, startsBefore: null, paths: [], times: [], languages: [], isFree: false, operatorIds: [], order: 'drawn' };
  const card = (n: number, more: Partial<Looked> = {}): Looked => ({ n, operator: `op${n}`, minutes: 30, start: '2027-02-01', path: 'full_time', times: ['day'], languages: ['fr'],
    priceCents: 0, ...more });
  const cards = [card(2, { minutes: null }), card(0, { minutes: 60, start: null }), card(3, { times: [], priceCents: 100 }), card(1, { path: 'work_study', languages: ['nl'], start: '2027-01-05' })];

  test.each<[string, Partial<ChoiceFilters>, number[]]>([
    ['none: the order that was drawn', {}, [2, 0, 3, 1]],
    ['what is not known to be far stays', { maxMinutes: 30 }, [2, 3, 1]],
    ['what may be entered at any time stays', { startsBefore: '2027-01-31' }, [0, 1]],
    ['one’s evening: unknown times stay', { times: ['evening'] }, [3]],
    ['a path', { paths: ['work_study'] }, [1]],
    ['a language', { languages: ['nl'] }, [1]],
    ['free of charge', { isFree: true }, [2, 0, 1]],
    ['an operator', { operatorIds: ['op3'] }, [3]],
    ['the nearest first, equals as drawn', { order: 'nearest' }, [2, 3, 1, 0]],
    ['the soonest first, equals as drawn', { order: 'soonest' }, [0, 1, 2, 3]],
  ])('%s', (_, filters, shown) => expect(shownOf(cards, { ...all, ...filters })).toEqual(shown));
});

describe('what is proposed', () => {
  const known: KnownBefore = { need: { kind: 'training', field: null, trade: 'F1602', level: null, communeNis: null, wantedBefore: null }, situation: null, birthOn: null, ageBand: null,
    communeNis: '62063', today: '2026-11-21' };
  const situation = { status: 'pupil' as const, highestDiploma: 'ce1d' as const, transports: ['bike' as const, 'transit' as const], languages: [{ language: 'ar' as const, level: 'native' as const },
    { language: 'fr' as const, level: 'b1' as const }, { language: 'sfb' as const, level: 'native' as const }], maxMinutes: 45, times: ['evening' as const], availableFrom: '2027-01-10' };

  test('of somebody who said nothing, nothing is guessed', () => {
    expect(proposedCriteria(known)).toEqual({ kind: 'training', field: 'F', trade: 'F1602', level: null, communeNis: '62063', travel: 'bus', maxMinutes: 60, diploma: null, languages: [],
      publics: [], age: null, times: [], startsFrom: null, startsBefore: '2027-05-21', withStale: false });
  });
  test('of what was said, all that an offer may ask', () => {
    expect(proposedCriteria({ ...known, situation, birthOn: '2009-11-22', need: { ...known.need, communeNis: '92094', wantedBefore: '2027-03-01' } })).toMatchObject({
      communeNis: '92094', travel: 'bus', maxMinutes: 45, diploma: 'ce1d', languages: [{ language: 'fr', level: 'b1' }, { language: 'sign', level: 'c2' }],
      publics: ['pupil', 'young', 'low_schooled'], age: 16, times: ['evening'], startsFrom: '2027-01-10', startsBefore: '2027-03-01' });
    expect(proposedCriteria({ ...known, ageBand: 'from_35', situation: { ...situation, transports: ['car'] } })).toMatchObject({ age: 35, travel: 'car', startsBefore: '2027-07-10' });
    expect(proposedCriteria({ ...known, need: { ...known.need, wantedBefore: '2020-01-01' } }).startsBefore).toBe('2027-05-21');
  });
});
