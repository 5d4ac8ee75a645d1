import type { Ask } from '../../platform/statement.js';
import type { RunRow } from './import-run.js';
import {
  branchPlaces, columnsOf, keepingCorrections, offerPlaces, organisationPlaces, sessionPlaces, shapeOf, valuesOf,
} from './sheet-columns.js';

/** What an import made or changed in one batch. */
export interface Touched {
  readonly organisation: readonly string[];
  readonly branch: readonly string[];
  readonly offer: readonly string[];
}

interface TouchedRow { id: string; line: number }

// Looked up row by row: the limit keeps the planner from reading the whole source for each batch.
const originOf = (kind: string, key: string): string => `select x.sheet_id, x.content_hash, x.missing_since from sheet_origin x
      where x.source_id = $3 and x.sheet_kind = '${kind}' and x.source_key = ${key} limit 1`;

// $1 run, $2 lines, $3 source. A body that stands in many rows is described by the first of them, in the order of coming in;
// what says the same as last time is left alone.
const judged = (kind: 'organisation' | 'branch' | 'offer', more = '', join = ''): string => `
  said as materialized (
    select r.line, r.sheet->'${kind}' as said, r.sheet->'${kind}'->>'key' as key, app.sheet_hash(r.sheet->'${kind}') as hash
    from import_row r
    where r.run_id = $1 and r.line = any($2) and r.state = 'accepted' and ${describesFirst(kind)}),
  judged as materialized (
    select s.*, o.sheet_id is null as is_new, coalesce(o.sheet_id, gen_random_uuid()) as id,
      o.content_hash is distinct from s.hash as is_changed${more}
    from said s left join lateral (${originOf(kind, 's.key')}) o on true ${join}
    where o.sheet_id is null or o.content_hash <> s.hash or o.missing_since is not null)`;

/**
 * The condition under which a row r is the one that describes its body, its place or its offer: no other comes in before it.
 * Nothing is added to a rank or a line but what keeps the planner from searching along them instead of by key.
 */
export const describesFirst = (kind: 'organisation' | 'branch' | 'offer'): string => (kind === 'offer'
  ? `r.rank = 3 and ${isNone('main_spot')}` : `r.${kind}_spot is not null and ${isNone(`${kind}_spot`)}`);

const isNone = (spot: string): string => `(select e.line from import_row e
    where e.${spot} = r.${spot} and e.state = 'accepted' and (e.rank + 0, e.line + 0) < (r.rank, r.line) limit 1) is null`;

const noted = (kind: string): string => `
  insert into sheet_origin (source_id, source_key, sheet_kind, sheet_id, content_hash)
  select $3, key, '${kind}', id, hash from judged
  on conflict (source_id, sheet_kind, source_key) do update set content_hash = excluded.content_hash, missing_since = null`;

const organisations = `
with ${judged('organisation')},
made as (
  insert into organisation (id, keeper_id, ${columnsOf(organisationPlaces)})
  select j.id, $4, ${valuesOf(organisationPlaces)} from judged j, jsonb_to_record(j.said) ${shapeOf(organisationPlaces)} where j.is_new),
changed as (
  update organisation t set ${keepingCorrections(organisationPlaces)}, updated_at = now(), version = t.version + 1
  from judged j, jsonb_to_record(j.said) ${shapeOf(organisationPlaces)}
  where t.id = j.id and t.keeper_id = $4 and not j.is_new and j.is_changed),
noted as (${noted('organisation')})
select id, line from judged where is_changed`;

// Under the body that stands: one that was merged into another has left its places to it.
const branches = `
with ${judged('branch', ', g.organisation_id', `

    cross join lateral (${originOf('organisation', `s.said->>'organisationKey'`)}) po
    cross join lateral (select coalesce(p.merged_into_id, p.id) as organisation_id from organisation p where p.id = po.sheet_id limit 1) g`)},
made as (
  insert into branch (id, organisation_id, keeper_id, ${columnsOf(branchPlaces)})
  select j.id, j.organisation_id, $4, ${valuesOf(branchPlaces)}
  from judged j, jsonb_to_record(j.said) ${shapeOf(branchPlaces)} where j.is_new),
changed as (
  update branch t set organisation_id = j.organisation_id, ${keepingCorrections(branchPlaces)}, updated_at = now(), version = t.version + 1
  from judged j, jsonb_to_record(j.said) ${shapeOf(branchPlaces)}
  where t.id = j.id and t.keeper_id = $4 and not j.is_new and j.is_changed),
noted as (${noted('branch')})
select id, line from judged where is_changed`;

