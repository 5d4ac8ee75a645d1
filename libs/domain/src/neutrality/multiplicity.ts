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

/** e-BH: the places of the e-values that stand together at level `alpha`, in rising order. */
export function eRejected(eValues: readonly number[], alpha: number): number[] {
  const order = eValues.map((e, index) => ({ e, index })).sort((a, b) => b.e - a.e);
  const kept = order.findLastIndex(({ e }, rank) => e * (rank + 1) * alpha >= eValues.length);
  return order.slice(0, kept + 1).map(({ index }) => index).sort((a, b) => a - b);
}
