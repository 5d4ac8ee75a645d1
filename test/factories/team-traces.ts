import { randomBytes, randomUUID } from 'node:crypto';
import { referenceFrom } from '@boussole/domain/dossier/anonymous-code';
import type pg from 'pg';

interface Place { readonly id: string; readonly organisationId: string }

/** A dossier of a branch under a reference that could be on a card, led by one of its caseworkers. */
export async function aDossierLedBy(owner: pg.Client, mark: string, branch: Place, membershipId: string): Promise<{ id: string; reference: string }> {
  const { rows } = await owner.query<{ id: string; reference: string }>(`
    with l as (insert into learner (branch_id, is_anonymous, given_name, family_name) values ($1, false, $4, $4) returning id)
    insert into dossier (organisation_id, branch_id, learner_id, reference, lead_membership_id)
    select $2, $1, l.id, $5, $3 from l returning id, reference`,
  [branch.id, branch.organisationId, membershipId, `${mark} suivie`, referenceFrom(randomBytes(24))]);
  return rows[0] ?? { id: '', reference: '' };
}

/** A caseworker asks to follow a person. */
export async function aFollowRequest(owner: pg.Client, mark: string, dossierId: string, membershipId: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(`insert into follow_request (dossier_id, branch_id, membership_id, message)
    select d.id, d.branch_id, $2, $3 from dossier d where d.id = $1 returning id`, [dossierId, membershipId, `${mark} demande de suivi`]);
  return rows[0]?.id ?? '';
}

/** An exceptional access: waiting for a second person, or over for an hour. */
export async function aGlass(owner: pg.Client, mark: string, dossierId: string, membershipId: string, state: 'waiting' | 'over'): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(`
    insert into break_glass (id, dossier_id, branch_id, organisation_id, membership_id, category, reason, asked_at, opened_at, ends_at)
    select $5, d.id, d.branch_id, d.organisation_id, $2, 'other', $3, now() - interval '2 hours',
      case when $4 then now() - interval '2 hours' end, case when $4 then now() - interval '1 hour' end
    from dossier d where d.id = $1 returning id`, [dossierId, membershipId, `${mark} une raison assez longue`, state === 'over', randomUUID()]);
  return rows[0]?.id ?? '';
}

/** What a team leaves behind beside its doors: a request to follow that nobody has answered. */
export async function teamTraces(
  owner: pg.Client, mark: string, at: { dossierId: string; hats: { readonly uninvolved: string } },
): Promise<{ followRequestId: string }> {
  return { followRequestId: await aFollowRequest(owner, mark, at.dossierId, at.hats.uninvolved) };
}
