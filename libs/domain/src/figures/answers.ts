import { type FigureRule, figureRules } from './catalogue.js';

const soon = ':soon';
const later = ':later';

/** The rule that asks of a measure how long it took; nearly every measure has none. */
const timed = (measure: string): FigureRule | undefined => figureRules.find((rule) => rule.measure === measure && rule.most !== undefined);

/** Under which answer a counted line is told; null: what it counts is told by its parts. */
export function answerOf(measure: string, slice: string, bucket: number): string | null {
  const rule = timed(measure);
  const isTimed = rule?.part?.includes(slice) ?? false;
  if (!isTimed) return bucket === -1 ? slice : null;
  return bucket === -1 ? null : slice + (bucket <= (rule?.most ?? 0) ? soon : later);
}

/** The answers under which what a rule names is told: both that came in time and that came late, unless it asks for the first alone. */
export function answersTold({ measure, most }: FigureRule, slices: readonly string[], isPart: boolean): readonly string[] {
  const among = timed(measure)?.part ?? [];
  return slices.flatMap((slice) => (!among.includes(slice) ? [slice] : isPart && most !== undefined ? [slice + soon] : [slice + soon, slice + later]));
}

/** Every answer that a measure can be given, as far as rules name them, and those that were. */
export function answersOf(measure: string, seen: readonly string[]): string[] {
  const named = figureRules.filter((rule) => rule.measure === measure).flatMap((rule) => [...(rule.part ?? []), ...(rule.whole ?? [])]);
  const rule = timed(measure);
  const all = [...new Set([...named, ...seen])];
  return [...new Set(rule ? answersTold(rule, all, false) : all)].sort();
}

/** How many months after its period a measure can be told. */
export const lagOf = (measure: string): number => {
  const lag = figureRules.find((rule) => rule.measure === measure)?.lag;
  return lag === undefined ? 0 : lag + 1;
};

/** The counted answer behind one that is told, and the range of days that it took, as PostgreSQL writes ranges; without an answer: all of them. */
export function askedSlice({ measure }: Pick<FigureRule, 'measure'>, told: string | null): { answer: string; within: string | null } {
  const most = timed(measure)?.most ?? 0;
  if (told?.endsWith(soon)) return { answer: told.slice(0, -soon.length), within: `[0,${most}]` };
  if (told?.endsWith(later)) return { answer: told.slice(0, -later.length), within: `(${most},)` };
  return { answer: told ?? '', within: null };
}

/** How the house works says nothing of a person; what she answered, where she is from and what became of her does. */
const ofTheHouse: ReadonlySet<string> = new Set(['opened', 'first_talk', 'talk', 'task', 'handoff_ack', 'got_ack', 'service']);
export const isTelling = (measure: string): boolean => !ofTheHouse.has(measure);

/** Answers that are places: there are hundreds, and most are nobody's. */
export const isPlace = (measure: string): boolean => measure === 'opened_from' || measure.startsWith('need');
