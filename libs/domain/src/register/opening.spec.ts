import { isOpenOn, type OpeningFacts } from './opening.js';

const branch: OpeningFacts = { opening: [{ day: 1 }, { day: 6 }], closures: [{ from: '2026-12-24', until: '2027-01-03' }], workingDays: [1, 2, 3, 4, 5], closesForSchoolHolidays: true };

test.each<[string, Partial<OpeningFacts>, string, boolean, boolean | null]>([
  ['its hours name the day', {}, '2026-11-23', false, true], ['its hours name the day, though nobody works then as a rule', {}, '2026-11-21', false, true],
  ['its hours do not name the day', {}, '2026-11-24', false, false], ['it is closed that day', {}, '2026-12-28', false, false],
  ['the first day of a closure', {}, '2026-12-24', false, false], ['the day after a closure', {}, '2027-01-04', false, true],
  ['school holidays, and it closes for them', {}, '2026-11-23', true, false], ['school holidays, and it does not', { closesForSchoolHolidays: false }, '2026-11-23', true, true],
  ['it gives no hours', { opening: [] }, '2026-11-23', false, null], ['it gives no hours, and nobody works on Sundays', { opening: [] }, '2026-11-22', false, false],
])('%s', (_, facts, day, isSchoolHoliday, expected) => expect(isOpenOn({ ...branch, ...facts }, day, isSchoolHoliday)).toBe(expected));
