import type { Decision } from '../decision.js';
import { allow, refuse } from '../decision.js';
import { holdsNationalNumber } from '../text/national-number.js';

/** What a person may ask about her own data (articles 15, 16, 18, 17 and 21 of the GDPR). */
export const rightKinds = ['access', 'rectify', 'restrict', 'erase', 'object'] as const;
export type RightKind = (typeof rightKinds)[number];

export const rightStates = ['asked', 'granted', 'refused', 'done'] as const;
export type RightState = (typeof rightStates)[number];

/** Saying what is wrong, or what one objects to, is the request itself; the others may be asked without a word. */
const needsWords: readonly RightKind[] = ['rectify', 'object'];

/** The words of a request as they are kept: null for none. */
export function checkRightRequest(kind: RightKind, text: string | null): Decision<string | null> {
  const words = text?.trim() || null;
  if (!words && needsWords.includes(kind)) return refuse('right.text_missing');
  return words && holdsNationalNumber(words) ? refuse('text.national_number') : allow(words);
}
