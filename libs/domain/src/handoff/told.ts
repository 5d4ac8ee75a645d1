import type { ReferralState, Side } from '../referral/states.js';

/** The lists of an operator: something is due of it; it is under way; it is over. */
export const inboxViews = ['todo', 'waiting', 'answered'] as const;
export type InboxView = (typeof inboxViews)[number];

const beforeSending: readonly ReferralState[] = ['draft', 'choice_presented', 'to_justify'];
const saidBySender: readonly ReferralState[] = ['under_review', 'appointment_set', 'no_show', 'appointment_cancelled', 'cancelled', 'obsolete'];
const saidByLearner: readonly ReferralState[] = ['under_review', 'no_show', 'appointment_cancelled', 'declined'];

/** Does the operator see this move at all? What went on before it was sent to is not its business. */
export const isOperatorsMove = (to: ReferralState): boolean => !beforeSending.includes(to);

/** Are a move's words for the operator? Why it was chosen rather than another is between the sender and her network. */
export function isForOperator(side: Side, to: ReferralState): boolean {
  if (side === 'receiver') return true;
  if (side === 'sender') return saidBySender.includes(to);
  return side === 'learner' && saidByLearner.includes(to);
}
