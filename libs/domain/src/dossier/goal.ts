import { allow, type Decision, refuse } from '../decision.js';
import { holdsAnyNationalNumber, lineOf, textOf } from '../register/written.js';

/** The heart project, the second one, and whatever else is on somebody's mind. */
export const goalKinds = ['heart', 'second', 'other'] as const;
export type GoalKind = (typeof goalKinds)[number];

export const goalStates = ['exploring', 'chosen', 'under_way', 'reached', 'set_aside'] as const;
export type GoalState = (typeof goalStates)[number];

/** What a person aims at, in her words. */
export interface GoalContent {
  readonly kind: GoalKind;
  readonly title: string;
  /** ROME, when the goal is a trade. */
  readonly trade: string | null;
  readonly why: string | null;
  readonly state: GoalState;
}

/** A goal is live until it is reached or set aside. */
export const isLive = (state: GoalState): boolean => state !== 'reached' && state !== 'set_aside';

/** A goal as it may be kept, beside the others of the dossier: one live heart project, one live second project at most. */
export function checkGoal(
  raw: GoalContent & { stepNote: string | null }, others: readonly { kind: GoalKind; state: GoalState }[],
): Decision<GoalContent & { stepNote: string | null }> {
  const goal = { ...raw, title: lineOf(raw.title) ?? '', why: textOf(raw.why), stepNote: textOf(raw.stepNote) };
  if (!goal.title) return refuse('goal.title_missing');
  if (holdsAnyNationalNumber([goal.title, goal.why, goal.stepNote])) return refuse('text.national_number');
  const isTaken = goal.kind !== 'other' && isLive(goal.state)
    && others.some(({ kind, state }) => kind === goal.kind && isLive(state));
  return isTaken ? refuse('goal.already_one') : allow(goal);
}

/** The place of a project in the dossier is free when no live one holds it. */
export const freeKinds = (goals: readonly { kind: GoalKind; state: GoalState }[]): GoalKind[] =>
  goalKinds.filter((kind) => kind === 'other' || !goals.some((goal) => goal.kind === kind && isLive(goal.state)));
