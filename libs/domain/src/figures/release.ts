import { answerOf, answersOf, isPlace, isTelling, lagOf } from './answers.js';
import { whole } from './cube.js';
import { type CountedAnswer, type ShownAnswers, shownAnswers } from './frame.js';
import { leastPersons } from './least-persons.js';
import { fixedCode } from './period.js';

/** Where, in which month, what, under which answer, within how many days (-1: however many), how often. */
export type CountedLine = readonly [unit: string, month: string, measure: string, slice: string, bucket: number, events: number];

/** A year of a body, or of the network, as it is counted now, and as it was when its quarters were told. */
export interface ReleaseFacts {
  readonly isNetwork: boolean;
  readonly branches: readonly string[];
  readonly answers: readonly (readonly [measure: string, slices: readonly string[]])[];
  readonly lines: readonly CountedLine[];
  /** What was answered often by too few persons. */
  readonly few: readonly (readonly [unit: string, grain: string, period: string, measure: string, slice: string])[];
  readonly before: { readonly monthsOver: number; readonly lines: readonly CountedLine[] } | null;
}

export interface ToldMeasure { readonly unitId: string; readonly measure: string; readonly shown: ShownAnswers }
export interface Release { readonly lines: readonly CountedLine[]; readonly tables: readonly ToldMeasure[] }

/** How many quarters of its year a measure tells, so many months after the year began. */
const quartersTold = (measure: string, monthsOver: number): number => Math.max(0, Math.min(4, Math.floor((monthsOver - lagOf(measure)) / 3)));
const isTold = ([, month, measure]: CountedLine, monthsOver: number): boolean => Number(month.slice(5, 7)) <= 3 * quartersTold(measure, monthsOver);

/** What is told of a year once so many months are over since it began. What was told before is told again, as it was counted then. */
export function releaseOf(unit: string, year: number, monthsOver: number, facts: ReleaseFacts): Release {
  const { before } = facts;
  const lines = [...(before?.lines ?? []), ...facts.lines.filter((line) => isTold(line, monthsOver) && !(before && isTold(line, before.monthsOver)))];
  const tables = facts.answers.flatMap(([measure, slices]) => {
    const quarters = quartersTold(measure, monthsOver);
    const mine = lines.filter((line) => line[2] === measure);
    return quarters < 1 || mine.length === 0 ? [] : [...tableOf(unit, year, quarters, measure, slices, mine, facts)]
      .map(([where, shown]): ToldMeasure => ({ unitId: where === whole ? unit : where, measure, shown }));
  });
  return { lines, tables };
}

function tableOf(unit: string, year: number, quartersOver: number, measure: string, seen: readonly string[], lines: readonly CountedLine[],
  { isNetwork, branches, few }: ReleaseFacts): ReadonlyMap<string, ShownAnswers> {
  const counted = lines.flatMap(([where, month, , slice, bucket, events]): CountedAnswer[] => {
    const answer = answerOf(measure, slice, bucket);
    return answer === null ? [] : [{ unit: where, quarter: fixedCode('quarter', month), slice: answer, events }];
  });
  const tooFew = new Set(few.filter((one) => one[3] === measure).map(([where, grain, period, , slice]) =>
    [where === unit ? whole : where, fixedCode(grain, period), slice].join('/')));
  const slices = answersOf(measure, [...new Set([...seen, ...lines.map((line) => line[3])])]);
  return shownAnswers({
    year, quartersOver, branches: isNetwork ? [] : [...new Set([...branches, ...counted.map((one) => one.unit)])].sort(),
    slices: slices.length > 1 ? slices : [...slices, 'other'], counted, isTelling: isTelling(measure), isNoughtTold: !isPlace(measure),
    least: isNetwork ? leastPersons.public : leastPersons.inside,
    isFew: (where, period, slice) => tooFew.has([where, period, slice.split(':')[0]].join('/')),
  });
}
