import { indicators } from './figures-indicators.js';

const nowhere = `'00000000-0000-0000-0000-000000000000'`;
const isPart = `f.slice = any(i.part) and case when i.most is null then f.bucket = -1 else f.bucket between 0 and i.most end`;
const isWhole = `f.bucket = -1 and f.slice = any(i.whole)`;

/** The totals of a unit for the periods asked about, how long what is timed took, and what stands planned: read once, behind the policies. */
const mine = (unit: string): string => `
  with mine as materialized (
    select f.period, f.measure, f.slice, f.bucket, f.people, f.events from figure f where f.unit_id = ${unit} and f.grain = of_grain
      and f.period = any(periods) and (f.slice = '' or f.measure in ('first_talk', 'handoff_answer', 'got_answer'))),
  planned as materialized (
    select f.measure, f.period + f.bucket - 1 as on_day, f.events from figure f
    where f.unit_id = ${unit} and f.measure in ('task', 'handoff_due', 'got_due') and f.grain = 'month' and f.slice = 'planned' and f.bucket >= 0)`;

/** What every page of figures begins with: totals and delays over time, answers as they are told, the network, what is late, how fresh it is. */
const ofUnit = (unit: string): string => `
    'totals', (select coalesce(json_agg(json_build_array(m.measure, m.period, m.people, m.events)), '[]') from mine m where m.slice = ''),
    'delays', (select coalesce(json_agg(json_build_array(m.measure, m.period, m.slice, m.bucket, m.events)), '[]') from mine m where m.slice <> ''),
    'shown', (select coalesce(json_agg(json_build_array(s.measure, k.code, s.shown->k.code)), '[]') from figure_shown s, unnest(codes) k(code)
      where s.unit_id = ${unit} and s.year = left(k.code, 4)::smallint and s.shown ? k.code),
    'spread', (select coalesce(json_agg(json_build_object('indicator', s.indicator, 'branches', s.branches, 'tenths', s.tenths)), '[]')
      from figure_spread s where s.grain = of_grain and s.period = periods[1]),
    'standing', (select coalesce(json_agg(x), '[]') from (
      select p.measure, coalesce(sum(p.events) filter (where p.on_day < (select app.today())), 0) as late,
        coalesce(sum(p.events) filter (where p.on_day between (select app.today()) and (select app.today()) + 6), 0) as week,
        sum(p.events) as awaited from planned p group by p.measure) x),
    'fresh', (select row_to_json(w) from app.figures_waiting() w),
    'units', (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'level', u.level) order by u.level desc, u.name, u.id), '[]') from (
      select g.id, g.name, 'organisation' as level from organisation g where g.id = (select app.organisation_id())
      union all select b.id, b.name, 'branch' from branch b where b.organisation_id = (select app.organisation_id()) and b.merged_into_id is null) u
      where (select app.role()) = 'manager' or u.id = (select app.branch_id())),
    'since', (select min(f.period) from figure f where f.unit_id = ${unit} and f.grain = 'year')`;

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

create function app.manager_figures(unit uuid, of_grain text, periods date[], codes text[]) returns json
language sql stable set search_path = public, pg_temp as $$${mine('unit')}
  select json_build_object(${ofUnit('unit')},
    'caseload', (select coalesce(json_agg(x order by x.name, x.id), '[]') from (
      select m.id, p.given_name || ' ' || p.family_name as name, c.open_count as open
      from caseload c join membership m on m.id = c.lead_membership_id join person p on p.id = m.person_id
        where c.branch_id = unit and c.open_count > 0
      union all
      select b.id, b.name, sum(c.open_count) from branch b join caseload c on c.branch_id = b.id
      where b.organisation_id = unit group by b.id, b.name having sum(c.open_count) > 0) x),
    'counsellors', (select count(*) from membership m where unit in (m.branch_id, m.organisation_id) and m.role in ('counsellor', 'coordinator')
      and m.disabled_at is null and m.from_on <= (select app.today()) and (m.until_on is null or m.until_on >= (select app.today()))),
    'basins', (select coalesce(json_agg(distinct c.basin order by c.basin), '[]') from branch b join commune c on c.nis = b.commune_nis
      where unit in (b.id, b.organisation_id) and b.merged_into_id is null))
$$;
comment on function app.manager_figures is 'The page of whoever answers for a branch or a body, in one statement.';

-- Behind policies the planner expects one row and would read and sort them all, ten thousands at every period: it is to follow their order, and stop.
create function app.largest_flows(of_grain text, of_period date, bodies uuid[])
returns table (unit_id uuid, slice text, people integer, events integer)
language sql stable set search_path = public, pg_temp set enable_sort = off as $$
  select f.unit_id, f.slice, f.people, f.events from figure f
  where f.level = 'organisation' and f.organisation_id = any(bodies) and f.measure = 'handoff_to' and f.slice <> ''
    and f.grain = of_grain and f.period = of_period
  order by f.events desc, f.unit_id, f.slice limit 400
$$;
comment on function app.largest_flows is 'From which of these bodies most is sent, and to whom: the largest first.';

