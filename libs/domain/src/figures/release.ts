import { answerOf, answersOf, lagOf } from './answers.js';
import { whole } from './cube.js';
import { type CountedAnswer, type ShownAnswers, shownAnswers } from './frame.js';
import { leastPersons } from './least-persons.js';
import { fixedCode } from './period.js';

/** Where, in which month, what, under which answer, within how many days (-1: however many), how often. */
export type CountedLine = readonly [unit: string, month: string, measure: string, slice: string, bucket: number, events: number];

/** A year of a body, or of the network, as it is counted now, and as it was when its months were told. */
export interface ReleaseFacts {
  readonly isNetwork: boolean;
  readonly branches: readonly string[];
  readonly answers: readonly (readonly [measure: string, slices: readonly string[]])[];
  readonly lines: readonly CountedLine[];
  /** What was answered often by too few persons. */
  readonly few: readonly (readonly [unit: string, grain: string, period: string, measure: string, slice: string])[];
  readonly before: { readonly monthsOver: number; readonly lines: readonly CountedLine[] } | null;
}

export interface ToldMeasure { readonly unitId: string; readonly measure: string; readonly shown: Record<string, unknown> }
export interface Release { readonly lines: readonly CountedLine[]; readonly tables: readonly ToldMeasure[] }

const isTold = (measure: string, month: string, monthsOver: number): boolean => Number(month.slice(5, 7)) <= Math.min(12, monthsOver - lagOf(measure));

/** What is told of a year once so many months are over since it began. What was told before is told again, as it was counted then. */
export function releaseOf(unit: string, year: number, monthsOver: number, facts: ReleaseFacts): Release {
  const { before } = facts;
  const wasTold = (measure: string, month: string) => before !== null && isTold(measure, month, before.monthsOver);
  const lines = [...(before?.lines ?? []), ...facts.lines.filter(([, month, measure]) => isTold(measure, month, monthsOver) && !wasTold(measure, month))];
  const tables = facts.answers.flatMap(([measure, slices]) => {
    const told = Math.min(12, monthsOver - lagOf(measure));
    const mine = lines.filter((line) => line[2] === measure);
    return told < 1 || mine.length === 0 ? [] : tablesOf(unit, measure, frameOf(unit, year, told, measure, slices, mine, facts), facts.branches);
  });
  return { lines, tables };
}

function frameOf(unit: string, year: number, monthsOver: number, measure: string, seen: readonly string[], lines: readonly CountedLine[],
  { isNetwork, branches, few }: ReleaseFacts): ShownAnswers {
  const counted = lines.flatMap(([where, month, , slice, bucket, events]): CountedAnswer[] => {
    const answer = answerOf(measure, slice, bucket);
    return answer === null ? [] : [{ unit: where, period: fixedCode('month', month), slice: answer, events }];
  });
  const tooFew = new Set(few.filter((one) => one[3] === measure).map(([where, grain, period, , slice]) =>
    [where === unit ? whole : where, fixedCode(grain, period), slice].join('/')));
  const places = isNetwork ? [] : [...new Set([...branches, ...counted.map((one) => one.unit)])].sort();
  const slices = answersOf(measure, [...new Set([...seen, ...lines.map((line) => line[3])])]);
  return shownAnswers({
    year, monthsOver, branches: places, slices: slices.length > 1 ? slices : [...slices, 'other'], counted: together(counted),
    least: isNetwork ? leastPersons.public : leastPersons.inside,
    isFew: (where, period, slice) => tooFew.has([where, period, slice.split(':')[0]].join('/')),
  });
}

/** Answers that are told under one name are counted under it. */
function together(counted: readonly CountedAnswer[]): CountedAnswer[] {
  const sums = new Map<string, CountedAnswer>();
  for (const one of counted) {
    const key = `${one.unit}/${one.period}/${one.slice}`;
    sums.set(key, { ...one, events: one.events + (sums.get(key)?.events ?? 0) });
  }
  return [...sums.values()];
}

/** A body of one branch is that branch. */
function tablesOf(unit: string, measure: string, shown: ShownAnswers, branches: readonly string[]): ToldMeasure[] {
  const all = shown[whole] ?? {};
  const single = Object.keys(shown).length === 1 ? branches.map((branch) => ({ unitId: branch, measure, shown: all })) : [];
  return [{ unitId: unit, measure, shown: all }, ...single, ...Object.entries(shown).flatMap(([branch, told]) => (branch === whole ? [] : [{ unitId: branch, measure, shown: told }]))];
}
