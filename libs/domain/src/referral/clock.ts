import { addDays, brusselsDay, type CalendarDate } from '../calendar-date.js';
import { endOfDay, hourMs, instantOf } from '../time/brussels.js';
import { afterWorkingDays, type WorkingCalendar, workingDayFrom, workingDaysBetween } from '../time/working-days.js';
import type { AppointmentRequest, PlannedFollowUp, ReferralFacts } from './facts.js';
import type { ClockEffect } from './law.js';
import type { DueKind } from './states.js';
import type { Terms } from './terms.js';

/** A thing to plan, before it has the name of its occurrence. */
export type Wanted = Omit<PlannedFollowUp, 'occurrence'> & { readonly step: string };

/** What the clocks show after a move, and what falls due. */
export interface ClockState {
  readonly usedDays: number;
  readonly runningSince: Date | null;
  readonly dueAt: Date | null;
  readonly dueKind: DueKind | null;
  readonly expiresAt: Date | null;
  readonly waitUntil: CalendarDate | null;
  readonly wanted: readonly Wanted[];
}

/** What sets the clocks: the move's instant and what was said with it. */
export interface ClockMove {
  readonly at: Date;
  readonly expectedOn: CalendarDate | null;
  readonly appointment: AppointmentRequest | null;
}

type Running = Pick<ReferralFacts, 'usedDays' | 'runningSince'>;
const opening = 9 * hourMs;
const morningOf = (day: CalendarDate): Date => instantOf({ day, ms: opening });
const stopped = { runningSince: null, dueAt: null, dueKind: null, expiresAt: null, waitUntil: null, wanted: [] };

/** Working days of the receiver used so far. */
export const usedAt = (facts: Running, at: Date, calendar: WorkingCalendar): number =>
  facts.usedDays + (facts.runningSince ? workingDaysBetween(facts.runningSince, at, calendar) : 0);

/** When the calendar days are over that a referral has, to the end of the day that every message writes. */
const expiryFrom = (at: Date, terms: Terms): Date => endOfDay(addDays(brusselsDay(at), terms.expireDays));

/** Expiry after a pause: what was left when it began counts again from here, to the end of that day. */
function expiryAfterPause(facts: ReferralFacts, pausedAt: Date, from: Date): Date | null {
  if (!facts.expiresAt) return null;
  const left = Math.max(0, facts.expiresAt.getTime() - pausedAt.getTime());
  return endOfDay(brusselsDay(new Date(from.getTime() + left)));
}

/** What is due while the receiver's clock runs: her answer, relances, the coordinator's turn, the end. */
function whileRunning(facts: ReferralFacts, at: Date, clock: { used: number; since: Date; expiresAt: Date | null }, isAcknowledged: boolean,
  calendar: WorkingCalendar, terms: Terms): ClockState {
  const due = (days: number): Date => afterWorkingDays(clock.since, Math.max(0, days - clock.used), calendar);
  const isOpen = (kind: string): boolean => facts.openFollowUps.some((one) => one.kind === kind);
  const ahead = (days: number): boolean => due(days) > at && days > clock.used;
  const escalates = ahead(terms.escalateDays) || isOpen('escalate') || facts.escalatedAt === null;
  const wanted: Wanted[] = [
    ...(isAcknowledged || !ahead(terms.acknowledgeDays) ? []
      : [{ kind: 'acknowledge', step: 'sender', forSide: 'sender', channel: 'task', dueAt: due(terms.acknowledgeDays) } as const]),
    ...(ahead(terms.answerDays) || isOpen('answer') && facts.state !== 'info_requested'
      ? [{ kind: 'answer', step: 'sender', forSide: 'sender', channel: 'task', dueAt: due(terms.answerDays) } as const] : []),
    ...terms.chaseDays.filter(ahead).map((days) => (
      { kind: 'chase', step: String(days), forSide: 'receiver', channel: 'mail', dueAt: due(days) } as const)),
    ...(escalates ? [{ kind: 'escalate', step: 'once', forSide: 'coordinator', channel: 'task', dueAt: due(terms.escalateDays) } as const] : []),
    ...(clock.expiresAt ? [{ kind: 'expire', step: 'once', forSide: 'system', channel: 'system', dueAt: clock.expiresAt } as const] : []),
  ];
  return { usedDays: clock.used, runningSince: clock.since, dueAt: due(isAcknowledged ? terms.answerDays : terms.acknowledgeDays),
    dueKind: isAcknowledged ? 'answer' : 'acknowledge', expiresAt: clock.expiresAt, waitUntil: null, wanted };
}

