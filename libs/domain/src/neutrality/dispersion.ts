import type { Alternative } from './choice-set.js';
import type { Parameters } from './parameters.js';

export type ControlSettings = Parameters['controls'];

/** A unit and an operator with which it has no link: whatever difference they show is ordinary. */
export interface Control {
  readonly z: number;
  readonly variance: number;
}

interface Cell {
  observed: number;
  expected: number;
  variance: number;
}

/** The part of an operator in what could be chosen, and whether it was. */
export interface OperatorShare {
  readonly operator: string;
  readonly share: number;
  readonly isChosen: boolean;
}

export function sharesOf(others: readonly Alternative[], weightOf: (alternative: Alternative) => number): readonly OperatorShare[] {
  const [weights, chosen] = [new Map<string, number>(), new Set<string>()];
  let total = 0;
  for (const alternative of others) {
    const weight = weightOf(alternative);
    total += weight;
    weights.set(alternative.operator, (weights.get(alternative.operator) ?? 0) + weight);
    if (alternative.isRetained) chosen.add(alternative.operator);
  }
  return [...weights].map(([operator, weight]) => ({ operator, share: weight / total, isChosen: chosen.has(operator) }));
}

/** Gathers, from disinterested choices, how often each unit chose each operator, and how often it was expected to. */
export class NegativeControls {
  private readonly units = new Map<string, Map<string, Cell>>();

  /** One disinterested choice of a unit, with the weights of the baseline that is calibrated. */
  add(unit: string, others: readonly Alternative[], weightOf: (alternative: Alternative) => number): void {
    this.addShares(unit, sharesOf(others, weightOf));
  }

  addShares(unit: string, shares: readonly OperatorShare[]): void {
    const cells = this.cellsOf(unit);
    for (const { operator, share, isChosen } of shares) {
      const cell = cellOf(cells, operator);
      cell.observed += isChosen ? 1 : 0;
      cell.expected += share;
      cell.variance += share * (1 - share);
    }
  }

  /** The controls that say enough. */
  list(settings: ControlSettings): readonly Control[] {
    return [...this.units.values()].flatMap((cells) => [...cells.values()]).filter(({ variance }) => variance >= settings.leastVariance)
      .map(({ observed, expected, variance }) => ({ z: (observed - expected) / Math.sqrt(variance), variance }));
  }

  private cellsOf(unit: string): Map<string, Cell> {
    const cells = this.units.get(unit) ?? new Map<string, Cell>();
    this.units.set(unit, cells);
    return cells;
  }
}

function cellOf(cells: Map<string, Cell>, operator: string): Cell {
  const cell = cells.get(operator) ?? { observed: 0, expected: 0, variance: 0 };
  cells.set(operator, cell);
  return cell;
}

/** Three quarters of a normal law lie below it: the median of |z| where nothing disperses. */
const medianOfNormal = 0.6744897501960817;
const largestTau = 1e6;

/** The ordinary dispersion of preferences, on the log-odds scale; null where there are too few controls. */
export function ordinaryDispersion(controls: readonly Control[], settings: ControlSettings): number | null {
  if (controls.length < settings.leastControls) return null;
  const excess = (tau: number) =>
    median(controls.map(({ z, variance }) => Math.abs(z) / Math.sqrt(1 + tau * tau * variance))) - medianOfNormal;
  if (excess(0) <= 0) return 0;
  let [low, high] = [0, 1];
  while (excess(high) > 0 && high < largestTau) high *= 2;
  while (high - low > 1e-13 * high) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

export interface Margin {
  readonly theta: number;
  readonly uncapped: number;
  /** Peers differ too much among themselves: the reference is to be improved. */
  readonly isCapped: boolean;
}

/** The margin against peers: the tolerated preference, enlarged by the ordinary dispersion, up to a cap. */
export function peerMargin(dispersion: number | null, tolerance: number, settings: ControlSettings): Margin {
  const uncapped = tolerance * Math.exp(settings.quantile * (dispersion ?? 0));
  return { theta: Math.min(settings.highestMargin, uncapped), uncapped, isCapped: uncapped > settings.highestMargin };
}

/** The classical figures, for comparison only: dispersion factor of the winsorised z, and variance between units. */
export interface ClassicalDispersion {
  readonly phi: number;
  readonly tauSquared: number;
}

const winsorised = 0.1;

export function classicalDispersion(controls: readonly Control[]): ClassicalDispersion {
  const sorted = controls.map(({ z }) => z).sort((a, b) => a - b);
  const [lowest, highest] = [quantile(sorted, winsorised), quantile(sorted, 1 - winsorised)];
  const squares = total(controls.map(({ z }) => Math.min(highest, Math.max(lowest, z)) ** 2));
  const information = total(controls.map(({ variance }) => variance));
  const overlap = total(controls.map(({ variance }) => variance * variance)) / information;
  const tauSquared = (squares - (controls.length - 1)) / (information - overlap);
  return { phi: squares / controls.length, tauSquared: tauSquared > 0 ? tauSquared : 0 };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const median = (values: readonly number[]): number => quantile(Float64Array.from(values).sort(), 0.5);

/** Between the two neighbours of its place, in proportion. */
function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const [low, high] = [sorted[below] ?? NaN, sorted[Math.min(below + 1, sorted.length - 1)] ?? NaN];
  return low + (place - below) * (high - low);
}
