import { type Count, flatAxis, whole } from './cube.js';
import { quarterAxis } from './periods.js';
import { type Figures, shownFigures } from './small-numbers.js';

/** How often one answer was given in a quarter: in a branch, or in the whole. */
export interface CountedAnswer {
  readonly unit: string;
  readonly quarter: string;
  readonly slice: string;
  readonly events: number;
}

/** A year of one measure, of one body, as far as it is over. */
export interface AnswerFrame {
  readonly year: number;
  readonly quartersOver: number;
  /** The branches of the body; none: the whole alone is told. */
  readonly branches: readonly string[];
  /** Every answer that can be given, given or not. */
  readonly slices: readonly string[];
  /** How often, by branch; where there are none, under any name. */
  readonly counted: readonly CountedAnswer[];
  /** Where too few persons gave an answer, though often: a unit ("*": the body), a period, an answer. */
  readonly isFew: (unit: string, period: string, slice: string) => boolean;
  /** Nobody gave it is told too; else what is not there was given by nobody, or by few. */
  readonly isNoughtTold: boolean;
  /** To have given an answer tells something of a person. */
  readonly isTelling: boolean;
  readonly least: number;
}

/** What is shown of a unit: by period, by answer. What is not there is hidden. */
export type ShownAnswers = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * How the answers to one measure may be told, for each branch of a body and for the body ("*"), quarter by quarter and for the year. How many
 * there are in all is no secret: it is the work of the house; which of them gave which answer is, where they are few. Months are not told:
 * hardly any answer of a month is given often enough.
 */
export function shownAnswers(frame: AnswerFrame): ReadonlyMap<string, ShownAnswers> {
  const { branches, counted, isFew, isNoughtTold, least, slices } = frame;
  const parts = branches.map((branch) => ({ branch, counted: counted.filter(({ unit }) => unit === branch) }))
    .map(({ branch, counted: own }) => ({ branch, own, figures: figuresOf(frame, own, (period, slice) => isFew(branch, period, slice)) }));
  // The body is the sum of its branches: where one of them alone hides something, or all of them together too little, so does the body.
  const isBetrayed = (period: string, slice: string): boolean => {
    const kept = parts.filter(({ figures }) => figures.isKept(period, slice));
    return kept.length > 0 && (kept.length === 1 || sumOf(kept.flatMap(({ own }) => own), period, slice) < least);
  };
  const all = figuresOf(frame, counted, (period, slice) => isFew(whole, period, slice) || branches.length > 1 && isBetrayed(period, slice));
  const told = (figures: Figures) => Object.fromEntries(periodsOver(frame).map((period) => [period, Object.fromEntries(slices.flatMap((slice) => {
    const value = figures.at(period, slice);
    return value === null || value === 0 && !isNoughtTold ? [] : [[slice, value]];
  }))]));
  // A single branch is its body.
  return new Map([[whole, told(all)], ...parts.map(({ branch, figures }): [string, ShownAnswers] => [branch, told(branches.length === 1 ? all : figures)])]);
}

function figuresOf({ year, quartersOver, slices, isTelling, least }: AnswerFrame, counted: readonly CountedAnswer[],
  isFew: (period: string, slice: string) => boolean): Figures {
  const people = counted.map(({ quarter, slice, events }): Count => ({ at: [quarter, slice], persons: events }));
  return shownFigures([quarterAxis(year), flatAxis(slices, isTelling)], people, {
    least, release: quartersOver, known: 1, isFew: ([period = whole, slice = whole]) => slice !== whole && isFew(period, slice) });
}

const periodsOver = ({ year, quartersOver }: AnswerFrame): string[] =>
  quarterAxis(year).places.filter((_, place) => (quarterAxis(year).releases[place] ?? Infinity) <= quartersOver);

const sumOf = (counted: readonly CountedAnswer[], period: string, slice: string): number =>
  counted.reduce((sum, one) => sum + (one.slice === slice && one.quarter.startsWith(period) ? one.events : 0), 0);
