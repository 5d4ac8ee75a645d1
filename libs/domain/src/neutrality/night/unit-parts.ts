import type { AuditDecision } from '../audit/audit-decision.js';
import { retainedOf } from '../choice-set.js';
import { isDegenerate, type Law, mostOf } from '../law.js';
import { markedChoice, ofOperators } from '../marked-choice.js';
import type { PeriodLevel } from '../period/period-audit.js';

/** Why a decision counts in the figures of its units, or does not. */
export type Fate = 'counted' | 'wish' | 'repeat' | 'unlinked' | 'without_choice';

export function fateOf({ alternatives, own, isWishVerified }: AuditDecision, isRepeat: boolean): Fate {
  if (retainedOf(alternatives).length === 0) return 'without_choice';
  if (isRepeat) return 'repeat';
  if (own.size === 0) return 'unlinked';
  return isWishVerified ? 'wish' : 'counted';
}

/** What a decision adds to one unit. */
export interface UnitPart {
  readonly level: PeriodLevel;
  readonly unit: string;
  readonly law: Law;
  readonly marked: number;
}

/** Whether there was a choice, and it is in the figures: whoever stands behind them is counted. */
export function isChosen({ alternatives, own }: AuditDecision, fate: Fate): boolean {
  const choice = fate === 'counted' ? markedChoice(alternatives, ofOperators(own)) : null;
  return choice !== null && !isDegenerate(choice.law) && choice.marked >= choice.law.least && choice.marked <= mostOf(choice.law);
}

/** An operator, and those that form one group with it on a day. */
export type GroupOf = (operator: string, day: number) => ReadonlySet<string>;

/**
 * The units of a decision by somebody with a link: in that of an operator its group's alternatives are marked, in the others everything of
 * one's own.
 */
export function partsOf(decision: AuditDecision, branch: string, groupOf: GroupOf): UnitPart[] {
  const { alternatives, own, structure, counsellor } = decision;
  const part = (level: PeriodLevel, unit: string, marked: ReadonlySet<string>): UnitPart[] => {
    const choice = markedChoice(alternatives, ofOperators(marked));
    return choice ? [{ level, unit, law: choice.law, marked: choice.marked }] : [];
  };
  return [
    ...part('structure', structure, own), ...part('branch', branch, own), ...part('counsellor', counsellor, own),
    ...[...own].sort().flatMap((operator) => part('operator', operator, groupOf(operator, decision.day))),
  ];
}
