import { brusselsDay } from '@boussole/domain/calendar-date';
import { everydayCalendar } from '@boussole/domain/time/working-days';
import type { TransitionPoint } from '@boussole/domain/transition/catalogue';
import { commonCatalogue } from '@boussole/migrations/transitions-catalogue';
import fc from 'fast-check';
import { gatheringsOf } from './gatherings.js';
import { liveOf } from './load-following.js';
import type { Person } from './person.js';
import { ratingsOf } from './ratings.js';
import { toldTransitions } from './told.js';

// An edge: what the file holds is checked by its own spec.
const points = JSON.parse(commonCatalogue()) as readonly TransitionPoint[];
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
const somebody: Person = {
  dossierId: 'dossier', branchId: 'branch', lead: 'lead', birthOn: '1990-05-05', status: 'jobseeker', statusSince: '2024', facts: {
    transitions: [], planned: [], ended: [], sentReferrals: [], contacts: [], answers: [], calendar: everydayCalendar, schoolHolidays: [], isPupil: false,
    isClosed: false, canWrite: true, safeHours: { notBeforeHour: null, notAfterHour: null },
  },
};

test('each story is of a turning point of the catalogue, and tells of steps that it has', () => {
  expect(new Set(toldTransitions.map(({ key }) => key)).size).toBe(toldTransitions.length);
  for (const { point, outcomes } of toldTransitions) {
    const steps = points.find(({ code }) => code === point)?.steps.map(({ code }) => code) ?? [];
    expect(steps).toEqual(expect.arrayContaining(Object.keys(outcomes ?? {})));
  }
});

test('whatever the day and the hour they are told, they are lived in order: nothing before it was known, nothing done after now', () => {
  fc.assert(fc.property(instants, (now) => {
    for (const told of toldTransitions) {
      const { life: { rows, answers, transitions } } = liveOf(somebody, told, points, now);
      const [known] = transitions;
      expect(known && known.declaredAt < now).toBe(true);
      for (const { madeAt, over } of rows) expect(madeAt <= now && (over === null || (over.at <= now && over.at >= madeAt))).toBe(true);
      for (const { at } of answers) expect(at < now).toBe(true);
      const planned = rows.filter(({ over, transitionId }) => over === null && transitionId !== null);
      expect(known?.over === null || planned.every(({ transitionId }) => transitionId !== known?.id)).toBe(true);
      expect(new Set(planned.map(({ step }) => step)).size).toBe(planned.length);
    }
  }), { numRuns: 10 });
});

test('the breach of May is told of a May that is over, and ended well', () => {
  fc.assert(fc.property(instants, (now) => {
    const may = toldTransitions.find(({ daysAgo }) => daysAgo === 'may') ?? null;
    const { life: { transitions: [breach] } } = liveOf(somebody, may, points, now);
    expect([breach?.onDate.slice(5, 7), breach?.state, (breach?.onDate ?? '9') < brusselsDay(now)]).toEqual(['05', 'ended', true]);
  }), { numRuns: 30 });
});

test('moments that several share have no more people than places; marks are of quarters that are over', () => {
  fc.assert(fc.property(instants, (now) => {
    const { gathering, gathering_seat: seats } = gatheringsOf(Array.from({ length: 60 }, (_, place) => `d${place}`), { nadia: 'n', karim: 'k', branchId: 'b', now });
    for (const { id, seats: places, state, starts_at: startsAt } of gathering) {
      expect(seats.filter((seat) => seat['gathering_id'] === id).length).toBeLessThanOrEqual(Number(places));
      if (state === 'held') expect((startsAt as Date) < now).toBe(true);
    }
    const today = brusselsDay(now);
    for (const { quarter, people } of ratingsOf('b', today)) expect([String(quarter) < today, /-(01|04|07|10)-01$/.test(String(quarter)), Number(people) > 0]).toEqual([true, true, true]);
  }), { numRuns: 30 });
});
