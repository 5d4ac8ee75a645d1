import type { Alternative } from './choice-set.js';
import type { Mark } from './marked-choice.js';
import { adjusted } from './multiplicity.js';
import { normalUpperTail } from './normal.js';

/** A list that was shown: its length, and the ranks of what is marked in it; 1 is on top. */
export interface ShownList {
  readonly size: number;
  readonly ranks: readonly number[];
}

/** Null where no rank is known. Ranks are counted again among what was shown: a list may have lost some of its lines. */
export function shownList(alternatives: readonly Alternative[], isMarked: Mark): ShownList | null {
  const ranked = alternatives.flatMap((one) =>
    (one.isShown === true && one.rank !== null ? [{ rank: one.rank, isMarked: isMarked(one) }] : []));
  const count = (holds: (rank: number) => boolean) => ranked.filter(({ rank }) => holds(rank)).length;
  const rankOf = (rank: number) => count((other) => other < rank) + (count((other) => other === rank) + 1) / 2;
  return ranked.length === 0 ? null : { size: ranked.length, ranks: ranked.flatMap((one) => (one.isMarked ? [rankOf(one.rank)] : [])) };
}

/** How far up the marked stand, over all lists; z and p are null where no list could tell. */
export interface OrderTest {
  /** Ranks won against an order that does not look at the mark. */
  readonly advantage: number;
  readonly variance: number;
  readonly z: number | null;
  readonly p: number | null;
}

export function orderTest(lists: Iterable<ShownList>): OrderTest {
  let [advantage, variance] = [0, 0];
  for (const { size, ranks } of lists) {
    const marked = ranks.length;
    if (marked === 0 || marked === size) continue;
    advantage += (marked * (size + 1)) / 2 - ranks.reduce((sum, rank) => sum + rank, 0);
    variance += (marked * (size - marked) * (size + 1)) / 12;
  }
  const z = variance > 0 ? advantage / Math.sqrt(variance) : null;
  return { advantage, variance, z, p: z === null ? null : normalUpperTail(z) };
}

/** The product's own order, which is drawn by lot: no operator stands higher or lower than chance puts it. */
export interface OperatorOrder extends OrderTest {
  readonly operator: string;
  readonly twoSided: number;
  readonly q: number;
}

/** Lists in which the system alone put the order. */
export function systemOrder(sets: readonly (readonly Alternative[])[]): readonly OperatorOrder[] {
  const operators = [...new Set(sets.flatMap((set) => set.map(({ operator }) => operator)))].sort();
  const tested = operators.flatMap((operator) => {
    // Most sets hold none of a small operator's alternatives: they say nothing, and are not ranked again.
    const isOfIt = (one: Alternative) => one.operator === operator;
    const test = orderTest(sets.filter((set) => set.some(isOfIt)).flatMap((set) => shownList(set, isOfIt) ?? []));
    return test.z === null ? [] : [{ operator, ...test, twoSided: Math.min(1, 2 * normalUpperTail(Math.abs(test.z))) }];
  });
  const q = adjusted(tested.map(({ twoSided }) => twoSided));
  return tested.map((test, place) => ({ ...test, q: q[place] ?? 1 }));
}
