import type { NetworkNeed } from './network-query';

export const needModes = ['unmet', 'empty', 'asked'] as const;
/** Nothing of what was offered was taken; there was nothing to offer; all that was looked for. */
export type NeedMode = (typeof needModes)[number];

/** Not said: of a basin, of a field. */
export const unsaid = '?';

export interface NeedCell {
  key: string;
  /** None: too few to be told, if there is anybody. */
  value: number | null;
  /** Of so many who asked; none: not told either. */
  asked: number | null;
}

export interface NeedRow {
  field: string;
  /** One for each basin; none: nobody asked there. */
  cells: readonly (NeedCell | null)[];
}

export interface NeedsGrid {
  basins: readonly string[];
  rows: readonly NeedRow[];
  most: number;
  hidden: number;
}

const byCode = (a: string, b: string): number => Number(a === unsaid) - Number(b === unsaid) || (a < b ? -1 : Number(a > b));
const codesOf = (needs: readonly NetworkNeed[], axis: 'basin' | 'field'): string[] => [...new Set(needs.map((need) => need[axis]))].sort(byCode);

/** Fields against basins, what is not said at the end: an empty place and one that is hidden are not the same. */
export function needsGrid(needs: readonly NetworkNeed[], mode: NeedMode): NeedsGrid {
  const [basins, fields] = [codesOf(needs, 'basin'), codesOf(needs, 'field')];
  const found = new Map(needs.map((need) => [`${need.field} ${need.basin}`, need]));
  const rows = fields.map((field) => ({
    field,
    cells: basins.map((basin): NeedCell | null => {
      const need = found.get(`${field} ${basin}`);
      return need ? { key: basin, value: need[mode], asked: need.asked } : null;
    }),
  }));
  const values = needs.map((need) => need[mode]);
  return { basins, rows, most: Math.max(0, ...values.map((value) => value ?? 0)), hidden: values.filter((value) => value === null).length };
}

/** Where most persons found nothing that they took: what is said first. */
export function leastMet(needs: readonly NetworkNeed[]): (NetworkNeed & { unmet: number }) | null {
  const told = needs.filter((need): need is NetworkNeed & { unmet: number } =>
    need.unmet !== null && need.unmet > 0 && need.field !== unsaid && need.basin !== unsaid);
  return told.reduce<(NetworkNeed & { unmet: number }) | null>((first, need) => (first && first.unmet >= need.unmet ? first : need), null);
}
