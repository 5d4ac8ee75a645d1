import { addDays } from '../calendar-date.js';
import type { Decision } from '../decision.js';
import { allow, refuse } from '../decision.js';

/** What may tie somebody who advises to a body that trains, besides who pays her for it. */
export const interestKinds = ['paid_work', 'funding', 'shares', 'mandate', 'volunteer', 'past_employer', 'family', 'other'] as const;
export type InterestKind = (typeof interestKinds)[number];

/** The ties by which money comes: what they tie her to counts as her own when neutrality is measured. */
export const financialKinds: readonly InterestKind[] = ['paid_work', 'funding', 'shares'];

export interface InterestLink {
  readonly organisationId: string;
  readonly kind: InterestKind;
}

const mostLinks = 20;

/** A declaration holds for a year. */
export const interestsHoldDays = 365;

/** Each tie once; none at all is an answer too. */
export function checkInterests(links: readonly InterestLink[]): Decision<readonly InterestLink[]> {
  if (links.length > mostLinks) return refuse('text.too_long');
  const names = links.map(({ organisationId, kind }) => `${organisationId} ${kind}`);
  return new Set(names).size === names.length ? allow(links) : refuse('interest.twice');
}

/** Never declared, or a year and more ago: she is reminded of it. */
export const areInterestsDue = (declaredOn: string | null, today: string): boolean =>
  declaredOn === null || addDays(declaredOn, interestsHoldDays) <= today;
