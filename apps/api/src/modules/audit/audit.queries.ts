import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { readPlace, showPlace } from '../../platform/place.js';
import type { AuditCasePageView, AuditCaseView, JournalLineView, JournalPageView } from './audit.graphql.js';

const pageLength = 50;
const lineNumber = /^[1-9]\d{0,17}$/;

interface CaseRow extends Omit<AuditCaseView, 'openedAt'> { readonly openedAt: string }

const caseColumns = `c.id, c.number, c.reason, app.case_reference(c.dossier_id)->>'reference' as reference, b.name as "branchName",
  app.staff(c.opened_by_membership_id)->>'name' as "openedByName", c.opened_at::text as "openedAt"`;

const showCase = ({ openedAt, ...row }: CaseRow): AuditCaseView => ({ ...row, openedAt: new Date(openedAt) });

/** The cases of the auditor's organisation, the latest first. */
export async function readCases(ask: Ask, viewer: Viewer, after: string | null): Promise<AuditCasePageView> {
  const [at, id] = after === null ? [null, null] : readPlace(after);
  const [row] = await ask<{ branches: AuditCasePageView['branches']; lines: CaseRow[] }>(`
    select (select coalesce(json_agg(json_build_object('id', id, 'name', name) order by name), '[]') from branch
        where organisation_id = $1 and merged_into_id is null) as branches,
      (select coalesce(json_agg(x), '[]') from (
        select ${caseColumns} from audit_case c join branch b on b.id = c.branch_id
        where c.organisation_id = $1 and ($2::timestamptz is null or (c.opened_at, c.id) < ($2, $3::uuid))
        order by c.opened_at desc, c.id desc limit ${pageLength + 1}) x) as lines`, [viewer.organisationId, at, id]);
  const lines = row?.lines ?? [];
  const last = lines[pageLength - 1];
  return { branches: row?.branches ?? [], lines: lines.slice(0, pageLength).map(showCase),
    next: lines.length > pageLength && last ? showPlace([last.openedAt, last.id]) : null };
}

export async function readCase(ask: Ask, viewer: Viewer, id: string): Promise<AuditCaseView> {
  const [row] = await ask<CaseRow>(`select ${caseColumns} from audit_case c join branch b on b.id = c.branch_id
    where c.id = $1 and c.organisation_id = $2`, [id, viewer.organisationId]);
  if (!row) throw new Refusal('record.not_found');
  return showCase(row);
}

type LineRow = JournalLineView;

const toPage = (rows: readonly LineRow[]): JournalPageView => ({
  lines: rows.slice(0, pageLength), next: rows.length > pageLength ? rows[pageLength - 1]?.id ?? null : null });

const readLine = (after: string | null): string | null => {
  if (after !== null && !lineNumber.test(after)) throw new Refusal('input.invalid');
  return after;
};

/** Who looked at the dossier of a case, with names. */
export async function readCaseLog(ask: Ask, viewer: Viewer, caseId: string, after: string | null): Promise<JournalPageView> {
  const found = await ask('select 1 from audit_case where id = $1 and organisation_id = $2', [caseId, viewer.organisationId]);
  if (found.length === 0) throw new Refusal('record.not_found');
  return toPage(await ask<LineRow>(`select line as id, at, what, role, door, purpose, coalesce(sections, '{}') as sections,
    is_change as "isChange", organisation_name as "organisationName", branch_name as "branchName", person_name as "personName"
    from app.case_log($1, $2, ${pageLength + 1})`, [caseId, readLine(after)]));
}

/** What the viewer did herself, under every hat. */
export async function readOwnActs(ask: Ask, viewer: Viewer, after: string | null): Promise<JournalPageView> {
  return toPage(await ask<LineRow>(`select j.id::text as id, j.at, j.what, j.role, j.door, j.purpose, coalesce(j.sections, '{}') as sections,
    j.is_change as "isChange", o.name as "organisationName", b.name as "branchName", null as "personName"
    from journal j left join organisation o on o.id = j.organisation_id left join branch b on b.id = j.branch_id
    where j.person_id = $1 and ($2::bigint is null or j.id < $2) order by j.id desc limit ${pageLength + 1}`, [viewer.personId, readLine(after)]));
}
