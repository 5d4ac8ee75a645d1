import { allow, type Decision, refuse } from '../decision.js';
import type { ReasonCode } from '../referral/states.js';
import { holdsAnyNationalNumber, textOf } from '../register/written.js';

/** Why an offer was retained: a code, and words where the code says nothing by itself. */
export interface Reason { readonly code: ReasonCode | null; readonly text: string | null }

export function checkReason(raw: Reason): Decision<Reason> {
  const reason = { code: raw.code, text: raw.code === null ? null : textOf(raw.text) };
  if (reason.code === 'other' && reason.text === null) return refuse('choice.reason_words_missing');
  return holdsAnyNationalNumber([reason.text]) ? refuse('text.national_number') : allow(reason);
}
