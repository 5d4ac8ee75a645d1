import type { PlaceCount } from '../register-query';

export const shadeCount = 4;

/** The most that each shade stands for: four steps that grow alike, so that a town does not drown its region. */
export function shadeLimits(places: readonly PlaceCount[]): number[] {
  const most = Math.max(0, ...places.map(({ count }) => count));
  const steps = Array.from({ length: shadeCount }, (_, step) => Math.round(most ** ((step + 1) / shadeCount)));
  return [...new Set(steps)].filter((limit) => limit > 0);
}

/** The shade of one step: the fullest is always the darkest, however few steps there are. */
export const shadeOfStep = (step: number, limits: readonly number[]): number => shadeCount - limits.length + step + 1;

/** 0: nothing there; then that of the first limit that holds the number. */
export const shadeOf = (count: number, limits: readonly number[]): number =>
  count === 0 ? 0 : shadeOfStep(limits.findIndex((limit) => count <= limit), limits);
