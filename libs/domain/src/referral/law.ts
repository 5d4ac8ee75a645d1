import { liveStates, referralStates, type Audience, type ReferralState, type Side } from './states.js';

/** What must be filled, or true, for a move to be made. */
export type MoveNeed =
  | 'choice_set' | 'preference' | 'flag' | 'approved_packet' | 'reason_if_flagged' | 'question' | 'answer' | 'expected_date' | 'appointment'
  | 'date' | 'start' | 'outcome' | 'decline_reason' | 'reason' | 'sibling' | 'cancel_asked' | 'confirmation_overdue' | 'expiry_passed';

/** What a move does to the clocks. */
export type ClockEffect = 'none' | 'starts' | 'acknowledges' | 'runs' | 'pauses' | 'resumes' | 'awaits' | 'accepts' | 'meets' | 'meets_again' | 'stops';

/** One line of the law: a target state may be reached from these, by this side, when this is filled. */
export interface MoveRule {
  readonly from: readonly ReferralState[];
  readonly by: Side;
  readonly needs: readonly MoveNeed[];
  readonly clock: ClockEffect;
  /** Whoever made the move is never told of it; an operator never hears of what was not sent. */
  readonly tells: readonly Audience[];
}

const everybody = ['operator', 'sender', 'learner'] as const;
const beforeAcceptance = ['draft', 'choice_presented', 'to_justify', 'sent', 'received', 'under_review', 'info_requested', 'waitlisted'] as const;
const sinceAcceptance = ['accepted', 'appointment_set', 'no_show', 'appointment_cancelled', 'contact_made', 'enrolled'] as const;
const refusable = ['sent', 'received', 'under_review', 'info_requested', 'waitlisted', 'accepted', 'appointment_set'] as const;
const unreversed = referralStates.filter((state) => state !== 'entered_in_error');

/** The same line for several sides. */
const each = (by: readonly Side[], rule: Omit<MoveRule, 'by'>): MoveRule[] => by.map((side) => ({ ...rule, by: side }));

/** The life of a referral: for each state, the ways in. Screens, use cases, mails and tests read this; nothing else decides. */
export const law: Readonly<Record<ReferralState, readonly MoveRule[]>> = {
  draft: [],
  choice_presented: each(['sender'], { from: ['draft'], needs: ['choice_set', 'preference'], clock: 'none', tells: [] }),
  to_justify: each(['system'], { from: ['choice_presented'], needs: ['flag'], clock: 'none', tells: ['sender'] }),
  sent: each(['sender'], {
    from: ['choice_presented', 'to_justify'], needs: ['approved_packet', 'reason_if_flagged'], clock: 'starts', tells: ['operator', 'learner'] }),
  received: each(['receiver'], { from: ['sent'], needs: [], clock: 'acknowledges', tells: ['sender'] }),
  under_review: [
    ...each(['receiver'], { from: ['received'], needs: [], clock: 'runs', tells: ['sender', 'learner'] }),
    ...each(['sender', 'learner'], { from: ['info_requested'], needs: ['answer'], clock: 'resumes', tells: ['operator'] }),
  ],
  info_requested: each(['receiver'], { from: ['under_review'], needs: ['question'], clock: 'pauses', tells: ['sender'] }),
  waitlisted: each(['receiver'], {
    from: ['received', 'under_review'], needs: ['expected_date'], clock: 'awaits', tells: ['sender', 'learner'] }),
  accepted: each(['receiver'], {
    from: ['received', 'under_review', 'waitlisted'], needs: [], clock: 'accepts', tells: ['sender', 'learner'] }),
  appointment_set: each(['receiver', 'sender'], {
    from: ['accepted', 'no_show', 'appointment_cancelled'], needs: ['appointment'], clock: 'meets', tells: everybody }),
  no_show: each(['receiver', 'sender', 'learner'], { from: ['appointment_set'], needs: [], clock: 'meets_again', tells: everybody }),
  appointment_cancelled: each(['receiver', 'sender', 'learner'], {
    from: ['appointment_set'], needs: [], clock: 'meets_again', tells: everybody }),
  contact_made: each(['receiver'], { from: ['accepted', 'appointment_set'], needs: ['date'], clock: 'stops', tells: ['sender'] }),
  enrolled: each(['receiver'], { from: ['contact_made', 'accepted'], needs: ['start'], clock: 'stops', tells: ['sender', 'learner'] }),
  closed: each(['receiver'], { from: ['contact_made', 'enrolled'], needs: ['outcome'], clock: 'stops', tells: ['sender', 'learner'] }),
  declined: each(['receiver', 'learner'], { from: refusable, needs: ['decline_reason'], clock: 'stops', tells: everybody }),
  cancelled: [
    ...each(['sender'], { from: beforeAcceptance, needs: ['reason'], clock: 'stops', tells: everybody }),
    ...each(['receiver'], { from: sinceAcceptance, needs: ['cancel_asked'], clock: 'stops', tells: everybody }),
    ...each(['system'], { from: sinceAcceptance, needs: ['confirmation_overdue'], clock: 'stops', tells: everybody }),
  ],
  withdrawn: each(['learner'], { from: liveStates, needs: [], clock: 'stops', tells: everybody }),
  expired: each(['system'], {
    from: ['sent', 'received', 'under_review', 'waitlisted'], needs: ['expiry_passed'], clock: 'stops', tells: everybody }),
  obsolete: each(['sender', 'system'], { from: liveStates, needs: ['sibling'], clock: 'stops', tells: ['operator'] }),
  entered_in_error: each(['coordinator'], { from: unreversed, needs: ['reason'], clock: 'stops', tells: ['operator'] }),
};

/** Where the sender may ask the operator to let go: from acceptance on, cancelling is a request. */
export const mayAskCancel = (state: ReferralState): boolean => sinceAcceptance.some((since) => since === state);

/** The line of the law for a move, if there is one. */
export const ruleOf = (from: ReferralState, to: ReferralState, side: Side): MoveRule | undefined =>
  law[to].find((rule) => rule.by === side && rule.from.includes(from));

/** May this side move a referral from here to there, as far as the law goes? */
export const mayMove = (from: ReferralState, to: ReferralState, side: Side): boolean => ruleOf(from, to, side) !== undefined;

/** Where a side may move a referral from here; what must be filled for it is asked at the move. */
export const movesOf = (from: ReferralState, side: Side): ReferralState[] => referralStates.filter((to) => mayMove(from, to, side));
