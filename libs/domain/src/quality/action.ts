import type { Actor } from '../access/roles.js';
import { addDays, type CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import { holdsNationalNumber } from '../text/national-number.js';
import type { QualityStandard } from './grid.js';
import { mayKeepQuality } from './round.js';

export const qualityActionStates = ['planned', 'doing', 'done', 'dropped'] as const;
export type QualityActionState = (typeof qualityActionStates)[number];

/** What a service means to do better: what, who answers for it, until when, and what came of it. */
export interface QualityAction {
  readonly standard: QualityStandard | null;
  readonly what: string;
  readonly ownerMembershipId: string;
  readonly dueOn: CalendarDate;
  readonly state: QualityActionState;
  readonly result: string | null;
}

export const longestAction = 300;
export const longestResult = 1000;
const shortest = 3;
const furthestDays = 3 * 366;

/** It still has to be done. */
export const isOpenAction = ({ state }: Pick<QualityAction, 'state'>): boolean => state === 'planned' || state === 'doing';
export const isOverdueAction = (action: Pick<QualityAction, 'state' | 'dueOn'>, today: CalendarDate): boolean =>
  isOpenAction(action) && action.dueOn < today;

/** Those who answer for a branch keep its actions; to everybody else elsewhere there is none. */
export function mayKeepAction(branchId: string, actor: Pick<Actor, 'branchId' | 'role'>): Decision<true> {
  if (branchId !== actor.branchId) return refuse('record.not_found');
  return mayKeepQuality(actor) ? allow(true) : refuse('access.denied');
}

/** An action as it is kept: what ends says what came of it; a day that is set anew is still to come. */
export function checkQualityAction(
  given: QualityAction, { today, before }: { readonly today: CalendarDate; readonly before: CalendarDate | null },
): Decision<QualityAction> {
  const what = given.what.trim();
  const result = given.result?.trim() || null;
  if ([...what].length < shortest) return refuse('quality.action_missing');
  if ([...what].length > longestAction || [...result ?? ''].length > longestResult) return refuse('text.too_long');
  if (holdsNationalNumber(what) || holdsNationalNumber(result ?? '')) return refuse('text.national_number');
  const isKept = given.dueOn === before;
  if (!isKept && (given.dueOn < today || given.dueOn > addDays(today, furthestDays))) return refuse('quality.due_invalid');
  if (!isOpenAction(given) && [...result ?? ''].length < shortest) return refuse('quality.result_missing');
  return allow({ ...given, what, result });
}
