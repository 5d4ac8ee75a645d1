import { freshnessOf, nudgedDaysBefore, staleAfterDays } from '@boussole/domain/register/freshness';
import {
  type BranchFacts, type OfferFacts, type OrganisationFacts, qualityOf, qualityOfBranch, qualityOfOrganisation,
} from '@boussole/domain/register/quality';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { readPlace, showPlace } from '../../platform/place.js';
import type { KeptCountsView, keptFilters, KeptPageView, KeptSheetView } from './keeping.graphql.js';

const largestPage = 100;

export interface KeptQuestion { filter: (typeof keptFilters)[number]; first: number; after: string | null; today: string }

// A sheet that is closed is kept, and asks for nothing.
const conditions: Readonly<Record<KeptQuestion['filter'], string>> = {
  all: 'true',
  soon: `k.is_open and k.review_on > app.today() and k.review_on <= app.today() + ${nudgedDaysBefore}`,
  due: `k.is_open and k.review_on <= app.today() and k.review_on > app.today() - ${staleAfterDays}`,
  stale: `k.is_open and k.review_on <= app.today() - ${staleAfterDays}`,
  corrected: `k.id in (select c.sheet_id from sheet_correction c where c.organisation_id = $1 and c.state = 'open')`,
  missing: `k.id in (select x.sheet_id from sheet_origin x where x.missing_since is not null)`,
};

const keptBy = (kind: string, body: string): string => `
  select '${kind}' as kind, id, review_on, status <> 'closed' as is_open from ${kind}
  where coalesce(keeper_id, ${body}) = $1 and merged_into_id is null`;

type Facts = OfferFacts | BranchFacts | OrganisationFacts;
interface KeptRow extends Omit<KeptSheetView, 'freshness' | 'quality'> { facts: Facts }

/** One page of the sheets that one's organisation keeps, those to be looked at first before the others; the counts with it. */
export async function readKept(ask: Ask, viewer: Viewer, { filter, first, after, today }: KeptQuestion): Promise<KeptPageView> {
  if (!Number.isInteger(first) || first < 1 || first > largestPage) throw new Refusal('input.invalid', 'first');
  const [instant, id] = after === null ? [null, null] : readPlace(after);
  const [row] = await ask<{ counts: KeptCountsView; lines: KeptRow[] }>(`
    with kept as materialized (${keptBy('offer', 'organisation_id')} union all ${keptBy('branch', 'organisation_id')} union all ${keptBy('organisation', 'id')}),
    page as (
      select * from kept k where ${conditions[filter]} and ($2::date is null or (k.review_on, k.id) > ($2, $3::uuid))
      order by k.review_on, k.id limit $4)
    select
      (select json_build_object(${Object.entries(conditions).map(([name, sql]) => `'${name}', count(*) filter (where ${sql})`).join(', ')})
        from kept k) as counts,
      (select coalesce(json_agg(x order by x."reviewOn", x.id), '[]') from (
        select p.kind, p.id, p.review_on as "reviewOn", s.*,
          (select count(*)::int from sheet_correction c where c.sheet_id = p.id and c.organisation_id = $1 and c.state = 'open') as "openCorrections",
          exists (select from sheet_origin o where o.sheet_id = p.id and o.missing_since is not null) as "isMissingFromSource"
        from page p cross join lateral (${ofOffer} union all ${ofBranch} union all ${ofOrganisation}) s) x) as lines`,
  [viewer.organisationId, instant?.slice(0, 10) ?? null, id, first + 1]);
  if (!row) throw new Refusal('server.failed');
  const last = row.lines[first - 1];
  return {
    organisationId: viewer.organisationId, counts: row.counts, lines: row.lines.slice(0, first).map((line) => showLine(line, today)),
    next: row.lines.length > first && last ? showPlace([`${last.reviewOn} 00:00:00+00`, last.id]) : null,
  };
}

function showLine({ facts, ...line }: KeptRow, today: string): KeptSheetView {
  return { ...line, freshness: freshnessOf(line.reviewOn, today), quality: scoreOf(line.kind, facts, today) };
}

// The statement writes under each kind the facts of that kind.
function scoreOf(kind: KeptSheetView['kind'], facts: Facts, today: string): number {
  if (kind === 'offer') return qualityOf(facts as OfferFacts, today).score;
  return (kind === 'branch' ? qualityOfBranch(facts as BranchFacts, today) : qualityOfOrganisation(facts as OrganisationFacts, today)).score;
}

const ofOffer = `
  select o.organisation_id as "organisationId", o.title, b.name as "branchName", o.verified_on as "verifiedOn", o.version, json_build_object(
    'website', o.website, 'verifiedOn', o.verified_on, 'objective', o.objective, 'description', o.description, 'trades', o.trades,
    'publics', o.publics, 'minDiploma', o.min_diploma, 'maxDiploma', o.max_diploma, 'languageLevel', o.language_level, 'minAge', o.min_age,
    'maxAge', o.max_age, 'registrations', o.registrations, 'prerequisiteNote', o.prerequisite_note, 'priceCents', o.price_cents,
    'priceNote', o.price_note, 'durationHours', o.duration_hours, 'durationWeeks', o.duration_weeks, 'entries', o.entries,
    'entryNote', o.entry_note, 'nextSessionOn', (select min(u.starts_on) from offer_session u
      where u.offer_id = o.id and u.status <> 'cancelled' and u.starts_on >= app.today()),
    'branch', json_build_object('street', b.street, 'communeNis', b.commune_nis, 'lat', coalesce(b.lat, c.lat), 'lon', coalesce(b.lon, c.lon),
      'phone', b.phone, 'email', b.email, 'website', b.website)) as facts
  from offer o join branch b on b.id = o.branch_id left join commune c on c.nis = b.commune_nis where p.kind = 'offer' and o.id = p.id`;
const ofBranch = `
  select b.organisation_id, b.name, null, b.verified_on, b.version, json_build_object('website', b.website, 'verifiedOn', b.verified_on,
    'street', b.street, 'communeNis', b.commune_nis, 'lat', coalesce(b.lat, c.lat), 'lon', coalesce(b.lon, c.lon), 'phone', b.phone, 'email', b.email,
    'hasHours', b.opening <> '[]' or b.opening_note is not null, 'isAccessible', b.is_accessible)
  from branch b left join commune c on c.nis = b.commune_nis where p.kind = 'branch' and b.id = p.id`;
const ofOrganisation = `
  select g.id, g.name, null, g.verified_on, g.version, json_build_object('website', g.website, 'verifiedOn', g.verified_on,
    'description', g.description, 'enterpriseNumber', g.enterprise_number, 'acronym', g.acronym)
  from organisation g where p.kind = 'organisation' and g.id = p.id`;
