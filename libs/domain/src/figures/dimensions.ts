import { type Axis, type Count, flatAxis, whole } from './cube.js';
import { type Calendar, type FixedPeriod, yearAxis } from './periods.js';
import { shownFigures } from './small-numbers.js';

/** By what people are ever counted, besides the period. Nobody puts together a filter of his own. */
export const dimensions = ['branch', 'field', 'state'] as const;
export type Dimension = (typeof dimensions)[number];

/** Where somebody came is known to those who saw her there; what she seeks and what became of it is not. */
const isTelling: Readonly<Record<Dimension, boolean>> = { branch: false, field: true, state: true };

/** A year as far as it is over, and what can occur in it on each of its dimensions; one that is left out is not asked about. */
export interface Frame {
  readonly year: number;
  /** How many of its months are over. */
  readonly monthsOver: number;
  /** The same for the whole year: what was shown cannot be taken back. */
  readonly calendar: Calendar;
  readonly names: Readonly<Partial<Record<Dimension, readonly string[]>>>;
}

/** On a dimension that is not named, everybody counts. */
export type Question = Readonly<Partial<Record<Dimension, string>>> & { readonly period: FixedPeriod };

/** So many persons in a month, at a place of each dimension of the frame. */
export type Counted = Question & { readonly persons: number };

/** None: it cannot be said, or not yet. */
export type Answer = (question: Question) => number | null;

/**
 * All figures of a year at once, months, quarters and year together: what one of them hides, the others do not tell. Whatever is said of
 * the same people is said by one frame, for two frames know nothing of what the other shows; and a month that is over is counted as it was.
 */
export function yearFigures(frame: Frame, counted: readonly Counted[], least: number): Answer {
  const named = namedIn(frame);
  const placesOf = (question: Question) => [question.period, ...named.map((dimension) => question[dimension] ?? whole)];
  const people = counted.map((one): Count => ({ at: placesOf(one), persons: one.persons }));
  const figures = shownFigures(axesOf(frame), people, { least, release: frame.monthsOver });
  return (question) => {
    if (dimensions.some((dimension) => question[dimension] !== undefined && !named.includes(dimension))) throw new RangeError('No such dimension.');
    return figures.at(...placesOf(question));
  };
}

export const axesOf = (frame: Frame): readonly Axis[] => [yearAxis(frame.year, frame.calendar),
  ...namedIn(frame).map((dimension) => flatAxis(frame.names[dimension] ?? [], isTelling[dimension]))];

const namedIn = ({ names }: Frame): readonly Dimension[] => dimensions.filter((dimension) => names[dimension] !== undefined);
