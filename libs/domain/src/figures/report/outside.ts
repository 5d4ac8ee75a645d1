import { leastPersons } from '../least-persons.js';
import type { ToldFigure } from './told.js';
import type { ReportFigure, ReportSlice } from './content.js';

const least = leastPersons.public;

/** A number that everybody may read: nobody, or enough. */
export const enough = (count: number | null): number | null => (count === null || (count > 0 && count < least) ? null : count);

/**
 * A figure as paper may bear it, out of what a page showed inside of this period and of the one before. A paper leaves the house: what is
 * about fewer than ten is left out, and what would give it away by taking one number from another.
 */
export function forOutside(now: ToldFigure, before: ToldFigure | null): ReportFigure {
  const [value, then] = [valueFor(now), before && valueFor(before)];
  const [told, toldBefore] = [answersFor(now), before ? answersFor(before) : null];
  const names = [...new Set([...told.shown.keys(), ...(toldBefore?.shown.keys() ?? [])])];
  const slices = names.map((slice): ReportSlice => ({
    slice, value: told.shown.has(slice) ? told.shown.get(slice) ?? null : told.isWhole ? 0 : null, before: thenOf(toldBefore, slice) }));
  return {
    name: now.name, kind: now.kind, value, before: then, whole: enough(now.whole), saidOn: now.saidOn,
    isHidden: now.isHidden || (value === null && now.value !== null),
    slices: slices.sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || (a.slice < b.slice ? -1 : 1)),
    rest: told.rest,
  };
}

function valueFor({ kind, value, whole }: ToldFigure): number | null {
  if (value === null || kind === 'count') return enough(value);
  if (whole === null || whole < least) return null;
  // A delay rests on those alone who were awaited: at least half of all, or it is left out.
  if (kind === 'days') return whole < 2 * least ? null : value;
  // A share of a known whole tells both of its sides.
  const part = (value * whole) / 100;
  const isTold = (persons: number) => persons === 0 || persons - whole / 200 >= least;
  return isTold(part) && isTold(whole - part) ? value : null;
}

interface Answers {
  readonly shown: ReadonlyMap<string, number | null>;
  readonly rest: number | null;
  /** Every answer that was given is here. */
  readonly isWhole: boolean;
}

/** Answers that few gave are hidden, and then the next ones, until what is hidden is of enough and no single one of them. */
function answersFor({ kind, value, whole, slices }: ToldFigure): Answers {
  const known = slices.flatMap((one) => (one.value === null ? [] : [{ slice: one.slice, value: one.value }])).sort((a, b) => a.value - b.value);
  const total = (kind === 'count' ? value : whole) ?? 0;
  if (total < least) return { shown: new Map(), rest: null, isWhole: false };
  const unsaid = Math.max(0, total - known.reduce((sum, one) => sum + one.value, 0));
  let hidden = known.filter((one) => one.value > 0 && one.value < least);
  const left = () => known.filter((one) => one.value > 0 && !hidden.includes(one));
  const restOf = () => unsaid + hidden.reduce((sum, one) => sum + one.value, 0);
  const isBare = () => restOf() > 0 && (restOf() < least || (unsaid === 0 && hidden.length === 1));
  while (isBare()) {
    const [next] = left();
    if (!next) break;
    hidden = [...hidden, next];
  }
  const shown = new Map<string, number | null>(known.map(({ slice, value: one }) => [slice, hidden.some((hid) => hid.slice === slice) ? null : one]));
  return { shown, rest: restOf() > 0 ? enough(restOf()) : null, isWhole: unsaid === 0 };
}

function thenOf(answers: Answers | null, slice: string): number | null {
  if (!answers) return null;
  return answers.shown.has(slice) ? answers.shown.get(slice) ?? null : answers.isWhole ? 0 : null;
}
