import type { FigurePeriod } from './figure-fields';

export const grains = ['month', 'quarter', 'year'] as const;
export type Grain = (typeof grains)[number];

/** A month (2026-09), a quarter (2026-T3), a year (2026). */
export const grainOf = (code: string): Grain => (code.length === 4 ? 'year' : code.includes('T') ? 'quarter' : 'month');

export const yearBefore = (code: string): string => `${Number(code.slice(0, 4)) - 1}${code.slice(4)}`;

/** The latest period of a kind that is over; none over: the latest. */
export function latestOf(periods: readonly FigurePeriod[], grain: Grain): string | null {
  const alike = periods.filter(({ code }) => grainOf(code) === grain);
  return (alike.find(({ isOver }) => isOver) ?? alike[0])?.code ?? null;
}

/** The first of those that one may choose between, of the same kind: before it nothing was counted here. */
export const firstOf = (periods: readonly FigurePeriod[], code: string): string | null =>
  periods.map((one) => one.code).filter((one) => grainOf(one) === grainOf(code)).sort()[0] ?? null;
