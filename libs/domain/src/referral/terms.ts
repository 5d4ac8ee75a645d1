/** How long each thing may take, as a network settles it. Days are working days of the receiving branch, but for expiry. */
export interface Terms {
  readonly acknowledgeDays: number;
  readonly answerDays: number;
  readonly chaseDays: readonly number[];
  readonly escalateDays: number;
  /** Calendar days. */
  readonly expireDays: number;
  /** From acceptance, from a missed or cancelled appointment, and after an appointment: to be in touch with the person. */
  readonly meetDays: number;
  /** What the receiver has to confirm that an accepted referral is cancelled; then it is. */
  readonly confirmDays: number;
}

/** What holds where a network settles nothing else. 72 hours are three working days. */
export const usualTerms: Terms = {
  acknowledgeDays: 2, answerDays: 3, chaseDays: [5, 10], escalateDays: 14, expireDays: 30, meetDays: 5, confirmDays: 5,
};
