import type pg from 'pg';
import type { Branch } from './network.js';

interface Hats { readonly counsellor: string; readonly colleague: string; readonly coordinator: string; readonly manager: string; readonly uninvolved: string; readonly grantee: string }

/** Every door to a world's dossiers: an appointment, an assignment, an absence, a grant, and a glass broken and closed again. */
export async function accessTraces(
  owner: pg.Client, mark: string, at: { branch: Branch; far: Branch; dossierId: string; anonymousDossierId: string; hats: Hats },
): Promise<{ grantId: string; appointmentId: string; assignmentId: string; absenceId: string; breakGlassId: string }> {
  const { branch, far, dossierId, anonymousDossierId, hats } = at;
  const one = async (sql: string, values: readonly unknown[]): Promise<string> => (await owner.query(sql, [...values])).rows[0].id;
  const appoint = (dossier: string) => one(`insert into appointment (dossier_id, branch_id, membership_id, starts_at, note, by_membership_id)
    values ($1, $2, $3, now() + interval '1 day', $4, $5) returning id`, [dossier, branch.id, hats.colleague, `${mark} rendez-vous`, hats.counsellor]);
  const assign = (dossier: string) => one(`insert into assignment (dossier_id, branch_id, membership_id, by_membership_id, from_at)
    values ($1, $2, $3, $4, now() - interval '1 hour') returning id`, [dossier, branch.id, hats.coordinator, hats.counsellor]);
  const appointmentId = await appoint(dossierId);
  await appoint(anonymousDossierId);
  const assignmentId = await assign(dossierId);
  await assign(anonymousDossierId);
  await owner.query(`insert into lead_change (dossier_id, branch_id, from_membership_id, to_membership_id, by_membership_id, note)
    values ($1, $2, $3, $4, $3, $5)`, [dossierId, branch.id, hats.coordinator, hats.counsellor, `${mark} passage`]);
  const absenceId = await one(`insert into absence (branch_id, membership_id, replacement_membership_id, from_on, until_on, by_membership_id)
    values ($1, $2, $3, app.today(), app.today() + 7, $2) returning id`, [branch.id, hats.manager, hats.colleague]);
  const breakGlassId = await one(`insert into break_glass (dossier_id, branch_id, organisation_id, membership_id, category, reason, asked_at, opened_at, ends_at, review_note)
    values ($1, $2, $3, $4, 'danger', $5, now() - interval '3 hours', now() - interval '3 hours', now() - interval '2 hours', $6) returning id`,
  [dossierId, branch.id, branch.organisationId, hats.uninvolved, `${mark} raison assez longue`, `${mark} avis`]);
  const grantId = await one(`insert into dossier_grant (dossier_id, branch_id, to_branch_id, purpose, sections, may_write, basis, evidence, evidence_text, evidence_hash,
      text_version, given_by, given_by_membership_id, from_at, until_at)
    values ($1, $2, $3, 'training_entry', '{identity,path,interviews}', true, 'consent', 'oral_witness', $4, sha256('x'), $5, 'caseworker', $6,
      now() - interval '1 hour', now() + interval '30 days') returning id`,
  [dossierId, branch.id, far.id, `${mark} témoin`, `${mark} v1`, hats.counsellor]);
  return { grantId, appointmentId, assignmentId, absenceId, breakGlassId };
}
