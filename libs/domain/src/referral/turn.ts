import type { ReferralState, Side } from './states.js';

const turns: Partial<Record<ReferralState, Side>> = {
  draft: 'sender', choice_presented: 'sender', to_justify: 'sender', info_requested: 'sender',
  sent: 'receiver', received: 'receiver', under_review: 'receiver', waitlisted: 'receiver', accepted: 'receiver',
  no_show: 'receiver', appointment_cancelled: 'receiver', contact_made: 'receiver', enrolled: 'receiver',
  appointment_set: 'learner',
};

/** Whose turn it is; null: nobody's any more. A request to cancel waits for the receiver; an outcome, for the person. */
export function turnOf(
  { state, cancelAskedAt, learnerAnswer }: { state: ReferralState; cancelAskedAt: unknown; learnerAnswer: unknown },
): Side | null {
  if (state === 'closed') return learnerAnswer == null ? 'learner' : null;
  const turn = turns[state] ?? null;
  return turn !== null && cancelAskedAt != null ? 'receiver' : turn;
}

/** What each state is to somebody who looks from afar: how the life of a referral is drawn. */
export const lifeSteps = ['prepared', 'sent', 'examined', 'accepted', 'met', 'begun', 'closed'] as const;
export type LifeStep = (typeof lifeSteps)[number];

const steps: Record<ReferralState, LifeStep | null> = {
  draft: 'prepared', choice_presented: 'prepared', to_justify: 'prepared', sent: 'sent', received: 'examined', under_review: 'examined',
  info_requested: 'examined', waitlisted: 'examined', accepted: 'accepted', appointment_set: 'accepted', no_show: 'accepted',
  appointment_cancelled: 'accepted', contact_made: 'met', enrolled: 'begun', closed: 'closed', declined: null, cancelled: null,
  withdrawn: null, expired: null, obsolete: null, entered_in_error: null,
};

/** How far it has come; null: it ended on the way. */
export const stepOf = (state: ReferralState): LifeStep | null => steps[state];
