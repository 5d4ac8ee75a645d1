/** Where a referral may stand, in the order of its life. */
export const liveStates = [
  'draft', 'choice_presented', 'to_justify', 'sent', 'received', 'under_review', 'info_requested', 'waitlisted', 'accepted', 'appointment_set',
  'no_show', 'appointment_cancelled', 'contact_made', 'enrolled',
] as const;
export const overStates = ['closed', 'declined', 'cancelled', 'withdrawn', 'expired', 'obsolete', 'entered_in_error'] as const;
export const referralStates = [...liveStates, ...overStates] as const;
export type LiveState = (typeof liveStates)[number];
export type OverState = (typeof overStates)[number];
export type ReferralState = (typeof referralStates)[number];

export const isOver = (state: ReferralState): state is OverState => overStates.some((over) => over === state);

/** Who moves a referral. A coordinator is on the sender's side, with one move of her own. */
export const sides = ['sender', 'receiver', 'learner', 'system', 'coordinator'] as const;
export type Side = (typeof sides)[number];

/** Whom a move tells. */
export const audiences = ['operator', 'sender', 'learner', 'coordinator'] as const;
export type Audience = (typeof audiences)[number];

export const declineCodes = [
  'not_eligible', 'prerequisites_missing', 'session_full', 'outside_area', 'unreachable', 'no_show', 'not_interested', 'in_work', 'in_training',
  'duplicate', 'mobility', 'childcare', 'health', 'other_obstacle', 'wrong_service', 'other',
] as const;
export type DeclineCode = (typeof declineCodes)[number];

export const outcomeCodes = [
  'enrolled_completed', 'enrolled_dropped_out', 'information_given', 'accompaniment_started', 'immersion_done', 'skills_validated', 'work_found',
  'other_training', 'moved_on', 'could_not_help',
] as const;
export type OutcomeCode = (typeof outcomeCodes)[number];

/** Why one offer was retained rather than another; the last one is an answer too, and is counted. */
export const reasonCodes = [
  'learner_wish', 'near', 'soon', 'schedule', 'language', 'price', 'level_fits', 'accompaniment', 'only_one', 'known_quality', 'other', 'not_said',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

/** What is due of whom next. */
export const dueKinds = ['acknowledge', 'answer', 'meet', 'confirm'] as const;
export type DueKind = (typeof dueKinds)[number];
