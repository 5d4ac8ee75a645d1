import type { Tally } from '../tally.js';

/** The same tally with its laws in the order of their keys: lines in another order give the same sums to the last digit. */
export function inCanonicalOrder(tally: Tally): Tally {
  const groups = [...tally.groups].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return { ...tally, groups: new Map(groups) };
}

/** Units by their identifiers, in the order of their characters' codes. */
export const inOrderOfUnits = <Value>(units: ReadonlyMap<string, Value>): [string, Value][] =>
  [...units].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
