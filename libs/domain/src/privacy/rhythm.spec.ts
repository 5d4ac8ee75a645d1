import fc from 'fast-check';
import { firstPoliteMoment, hourAfter, nightAfter } from './rhythm.js';

const at = (text: string) => new Date(text);
const hourInBrussels = (when: Date) => Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Brussels', hour: '2-digit', hourCycle: 'h23' }).format(when));

test('the next hour is full, and later', () => {
  expect(hourAfter(at('2026-11-21T09:00:00Z'))).toEqual(at('2026-11-21T10:00:00Z'));
  expect(hourAfter(at('2026-11-21T23:59:59.999Z'))).toEqual(at('2026-11-22T00:00:00Z'));
});

test.each([
  ['2026-11-21T09:00:00Z', '2026-11-22'], ['2026-11-21T23:30:00Z', '2026-11-22'], ['2026-11-22T01:00:00Z', '2026-11-22'],
  ['2026-11-22T02:00:00Z', '2026-11-23'], ['2026-07-01T22:30:00Z', '2026-07-02'], ['2028-02-28T12:00:00Z', '2028-02-29'],
])('the night after %s is that of %s', (now, day) => {
  expect(nightAfter(at(now))).toEqual({ day, at: at(`${day}T02:00:00Z`) });
});

test('one night follows the other, none twice, none left out, whatever the hour', () => {
  fc.assert(fc.property(fc.date({ min: at('2025-01-01T00:00:00Z'), max: at('2037-12-31T00:00:00Z'), noInvalidDate: true }), (now) => {
    const first = nightAfter(now);
    const second = nightAfter(first.at);
    expect(first.at.getTime()).toBeGreaterThan(now.getTime());
    expect(second.at.getTime() - first.at.getTime()).toBe(86_400_000);
  }));
});

describe('writing to somebody', () => {
  test('never at night, and within her hours', () => {
    expect(firstPoliteMoment(at('2026-11-21T02:30:00Z'), null, null)).toEqual(at('2026-11-21T07:00:00Z'));
    expect(firstPoliteMoment(at('2026-11-21T09:30:00Z'), null, null)).toEqual(at('2026-11-21T09:30:00Z'));
    expect(firstPoliteMoment(at('2026-11-21T09:30:00Z'), 18, 20)).toEqual(at('2026-11-21T17:00:00Z'));
    expect(firstPoliteMoment(at('2026-11-21T19:30:00Z'), null, 18)).toEqual(at('2026-11-22T07:00:00Z'));
  });

  test('hours that leave no room are no reason for the night', () => {
    fc.assert(fc.property(fc.date({ min: at('2025-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z'), noInvalidDate: true }),
      fc.option(fc.integer({ min: 0, max: 23 })), fc.option(fc.integer({ min: 1, max: 24 })), (now, from, until) => {
        const found = firstPoliteMoment(now, from, until);
        expect(found.getTime() - now.getTime()).toBeLessThanOrEqual(26 * 3_600_000);
        expect(hourInBrussels(found)).toBeGreaterThanOrEqual(8);
        expect(hourInBrussels(found)).toBeLessThan(21);
      }));
  });
});
