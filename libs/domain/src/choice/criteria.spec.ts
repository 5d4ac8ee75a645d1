import { ageBandOf, ageWithin, checkCriteria, type Criteria, monthsAfter } from './criteria.js';

const today = '2026-11-21';
const electrician: Criteria = { kind: 'training', field: null, trade: 'F1602', level: null, communeNis: '62063', travel: 'bus', maxMinutes: 60, diploma: 'ce2d',
  languages: [{ language: 'nl', level: 'a2' }, { language: 'fr', level: 'c2' }, { language: 'fr', level: 'a1' }], publics: ['low_schooled', 'jobseeker'], age: 27,
  times: ['evening', 'day'], startsFrom: null, startsBefore: '2027-03-01', withStale: false };

test('the field is that of the trade, lists stand in one order, a language once', () => {
  expect(checkCriteria(electrician, today)).toEqual({ ok: true, value: { ...electrician, field: 'F', publics: ['jobseeker', 'low_schooled'], times: ['day', 'evening'],
    languages: [{ language: 'fr', level: 'c2' }, { language: 'nl', level: 'a2' }] } });
});

test.each<[string, Partial<Criteria>, string]>([
  ['a course without a trade or a field', { trade: null }, 'choice.domain_missing'],
  ['an eleventh level', { level: 11 }, 'input.invalid'],
  ['half a level', { level: 2.5 }, 'input.invalid'],
  ['a way of no time', { maxMinutes: 0 }, 'input.invalid'],
  ['a way of a day', { maxMinutes: 1440 }, 'input.invalid'],
  ['a child of two', { age: 2 }, 'input.invalid'],
  ['a window that is over', { startsBefore: '2026-11-21' }, 'choice.window_invalid'],
  ['a window of ten years', { startsBefore: '2036-11-21' }, 'choice.window_invalid'],
  ['a window that ends before it begins', { startsFrom: '2027-03-01' }, 'choice.window_invalid'],
])('%s is refused', (_, more, code) => {
  expect(checkCriteria({ ...electrician, ...more }, today)).toEqual({ ok: false, code });
});

test('somebody who wants to be listened to needs no trade', () => {
  expect(checkCriteria({ ...electrician, kind: 'psychosocial', trade: null }, today).ok).toBe(true);
});

test.each([['2026-11-21', 6, '2027-05-21'], ['2026-08-31', 6, '2027-02-28'], ['2027-08-31', 6, '2028-02-29'], ['2026-12-31', 12, '2027-12-31'], ['2026-01-31', 1, '2026-02-28']])(
  '%s, %p months later: %s', (day, months, later) => expect(monthsAfter(day, months)).toBe(later));

test('what is kept of an age is a band, and whoever is in it is taken to be as young as it begins', () => {
  expect([9, 13, 17, 18, 24, 25, 60].map(ageBandOf)).toEqual(['under_13', 'from_13', 'from_16', 'from_18', 'from_18', 'from_25', 'from_55']);
  expect([ageWithin('under_13'), ageWithin('from_18')]).toEqual([12, 18]);
});
