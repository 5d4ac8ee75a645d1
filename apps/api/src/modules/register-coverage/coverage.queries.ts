import type { Counted, CoverageWindow, Priority } from '@boussole/domain/register/coverage';
import { staleAfterDays } from '@boussole/domain/register/freshness';
import type { Ask } from '../../platform/database.js';
import { type Axis, axes } from './coverage-axes.js';
import type { CoverageInput, UncoveredTradeView } from './coverage.graphql.js';

export interface CodeName { readonly code: string; readonly name: string }

/** What the register answers: only crossings that something fills. */
export interface CoverageAnswer {
  readonly counted: readonly Counted[];
  readonly heads: readonly { readonly isRow: boolean; readonly code: string; readonly offers: number }[];
  readonly priorities: readonly (UncoveredTradeView & Priority & { readonly isCovered: boolean })[];
  readonly basins: readonly CodeName[];
  readonly fields: readonly CodeName[];
}

/**
 * The whole table in one statement. Offers whose review is long overdue count no more here than in a search: what nobody
 * has looked at for more than a year may not exist. Filters are tags, so that an index finds them.
 */
export async function readCoverage(ask: Ask, input: CoverageInput, { from, months }: CoverageWindow): Promise<CoverageAnswer> {
  const [rows, columns] = [axes[input.rows], axes[input.columns]];
  const [answer] = await ask<CoverageAnswer>(`
    with priority as materialized (
      select p.basin, p.trade, p.year, p.source, array['basin:' || p.basin, 'trade:' || p.trade] as tags from priority_trade p
      where p.year = (select max(year) from priority_trade where year <= $8)
        and ($1::text[] is null or 'basin:' || p.basin = any($1)) and ($2::text[] is null or 'field:' || left(p.trade, 1) = any($2))),
    run as materialized (
      select offer_id, to_char(starts_on, 'YYYY-MM') as month, sum(coalesce(seats_left, seats, 0)) as seats
      from offer_session where status <> 'cancelled' and starts_on >= $6 and starts_on < $6::date + interval '1 year' group by 1, 2),
    starting as (select offer_id, array_agg(month order by month) as months, sum(seats) as seats from run group by 1),
    held as not materialized (
      select i.offer_id, i.tags, ${rows.raw} as row_raw, ${columns.raw} as column_raw, coalesce(s.seats, 0) as seats
      from offer_index i join offer o on o.id = i.offer_id left join commune c on c.nis = i.commune_nis
        left join starting s on s.offer_id = i.offer_id
        cross join lateral (select case when i.starts = '{}' then $7::text[] else coalesce(s.months, '{}') end as months) m
      where i.due_on > app.today() - ${staleAfterDays}
        and ($1::text[] is null or i.tags && $1) and ($2::text[] is null or i.tags && $2) and ($3::text[] is null or i.tags && $3)
        and ($4::text[] is null or i.tags && $4) and ($5::text[] is null or i.tags && $5)
        and (not $9 or exists (select from priority p where p.basin = c.basin and p.trade = any(o.trades)))),
    gathered as materialized (
      select ${codes(rows, columns)}, offers, seats
      from (select row_raw, column_raw, count(*) as offers, sum(seats) as seats from held group by 1, 2) g),
    lead as materialized (select p.basin, p.trade, ${codes(rows, columns)} from priority p join held h on h.tags @> p.tags),
    filled as (select r as row, c as column, sum(offers)::int as offers, sum(seats)::int as seats from gathered, unnest(row_codes) r, unnest(column_codes) c group by 1, 2),
    covered as (select r as row, c as column, count(distinct (basin, trade))::int as covered from lead, unnest(row_codes) r, unnest(column_codes) c group by 1, 2),
    free as (${seats(input)})
    select
      (select coalesce(json_agg(json_build_object('row', f.row, 'column', f.column, 'offers', f.offers, 'seats', coalesce(s.seats, 0), 'covered', coalesce(v.covered, 0))), '[]')
        from filled f left join covered v using (row, "column") left join free s using (row, "column")) as counted,
      (select coalesce(json_agg(h), '[]') from (
        select true as "isRow", code, sum(offers)::int as offers from gathered, unnest(row_codes) code group by 2
        union all select false, code, sum(offers)::int from gathered, unnest(column_codes) code group by 2) h) as heads,
      (select coalesce(json_agg(json_build_object('basin', p.basin, 'code', p.trade, 'name', t.name, 'year', p.year, 'source', p.source,
          'isCovered', exists (select from lead l where (l.basin, l.trade) = (p.basin, p.trade)),
          'offers', (select count(*) from offer_index i where i.tags @> p.tags)) order by p.basin, t.name), '[]')
        from priority p join trade t on t.code = p.trade) as priorities,
      (select json_agg(json_build_object('code', code, 'name', name) order by name) from basin) as basins,
      (select json_agg(json_build_object('code', code, 'name', name) order by code) from trade_domain where parent is null) as fields`,
  [tags('basin', input.basins), tags('field', input.fields), tags('kind', input.kinds), tags('level', input.levels), tags('public', input.publics),
    from, months, Number(from.slice(0, 4)), input.onlyPriority]);
  if (!answer) throw new RangeError('the register did not answer');
  return answer;
}

const codes = (rows: Axis, columns: Axis): string => `${rows.codes('row_raw')} as row_codes, ${columns.codes('column_raw')} as column_codes`;

/** Seats of a crossing; in a month, only those of the sessions that start in it. */
function seats({ rows, columns }: CoverageInput): string {
  if (rows !== 'month' && columns !== 'month') return 'select row, "column", seats from filled';
  const [other, raw] = rows === 'month' ? [columns, 'column_raw'] as const : [rows, 'row_raw'] as const;
  return `select ${rows === 'month' ? 'month as row, code as "column"' : 'code as row, month as "column"'}, sum(seats)::int as seats
    from (select h.${raw}, r.month, sum(r.seats) as seats from held h join run r on r.offer_id = h.offer_id group by 1, 2) g,
      unnest(${axes[other].codes(raw)}) code group by 1, 2`;
}

const tags = (facet: string, values: readonly (string | number)[] | null | undefined): string[] | null =>
  (values && values.length > 0 ? values.map((value) => `${facet}:${value}`) : null);
