import fc from 'fast-check';
import { addDays, brusselsDay } from '../calendar-date.js';
import { birthday } from '../dossier/minor.js';
import type { TransitionPoint } from './catalogue.js';
import { computedTransitions, type LifeFacts, schoolYearEnd } from './computed.js';

const words = { fr: 'x', nl: 'x', de: 'x', en: 'x' };
const point = (code: string, offset: number, ages: readonly [number, number] | null = null): TransitionPoint => ({
  code, label: words, trigger: words, source: null, ageFrom: ages?.[0] ?? null, ageUntil: ages?.[1] ?? null, isUrgent: false,
  steps: [{ code: 'a', kind: 'contact', offset, unit: 'days', way: 'phone', isUrgent: false, words, endsOn: [], nature: 'proposal' }],
});
const points = [point('TC_FIN', -180), point('CESS_SUP', -180), point('FIN_ETUDES', 150), point('EXCL_CHOM', -90),
  point('BILAN_45', 0, [45, 54]), point('NEET', 0)];
const nothing: LifeFacts = { birthOn: null, status: null, statusSince: null, studiesUntil: null, rightEndsOn: null, known: [] };
const named = (facts: Partial<LifeFacts>, today: string) => computedTransitions(points, { ...nothing, ...facts }, today).map(({ point: code, onDate }) => `${code} ${onDate}`);

test.each([[2025, '2025-07-04'], [2026, '2026-07-03'], [2027, '2027-07-02']])('the school year of %i ends on %s', (year, day) => {
  expect(schoolYearEnd(year)).toBe(day);
});

test.each([
  ['a pupil born in 2013 chooses after the second year', { birthOn: '2013-05-01', status: 'pupil' }, '2027-01-10', ['TC_FIN 2027-07-02']],
  ['one born in 2014 after the third', { birthOn: '2014-05-01', status: 'pupil' }, '2028-01-10', []],
  ['in her own time', { birthOn: '2014-05-01', status: 'pupil' }, '2029-01-10', ['TC_FIN 2029-07-06']],
  ['a pupil of seventeen ends secondary school', { birthOn: '2009-05-01', status: 'pupil' }, '2027-01-10', ['CESS_SUP 2027-07-02']],
  ['whoever is no pupil does not', { birthOn: '2009-05-01', status: 'worker' }, '2027-01-10', []],
  ['studies that end are announced', { status: 'student', studiesUntil: '2026-12' }, '2026-12-05', ['FIN_ETUDES 2026-12-31']],
  ['forty-five years', { birthOn: '1981-12-10' }, '2026-11-22', ['BILAN_45 2026-12-10']],
  ['on the first of March for who was born on a leap day', { birthOn: '1980-02-29' }, '2025-02-20', ['BILAN_45 2025-03-01']],
  ['not ten years later', { birthOn: '1971-12-10' }, '2026-11-22', []],
  ['the end of a right, as it was said', { rightEndsOn: '2027-02-01' }, '2026-11-22', ['EXCL_CHOM 2027-02-01']],
  ['or two years after unemployment began', { status: 'jobseeker', statusSince: '2026-02' }, '2027-11-22', ['EXCL_CHOM 2028-02-01']],
  ['of which a bare year says nothing', { status: 'jobseeker', statusSince: '2026' }, '2027-11-22', []],
] as const)('%s', (_, facts, today, expected) => {
  expect(named(facts, today)).toEqual(expected);
});

test('nothing is proposed twice: neither the same, nor one that a counsellor dated a few weeks apart, nor an age she was told of', () => {
  const facts = { birthOn: '2013-05-01', status: 'pupil' } as const;
  expect(named({ ...facts, known: [{ point: 'TC_FIN', onDate: '2027-06-25' }] }, '2027-01-10')).toEqual([]);
  expect(named({ ...facts, known: [{ point: 'TC_FIN', onDate: '2026-07-03' }] }, '2027-01-10')).toEqual(['TC_FIN 2027-07-02']);
  expect(named({ birthOn: '1981-12-10', known: [{ point: 'BILAN_45', onDate: '2020-01-01' }] }, '2026-11-22')).toEqual([]);
});

test('day after day it is the same turning point, by the same name, and once it is known there is none', () => {
  const births = fc.date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map(brusselsDay);
  fc.assert(fc.property(births, fc.constantFrom('pupil', 'worker', null), (birthOn, status) => {
    const from = addDays(birthday(birthOn, 45), -60);
    const found = new Map<string, string>();
    let known: { point: string; onDate: string }[] = [];
    for (let day = from; day < addDays(from, 300); day = addDays(day, 20)) {
      const news = computedTransitions(points, { ...nothing, birthOn, status, known }, day);
      for (const one of news) {
        expect(found.has(one.occurrence)).toBe(false);
        found.set(one.occurrence, one.onDate);
      }
      known = [...known, ...news];
    }
    expect(found.get('BILAN_45:45')).toBe(birthday(birthOn, 45));
  }));
});
