import { addDays } from '../calendar-date.js';
import { everydayCalendar } from '../time/working-days.js';
import type { PlanStep } from './catalogue.js';
import type { EndedRow, PersonFacts, PersonTransition, PlannedRow } from './person-facts.js';
import { planPerson } from './planner.js';

const words = { fr: 'x', nl: 'x', de: 'x', en: 'x' };
const step = (code: string, offset: number, more: Partial<PlanStep> = {}): PlanStep =>
  ({ code, kind: 'contact', offset, unit: 'days', way: 'phone', isUrgent: false, words, endsOn: [], nature: 'proposal', ...more });
const id = (place: number) => `00000000-0000-4000-8000-00000000000${place}`;
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** A contract that breaks on Monday the 4th of May 2026, known the same day. */
const breach: PersonTransition = {
  id: id(1), point: 'ALT_RUPT', onDate: '2026-05-04', state: 'running', pausedUntil: null, declaredAt: noon('2026-05-04'), steps: [
    step('first', 1, { isUrgent: true, endsOn: ['contacted'] }), step('tell', 1, { kind: 'inform', isUrgent: true }),
    step('week', 7, { isUrgent: true, endsOn: ['in_training', 'at_work'] }),
    step('month', 30, { kind: 'check_in', way: 'sms', endsOn: ['in_training', 'at_work', 'contacted'] }),
    step('quarter', 90, { endsOn: ['in_training', 'at_work'] }),
  ],
};
const nobody: PersonFacts = {
  transitions: [], planned: [], ended: [], sentReferrals: [], contacts: [], answers: [], calendar: everydayCalendar, schoolHolidays: [], isPupil: false,
  isClosed: false, canWrite: true, safeHours: { notBeforeHour: null, notAfterHour: null },
};
const facts: PersonFacts = { ...nobody, transitions: [breach] };
const today = noon('2026-05-04');
const said = (of: PersonFacts, now = today) => planPerson(of, now).add.map(({ step: code, kind, dueAt }) => `${code ?? kind} ${dueAt.toISOString().slice(0, 16)}`).sort();
const row = (code: string | null, day: string, more: Partial<PlannedRow> = {}): PlannedRow =>
  ({ id: code ?? 'survey', transitionId: id(1), step: code, kind: 'contact', occurrence: day, dueAt: new Date(`${day}T06:00:00Z`), isUrgent: false, ...more });
const over = (code: string, day: string, more: Partial<EndedRow> = {}): EndedRow =>
  ({ transitionId: id(1), step: code, kind: 'contact', occurrence: day, state: 'done', endReason: 'done', endedAt: noon(day), ...more });

test('a contract breaks: contact the next day, after a week, a question after a month, contact after three', () => {
  expect(said(facts)).toEqual([
    'first 2026-05-05T06:00', 'month 2026-06-03T08:00', 'quarter 2026-08-03T06:00', 'tell 2026-05-05T06:00', 'week 2026-05-11T06:00',
  ]);
  expect(planPerson(facts, today).add.find((one) => one.step === 'month')).toMatchObject({ channel: 'sms', forSide: 'learner', kind: 'check_in', transitionId: id(1) });
  expect(planPerson(facts, today).add.find((one) => one.step === 'first')).toMatchObject({ channel: 'task', forSide: 'caseworker', way: 'phone', isUrgent: true });
});

describe('several plans are one', () => {
  const other: PersonTransition = { ...breach, id: id(2), point: 'NEET', onDate: '2026-08-06', steps: [step('there', 0), step('later', 30)] };

  test('a contact three days after another one is covered by it, and comes back when that one goes', () => {
    const both = { ...facts, transitions: [breach, other] };
    expect(said(both)).toContain('later 2026-09-07T06:00');
    expect(said(both).some((one) => one.startsWith('there'))).toBe(false);
    expect(said({ ...both, transitions: [other] })).toContain('there 2026-08-06T06:00');
    const planned = [row('there', '2026-08-06', { transitionId: id(2) })];
    expect(planPerson({ ...both, planned }, today).cancel).toEqual([{ id: 'there', reason: 'merged' }]);
  });

  test('what cannot wait takes place all the same', () => {
    const urgent = { ...other, steps: [step('there', 0, { isUrgent: true })] };
    expect(said({ ...facts, transitions: [breach, urgent] })).toContain('there 2026-08-06T06:00');
  });

  test('a week apart in the plan, nearer by a holiday only: put off, not lost', () => {
    const pair = { ...other, onDate: '2027-03-29', steps: [step('first', 0), step('second', 7)] };
    // The 29th of March 2027 is Easter Monday: the first contact is on Tuesday, the second eight days after the first's own day.
    expect(said({ ...nobody, transitions: [pair] })).toEqual(['first 2027-03-30T06:00', 'second 2027-04-06T06:00']);
  });

  test('an interview held yesterday stands for the contact of tomorrow, and for what was missed before it', () => {
    const only = { ...other, onDate: '2026-05-05', steps: [step('there', 0)] };
    expect(said({ ...nobody, transitions: [only], contacts: [noon('2026-05-03')] })).toEqual([]);
    expect(said({ ...nobody, transitions: [only], contacts: [noon('2026-05-20')] }, noon('2026-06-20'))).toEqual([]);
    expect(said({ ...nobody, transitions: [only], contacts: [noon('2026-04-20')] }, noon('2026-06-22'))).toEqual(['there 2026-06-22T06:00']);
  });
});

