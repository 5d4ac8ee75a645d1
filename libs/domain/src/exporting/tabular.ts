/** What stands in a cell; a day is written 2027-01-11. */
export type Cell = string | number | boolean | null;

/** A column of a table that leaves: what it is called, what it holds, and where that is found in a row. */
export interface Column<Row> {
  readonly heading: string;
  readonly type: 'text' | 'number' | 'date' | 'boolean';
  /** Its texts are sentences. */
  readonly isLong?: boolean;
  readonly cell: (row: Row) => Cell;
}
