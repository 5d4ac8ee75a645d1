import type { CalendarDate } from '../calendar-date.js';
import type { ReasonCode } from '../referral/states.js';
import { monthsAfter } from './criteria.js';
import { type Alternative, type FrozenWish, ownShare } from './snapshot.js';

/** The rules that speak while somebody chooses: one sentence, one click, never a block. Published as N-A1 to N-A11. */
export const pointRules = ['N_A1', 'N_A2', 'N_A3', 'N_A4', 'N_A5', 'N_A6', 'N_A7', 'N_A8', 'N_A9', 'N_A10', 'N_A11'] as const;
export type PointRule = (typeof pointRules)[number];

/** What a rule asks for: nothing but to be read, why a filter was set, why an offer was retained, a wish or a declaration to confirm. */
export const pointAsks = ['nothing', 'filter_reason', 'reason', 'wish', 'declaration'] as const;
export type PointAsk = (typeof pointAsks)[number];

/** A rule that speaks, and the figures of its sentence; those that it does not say are none. */
export interface PointNotice {
  readonly rule: PointRule;
  readonly asks: PointAsk;
  /** Own operators that it is about. */
  readonly operators: readonly string[];
  /** How many alternatives it is about. */
  readonly count: number | null;
  /** Shares of one's own, in whole percents. */
  readonly percentBefore: number | null;
  readonly percentAfter: number | null;
}

type Choice = Pick<Alternative, 'n' | 'operator' | 'own' | 'path'>;

const enoughAlternatives = 5;
const enoughOperators = 2;
const noticedPoints = 20;
const declaredForMonths = 12;

const notice = (rule: PointRule, asks: PointAsk, said: Partial<Omit<PointNotice, 'rule' | 'asks'>> = {}): PointNotice =>
  ({ rule, asks, operators: [], count: null, percentBefore: null, percentAfter: null, ...said });
const operatorsOf = (list: readonly Choice[]): string[] => [...new Set(list.map(({ operator }) => operator))].sort();
const percent = (share: number): number => Math.round(share * 100);

export interface FreezeFacts {
  readonly alternatives: readonly Choice[];
  /** When her interests were last declared. */
  readonly declaredOn: CalendarDate | null;
  readonly today: CalendarDate;
  /** What was shown for the same need before it was edited. */
  readonly before: readonly Pick<Alternative, 'own'>[] | null;
}

/** N-A7, N-A8 and N-A10: what the freeze itself says. */
export function noticesOfFreeze({ alternatives, declaredOn, today, before }: FreezeFacts): PointNotice[] {
  const notices: PointNotice[] = [];
  if (before !== null && ownShare(alternatives) > ownShare(before)) {
    notices.push(notice('N_A7', 'reason', { percentBefore: percent(ownShare(before)), percentAfter: percent(ownShare(alternatives)) }));
  }
  if (declaredOn === null || monthsAfter(declaredOn, declaredForMonths) <= today) notices.push(notice('N_A8', 'declaration'));
  if (alternatives.length <= 1) notices.push(notice('N_A10', 'nothing', { count: alternatives.length }));
  return notices;
}

/** N-A1, N-A2, N-A3 and N-A9: what is shown, against all that there is. */
export function noticesOfShown(alternatives: readonly Choice[], shownNumbers: readonly number[]): PointNotice[] {
  const shown = alternatives.filter(({ n }) => shownNumbers.includes(n));
  const others = alternatives.filter(({ own }) => !own);
  const notices: PointNotice[] = [];
  const isAllOwn = shown.length > 0 && shown.every(({ own }) => own) && others.length > 0;
  if (isAllOwn) notices.push(notice('N_A1', 'nothing', { operators: operatorsOf(shown), count: others.length }));
  const [before, after] = [ownShare(alternatives), ownShare(shown)];
  // Compared in points as they are written: 20 % to 40 % is twenty points, whatever the last binary digit says.
  if (isAllOwn || (after - before) * 100 >= noticedPoints - 1e-9) {
    notices.push(notice('N_A2', 'filter_reason', {
      operators: operatorsOf(shown.filter(({ own }) => own)), percentBefore: percent(before), percentAfter: percent(after) }));
  }
  const isShort = (shown.length < enoughAlternatives && alternatives.length >= enoughAlternatives)
    || (operatorsOf(shown).length < enoughOperators && operatorsOf(alternatives).length >= enoughOperators);
  if (isShort) notices.push(notice('N_A3', 'nothing', { count: alternatives.length - shown.length }));
  const workStudies = alternatives.filter(({ path }) => path === 'work_study');
  if (workStudies.length > 0 && !shown.some(({ path }) => path === 'work_study')) {
    notices.push(notice('N_A9', 'nothing', { count: workStudies.length }));
  }
  return notices;
}

export interface RetainedFacts {
  readonly operator: string;
  readonly isOwn: boolean;
  readonly isInSet: boolean;
  readonly reason: ReasonCode | null;
  readonly wish: FrozenWish | null;
  /** The set stands in the place of another, shown before the need was edited, and holds more of one's own. */
  readonly isOfEditedNeed: boolean;
}

/** N-A4, N-A5, N-A6, N-A7 and N-A11: what one retained offer says. */
export function noticesOfRetained({ operator, isOwn, isInSet, reason, wish, isOfEditedNeed }: RetainedFacts): PointNotice[] {
  const asks = reason === null ? 'reason' : 'nothing';
  return [
    ...(isOwn && reason === null ? [notice('N_A4', 'reason', { operators: [operator] })] : []),
    ...(reason === 'learner_wish' && !isSaidByHerself(wish) ? [notice('N_A5', 'wish')] : []),
    ...(isInSet ? [] : [notice('N_A6', asks)]),
    ...(isOfEditedNeed ? [notice('N_A7', asks)] : []),
    ...(isOwn ? [notice('N_A11', 'nothing', { operators: [operator] })] : []),
  ];
}

/** Only what she wrote herself, or signed, was said before. */
export const isSaidByHerself = (wish: FrozenWish | null): boolean => wish !== null && !wish.isNone && wish.source !== 'counsellor';

/** Does one of these ask why the offer was retained, before anything may be sent? */
export const needsReason = (notices: readonly PointNotice[]): boolean => notices.some(({ asks }) => asks === 'reason');
