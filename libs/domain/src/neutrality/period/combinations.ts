/** What is published of a unit, or of units added and subtracted: how much of each column it holds, and which units were used. */
export interface Row {
  readonly cells: Float64Array;
  readonly uses: Float64Array;
}

const nothing = 1e-9;

export const isUsed = (value: number | undefined): boolean => Math.abs(value ?? 0) > nothing;

/** The columns of which something is left in a row. */
export function supportOf({ cells }: Row): number[] {
  const support: number[] = [];
  cells.forEach((value, column) => {
    if (isUsed(value)) support.push(column);
  });
  return support;
}

/** Rows from which every combination can be made in which nothing is left of these columns, and something of others. */
export function vanishingOn(rows: readonly Row[], columns: readonly number[]): readonly Row[] {
  let left = rows;
  for (const column of columns) {
    const pivot = pivotOf(left, column);
    if (pivot) left = left.flatMap((row) => (row === pivot ? [] : [without(row, pivot, column)]));
  }
  return left.filter(({ cells }) => cells.some(isUsed));
}

/** A row that has a column for itself. */
export interface Led { readonly row: Row; readonly pivot: number }

/** The same combinations, from rows of which each has a column that no other one has. */
export function reduced(rows: readonly Row[]): readonly Led[] {
  let led: readonly Led[] = [];
  for (const given of rows) {
    const row = led.reduce((rest, { row: before, pivot }) => without(rest, before, pivot), given);
    const [pivot] = supportOf(row);
    if (pivot !== undefined) led = [...led.map((each) => ({ ...each, row: without(each.row, row, pivot) })), { row, pivot }];
  }
  return led;
}

/** One row less the other, as many times as nothing is left of a column. */
export function without(row: Row, pivot: Row, column: number): Row {
  const times = (row.cells[column] ?? 0) / (pivot.cells[column] ?? 1);
  if (times === 0) return row;
  const cells = minus(row.cells, pivot.cells, times);
  cells[column] = 0;
  return { cells, uses: minus(row.uses, pivot.uses, times) };
}

/** Of those with a good deal of a column the one with the fewest others: what is empty stays so as far as can be. */
function pivotOf(rows: readonly Row[], column: number): Row | null {
  const size = ({ cells }: Row) => Math.abs(cells[column] ?? 0);
  const most = rows.reduce((largest, row) => Math.max(largest, size(row)), 0);
  if (most <= nothing) return null;
  const large = rows.filter((row) => size(row) >= most / 4).map((row) => ({ row, count: countOf(row.cells) }));
  return large.reduce<{ row: Row; count: number } | null>((best, one) => (best && best.count <= one.count ? best : one), null)?.row ?? null;
}

function countOf(cells: Float64Array): number {
  let count = 0;
  for (let column = 0; column < cells.length; column += 1) if (cells[column] !== 0) count += 1;
  return count;
}

function minus(one: Float64Array, other: Float64Array, times: number): Float64Array {
  const rest = one.slice();
  for (let place = 0; place < rest.length; place += 1) {
    const taken = other[place] ?? 0;
    if (taken === 0) continue;
    const value = (rest[place] ?? 0) - times * taken;
    rest[place] = Math.abs(value) > nothing ? value : 0;
  }
  return rest;
}
