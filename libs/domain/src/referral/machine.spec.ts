import fc from 'fast-check';
import { addDays, brusselsDay } from '../calendar-date.js';
import { isRefusalCode } from '../refusals.js';
import { endOfDay } from '../time/brussels.js';
import { isWorkingDay, type WorkingCalendar, workingDaysBetween } from '../time/working-days.js';
import { usedAt } from './clock.js';
import { askCancel, decideMove } from './decide.js';
import type { MoveOutcome, MoveRequest, PlannedFollowUp, ReferralFacts } from './facts.js';
import { mayMove } from './law.js';
import { readableBy } from './scope.js';
import { declineCodes, isOver, outcomeCodes, type ReferralState, referralStates, type Side, sides } from './states.js';
import { usualTerms as terms } from './terms.js';

const minute = 60_000;
const instants = fc.date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2036-12-31T00:00:00Z'), noInvalidDate: true })
  .map((instant) => new Date(Math.floor(instant.getTime() / minute) * minute));

/** Somebody does something, after a while; or the process dies between the decision and the commit. */
interface Step {
  readonly waits: number;
  readonly to: ReferralState | 'ask_cancel' | 'due';
  readonly side: Side;
  readonly fills: boolean;
  readonly isUnknown: boolean;
  readonly isStale: boolean;
  readonly crashes: boolean;
  readonly ahead: number;
  readonly code: string;
}
const steps: fc.Arbitrary<Step> = fc.record({
  waits: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 6 * 1440 }), fc.integer({ min: 0, max: 40 * 1440 })).map((n) => n * minute),
  to: fc.oneof(fc.constantFrom(...referralStates), fc.constantFrom('ask_cancel' as const, 'due' as const)),
  side: fc.constantFrom(...sides), fills: fc.boolean(), isUnknown: fc.boolean(), isStale: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  crashes: fc.integer({ min: 0, max: 4 }).map((n) => n === 0), ahead: fc.integer({ min: 0, max: 60 }), code: fc.constantFrom(...declineCodes, 'nonsense'),
});
const spans = fc.array(fc.tuple(instants, fc.nat(20)).map(([from, days]) => ({ from: brusselsDay(from), until: addDays(brusselsDay(from), days) })), { maxLength: 3 });
const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
  workingDays: fc.constantFrom([1, 2, 3, 4, 5], [2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6, 7]), closures: spans, schoolHolidays: spans });

const draftAt = (at: Date): ReferralFacts => ({
  state: 'draft', version: 1, movedAt: at, sentAt: null, usedDays: 0, runningSince: null, expiresAt: null, waitUntil: null, hasChoiceSet: true,
  hasPreference: true, hasApprovedPacket: true, needsReason: false, hasReason: false, cancelAskedAt: null, learnerAnswer: null, escalatedAt: null, openFollowUps: [] });

function requestOf(step: Step, facts: ReferralFacts, to: ReferralState, at: Date): MoveRequest {
  const bare = { to, side: step.side, at, version: step.isStale ? facts.version + 1 : facts.version };
  if (!step.fills) return bare;
  const startsAt = new Date(at.getTime() + step.ahead * 1440 * minute + minute);
  const isWaiting = to === 'waitlisted';
  const onDate = to === 'contact_made' ? brusselsDay(at) : addDays(brusselsDay(at), step.ahead);
  return { ...bare, code: isWaiting && step.isUnknown ? 'unknown' : step.code, text: 'Quelques mots', outcomeCode: outcomeCodes[0], wonById: 'x',
    ...(isWaiting && step.isUnknown ? {} : { onDate }), appointment: { startsAt, place: 'Ici', contact: 'Lise' } };
}

const applied = (facts: ReferralFacts, outcome: MoveOutcome): ReferralFacts => ({
  ...facts, state: outcome.state, version: outcome.version, movedAt: outcome.movedAt, usedDays: outcome.usedDays, runningSince: outcome.runningSince,
  expiresAt: outcome.expiresAt, waitUntil: outcome.waitUntil, sentAt: outcome.sentAt, cancelAskedAt: outcome.cancelAskedAt, openFollowUps: outcome.plan });