const seen = `"verifiedOn" date, `;
const offerShape = shapeOf(offerPlaces).replace('as x(', `as x(${seen}`);

const offers = `
with ${judged('offer', ', b.branch_id, b.organisation_id', `

    cross join lateral (${originOf('branch', `s.said->>'branchKey'`)}) po
    cross join lateral (select coalesce(p.merged_into_id, p.id) as id from branch p where p.id = po.sheet_id limit 1) heir
    cross join lateral (select h.id as branch_id, h.organisation_id from branch h where h.id = heir.id limit 1) b`)},
made as (
  insert into offer (id, organisation_id, branch_id, keeper_id, verified_on, verified_by, review_on, ${columnsOf(offerPlaces)})
  select j.id, j.organisation_id, j.branch_id, $4, x."verifiedOn", case when x."verifiedOn" is not null then $5 end,
    coalesce(x."verifiedOn", app.today()) + 365, ${valuesOf(offerPlaces)}
  from judged j, jsonb_to_record(j.said) ${offerShape} where j.is_new),
changed as (
  update offer t set organisation_id = j.organisation_id, branch_id = j.branch_id, ${keepingCorrections(offerPlaces)},
    verified_on = case when x."verifiedOn" > coalesce(t.verified_on, '-infinity') then x."verifiedOn" else t.verified_on end,
    verified_by = case when x."verifiedOn" > coalesce(t.verified_on, '-infinity') then $5 else t.verified_by end,
    review_on = case when x."verifiedOn" > coalesce(t.verified_on, '-infinity') then x."verifiedOn" + 365 else t.review_on end,
    updated_at = now(), version = t.version + 1
  from judged j, jsonb_to_record(j.said) ${offerShape}
  where t.id = j.id and t.keeper_id = $4 and not j.is_new and j.is_changed),
noted as (${noted('offer')})
select id, line from judged where is_changed`;

// A run that left its source is marked, and stays: somebody may be enrolled in it. $1 run, $2 lines of changed offers, $3 source.
const sessions = `
with said as (
  select f.id as offer_id, f.organisation_id, x.value as said, app.sheet_hash(x.value) as hash, app.session_key(r.main_key, x.value->>'key') as key
  from import_row r
    cross join lateral (${originOf('offer', 'r.main_key')}) fo
    join offer f on f.id = fo.sheet_id
    cross join lateral jsonb_array_elements(r.sheet->'offer'->'sessions') x
  where r.run_id = $1 and r.line = any($2) and r.rank = 3 and not 'sessions' = any(f.hand_fields)),
judged as materialized (
  select s.*, o.sheet_id is null as is_new, coalesce(o.sheet_id, gen_random_uuid()) as id
  from said s left join lateral (${originOf('session', 's.key')}) o on true
  where o.sheet_id is null or o.content_hash <> s.hash or o.missing_since is not null),
made as (
  insert into offer_session (id, offer_id, organisation_id, ${columnsOf(sessionPlaces)})
  select j.id, j.offer_id, j.organisation_id, ${valuesOf(sessionPlaces)}
  from judged j, jsonb_to_record(j.said) ${shapeOf(sessionPlaces)} where j.is_new),
changed as (
  update offer_session t set (${columnsOf(sessionPlaces)}) = row(${valuesOf(sessionPlaces)})
  from judged j, jsonb_to_record(j.said) ${shapeOf(sessionPlaces)} where t.id = j.id and not j.is_new),
noted as (${noted('session')}),
gone as (
  update sheet_origin o set missing_since = now()
  from offer_session s
  where o.source_id = $3 and o.sheet_kind = 'session' and o.sheet_id = s.id and o.missing_since is null
    and s.offer_id = any($4) and o.source_key <> all(array(select key from said)))
select count(*)::int as count from judged`;

/** Brings some rows of a file in: bodies, then their places, then their offers with their sessions. */
export async function applySheets(ask: Ask, run: RunRow, lines: readonly number[]): Promise<Touched> {
  const given = [run.id, lines, run.source_id, run.organisation_id];
  const touchedOrganisations = await ask<TouchedRow>(organisations, given);
  const touchedBranches = await ask<TouchedRow>(branches, given);
  const touchedOffers = await ask<TouchedRow>(offers, [...given, run.source_name]);
  const ids = touchedOffers.map(({ id }) => id);
  if (ids.length > 0) await ask(sessions, [run.id, touchedOffers.map(({ line }) => line), run.source_id, ids]);
  return { organisation: touchedOrganisations.map(({ id }) => id), branch: touchedBranches.map(({ id }) => id), offer: ids };
}
