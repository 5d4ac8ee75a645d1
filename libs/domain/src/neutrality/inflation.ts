/** How many options an operator offers in a domain, at the end of one quarter and of the next. */
export interface OptionCount {
  readonly operator: string;
  readonly domain: string;
  readonly before: number;
  readonly after: number;
}

export interface OfferGrowth extends OptionCount {
  readonly growth: number;
  readonly isFlagged: boolean;
}

/** Operators that offer so much more in a domain that its own share may have been grown rather than earned. New ones are not judged. */
export const offerGrowth = (counts: readonly OptionCount[], highestGrowth: number): readonly OfferGrowth[] =>
  counts.filter(({ before }) => before > 0).map((count) => {
    const growth = count.after / count.before - 1;
    return { ...count, growth, isFlagged: growth >= highestGrowth };
  });

/** Many options hide a preference: seen when an operator's options share one weight, and not when each has its own. */
export const hiddenByOffers = (qByOption: number, qByOperator: number, rate: number): boolean =>
  qByOperator <= rate && !(qByOption <= rate);
