import fc from 'fast-check';
import { addDays, brusselsDay, isCalendarDate } from '../calendar-date.js';
import { brusselsTime } from '../team/wall-time.js';
import { checkAttendance } from './attendance.js';
import { checkCancelReason, checkGathering, countsAsContact, gatheringStart, type GatheringWish, isOpenToEnrol } from './gathering.js';
import { addMonths, checkMonth, monthOf } from './month.js';
import { reminderOf } from './reminder.js';
import { taskMoment } from './task-moment.js';
import { checkTogether, whyLeftOut } from './together.js';

const now = new Date('2027-03-20T08:00:00Z');
const hour = 3_600_000;
const aWish = (more: Partial<GatheringWish> = {}): GatheringWish => ({
  kind: 'workshop', title: 'Écrire son CV', place: 'Salle 3', day: '2027-04-12', time: '09:30', minutes: 120, seats: 12, leaderIds: ['nadia'], note: null, ...more });
const days = fc.integer({ min: 0, max: 50 * 365 }).map((offset) => addDays('2026-01-01', offset));

describe('refused', () => {
  test.each([
    ['an hour that is none', { time: '9h30' }, 'gathering.time_invalid'],
    ['a day that is none', { day: '2027-02-30' }, 'gathering.time_invalid'],
    ['an hour that spring skips', { day: '2027-03-28', time: '02:30' }, 'gathering.time_skipped'],
    ['this very minute', { day: '2027-03-20', time: '09:00' }, 'gathering.day_invalid'],
    ['in more than a year', { day: '2028-03-22' }, 'gathering.day_invalid'],
    ['without a title', { title: ' \n' }, 'gathering.incomplete'],
    ['without a place', { place: '' }, 'gathering.incomplete'],
    ['led by nobody', { leaderIds: [] }, 'gathering.incomplete'],
    ['led by nine', { leaderIds: [...'abcdefghi'] }, 'gathering.number_invalid'],
    ['for ten minutes', { minutes: 10 }, 'gathering.number_invalid'],
    ['with half a place', { seats: 2.5 }, 'gathering.number_invalid'],
    ['with 501 places', { seats: 501 }, 'gathering.number_invalid'],
    ['with a national number', { note: 'Pour 85.07.30-033.28' }, 'text.national_number'],
  ] as const)('%s', (_, more, code) => {
    expect(checkGathering(aWish(more), now)).toEqual({ ok: false, code });
  });

  test('a reason that says nothing', () => {
    expect(checkCancelReason(' \n ')).toEqual({ ok: false, code: 'gathering.incomplete' });
    expect(checkCancelReason(' La  salle\nest prise. ')).toEqual({ ok: true, value: 'La salle est prise.' });
  });
});

test('kept on one line each, whoever leads named once, at the hour of the wall', () => {
  expect(checkGathering(aWish({ title: ' Écrire\n son CV ', leaderIds: ['nadia', 'karim', 'nadia'], note: ' Projecteur ' }), now)).toEqual({ ok: true, value: {
    kind: 'workshop', title: 'Écrire son CV', place: 'Salle 3', minutes: 120, seats: 12, leaderIds: ['karim', 'nadia'], note: 'Projecteur', startsAt: new Date('2027-04-12T07:30:00Z') } });
});

describe('over fifty years of days', () => {
  test('a moment begins when the wall shows its hour, or is refused: never in a hole of the clock', () => {
    const times = fc.integer({ min: 0, max: 1439 }).map((minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
    fc.assert(fc.property(days, times, (day, time) => {
      const starts = gatheringStart(day, time, new Date(Date.parse(`${day}T00:00:00Z`) - 48 * hour));
      if (!starts.ok) expect([starts.code, time.slice(0, 2)]).toEqual(['gathering.time_skipped', '02']);
      else expect([brusselsDay(starts.value), brusselsTime(starts.value)]).toEqual([day, time]);
    }), { numRuns: 2000 });
  });

  test('everybody is reminded at six in the evening of the day before, never after it', () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 23 }), (day, at) => {
      const startsAt = new Date(taskMoment(day).getTime() + (at - 8) * hour);
      const eve = reminderOf(startsAt, new Date(0));
      expect(eve && [brusselsDay(eve), brusselsTime(eve)]).toEqual([addDays(brusselsDay(startsAt), -1), '18:00']);
      expect(reminderOf(startsAt, startsAt)).toBeNull();
    }), { numRuns: 1000 });
  });

  test('a month may be asked for from ten years back to two years ahead', () => {
    const moment = new Date('2027-03-20T09:00:00Z');
    for (const day of ['2017-03-01', '2027-03-31', '2029-03-31']) expect(checkMonth(day, moment)).toEqual({ ok: true, value: monthOf(day) });
    for (const day of ['2017-02-28', '2029-04-01']) expect(checkMonth(day, moment)).toEqual({ ok: false, code: 'gathering.month_far' });
  });

  test('a month follows another, there and back', () => {
    fc.assert(fc.property(days, fc.integer({ min: -30, max: 30 }), (day, count) => {
      const month = monthOf(day);
      expect(isCalendarDate(addMonths(month, count))).toBe(true);
      expect(addMonths(addMonths(month, count), -count)).toBe(month);
      expect(addMonths(month, 1) > day && month <= day).toBe(true);
    }));
    expect(addMonths('2026-12-01', 1)).toBe('2027-01-01');
  });
});

