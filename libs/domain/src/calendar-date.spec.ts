import fc from 'fast-check';
import { brusselsDay, isCalendarDate, readCalendarDate } from './calendar-date.js';

const days = fc.date({ min: new Date('1850-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a day that does not exist', () => {
  test.each([
    '2026-02-29', '2026-02-30', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32',
    '0000-01-01', '1849-12-31', '2200-01-01', '9999-12-31', '2026-1-1', '26-01-01', ' 2026-01-01', '2026-01-01T00:00:00Z',
    '2026-01-01\n', '٢٠٢٦-٠١-٠١', '', '-2026-01-01', '+02026-01-01',
  ])('%p', (value) => {
    expect(isCalendarDate(value)).toBe(false);
  });

  test('the calendar agrees with the computer\'s own', () => {
    fc.assert(fc.property(fc.integer({ min: 1850, max: 2199 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (y, m, d) => {
      const text = `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
      const time = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
      expect(isCalendarDate(text)).toBe(exists);
    }), { numRuns: 2_000 });
  });
});

describe('a day as people type it', () => {
  test.each([
    ['21/11/1990', '1990-11-21'], ['3/4/1990', '1990-04-03'], ['3.4.1990', '1990-04-03'], ['03-04-1990', '1990-04-03'],
    ['3 4 1990', '1990-04-03'], [' 1990-11-21 ', '1990-11-21'], ['29/02/2024', '2024-02-29'],
    ['30/02/2024', null], ['31/11/1990', null], ['11/21/1990', null], ['21/11/90', null], ['demain', null], ['', null],
  ])('%p is %p', (typed, day) => {
    expect(readCalendarDate(typed)).toBe(day);
  });

  test('every day, written the European way, is read back', () => {
    fc.assert(fc.property(days, fc.constantFrom('/', '.', '-', ' '), fc.boolean(), (day, sign, isPadded) => {
      const [y, m, d] = day.split('-');
      const typed = [d, m, y].map((part) => (isPadded ? part : String(Number(part)))).join(sign);
      expect(readCalendarDate(typed)).toBe(day);
    }));
  });
});

describe('the day that it is in Brussels', () => {
  test.each([
    ['2026-01-15T22:59:59Z', '2026-01-15'], ['2026-01-15T23:00:00Z', '2026-01-16'],
    ['2026-07-15T21:59:59Z', '2026-07-15'], ['2026-07-15T22:00:00Z', '2026-07-16'],
    ['2027-03-28T00:59:59Z', '2027-03-28'], ['2027-10-31T00:30:00Z', '2027-10-31'], ['2027-10-30T22:30:00Z', '2027-10-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
  ])('%s is %s', (instant, day) => {
    expect(brusselsDay(new Date(instant))).toBe(day);
  });

  test('is always a day that exists', () => {
    fc.assert(fc.property(days, fc.nat(86_399), (day, second) => {
      expect(isCalendarDate(brusselsDay(new Date(Date.parse(day) + second * 1_000)))).toBe(day < '2199-12-31' || second < 82_800);
    }));
  });
});
