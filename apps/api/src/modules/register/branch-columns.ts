import { freshnessOf } from '@boussole/domain/register/freshness';
import { isOpenOn } from '@boussole/domain/register/opening';
import { sheetMoves } from '@boussole/domain/register/sheet-rules';
import type { Viewer } from '../../platform/database.js';
import type { BranchSheetView } from './sheet.graphql.js';

type Shown = 'isOpenToday' | 'freshness' | 'viewerCan' | 'verifiedBy' | 'contacts';
export type BranchJson = Omit<BranchSheetView, Shown> & Pick<BranchSheetView, 'verifiedBy' | 'contacts'> & {
  keeperId: string; mergedIntoId: string | null; isSchoolHoliday: boolean;
};

/** A branch's sheet as JSON (alias b, its commune c); its contacts only where somebody of the network asks. */
export const branchJson = (isKnown: boolean): string => `json_build_object(
  'id', b.id, 'organisationId', b.organisation_id, 'name', b.name, 'street', b.street, 'postcode', b.postcode, 'locality', b.locality,
  'communeNis', c.nis, 'communeName', c.name_fr, 'basin', c.basin, 'lat', coalesce(b.lat, c.lat), 'lon', coalesce(b.lon, c.lon),
  'phone', b.phone, 'email', b.email, 'website', b.website, 'opening', b.opening, 'openingNote', b.opening_note, 'closures', b.closures,
  'workingDays', b.working_days, 'closesForSchoolHolidays', b.closes_for_school_holidays, 'isAccessible', b.is_accessible,
  'status', b.status, 'verifiedOn', b.verified_on, 'verifiedBy', b.verified_by, 'reviewOn', b.review_on, 'version', b.version,
  'keeperId', coalesce(b.keeper_id, b.organisation_id), 'mergedIntoId', b.merged_into_id,
  'offerCount', (select count(*) from offer x where x.branch_id = b.id and x.status in ('open', 'full') and x.merged_into_id is null),
  'isSchoolHoliday', exists (select from school_holiday h where h.community = 'FWB' and app.today() between h.from_on and h.until_on),
  'contacts', ${isKnown ? `(select coalesce(json_agg(json_build_object('id', x.id, 'purpose', x.purpose, 'name', x.name,
    'email', x.email, 'phone', x.phone) order by x.purpose, x.email), '[]') from branch_contact x where x.branch_id = b.id)` : `'[]'::json`})`;

/** A branch's sheet as it leaves, for whoever looks. */
export function showBranch({ keeperId, mergedIntoId, isSchoolHoliday, ...branch }: BranchJson, viewer: Viewer | null, today: string): BranchSheetView {
  return {
    ...branch,
    closures: branch.closures.map(({ from, until, reason }) => ({ from, until, reason: reason ?? null })),
    verifiedBy: viewer && branch.verifiedBy,
    freshness: freshnessOf(branch.reviewOn, today),
    isOpenToday: branch.status === 'active' ? isOpenOn(branch, today, isSchoolHoliday) : false,
    viewerCan: sheetMoves({ keeperId, mergedIntoId }, viewer),
  };
}