/** A question stops the receiver's clock; the sender has as long to answer as the receiver would have had. */
const paused = (facts: ReferralFacts, at: Date, calendar: WorkingCalendar, terms: Terms): ClockState => ({
  ...stopped, usedDays: usedAt(facts, at, calendar), expiresAt: facts.expiresAt,
  wanted: [{ kind: 'answer', step: 'reply', forSide: 'sender', channel: 'task', dueAt: afterWorkingDays(at, terms.answerDays, calendar) }],
});

/** On a waiting list until a date, the clock starts again the working day after it; without a date it stands, and the sender is reminded. */
function awaited(facts: ReferralFacts, { at, expectedOn }: ClockMove, calendar: WorkingCalendar, terms: Terms): ClockState {
  const used = usedAt(facts, at, calendar);
  if (!expectedOn) {
    const day = workingDayFrom(calendar, addDays(brusselsDay(at), terms.expireDays));
    return { ...stopped, usedDays: used,
      wanted: [{ kind: 'waiting_over', step: 'unknown', forSide: 'sender', channel: 'task', dueAt: morningOf(day) }] };
  }
  const day = workingDayFrom(calendar, addDays(expectedOn, 1));
  const since = instantOf({ day, ms: 0 });
  const clock = whileRunning(facts, at, { used, since, expiresAt: expiryAfterPause(facts, at, since) }, true, calendar, terms);
  return { ...clock, waitUntil: expectedOn,
    wanted: [...clock.wanted, { kind: 'waiting_over', step: 'date', forSide: 'receiver', channel: 'mail', dueAt: morningOf(day) }] };
}

/** The receiver has so many working days to be in touch with the person; then she is reminded, and the sender knows. */
function meeting(from: Date, calendar: WorkingCalendar, terms: Terms): Pick<ClockState, 'dueAt' | 'dueKind' | 'wanted'> {
  const dueAt = afterWorkingDays(from, terms.meetDays, calendar);
  return { dueAt, dueKind: 'meet', wanted: [
    { kind: 'meet', step: 'receiver', forSide: 'receiver', channel: 'mail', dueAt }, { kind: 'meet', step: 'sender', forSide: 'sender', channel: 'task', dueAt },
  ] };
}

/** The person is reminded of her appointment a week and a day before, in the morning; a moment that has passed is not made up for. */
function reminders({ at, appointment }: ClockMove): Wanted[] {
  if (!appointment) return [];
  const day = brusselsDay(appointment.startsAt);
  return [{ step: 'week', dueAt: morningOf(addDays(day, -7)) }, { step: 'day', dueAt: morningOf(addDays(day, -1)) }]
    .filter(({ dueAt }) => dueAt > at).map((one) => ({ ...one, kind: 'remind', forSide: 'learner', channel: 'mail' }));
}

/** What a move does to the clocks. Time used is kept in every case. */
export function clockAfter(facts: ReferralFacts, effect: ClockEffect, move: ClockMove, calendar: WorkingCalendar, terms: Terms): ClockState {
  const { at } = move;
  const running = (used: number, since: Date, expiresAt: Date | null, isAcknowledged: boolean): ClockState =>
    whileRunning(facts, at, { used, since, expiresAt }, isAcknowledged, calendar, terms);
  switch (effect) {
    case 'none': return { ...stopped, usedDays: facts.usedDays };
    case 'starts': return running(0, at, expiryFrom(at, terms), false);
    case 'acknowledges':
    case 'runs': return running(facts.usedDays, facts.runningSince ?? at, facts.expiresAt, true);
    case 'pauses': return paused(facts, at, calendar, terms);
    case 'resumes': return running(facts.usedDays, at, expiryAfterPause(facts, facts.movedAt, at), true);
    case 'awaits': return awaited(facts, move, calendar, terms);
    case 'accepts':
    case 'meets_again': return { ...stopped, usedDays: usedAt(facts, at, calendar), ...meeting(at, calendar, terms) };
    case 'meets': {
      const due = meeting(move.appointment?.startsAt ?? at, calendar, terms);
      return { ...stopped, usedDays: usedAt(facts, at, calendar), ...due, wanted: [...due.wanted, ...reminders(move)] };
    }
    case 'stops': return { ...stopped, usedDays: usedAt(facts, at, calendar) };
  }
}

/** The occurrence of what is already planned for the same moment stays; anything else is a new one, named after the version that planned it. */
export const planOf = (wanted: readonly Wanted[], open: readonly PlannedFollowUp[], version: number): PlannedFollowUp[] =>
  wanted.map(({ step, ...one }) => {
    const same = open.find(({ kind, occurrence, dueAt }) =>
      kind === one.kind && occurrence.startsWith(`${step}:`) && dueAt.getTime() === one.dueAt.getTime());
    return { ...one, occurrence: same?.occurrence ?? `${step}:${version}` };
  });
