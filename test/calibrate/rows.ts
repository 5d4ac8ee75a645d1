import { fisher } from '@boussole/domain/neutrality/fisher';

/** One line of the table: what is promised, what this run measured, and whether it holds. */
export interface Row {
  readonly code: string;
  readonly promise: string;
  readonly promised: string;
  readonly measured: string;
  readonly isHeld: boolean;
  /** How many of what was drawn or worked out. */
  readonly runs: string;
  readonly figures: Readonly<Record<string, number>>;
}

export const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits).replace('.', ',')} %`;
export const decimal = (value: number, digits = 2): string => value.toFixed(digits).replace('.', ',');
export const thousands = (count: number): string => count.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ' ');
export const share = (part: number, whole: number): number => (whole > 0 ? part / whole : NaN);

/** The ends between which a share lies, 95 times out of 100 (Wilson): whether what was drawn still agrees with what is promised. */
export function likely(part: number, whole: number): readonly [number, number] {
  if (whole === 0) return [0, 1];
  const [z, rate] = [1.959964, part / whole];
  const centre = (rate + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const reach = (z / (1 + (z * z) / whole)) * Math.sqrt((rate * (1 - rate)) / whole + (z * z) / (4 * whole * whole));
  return [part === 0 ? 0 : centre - reach, part === whole ? 1 : centre + reach];
}

/** As many out of as many, where more are better. */
export type Found = readonly [part: number, whole: number];

/** Does what was drawn still agree with a promise that was itself drawn? Not once it is lower than chance explains one time in twenty. */
export const isAsPromised = (found: Found, promised: Found): boolean =>
  fisher({ marked: promised[0], of: promised[1] }, { marked: found[0], of: found[1] }).atLeast > 0.05;

/** The value below which a share of the values lies; what never came counts as later than everything. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))] ?? NaN;
}
