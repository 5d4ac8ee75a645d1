import fc from 'fast-check';
import { wallClock } from '../time/brussels.js';
import { brusselsZone, plainDay, timeProperty } from './brussels-zone.js';

const instants = fc.date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2075-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));

/** When a clock that follows the zone's two rules is set, in a year. */
function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  return new Date(last.getTime() - last.getUTCDay() * 86_400_000).toISOString().slice(0, 10);
}

/** Reads a property as a calendar that knows the zone: the first of two same hours. */
function readBack(property: string): number {
  const [, y, m, d, hh, mm, ss, z] = /(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(Z?)$/.exec(property) ?? [];
  const shown = Date.parse(`${y}-${m}-${d}T${hh}:${mm}:${ss}Z`);
  if (z) return shown;
  const summerFrom = Date.parse(`${lastSunday(Number(y), 3)}T02:00:00Z`);
  const summerUntil = Date.parse(`${lastSunday(Number(y), 10)}T03:00:00Z`);
  return shown - (shown >= summerFrom && shown < summerUntil ? 2 : 1) * 3_600_000;
}

test('fifty years of instants are read back as they were, by the rules that the file gives', () => {
  fc.assert(fc.property(instants, (instant) => expect(readBack(timeProperty('DTSTART', instant))).toBe(instant.getTime())), { numRuns: 500 });
});

test('around each change of the clocks, minute by minute', () => {
  for (let year = 2025; year < 2075; year += 1) {
    for (const month of [3, 10]) {
      const change = Date.parse(`${lastSunday(year, month)}T01:00:00Z`);
      for (let minutes = -75; minutes <= 75; minutes += 15) {
        const instant = new Date(change + minutes * 60_000);
        expect(readBack(timeProperty('DTSTART', instant))).toBe(instant.getTime());
      }
      expect(wallClock(new Date(change)).ms).toBe((month === 3 ? 3 : 2) * 3_600_000);
    }
  }
});

test('the hour that comes twice is said once by the wall, once by Greenwich', () => {
  expect(timeProperty('DTSTART', new Date('2026-10-25T00:30:00Z'))).toBe('DTSTART;TZID=Europe/Brussels:20261025T023000');
  expect(timeProperty('DTSTART', new Date('2026-10-25T01:30:00Z'))).toBe('DTSTART:20261025T013000Z');
  expect(plainDay('2026-11-22')).toBe('20261122');
  expect(brusselsZone.filter((line) => line.startsWith('BEGIN'))).toEqual(['BEGIN:VTIMEZONE', 'BEGIN:DAYLIGHT', 'BEGIN:STANDARD']);
});