describe('known late', () => {
  test('one contact catches up with all that were missed; questions that nobody would understand any more are not asked', () => {
    const late = { ...breach, onDate: '2024-05-06', steps: [step('a', 0), step('b', 30), step('c', 90), step('d', 365, { kind: 'check_in' }), step('e', 730)] };
    expect(said({ ...nobody, transitions: [late] }, noon('2026-05-04'))).toEqual(['a 2026-05-04T06:00']);
  });

  test('what is overdue stays where it is, and is the only one', () => {
    const planned = [row('week', '2026-05-11', { isUrgent: false }), row('quarter', '2026-08-03')];
    const calm = { ...breach, steps: [step('week', 7), step('quarter', 91)] };
    const plan = planPerson({ ...nobody, transitions: [calm], planned }, noon('2026-09-01'));
    expect(plan).toEqual({ keep: ['week'], add: [], cancel: [{ id: 'quarter', reason: 'merged' }] });
  });
});

describe('what ends a step', () => {
  test('she is in training: what would ask about it goes, what was promised stays', () => {
    const planned = [row('week', '2026-05-11', { isUrgent: true }), row('tell', '2026-05-05', { kind: 'inform', isUrgent: true })];
    const answers = [{ at: noon('2026-05-04'), whereabouts: 'searching' as const }, { at: noon('2026-05-06'), whereabouts: 'in_training' as const }];
    const plan = planPerson({ ...facts, planned, answers }, noon('2026-05-06'));
    expect(plan.cancel).toEqual([{ id: 'week', reason: 'answered' }]);
    expect(plan.keep).toEqual(['tell']);
  });

  test('an answer of before has nothing to do with it; a later one brings back what is still to come', () => {
    const ended = [over('quarter', '2026-08-02', { state: 'cancelled', endReason: 'answered', endedAt: noon('2026-05-06') })];
    const before = [{ at: noon('2026-04-01'), whereabouts: 'at_work' as const }];
    expect(said({ ...facts, ended, answers: before }).some((one) => one.startsWith('quarter'))).toBe(true);
    const missed = said({ ...facts, ended, answers: before }, noon('2026-08-20'));
    expect(missed.some((one) => one.startsWith('quarter'))).toBe(false);
  });

  test('she was met since: the first contact is made, the next one is not', () => {
    const met = planPerson({ ...facts, contacts: [noon('2026-05-04')] }, today);
    expect(met.add.map((one) => one.step)).toEqual(['tell', 'week', 'month', 'quarter']);
  });

  test('done, or given up by a human, it is not planned again: nor when its date moves by a few days', () => {
    const ended = [over('first', '2026-05-05'), over('quarter', '2026-08-02', { state: 'cancelled', endReason: 'not_needed', endedAt: noon('2026-05-10') })];
    const moved = (onDate: string) => said({ ...facts, ended, transitions: [{ ...breach, onDate }] }).map((one) => one.split(' ')[0]);
    expect(moved('2026-05-04')).not.toContain('first');
    expect(moved('2026-05-08')).not.toContain('first');
    expect(moved('2026-05-08')).not.toContain('quarter');
    expect(moved('2026-07-06')).toEqual(expect.arrayContaining(['first', 'quarter']));
  });
});

