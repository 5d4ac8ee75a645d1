import fc from 'fast-check';
import { addDays, brusselsDay, type CalendarDate } from '../calendar-date.js';
import { isLegalHoliday } from '../time/belgian-holidays.js';
import { hourMs, wallClock } from '../time/brussels.js';
import { everydayCalendar } from '../time/working-days.js';
import type { PlanStep } from './catalogue.js';
import type { NewFollowUp, PersonFacts, PersonTransition, PlannedRow } from './person-facts.js';
import { planPerson } from './planner.js';
import { contactKinds, offsetUnits, stepKinds } from './words.js';

const words = { fr: 'x', nl: 'x', de: 'x', en: 'x' };
const steps = fc.uniqueArray(fc.record<PlanStep>({
  code: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), kind: fc.constantFrom(...stepKinds), offset: fc.integer({ min: -60, max: 120 }),
  unit: fc.constantFrom(...offsetUnits), way: fc.constantFrom(null, 'mail', 'sms'), isUrgent: fc.boolean(), words: fc.constant(words),
  endsOn: fc.subarray(['in_training', 'at_work', 'stopped', 'contacted'] as const), nature: fc.constant('proposal'),
}), { minLength: 1, maxLength: 5, selector: ({ code }) => code });
const shortSteps = steps.map((all) => all.map((step) => (step.unit === 'months' ? { ...step, offset: step.offset % 18 } : step)));

const nows = fc.date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2075-12-31T00:00:00Z'), noInvalidDate: true });
const uuid = fc.uuid();

interface Case { readonly now: Date; readonly facts: PersonFacts }
const cases: fc.Arbitrary<Case> = nows.chain((now) => {
  const around = (before: number, after: number) => fc.integer({ min: -before, max: after }).map((days) => addDays(brusselsDay(now), days));
  const before = fc.integer({ min: 0, max: 200 * 24 }).map((hours) => new Date(now.getTime() - hours * hourMs));
  const transition = fc.record<PersonTransition>({
    id: uuid, point: fc.constantFrom('ONE', 'TWO', 'THREE'), onDate: around(300, 300),
    state: fc.constantFrom('running', 'running', 'running', 'paused', 'to_confirm'),
    pausedUntil: fc.constant(null), declaredAt: before, steps: shortSteps,
  }).chain((one) => (one.state === 'paused' ? fc.option(around(10, 60)).map((pausedUntil) => ({ ...one, pausedUntil })) : fc.constant(one)));
  return fc.record<PersonFacts>({
    transitions: fc.uniqueArray(transition, { maxLength: 4, selector: ({ id }) => id }), planned: fc.constant([]), ended: fc.constant([]),
    sentReferrals: fc.uniqueArray(fc.record({ referralId: uuid, sentOn: around(300, 0) }), { maxLength: 2, selector: ({ referralId }) => referralId }),
    contacts: fc.array(before, { maxLength: 5 }),
    answers: fc.array(fc.record({ at: before, whereabouts: fc.constantFrom('in_training', 'at_work', 'searching', 'stopped', 'wishes_call') }), { maxLength: 2 }),
    calendar: fc.record({
      workingDays: fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 1 }), schoolHolidays: fc.constant([]),
      closures: fc.array(around(30, 60).map((from) => ({ from, until: addDays(from, 6) })), { maxLength: 1 }),
    }),
    schoolHolidays: fc.array(around(60, 200).map((from) => ({ from, until: addDays(from, 13) })), { maxLength: 2 }),
    isPupil: fc.boolean(), isClosed: fc.constant(false), canWrite: fc.boolean(),
    safeHours: fc.record({ notBeforeHour: fc.option(fc.integer({ min: 0, max: 12 })), notAfterHour: fc.option(fc.integer({ min: 13, max: 24 })) }),
  }).map((facts) => ({ now, facts }));
});

const asRow = ({ transitionId, step, kind, occurrence, dueAt, isUrgent }: NewFollowUp): PlannedRow =>
  ({ id: [transitionId, step, kind, occurrence].join('|'), transitionId, step, kind, occurrence, dueAt, isUrgent });

