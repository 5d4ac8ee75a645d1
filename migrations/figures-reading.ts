import { indicators } from './figures-indicators.js';

const nowhere = `'00000000-0000-0000-0000-000000000000'`;
const isPart = `f.slice = any(i.part) and case when i.most is null then f.bucket = -1 else f.bucket between 0 and i.most end`;
const isWhole = `f.bucket = -1 and f.slice = any(i.whole)`;

/** The lines of a unit for a year of periods and the one that it is compared with: read once, behind the policies, whatever is made of them. */
const mine = (unit: string): string => `
  with mine as materialized (
    select f.period, f.measure, f.slice, f.bucket, f.people, f.events from figure f where f.unit_id = ${unit} and f.grain = of_grain
      and (f.period between of_period - app.grain_length(of_grain) * 12 and of_period or f.period = versus)),
  planned as materialized (
    select f.measure, f.period + f.bucket - 1 as on_day, f.events from figure f
    where f.unit_id = ${unit} and f.measure in ('task', 'handoff_due', 'got_due') and f.grain = 'month' and f.slice = 'planned' and f.bucket >= 0)`;

/** What every page of figures begins with: two periods whole, shares and totals over time, the network, what is late now, how fresh it is. */
const ofUnit = `
    'cells', (select coalesce(json_agg(json_build_array(m.period, m.measure, m.slice, m.bucket, m.people, m.events)), '[]')
      from mine m where m.period in (of_period, versus) and m.slice <> 'planned' and m.measure not like 'reached%'),
    'shares', (select coalesce(json_agg(x), '[]') from (
      select i.indicator, f.period, coalesce(max(f.people) filter (where f.slice = ''), 0) as people,
        coalesce(sum(f.events) filter (where ${isPart}), 0) as part, coalesce(sum(f.events) filter (where ${isWhole}), 0) as whole
      from app.indicators() i join mine f on f.measure = i.measure
      where i.lag = 0 or f.period + app.grain_length(of_grain) + make_interval(months => i.lag, days => 31) <= app.today() group by 1, 2) x),
    'trend', (select coalesce(json_agg(json_build_array(m.measure, m.period, m.people, m.events)), '[]')
      from mine m where m.slice = '' and m.measure not like 'reached%'),
    'spread', (select coalesce(json_agg(json_build_object('indicator', s.indicator, 'branches', s.branches, 'tenths', s.tenths)), '[]')
      from figure_spread s where s.grain = of_grain and s.period = of_period),
    'standing', (select coalesce(json_agg(x), '[]') from (
      select p.measure, coalesce(sum(p.events) filter (where p.on_day < app.today()), 0) as late,
        coalesce(sum(p.events) filter (where p.on_day between app.today() and app.today() + 6), 0) as week, sum(p.events) as planned
      from planned p group by p.measure) x),
    'fresh', (select row_to_json(w) from app.figures_waiting() w)`;

