import { freshnessOf } from '@boussole/domain/register/freshness';
import { sheetMoves } from '@boussole/domain/register/sheet-rules';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { type BranchJson, branchJson, showBranch } from './branch-columns.js';
import type { OrganisationSheetView } from './sheet.graphql.js';

type OrganisationRow = Omit<OrganisationSheetView, 'branches' | 'freshness' | 'viewerCan'> & { branches: BranchJson[]; keeperId: string };

const mostBranches = 500;

/** Everything an organisation's sheet says to whoever looks, its branches and its ties with it, in one statement. */
export async function readOrganisation(ask: Ask, viewer: Viewer | null, id: string, today: string): Promise<OrganisationSheetView> {
  const [row] = await ask<OrganisationRow>(`
    select g.id, g.name, g.acronym, t.code as "typeCode", t.name as "typeName", t.guides, t.trains, t.informs,
      t.supports_employment as "supportsEmployment", t.psychosocial, t.interest, t.power_level as "powerLevel",
      g.enterprise_number as "enterpriseNumber", g.description, g.website, g.status, g.verified_on::text as "verifiedOn",
      g.review_on::text as "reviewOn", g.version, g.merged_into_id as "mergedIntoId", coalesce(g.keeper_id, g.id) as "keeperId",
      (select coalesce(json_agg(x.sheet order by x.name), '[]') from (
        select b.name, ${branchJson(viewer !== null)} as sheet from branch b left join commune c on c.nis = b.commune_nis
        where b.organisation_id = g.id and b.merged_into_id is null order by b.name limit ${mostBranches}) x) as branches,
      (select coalesce(json_agg(json_build_object('id', l.id, 'kind', l.kind, 'organisationId', other.id, 'organisationName', other.name,
        'isOutgoing', l.from_organisation_id = g.id, 'fromOn', l.from_on, 'untilOn', l.until_on, 'note', l.note)
        order by l.until_on is not null, other.name, l.from_on), '[]')
        from affiliation_link l
        join organisation other on other.id = case when l.from_organisation_id = g.id then l.to_organisation_id else l.from_organisation_id end
        where g.id in (l.from_organisation_id, l.to_organisation_id)) as links,
      (select count(*)::int from offer o where o.organisation_id = g.id and o.status in ('open', 'full') and o.merged_into_id is null)
        as "offerCount"
    from organisation g join organisation_type t on t.code = g.kind where g.id = $1`, [id]);
  if (!row) throw new Refusal('record.not_found');
  const { keeperId, ...sheet } = row;
  return {
    ...sheet,
    branches: row.branches.map((branch) => showBranch(branch, viewer, today)),
    freshness: freshnessOf(row.reviewOn, today),
    viewerCan: sheetMoves({ keeperId, mergedIntoId: row.mergedIntoId }, viewer),
  };
}
