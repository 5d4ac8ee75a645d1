import type { Counted, CoverageWindow, Priority } from '@boussole/domain/register/coverage';
import { staleAfterDays } from '@boussole/domain/register/freshness';
import type { Ask } from '../../platform/statement.js';
import { axes } from './coverage-axes.js';
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
 * The whole table in one statement, one pass over the offers that are searched: they are counted by what they hold, then spread over
 * the codes. Those whose review is long overdue count no more here than in a search: what nobody has looked at for more
 * than a year may not exist.
 */
export async function readCoverage(ask: Ask, input: CoverageInput, { from, months }: CoverageWindow): Promise<CoverageAnswer> {
  const [rows, columns] = [axes[input.rows], axes[input.columns]];
  const byMonth = input.rows === 'month' || input.columns === 'month';
  const [answer] = await ask<CoverageAnswer>(`
    with priority as materialized (
      select p.basin, p.trade, p.year, p.source from priority_trade p
      where p.year = (select max(year) from priority_trade where year <= $8)
        and ($1::text[] is null or p.basin = any($1)) and ($2::text[] is null or left(p.trade, 1) = any($2))),
    run as (${byMonth ? runsByMonth : runs}),
    grouped as materialized (
      select ${rows.raw} as row_raw, ${columns.raw} as column_raw, c.basin, o.trades, count(*) as offers, sum(r.seats) as seats,
        count(*) ${byMonth ? 'filter (where r.offer_id is null or r.is_first)' : ''} as firsts
      from offer o join branch b on b.id = o.branch_id left join commune c on c.nis = b.commune_nis left join run r on r.offer_id = o.id
      where exists (select from offer_index i where i.offer_id = o.id) and o.review_on > app.today() - ${staleAfterDays}
        and ($1::text[] is null or c.basin = any($1)) and ($3::text[] is null or o.kind = any($3))
        and ($4::smallint[] is null or o.level = any($4)) and ($5::text[] is null or o.publics = '{}' or o.publics && $5)
        ${byMonth ? `and (r.offer_id is not null or not exists (
          select from offer_session x where x.offer_id = o.id and x.status <> 'cancelled'))` : ''}
      group by 1, 2, 3, 4),
    gathered as materialized (
      select ${rows.codes('row_raw')} as row_codes, ${columns.codes('column_raw')} as column_codes, basin, trades, offers,
        coalesce(seats, 0) as seats, firsts
      from grouped g
      where ($2::text[] is null or exists (select from unnest(trades) t where left(t, 1) = any($2)))
        and (not $7 or exists (select from priority p where p.basin = g.basin and p.trade = any(g.trades)))),
    lead as materialized (select p.basin, p.trade, row_codes,
      column_codes from priority p join gathered g on g.basin = p.basin and p.trade = any(g.trades)),
    filled as (
      select r as row, c as column, sum(offers)::int as offers, sum(seats)::int as seats
      from gathered, unnest(row_codes) r, unnest(column_codes) c group by 1, 2),
    covered as (select r as row, c as column, count(distinct (basin, trade))::int as covered from lead, unnest(row_codes) r,
      unnest(column_codes) c group by 1, 2)
    select
      (select coalesce(json_agg(json_build_object('row', f.row, 'column', f.column, 'offers', f.offers, 'seats', f.seats, 'covered',
        coalesce(v.covered, 0))), '[]')
        from filled f left join covered v using (row, "column")) as counted,
      (select coalesce(json_agg(h), '[]') from (
        select true as "isRow", code, sum(${input.rows === 'month' ? 'offers' : 'firsts'})::int as offers from gathered,
          unnest(row_codes) code group by 2
        union all select false, code, sum(${input.columns === 'month' ? 'offers' : 'firsts'})::int from gathered,
          unnest(column_codes) code group by 2) h) as heads,
      (select coalesce(json_agg(json_build_object('basin', p.basin, 'code', p.trade, 'name', t.name, 'year', p.year, 'source', p.source,
          'isCovered', exists (select from lead l where (l.basin, l.trade) = (p.basin, p.trade)),
          'offers', (select count(*) from offer_index i where i.tags @> array['basin:' || p.basin, 'trade:' || p.trade]
            and i.due_on > app.today() - ${staleAfterDays})) order by p.basin, t.name), '[]')
        from priority p join trade t on t.code = p.trade) as priorities,
      (select json_agg(json_build_object('code', code, 'name', name) order by name) from basin) as basins,
      (select json_agg(json_build_object('code', code, 'name', name) order by code) from trade_domain where parent is null) as fields`,
  [some(input.basins), some(input.fields), some(input.kinds), some(input.levels), some(input.publics), from, input.onlyPriority,
    Number(from.slice(0, 4)), ...(byMonth ? [months, months.map((month) => `${month}-01`)] : [])]);
  if (!answer) throw new RangeError('the register did not answer');
  return answer;
}

const inWindow = `status <> 'cancelled' and starts_on >= $6 and starts_on < $6::date + interval '1 year'`;
const runs = `select offer_id, sum(coalesce(seats_left, seats)) as seats from offer_session where ${inWindow} group by 1`;
// The month is its place among those looked at: a number is sorted faster than a text, hundreds of thousands of times.
const runsByMonth = `select offer_id, month, seats, month = min(month) over (partition by offer_id) as is_first
  from (select offer_id, width_bucket(starts_on, $10::date[]) as month, sum(coalesce(seats_left, seats)) as seats
    from offer_session where ${inWindow} group by 1, 2) s`;

const some = <Value>(values: readonly Value[] | null | undefined): readonly Value[] | null => (values && values.length > 0 ? values : null);
