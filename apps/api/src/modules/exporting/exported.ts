import { brusselsDay } from '@boussole/domain/calendar-date';
import type { Cell, Column } from '@boussole/domain/exporting/tabular';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { Ask } from '../../platform/statement.js';

/** Which page of a list is asked for: of which of its views, after what, and when. */
export interface PageAsked { readonly view: string; readonly after: string | null; readonly now: Date }

/** A page of cells, in the order of the columns, and the dossiers that they are about. */
export interface CellPage { readonly rows: readonly (readonly Cell[])[]; readonly dossierIds: readonly string[];
  readonly next: string | null; readonly known: number | null }

export interface Exported {
  /** What its sheet is called, and its file. */
  readonly name: string;
  readonly fileName: string;
  readonly columns: readonly Column<readonly Cell[]>[];
  readonly read: (ask: Ask, viewer: Viewer, page: PageAsked) => Promise<CellPage>;
}

interface Page<Row> { readonly rows: readonly Row[]; readonly next: string | null; readonly known: number | null }

/** A list is read by the very statement of its screen: what it shows, no more. */
export const exported = <Row>(
  [name, fileName]: readonly [string, string], columns: readonly Column<Row>[], read: (ask: Ask, viewer: Viewer, page: PageAsked) => Promise<Page<Row>>,
  dossierOf: (row: Row) => string | null = () => null,
): Exported => ({
  name, fileName,
  columns: columns.map((column, place) => ({ ...column, cell: (cells) => cells[place] ?? null })),
  read: async (...asked) => {
    const { rows, ...rest } = await read(...asked);
    const dossierIds = new Set(rows.flatMap((row) => dossierOf(row) ?? []));
    return { ...rest, dossierIds: [...dossierIds], rows: rows.map((row) => columns.map(({ cell }) => cell(row))) };
  },
});

/** A list that its screen shows at once. */
export const whole = <Row>(rows: readonly Row[]): Page<Row> => ({ rows, next: null, known: rows.length });

export const text = <Row>(heading: string, cell: (row: Row) => Cell): Column<Row> => ({ heading, type: 'text', cell });
export const long = <Row>(heading: string, cell: (row: Row) => Cell): Column<Row> => ({ heading, type: 'text', isLong: true, cell });
export const date = <Row>(heading: string, cell: (row: Row) => Cell): Column<Row> => ({ heading, type: 'date', cell });
export const truth = <Row>(heading: string, cell: (row: Row) => Cell): Column<Row> => ({ heading, type: 'boolean', cell });
export const number = <Row>(heading: string, cell: (row: Row) => Cell): Column<Row> => ({ heading, type: 'number', cell });

export const dayOf = (at: Date | string | null): string | null => (at === null ? null : brusselsDay(new Date(at)));

const clock = new Intl.DateTimeFormat('fr-BE', { timeZone: 'Europe/Brussels', hour: '2-digit', minute: '2-digit' });
export const hourOf = (at: Date): string => clock.format(at);

export const oneOf = <Value extends string>(values: readonly Value[], given: string): Value => {
  const found = values.find((value) => value === given);
  if (found === undefined) throw new Refusal('input.invalid');
  return found;
};
