import { allow, type Decision, refuse } from '../decision.js';
import { holdsAnyNationalNumber, textOf } from '../register/written.js';

/** A very personal piece of information as it may be kept, or null: it is taken back. */
export function checkSpecialNote(raw: string | null): Decision<string | null> {
  const text = textOf(raw);
  return holdsAnyNationalNumber([text]) ? refuse('text.national_number') : allow(text);
}
