import { freshnessOf } from '@boussole/domain/register/freshness';
import { qualityOf } from '@boussole/domain/register/quality';
import { mayKeep, sheetMoves } from '@boussole/domain/register/sheet-rules';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { type BranchJson, branchJson, showBranch } from './branch-columns.js';
import { tradesOf } from './search-lines.js';
import type { OfferSheetView, SheetOriginView } from './sheet.graphql.js';

type OfferRow = Omit<OfferSheetView, 'branch' | 'freshness' | 'quality' | 'viewerCan' | 'origin'> & {
  branch: BranchJson; keeperId: string; origin: (Omit<SheetOriginView, 'missingSince'> & { missingSince: string | null }) | null;
  tradeCodes: string[]; nextSessionOn: string | null;
};

/** Everything an offer's sheet says to whoever looks, in one statement. A sheet that was merged is still there, and says into which. */
export async function readOffer(ask: Ask, viewer: Viewer | null, id: string, today: string): Promise<OfferSheetView> {
  const [row] = await ask<OfferRow>(`
    select o.id, o.kind, o.title, o.objective, o.description, ${tradesOf('o.trades')} as trades, o.trades as "tradeCodes", o.level, o.publics,
      o.min_age as "minAge", o.max_age as "maxAge", o.min_diploma as "minDiploma", o.max_diploma as "maxDiploma",
      o.language_level as "languageLevel", o.registrations, o.prerequisite_note as "prerequisiteNote",
      o.serves_basins as "servesBasins", o.mode, o.languages, o.price_cents as "priceCents", o.price_note as "priceNote",
      o.duration_hours::float as "durationHours", o.duration_weeks as "durationWeeks", o.weekly_hours::float as "weeklyHours", o.times,
      o.path, o.entries, o.entry_note as "entryNote", o.website, o.status, o.verified_on::text as "verifiedOn",
      o.verified_by as "verifiedBy", o.review_on::text as "reviewOn", o.version, o.merged_into_id as "mergedIntoId",
      k.id as "keeperId", k.name as "keeperName",
      json_build_object('id', g.id, 'name', g.name, 'acronym', g.acronym, 'typeCode', t.code, 'typeName', t.name, 'trains', t.trains,
        'guides', t.guides, 'powerLevel', t.power_level, 'website', g.website) as organisation,
      ${branchJson(viewer !== null)} as branch,
      (select coalesce(json_agg(json_build_object('id', s.id, 'startsOn', s.starts_on, 'endsOn', s.ends_on, 'registerBy', s.register_by,
        'seats', s.seats, 'seatsLeft', s.seats_left, 'hasWaitingList', s.has_waiting_list, 'status', s.status, 'note', s.note)
        order by s.starts_on, s.id), '[]') from offer_session s where s.offer_id = o.id) as sessions,
      (select min(s.starts_on)::text from offer_session s
        where s.offer_id = o.id and s.status <> 'cancelled' and s.starts_on >= app.today()) as "nextSessionOn",
      (select json_build_object('sourceName', r.name, 'sourceKey', x.source_key, 'missingSince', x.missing_since)
        from sheet_origin x join register_source r on r.id = x.source_id
        where x.sheet_kind = 'offer' and x.sheet_id = o.id limit 1) as origin
    from offer o join branch b on b.id = o.branch_id join organisation g on g.id = o.organisation_id
      join organisation_type t on t.code = g.kind join organisation k on k.id = coalesce(o.keeper_id, o.organisation_id)
      left join commune c on c.nis = b.commune_nis
    where o.id = $1`, [id]);
  if (!row) throw new Refusal('record.not_found');
  return showOffer(row, viewer, today);
}

function showOffer({ keeperId, tradeCodes, nextSessionOn, ...row }: OfferRow, viewer: Viewer | null, today: string): OfferSheetView {
  const sheet = { keeperId, mergedIntoId: row.mergedIntoId };
  const isKeeper = viewer !== null && mayKeep({ keeperId }, viewer).ok;
  return {
    ...row,
    branch: showBranch(row.branch, viewer, today),
    verifiedBy: viewer && row.verifiedBy,
    origin: viewer && row.origin && { ...row.origin, missingSince: row.origin.missingSince === null ? null : new Date(row.origin.missingSince) },
    freshness: freshnessOf(row.reviewOn, today),
    quality: isKeeper ? qualityOf({ ...row, trades: tradeCodes, nextSessionOn }, today) : null,
    viewerCan: sheetMoves(sheet, viewer),
  };
}
