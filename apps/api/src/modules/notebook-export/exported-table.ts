/** What a value is, so that it can be read by a person. */
export type ValueKind = 'text' | 'day' | 'moment' | 'words' | 'yes' | 'list' | 'staff' | 'branch';

/** One thing that is written out of a row. */
export interface ExportedColumn {
  /** Its name in data.json. */
  readonly name: string;
  /** What it is called in the page. */
  readonly label: string;
  /** The column, or an expression over the row x. */
  readonly sql: string;
  readonly kind: ValueKind;
}

/** A table of the dossier, and how its rows are written out; rows that are closed to whoever asks are not there. */
export interface ExportedTable {
  readonly table: string;
  readonly title: string;
  readonly columns: readonly ExportedColumn[];
  readonly where: string;
  readonly order: string;
}

/** 'title' alone, or 'title=expression'. */
const column = (kind: ValueKind, name: string, label: string, sql = `x.${name}`): ExportedColumn => ({ name, label, sql, kind });

export const text = (name: string, label: string, sql?: string) => column('text', name, label, sql);
export const day = (name: string, label: string, sql = `x.${name}`) => column('day', name, label, sql);
export const moment = (name: string, label: string, sql = `x.${name}`) => column('moment', name, label, sql);
export const words = (name: string, label: string, sql = `x.${name}`) => column('words', name, label, sql);
export const yes = (name: string, label: string, sql = `x.${name}`) => column('yes', name, label, sql);
export const list = (name: string, label: string, sql = `x.${name}`) => column('list', name, label, sql);
/** Somebody at work, by name. */
export const staff = (name: string, label: string, of: string) => column('staff', name, label, `app.staff(x.${of})->>'name'`);
export const branch = (name: string, label: string, of: string) => column('branch', name, label,
  `(select o.name || ', ' || b.name from branch b join organisation o on o.id = b.organisation_id where b.id = x.${of})`);

export const table = (
  name: string, title: string, order: string, columns: readonly ExportedColumn[], where = 'x.dossier_id = $1',
): ExportedTable => ({ table: name, title, columns, where, order });
