import { allow, type Decision, refuse } from '../decision.js';
import { afterWorkingDays, type WorkingCalendar } from '../time/working-days.js';
import { clockAfter, type ClockState, planOf, type Wanted } from './clock.js';
import type { LearnerAnswer, MoveOutcome, MoveRequest, PlannedFollowUp, ReferralFacts, Told, ToldKind } from './facts.js';
import { law, mayAskCancel, type MoveRule, ruleOf } from './law.js';
import { confirmedAt, firstMissing, unwritable } from './needs.js';
import { type Audience, isOver, type Side } from './states.js';
import type { Terms } from './terms.js';

const audienceOf: Readonly<Record<Side, Audience | null>> = {
  sender: 'sender', receiver: 'operator', learner: 'learner', coordinator: 'sender', system: null,
};

/** The only place that says what becomes of a referral: where it goes, what the clocks show, what is due, who is told; or why not. */
export function decideMove(facts: ReferralFacts, request: MoveRequest, calendar: WorkingCalendar, terms: Terms): Decision<MoveOutcome> {
  if (request.version !== facts.version) return refuse('referral.changed_elsewhere');
  const rule = ruleOf(facts.state, request.to, request.side);
  if (!rule) return refuse(whyNot(facts, request));
  const missing = firstMissing(rule.needs, facts, request, calendar, terms);
  return missing ? refuse(missing) : allow(moved(facts, request, rule, calendar, terms));
}

function whyNot(facts: ReferralFacts, { to, side }: MoveRequest) {
  if (isOver(facts.state)) return 'referral.over';
  if (to === 'cancelled' && side === 'sender') return 'referral.cancel_is_request';
  return law[to].some((rule) => rule.from.includes(facts.state)) ? 'referral.not_your_move' : 'referral.wrong_state';
}

function moved(facts: ReferralFacts, request: MoveRequest, rule: MoveRule, calendar: WorkingCalendar, terms: Terms): MoveOutcome {
  const { to, at } = request;
  const version = facts.version + 1;
  const sentAt = to === 'sent' ? at : facts.sentAt;
  const move = { at, expectedOn: request.onDate ?? null, appointment: request.appointment ?? null };
  const { wanted, ...clock } = withRequest(facts, to, clockAfter(facts, rule.clock, move, calendar, terms), calendar, terms);
  return {
    ...clock, state: to, version, movedAt: at, sentAt, overAt: isOver(to) ? at : null, cancelAskedAt: facts.cancelAskedAt,
    plan: planOf(wanted, facts.openFollowUps, version), tells: toldOf(facts, request, rule, sentAt !== null),
    proposesCorrection: to === 'declined' && request.side === 'receiver'
      && (request.code === 'not_eligible' || request.code === 'prerequisites_missing'),
    proposesObsolete: to === 'enrolled',
  };
}

const confirmation = (dueAt: Date): Wanted => ({ kind: 'confirm_cancel', step: 'once', forSide: 'system', channel: 'system', dueAt });

/** A request to cancel stays what is due next, wherever the receiver moves the referral meanwhile. */
function withRequest(facts: ReferralFacts, to: MoveOutcome['state'], clock: ClockState, calendar: WorkingCalendar, terms: Terms): ClockState {
  const dueAt = facts.cancelAskedAt && mayAskCancel(to) ? confirmedAt(facts, calendar, terms) : null;
  return dueAt ? { ...clock, dueAt, dueKind: 'confirm', wanted: [...clock.wanted, confirmation(dueAt)] } : clock;
}

/** Who hears of a move: not who made it, and no operator to whom nothing was sent. A need for a reason is told by the act itself. */
function toldOf(facts: ReferralFacts, { to, side }: MoveRequest, rule: MoveRule, isSent: boolean): Told[] {
  if (to === 'to_justify' || to === 'choice_presented' || to === 'draft') return [];
  const kind: ToldKind = facts.state === 'info_requested' && to === 'under_review' ? 'answered'
    : to === 'appointment_set' && facts.state !== 'accepted' ? 'appointment_moved' : to;
  return rule.tells.filter((audience) => audience !== audienceOf[side] && (isSent || audience === 'sender')).map((audience) => ({ audience, kind }));
}

/** What stays as it is when something is noted without a move. */
const unmoved = (facts: ReferralFacts, dueAt: Date | null, plan: readonly PlannedFollowUp[], tells: readonly Told[]) => ({
  state: facts.state, version: facts.version + 1, movedAt: facts.movedAt, usedDays: facts.usedDays, runningSince: facts.runningSince,
  dueAt, expiresAt: facts.expiresAt, waitUntil: facts.waitUntil, sentAt: facts.sentAt, plan, tells,
  proposesCorrection: false, proposesObsolete: false,
});

/** From acceptance on, the sender asks: the receiver confirms, or the days for it pass. */
export function askCancel(facts: ReferralFacts, request: Pick<MoveRequest, 'side' | 'at' | 'version' | 'text'>, calendar: WorkingCalendar,
  terms: Terms): Decision<MoveOutcome> {
  if (request.version !== facts.version) return refuse('referral.changed_elsewhere');
  if (isOver(facts.state)) return refuse('referral.over');
  if (request.side !== 'sender') return refuse('referral.not_your_move');
  if (!mayAskCancel(facts.state)) return refuse('referral.wrong_state');
  if (facts.cancelAskedAt) return refuse('referral.cancel_asked_already');
  if (!request.text?.trim()) return refuse('referral.reason_missing');
  const unwritten = unwritable([request.text]);
  if (unwritten) return refuse(unwritten);
  const dueAt = afterWorkingDays(request.at, terms.confirmDays, calendar);
  const plan = [...facts.openFollowUps, ...planOf([confirmation(dueAt)], facts.openFollowUps, facts.version + 1)];
  return allow({ ...unmoved(facts, dueAt, plan, [{ audience: 'operator', kind: 'cancel_asked' }]),
    dueKind: 'confirm', overAt: null, cancelAskedAt: request.at });
}

/** Closed, the person says once whether that is how it went; the coordinator hears when it is not. `overAt` stays what it was. */
export function learnerAnswer(facts: ReferralFacts & { readonly overAt: Date | null },
  request: Pick<MoveRequest, 'side' | 'version' | 'text'> & { readonly answer: LearnerAnswer }): Decision<MoveOutcome> {
  if (request.version !== facts.version) return refuse('referral.changed_elsewhere');
  if (request.side !== 'learner') return refuse('referral.not_your_move');
  if (facts.state !== 'closed') return refuse('referral.not_closed');
  if (facts.learnerAnswer) return refuse('referral.answered');
  const unwritten = unwritable([request.text]);
  if (unwritten) return refuse(unwritten);
  const tells: Told[] = request.answer === 'disagree' ? [{ audience: 'coordinator', kind: 'disagreed' }] : [];
  return allow({ ...unmoved(facts, null, [], tells), dueKind: null, overAt: facts.overAt, cancelAskedAt: facts.cancelAskedAt });
}
