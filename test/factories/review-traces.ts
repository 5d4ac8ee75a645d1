import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { anAuditedUnit } from './audited.js';

/** Reviews of a world: about its body, about its counsellor, and one that its coordinator leads about a body elsewhere. */
export interface ReviewTraces {
  readonly reviewId: string;
  readonly personReviewId: string;
  readonly ledReviewId: string;
}

interface About {
  readonly level: 'structure' | 'counsellor';
  readonly unitId: string;
  readonly basins?: readonly string[];
  readonly reportId: string;
  readonly openedBy: string;
  readonly state?: 'awaiting_reply' | 'replied';
}

/** A review that is open, and what was said in it so far; it is opened once about one thing. */
export async function aReview(
  owner: pg.Client, mark: string, { level, unitId, basins = [], reportId, openedBy, state = 'awaiting_reply' }: About,
): Promise<string> {
  const id = randomUUID();
  const isPerson = level === 'counsellor';
  await owner.query(`insert into neutrality_review (id, report_id, quarter, rule, level, unit_id, person_id, organisation_id, basins, is_flagged, figures,
      reply_due_on, opened_by_membership_id) 
    select $1, $2, r.from_on, 'N-B1', $3, $4, $5, $6, $7, true, $8, app.today() + 30, $9 from neutrality_report r where r.id = $2`,
  [id, reportId, level, unitId, isPerson ? unitId : null, isPerson ? null : unitId, basins, { unit: null, finding: null, alert: null, mark }, openedBy]);
  const said = (version: number, kind: string, reason: string | null, dueOn: string | null) => owner.query(`
    insert into neutrality_review_event (id, review_id, version, kind, words, reason, due_on, by_membership_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`, [randomUUID(), id, version, kind, `${mark} mots d’examen`, reason, dueOn, openedBy]);
  await said(1, 'opened', `${mark} motif d’examen`, '2190-01-01');
  if (state === 'replied') await said(2, 'replied', null, null);
  return id;
}

export async function reviewTraces(owner: pg.Client, mark: string, at: {
  readonly branch: { readonly organisationId: string }; readonly far: { readonly organisationId: string }; readonly auditId: string; readonly territory: string;
  readonly people: Readonly<Record<'counsellor' | 'coordinator' | 'auditor' | 'grantee', { readonly id: string; readonly membershipId: string }>>;
}): Promise<ReviewTraces> {
  const { branch, far, people, auditId: reportId, territory } = at;
  const body = { level: 'structure', basins: [territory], reportId } as const;
  await anAuditedUnit(owner, reportId, { level: 'structure', unitId: far.organisationId, organisationId: far.organisationId, basins: [territory] });
  return {
    reviewId: await aReview(owner, mark, { ...body, unitId: branch.organisationId, openedBy: people.grantee.membershipId }),
    personReviewId: await aReview(owner, mark, { level: 'counsellor', unitId: people.counsellor.id, reportId, openedBy: people.auditor.membershipId }),
    ledReviewId: await aReview(owner, mark, { ...body, unitId: far.organisationId, openedBy: people.coordinator.membershipId }),
  };
}
