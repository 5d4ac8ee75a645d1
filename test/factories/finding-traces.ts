import { randomUUID } from 'node:crypto';
import type pg from 'pg';

interface Place { dossierId: string; otherId: string; branchId: string; proposer: string; decider: string }

/** A merge that was proposed, decided and undone, every text of it carrying the mark. */
export async function findingTraces(owner: pg.Client, mark: string, { dossierId, otherId, branchId, proposer, decider }: Place): Promise<void> {
  await owner.query(`insert into dossier_merge (id, branch_id, first_id, second_id, reason, state, proposed_by_membership_id, decided_by_membership_id, decided_at,
      answer, kept_id, trace, moved, undone_by_membership_id, undone_at, undo_reason)
    values ($1, $2, $3, $4, $5, 'undone', $6, $7, now(), $5, $3, $8, $9, $7, now(), $5)`,
  [randomUUID(), branchId, dossierId, otherId, `${mark} raison de fusion`, proposer, decider,
    JSON.stringify([{ table: `${mark} table`, moved: 1, stayed: 0 }]), JSON.stringify({ rows: [], identity: { was: { email: mark }, is: {} } })]);
}

/** Somebody of the branch who gave her name, with a dossier of her own; and a second dossier of hers, proposed to be merged by somebody else. */
export async function aProposal(
  owner: pg.Client, place: { branchId: string; organisationId: string; lead: string; proposer: string; given?: string }, state: 'proposed' | 'merged' = 'proposed',
): Promise<{ id: string; firstId: string; secondId: string }> {
  const [firstId, secondId] = [await aNamedDossier(owner, place, place), await aNamedDossier(owner, place, place)];
  const { rows } = await owner.query(`insert into dossier_merge (id, branch_id, first_id, second_id, reason, proposed_by_membership_id, state,
      decided_by_membership_id, decided_at, kept_id, trace, moved)
    values ($1, $2, $3, $4, 'La même personne', $5, $6, $7, $8, $9, $10, $11) returning id`,
  [randomUUID(), place.branchId, firstId, secondId, place.proposer, state, ...(state === 'proposed' ? [null, null, null, null, null]
    : [place.lead, new Date(), firstId, '[]', JSON.stringify({ rows: [], goals: {}, follower: null, status: 'open', kept_status: 'open', identity: { was: {}, is: {} } })])]);
  if (state === 'merged') await owner.query(`update dossier set status = 'closed', merged_into_id = $1 where id = $2`, [firstId, secondId]);
  return { id: rows[0].id, firstId, secondId };
}

export async function aNamedDossier(
  owner: pg.Client, { branchId, organisationId, lead }: { branchId: string; organisationId: string; lead: string }, more: { given?: string; family?: string } = {},
): Promise<string> {
  const { rows } = await owner.query(`with l as (insert into learner (branch_id, is_anonymous, given_name, family_name) values ($1, false, $4, $5) returning id)
    insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id) select $2, $1, l.id, $6, $3 from l returning id`,
  [branchId, organisationId, lead, more.given ?? 'Ada', more.family ?? 'Lovelace', randomUUID().slice(0, 12)]);
  return rows[0].id;
}
