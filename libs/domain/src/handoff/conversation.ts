import { allow, type Decision, refuse } from '../decision.js';
import { holdsNationalNumber } from '../text/national-number.js';

export const longestMessage = 1_000;

/** A message between two who work: some words, not too many, and no number that the State gave somebody. */
export function checkMessage(text: string): Decision<string> {
  const words = text.trim();
  if (words === '') return refuse('handoff.message_missing');
  if ([...words].length > longestMessage) return refuse('text.too_long');
  return holdsNationalNumber(words) ? refuse('text.national_number') : allow(words);
}
