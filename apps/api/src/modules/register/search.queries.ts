import { freshnessOf, staleAfterDays } from '@boussole/domain/register/freshness';
import { minutesFor } from '@boussole/domain/register/travel';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import type { FacetCountView, OfferLineView, PlaceCountView, RegisterPageView, RegisterSearchInput } from './register-search.graphql.js';
import { conditionsOf, type SearchConditions } from './search-conditions.js';
import { lineColumns, lineTables } from './search-lines.js';
import { isSeed, readSearchPlace, type SearchPlace, showSearchPlace } from './search-place.js';

export interface SearchQuestion { search: RegisterSearchInput; first: number; after: string | null; seed: number | null; today: string }

/** So many offers are counted, sorted and drawn at once; a search that finds more goes on with the next so many. */
export const blockSize = 1500;
const largestPage = 100;

type LineRow = Omit<OfferLineView, 'freshness' | 'minutes' | 'km'> & { km: number | null; rank: string; order: number };
interface WheelPoint { turn: string; id: string; isSecondLap: boolean }
interface PageRow {
  total: number; staleCount: number; next: WheelPoint | null; lines: LineRow[]; facets: FacetCountView[] | null; places: PlaceCountView[] | null;
}

/** One page of the register: what was asked is understood, then one statement whose cost does not follow what is offered. */
export async function searchRegister(ask: Ask, { search, first, after, seed, today }: SearchQuestion): Promise<RegisterPageView> {
  if (!Number.isInteger(first) || first < 1 || first > largestPage) throw new Refusal('input.invalid', 'first');
  const place: SearchPlace = after === null ? { seed: seed ?? seedOfDay(today), block: null, last: null } : readSearchPlace(after);
  if (!isSeed(place.seed)) throw new Refusal('input.invalid', 'seed');
  const conditions = await conditionsOf(ask, search);
  // Everything searched lies in memory or on a disk without an arm: walking an index costs what it reads.
  await ask('set local random_page_cost = 1.1');
  const [sql, parameters] = pageStatement(conditions, search, place, first, after === null);
  const [row] = await ask<PageRow>(sql, parameters);
  if (!row) throw new Refusal('server.failed');
  const isCapped = row.next !== null || place.block !== null;
  return {
    lines: row.lines.slice(0, first).map((line) => showLine(line, search, today)),
    total: isCapped ? blockSize : row.total, isCapped, next: nextPlace(place, row, first), seed: place.seed,
    facets: row.facets ?? [], places: row.places ?? [], trades: [...conditions.trades], staleCount: row.staleCount,
  };
}

/** The draw of those who ask for none: a new one each day, so that a link that is shared shows the same. */
export const seedOfDay = (today: string): number => Number(today.replaceAll('-', ''));

// Within the block while it lasts, then the block after it.
function nextPlace(place: SearchPlace, { lines, next }: PageRow, first: number): string | null {
  const last = lines[first - 1];
  if (lines.length > first && last) return showSearchPlace({ ...place, last: { rank: last.rank, id: last.id } });
  return next && showSearchPlace({ seed: place.seed, block: next, last: null });
}

function showLine({ rank: _rank, order: _order, ...line }: LineRow, search: RegisterSearchInput, today: string): OfferLineView {
  const km = search.near && line.mode !== 'remote' ? line.km : null;
  return {
    ...line, freshness: freshnessOf(line.reviewOn, today), km: km === null ? null : Math.round(km),
    minutes: km === null ? null : minutesFor(km, search.travel ?? 'car'),
  };
}

/**
 * The wheel: every offer stands on it where chance put it once (turn). A search begins where its own draw points, takes
 * the next matches in order, goes round once, and shows what it took in an order drawn again (rank). When all of it fits
 * in one block, that is everything, in a fresh order; when it does not, the block is a sample that favours nobody.
 */
function pageStatement(
  { sql, parameters }: SearchConditions, search: RegisterSearchInput, place: SearchPlace, first: number, isFirstPage: boolean,
): [string, unknown[]] {
  const given = [...parameters];
  const add = (value: unknown, type: string): string => `$${given.push(value)}::${type}`;
  const seed = add(place.seed, 'bigint');
  const point = `((hashtextextended('wheel', ${seed}) & 4294967295))`;
  const begin = place.block ? `(${add(place.block.turn, 'bigint')}, ${add(place.block.id, 'uuid')})` : `(${point}, '${lowest}'::uuid)`;
  const isStale = `i.due_on <= app.today() - ${staleAfterDays}`;
  const row = (lap: number) => `select i.offer_id, i.turn, i.tags, i.commune_nis, ${lap} as lap, ${isStale} as is_stale from offer_index i where ${sql}`;
  const isSecondLap = place.block?.isSecondLap ?? false;
  const near = search.near ? add(search.near, 'text') : 'null::text';
  const after = place.last ? `and (rank, offer_id) > (${add(place.last.rank, 'bigint')}, ${add(place.last.id, 'uuid')})` : '';
  return [`
    with one as materialized (
      ${row(1)} and (i.turn, i.offer_id) >= ${isSecondLap ? `(${point}, '${lowest}'::uuid) and false` : begin}
      order by i.turn, i.offer_id limit ${blockSize + 1}),
    two as materialized (
      ${row(2)} and (i.turn, i.offer_id) < (${point}, '${lowest}'::uuid) ${isSecondLap ? `and (i.turn, i.offer_id) >= ${begin}` : ''}
        and (select count(*) from one) <= ${blockSize}
      order by i.turn, i.offer_id limit ${blockSize + 1}),
    taken as materialized (
      select *, row_number() over (order by lap, turn, offer_id) as place, hashtextextended(offer_id::text, ${seed}) as rank
      from (select * from one union all select * from two) x),
    block as materialized (select * from taken where place <= ${blockSize} ${search.withStale ? '' : 'and not is_stale'}),
    ${isFirstPage ? countedTags : ''}
    page as (select offer_id, rank from block where true ${after} order by rank, offer_id limit ${first + 1})
    select (select count(*) from block)::int as total,
      ${search.withStale ? 0 : `(select count(*) from taken where is_stale and place <= ${blockSize})::int`} as "staleCount",
      (select json_build_object('turn', turn::text, 'id', offer_id, 'isSecondLap', lap = 2) from taken where place = ${blockSize + 1}) as next,
      (select coalesce(json_agg(x order by x."order", x.id), '[]') from (
        select ${lineColumns(near)}, p.rank::text as rank, p.rank as "order" from page p ${lineTables(near)}) x) as lines,
      ${isFirstPage ? facetsAndPlaces : 'null as facets, null as places'}`, given];
}

// Grouped before it is sorted out: a few hundred tags are looked at, not tens of thousands.
const countedTags = `
    counted as materialized (select tag, count(*)::int as count from block, unnest(tags) tag group by tag),`;
const facetsAndPlaces = `
      (select json_agg(x) from (
        select split_part(tag, ':', 1) as facet, substr(tag, strpos(tag, ':') + 1) as value, count from counted
        where tag !~ '^(?:organisation|trade|asks):' order by 1, 3 desc, 2) x) as facets,
      (select json_agg(x) from (
        select commune_nis as nis, count(*)::int as count from block where commune_nis is not null group by commune_nis order by 1) x) as places`;
const lowest = '00000000-0000-0000-0000-000000000000';
