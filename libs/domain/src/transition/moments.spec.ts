import fc from 'fast-check';
import { brusselsDay } from '../calendar-date.js';
import { isLegalHoliday } from '../time/belgian-holidays.js';
import { dayMs, hourMs, instantOf, wallClock } from '../time/brussels.js';
import { isSendingDay, isStillUseful, messageMoment, openHours, type SafeHours, sendingMoment, taskMoment } from './moments.js';

const anyHour: SafeHours = { notBeforeHour: null, notAfterHour: null };
const at = (text: string) => new Date(text);
const instants = fc.date({ min: at('2025-01-01T00:00:00Z'), max: at('2075-12-31T00:00:00Z'), noInvalidDate: true });
const hour = fc.option(fc.integer({ min: 0, max: 24 }));
const safeHours = fc.record<SafeHours>({ notBeforeHour: hour, notAfterHour: hour });

/** The last Sundays of March and October, at one in the morning of Greenwich. */
const changes = Array.from({ length: 13 }, (_, place) => 2025 + place).flatMap((year) => [3, 10].map((month) => {
  const last = new Date(Date.UTC(year, month, 0, 1));
  return new Date(last.getTime() - last.getUTCDay() * dayMs);
}));
const nearChanges = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -30, max: 30 })).map(([change, hours]) => new Date(change.getTime() + hours * hourMs));
const moments = fc.oneof(instants, nearChanges);

test.each([
  ['in the day it leaves as wanted', '2026-11-24T14:00:00+01:00', '2026-11-24T14:00:00+01:00'],
  ['at nine in the evening it waits for the morning', '2026-11-24T21:00:00+01:00', '2026-11-25T08:00:00+01:00'],
  ['a minute before it does not', '2026-11-24T20:59:00+01:00', '2026-11-24T20:59:00+01:00'],
  ['at night it waits', '2026-11-25T03:00:00+01:00', '2026-11-25T08:00:00+01:00'],
  ['on Saturday evening it waits for Monday', '2026-11-28T22:00:00+01:00', '2026-11-30T08:00:00+01:00'],
  ['on Christmas, a Friday, for Saturday', '2026-12-25T10:00:00+01:00', '2026-12-26T08:00:00+01:00'],
])('%s', (_, wanted, leaves) => {
  expect(sendingMoment(at(wanted), anyHour, at('2026-01-01T00:00:00Z'))).toEqual(at(leaves));
});

test('it waits for the hours of the person, and for no other day when it cannot wait', () => {
  const evenings = { notBeforeHour: 17, notAfterHour: 20 };
  expect(sendingMoment(at('2026-11-24T10:00:00+01:00'), evenings, at('2026-01-01T00:00:00Z'))).toEqual(at('2026-11-24T17:00:00+01:00'));
  expect(sendingMoment(at('2026-11-24T20:00:00+01:00'), evenings, at('2026-01-01T00:00:00Z'))).toEqual(at('2026-11-25T17:00:00+01:00'));
  expect(sendingMoment(at('2026-12-25T10:00:00+01:00'), anyHour, at('2026-01-01T00:00:00Z'), true)).toEqual(at('2026-12-25T10:00:00+01:00'));
  expect(sendingMoment(at('2026-11-24T10:00:00+01:00'), { notBeforeHour: 21, notAfterHour: null }, at('2026-01-01T00:00:00Z'))).toBeNull();
});

test('never at night, never outside the hours of the person, never before now, never on a day of rest unless urgent', () => {
  fc.assert(fc.property(moments, moments, safeHours, fc.boolean(), (wanted, now, hours, isUrgent) => {
    const leaves = sendingMoment(wanted, hours, now, isUrgent);
    if (leaves === null) return expect(openHours(hours)).toBeNull();
    const { day, ms } = wallClock(leaves);
    expect(ms).toBeGreaterThanOrEqual(Math.max(8, hours.notBeforeHour ?? 0) * hourMs);
    expect(ms).toBeLessThan(Math.min(21, hours.notAfterHour ?? 24) * hourMs);
    expect(leaves >= now && leaves >= wanted).toBe(true);
    const isRest = isLegalHoliday(day) || new Date(`${day}T00:00:00Z`).getUTCDay() === 0;
    expect(isRest && !isUrgent).toBe(false);
    // Asked again from there, it leaves there.
    expect(sendingMoment(leaves, hours, now, isUrgent)).toEqual(leaves);
  }), { numRuns: 400 });
});

test('six in the evening of the eve stays six in the evening, whatever the clocks do that night', () => {
  for (const change of changes) {
    for (const more of [-1, 0, 1]) {
      const eve = brusselsDay(new Date(change.getTime() + more * dayMs));
      const wanted = instantOf({ day: eve, ms: 18 * hourMs });
      const leaves = sendingMoment(wanted, anyHour, new Date(change.getTime() - 40 * dayMs), true);
      expect(leaves && wallClock(leaves)).toEqual({ day: eve, ms: 18 * hourMs });
    }
  }
  fc.assert(fc.property(instants, (now) => {
    const day = brusselsDay(new Date(now.getTime() + 2 * dayMs));
    const leaves = sendingMoment(instantOf({ day, ms: 18 * hourMs }), anyHour, now);
    if (isSendingDay(day)) expect(leaves && wallClock(leaves)).toEqual({ day, ms: 18 * hourMs });
    else expect(leaves && wallClock(leaves).day > day).toBe(true);
  }));
});

test('a task is due at eight, a question leaves at ten: hours that no clock jumps over, on the day itself', () => {
  fc.assert(fc.property(moments, (instant) => {
    const day = brusselsDay(instant);
    expect([wallClock(taskMoment(day)), wallClock(messageMoment(day))]).toEqual([{ day, ms: 8 * hourMs }, { day, ms: 10 * hourMs }]);
  }));
});

test('a question of last week is still asked, one of last month is not; what waits for a human always does', () => {
  const due = at('2026-11-02T09:00:00Z');
  const after = (days: number) => new Date(due.getTime() + days * dayMs);
  expect([isStillUseful('check_in', due, after(1)), isStillUseful('check_in', due, after(7)), isStillUseful('check_in', due, after(8))]).toEqual([true, true, false]);
  expect([isStillUseful('survey', due, after(14)), isStillUseful('survey', due, after(15))]).toEqual([true, false]);
  expect([isStillUseful('contact', due, after(900)), isStillUseful('not_sent', due, after(900))]).toEqual([true, true]);
});
