/**
 * The neutral law of one decision: `chances[j]` is the chance that `least + j` marked alternatives are retained when the mark plays
 * no part. Decisions with the same key have the same law, whatever they were about.
 */
export interface Law {
  readonly key: string;
  readonly least: number;
  readonly chances: Float64Array;
}

/** One alternative retained, out of a set of which the marked part weighs `share`. */
export function singleChoice(share: number): Law {
  must(share >= 0 && share <= 1, 'A share lies between 0 and 1.');
  return lawFrom(`p=${share}`, 0, [1 - share, share]);
}

/** `retained` alternatives out of `size`, of which `marked` are marked; each has the same chance. */
export function equalChoice(size: number, marked: number, retained: number): Law {
  must([size, marked, retained].every((count) => Number.isSafeInteger(count) && count >= 0), 'Counts are whole numbers.');
  must(marked <= size && retained <= size, 'A part is not larger than its set.');
  if (retained === 1) return oneOfEquals(size, marked);
  const least = Math.max(0, marked + retained - size);
  const most = Math.min(marked, retained);
  const ratio = (k: number) => ((marked - k) * (retained - k)) / ((k + 1) * (size - marked - retained + k + 1));
  return lawFrom(`${size},${marked},${retained}`, least, fromRatios(least, most, ratio));
}

/** `retained` alternatives out of those that weigh `ofMarked` and `ofOthers`; in whatever order they are told, the law is the same to the last bit. */
export function weightedChoice(ofMarked: readonly number[], ofOthers: readonly number[], retained: number): Law {
  const [marked, others] = [inOrder(ofMarked), inOrder(ofOthers)];
  const all = [...marked, ...others];
  must(all.every((weight) => weight > 0 && Number.isFinite(weight)), 'A weight is above 0.');
  must(Number.isSafeInteger(retained) && retained >= 0 && retained <= all.length, 'What is retained lies in the set.');
  if (all.every((weight) => weight === all[0])) return equalChoice(all.length, marked.length, retained);
  if (retained === 1) return oneOfWeights(sum(marked), sum(others));
  const key = `w=${marked.join()}|${others.join()}|${retained}`;
  const least = Math.max(0, retained - others.length);
  const most = Math.min(marked.length, retained);
  return lawFrom(key, least, most === least ? [1] : productsOfSums(marked, others, retained, least, most));
}

/** A law that leaves no choice says nothing about preference. */
export const isDegenerate = (law: Law): boolean => law.chances.length === 1;
export const mostOf = (law: Law): number => law.least + law.chances.length - 1;

/** ln of the mean of e^(b k): 0 at b = 0. The larger end of the law is taken out first, so that no exponent is above 0. */
export function cumulant(law: Law, b: number): number {
  const { chances } = law;
  const anchor = b > 0 ? chances.length - 1 : 0;
  let gap = 0;
  for (let j = 0; j < chances.length; j += 1) gap += (chances[j] ?? 0) * Math.expm1(b * (j - anchor));
  return b * (law.least + anchor) + (gap > -0.5 ? Math.log1p(gap) : Math.log(tiltedTotal(chances, b, anchor)));
}

export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/** Mean and variance of the law once a marked alternative weighs e^b times as much. */
export function momentsAt(law: Law, b: number): Moments {
  const { chances } = law;
  const anchor = b > 0 ? chances.length - 1 : 0;
  const total = tiltedTotal(chances, b, anchor);
  let [mean, variance] = [0, 0];
  for (let j = 1; j < chances.length; j += 1) mean += (j * tiltedPart(chances, b, anchor, j)) / total;
  for (let j = 0; j < chances.length; j += 1) variance += ((j - mean) ** 2 * tiltedPart(chances, b, anchor, j)) / total;
  return { mean: law.least + mean, variance };
}

/** The law of the same decision for somebody to whom a marked alternative weighs e^b times as much. */
export function tiltedLaw(law: Law, b: number): Law {
  const { chances } = law;
  const anchor = b > 0 ? chances.length - 1 : 0;
  const total = tiltedTotal(chances, b, anchor);
  return { ...law, chances: chances.map((_, j) => tiltedPart(chances, b, anchor, j) / total) };
}

