import type { Viewer } from '../../platform/database.js';
import { type Ask, planned } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { readPlace, showPlace } from '../../platform/place.js';
import type { CaseloadScope, DossierLineView, DossierPageView } from './dossier.graphql.js';

/** What an identity line says; a date is sent as text, so that no time zone touches it. */
export const lineColumns = `
  x.id, x.reference, x.title, x.is_anonymous as "isAnonymous", x.birth_on::text as "birthOn", x.commune_name as "communeName",
  x.lead_name as "leadName", x.status, x.last_contact_at as "lastContactAt", x.interview_count as "interviewCount", x.replaces`;

const largestPage = 100;

export interface PageQuestion { scope: keyof typeof CaseloadScope; first: number; after: string | null }

type PageRow = DossierLineView & { total: number; touchedAt: string };

const pageSql = planned(`
  with total as (
    select coalesce(sum(open_count), 0)::int as total from caseload
    where branch_id = $1 and ($2 = 'branch' or lead_membership_id in (select app.my_leads())))
  select t.total, page.* from total t left join (
    select ${lineColumns}, x.touched_at::text as "touchedAt", x.touched_at
    from app.identity_lines(array(select app.caseload_page($2, $3, $4, $5 + 1))) x) page on true
  order by page.touched_at desc, page.id desc`);

/** One page of open dossiers, the latest touched first; the total is kept, never counted. */
export async function readPage(ask: Ask, viewer: Viewer, { scope, first, after }: PageQuestion): Promise<DossierPageView> {
  if (!Number.isInteger(first) || first < 1 || first > largestPage) throw new Refusal('input.invalid');
  const [touchedAt, id] = after === null ? [null, null] : readPlace(after);
  const rows = await ask<PageRow>(pageSql, [viewer.branchId, scope, touchedAt, id, first]);
  const lines = rows.filter((row) => row.id !== null);
  const page = lines.slice(0, first);
  const last = page.at(-1);
  return {
    lines: page, total: rows[0]?.total ?? 0,
    next: lines.length > first && last ? showPlace([last.touchedAt, last.id]) : null,
  };
}