const keyOf = ({ kind, occurrence }: PlannedFollowUp): string => `${kind} ${occurrence}`;
const isPaused = ({ state, waitUntil }: ReferralFacts, at: Date): boolean =>
  state === 'info_requested' || state === 'waitlisted' && (waitUntil === null || at <= endOfDay(waitUntil));
const answered = ['accepted', 'appointment_set', 'no_show', 'appointment_cancelled', 'contact_made', 'enrolled'];
const chasing = ['acknowledge', 'answer', 'chase', 'escalate', 'expire'];

/** A referral that anybody may push about, and what must hold of it at every moment. */
class Life {
  facts: ReferralFacts;
  at: Date;
  moves = 0;
  readonly seen: ReferralState[] = [];
  private readonly planned = new Map<string, Date>();
  private wasAccepted = false;
  constructor(start: Date, private readonly calendar: WorkingCalendar) {
    this.facts = Object.freeze(draftAt(start));
    this.at = start;
  }

  take(step: Step): void {
    const before = this.facts;
    const then = this.at;
    this.at = new Date(then.getTime() + step.waits);
    // Time alone uses the clock while it runs, and not one minute of it during a pause.
    const [usedThen, usedNow] = [usedAt(before, then, this.calendar), usedAt(before, this.at, this.calendar)];
    expect(usedNow).toBeGreaterThanOrEqual(usedThen);
    if (isPaused(before, then) && isPaused(before, this.at)) expect(usedNow).toBe(usedThen);
    if (step.to === 'due') return this.work();
    const decision = step.to === 'ask_cancel' ? askCancel(before, requestOf(step, before, before.state, this.at), this.calendar, terms)
      : decideMove(before, requestOf(step, before, step.to, this.at), this.calendar, terms);
    if (!decision.ok) return expect(isRefusalCode(decision.code)).toBe(true);
    expect(step.isStale).toBe(false);
    if (step.to !== 'ask_cancel') expect(mayMove(before.state, step.to, step.side)).toBe(true);
    // A crash: it was decided and never committed. Nothing of it remains, and the same may be asked again.
    if (step.crashes) return;
    this.check(before, decision.value, step, usedNow);
    this.facts = Object.freeze(applied(before, decision.value));
    this.moves += 1;
    this.seen.push(decision.value.state);
  }

  /** The worker does what is due: what is left planned is not done twice. */
  private work(): void {
    const due = this.facts.openFollowUps.filter(({ dueAt }) => dueAt <= this.at);
    const escalates = due.some(({ kind }) => kind === 'escalate');
    this.facts = Object.freeze({ ...this.facts, escalatedAt: escalates ? this.at : this.facts.escalatedAt,
      openFollowUps: this.facts.openFollowUps.filter((one) => !due.includes(one) || one.kind === 'expire' || one.kind === 'confirm_cancel') });
  }

  private check(before: ReferralFacts, after: MoveOutcome, step: Step, usedNow: number): void {
    const { at, calendar } = this;
    expect(after.version).toBe(before.version + 1);
    this.checkClocks(before, after, usedNow);
    expect((after.overAt !== null)).toBe(isOver(after.state));
    expect(after.dueAt === null).toBe(after.dueKind === null);
    if (after.dueAt) expect(isWorkingDay(calendar, brusselsDay(after.dueAt))).toBe(true);

    // Each occurrence is itself for ever: it stays as it was planned, or another takes its place.
    const open = new Set(before.openFollowUps.map(keyOf));
    expect(new Set(after.plan.map(keyOf)).size).toBe(after.plan.length);
    for (const one of after.plan) {
      const key = keyOf(one);
      if (this.planned.has(key)) expect([key, open.has(key), this.planned.get(key)]).toEqual([key, true, one.dueAt]);
      this.planned.set(key, one.dueAt);
    }
    const kinds = after.plan.map(({ kind }) => kind);
    if (isOver(after.state)) expect(kinds).toEqual([]);
    if (answered.includes(after.state)) expect(kinds.filter((kind) => chasing.includes(kind))).toEqual([]);
    if (after.state === 'info_requested') expect(kinds).toEqual(['answer']);

    // Who is told, and what may be read.
    const self = { sender: 'sender', receiver: 'operator', learner: 'learner', coordinator: 'sender', system: null }[step.side];
    expect(after.tells.some(({ audience }) => audience === self || audience === 'operator' && after.sentAt === null)).toBe(false);
    this.wasAccepted ||= after.state === 'accepted';
    const readable = readableBy(after.state, 'receiver', { wasSent: after.sentAt !== null, wasAccepted: this.wasAccepted });
    if (after.sentAt === null) expect(readable.size).toBe(0);
    if (readable.has('contact')) expect([this.wasAccepted, after.state]).toEqual([true, expect.not.stringMatching(/withdrawn|error|expired/)]);
    if (isOver(after.state) && after.state !== 'closed') expect(readable.has('packet')).toBe(false);
    if (after.state === 'expired') expect(before.expiresAt !== null && before.expiresAt <= at).toBe(true);
  }

