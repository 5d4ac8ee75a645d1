import fc from 'fast-check';
import { addDays } from '../../calendar-date.js';
import { codedPeriod, quarterBefore, quarterOf, readPeriodCode, testsOn } from './period-code.js';

describe('a code', () => {
  test.each([
    ['2026-T1', '2026-01-01', '2026-03-31', 'quarter'], ['2026-T3', '2026-07-01', '2026-09-30', 'quarter'],
    ['2026-T4', '2026-10-01', '2026-12-31', 'quarter'], ['2024', '2024-01-01', '2024-12-31', 'year'],
    ['2026-02-01_2026-02-28', '2026-02-01', '2026-02-28', 'other'],
  ])('%s is from %s to %s', (code, from, until, kind) => {
    expect(readPeriodCode(code)).toEqual({ code, from, until, kind });
    expect(codedPeriod(from, until)).toEqual({ code, from, until, kind });
  });

  test.each(['', '2026-T0', '2026-T5', '1200', '9999-T1', '12-mois', '2026-07-01_2026-09-30', '2026-03-01_2026-02-01', '2026-02-30_2026-03-01', 'T3',
    '2026-t3', '2026-T3 ', '__proto__'])('%p names none', (code) => {
    expect(readPeriodCode(code)).toBeNull();
  });
});

test('twelve months are the last twelve, unless they are a year of the calendar', () => {
  expect(codedPeriod('2025-11-01', '2026-10-31')).toMatchObject({ code: '12-mois', kind: 'rolling' });
  expect(codedPeriod('2025-11-01', '2026-10-30').kind).toBe('other');
  expect(codedPeriod('2025-01-01', '2025-12-31').kind).toBe('year');
});

test('a quarter is tested once the fifteen days after it are over', () => {
  expect(testsOn(quarterOf('2026-08-20'))).toBe('2026-10-16');
  expect(quarterBefore(quarterOf('2026-02-11')).code).toBe('2025-T4');
});

test('every day falls in one quarter, and quarters touch', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 90_000 }), (days) => {
    const day = addDays('1900-01-01', days);
    const quarter = quarterOf(day);
    expect(quarter.from <= day && day <= quarter.until).toBe(true);
    expect(addDays(quarterBefore(quarter).until, 1)).toBe(quarter.from);
    expect(readPeriodCode(quarter.code)).toEqual(quarter);
  }));
});