/** ln of the chance of the most that can be retained, under a preference b. */
export function logChanceOfMost({ chances }: Law, b: number): number {
  const last = chances.length - 1;
  const anchor = b > 0 ? last : 0;
  return Math.log(chances[last] ?? 0) + b * (last - anchor) - Math.log(tiltedTotal(chances, b, anchor));
}

const tiltedPart = (chances: Float64Array, b: number, anchor: number, j: number): number =>
  (chances[j] ?? 0) * Math.exp(b * (j - anchor));

function tiltedTotal(chances: Float64Array, b: number, anchor: number): number {
  let total = 0;
  for (let j = 0; j < chances.length; j += 1) total += tiltedPart(chances, b, anchor, j);
  return total;
}

function oneOfEquals(size: number, marked: number): Law {
  const common = divisor(size, marked);
  return lawFrom(`${marked / common}/${size / common}`, 0, [(size - marked) / size, marked / size]);
}

function oneOfWeights(marked: number, others: number): Law {
  const share = marked / (marked + others);
  return lawFrom(`p=${share}`, 0, [others / (marked + others), share]);
}

/** A law of which the quotients of neighbours are known, from its highest point outwards; scaled afterwards. */
function fromRatios(least: number, most: number, ratio: (k: number) => number): Float64Array {
  const values = new Float64Array(most - least + 1);
  let peak = least;
  while (peak < most && ratio(peak) > 1) peak += 1;
  values[peak - least] = 1;
  for (let k = peak; k < most; k += 1) values[k + 1 - least] = (values[k - least] ?? 0) * ratio(k);
  for (let k = peak - 1; k >= least; k -= 1) values[k - least] = (values[k + 1 - least] ?? 0) / ratio(k);
  return values;
}

/**
 * e_k(marked) e_(m-k)(others), up to a common factor. Each weight w becomes an independent draw with chance s w / (1 + s w): the powers
 * of s cancel because k + (m - k) is fixed, and no symmetric polynomial ever overflows.
 */
function productsOfSums(marked: readonly number[], others: readonly number[], retained: number, least: number, most: number): Float64Array {
  const scale = scaleFor([...marked, ...others], retained);
  const [inside, outside] = [drawCounts(marked, scale), drawCounts(others, scale)];
  const values = new Float64Array(most - least + 1);
  for (let k = least; k <= most; k += 1) values[k - least] = (inside[k] ?? 0) * (outside[retained - k] ?? 0);
  return values;
}

/** The scale at which as many draws as were retained are expected; any scale is right, this one keeps the numbers near 1. */
function scaleFor(weights: readonly number[], expected: number): number {
  const draws = (log: number) => sum(weights.map((weight) => 1 / (1 + Math.exp(-log) / weight)));
  let [low, high] = [-800, 800];
  for (let round = 0; round < 60; round += 1) {
    const middle = (low + high) / 2;
    if (draws(middle) < expected) low = middle;
    else high = middle;
  }
  return Math.exp(low);
}

function drawCounts(weights: readonly number[], scale: number): Float64Array {
  const counts = new Float64Array(weights.length + 1);
  counts[0] = 1;
  weights.forEach((weight, drawn) => {
    const miss = 1 / (1 + scale * weight);
    const hit = scale * weight * miss;
    for (let k = drawn + 1; k > 0; k -= 1) counts[k] = (counts[k] ?? 0) * miss + (counts[k - 1] ?? 0) * hit;
    counts[0] = (counts[0] ?? 0) * miss;
  });
  return counts;
}

/** Ends that cannot happen are cut off: what is left is the support. */
function lawFrom(key: string, least: number, values: ArrayLike<number>): Law {
  const chances = Float64Array.from(values);
  const first = chances.findIndex((value) => value > 0);
  const last = chances.findLastIndex((value) => value > 0);
  const kept = chances.slice(first, last + 1);
  const total = sum(kept);
  return { key, least: least + first, chances: kept.map((value) => value / total) };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < values.length; index += 1) total += values[index] ?? 0;
  return total;
}

const inOrder = (weights: readonly number[]): number[] => [...weights].sort((a, b) => a - b);
const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new RangeError(otherwise);
}
