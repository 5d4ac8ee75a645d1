import { readers } from './figures-tables.js';

const nowhere = `'00000000-0000-0000-0000-000000000000'`;
/** What is entered late in the first days of a month still counts for the one before. */
const lateDays = 5;
/** By whose answers a body or the network is told apart; what is planned is work, not an answer. */
const own = '{opened,closed,first_talk,talk,task,handoff,handoff_ack,handoff_answer,handoff_decline,handoff_outcome,service,'
  + 'reached_1,reached_3,reached_6,reached_12,meeting,seat,opened_from,got,got_ack,got_answer,got_decline,got_outcome}';
const ofNetwork = '{opened,closed,first_talk,talk,task,handoff,handoff_ack,handoff_answer,handoff_decline,handoff_outcome,service,'
  + 'reached_1,reached_3,reached_6,reached_12,need,need_unmet,need_empty}';

/** How answers are told once a quarter is over: counted a last time, hidden where they are few, and never changed again. */
export const release = `
create table figure_release (
  unit_id uuid not null,
  year smallint not null check (year between 1900 and 2200),
  months_over smallint not null check (months_over between 3 and 27 and months_over % 3 = 0),
  counted jsonb not null,
  made_at timestamptz not null default now(),
  primary key (unit_id, year)
);
comment on table figure_release is 'How far the year of a body, or of the network, was released, and what was counted then, what is over as it was.';

create table figure_shown (
  level text not null check (level in ('branch', 'organisation', 'network')),
  unit_id uuid not null,
  organisation_id uuid,
  year smallint not null,
  measure text not null,
  shown jsonb not null check (jsonb_typeof(shown) = 'object'),
  primary key (unit_id, year, measure),
  check ((level = 'network') = (organisation_id is null))
);
comment on table figure_shown is 'How often each answer was given, by period, where enough persons gave it; what is not there is hidden.';
select app.protect('figure_release', 'figure_shown');
${readers('figure_shown')}
grant select on figure_shown to boussole_app;

create function app.months_over(of_year integer) returns integer
language sql stable set search_path = public, pg_temp as $$
  select greatest(0, least(27, 3 * (((extract(year from d)::integer - of_year) * 12 + extract(month from d)::integer - 1) / 3))) from (select app.today() - ${lateDays}) x(d)
$$;
comment on function app.months_over is
  'How many months of whole quarters are over since a year began, ${lateDays} days ago; what is known a year after a referral is told up to 27 of them.';

create function app.releases_due(out unit_id uuid, out year integer, out months_over integer) returns setof record
language sql stable security definer set search_path = public, pg_temp as $$
  select x.unit_id, x.year, app.months_over(x.year) from (
    select distinct f.unit_id, extract(year from f.period)::integer as year from figure f
    where f.grain = 'year' and f.level <> 'branch' and f.slice = '' and f.measure in ('opened', 'got', 'need') and f.period >= make_date(extract(year from app.today())::integer - 4, 1, 1)) x
  left join figure_release r on r.unit_id = x.unit_id and r.year = x.year
  where app.role() = 'worker' and app.months_over(x.year) > coalesce(r.months_over, 0)
    -- What is told never changes: nothing is told while much still waits to be counted, or is being counted by somebody else.
    and not exists (select from (select m.at from figure_mark m order by m.id limit 1) m where m.at < now() - interval '5 minutes') order by x.year desc, x.unit_id limit 1
$$;
comment on function app.releases_due is 'The next body or network of which a quarter is over and not told yet.';

create function app.release_facts(unit uuid, of_year integer) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object(
    'isNetwork', unit = ${nowhere},
    'branches', (select coalesce(json_agg(distinct f.unit_id), '[]') from figure f where f.organisation_id = unit and f.level = 'branch'
      and f.grain = 'year' and f.period = make_date(of_year, 1, 1)),
    'answers', (select coalesce(json_agg(json_build_array(s.measure, s.slices)), '[]') from (
      select f.measure, json_agg(distinct f.slice) as slices from figure f
      where f.unit_id = ${nowhere} and f.grain = 'year' and f.slice not in ('', 'planned') and f.bucket = -1
        and f.measure = any(case when unit = ${nowhere} then '${ofNetwork}'::text[] else '${own}'::text[] end) group by f.measure) s),
    'lines', (select coalesce(json_agg(json_build_array(f.unit_id, f.period, f.measure, f.slice, f.bucket, f.events)), '[]') from figure f
      where (case when unit = ${nowhere} then f.unit_id = unit else f.organisation_id = unit and f.level = 'branch' end) and f.grain = 'month'
        and f.period between make_date(of_year, 1, 1) and make_date(of_year, 12, 31) and f.slice not in ('', 'planned')
        and f.measure = any(case when unit = ${nowhere} then '${ofNetwork}'::text[] else '${own}'::text[] end)),
    'few', (select coalesce(json_agg(json_build_array(f.unit_id, f.grain, f.period, f.measure, f.slice)), '[]') from figure f
      -- Whoever answers for the largest body and reads the network knows how many all others are together.
      left join lateral (select f.events - max(o.events) as events from figure o where unit = ${nowhere} and o.level = 'organisation'
        and o.measure = f.measure and o.grain = f.grain and o.period = f.period and o.slice = f.slice and o.bucket = -1) others on true
      where (f.unit_id = unit or f.organisation_id = unit) and f.grain <> 'month' and f.bucket = -1 and f.slice not in ('', 'planned')
        and (f.people < f.events and f.people < case when unit = ${nowhere} then 10 else 5 end or others.events between 1 and 9)
        and f.period between make_date(of_year, 1, 1) and make_date(of_year, 12, 31)
        and f.measure = any(case when unit = ${nowhere} then '${ofNetwork}'::text[] else '${own}'::text[] end)),
    'before', (select json_build_object('monthsOver', r.months_over, 'lines', r.counted->'lines', 'few', r.counted->'few') from figure_release r where r.unit_id = unit and r.year = of_year))
  where app.role() = 'worker'
$$;
comment on function app.release_facts is 'What a body counts of a year, month by month, and what was counted when its quarters were told.';

create function app.keep_release(unit uuid, of_year integer, of_months integer, kept jsonb, tables jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.role() <> 'worker' then raise exception 'not at work' using errcode = 'BO403'; end if;
  insert into figure_release as r (unit_id, year, months_over, counted) values (unit, of_year, of_months, kept)
  on conflict (unit_id, year) do update set months_over = excluded.months_over, counted = excluded.counted, made_at = now()
    where r.months_over < excluded.months_over;
  -- Another worker was first.
  if not found then return; end if;
  insert into figure_shown (level, unit_id, organisation_id, year, measure, shown)
  select case when unit = ${nowhere} then 'network' when t."unitId" = unit then 'organisation' else 'branch' end, t."unitId",
    nullif(unit, ${nowhere}), of_year, t.measure, t.shown
  from jsonb_to_recordset(tables) as t("unitId" uuid, measure text, shown jsonb)
  on conflict (unit_id, year, measure) do update set shown = excluded.shown;
end $$;
comment on function app.keep_release is 'Tells the quarters that are over, once: what was told of them before stays. The worker alone.';
grant execute on function app.months_over(integer), app.releases_due(), app.release_facts(uuid, integer), app.keep_release(uuid, integer, integer, jsonb, jsonb)
  to boussole_worker;
`;

export const releaseGone = `
drop function app.keep_release, app.release_facts, app.releases_due;
drop table figure_shown, figure_release;
drop function app.months_over;
`;
