import { answerOf, answersOf, isPlace, lagOf } from './answers.js';
import { Crossing, periodsOfYear, quartersOfYear } from './crossing.js';
import { type CountedAnswer, familiesOf, familyOf } from './families.js';
import { leastPersons } from './least-persons.js';
import { fixedCode } from './period.js';
import { toldFigures } from './telling.js';

/** Where, in which month, what, under which answer, within how many days (-1: however many), how often. */
export type CountedLine = readonly [unit: string, month: string, measure: string, slice: string, bucket: number, events: number];
/** What was answered often by too few persons. */
export type FewLine = readonly [unit: string, grain: string, period: string, measure: string, slice: string];

/** What a year holds as far as it is told, and stays so. */
export interface Counted { readonly lines: readonly CountedLine[]; readonly few: readonly FewLine[] }

/** A year of a body, or of the network, as it is counted now, and as it was when its quarters were told. */
export interface ReleaseFacts extends Counted {
  readonly isNetwork: boolean;
  readonly branches: readonly string[];
  readonly answers: readonly (readonly [measure: string, slices: readonly string[]])[];
  readonly before: Counted & { readonly monthsOver: number } | null;
}

/** What is shown of a unit: by period, by answer. What is not there is hidden. */
export type ShownAnswers = Readonly<Record<string, Readonly<Record<string, number>>>>;
export interface ToldMeasure { readonly unitId: string; readonly measure: string; readonly shown: ShownAnswers }
export interface Release { readonly counted: Counted; readonly tables: readonly ToldMeasure[] }

/** How many quarters of its year a measure tells, so many months after the year began. */
const quartersTold = (measure: string, monthsOver: number): number => Math.max(0, Math.min(quartersOfYear, Math.floor((monthsOver - lagOf(measure)) / 3)));
const isLineTold = ([, month, measure]: CountedLine, monthsOver: number): boolean => Number(month.slice(5, 7)) <= 3 * quartersTold(measure, monthsOver);
const isFewTold = ([, grain, period, measure]: FewLine, monthsOver: number): boolean =>
  grain !== 'month' && (grain === 'year' ? 12 : Number(period.slice(5, 7)) + 2) <= 3 * quartersTold(measure, monthsOver);

/** What is told of a year once so many months are over since it began. What was told before is told again, as it was counted then. */
export function releaseOf(unit: string, year: number, monthsOver: number, facts: ReleaseFacts): Release {
  const { before } = facts;
  const wasTold = (isTold: (over: number) => boolean) => before !== null && isTold(before.monthsOver);
  const counted: Counted = {
    lines: [...(before?.lines ?? []), ...facts.lines.filter((line) => isLineTold(line, monthsOver) && !wasTold((over) => isLineTold(line, over)))],
    few: [...(before?.few ?? []), ...facts.few.filter((line) => isFewTold(line, monthsOver) && !wasTold((over) => isFewTold(line, over)))],
  };
  const measured = facts.answers.map(([measure]) => measure).filter((measure) => counted.lines.some((line) => line[2] === measure));
  return { counted, tables: familiesOf(measured).flatMap((measures) => tablesOf(measures, { unit, year, monthsOver }, counted, facts))
    .filter(({ measure }) => measured.includes(measure)) };
}

interface Asked { readonly unit: string; readonly year: number; readonly monthsOver: number }

/** How the answers to measures that speak of the same things are told, in each branch of a body and in the body, quarter by quarter and for the year. */
function tablesOf(measures: readonly string[], { unit, year, monthsOver }: Asked, { lines, few }: Counted, facts: ReleaseFacts): ToldMeasure[] {
  const quartersOver = quartersTold(measures[0] ?? '', monthsOver);
  if (quartersOver < 1) return [];
  const mine = lines.filter((line) => measures.includes(line[2]));
  const answers = new Map(measures.map((measure) => [measure, answersFor(measure, facts, mine)]));
  const family = familyOf(measures, (measure) => answers.get(measure) ?? [], mine.flatMap(([where, month, measure, slice, bucket, events]): CountedAnswer[] => {
    const answer = answerOf(measure, slice, bucket);
    return answer === null ? [] : [{ unit: where, quarter: Math.floor((Number(month.slice(5, 7)) - 1) / 3), measure, answer, events }];
  }));
  const branches = facts.isNetwork ? [] : [...new Set([...facts.branches, ...mine.map((line) => line[0])])].sort();
  const crossing = new Crossing(family.facets, family.kinds, branches, family.counted);
  const units = branches.length > 1 ? [...branches, unit] : [unit];
  const periods = [1, 2, 3, 4].map((quarter) => `${year}-T${quarter}`).concat(String(year));
  const tooFew = new Set(few.map(([where, grain, period, ...answer]) => [where, fixedCode(grain, period), ...answer].join('/')));
  const told = toldFigures(crossing, {
    least: facts.isNetwork ? leastPersons.public : leastPersons.inside, quartersOver,
    isFew: (at, period, measure, answer) => tooFew.has([units[at], periods[period], measure, answer.split(':')[0]].join('/')),
  });
  const over = Array.from({ length: periodsOfYear }, (_, period) => period).filter((period) => period < quartersOver || quartersOver === quartersOfYear);
  return family.facets.flatMap((facet, place) => (facet.told !== 'checked' ? [] : units.flatMap((unitId, at): ToldMeasure[] => {
    const shownIn = (period: number) => Object.fromEntries(facet.answers.flatMap((answer) => {
      const figure = crossing.placeOf(at, period) * crossing.size + crossing.answerOf(place, answer);
      const value = crossing.counts[figure] ?? 0;
      // Of places there are hundreds, and most are nobody's.
      return !told[figure] || (value === 0 && isPlace(facet.name)) ? [] : [[answer, value]];
    }));
    const table = { measure: facet.name, shown: Object.fromEntries(over.map((period) => [periods[period] ?? '', shownIn(period)])) };
    // A single branch is its body.
    return [{ unitId, ...table }, ...(branches.length === 1 ? [{ unitId: branches[0] ?? unitId, ...table }] : [])];
  })));
}

/** Every answer that can be given, given or not: never one alone. */
function answersFor(measure: string, { answers }: ReleaseFacts, lines: readonly CountedLine[]): string[] {
  const seen = answers.find((one) => one[0] === measure)?.[1] ?? [];
  const all = answersOf(measure, [...new Set([...seen, ...lines.filter((line) => line[2] === measure).map((line) => line[3])])]);
  return all.length > 1 ? all : [...all, 'other'];
}
