import fc from 'fast-check';
import { addDays, brusselsDay } from '../calendar-date.js';
import { daysOfWeek, mondayOf, thisWeek, weekOf, weeksLater } from './week.js';

const days = fc.date({ min: new Date('2020-01-01T12:00:00Z'), max: new Date('2070-12-31T12:00:00Z'), noInvalidDate: true }).map(brusselsDay);

test.each([
  ['2026-01-01', '2026-W01'], ['2026-11-23', '2026-W48'], ['2026-12-31', '2026-W53'], ['2027-01-03', '2026-W53'], ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'], ['2021-01-03', '2020-W53'], ['2028-02-29', '2028-W09'],
])('%s falls in %s', (day, week) => expect(weekOf(day)).toBe(week));

test.each(['2026-W00', '2026-W54', '2025-W53', '2026-48', 'W48', '2026-W4', '1849-W10', ''])('%p is no week', (week) => expect(daysOfWeek(week)).toBeNull());

test('fifty years of days: each in its week, from a Monday, and no week is skipped', () => {
  fc.assert(fc.property(days, fc.integer({ min: -60, max: 60 }), (day, weeks) => {
    const found = daysOfWeek(weekOf(day)) ?? [];
    expect(found).toHaveLength(7);
    expect(found).toContain(day);
    expect(new Date(`${mondayOf(day)}T00:00:00Z`).getUTCDay()).toBe(1);
    expect(weekOf(addDays(day, 7 * weeks))).toBe(weeksLater(weekOf(day), weeks));
  }));
});

test('the week turns at midnight in Brussels', () => {
  expect(thisWeek(new Date('2026-11-22T22:59:00Z'))).toBe('2026-W47');
  expect(thisWeek(new Date('2026-11-22T23:01:00Z'))).toBe('2026-W48');
});

test('what is no week stays what it is', () => expect(weeksLater('soon', 1)).toBe('soon'));
