import type { Alternative } from './choice-set.js';
import { equalChoice, type Law, weightedChoice } from './law.js';
import { equalWeight } from './peers.js';
import { pValues } from './tails.js';
import { addDecision, type Tally } from './tally.js';
import { windowOf } from './window.js';

/** What makes an alternative count: one's own, work-study, near, of such an operator… */
export type Mark = (alternative: Alternative) => boolean;
export type Weighing = (alternative: Alternative) => number;

/** The law of a decision under neutrality towards a mark, and how many marked alternatives were retained in it. */
export interface MarkedChoice {
  readonly law: Law;
  readonly marked: number;
}

/** Null when nothing was retained: nobody chose. */
export function markedChoice(alternatives: readonly Alternative[], isMarked: Mark, weightOf: Weighing = equalWeight): MarkedChoice | null {
  const [first] = alternatives;
  const common = first ? weightOf(first) : 1;
  let [inside, retained, marked, isEven] = [0, 0, 0, true];
  for (const alternative of alternatives) {
    const isOne = isMarked(alternative);
    if (isOne) inside += 1;
    if (alternative.isRetained) retained += 1;
    if (isOne && alternative.isRetained) marked += 1;
    isEven &&= weightOf(alternative) === common;
  }
  if (retained === 0) return null;
  return { law: isEven ? evenLaw(alternatives.length, inside, retained) : unevenLaw(alternatives, isMarked, weightOf, retained), marked };
}

/** The laws of equal alternatives in small sets are few, and asked for again and again. */
const evenLaws = new Map<number, Law>();
const smallSet = 64;

function evenLaw(size: number, marked: number, retained: number): Law {
  if (size >= smallSet) return equalChoice(size, marked, retained);
  const place = (size * smallSet + marked) * smallSet + retained;
  const law = evenLaws.get(place) ?? equalChoice(size, marked, retained);
  evenLaws.set(place, law);
  return law;
}

function unevenLaw(alternatives: readonly Alternative[], isMarked: Mark, weightOf: Weighing, retained: number): Law {
  const [inside, outside]: [number[], number[]] = [[], []];
  for (const alternative of alternatives) (isMarked(alternative) ? inside : outside).push(weightOf(alternative));
  return weightedChoice(inside, outside, retained);
}

/** Adds a decision to a tally, if something was retained in it. */
export function addMarked(tally: Tally, alternatives: readonly Alternative[], isMarked: Mark, weightOf: Weighing = equalWeight): void {
  const choice = markedChoice(alternatives, isMarked, weightOf);
  if (choice) addDecision(tally, choice.law, choice.marked);
}

/** Exact one-sided p: so many marked choices or more, from somebody to whom a marked alternative weighs `theta` times as much. */
export const tooMany = (tally: Tally, theta: number): number => pValues(windowOf(tally), Math.log(theta)).atLeast;

/** Exact one-sided p: so few marked choices or fewer. */
export const tooFew = (tally: Tally, theta: number): number => pValues(windowOf(tally), Math.log(theta)).atMost;

export const ofOperators = (operators: ReadonlySet<string>): Mark => ({ operator }) => operators.has(operator);
