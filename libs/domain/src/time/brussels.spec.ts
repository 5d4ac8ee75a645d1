import fc from 'fast-check';
import { brusselsDay } from '../calendar-date.js';
import { dayMs, endOfDay, hands, hourMs, instantOf, wallClock } from './brussels.js';

const at = (text: string) => new Date(text);
const instants = fc.date({ min: at('2025-01-01T00:00:00Z'), max: at('2037-12-31T00:00:00Z'), noInvalidDate: true });

/** The last Sunday of a month, at one in the morning of Greenwich: when the European clocks change. */
function changeOf(year: number, month: number): Date {
  const last = new Date(Date.UTC(year, month, 0, 1));
  return new Date(last.getTime() - last.getUTCDay() * dayMs);
}
const years = Array.from({ length: 13 }, (_, place) => 2025 + place);

describe.each(years)('the clocks of %i', (year) => {
  test('in March they jump from two to three', () => {
    const jump = changeOf(year, 3);
    const day = brusselsDay(jump);
    expect(wallClock(new Date(jump.getTime() - 1))).toEqual({ day, ms: 2 * hourMs - 1 });
    expect(wallClock(jump)).toEqual({ day, ms: 3 * hourMs });
    for (const ms of [2 * hourMs, 2.5 * hourMs, 3 * hourMs - 1]) expect(instantOf({ day, ms })).toEqual(jump);
    expect(instantOf({ day, ms: 3 * hourMs })).toEqual(jump);
    expect(instantOf({ day, ms: dayMs }).getTime() - instantOf({ day, ms: 0 }).getTime()).toBe(23 * hourMs);
  });

  test('in October two to three comes twice, and counts once', () => {
    const change = changeOf(year, 10);
    const day = brusselsDay(change);
    const before = new Date(change.getTime() - hourMs / 2);
    const after = new Date(change.getTime() + hourMs / 2);
    expect([wallClock(before), wallClock(after)]).toEqual([{ day, ms: 2.5 * hourMs }, { day, ms: 2.5 * hourMs }]);
    expect(instantOf({ day, ms: 2.5 * hourMs })).toEqual(before);
    expect([hands(before).ms, hands(after).ms, hands(new Date(change.getTime() + hourMs)).ms]).toEqual([2.5 * hourMs, 3 * hourMs, 3 * hourMs]);
    expect(instantOf({ day, ms: dayMs }).getTime() - instantOf({ day, ms: 0 }).getTime()).toBe(25 * hourMs);
  });
});

test('what the clock shows leads back to the instant, or to the first time that it showed it', () => {
  fc.assert(fc.property(instants, (instant) => {
    const back = instantOf(wallClock(instant)).getTime();
    expect([0, hourMs]).toContain(instant.getTime() - back);
    expect(wallClock(new Date(back))).toEqual(wallClock(instant));
  }));
});

test('the hands never go back', () => {
  const place = (instant: Date) => Date.parse(`${hands(instant).day}T00:00:00Z`) + hands(instant).ms;
  const near = fc.tuple(fc.constantFrom(...years.flatMap((year) => [changeOf(year, 3), changeOf(year, 10)])), fc.integer({ min: -5 * hourMs, max: 5 * hourMs }))
    .map(([change, more]) => new Date(change.getTime() + more));
  fc.assert(fc.property(fc.oneof(instants, near), fc.integer({ min: 0, max: 3 * hourMs }), (instant, more) => {
    expect(place(new Date(instant.getTime() + more))).toBeGreaterThanOrEqual(place(instant));
  }));
});

test('a day ends where the next begins, whatever its length', () => {
  fc.assert(fc.property(instants, (instant) => {
    const day = brusselsDay(instant);
    const end = endOfDay(day);
    expect(brusselsDay(end)).toBe(day);
    expect(wallClock(new Date(end.getTime() + 1)).ms).toBe(0);
  }));
});