/** What each page of figures asks in one statement; policies say which lines there are for whoever asks. */
export const reading = `
${indicators}
create function app.grain_length(grain text) returns interval language sql immutable parallel safe as
  $$ select case grain when 'month' then interval '1 month' when 'quarter' then interval '3 months' else interval '1 year' end $$;
comment on function app.grain_length is 'How long a period is.';

create function app.figures_waiting(out waiting integer, out counted_until timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select (select count(*)::integer from (select from figure_mark limit 1000) m),
    coalesce((select m.at from figure_mark m order by m.id limit 1), now())
  where app.person_id() is not null
$$;
comment on function app.figures_waiting is 'Until when everything is counted, and how many changes wait: counted up to a thousand.';

create function app.spread_figures(of_grain text, of_period date) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare written integer;
begin
  if app.role() <> 'worker' then raise exception 'not at work' using errcode = 'BO403'; end if;
  -- Published once, when nothing more can be awaited: what changes later moves nobody's place.
  insert into figure_spread (grain, period, indicator, branches, tenths)
  select of_grain, of_period, x.indicator, count(*), percentile_disc(array[0.1, 0.25, 0.5, 0.75, 0.9]) within group (order by x.share)::numeric[]
  from (
    select i.indicator, round(sum(f.events) filter (where ${isPart})::numeric / sum(f.events) filter (where ${isWhole}), 2) as share
    from app.indicators() i join figure f on f.measure = i.measure and f.grain = of_grain and f.period = of_period and f.level = 'branch'
      and (f.slice = '' or f.slice = any(i.part) or f.slice = any(i.whole))
    where (of_period + app.grain_length(of_grain) + make_interval(months => i.lag, days => 31))::date <= app.today()
    group by i.indicator, f.unit_id having max(f.people) filter (where f.slice = '') >= 10 and sum(f.events) filter (where ${isWhole}) >= 10) x
  where x.share is not null group by x.indicator having count(*) >= 10
  on conflict do nothing;
  get diagnostics written = row_count;
  return written;
end $$;
comment on function app.spread_figures is
  'How the shares of a period that is over lie among the branches, where at least ten of them have ten persons. The worker, at night.';

create function app.manager_figures(unit uuid, of_grain text, of_period date, versus date) returns json
language sql stable set search_path = public, pg_temp as $$${mine('unit')}
  select json_build_object(${ofUnit},
    'caseload', (select coalesce(json_agg(x order by x.name, x.id), '[]') from (
      select m.id, p.given_name || ' ' || p.family_name as name, c.open_count as open
      from caseload c join membership m on m.id = c.lead_membership_id join person p on p.id = m.person_id
        where c.branch_id = unit and c.open_count > 0
      union all
      select b.id, b.name, sum(c.open_count) from branch b join caseload c on c.branch_id = b.id
      where b.organisation_id = unit group by b.id, b.name having sum(c.open_count) > 0) x),
    'counsellors', (select count(*) from membership m where unit in (m.branch_id, m.organisation_id) and m.role in ('counsellor', 'coordinator')
      and m.disabled_at is null and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today())),
    'communes', (select coalesce(json_agg(json_build_array(c.nis, c.name_fr)), '[]') from commune c where c.basin in (
      select h.basin from branch b join commune h on h.nis = b.commune_nis where unit in (b.id, b.organisation_id))),
    'satisfaction', (select coalesce(json_agg(s), '[]') from app.satisfaction() s
      join branch b on b.id = s.branch_id where unit in (b.id, b.organisation_id)))
$$;
comment on function app.manager_figures is 'The page of whoever answers for a branch or a body, in one statement.';

create function app.coordination_figures(of_grain text, of_period date, versus date) returns json
language sql stable set search_path = public, pg_temp as $$${mine(nowhere)}
  select json_build_object(${ofUnit},
    'flows', (select coalesce(json_agg(json_build_array(x.unit_id, x.slice, x.people, x.events)), '[]') from (
      select f.unit_id, f.slice, f.people, f.events from figure f
      where f.level = 'organisation' and f.measure = 'handoff_to' and f.grain = of_grain and f.period = of_period and f.slice <> ''
      order by f.events desc, f.unit_id, f.slice limit 400) x),
    'answers', (select coalesce(json_agg(json_build_array(f.unit_id, f.measure, f.slice, f.bucket, f.people, f.events)), '[]') from figure f
      where f.level = 'organisation' and f.measure in ('got', 'got_ack', 'got_answer') and f.grain = of_grain and f.period = of_period),
    'names', (select coalesce(json_agg(json_build_array(g.id, g.name)), '[]') from organisation g where g.id in (
      select f.unit_id from figure f where f.level = 'organisation' and f.measure in ('got', 'handoff_to')
        and f.grain = of_grain and f.period = of_period)),
    'register', (select coalesce(json_agg(x), '[]') from (
      select c.basin, case when o.due_on > app.today() then 'fresh' when o.due_on > app.today() - 90 then 'due' else 'stale' end as freshness,
        count(*) as offers, coalesce(sum(o.seats), 0) as seats
      from offer_index o left join commune c on c.nis = o.commune_nis group by 1, 2) x))
  where app.audit_basins() <> '{}'
$$;
comment on function app.coordination_figures is
  'The page of whoever coordinates a territory or the network, in one statement; nothing to everybody else.';

create function app.operator_figures(of_grain text, of_period date, versus date) returns json
language sql stable set search_path = public, pg_temp as $$${mine('(select app.branch_id())')}
  select json_build_object(${ofUnit},
    'seats', (select coalesce(json_agg(x), '[]') from (
      select o.id, o.title, i.seats, s.starts_on, f.measure, f.slice as place, f.people
      from offer o join offer_index i on i.offer_id = o.id join commune c on c.nis = i.commune_nis
      cross join lateral (select min(s.starts_on) as starts_on from offer_session s
        where s.offer_id = o.id and s.status <> 'cancelled' and s.starts_on >= app.today()) s
      join figure f on f.unit_id = ${nowhere} and f.grain = of_grain and f.period = of_period
        and f.measure in ('need_unmet', 'need_empty') and f.bucket = -1
        and f.slice in (select c.basin || '|' || left(t, 1) from unnest(o.trades) t)
      where o.branch_id = app.branch_id() and i.seats > 0 order by f.people desc, o.title, o.id limit 50) x),
    'sheets', (select coalesce(json_agg(x), '[]') from (
      select o.id, o.title, o.review_on from offer o where coalesce(o.keeper_id, o.organisation_id) = app.organisation_id()
        and o.merged_into_id is null and o.status <> 'closed' and o.review_on < app.today() + 30 order by o.review_on, o.id limit 20) x))
  where app.role() in ('operator_agent', 'manager', 'coordinator')
$$;
comment on function app.operator_figures is
  'The page of a branch that receives: what was sent to it, how it answered, where its free seats are near what is not found, its sheets to review.';

create function app.figure_rows(of_grain text, of_period date, of_measure text, of_slice text, of_bucket integer, after uuid, page_length integer)
returns table (dossier_id uuid, reference text, lead_membership_id uuid, times integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select x.dossier_id, case when d.restricted_at is null then d.reference end,
    case when d.restricted_at is null then d.lead_membership_id end, p.times
  from dossier_figure x join dossier d on d.id = x.dossier_id cross join lateral (
    select sum(p.events)::integer as times from unnest(x.parts) p where p.branch_id = x.branch_id and p.measure = of_measure
      and date_trunc(of_grain, p.month::timestamp)::date = of_period and (of_slice = ''
        or p.slice = of_slice) and (of_bucket = -1 or p.bucket = of_bucket)) p
  where app.role() = 'coordinator' and x.branch_id = app.branch_id() and of_measure not like 'got%'
    and p.times > 0 and (after is null or x.dossier_id > after)
  order by x.dossier_id limit page_length
$$;
comment on function app.figure_rows is
  'The dossiers behind a figure, as they were counted: to a coordinator of their branch. A restricted one is counted and not named.';

grant execute on function app.indicators(), app.grain_length(text), app.figures_waiting(),
  app.manager_figures(uuid, text, date, date), app.coordination_figures(text, date, date), app.operator_figures(text, date, date),
  app.figure_rows(text, date, text, text, integer, uuid, integer) to boussole_app;
grant execute on function app.spread_figures(text, date) to boussole_worker;
`;

export const readingGone = `
drop function app.figure_rows, app.operator_figures, app.coordination_figures, app.manager_figures, app.spread_figures, app.figures_waiting,
  app.grain_length, app.indicators;
`;
