import type { FigurePage } from '@boussole/domain/figures/catalogue';
import { figuresOf } from '@boussole/domain/figures/catalogue';
import { type Asked, composeFigures, type FigureFacts } from '@boussole/domain/figures/compose';
import { leastPersons } from '@boussole/domain/figures/least-persons';
import type { Period } from '@boussole/domain/figures/period';
import { askedPeriods, periodsSince } from '@boussole/domain/figures/reading';
import { fixedCode } from '@boussole/domain/figures/period';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { FiguresInput, FigureView, FrameView, PeriodView, UnitView } from './figures.graphql.js';

/** What every page of figures is made of, as the database answers it: periods by their first day. */
export interface PageRow {
  readonly totals: FigureFacts['totals'];
  readonly delays: FigureFacts['delays'];
  readonly shown: FigureFacts['shown'];
  readonly spread: FigureFacts['spread'];
  readonly standing: readonly { readonly measure: string; readonly late: number; readonly week: number; readonly awaited: number }[];
  readonly fresh: { readonly waiting: number; readonly counted_until: string };
  readonly units: readonly UnitView[];
  readonly since: string | null;
}

/** What the address asks for, as the statement wants it. */
export interface PageAsked extends Asked {
  readonly grain: string;
  readonly days: readonly string[];
  readonly codes: readonly string[];
}

export function readAsked({ period, versus }: FiguresInput, now: Date): PageAsked {
  const asked = askedPeriods(period ?? null, versus ?? null, now);
  if (!asked) throw new Refusal('date.invalid');
  const periods = [asked.period, asked.versus, ...asked.trend];
  const each = [...new Map(periods.map((one) => [one.code, one])).values()];
  return { ...asked, grain: asked.period.grain, days: each.map(({ from }) => from), codes: each.map(({ code }) => code) };
}

/** Whose figures are asked for: the body of a manager, the branch of everybody else, unless the address says one of them. */
export const unitAsked = (viewer: Viewer, { unitId }: FiguresInput): string =>
  unitId ?? (viewer.role === 'manager' ? viewer.organisationId : viewer.branchId);

export function frameOf(row: PageRow, asked: PageAsked, unit: UnitView, units: readonly UnitView[], least: number = leastPersons.inside): FrameView {
  const show = ({ code, from, until }: Period): PeriodView => ({ code, from, until, isOver: until < asked.today });
  return {
    unit, units: [...units], period: show(asked.period), versus: show(asked.versus), periods: periodsSince(row.since, asked.today).map(show),
    countedUntil: new Date(row.fresh.counted_until), waiting: row.fresh.waiting, least,
  };
}

export function figuresFor(page: FigurePage, row: PageRow, asked: PageAsked, hasRows: boolean): FigureView[] {
  const least = page === 'network' ? leastPersons.public : leastPersons.inside;
  const facts: FigureFacts = {
    totals: row.totals.map(([measure, day, people, events]) => [measure, fixedCode(asked.grain, day), people, events]),
    delays: row.delays.map(([measure, day, slice, bucket, events]) => [measure, fixedCode(asked.grain, day), slice, bucket, events]),
    shown: row.shown, spread: row.spread,
  };
  return composeFigures(figuresOf(page), facts, { ...asked, least }).map((figure) => ({
    ...figure, trend: [...figure.trend], slices: [...figure.slices],
    spread: figure.spread && { ...figure.spread, tenths: [...figure.spread.tenths] }, hasRows: hasRows && (figure.whole ?? 0) > 0,
  }));
}

/** What is awaited now: in all, too late already, within seven days. */
export const standingOf = (row: PageRow, measure: string): { awaited: number; late: number; soon: number } => {
  const found = row.standing.find((one) => one.measure === measure);
  return { awaited: Number(found?.awaited ?? 0), late: Number(found?.late ?? 0), soon: Number(found?.week ?? 0) };
};
