import type { Alternative } from './choice-set.js';
import { equalChoice, type Law, singleChoice } from './law.js';
import type { Mark } from './marked-choice.js';

/** How many alternatives there were and how many were shown, and how many of each are marked. */
export interface Narrowing {
  readonly size: number;
  readonly marked: number;
  readonly shown: number;
  readonly shownMarked: number;
}

/** Null where nothing is known of the display. */
export function narrowingOf(alternatives: readonly Alternative[], isMarked: Mark): Narrowing | null {
  const shown = alternatives.filter(({ isShown }) => isShown === true);
  if (shown.length === 0) return null;
  const count = (list: readonly Alternative[]) => list.filter(isMarked).length;
  return { size: alternatives.length, marked: count(alternatives), shown: shown.length, shownMarked: count(shown) };
}

/**
 * Did showing less raise the marked share? One yes or no a decision, so that an honest but coarse filter does not count several times;
 * its law is that of a display which does not look at the mark. Null where the share could not, or did not, move.
 */
export function raisedShare({ size, marked, shown, shownMarked }: Narrowing): { readonly law: Law; readonly marked: 0 | 1 } | null {
  if (shown < 1 || shown >= size || marked < 1 || marked >= size || shownMarked * size === shown * marked) return null;
  const { least, chances } = equalChoice(size, marked, shown);
  let [raised, moved] = [0, 0];
  chances.forEach((chance, place) => {
    const gap = (least + place) * size - shown * marked;
    if (gap > 0) raised += chance;
    if (gap !== 0) moved += chance;
  });
  return { law: singleChoice(raised / moved), marked: shownMarked * size > shown * marked ? 1 : 0 };
}
