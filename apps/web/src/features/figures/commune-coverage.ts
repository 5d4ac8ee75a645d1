import type { CommunePoint } from '../register/register-query';
import type { FigureSlice } from './figure-fields';

/** The basin from which most came, and how many of its communes are told; null: nothing can be said. */
export interface Coverage {
  basin: string;
  seen: number;
  all: number;
}

/** Communes that somebody is told to have come from. */
export const toldPlaces = (slices: readonly FigureSlice[]): { nis: string; count: number }[] =>
  slices.flatMap(({ slice, value }) => (value !== null && value > 0 && slice !== '?' ? [{ nis: slice, count: value }] : []));

export function coverageOf(slices: readonly FigureSlice[], communes: readonly Pick<CommunePoint, 'nis' | 'basin'>[]): Coverage | null {
  const basinOf = new Map(communes.map(({ nis, basin }) => [nis, basin]));
  const people = new Map<string, number>();
  const places = toldPlaces(slices);
  for (const { nis, count } of places) {
    const basin = basinOf.get(nis);
    if (basin) people.set(basin, (people.get(basin) ?? 0) + count);
  }
  const [fullest] = [...people].sort(([a, many], [b, few]) => few - many || a.localeCompare(b));
  if (!fullest) return null;
  const [basin] = fullest;
  return { basin, seen: places.filter(({ nis }) => basinOf.get(nis) === basin).length, all: communes.filter((one) => one.basin === basin).length };
}
