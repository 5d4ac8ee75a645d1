import type { CalendarDate } from '../calendar-date.js';
import type { OfferLanguage, Path, WeekTime } from '../register/vocabulary.js';
import type { ChoiceOrder } from './words.js';

/** How a frozen set is looked at: what is none filters nothing. */
export interface ChoiceFilters {
  readonly maxMinutes: number | null;
  readonly startsBefore: CalendarDate | null;
  readonly paths: readonly Path[];
  readonly times: readonly WeekTime[];
  readonly languages: readonly OfferLanguage[];
  readonly isFree: boolean;
  readonly operatorIds: readonly string[];
  readonly order: ChoiceOrder;
}

/** What a filter looks at. */
export interface Looked {
  readonly n: number;
  readonly operator: string;
  readonly minutes: number | null;
  readonly start: CalendarDate | null;
  readonly path: Path | null;
  readonly times: readonly WeekTime[];
  readonly languages: readonly OfferLanguage[];
  readonly priceCents: number | null;
}

const isOneOf = <Value>(values: readonly Value[], wanted: readonly Value[]): boolean =>
  wanted.length === 0 || values.some((value) => wanted.includes(value));

/** The numbers that are shown, in their order; equals keep the draw's. What is not known is not hidden by a limit, only by a list. */
export function shownOf(drawn: readonly Looked[], filters: ChoiceFilters): number[] {
  const { maxMinutes, startsBefore, paths, times, languages, isFree, operatorIds, order } = filters;
  const kept = drawn.filter((card) => (maxMinutes === null || card.minutes === null || card.minutes <= maxMinutes)
    && (startsBefore === null || card.start === null || card.start < startsBefore)
    && isOneOf(card.path === null ? [] : [card.path], paths) && (card.times.length === 0 || isOneOf(card.times, times))
    && isOneOf(card.languages, languages) && (!isFree || card.priceCents === 0) && isOneOf([card.operator], operatorIds));
  // At a distance and at any time come first: nobody is nearer, nothing begins sooner.
  if (order === 'nearest') kept.sort((a, b) => (a.minutes ?? 0) - (b.minutes ?? 0));
  if (order === 'soonest') kept.sort((a, b) => (a.start ?? '').localeCompare(b.start ?? ''));
  return kept.map(({ n }) => n);
}
