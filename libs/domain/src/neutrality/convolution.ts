/** The chances of the whole numbers from `start` on. */
export interface Chances {
  readonly start: number;
  readonly values: Float64Array;
}

/** What lies further out than this can no longer move a digit of what is computed near the centre. */
const NEGLIGIBLE = 1e-32;
const CERTAINTY: Chances = { start: 0, values: Float64Array.of(1) };

/** The sum of independent counts: neighbours in size are joined first, so that long arrays meet only at the end. */
export function convolved(parts: readonly Chances[]): Chances {
  let row = [...parts].sort((a, b) => a.values.length - b.values.length);
  while (row.length > 1) {
    const next: Chances[] = [];
    for (let index = 0; index < row.length; index += 2) {
      const [one, other] = [row[index] ?? CERTAINTY, row[index + 1] ?? CERTAINTY];
      next.push(product(one, other));
    }
    row = next;
  }
  return row[0] ?? CERTAINTY;
}

/** The sum of `count` independent draws of the same law. */
export function power(base: Chances, count: number): Chances {
  if (base.values.length === 2) return binomial(base, count);
  let [result, square] = [CERTAINTY, base];
  for (let left = count; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = product(result, square);
    if (left > 1) square = product(square, square);
  }
  return result;
}

/** From the highest point outwards, neighbour by neighbour: every term is positive, nothing is lost by cancellation. */
function binomial({ start, values }: Chances, count: number): Chances {
  const odds = (values[1] ?? 0) / (values[0] ?? 1);
  const peak = Math.min(count, Math.floor(((count + 1) * odds) / (1 + odds)));
  const up = fallingFrom(count - peak, (step) => ((count - peak - step) / (peak + step + 1)) * odds);
  const down = fallingFrom(peak, (step) => (peak - step) / (count - peak + step + 1) / odds);
  const terms = Float64Array.from([...down.reverse(), 1, ...up]);
  let total = 0;
  for (const term of terms) total += term;
  return { start: count * start + peak - down.length, values: terms.map((term) => term / total) };
}

/** Products of the quotients, from 1 downwards, as far as they matter. */
function fallingFrom(steps: number, quotient: (step: number) => number): number[] {
  const terms: number[] = [];
  for (let [step, term] = [0, 1]; step < steps && term > NEGLIGIBLE; step += 1) {
    term *= quotient(step);
    terms.push(term);
  }
  return terms;
}

function product(one: Chances, other: Chances): Chances {
  const start = one.start + other.start;
  const [long, short] = one.values.length >= other.values.length ? [one.values, other.values] : [other.values, one.values];
  if (short.length === 1 && short[0] === 1) return { start, values: long };
  return trimmed({ start, values: short.length < 4 ? convolvedSimply(long, short) : convolvedByEights(long, short) });
}

function convolvedSimply(long: Float64Array, short: Float64Array): Float64Array {
  const values = new Float64Array(long.length + short.length - 1);
  for (let i = 0; i < short.length; i += 1) {
    const factor = short[i] ?? 0;
    for (let j = 0; j < long.length; j += 1) values[i + j] = (values[i + j] ?? 0) + factor * (long[j] ?? 0);
  }
  return values;
}

/**
 * The same, eight rows at a time, as two sums of four: this loop is where nearly all the time goes, and memory is its limit. The order of the sums is that of
 * four rows at a time, to the last digit: published reports are worked out again years later.
 */
function convolvedByEights(long: Float64Array, short: Float64Array): Float64Array {
  const padded = new Float64Array(long.length + 7);
  padded.set(long);
  const values = new Float64Array(long.length + short.length + 14);
  for (let i = 0; i < short.length; i += 8) {
    const [a, b, c, d] = [short[i] ?? 0, short[i + 1] ?? 0, short[i + 2] ?? 0, short[i + 3] ?? 0];
    const [e, f, g, h] = [short[i + 4] ?? 0, short[i + 5] ?? 0, short[i + 6] ?? 0, short[i + 7] ?? 0];
    let [x1, x2, x3, x4, x5, x6, x7] = [0, 0, 0, 0, 0, 0, 0];
    for (let j = 0; j < padded.length; j += 1) {
      const x0 = padded[j] ?? 0;
      values[i + j] = (values[i + j] ?? 0) + (a * x0 + b * x1 + c * x2 + d * x3) + (e * x4 + f * x5 + g * x6 + h * x7);
      x7 = x6;
      x6 = x5;
      x5 = x4;
      x4 = x3;
      x3 = x2;
      x2 = x1;
      x1 = x0;
    }
  }
  return values;
}

function trimmed({ start, values }: Chances): Chances {
  let [first, last] = [0, values.length - 1];
  while (first < last && (values[first] ?? 0) < NEGLIGIBLE) first += 1;
  while (last > first && (values[last] ?? 0) < NEGLIGIBLE) last -= 1;
  return { start: start + first, values: values.slice(first, last + 1) };
}