create function app.coordination_figures(of_grain text, periods date[], codes text[]) returns json
language sql stable set search_path = public, pg_temp as $$${mine(nowhere)},
  bodies as materialized (select app.coordinated_organisations() as ids),
  flows as materialized (select * from app.largest_flows(of_grain, periods[1], (select ids from bodies))),
  received as materialized (
    select f.unit_id, f.measure, f.slice, f.bucket, f.people, f.events from figure f
    where f.level = 'organisation' and f.unit_id = any((select ids from bodies)::uuid[]) and f.measure in ('got', 'got_answer')
      and f.grain = of_grain and f.period = periods[1])
  select json_build_object(${ofUnit(nowhere)},
    'flows', (select coalesce(json_agg(json_build_array(x.unit_id, x.slice, x.people, x.events)), '[]') from flows x),
    'answers', (select coalesce(json_agg(json_build_array(s.unit_id, s.measure, s.shown->codes[1])), '[]') from figure_shown s
      where s.level = 'organisation' and s.unit_id = any((select ids from bodies)::uuid[]) and s.measure in ('got_ack', 'got_answer')
        and s.year = left(codes[1], 4)::smallint and s.shown ? codes[1]),
    'times', (select coalesce(json_agg(json_build_array(r.unit_id, r.slice, r.bucket, r.events)), '[]') from received r
      where r.measure = 'got_answer' and r.slice <> ''),
    'received', (select coalesce(json_agg(json_build_array(r.unit_id, r.people)), '[]') from received r where r.measure = 'got' and r.slice = ''),
    'names', (select coalesce(json_agg(json_build_array(g.id, g.name)), '[]') from organisation g where g.id in (
      select r.unit_id from received r union select x.unit_id from flows x union select x.slice::uuid from flows x where x.slice <> '?')),
    'mandates', (select app.audit_basins()),
    'register', (select coalesce(json_agg(x), '[]') from (
      select c.basin, case when o.due_on > (select app.today()) then 'fresh' when o.due_on > (select app.today()) - 90 then 'due' else 'stale' end as freshness,
        count(*) as offers, coalesce(sum(o.seats), 0) as seats
      from offer_index o left join commune c on c.nis = o.commune_nis group by 1, 2) x))
  where (select app.audit_basins()) <> '{}'
$$;
comment on function app.coordination_figures is
  'The page of whoever coordinates a territory or the network, in one statement; nothing to everybody else.';

create function app.operator_figures(unit uuid, of_grain text, periods date[], codes text[]) returns json
language sql stable set search_path = public, pg_temp as $$${mine('unit')}
  select json_build_object(${ofUnit('unit')},
    'seats', (select coalesce(json_agg(x), '[]') from (
      select o.id, o.title, i.seats, s.starts_on as "startsOn", c.basin, left(t.code, 1) as field,
        max((n.shown->codes[1]->>(c.basin || '|' || left(t.code, 1)))::integer) as unmet
      from offer o join offer_index i on i.offer_id = o.id join commune c on c.nis = i.commune_nis cross join lateral unnest(o.trades) t(code)
      cross join lateral (select min(s.starts_on) as starts_on from offer_session s
        where s.offer_id = o.id and s.status <> 'cancelled' and s.starts_on >= (select app.today())) s
      left join figure_shown n on n.unit_id = ${nowhere} and n.measure = 'need_unmet' and n.year = left(codes[1], 4)::smallint
      where unit in (o.branch_id, o.organisation_id) and i.seats > 0
      group by 1, 2, 3, 4, 5, 6 order by 7 desc nulls last, o.title, o.id limit 50) x),
    'sheets', (select coalesce(json_agg(x), '[]') from (
      select o.id, o.title, o.review_on as "reviewOn" from offer o where coalesce(o.keeper_id, o.organisation_id) = (select app.organisation_id())
        and o.merged_into_id is null and o.status <> 'closed' and o.review_on < (select app.today()) + 30 order by o.review_on, o.id limit 20) x))
  where (select app.role()) in ('operator_agent', 'manager', 'coordinator')
$$;
comment on function app.operator_figures is
  'The page of a branch that receives: what was sent to it, how it answered, where its free seats are near what is not found, its sheets to review.';

create function app.figure_rows(of_grain text, of_period date, of_measure text, of_slice text, within int4range, after uuid, page_length integer)
returns table (dossier_id uuid, reference text, lead_membership_id uuid, times integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select x.dossier_id, case when d.restricted_at is null then d.reference end,
    case when d.restricted_at is null then d.lead_membership_id end, p.times
  from dossier_figure x join dossier d on d.id = x.dossier_id cross join lateral (
    select sum(p.events)::integer as times from unnest(x.parts) p where p.branch_id = x.branch_id and p.measure = of_measure
      and date_trunc(of_grain, p.month::timestamp)::date = of_period and (of_slice = ''
        or p.slice = of_slice) and (within is null or p.bucket::integer <@ within)) p
  where app.role() = 'coordinator' and x.branch_id = app.branch_id() and of_measure not like 'got%'
    and p.times > 0 and (after is null or x.dossier_id > after)
  order by x.dossier_id limit page_length
$$;
comment on function app.figure_rows is
  'The dossiers behind a figure, as they were counted: to a coordinator of their branch. A restricted one is counted and not named.';

grant execute on function app.indicators(), app.grain_length(text), app.figures_waiting(),
  app.manager_figures(uuid, text, date[], text[]), app.coordination_figures(text, date[], text[]), app.largest_flows(text, date, uuid[]),
  app.operator_figures(uuid, text, date[], text[]),
  app.figure_rows(text, date, text, text, int4range, uuid, integer) to boussole_app;
grant execute on function app.spread_figures(text, date) to boussole_worker;
`;

export const readingGone = `
drop function app.figure_rows, app.operator_figures, app.coordination_figures, app.largest_flows, app.manager_figures, app.spread_figures,
  app.figures_waiting, app.grain_length, app.indicators;
`;
