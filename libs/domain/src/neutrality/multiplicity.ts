/** One test, with the smallest p that its sets of alternatives could ever have given. */
export interface ScreenedTest {
  readonly p: number;
  readonly smallest: number;
}

/** Benjamini and Hochberg's adjusted p-values (q), in the order given. What is not a number is no test, and stays so. */
export function adjusted(pValues: readonly number[]): number[] {
  const order = pValues.map((p, index) => ({ p, index })).filter(({ p }) => !Number.isNaN(p)).sort((a, b) => b.p - a.p);
  const qValues = pValues.map(() => NaN);
  let least = 1;
  order.forEach(({ p, index }, passed) => {
    least = Math.min(least, (p * order.length) / (order.length - passed));
    qValues[index] = least;
  });
  return qValues;
}

/**
 * The same among the tests that could have been significant at all (Tarone): the others are left out of the family, q is not a number.
 * The screen looks at the sets of alternatives, never at what was chosen.
 */
export const adjustedAfterScreen = (tests: readonly ScreenedTest[], level = 0.05): number[] =>
  adjusted(tests.map(({ p, smallest }) => (smallest <= level ? p : NaN)));

/** e-BH: the places of the e-values that stand together at level `alpha`, in rising order. */
export function eRejected(eValues: readonly number[], alpha: number): number[] {
  const order = eValues.map((e, index) => ({ e, index })).sort((a, b) => b.e - a.e);
  const kept = order.findLastIndex(({ e }, rank) => e * (rank + 1) * alpha >= eValues.length);
  return order.slice(0, kept + 1).map(({ index }) => index).sort((a, b) => a - b);
}
