import fc from 'fast-check';
import { diplomas } from '../register/vocabulary.js';
import { changesBetween, saysTheSame } from './changes.js';
import { checkPersonIdentity, type PersonIdentity } from './person-identity.js';
import { checkSituation, type Experience, highestOf, latestFirst, type Situation, type Study, unsaidSituation } from './situation.js';
import { studyLevels, studyResults, equivalences } from './situation-words.js';
import { checkSpecialNote } from './special-note.js';
import { isInOrder, isYearMonth, readYearMonth } from './year-month.js';

const today = '2026-11-21';
const study = (more: Partial<Study> = {}): Study => ({
  level: 'cess', title: null, school: null, country: 'BE', from: null, until: null, result: 'obtained', equivalence: null, ...more });
const work = (more: Partial<Experience> = {}): Experience => ({
  kind: 'job', trade: 'F1602', title: null, employer: null, field: null, from: null, until: null, ...more });
const says = (more: Partial<Situation>) => {
  const decision = checkSituation({ ...unsaidSituation, ...more }, today);
  return decision.ok ? 'yes' : decision.code;
};

describe('a month as people remember it', () => {
  test.each([['2019', '2019'], ['9/2019', '2019-09'], ['09.2019', '2019-09'], [' 2019-09 ', '2019-09'], ['13/2019', null], ['hier', null], ['', null]])(
    '%p is %p', (typed, month) => expect(readYearMonth(typed)).toBe(month));
  test.each(['1919', '2200', '2019-00', '2019-13', '2019-9'])('%s is none', (value) => expect(isYearMonth(value)).toBe(false));
  test('a bare year holds all of its months', () => {
    expect(isInOrder('2019-09', '2019')).toBe(true);
    expect(isInOrder('2019', '2019-01')).toBe(true);
    expect(isInOrder('2019-09', '2019-08')).toBe(false);
    expect(isInOrder(null, '2019')).toBe(true);
  });
});

describe('a situation', () => {
  test('may say nothing at all', () => expect(says({})).toBe('yes'));

  test.each<[string, Partial<Situation>, string]>([
    ['a course of no level and no name', { studies: [study({ level: 'other' })] }, 'situation.study_empty'],
    ['a country that is none', { studies: [study({ country: 'Belgique' })] }, 'input.invalid'],
    ['work without a trade nor a title', { experience: [work({ trade: null, employer: 'Un atelier' })] }, 'situation.experience_empty'],
    ['work that ends before it begins', { experience: [work({ from: '2020', until: '2019-12' })] }, 'situation.dates_invalid'],
    ['a status since next month', { statusSince: '2026-12' }, 'situation.dates_invalid'],
    ['a month that is none', { statusSince: '2026-13' }, 'situation.dates_invalid'],
    ['one language twice', { languages: [{ language: 'nl', level: 'a1' }, { language: 'nl', level: 'b1' }] }, 'situation.language_twice'],
    ['a way of two minutes', { maxMinutes: 2 }, 'situation.minutes_invalid'],
    ['a way of an hour and a bit', { maxMinutes: 60.5 }, 'situation.minutes_invalid'],
    ['a national number at school', { studies: [study({ school: '85.07.30-033.28' })] }, 'text.national_number'],
    ['a national number at work', { experience: [work({ employer: '85073003328' })] }, 'text.national_number'],
    ['a course that goes on until next year', { studies: [study({ result: 'under_way', from: '2026-09', until: '2027-06' })] }, 'yes'],
    ['other languages, as many as there are', { languages: [{ language: 'other', level: 'a1' }, { language: 'other', level: 'b1' }] }, 'yes'],
  ])('%s: %#', (_, more, answer) => expect(says(more)).toBe(answer));

  test('is put in order: the latest first, the best known language first, what concerns Belgium needs no equivalence', () => {
    const decision = checkSituation({ ...unsaidSituation, note: '  ', transports: ['walk', 'car', 'walk'], times: ['evening', 'day'],
      studies: [study({ from: '2004', until: '2008', equivalence: 'asked', country: 'be', title: ' Latin  grec ' }), study({ from: '2009', until: '2012' })],
      languages: [{ language: 'en', level: 'a2' }, { language: 'fr', level: 'native' }] }, today);
    expect(decision.ok && decision.value).toMatchObject({ note: null, transports: ['car', 'walk'], times: ['day', 'evening'],
      studies: [{ from: '2009' }, { from: '2004', equivalence: null, country: 'BE', title: 'Latin grec' }], languages: [{ language: 'fr' }, { language: 'en' }] });
  });

  test('what goes on is later than what ended; what has no date comes last', () => {
    const spans = [work({ from: '2010', until: '2020' }), work(), work({ from: '2015' }), work({ until: '2021-03' })];
    expect(latestFirst(spans).map(({ from, until }) => `${from}-${until}`)).toEqual(['2015-null', 'null-2021-03', '2010-2020', 'null-null']);
  });
});

