import fc from 'fast-check';
import { addDays, brusselsDay } from '../calendar-date.js';
import { isLegalHoliday } from './belgian-holidays.js';
import { dayMs, hands, hourMs, wallClock } from './brussels.js';
import { afterWorkingDays, everydayCalendar, isWorkingDay, type WorkingCalendar, workingDayFrom, workingDaysBetween } from './working-days.js';

const at = (text: string) => new Date(text);
const instants = fc.date({ min: at('2025-01-01T00:00:00Z'), max: at('2037-06-30T00:00:00Z'), noInvalidDate: true });
const spans = fc.array(fc.tuple(instants, fc.nat(40)).map(([from, days]) => ({ from: brusselsDay(from), until: addDays(brusselsDay(from), days) })), { maxLength: 4 });
const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
  workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7]), closures: spans, schoolHolidays: fc.oneof(fc.constant([]), spans),
});
const days = fc.integer({ min: 0, max: 20 * 96 }).map((quarters) => quarters / 96);

describe('counting', () => {
  test.each([
    ['three days from a Monday', '2026-11-23T10:00:00+01:00', 3, '2026-11-26T10:00:00+01:00'],
    ['three days from a Thursday: the weekend is out', '2026-11-26T10:00:00+01:00', 3, '2026-12-01T10:00:00+01:00'],
    ['sent on a Saturday: it begins on Monday', '2026-11-21T18:00:00+01:00', 2, '2026-11-25T00:00:00+01:00'],
    ['Christmas and New Year are out', '2026-12-24T09:00:00+01:00', 3, '2026-12-30T09:00:00+01:00'],
    ['over the change of October, at the same hour', '2026-10-23T16:00:00+02:00', 1, '2026-10-26T16:00:00+01:00'],
    ['over the change of March, at the same hour', '2027-03-26T16:00:00+01:00', 1, '2027-03-30T16:00:00+02:00'],
    ['sent in the last minute of a day', '2026-11-23T23:59:00+01:00', 1, '2026-11-24T23:59:00+01:00'],
  ])('%s', (_, from, count, until) => {
    expect(afterWorkingDays(at(from), count, everydayCalendar)).toEqual(at(until));
    expect(workingDaysBetween(at(from), at(until), everydayCalendar)).toBeCloseTo(count, 9);
  });

  test('Saturdays count where people work on Saturdays; closures and school holidays do not', () => {
    const saturdays = { ...everydayCalendar, workingDays: [2, 3, 4, 5, 6] };
    expect(afterWorkingDays(at('2026-11-27T10:00:00+01:00'), 1, saturdays)).toEqual(at('2026-11-28T10:00:00+01:00'));
    const closed = { ...everydayCalendar, closures: [{ from: '2026-11-24', until: '2026-11-25' }], schoolHolidays: [{ from: '2026-11-26', until: '2026-11-27' }] };
    expect(afterWorkingDays(at('2026-11-23T10:00:00+01:00'), 1, closed)).toEqual(at('2026-11-30T10:00:00+01:00'));
  });

  test('a branch that says it never opens again still has a deadline', () => {
    const forEver = { ...everydayCalendar, closures: [{ from: '2020-01-01', until: '2199-12-31' }] };
    expect(brusselsDay(afterWorkingDays(at('2026-11-23T10:00:00+01:00'), 0, forEver)) < '2028-01-01').toBe(true);
    expect(isWorkingDay({ ...everydayCalendar, workingDays: [] }, '2026-11-23')).toBe(true);
  });
});

describe('whatever the calendar', () => {
  test('what is due falls on a working day, and never on a legal holiday', () => {
    fc.assert(fc.property(calendars, instants, days, (calendar, from, count) => {
      const day = brusselsDay(afterWorkingDays(from, count, calendar));
      expect([isWorkingDay(calendar, day), isLegalHoliday(day)]).toEqual([true, false]);
    }));
  });

  test('so many days later is so many days used: nothing is lost, nothing is added', () => {
    fc.assert(fc.property(calendars, instants, days, (calendar, from, count) => {
      const until = afterWorkingDays(from, count, calendar);
      const used = workingDaysBetween(from, until, calendar);
      // Where the clock jumps over the hour that was due, in March, what is due comes with the jump.
      const jumps = calendar.workingDays.includes(7) ? hourMs / dayMs : 0;
      expect(used).toBeGreaterThanOrEqual(count - 1e-6);
      expect(used).toBeLessThanOrEqual(count + jumps + 1e-6);
    }));
  });

  test('time adds up: from here to there and on is from here on', () => {
    fc.assert(fc.property(calendars, fc.array(instants, { minLength: 3, maxLength: 3 }), (calendar, some) => {
      const [first, second, third] = [...some].sort((a, b) => a.getTime() - b.getTime()) as [Date, Date, Date];
      const whole = workingDaysBetween(first, third, calendar);
      expect(workingDaysBetween(first, second, calendar) + workingDaysBetween(second, third, calendar)).toBeCloseTo(whole, 6);
    }), { numRuns: 30 });
  });

  test('where nobody works no time goes by', () => {
    fc.assert(fc.property(calendars, instants, fc.nat(dayMs), (calendar, from, more) => {
      const until = new Date(from.getTime() + more);
      fc.pre(!isWorkingDay(calendar, brusselsDay(from)) && !isWorkingDay(calendar, brusselsDay(until)) && brusselsDay(from) <= brusselsDay(until));
      expect(workingDaysBetween(from, until, calendar)).toBe(0);
    }));
  });

  test('the hour stays the same when nothing stands in the way', () => {
    fc.assert(fc.property(instants, fc.integer({ min: 0, max: 30 }), (from, count) => {
      fc.pre(isWorkingDay(everydayCalendar, brusselsDay(from)));
      expect(wallClock(afterWorkingDays(from, count, everydayCalendar)).ms).toBe(hands(from).ms);
    }));
  });

  test('the first working day is one, and none was passed over', () => {
    fc.assert(fc.property(calendars, instants, (calendar, from) => {
      const start = brusselsDay(from);
      const found = workingDayFrom(calendar, start);
      for (let day = start; day < found; day = addDays(day, 1)) expect(isWorkingDay(calendar, day)).toBe(false);
      expect(isWorkingDay(calendar, found)).toBe(true);
    }));
  });
});
