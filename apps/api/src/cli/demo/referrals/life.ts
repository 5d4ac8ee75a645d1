import { askCancel, decideMove, learnerAnswer } from '@boussole/domain/referral/decide';
import type { LearnerAnswer, MoveOutcome, PlannedFollowUp, ReferralFacts } from '@boussole/domain/referral/facts';
import type { ReferralState } from '@boussole/domain/referral/states';
import { usualTerms } from '@boussole/domain/referral/terms';
import type { WorkingCalendar } from '@boussole/domain/time/working-days';
import { allow, type Decision } from '@boussole/domain/decision';
import type { Step } from './told.js';

/** What is due, and what became of it. */
export interface Due extends PlannedFollowUp {
  readonly madeAt: Date;
  state: 'planned' | 'done' | 'cancelled';
  endedAt: Date | null;
}

/** A step as the log keeps it. */
export interface Logged { readonly seq: number; readonly at: Date; readonly from: ReferralState | null; readonly to: ReferralState; readonly step: Step }

/** Where a referral stands after all that is told of it. */
export interface Lived {
  readonly facts: ReferralFacts;
  readonly last: MoveOutcome;
  readonly log: readonly Logged[];
  readonly due: readonly Due[];
  /** By state, when it was first reached. */
  readonly since: ReadonlyMap<ReferralState, Date>;
}

const newlyChosen: Omit<ReferralFacts, 'movedAt'> = {
  state: 'choice_presented', version: 1, sentAt: null, usedDays: 0, runningSince: null, expiresAt: null, waitUntil: null, hasChoiceSet: true,
  hasPreference: true, hasApprovedPacket: true, needsReason: false, hasReason: true, cancelAskedAt: null, learnerAnswer: null, escalatedAt: null,
  openFollowUps: [],
};

/** The worker's own: a task only stands in somebody's list. */
export const isCarriedOut = ({ kind, channel }: PlannedFollowUp): boolean => channel !== 'task' || kind === 'escalate';
// What time alone moves is told as a step.
const isMove = ({ channel }: PlannedFollowUp): boolean => channel === 'system';

/** Takes a referral through its life by the law itself: each step is decided, what falls due in between is carried out on its day. */
export function live(steps: readonly Step[], chosenAt: Date, now: Date, calendar: WorkingCalendar): Lived {
  const chosen: Step = { to: 'choice_presented', side: 'sender', at: chosenAt };
  let facts: ReferralFacts = { ...newlyChosen, movedAt: chosenAt };
  let last: MoveOutcome = { ...facts, dueAt: null, dueKind: null, overAt: null, plan: [], tells: [], proposesCorrection: false, proposesObsolete: false };
  const log: Logged[] = [{ seq: 1, at: chosenAt, from: null, to: 'choice_presented', step: chosen }];
  const due: Due[] = [];
  const since = new Map<ReferralState, Date>([['choice_presented', chosenAt]]);

  const fallDue = (until: Date): void => {
    for (const one of due) {
      if (one.state !== 'planned' || one.dueAt > until || !isCarriedOut(one) || isMove(one)) continue;
      Object.assign(one, { state: 'done', endedAt: one.dueAt });
      if (one.kind === 'escalate') facts = { ...facts, escalatedAt: facts.escalatedAt ?? one.dueAt };
    }
    facts = { ...facts, openFollowUps: due.filter(({ state }) => state === 'planned') };
  };

  for (const step of steps) {
    const at = step.at === 'expiry' ? new Date((facts.expiresAt ?? now).getTime() + 1_000) : step.at;
    fallDue(at);
    for (const one of due) if (step.at === 'expiry' && one.kind === 'expire' && one.state === 'planned') Object.assign(one, { state: 'done', endedAt: at });
    const from = facts.state;
    const decided = decide({ ...facts, needsReason: facts.needsReason || step.to === 'to_justify', hasReason: step.to !== 'to_justify' }, last, step, at, calendar);
    if (!decided.ok) throw new RangeError(`${step.to} after ${from} on ${at.toISOString()}: ${decided.code}`);
    last = decided.value;
    follow(due, last, at);
    const answer: LearnerAnswer | null = step.to === 'agree' || step.to === 'disagree' ? step.to : facts.learnerAnswer;
    facts = { ...facts, ...last, learnerAnswer: answer, openFollowUps: due.filter(({ state }) => state === 'planned') };
    if (!since.has(last.state)) since.set(last.state, at);
    log.push({ seq: last.version, at, from, to: last.state, step });
  }
  fallDue(now);
  return { facts, last, log, due, since };
}

function decide(facts: ReferralFacts, last: MoveOutcome, { to, side, at: _, ...said }: Step, at: Date, calendar: WorkingCalendar): Decision<MoveOutcome> {
  const { version } = facts;
  if (to === 'cancel_asked') return askCancel(facts, { side, at, version, text: said.text }, calendar, usualTerms);
  if (to === 'agree' || to === 'disagree') {
    return learnerAnswer({ ...facts, overAt: last.overAt }, { side, version, text: said.text, answer: to });
  }
  // Nothing moves but the version: whoever decides next has seen the dates.
  if (to === 'dates_proposed') return allow({ ...last, version: version + 1, plan: facts.openFollowUps, tells: [] });
  return decideMove(facts, {
    to, side, at, version, text: said.text, learnerText: said.learnerText, code: said.code, outcomeCode: said.outcomeCode, onDate: said.onDate,
    wonById: said.won, appointment: said.appointment && { startsAt: said.appointment.startsAt, place: said.appointment.place ?? undefined,
      contact: said.appointment.contact ?? undefined },
  }, calendar, usualTerms);
}

const named = ({ kind, occurrence }: PlannedFollowUp): string => `${kind} ${occurrence}`;

// What the decision does not plan again falls away; what it plans anew is added.
function follow(due: Due[], { plan }: MoveOutcome, at: Date): void {
  const wanted = new Set(plan.map(named));
  for (const one of due) {
    if (one.state === 'planned' && !wanted.has(named(one))) Object.assign(one, { state: 'cancelled', endedAt: at });
  }
  const open = new Set(due.filter(({ state }) => state === 'planned').map(named));
  for (const one of plan) {
    if (!open.has(named(one))) due.push({ ...one, madeAt: at, state: 'planned', endedAt: null });
  }
}
