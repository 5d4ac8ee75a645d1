import type { CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import type { OfferKind } from '../register/vocabulary.js';
import { holdsAnyNationalNumber, textOf } from '../register/written.js';

export const needStates = ['open', 'met', 'unmet', 'withdrawn'] as const;
export type NeedState = (typeof needStates)[number];

/** What is looked for: what a search of the register can be made of. */
export interface NeedContent {
  /** None: the need is the dossier's, not one goal's. */
  readonly goalId: string | null;
  readonly kind: OfferKind;
  /** One of the large fields of ROME. */
  readonly field: string | null;
  readonly trade: string | null;
  readonly level: number | null;
  readonly communeNis: string | null;
  readonly basin: string | null;
  readonly constraints: string | null;
  readonly wantedBefore: CalendarDate | null;
  readonly state: NeedState;
  /** Why it was not met, or was withdrawn. */
  readonly reason: string | null;
}

/** A need as it may be kept; one that ends without an answer says why. */
export function checkNeed(raw: NeedContent): Decision<NeedContent> {
  const need = { ...raw, constraints: textOf(raw.constraints), reason: raw.state === 'open' ? null : textOf(raw.reason) };
  if (need.level !== null && (!Number.isInteger(need.level) || need.level < 1 || need.level > 8)) return refuse('input.invalid');
  if ((need.state === 'unmet' || need.state === 'withdrawn') && !need.reason) return refuse('need.reason_missing');
  return holdsAnyNationalNumber([need.constraints, need.reason]) ? refuse('text.national_number') : allow(need);
}
