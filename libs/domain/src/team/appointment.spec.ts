import fc from 'fast-check';
import type { Actor } from '../access/roles.js';
import { reachOf } from '../access/rules.js';
import { addDays, brusselsDay } from '../calendar-date.js';
import { type AppointmentWish, checkAppointment, mayChangeAppointment } from './appointment.js';
import { brusselsInstant } from './wall-time.js';

const now = new Date('2027-03-20T08:00:00Z');
const aWish = (more: Partial<AppointmentWish> = {}): AppointmentWish =>
  ({ day: '2027-03-22', time: '09:30', minutes: 45, channel: 'in_person', note: null, ...more });
const hour = 3_600_000;

describe('refused', () => {
  test.each([
    ['an hour that is none', { time: '9h30' }, 'appointment.time_invalid'],
    ['a day that is none', { day: '2027-02-30' }, 'appointment.time_invalid'],
    ['this very minute', { day: '2027-03-20', time: '09:00' }, 'appointment.in_past'],
    ['yesterday', { day: '2027-03-19' }, 'appointment.in_past'],
    ['in more than a year', { day: '2028-03-22' }, 'appointment.too_far'],
    ['for four minutes', { minutes: 4 }, 'appointment.minutes_invalid'],
    ['for eight hours and a minute', { minutes: 481 }, 'appointment.minutes_invalid'],
    ['for half a minute more', { minutes: 30.5 }, 'appointment.minutes_invalid'],
  ] as const)('%s', (_, more, code) => {
    expect(checkAppointment(aWish(more), now)).toEqual({ ok: false, code });
  });

  test('to change one that has begun, or that was cancelled', () => {
    const coming = new Date(now.getTime() + 1);
    expect(mayChangeAppointment({ startsAt: coming, cancelledAt: null }, now).ok).toBe(true);
    expect(mayChangeAppointment({ startsAt: now, cancelledAt: null }, now)).toEqual({ ok: false, code: 'appointment.over' });
    expect(mayChangeAppointment({ startsAt: coming, cancelledAt: now }, now)).toEqual({ ok: false, code: 'appointment.over' });
  });
});

test('kept: at the hour that was said, summer and winter, its words trimmed', () => {
  const starts = (day: string) => {
    const kept = checkAppointment(aWish({ day, note: ' Salle 3 ' }), now);
    return kept.ok && { at: kept.value.startsAt.toISOString(), note: kept.value.note };
  };
  expect(starts('2027-03-26')).toEqual({ at: '2027-03-26T08:30:00.000Z', note: 'Salle 3' });
  expect(starts('2027-03-29')).toEqual({ at: '2027-03-29T07:30:00.000Z', note: 'Salle 3' });
});

describe('the door that an appointment opens', () => {
  const karim: Actor = { sessionId: 's', personId: 'p', membershipId: 'karim', branchId: 'here', organisationId: 'ours', role: 'counsellor' };
  const isOpen = (startsAt: Date, at: Date, until: string | null = null, door: 'appointment' | 'replacement' = 'appointment') => reachOf({
    branchId: 'here', status: 'open', isRestricted: false, isAnonymous: false, leadMembershipId: 'nadia', now: at,
    doors: [{ door, membershipId: 'karim', branchId: null, from: startsAt.toISOString(), until, purpose: 'guidance', sections: [], mayWrite: true }],
  }, karim) !== null;
  const moments = fc.integer({ min: Date.parse('2026-01-01') / 60_000, max: Date.parse('2030-01-01') / 60_000 }).map((minutes) => new Date(minutes * 60_000));

  test('is open within a hundred and sixty-eight hours before and after, never beyond, whatever the clocks do', () => {
    fc.assert(fc.property(moments, fc.integer({ min: -9 * 24 * 60, max: 9 * 24 * 60 }), (startsAt, minutes) => {
      expect(isOpen(startsAt, new Date(startsAt.getTime() + minutes * 60_000))).toBe(Math.abs(minutes) <= 7 * 24 * 60);
    }), { numRuns: 500 });
    for (const startsAt of ['2027-03-28T01:00:00Z', '2027-10-31T01:00:00Z'].map((text) => new Date(text))) {
      const [open, shut] = [168 * hour, 168 * hour + 1];
      for (const side of [-1, 1]) {
        expect(isOpen(startsAt, new Date(startsAt.getTime() + side * open))).toBe(true);
        expect(isOpen(startsAt, new Date(startsAt.getTime() + side * shut))).toBe(false);
      }
    }
  });

  test('a replacement is open from the first midnight in Brussels to the one after the last day, of 23, 24 or 25 hours', () => {
    const days = fc.integer({ min: 0, max: 4 * 365 }).map((offset) => addDays('2026-01-01', offset));
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 20 }), moments, (fromOn, length, at) => {
      const untilOn = addDays(fromOn, length);
      const [from, until] = [brusselsInstant(fromOn, '00:00'), brusselsInstant(addDays(untilOn, 1), '00:00')];
      if (!from || !until) throw new Error(fromOn);
      const today = brusselsDay(at);
      expect(isOpen(from, at, until.toISOString(), 'replacement')).toBe(fromOn <= today && today <= untilOn);
      expect(isOpen(from, new Date(until.getTime() - 1), until.toISOString(), 'replacement')).toBe(true);
      expect(isOpen(from, until, until.toISOString(), 'replacement')).toBe(false);
    }), { numRuns: 500 });
  });
});