/** What stands after a plan was carried out. */
function carriedOut(facts: PersonFacts, now: Date): PersonFacts {
  const { keep, cancel, add } = planPerson(facts, now);
  const cancelled = facts.planned.filter(({ id }) => cancel.some((one) => one.id === id)).map((row) => ({
    transitionId: row.transitionId, step: row.step, kind: row.kind, occurrence: row.occurrence, state: 'cancelled' as const,
    endReason: cancel.find((one) => one.id === row.id)?.reason ?? null, endedAt: now,
  }));
  return { ...facts, planned: [...facts.planned.filter(({ id }) => keep.includes(id)), ...add.map(asRow)], ended: [...facts.ended, ...cancelled] };
}
const stands = (facts: PersonFacts) => facts.planned.map(({ id, dueAt }) => `${id} ${dueAt.toISOString()}`).sort();
/** The same things; what was put off to the end of a week, and needs it no more, stays where people know it to be. */
function expectSame(one: PersonFacts, other: PersonFacts): void {
  expect(one.planned.map(({ id }) => id).sort()).toEqual(other.planned.map(({ id }) => id).sort());
  for (const { id, dueAt } of one.planned) {
    const same = other.planned.find((row) => row.id === id)?.dueAt ?? dueAt;
    expect(Math.abs(same.getTime() - dueAt.getTime())).toBeLessThan(7 * 24 * hourMs);
  }
}
const isContact = ({ kind }: Pick<PlannedRow, 'kind'>) => contactKinds.some((one) => one === kind);
const property = (check: (one: Case) => void, runs = 150) => fc.assert(fc.property(cases, check), { numRuns: runs });

test('planning again changes nothing', () => {
  property(({ facts, now }) => {
    const after = carriedOut(facts, now);
    expect(planPerson(after, now)).toMatchObject({ cancel: [], add: [] });
    expect(planPerson(after, now).keep).toHaveLength(after.planned.length);
  });
});

test('nothing is planned twice: a step once, a survey once', () => {
  property(({ facts, now }) => {
    const { planned } = carriedOut(facts, now);
    const names = planned.map(({ transitionId, step, occurrence }) => (transitionId ? `${transitionId} ${step}` : occurrence));
    expect(new Set(names).size).toBe(names.length);
  });
});

test('the order in which things are told does not matter', () => {
  const turned = <Value>(values: readonly Value[]): Value[] => [...values].reverse();
  property(({ facts, now }) => {
    const other = {
      ...facts, transitions: turned(facts.transitions), sentReferrals: turned(facts.sentReferrals), contacts: turned(facts.contacts),
      answers: turned(facts.answers), schoolHolidays: turned(facts.schoolHolidays),
    };
    expect(stands(carriedOut(other, now))).toEqual(stands(carriedOut(facts, now)));
    const planned = carriedOut(facts, now);
    const later = new Date(now.getTime() + 40 * 24 * hourMs);
    const same = { ...planned, planned: turned(planned.planned), ended: turned(planned.ended) };
    expect(stands(carriedOut(same, later))).toEqual(stands(carriedOut(planned, later)));
  });
});

test('no more than one contact that can wait in seven days, those that were held counted', () => {
  property(({ facts, now }) => {
    const { planned } = carriedOut(facts, now);
    const days = planned.filter((row) => isContact(row) && !row.isUrgent).map(({ dueAt }) => brusselsDay(dueAt)).sort();
    const held = facts.contacts.map(brusselsDay);
    days.forEach((day, place) => {
      const next = days[place + 1];
      if (next !== undefined) expect(addDays(day, 7) <= next).toBe(true);
      expect(held.every((contact) => addDays(contact, 7) <= day)).toBe(true);
    });
    const urgent = planned.filter((row) => isContact(row) && row.isUrgent).map(({ dueAt }) => brusselsDay(dueAt));
    for (const day of days) expect(urgent.every((other) => addDays(other, 7) <= day || addDays(day, 7) <= other)).toBe(true);
  });
});

test('everything stands at an hour that exists: tasks at eight on a working day, questions within the hours of the person', () => {
  property(({ facts, now }) => {
    for (const one of planPerson(facts, now).add) {
      const { day, ms } = wallClock(one.dueAt);
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      expect(isLegalHoliday(day) && !one.isUrgent).toBe(false);
      if (one.channel === 'task') expect([ms, isLegalHoliday(day), weekday === 0]).toEqual([8 * hourMs, false, false]);
      else {
        expect(one.dueAt >= now).toBe(true);
        expect(ms).toBeGreaterThanOrEqual(Math.max(8, facts.safeHours.notBeforeHour ?? 0) * hourMs);
        expect(ms).toBeLessThan(Math.min(21, facts.safeHours.notAfterHour ?? 24) * hourMs);
        expect(weekday === 0 && !one.isUrgent).toBe(false);
      }
      expect(day >= brusselsDay(now) || one.kind === 'inform' || one.isUrgent).toBe(true);
    }
  });
});

