import type { Decision } from '../decision.js';
import { allow, refuse } from '../decision.js';
import { holdsNationalNumber } from '../text/national-number.js';

export const closingReasons = ['goal_reached', 'in_training', 'in_employment', 'handed_over', 'no_news', 'moved_away', 'person_asks', 'other'] as const;
export const reopeningReasons = ['came_back', 'new_situation', 'mistake', 'other'] as const;

export type ClosingMove = 'closed' | 'reopened';
export type ClosingReason = (typeof closingReasons)[number] | (typeof reopeningReasons)[number];
export const allClosingReasons = [...new Set<ClosingReason>([...closingReasons, ...reopeningReasons])];

/** Why a dossier is closed or reopened: one of the reasons of that move; "other" is said in words. */
export function checkClosing(move: ClosingMove, reason: ClosingReason, note: string | null): Decision<{ reason: ClosingReason; note: string | null }> {
  const known: readonly ClosingReason[] = move === 'closed' ? closingReasons : reopeningReasons;
  const said = note?.trim() || null;
  if (!known.includes(reason)) return refuse('input.invalid');
  if (reason === 'other' && said === null) return refuse('closing.note_missing');
  return said !== null && holdsNationalNumber(said) ? refuse('text.national_number') : allow({ reason, note: said });
}
