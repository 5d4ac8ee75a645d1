import fc from 'fast-check';
import { brusselsDay } from './calendar-date.js';
import { digestHours, digestMoment, isDigestHour, isStillToday, isWorthSaying } from './digest.js';
import { hands, hourMs } from './time/brussels.js';
import { everydayCalendar, isWorkingDay } from './time/working-days.js';

describe('the daily mail', () => {
  test.each([
    ['at her hour', '2027-03-02T02:00:00Z', 8, '2027-03-02T07:00:00.000Z'], ['in summer, at her hour too', '2027-07-02T02:00:00Z', 8, '2027-07-02T06:00:00.000Z'],
    ['at once, when her hour has passed', '2027-03-02T13:30:00Z', 8, '2027-03-02T13:30:00.000Z'],
    ['never on a Sunday', '2027-03-07T02:00:00Z', 8, undefined], ['nor on a legal holiday', '2027-07-21T02:00:00Z', 8, undefined],
  ])('leaves %s', (_, now, hour, leaves) => {
    expect(digestMoment(new Date(now), hour)?.toISOString()).toBe(leaves);
  });

  test('leaves, over fifty years, on the day itself, on a working day, never before her hour and never in the past', () => {
    const from = Date.parse('2025-01-01T00:00:00Z');
    fc.assert(fc.property(fc.integer({ min: 0, max: 50 * 365 * 24 * 60 }), fc.constantFrom(...digestHours), (minutes, hour) => {
      const now = new Date(from + minutes * 60_000);
      const at = digestMoment(now, hour);
      if (!isWorkingDay(everydayCalendar, brusselsDay(now))) return expect(at).toBeNull();
      expect(at?.getTime()).toBeGreaterThanOrEqual(now.getTime());
      expect(brusselsDay(at ?? new Date(0))).toBe(brusselsDay(now));
      expect(hands(at ?? new Date(0)).ms).toBeGreaterThanOrEqual(hour * hourMs);
    }), { numRuns: 2_000 });
  });

  test.each([['2027-03-02T07:00:00Z', '2027-03-02', true], ['2027-03-02T19:59:59Z', '2027-03-02', true], ['2027-03-02T20:00:00Z', '2027-03-02', false],
    ['2027-03-03T07:00:00Z', '2027-03-02', false]])('at %s the mail of %s still serves: %p', (now, day, serves) => {
    expect(isStillToday(new Date(now), day)).toBe(serves);
  });

  test('says something, or is not sent', () => {
    const nothing = { due: 0, overdue: 0, appointments: 0, answers: 0 };
    expect(isWorthSaying(nothing)).toBe(false);
    for (const name of Object.keys(nothing)) expect(isWorthSaying({ ...nothing, [name]: 1 })).toBe(true);
  });

  test.each([[6, true], [20, true], [5, false], [21, false], [8.5, false], [Number.NaN, false]])('may be asked for %p: %p', (hour, may) => {
    expect(isDigestHour(hour)).toBe(may);
  });
});
