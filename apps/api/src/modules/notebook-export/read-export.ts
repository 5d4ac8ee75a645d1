import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import type { Secrets } from '../../platform/secrets.js';
import { namesOf } from '../document/document.queries.js';
import { unsealChange } from '../editing/changes.queries.js';
import { specialPlace } from '../situation/situation.queries.js';
import type { ExportedTable } from './exported-table.js';
import { exportedTables } from './exported-tables.js';

export type Row = Record<string, unknown>;

export interface ExportedPart { readonly table: ExportedTable; readonly rows: readonly Row[] }

/** A line of the journal, without a name. */
export interface ExportedLook {
  readonly at: string; readonly organisation: string | null; readonly branch: string | null; readonly role: string; readonly what: string;
  readonly is_change: boolean; readonly door: string | null; readonly purpose: string | null; readonly sections: string[] | null;
}

/** A paper whose content goes with the rest. */
export interface ExportedPaper { readonly id: string; readonly name: string; readonly byteCount: number }

export interface ExportedDossier {
  readonly reference: string;
  readonly parts: readonly ExportedPart[];
  readonly looks: readonly ExportedLook[];
  readonly papers: readonly ExportedPaper[];
  /** Very personal things that are kept but not in here: a counsellor gives them in person. */
  readonly withheld: number;
}

/** Everything of the opened dossier that is open to whoever asks; the policies choose the rows. */
export async function readExport(ask: Ask, secrets: Secrets, dossierId: string): Promise<ExportedDossier> {
  const parts: ExportedPart[] = [];
  for (const table of exportedTables) {
    const pairs = table.columns.map(({ name, sql }) => `'${name}', ${sql}`).join(', ');
    const rows = await ask<{ row: Row }>(
      `select json_build_object(${pairs}) as row from ${table.table} x where ${table.where} order by ${table.order}`, [dossierId]);
    parts.push({ table, rows: rows.map(({ row }) => unsealed(table.table, row, secrets)) });
  }
  const dossier = rowsOf(parts, 'dossier')[0];
  if (!dossier) throw new Refusal('record.not_found');
  const looks = await ask<ExportedLook>(`
    select x.at::text, x.organisation, x.branch, x.role, x.what, x.is_change, x.door, x.purpose, x.sections from app.looks_of_opened() x`);
  const [kept] = await ask<{ withheld: number }>('select app.own_special() as withheld');
  const papers = papersOf(rowsOf(parts, 'document'));
  return { reference: String(dossier['reference']), parts, looks, papers, withheld: kept?.withheld ?? 0 };
}

const rowsOf = (parts: readonly ExportedPart[], name: string): readonly Row[] =>
  parts.find(({ table }) => table.table === name)?.rows ?? [];

// What was sealed is opened for its own row alone; what it was sealed in is left out.
function unsealed(table: string, row: Row, secrets: Secrets): Row {
  const id = String(row['id']);
  if (table === 'special_note' && typeof row['text'] === 'string') {
    return { ...row, text: secrets.unseal(Buffer.from(row['text'], 'base64'), specialPlace(id)) };
  }
  if (table === 'document') {
    const { sealed_names: sealed, title, file_name: fileName, ...rest } = row;
    const names = namesOf({ id, title: textOf(title), fileName: textOf(fileName), sealedNames: textOf(sealed) }, secrets);
    return { ...rest, title: names.title, file_name: names.fileName };
  }
  if (table === 'dossier_change' && typeof row['sealed'] === 'string') {
    const { sealed, ...rest } = row;
    const { before, after } = unsealChange(String(sealed), id, secrets);
    return { ...rest, old_value: before, new_value: after };
  }
  return row;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

// Names chosen by people are no paths: what may not stand in a file name is left out, and no two papers share one.
function papersOf(rows: readonly Row[]): ExportedPaper[] {
  return rows.filter(({ state }) => state === 'ready').map(({ id, file_name: fileName, byte_count: byteCount }, place) => {
    const plain = String(fileName).replace(/[^\p{L}\p{N} ._-]/gu, '_').replace(/^\.+/, '').slice(-80) || 'document';
    return { id: String(id), name: `documents/${String(place + 1).padStart(2, '0')} ${plain}`, byteCount: Number(byteCount) };
  });
}
