const step = 5;

/** A figure as everybody may read it; what is hidden stays so. */
export const rounded = (persons: number | null): number | null => (persons === null ? null : Math.round(persons / step) * step);

/** A line for everybody to read. Its total is rounded from the true one, not added up: where that shows, it has to be said. */
export interface RoundedLine {
  readonly parts: readonly (number | null)[];
  readonly total: number | null;
  readonly addsUp: boolean;
}

/** Each number rounded for itself: rounding the sum of rounded parts would drift away from the truth with every part. */
export function roundedLine(parts: readonly (number | null)[], total: number | null): RoundedLine {
  const shown = { parts: parts.map(rounded), total: rounded(total) };
  const sum = shown.parts.reduce<number | null>((all, part) => (all === null || part === null ? null : all + part), 0);
  return { ...shown, addsUp: sum !== null && sum === shown.total };
}