test('somebody is written down until seven days after, never where it was called off', () => {
  const startsAt = new Date(now.getTime() - 7 * 24 * hour);
  expect(isOpenToEnrol({ state: 'held', startsAt }, now)).toBe(true);
  expect(isOpenToEnrol({ state: 'held', startsAt: new Date(startsAt.getTime() - 1) }, now)).toBe(false);
  expect(isOpenToEnrol({ state: 'cancelled', startsAt: now }, now)).toBe(false);
});

test('what is said before a room is no contact', () => {
  expect(countsAsContact).toBe(false);
});

describe('who came', () => {
  const held = { state: 'planned', startsAt: new Date(now.getTime() - hour) } as const;
  const expected = { seatIds: ['a', 'b', 'c'], groups: [{ id: 'g', count: 9 }] };
  const nothing = { everybody: null, marks: [], groups: [] };

  test.each([
    ['what was called off', { ...held, state: 'cancelled' as const }, nothing, 'gathering.over'],
    ['what has not begun', { ...held, startsAt: new Date(now.getTime() + 1) }, nothing, 'gathering.not_begun'],
    ['somebody who was not expected', held, { ...nothing, marks: [{ seatId: 'z', attendance: 'present' as const }] }, 'record.not_found'],
    ['a group that was not', held, { ...nothing, groups: [{ groupId: 'z', present: 1 }] }, 'record.not_found'],
    ['more than there are', held, { ...nothing, groups: [{ groupId: 'g', present: 10 }] }, 'gathering.number_invalid'],
  ])('is not said of %s', (_, gathering, said, code) => {
    expect(checkAttendance(said, gathering, expected, now)).toEqual({ ok: false, code });
  });

  test('everybody first, then the exceptions; where nothing is said nothing changes', () => {
    const marks = [{ seatId: 'b', attendance: 'excused' as const }];
    const said = (everybody: 'present' | null) => {
      const answer = checkAttendance({ ...nothing, everybody, marks }, held, expected, now);
      return answer.ok && Object.fromEntries(answer.value);
    };
    expect(said('present')).toEqual({ a: 'present', b: 'excused', c: 'present' });
    expect(said(null)).toEqual({ b: 'excused' });
  });
});

describe('the same for all', () => {
  const held = { state: 'held', startsAt: now } as const;
  const wish = { to: 'present', kind: 'contact', onDay: '2027-04-01', note: ' Le CV ' } as const;

  test.each([
    ['before it was held', wish, { ...held, state: 'planned' as const }, 'gathering.not_held'],
    ['to those of whom nobody said anything', { ...wish, to: 'unknown' as const }, held, 'input.invalid'],
    ['yesterday', { ...wish, onDay: '2027-03-19' }, held, 'gathering.day_invalid'],
    ['in more than a year', { ...wish, onDay: '2028-03-30' }, held, 'gathering.day_invalid'],
    ['to oneself, without saying what', { ...wish, kind: 'own' as const, note: ' ' }, held, 'gathering.incomplete'],
    ['with a telephone in it', { ...wish, note: 'Appeler le 0470 12 34 56' }, held, 'text.holds_contact'],
  ])('not planned %s', (_, given, gathering, code) => {
    expect(checkTogether(given, gathering, '2027-03-20')).toEqual({ ok: false, code });
  });

  test('planned, its words trimmed; who has no door is told of nothing else', () => {
    expect(checkTogether(wish, held, '2027-03-20')).toEqual({ ok: true, value: { ...wish, note: 'Le CV' } });
    expect(whyLeftOut({ isOpen: true, hasDoor: true, isPlannedAlready: false })).toBeNull();
    expect(whyLeftOut({ isOpen: false, hasDoor: false, isPlannedAlready: true })).toBe('no_door');
    expect(whyLeftOut({ isOpen: false, hasDoor: true, isPlannedAlready: true })).toBe('closed');
    expect(whyLeftOut({ isOpen: true, hasDoor: true, isPlannedAlready: true })).toBe('planned_already');
  });
});
