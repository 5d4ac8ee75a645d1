import { readSearch } from '@boussole/domain/dossier/search-text';
import type { Ask, Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { readPlace, showPlace } from '../../platform/place.js';
import type { CaseloadScope, DossierLineView, DossierPageView } from './dossier.graphql.js';

/** What a line says; a date is sent as text, so that no time zone touches it. */
export const lineColumns = `
  d.id, d.reference, coalesce(l.given_name || ' ' || l.family_name, l.code) as title,
  l.is_anonymous as "isAnonymous", l.birth_on::text as "birthOn", c.name_fr as "communeName",
  p.given_name || ' ' || p.family_name as "leadName", d.status, d.last_contact_at as "lastContactAt",
  d.interview_count as "interviewCount"`;

export const lineTables = `
  join learner l on l.id = d.learner_id
  left join commune c on c.nis = l.commune_nis
  join membership m on m.id = d.lead_membership_id
  join person p on p.id = m.person_id`;

const largestPage = 100;

export interface PageQuestion { scope: keyof typeof CaseloadScope; first: number; after: string | null }

type PageRow = DossierLineView & { total: number; touchedAt: string };

/** One page of open dossiers, the latest touched first; the total is kept, never counted. */
export async function readPage(ask: Ask, viewer: Viewer, { scope, first, after }: PageQuestion): Promise<DossierPageView> {
  if (!Number.isInteger(first) || first < 1 || first > largestPage) throw new Refusal('input.invalid');
  const [touchedAt, id] = after === null ? [null, null] : readPlace(after);
  const mine = scope === 'mine';
  const rows = await ask<PageRow>(`
    with page as (
      select d.* from dossier d
      where d.branch_id = $1 and d.status = 'open' ${mine ? 'and d.lead_membership_id = $2' : ''}
        and ($3::timestamptz is null or (d.touched_at, d.id) < ($3, $4::uuid))
      order by d.touched_at desc, d.id desc limit $5 + 1),
    total as (
      select coalesce(sum(open_count), 0)::int as total from caseload
      where branch_id = $1 and ($6 or lead_membership_id = $2))
    select t.total, x.* from total t left join (
      select ${lineColumns}, d.touched_at::text as "touchedAt", d.touched_at
      from page d ${lineTables}) x on true
    order by x.touched_at desc, x.id desc`,
  [viewer.branchId, viewer.membershipId, touchedAt, id, first, !mine]);
  const lines = rows.filter((row) => row.id !== null);
  const page = lines.slice(0, first);
  const last = page.at(-1);
  return {
    lines: page, total: rows[0]?.total ?? 0,
    next: lines.length > first && last ? showPlace([last.touchedAt, last.id]) : null,
  };
}

const mostFound = 20;

/** People of the branch who look like what was typed: a name however spelt, a birth date, a code, a reference. */
export async function searchPeople(ask: Ask, viewer: Viewer, typed: string): Promise<DossierLineView[]> {
  if (typed.length > 200) throw new Refusal('text.too_long');
  const question = readSearch(typed);
  if (!question) throw new Refusal('search.too_short');
  return ask<DossierLineView>(`
    select ${lineColumns} from app.find_dossiers($1, $2, $3, $4) f
    join dossier d on d.id = f.dossier_id and d.branch_id = $5 ${lineTables}
    order by f.closeness desc, l.family_name, l.given_name, d.id`,
  [question.name, question.birthOn, question.code, mostFound, viewer.branchId]);
}
