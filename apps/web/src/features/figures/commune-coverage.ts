import type { CommunePoint } from '../register/register-query';
import type { FigureSlice } from './figure-fields';

type Place = Pick<CommunePoint, 'nis' | 'basin' | 'population'>;

/** A territory, how many of its communes are told, and those that are not: the most populated first. */
export interface Coverage {
  basin: string;
  seen: number;
  all: number;
  bare: readonly Pick<Place, 'nis' | 'population'>[];
}

/** Communes that somebody is told to have come from. */
export const toldPlaces = (slices: readonly FigureSlice[]): { nis: string; count: number }[] =>
  slices.flatMap(({ slice, value }) => (value !== null && value > 0 && slice !== '?' ? [{ nis: slice, count: value }] : []));

/** The territories where one has a place, in their order; where none is known, the one from which most came. */
export function coverageOf(slices: readonly FigureSlice[], communes: readonly Place[], own: readonly string[]): Coverage[] {
  const told = new Map(toldPlaces(slices).map(({ nis, count }) => [nis, count]));
  if (told.size === 0) return [];
  const known = own.filter((code) => communes.some(({ basin }) => basin === code));
  return (known.length > 0 ? known : fullest(told, communes)).map((code) => {
    const inside = communes.filter(({ basin }) => basin === code);
    const bare = inside.filter(({ nis }) => !told.has(nis)).sort((a, b) => b.population - a.population);
    return { basin: code, seen: inside.length - bare.length, all: inside.length, bare };
  });
}

function fullest(told: ReadonlyMap<string, number>, communes: readonly Place[]): string[] {
  const people = new Map<string, number>();
  for (const { nis, basin } of communes) {
    const count = told.get(nis);
    if (basin && count) people.set(basin, (people.get(basin) ?? 0) + count);
  }
  return [...people].sort(([a, many], [b, few]) => few - many || a.localeCompare(b)).slice(0, 1).map(([basin]) => basin);
}
