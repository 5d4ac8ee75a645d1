import type { Figure, FigureFrame } from './figure-fields';

/** What can be said of a figure: itself; that too few are behind it; from when on; that most still wait; that there is nothing. */
export type FigureState = 'said' | 'hidden' | 'later' | 'slow' | 'none';

export function stateOf({ value, isHidden, saidOn, kind, whole }: Pick<Figure, 'value' | 'isHidden' | 'saidOn' | 'kind' | 'whole'>): FigureState {
  if (value !== null) return 'said';
  if (isHidden) return 'hidden';
  if (saidOn !== null) return 'later';
  return kind === 'days' && (whole ?? 0) > 0 ? 'slow' : 'none';
}

/** There is something to show: the figure, its answers, or more than one point of its year. */
export const isDrawn = ({ value, slices, trend }: Pick<Figure, 'value' | 'slices' | 'trend'>): boolean =>
  value !== null || slices.length > 0 || trend.filter((point) => point.value !== null).length > 1;

/** The gap between what is written now and what was written then: two figures that read the same do not differ. */
export function gapOf({ value, before }: Pick<Figure, 'value' | 'before'>): number | null {
  return value === null || before === null ? null : Math.round(value) - Math.round(before);
}

/** Above how many of the five marks of the network it lies. */
export const placeAmong = (value: number, tenths: readonly number[]): number => tenths.filter((mark) => value >= mark).length;

/** How many in a period that still runs says nothing beside a whole one; nor does a time before the first dossier. */
export function isComparable({ kind }: Pick<Figure, 'kind'>, { period, versus, periods }: Pick<FigureFrame, 'period' | 'versus' | 'periods'>): boolean {
  const isKnown = periods.some(({ from }) => from <= versus.until);
  return isKnown && (kind !== 'count' || period.isOver);
}
