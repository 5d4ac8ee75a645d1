import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import type { OwnLooksView, OwnLookView } from './notebook.graphql.js';

const pageLength = 25;

/** Where a page of the journal ended: the number of its last line. */
const place = /^[1-9]\d{0,17}$/;

export const looksKind = `case when j.role = 'representative' then 'represented' when j.role = 'visitor' then 'with_code'
  when j.role = 'receiver' then 'by_link' when j.what = 'dossier.exported' then 'exported' when j.what = 'list.taken' then 'listed'
  when j.is_change then 'changed' else 'looked' end`;

/** Everything that others did with a dossier: what the person herself does at her own page, or by her own link, is no news to her. */
export const isNews = `j.role not in ('learner', 'approver')`;

const looksJson = (before: string, most: number) => `
  (select coalesce(json_agg(x order by x.place desc), '[]') from (
    select j.id::text as id, j.id as place, j.at, ${looksKind} as kind, o.name as "organisationName", b.name as "branchName",
      case when j.role in ('representative', 'worker', 'visitor', 'receiver') then null else j.role end as role, j.door, j.purpose,
      coalesce(j.sections, '{}') as sections
    from journal j left join organisation o on o.id = j.organisation_id left join branch b on b.id = j.branch_id
    where j.dossier_id = any ((select app.opened_and_merged())::uuid[]) and ${isNews} and (${before}::bigint is null or j.id < ${before}::bigint)
    order by j.id desc limit ${most}) x)`;

/** The first page, for a page that shows more than that. */
export const firstLooksJson = looksJson('null', pageLength + 1);

export function showLooks(found: readonly OwnLookView[]): OwnLooksView {
  const lines = found.slice(0, pageLength).map((line) => ({ ...line, at: new Date(line.at) }));
  return { lines, next: found.length > pageLength ? lines.at(-1)?.id ?? null : null };
}

/** One page of who looked; the dossier is the one that is open. */
export async function readLooks(ask: Ask, after: string | null): Promise<OwnLooksView> {
  if (after !== null && !place.test(after)) throw new Refusal('input.invalid');
  const [row] = await ask<{ looks: OwnLookView[] }>(`select ${looksJson('$1', pageLength + 1)} as looks`, [after]);
  return showLooks(row?.looks ?? []);
}