test('a pupil is not looked for in the school holidays, unless it cannot wait', () => {
  property(({ facts, now }) => {
    for (const { dueAt, isUrgent, channel } of planPerson({ ...facts, isPupil: true }, now).add) {
      const day = brusselsDay(dueAt);
      const isHoliday = facts.schoolHolidays.some(({ from, until }) => from <= day && day <= until);
      expect(isHoliday && channel === 'task' && !isUrgent).toBe(false);
    }
  });
});

test('a date that moves cancels what it made and adds it anew; moved back, all is there that was there', () => {
  fc.assert(fc.property(cases, fc.integer({ min: 8, max: 200 }), ({ facts, now }, days) => {
    fc.pre(facts.transitions[0] !== undefined);
    const fresh = { ...facts, contacts: [], answers: [] };
    const before = carriedOut(fresh, now);
    const [first, ...others] = before.transitions as [PersonTransition, ...PersonTransition[]];
    const moved = { ...before, transitions: [{ ...first, onDate: addDays(first.onDate, days) }, ...others] };
    const { cancel } = planPerson(moved, now);
    const own = before.planned.filter(({ transitionId, kind }) => transitionId === first.id && kind !== 'confirm_transition');
    for (const row of own) {
      const newDay = carriedOut(moved, now).planned.find(({ step, transitionId }) => step === row.step && transitionId === first.id);
      if (newDay?.occurrence !== row.occurrence) expect(cancel).toContainEqual({ id: row.id, reason: expect.stringMatching(/date_moved|answered|paused|merged/) });
    }
    const there = carriedOut(moved, now);
    expectSame(there, carriedOut({ ...moved, planned: [], ended: [] }, now));
    expectSame(carriedOut({ ...there, transitions: [first, ...others] }, now), before);
  }), { numRuns: 150 });
});

test('paused, nothing of a plan is left; resumed, the same stands', () => {
  property(({ facts, now }) => {
    const running = { ...facts, transitions: facts.transitions.map((one) => ({ ...one, state: 'running' as const, pausedUntil: null })) };
    const before = carriedOut(running, now);
    const paused = carriedOut({ ...before, transitions: running.transitions.map((one) => ({ ...one, state: 'paused' as const })) }, now);
    expect(paused.planned.every(({ transitionId }) => transitionId === null)).toBe(true);
    // A survey that stepped aside for another one meanwhile stays where it is.
    expectSame(carriedOut({ ...paused, transitions: running.transitions }, now), before);
  });
});

test('stopped, whatever it planned goes, and what it covered comes back', () => {
  property(({ facts, now }) => {
    fc.pre(facts.transitions[0] !== undefined);
    const before = carriedOut(facts, now);
    const left = { ...before, transitions: before.transitions.slice(1) };
    const after = carriedOut(left, now);
    expect(after.planned.some(({ transitionId }) => transitionId === facts.transitions[0]?.id)).toBe(false);
    const gone = planPerson(left, now).cancel.filter(({ id }) => id.startsWith(facts.transitions[0]?.id ?? '-'));
    expect(gone.every(({ reason }) => reason === 'stopped')).toBe(true);
    const alone = carriedOut({ ...facts, transitions: facts.transitions.slice(1) }, now);
    expect(after.planned.map(({ id }) => id).sort()).toEqual(alone.planned.map(({ id }) => id).sort());
  });
});

test('time goes by: whatever is not done stays, once, and nothing comes in a heap', () => {
  fc.assert(fc.property(cases, fc.integer({ min: 1, max: 400 }), ({ facts, now }, days) => {
    const later = new Date(now.getTime() + days * 24 * hourMs);
    const after = carriedOut(carriedOut(facts, now), later);
    const today: CalendarDate = brusselsDay(later);
    const due = after.planned.filter((row) => isContact(row) && !row.isUrgent && brusselsDay(row.dueAt) <= today);
    expect(due.length).toBeLessThanOrEqual(1);
    expect(planPerson(after, later)).toMatchObject({ cancel: [], add: [] });
  }), { numRuns: 150 });
});

test('with nobody to follow there is nothing to do', () => {
  const facts: PersonFacts = {
    transitions: [], planned: [], ended: [], sentReferrals: [], contacts: [], answers: [], calendar: everydayCalendar, schoolHolidays: [],
    isPupil: false, isClosed: false, canWrite: true, safeHours: { notBeforeHour: null, notAfterHour: null },
  };
  expect(planPerson(facts, new Date('2026-11-22T10:00:00Z'))).toEqual({ keep: [], cancel: [], add: [] });
});
