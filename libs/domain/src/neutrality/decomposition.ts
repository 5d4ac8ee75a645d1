import { type Alternative, retainedOf } from './choice-set.js';
import type { Mark } from './marked-choice.js';
import { Sum } from './sum.js';

/** The marked share of what could be chosen and of what was shown, and what was chosen. */
export interface DisplayedChoice {
  readonly inSet: number;
  readonly amongShown: number;
  readonly isMarked: boolean;
}

/** Null where the display is not known, where one alternative was not the choice, or where there was no choice to make. */
export function displayedChoice(alternatives: readonly Alternative[], isMarked: Mark): DisplayedChoice | null {
  const [chosen, second] = retainedOf(alternatives);
  if (!chosen || second || !alternatives.some(({ isShown }) => isShown === true)) return null;
  const inSet = markedShare(alternatives, isMarked);
  if (inSet === 0 || inSet === 1) return null;
  const shown = alternatives.filter((one) => one.isShown === true || one.isRetained);
  return { inSet, amongShown: markedShare(shown, isMarked), isMarked: isMarked(chosen) };
}

/** Where the gap is born: ratio = shown x choice, exactly. */
export interface Decomposition {
  readonly decisions: number;
  readonly ratio: number;
  /** What showing did to the marked share. */
  readonly shown: number;
  /** What choosing among the shown did to it. */
  readonly choice: number;
}

/** Null where nothing was expected, in the set or among the shown. */
export function decompositionOf(choices: readonly DisplayedChoice[]): Decomposition | null {
  const [inSet, amongShown] = [new Sum(), new Sum()];
  for (const choice of choices) {
    inSet.add(choice.inSet);
    amongShown.add(choice.amongShown);
  }
  const observed = choices.filter(({ isMarked }) => isMarked).length;
  if (!(inSet.total > 0) || !(amongShown.total > 0)) return null;
  return {
    decisions: choices.length,
    ratio: observed / inSet.total,
    shown: amongShown.total / inSet.total,
    choice: observed / amongShown.total,
  };
}

function markedShare(alternatives: readonly Alternative[], isMarked: Mark): number {
  const [inside, all] = [new Sum(), new Sum()];
  for (const alternative of alternatives) {
    all.add(alternative.weight);
    if (isMarked(alternative)) inside.add(alternative.weight);
  }
  return inside.total / all.total;
}
