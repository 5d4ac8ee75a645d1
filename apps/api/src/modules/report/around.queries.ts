import type { FigureFacts } from '@boussole/domain/figures/compose';
import type { Period } from '@boussole/domain/figures/period';
import type { ReportOffers } from '@boussole/domain/figures/report/content';
import type { ReportUnit } from '@boussole/domain/figures/report/report';
import { Refusal } from '../../platform/errors.js';
import type { Ask } from '../../platform/statement.js';

const nowhere = '00000000-0000-0000-0000-000000000000';

/** The names under which a report is made: of the branch and its body, or of the body alone. */
export async function placeOf(ask: Ask, { branchId, organisationId }: ReportUnit): Promise<{ name: string; organisationName: string | null }> {
  if (organisationId === null) return { name: '', organisationName: null };
  const [row] = await ask<{ organisation: string; branch: string | null }>(`
    select o.name as organisation, b.name as branch from organisation o left join branch b on b.organisation_id = o.id and b.id = $2 where o.id = $1`,
  [organisationId, branchId]);
  if (!row || (branchId !== null && row.branch === null)) throw new Refusal('record.not_found');
  return row.branch === null ? { name: row.organisation, organisationName: null } : { name: row.branch, organisationName: row.organisation };
}

/** In which territories a body works, and what is told of the needs of the network. */
export async function needsOfBasin(ask: Ask, { branchId, organisationId }: ReportUnit, { code, from }: Period): Promise<{ basins: string[]; shown: FigureFacts['shown'] }> {
  const [row] = await ask<{ basins: string[]; shown: FigureFacts['shown'] }>(`
    select (select coalesce(array_agg(distinct c.basin), '{}') from branch b join commune c on c.nis = b.commune_nis
        where b.organisation_id = $1 and ($2::uuid is null or b.id = $2) and b.merged_into_id is null and c.basin is not null) as basins,
      (select coalesce(json_agg(json_build_array(s.measure, $4::text, s.shown -> $4)), '[]') from figure_shown s
        where s.unit_id = $5 and s.year = $3 and s.measure in ('need', 'need_unmet', 'need_empty') and s.shown ? $4) as shown`,
  [organisationId, branchId, Number(from.slice(0, 4)), code, nowhere]);
  return row ?? { basins: [], shown: [] };
}

const counted = ['fresh', 'due', 'stale'].map((freshness) => `(count(*) filter (where f.freshness = '${freshness}'))::int as ${freshness}`).join(', ');
const offers = (where: string) => `select c.basin, ${counted}, coalesce(sum(i.seats), 0)::int as seats
  from offer_index i join offer o on o.id = i.offer_id left join commune c on c.nis = i.commune_nis
  cross join lateral (select case when i.due_on > app.today() then 'fresh' when i.due_on > app.today() - 90 then 'due' else 'stale' end as freshness) f
  where ${where} group by c.basin order by c.basin nulls last`;
const ownOffers = offers('o.organisation_id = $1 and ($2::uuid is null or o.branch_id = $2)');
const offersAround = offers('c.basin = any($1)');

/** The sheets of the register by how fresh they are today: of a body that receives its own, around a service those of its territories. */
export const offersOf = (ask: Ask, { kind, branchId, organisationId }: ReportUnit, basins: readonly string[]): Promise<ReportOffers[]> =>
  (kind === 'operator' ? ask<ReportOffers>(ownOffers, [organisationId, branchId]) : ask<ReportOffers>(offersAround, [basins]));

/** The names of the communes, territories and fields that a report speaks of. */
export async function readLabels(ask: Ask, codes: readonly string[]): Promise<Record<string, string>> {
  const rows = await ask<{ code: string; name: string }>(`
    select nis as code, name_fr as name from commune where nis = any($1) union all select code, name from basin where code = any($1)
    union all select code, name from trade_domain where code = any($1) and length(code) = 1`, [[...new Set(codes)]]);
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]));
}
