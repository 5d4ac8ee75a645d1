import { type Count, flatAxis, whole } from './cube.js';
import { yearAxis } from './periods.js';
import { shownFigures } from './small-numbers.js';

/** How often one answer was given: in a branch and a month, or in what holds them. */
export interface CountedAnswer {
  readonly unit: string;
  readonly period: string;
  readonly slice: string;
  readonly events: number;
}

/** A year of one measure, of one body, as far as it is over. */
export interface AnswerFrame {
  readonly year: number;
  readonly monthsOver: number;
  /** The branches of the body; none: the body is told as a whole alone. */
  readonly branches: readonly string[];
  /** Every answer that can be given, given or not. */
  readonly slices: readonly string[];
  /** How often, by branch and by month, the finest there is. */
  readonly counted: readonly CountedAnswer[];
  /** Where too few persons gave an answer, though often: a unit ("*": the body), a period, an answer. */
  readonly isFew: (unit: string, period: string, slice: string) => boolean;
  readonly least: number;
}

/** What is shown: by branch ("*": the body), by period, by answer. What is not there is hidden. */
export type ShownAnswers = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

/**
 * How the answers to one measure may be told, for a body and its branches, its months, quarters and year at once. How many there are in all is
 * no secret: it is the work of the house; which of them gave which answer is, where they are few.
 */
export function shownAnswers({ year, monthsOver, branches, slices, counted, isFew, least }: AnswerFrame): ShownAnswers {
  const hasBranches = branches.length > 1;
  const axes = [yearAxis(year, 'monthly'), ...(hasBranches ? [flatAxis(branches, false)] : []), flatAxis(slices, true)];
  const people = counted.map(({ unit, period, slice, events }): Count => ({ at: [period, ...(hasBranches ? [unit] : []), slice], persons: events }));
  const unitOf = (places: readonly string[]): string => (hasBranches ? places[1] ?? whole : whole);
  const figures = shownFigures(axes, people, {
    least, release: monthsOver, known: axes.length - 1,
    isFew: (places) => isFew(unitOf(places), places[0] ?? whole, places.at(-1) ?? whole),
  });
  const told = (unit: string, period: string) => slices.flatMap((slice): [string, number][] => {
    const value = figures.at(period, ...(hasBranches ? [unit] : []), slice);
    return value === null ? [] : [[slice, value]];
  });
  const periods = (axes[0]?.places ?? []).filter((_, place) => (axes[0]?.releases[place] ?? Infinity) <= monthsOver);
  // A single branch is its body.
  const units = hasBranches ? [whole, ...branches] : [whole];
  return Object.fromEntries(units.map((unit) => [unit, Object.fromEntries(periods.map((period) => [period, Object.fromEntries(told(unit, period))]))]));
}