  private checkClocks(before: ReferralFacts, after: MoveOutcome, usedNow: number): void {
    const { at, calendar } = this;
    // Used time is never lost: what a move finds is what it leaves.
    expect(usedAt(after, at, calendar)).toBeCloseTo(usedNow, 9);
    if (after.sentAt) expect(usedNow).toBeLessThanOrEqual(workingDaysBetween(after.sentAt, at, calendar) + 1e-6);
    const isQuestion = after.state === 'info_requested';
    if (isQuestion || answered.includes(after.state) || isOver(after.state)) expect(after.runningSince).toBeNull();
    if (after.runningSince && after.waitUntil) expect(after.runningSince > endOfDay(after.waitUntil)).toBe(true);
    // What was left before expiry when a pause began is left when it ends.
    if (before.state === 'info_requested' && after.state === 'under_review' && before.expiresAt && after.expiresAt) {
      const left = Math.max(0, before.expiresAt.getTime() - before.movedAt.getTime());
      expect(after.expiresAt.getTime() - at.getTime()).toBeGreaterThanOrEqual(left);
    }
  }
}

test('whatever anybody does, whenever, and whatever crashes: the law holds, and no clock runs during a pause', () => {
  let taken = 0;
  fc.assert(fc.property(instants, calendars, fc.array(steps, { minLength: 20, maxLength: 60 }), (start, calendar, all) => {
    const life = new Life(start, calendar);
    for (const step of all) life.take(step);
    taken += life.seen.length;
  }), { numRuns: 150 });
  expect(taken).toBeGreaterThan(0);
});

/** Steps that the law allows from where the referral stands: random lives go far. */
test('lives that go on as the law allows reach every state there is', () => {
  const reached = new Set<ReferralState>();
  const choices = fc.array(fc.tuple(steps, fc.nat(1_000)), { minLength: 10, maxLength: 40 });
  fc.assert(fc.property(instants, calendars, choices, (start, calendar, all) => {
    const life = new Life(start, calendar);
    for (const [step, pick] of all) {
      const { facts } = life;
      const possible = sides.flatMap((side) => referralStates.filter((to) => mayMove(facts.state, to, side)).map((to) => ({ side, to })));
      // Ends come last: a life that is withdrawn at once shows nothing.
      const going = possible.filter(({ to }) => !isOver(to));
      const among = going.length > 0 && pick % 5 !== 0 ? going : possible;
      const next = among[pick % Math.max(1, among.length)];
      life.take({ ...step, isStale: false, fills: true, ...(next ?? {}) });
      if (facts.state === 'choice_presented' && pick % 3 === 0) life.facts = { ...life.facts, needsReason: !life.facts.needsReason };
      if (pick % 11 === 0) life.take({ ...step, to: 'ask_cancel', side: 'sender', isStale: false, fills: true, waits: 0 });
      if (pick % 4 === 0) life.take({ ...step, to: 'due' });
    }
    for (const state of life.seen) reached.add(state);
  }), { numRuns: 250, seed: 20_261_121 });
  expect(referralStates.filter((state) => state !== 'draft' && !reached.has(state))).toEqual([]);
});
