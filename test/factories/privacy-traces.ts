import type pg from 'pg';
import type { Branch } from './network.js';

interface Place { readonly branch: Branch; readonly dossierId: string; readonly author: string; readonly auditor: string }

/** What the person's rights and the control of who looked leave behind: a request, a case, a closing taken back, what is left of somebody erased. */
export async function privacyTraces(owner: pg.Client, mark: string, { branch, dossierId, author, auditor }: Place): Promise<{ rightRequestId: string; auditCaseId: string }> {
  const one = async (sql: string, values: readonly unknown[]): Promise<string> => (await owner.query(sql, [...values])).rows[0].id;
  const rightRequestId = await one(`insert into right_request (id, dossier_id, branch_id, organisation_id, kind, text, recorded_by_membership_id)
    values (gen_random_uuid(), $1, $2, $3, 'rectify', $4, $5) returning id`, [dossierId, branch.id, branch.organisationId, `${mark} demande`, author]);
  const auditCaseId = await one(`insert into audit_case (id, organisation_id, dossier_id, branch_id, number, reason, opened_by_membership_id)
    values (gen_random_uuid(), $1, $2, $3, 'CASE-1', $4, $5) returning id`, [branch.organisationId, dossierId, branch.id, `${mark} raison assez longue`, auditor]);
  for (const move of ['closed', 'reopened']) {
    await owner.query(`insert into dossier_closing (dossier_id, branch_id, move, reason, note, author_membership_id) values ($1, $2, $3, 'other', $4, $5)`,
      [dossierId, branch.id, move, `${mark} clôture`, author]);
  }
  await owner.query(`insert into erasure_ledger (dossier_id, learner_id, organisation_id, cause, erased_at)
    values (gen_random_uuid(), gen_random_uuid(), $1, 'right', now())`, [branch.organisationId]);
  await owner.query(`insert into dossier_remains (organisation_id, branch_id, opened_on, erased_on, was_anonymous, was_closed, interviews, goals, needs, grants)
    values ($1, $2, '2020-01-01', '2026-01-01', false, true, 3, 1, 1, 0)`, [branch.organisationId, branch.id]);
  return { rightRequestId, auditCaseId };
}
