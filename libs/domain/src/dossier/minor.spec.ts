import fc from 'fast-check';
import { addDays, brusselsDay, isCalendarDate } from '../calendar-date.js';
import { adultFrom, ageOn, birthday, mayHaveOwnCode, ownAccountFrom, represents, stageOn } from './minor.js';

const days = fc.date({ min: new Date('1940-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const leapBirths = fc.integer({ min: 485, max: 510 }).map((four) => `${four * 4}-02-29`);
const births = fc.oneof(days, leapBirths);
const ages = fc.integer({ min: 0, max: 100 });

describe('a birthday', () => {
  test.each([
    ['2008-02-29', 18, '2026-03-01'], ['2008-02-29', 16, '2024-02-29'], ['2012-02-29', 13, '2025-03-01'], ['2012-02-29', 18, '2030-03-01'],
    ['2008-02-28', 18, '2026-02-28'], ['2008-03-01', 18, '2026-03-01'], ['1982-02-29', 18, '2000-02-29'], ['2013-11-21', 13, '2026-11-21'],
  ])('of somebody born on %s, %i years later: %s', (birthOn, age, day) => expect(birthday(birthOn, age)).toBe(day));

  test('is a day of the calendar, and the day on which the age changes', () => {
    fc.assert(fc.property(births, ages, (birthOn, age) => {
      const day = birthday(birthOn, age);
      expect(isCalendarDate(day)).toBe(true);
      expect(ageOn(birthOn, day)).toBe(age);
      expect(ageOn(birthOn, addDays(day, -1))).toBe(age - 1);
    }));
  });

  test('nobody grows younger', () => {
    fc.assert(fc.property(births, days, (birthOn, day) => {
      expect(ageOn(birthOn, addDays(day, 1)) - ageOn(birthOn, day)).toBeGreaterThanOrEqual(0);
      expect(ageOn(birthOn, addDays(day, 1)) - ageOn(birthOn, day)).toBeLessThanOrEqual(1);
    }));
  });
});

describe('at midnight in Brussels', () => {
  test.each([
    ['winter, a minute before', '2026-11-20T22:59:59Z', 'child'], ['winter, on the stroke', '2026-11-20T23:00:00Z', 'youth']])(
    'thirteen, in %s', (_, instant, stage) => expect(stageOn('2013-11-21', brusselsDay(new Date(instant)))).toBe(stage));

  test.each([
    ['summer, a minute before', '2026-07-09T21:59:59Z', 'youth'], ['summer, on the stroke', '2026-07-09T22:00:00Z', 'adult']])(
    'eighteen, in %s', (_, instant, stage) => expect(stageOn('2008-07-10', brusselsDay(new Date(instant)))).toBe(stage));

  test('born on the 29th of February, eighteen in a common year', () => {
    expect(stageOn('2008-02-29', brusselsDay(new Date('2026-02-28T22:59:59Z')))).toBe('youth');
    expect(stageOn('2008-02-29', brusselsDay(new Date('2026-02-28T23:00:00Z')))).toBe('adult');
  });
});

describe('whoever gave no birth date', () => {
  test('has no age, has her own code, and is represented by nobody', () => {
    fc.assert(fc.property(days, fc.boolean(), (day, isRepresented) => {
      expect(stageOn(null, day)).toBeNull();
      expect(mayHaveOwnCode(null, day, isRepresented)).toBe(true);
      expect(represents({ from: '1940-01-01', until: null }, null, day)).toBe(false);
    }));
  });
});

describe('a code of one\'s own', () => {
  test('needs somebody\'s leave until the thirteenth birthday, and nobody\'s from then on', () => {
    fc.assert(fc.property(births, (birthOn) => {
      const day = birthday(birthOn, ownAccountFrom);
      expect(mayHaveOwnCode(birthOn, day, false)).toBe(true);
      expect(mayHaveOwnCode(birthOn, addDays(day, -1), false)).toBe(false);
      expect(mayHaveOwnCode(birthOn, addDays(day, -1), true)).toBe(true);
    }));
  });
});

describe('a representative', () => {
  test('sees nothing before the first day, after the last, and from the eighteenth birthday on', () => {
    fc.assert(fc.property(births, days, days, days, (birthOn, from, until, day) => {
      const sees = represents({ from, until }, birthOn, day);
      expect(sees).toBe(day >= from && day <= until && ageOn(birthOn, day) < adultFrom);
    }));
  });

  test('is heard until the eve of the eighteenth birthday, not on it', () => {
    fc.assert(fc.property(births, (birthOn) => {
      const day = birthday(birthOn, adultFrom);
      expect(represents({ from: birthOn, until: null }, birthOn, addDays(day, -1))).toBe(true);
      expect(represents({ from: birthOn, until: null }, birthOn, day)).toBe(false);
    }));
  });
});