describe('what somebody decided stays', () => {
  test('put off by hand, a task keeps its day', () => {
    const planned = [row('quarter', '2026-08-02', { dueAt: new Date('2026-08-20T06:00:00Z') })];
    expect(planPerson({ ...facts, planned }, today).keep).toEqual(['quarter']);
  });

  test('what a human promised without a turning point is nobody else’s to move; a contact of a plan makes room for it', () => {
    const promised = row(null, '2026-08-05', { id: 'promised', transitionId: null, occurrence: 'gathering:1' });
    const plan = planPerson({ ...facts, planned: [promised] }, today);
    expect([plan.keep, plan.cancel]).toEqual([[], []]);
    expect(plan.add.map((one) => one.step)).toEqual(['first', 'tell', 'week', 'month']);
  });

  test('paused until a day, the steps before it go and those after it stay', () => {
    const planned = [row('month', '2026-06-03', { kind: 'check_in' }), row('quarter', '2026-08-02')];
    const paused = { ...breach, state: 'paused' as const, pausedUntil: '2026-07-01' };
    const plan = planPerson({ ...facts, transitions: [paused], planned }, noon('2026-05-12'));
    expect(plan).toEqual({ keep: ['quarter'], add: [], cancel: [{ id: 'month', reason: 'paused' }] });
    expect(said({ ...facts, transitions: [paused] }, noon('2026-07-01')).some((one) => one.startsWith('quarter'))).toBe(true);
  });

  test('closed, a dossier keeps no plan; over, a turning point neither; both say why', () => {
    const planned = [row('quarter', '2026-08-02')];
    expect(planPerson({ ...facts, planned, isClosed: true }, today).cancel).toEqual([{ id: 'quarter', reason: 'stopped' }]);
    expect(planPerson({ ...facts, planned, transitions: [{ ...breach, state: 'ended' }] }, today).cancel).toEqual([{ id: 'quarter', reason: 'not_needed' }]);
  });

  test('computed, it waits for a human and plans nothing else', () => {
    const plan = planPerson({ ...facts, transitions: [{ ...breach, state: 'to_confirm' }] }, today);
    expect(plan.add).toMatchObject([{ kind: 'confirm_transition', step: 'confirm', channel: 'task', occurrence: '2026-05-04' }]);
  });
});

describe('questions', () => {
  test('whom no message can reach is asked by a human; of a referral she is not asked at all', () => {
    const unreached = { ...facts, canWrite: false, sentReferrals: [{ referralId: id(9), sentOn: '2026-05-04' }] };
    expect(planPerson(unreached, today).add.find((one) => one.step === 'month')).toMatchObject({ kind: 'contact', channel: 'task', way: 'phone' });
    expect(said(unreached).some((one) => one.startsWith('survey'))).toBe(false);
    const atNight = { ...facts, safeHours: { notBeforeHour: 22, notAfterHour: null } };
    expect(planPerson(atNight, today).add.find((one) => one.step === 'month')).toMatchObject({ channel: 'task' });
  });

  test('months after a referral she is asked where she stands, whatever became of it; not of one that is years old', () => {
    const sent = { ...nobody, sentReferrals: [{ referralId: id(9), sentOn: '2026-01-31' }] };
    expect(said(sent, noon('2026-01-31'))).toEqual(['survey 2026-02-28T09:00', 'survey 2026-04-30T08:00', 'survey 2026-07-31T08:00', 'survey 2027-02-01T09:00']);
    expect(said({ ...nobody, sentReferrals: [{ referralId: id(9), sentOn: '2023-01-31' }] })).toEqual([]);
  });
});

test('its cost grows with the rows of the person alone: ten times the past, no more than ten times the questions', () => {
  // Counted in reads of what is over, not in time.
  const readsOf = (count: number) => {
    let reads = 0;
    const counting = Array.from({ length: count }, (_, place) => {
      const one = over('first', addDays('2024-01-01', place), { transitionId: id(3) });
      return { ...one, get kind() { reads += 1; return one.kind; } };
    });
    planPerson({ ...facts, ended: counting }, today);
    return reads;
  };
  expect(readsOf(2000)).toBeLessThanOrEqual(10 * readsOf(200) + 1);
});

test('of two answers given at one instant the same one counts, whichever is told first', () => {
  const answers = [{ at: today, whereabouts: 'at_work' }, { at: today, whereabouts: 'searching' }] as const;
  expect(said({ ...facts, answers: [...answers].reverse() })).toEqual(said({ ...facts, answers }));
  expect(said({ ...facts, answers: answers.slice(0, 1) })).not.toEqual(said({ ...facts, answers }));
});
