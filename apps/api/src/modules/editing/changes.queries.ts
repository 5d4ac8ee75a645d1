import { randomUUID } from 'node:crypto';
import { changedThings, changesBetween, type ChangedThing } from '@boussole/domain/dossier/changes';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import type { Secrets } from '../../platform/secrets.js';

/** The dossier in which something was changed. */
interface Place { readonly id: string; readonly branchId: string }

interface Edit {
  readonly thing: ChangedThing;
  /** The goal, the need or the note; none: the dossier has one only. */
  readonly aboutId: string | null;
  readonly reason: string | null;
  readonly before: object;
  readonly after: object;
}

/** Keeps what was said before, field by field, in the name of whoever rectified it. */
export async function keepChanges(ask: Ask, viewer: Viewer, dossier: Place, edit: Edit): Promise<void> {
  const changes = changesBetween(edit.before, edit.after);
  if (changes.length === 0) return;
  await ask(`insert into dossier_change
      (id, dossier_id, branch_id, section, thing, about_id, field, old_value, new_value, author_membership_id, reason)
    select gen_random_uuid(), $1, $2, $3, $4, $5, x.field, x.before, x.after, $6, $7
    from jsonb_to_recordset($8) x(field text, before jsonb, after jsonb)`,
  [dossier.id, dossier.branchId, changedThings[edit.thing], edit.thing, edit.aboutId, viewer.membershipId, edit.reason,
    JSON.stringify(changes)]);
}

/** What a very personal thing said, sealed: the row that keeps it can be opened by the product alone. */
export interface SealedChange { readonly before: string | null; readonly after: string | null; readonly category: string }

const placeOf = (id: string): string => `change:${id}`;

export async function keepSealedChange(
  ask: Ask, viewer: Viewer, secrets: Secrets, dossier: Place, aboutId: string, change: SealedChange,
): Promise<void> {
  const id = randomUUID();
  await ask(`insert into dossier_change (id, dossier_id, branch_id, section, thing, about_id, field, sealed, author_membership_id)
    values ($1, $2, $3, 'special', 'special', $4, 'text', $5, $6)`,
  [id, dossier.id, dossier.branchId, aboutId, secrets.seal(JSON.stringify(change), placeOf(id)), viewer.membershipId]);
}

export const unsealChange = (sealed: string, id: string, secrets: Secrets): SealedChange =>
  JSON.parse(secrets.unseal(Buffer.from(sealed, 'base64'), placeOf(id))) as SealedChange; // written by us

/** Somebody else was faster: nothing is overwritten, the screen reads again and compares. */
export function expectVersion(found: number, expected: number): void {
  if (found !== expected) throw new Refusal('dossier.changed_elsewhere');
}

/** A row that the policies did not let change looks like one that is not there. */
export function expectChanged(rows: readonly unknown[]): void {
  if (rows.length === 0) throw new Refusal('record.not_found');
}

/** What is kept replaces what was being written. */
export async function dropDraft(ask: Ask, viewer: Viewer, dossierId: string, form: string): Promise<void> {
  await ask('delete from form_draft where dossier_id = $1 and author_membership_id = $2 and form = $3',
    [dossierId, viewer.membershipId, form]);
}
