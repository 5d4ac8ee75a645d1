import fc from 'fast-check';
import { addDays, brusselsDay, isCalendarDate } from '../calendar-date.js';
import { easterOf, isLegalHoliday } from '../time/belgian-holidays.js';
import { everydayCalendar, isWorkingDay } from '../time/working-days.js';
import { addMonths, dayAt, workingDayUntil } from './offsets.js';
import type { OffsetUnit } from './words.js';

const days = fc.date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2075-12-31T00:00:00Z'), noInvalidDate: true }).map(brusselsDay);
const plain = (from: string, offset: number, unit: OffsetUnit) => dayAt(from, { offset, unit }, everydayCalendar, []);

test.each([
  ['2026-01-31', 1, '2026-02-28'], ['2028-01-31', 1, '2028-02-29'], ['2028-02-29', 12, '2029-02-28'], ['2028-02-29', -12, '2027-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-11-30', 3, '2027-02-28'], ['2026-12-15', 1, '2027-01-15'], ['2026-01-15', -1, '2025-12-15'], ['2026-08-31', 18, '2028-02-29'],
])('%s and %i months: %s', (from, months, until) => {
  expect(addMonths(from, months)).toBe(until);
});

test.each([
  ['three working days from a Thursday pass a weekend', '2026-11-26', 3, 'working_days', '2026-12-01'],
  ['two before a Monday', '2026-11-30', -2, 'working_days', '2026-11-26'],
  ['one over Easter Monday', '2027-03-26', 1, 'working_days', '2027-03-30'],
  ['one before it', '2027-03-30', -1, 'working_days', '2027-03-26'],
  ['ninety days before', '2026-07-01', -90, 'days', '2026-04-02'],
  ['two weeks over the change of October', '2026-10-20', 2, 'weeks', '2026-11-03'],
] as const)('%s', (_, from, offset, unit, until) => {
  expect(plain(from, offset, unit)).toBe(until);
});

test('weeks of school pass over those of holidays, forwards and backwards, and keep the day of the week', () => {
  const autumn = [{ from: '2026-10-19', until: '2026-11-01' }];
  expect(dayAt('2026-10-13', { offset: 1, unit: 'school_weeks' }, everydayCalendar, autumn)).toBe('2026-11-03');
  expect(dayAt('2026-11-03', { offset: -1, unit: 'school_weeks' }, everydayCalendar, autumn)).toBe('2026-10-13');
  const oneDay = [{ from: '2026-11-11', until: '2026-11-11' }];
  expect(dayAt('2026-11-04', { offset: 1, unit: 'school_weeks' }, everydayCalendar, oneDay)).toBe('2026-11-11');
  const forEver = [{ from: '2026-01-01', until: '2199-12-31' }];
  expect(dayAt('2026-11-04', { offset: 2, unit: 'school_weeks' }, everydayCalendar, forEver) < '2028-01-01').toBe(true);
});

test('a branch that never opens still has a day before', () => {
  expect(workingDayUntil({ ...everydayCalendar, closures: [{ from: '1990-01-01', until: '2199-12-31' }] }, '2026-11-22')).toBe('2026-11-20');
});

describe('over fifty years', () => {
  test('a day so many months later exists, in that month, and no later in it', () => {
    fc.assert(fc.property(days, fc.integer({ min: -36, max: 36 }), (day, months) => {
      const there = addMonths(day, months);
      expect(isCalendarDate(there)).toBe(true);
      expect(there.slice(8) <= day.slice(8)).toBe(true);
      const distance = (Number(there.slice(0, 4)) - Number(day.slice(0, 4))) * 12 + Number(there.slice(5, 7)) - Number(day.slice(5, 7));
      expect(distance).toBe(months);
      // Only the last day of a month was clamped.
      if (there.slice(8) !== day.slice(8)) expect(addDays(there, 1).slice(8)).toBe('01');
    }));
  });

  test('working days land on working days and come back to where they began', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const there = plain(day, count, 'working_days');
      expect(isWorkingDay(everydayCalendar, there) && !isLegalHoliday(there)).toBe(true);
      const back = plain(there, -count, 'working_days');
      if (isWorkingDay(everydayCalendar, day)) expect(back).toBe(day);
      else expect(back <= day).toBe(true);
    }));
  });

  test('without school holidays a week of school is a week', () => {
    fc.assert(fc.property(days, fc.integer({ min: -60, max: 60 }), (day, weeks) => {
      expect(plain(day, weeks, 'school_weeks')).toBe(addDays(day, weeks * 7));
    }));
  });

  test('Easter Monday, Ascension and Whit Monday are never worked', () => {
    for (let year = 2025; year <= 2075; year += 1) {
      for (const more of [1, 39, 50]) expect(isWorkingDay(everydayCalendar, plain(addDays(easterOf(year), more - 1), 1, 'working_days'))).toBe(true);
      expect(isLegalHoliday(plain(addDays(easterOf(year), -1), 1, 'working_days'))).toBe(false);
    }
  });
});