describe('the highest diploma', () => {
  test.each<[string, Parameters<typeof highestOf>, ReturnType<typeof highestOf>]>([
    ['nothing said, nothing obtained', [null, [study({ result: 'stopped' })]], null],
    ['what is said', ['ce2d', []], 'ce2d'],
    ['what was obtained, when it is more', ['ce2d', [study()]], 'cess'],
    ['what is said, when it is more', ['master', [study()]], 'master'],
    ['abroad, not yet recognised', [null, [study({ country: 'MA', level: 'master', equivalence: 'asked' })]], null],
    ['abroad, recognised', [null, [study({ country: 'MA', level: 'master', equivalence: 'granted' })]], 'master'],
    ['a doctorate opens what a master opens', [null, [study({ level: 'doctorate' })]], 'master'],
    ['a qualification beside the diplomas', ['none', [study({ level: 'qualification' })]], 'none'],
  ])('%s', (_, given, answer) => expect(highestOf(...given)).toBe(answer));

  test('is never lower than what is said, whatever was studied', () => {
    const anyStudy = fc.record({ level: fc.constantFrom(...studyLevels), result: fc.constantFrom(...studyResults), country: fc.constantFrom('BE', 'FR'),
      equivalence: fc.constantFrom(null, ...equivalences) }).map((more) => study(more));
    fc.assert(fc.property(fc.constantFrom(...diplomas), fc.array(anyStudy), (said, studies) =>
      diplomas.indexOf(highestOf(said, studies) ?? 'none') >= diplomas.indexOf(said)));
  });
});

describe('a rectified identity', () => {
  const identity: PersonIdentity = { givenName: 'Élodie', familyName: 'Dubois', birthOn: null, ageBand: 'from_18', communeNis: null, email: null,
    phone: null, safeContact: { byMail: false, bySms: false, byPhone: false, hideService: false, notBeforeHour: null, notAfterHour: null, note: null } };
  test('keeps an age band when there is no birth date, and only then', () => {
    expect(checkPersonIdentity(identity, today)).toMatchObject({ ok: true, value: { ageBand: 'from_18' } });
    expect(checkPersonIdentity({ ...identity, birthOn: '1990-01-01' }, today)).toMatchObject({ ok: true, value: { ageBand: null } });
    expect(checkPersonIdentity({ ...identity, givenName: ' ' }, today)).toEqual({ ok: false, code: 'learner.name_missing' });
  });
});

test('what is very personal holds no national number either', () => {
  expect(checkSpecialNote('  ')).toEqual({ ok: true, value: null });
  expect(checkSpecialNote(' Mal de dos ')).toEqual({ ok: true, value: 'Mal de dos' });
  expect(checkSpecialNote('85.07.30-033.28')).toEqual({ ok: false, code: 'text.national_number' });
});

describe('what changed', () => {
  test('is told field by field; nothing, said differently, is nothing', () => {
    expect(changesBetween({ a: 1, b: null, c: [], d: 'x', version: 3 }, { a: 1, b: '', c: null, d: 'y', e: [1] }))
      .toEqual([{ field: 'd', before: 'x', after: 'y' }, { field: 'e', before: null, after: [1] }]);
  });
  test('does not depend on the order in which an object tells its parts', () => {
    expect(saysTheSame([{ a: 1, b: null }], [{ b: null, a: 1 }])).toBe(true);
    expect(saysTheSame([1, 2], [2, 1])).toBe(false);
  });
  test('between two equal things: nothing, whatever they are', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (thing) => changesBetween(thing, structuredClone(thing)).length === 0));
  });
});
