import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import type { EscalationsView, EscalationView } from './escalations.graphql.js';

/** More than a coordinator looks at in a day; the counts say the rest. */
const most = 100;

// Open questions: nothing but an answer, or an end, takes a referral off the first list; a year, off the second.
const silent = `r.escalated_at is not null and r.over_at is null and r.state in ('sent', 'received', 'under_review', 'info_requested')`;
const disagreed = `r.learner_answer = 'disagree' and r.over_at > now() - interval '12 months'`;

const listed = (kind: EscalationView['kind'], where: string, order: string): string => `
  (select r.*, '${kind}' as kind from referral r where r.branch_id = $1 and ${where} order by ${order} limit ${most})`;

interface Row { rows: EscalationView[]; silentCount: number; disagreedCount: number }

/** One statement: the lines that name nobody, and beside them what the index of the branch says of whose they are. */
export async function readEscalations(ask: Ask, viewer: Viewer): Promise<EscalationsView> {
  const [row] = await ask<Row>(`
    with found as (${listed('silent', silent, 'r.escalated_at, r.id')} union all ${listed('disagreed', disagreed, 'r.over_at desc, r.id desc')}),
      whose as (select * from app.identity_lines(array(select distinct dossier_id from found)))
    select
      (select coalesce(json_agg(x), '[]') from (
        select r.id, r.kind, r.dossier_id as "dossierId", w.title as "dossierTitle", w.reference, w.lead_name as "leadName",
          app.staff(r.by_membership_id) ->> 'name' as "byName", r.state, f.title as "offerTitle", o.name as "organisationName",
          b.name as "branchName", b.phone as "branchPhone", r.sent_at as "sentAt", r.escalated_at as "escalatedAt", r.due_kind as "dueKind",
          r.due_at as "dueAt", r.expires_at as "expiresAt", r.outcome_code as "outcomeCode", r.over_at as "overAt"
        from found r left join whose w on w.id = r.dossier_id left join offer f on f.id = r.offer_id
        left join branch b on b.id = r.to_branch_id left join organisation o on o.id = r.to_organisation_id
        order by r.escalated_at, r.id) x) as rows,
      (select count(*)::int from referral r where r.branch_id = $1 and ${silent}) as "silentCount",
      (select count(*)::int from referral r where r.branch_id = $1 and ${disagreed}) as "disagreedCount"`, [viewer.branchId]);
  const rows = row?.rows ?? [];
  return {
    silent: rows.filter(({ kind }) => kind === 'silent'),
    disagreed: rows.filter(({ kind }) => kind === 'disagreed')
      .sort((one, other) => String(other.overAt).localeCompare(String(one.overAt)) || other.id.localeCompare(one.id)),
    silentCount: row?.silentCount ?? 0,
    disagreedCount: row?.disagreedCount ?? 0,
  };
}
