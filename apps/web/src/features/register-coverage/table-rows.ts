import type { Coverage, CoverageCell } from './coverage-query';

export interface TableRow {
  code: string;
  name: string;
  cells: (CoverageCell | null)[];
}

const steps = 4;

/** Rows and cells as they are shown; a cell that the answer leaves out is empty too. */
export function tableOf(coverage: Coverage, onlyEmpty: boolean): TableRow[] {
  const found = new Map(coverage.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const rows = coverage.rows.map(({ code, name }) => ({
    code,
    name,
    cells: coverage.columns.map((column) => found.get(`${code} ${column.code}`) ?? null),
  }));
  return onlyEmpty ? rows.filter(({ cells }) => cells.some(isEmpty)) : rows;
}

export const isEmpty = (cell: CoverageCell | null): boolean => cell === null || cell.offers === 0;

/** How strong a cell's ground is, from 1 to 4, by the square root: a single large cell does not make the others pale. */
export function heatOf(offers: number, most: number): number {
  if (offers <= 0 || most <= 0) return 0;
  return Math.max(1, Math.ceil(Math.sqrt(offers / most) * steps));
}

export const mostOffers = (coverage: Coverage): number =>
  coverage.cells.reduce((most, { offers }) => Math.max(most, offers), 0);
