import type { Parameters } from './parameters.js';

export type PeerSettings = Parameters['peers'];

/** The fitted weight of each level of one factor; their mean is 1. */
export type FactorWeights = ReadonlyMap<string, number>;

export interface PeerFit {
  readonly factors: readonly FactorWeights[];
  readonly rounds: number;
}

/** The levels of one factor and how often each was chosen. */
interface Factor {
  readonly levels: string[];
  readonly numbers: Map<string, number>;
  readonly chosen: number[];
}

/**
 * Choices among alternatives that are told apart by some factors. Only what the fit needs is kept: how often each level was chosen, and
 * how often each set of alternatives stood before somebody. Choices are taken one at a time, in any order.
 */
export class PeerSample {
  readonly factors: readonly Factor[];
  /** A combination of levels, one number a factor. */
  readonly cells: number[][] = [];
  /** Sets of cells, one after the other, each beginning at its place in `starts`. */
  readonly members: number[] = [];
  readonly starts: number[] = [];
  readonly counts: number[] = [];
  size = 0;
  private readonly cellNumbers = new Map<string, number>();
  private readonly setNumbers = new Map<string, number>();

  constructor(factorCount: number) {
    this.factors = Array.from({ length: factorCount }, () => ({ levels: [], numbers: new Map<string, number>(), chosen: [] }));
  }

  /** Adds a choice: the levels of each alternative, and which of them was chosen. */
  add(alternatives: readonly (readonly string[])[], chosen: number): void {
    const cells = alternatives.map((levels) => this.cellOf(levels));
    const cell = this.cells[cells[chosen] ?? -1];
    if (cell === undefined) throw new RangeError('What was chosen lies in the set.');
    cell.forEach((level, place) => {
      const counts = this.factors[place]?.chosen ?? [];
      counts[level] = (counts[level] ?? 0) + 1;
    });
    this.size += 1;
    this.addSet(cells.sort((a, b) => a - b));
  }

  private addSet(cells: readonly number[]): void {
    const key = cells.join(',');
    const known = this.setNumbers.get(key);
    if (known !== undefined) {
      this.counts[known] = (this.counts[known] ?? 0) + 1;
      return;
    }
    this.setNumbers.set(key, this.counts.push(1) - 1);
    this.starts.push(this.members.length);
    for (const cell of cells) this.members.push(cell);
  }

  private cellOf(levels: readonly string[]): number {
    if (levels.length !== this.factors.length) throw new RangeError('An alternative has a level of each factor.');
    const numbers = this.factors.map((factor, place) => levelOf(factor, levels[place] ?? ''));
    const key = numbers.join(',');
    const known = this.cellNumbers.get(key) ?? this.cells.push(numbers) - 1;
    this.cellNumbers.set(key, known);
    return known;
  }
}

function levelOf(factor: Factor, level: string): number {
  const known = factor.numbers.get(level) ?? factor.levels.push(level) - 1;
  factor.numbers.set(level, known);
  factor.chosen[known] ??= 0;
  return known;
}

/**
 * Conditional logit by minorisation: in each round every factor in turn takes the weights that its choices ask for, given the others.
 * The pseudo-choices hold a level that was seldom offered near 1.
 */
export function fitPeers(sample: PeerSample, settings: PeerSettings): PeerFit {
  const arrays = arraysOf(sample);
  const weights = sample.factors.map(({ levels }) => new Float64Array(levels.length).fill(1));
  let rounds = 0;
  let change = Infinity;
  while (change >= settings.precision && rounds < settings.mostRounds) {
    const before = weights.map((each) => each.slice());
    weights.forEach((_, place) => update(arrays, sample.factors, weights, place, settings.pseudoChoices));
    change = Math.max(0, ...weights.map((each, place) => largestGap(each, before[place] ?? each)));
    rounds += 1;
  }
  const factors = sample.factors.map(({ levels }, place) => new Map(levels.map((level, index) => [level, weights[place]?.[index] ?? 1])));
  return { factors, rounds };
}

interface Arrays {
  readonly cells: readonly (readonly number[])[];
  readonly members: Int32Array;
  readonly ends: Int32Array;
  readonly counts: Float64Array;
}

const arraysOf = ({ cells, members, starts, counts }: PeerSample): Arrays => ({
  cells, members: Int32Array.from(members), ends: Int32Array.from([...starts.slice(1), members.length]), counts: Float64Array.from(counts),
});

function update(arrays: Arrays, factors: readonly Factor[], weights: readonly Float64Array[], place: number, pseudo: number): void {
  const demand = demandOf(arrays, arrays.cells.map((levels) => productOf(levels, weights, -1)));
  const own = weights[place];
  const factor = factors[place];
  if (own === undefined || factor === undefined) return;
  const expected = new Float64Array(own.length);
  arrays.cells.forEach((levels, cell) => {
    const level = levels[place] ?? 0;
    expected[level] = (expected[level] ?? 0) + productOf(levels, weights, place) * (demand[cell] ?? 0);
  });
  own.forEach((_, level) => { own[level] = ((factor.chosen[level] ?? 0) + pseudo) / ((expected[level] ?? 0) + pseudo); });
  const mean = own.reduce((sum, weight) => sum + weight, 0) / own.length;
  own.forEach((weight, level) => { own[level] = weight / mean; });
}

/** For each cell the sum, over the sets that hold it, of 1 / (weight of the whole set). */
function demandOf({ members, ends, counts }: Arrays, weightOf: readonly number[]): Float64Array {
  const cellWeights = Float64Array.from(weightOf);
  const demand = new Float64Array(cellWeights.length);
  let start = 0;
  for (let set = 0; set < ends.length; set += 1) {
    const end = ends[set] ?? start;
    let total = 0;
    for (let place = start; place < end; place += 1) total += cellWeights[members[place] ?? 0] ?? 0;
    const share = (counts[set] ?? 0) / total;
    for (let place = start; place < end; place += 1) demand[members[place] ?? 0] = (demand[members[place] ?? 0] ?? 0) + share;
    start = end;
  }
  return demand;
}

/** The product of the weights of a cell's levels, without that of one factor. */
const productOf = (levels: readonly number[], weights: readonly Float64Array[], without: number): number =>
  levels.reduce((product, level, place) => (place === without ? product : product * (weights[place]?.[level] ?? 1)), 1);

const largestGap = (one: Float64Array, other: Float64Array): number =>
  one.reduce((most, value, index) => Math.max(most, Math.abs(value - (other[index] ?? 0))), 0);
