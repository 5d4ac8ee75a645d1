import fc from 'fast-check';
import { addDays, brusselsDay } from '../calendar-date.js';
import { brusselsInstant, brusselsMidnight, brusselsTime } from './wall-time.js';

const days = fc.integer({ min: 0, max: 365 * 30 }).map((offset) => addDays('2020-01-01', offset));
const times = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const hour = 3_600_000;

describe('no hour', () => {
  test.each([
    ['2026-11-21', '24:00'], ['2026-11-21', '9:30'], ['2026-11-21', '09:60'], ['2026-11-21', ''], ['2026-11-21', '09:30:00'],
    ['2026-02-30', '09:30'], ['demain', '09:30'],
  ])('%s %s', (day, time) => {
    expect(brusselsInstant(day, time)).toBeNull();
  });
});

describe('the hour that two people agreed on', () => {
  test.each([
    ['in winter', '2026-11-21', '09:30', '2026-11-21T08:30:00Z'],
    ['in summer', '2027-06-21', '09:30', '2027-06-21T07:30:00Z'],
    ['the last minute before spring', '2027-03-28', '01:59', '2027-03-28T00:59:00Z'],
    ['an hour that spring skips: shown an hour later', '2027-03-28', '02:30', '2027-03-28T01:30:00Z'],
    ['the first hour of spring', '2027-03-28', '03:00', '2027-03-28T01:00:00Z'],
    ['an hour that autumn shows twice: the first', '2027-10-31', '02:30', '2027-10-31T00:30:00Z'],
    ['the first hour after it', '2027-10-31', '03:00', '2027-10-31T02:00:00Z'],
    ['midnight, the day spring comes', '2027-03-28', '00:00', '2027-03-27T23:00:00Z'],
    ['midnight, the day autumn comes', '2027-10-31', '00:00', '2027-10-30T22:00:00Z'],
  ])('%s', (_, day, time, instant) => {
    expect(brusselsInstant(day, time)).toEqual(new Date(instant));
  });

  test('is what the wall shows at that instant, but for the one hour a year that does not exist', () => {
    fc.assert(fc.property(days, times, (day, time) => {
      const instant = brusselsInstant(day, time);
      if (!instant) throw new Error(`${day} ${time}`);
      expect(brusselsDay(instant)).toBe(day);
      if (brusselsTime(instant) === time) return;
      const [month, clock] = [day.slice(5, 7), Number(time.slice(0, 2))];
      expect({ month, clock }).toEqual({ month: '03', clock: 2 });
      expect(brusselsTime(instant)).toBe(`03:${time.slice(3)}`);
    }), { numRuns: 500 });
  });

  test('comes back from any instant, or an hour before it in the one hour that is shown twice', () => {
    const instants = fc.integer({ min: Date.parse('2020-01-01') / 60_000, max: Date.parse('2049-12-31') / 60_000 });
    fc.assert(fc.property(instants, (minutes) => {
      const instant = new Date(minutes * 60_000);
      const again = brusselsInstant(brusselsDay(instant), brusselsTime(instant))?.getTime() ?? Number.NaN;
      expect([0, hour]).toContain(instant.getTime() - again);
    }), { numRuns: 500 });
  });
});

test('a day lasts 24 hours, but twice a year', () => {
  fc.assert(fc.property(days, (day) => {
    const length = (Number(brusselsMidnight(addDays(day, 1))) - Number(brusselsMidnight(day))) / hour;
    expect(length).toBe(24 + (isChange(day, '10') ? 1 : 0) - (isChange(day, '03') ? 1 : 0));
  }), { numRuns: 500 });
  for (const [day, length] of [['2027-03-28', 23], ['2027-10-31', 25], ['2027-03-29', 24]] as const) {
    expect((Number(brusselsMidnight(addDays(day, 1))) - Number(brusselsMidnight(day))) / hour).toBe(length);
  }
});

// The last Sunday of the month.
const isChange = (day: string, month: string): boolean =>
  day.slice(5, 7) === month && new Date(`${day}T00:00:00Z`).getUTCDay() === 0 && addDays(day, 7).slice(5, 7) !== month;
