import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Secrets } from '../../apps/api/src/platform/secrets.js';

export interface DocumentPlace { readonly branchId: string; readonly dossierId: string; readonly author: string }

interface Given { readonly state?: 'quarantine' | 'ready'; readonly isSpecial?: boolean }

/** A paper as the product keeps it, its content sealed for the state that it is in. */
export async function aDocument(
  owner: pg.Client, secrets: Secrets, mark: string, { branchId, dossierId, author }: DocumentPlace, { state = 'ready', isSpecial = false }: Given = {},
): Promise<string> {
  const id = randomUUID();
  const bytes = Buffer.from(`${mark} contenu`);
  const names = isSpecial
    ? [null, null, secrets.seal(JSON.stringify({ title: `${mark} titre`, fileName: `${mark}.txt` }), `document-names:${id}`)]
    : [`${mark} titre`, `${mark}.txt`, null];
  await owner.query(`insert into document (id, dossier_id, branch_id, author_membership_id, kind, title, file_name, sealed_names, is_special, byte_count)
    values ($1, $2, $3, $4, 'letter', $5, $6, $7, $8, $9)`, [id, dossierId, branchId, author, ...names, isSpecial, bytes.length]);
  await owner.query('insert into document_part (document_id, branch_id, number, sealed) values ($1, $2, 1, $3)',
    [id, branchId, secrets.sealBytes(bytes, `document:${id}:${state}:1`)]);
  if (state === 'ready') await owner.query(`update document set state = 'ready', format = 'text', checked_at = now() where id = $1`, [id]);
  return id;
}

/** What a dossier holds of papers: one to be fetched, one very personal, one that waits, and the line of one that was removed. */
export async function documentTraces(owner: pg.Client, secrets: Secrets, mark: string, place: DocumentPlace): Promise<{ documentId: string }> {
  const documentId = await aDocument(owner, secrets, mark, place);
  await aDocument(owner, secrets, mark, place, { isSpecial: true });
  await aDocument(owner, secrets, mark, place, { state: 'quarantine' });
  await owner.query(`update document set removed_at = now(), removed_by_membership_id = $2, removal_reason = $3 where id = $1`,
    [await aDocument(owner, secrets, mark, place), place.author, `${mark} raison`]);
  return { documentId };
}
