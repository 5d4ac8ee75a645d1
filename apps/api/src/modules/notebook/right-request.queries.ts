import type { RightKind } from '@boussole/domain/dossier/right-request';
import { Refusal } from '../../platform/errors.js';
import type { Transaction } from '../../platform/transaction.js';

interface AskedRight {
  readonly id: string;
  readonly dossierId: string;
  readonly kind: RightKind;
  readonly text: string | null;
  readonly recordedBy: string | null;
}

/** Writes a request down in the opened dossier; the same id is asked once. */
export async function addRightRequest(tx: Transaction, { id, dossierId, kind, text, recordedBy }: AskedRight): Promise<void> {
  const found = await tx.ask('select 1 from dossier where id = $1', [dossierId]);
  if (found.length === 0) throw new Refusal('record.not_found');
  await tx.ask(`
    insert into right_request (id, dossier_id, branch_id, organisation_id, kind, text, recorded_by_membership_id)
    select $1, d.id, d.branch_id, d.organisation_id, $3, $4, $5 from dossier d where d.id = $2 on conflict (id) do nothing`,
  [id, dossierId, kind, text, recordedBy]);
}

/** The requests of the opened dossier as JSON, the latest first. */
export const rightsJson = (dossier: string) => `
  (select coalesce(json_agg(json_build_object('id', q.id, 'kind', q.kind, 'text', q.text, 'askedAt', q.asked_at,
      'isOwn', q.recorded_by_membership_id is null, 'state', q.state, 'decidedAt', q.decided_at, 'reason', q.reason, 'doneAt', q.done_at)
      order by q.asked_at desc, q.id desc), '[]')
    from right_request q where q.dossier_id = ${dossier})`;
