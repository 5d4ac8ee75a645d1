// What was received may lie in several branches; whatever else a dossier adds lies in its own.
const isElsewhere = (of: string): string => `${of}.measure like 'got%'`;
const levels = (of: string): string => `(values ('branch', ${of}.branch_id), ('organisation', ${of}.organisation_id),
      ('network', '00000000-0000-0000-0000-000000000000'::uuid)) u(level, unit_id)`;
const isFirst = (of: string): string => `row_number() over (partition by who, level, unit_id, measure, ${of}) = 1`;
const grains = ['month', 'quarter', 'year'] as const;
const within = { month: 'year, quarter, month', quarter: 'year, quarter', year: 'year' } as const;
const kinds = { total: '', slice: 'slice, ', bucket: 'slice, bucket, ' } as const;
const people = Object.entries(kinds).flatMap(([kind, of]) => grains.map((grain) => ({
  name: `${kind}_${grain}`,
  // In the order of one sort, so that three sorts are enough for all nine.
  first: isFirst(kind === 'total' || grain !== 'month' ? `${of}${within[grain]}` : `year, quarter, month, ${of.slice(0, -2)}`),
})));

const told = grains.map((grain) => `
      ('${grain}', '', -1, m.total_${grain}), ('${grain}', m.slice, -1, m.slice_${grain}), ('${grain}', m.slice, m.bucket::integer, m.bucket_${grain})`).join(',');

/** How what dossiers add becomes sums: one way for what changes within a minute and for what is counted again from nothing. */
export const sums = `
create type app.figure_change as (sign smallint, gone smallint, parts app.figure_part[], measures text[]);
comment on type app.figure_change is
  'What one dossier adds (1), takes back (-1), or had added and is nobody''s any more (gone); of these measures, or of all.';

create function app.figure_parts(ids uuid[]) returns table (dossier_id uuid, branch_id uuid, parts app.figure_part[])
language sql stable security definer set search_path = public, pg_temp set work_mem = '64MB' set jit = off as $$
  select d.id, d.branch_id, coalesce(l.parts, '{}') from dossier d left join (
    select l.dossier_id, array_agg((l.branch_id, l.organisation_id, l.month, l.measure, l.slice, l.bucket, l.events)::app.figure_part
      order by l.measure collate "C", l.month, l.slice collate "C", l.bucket, l.branch_id) as parts from app.figure_lines(ids) l group by 1) l on l.dossier_id = d.id
  where d.id = any(ids)
$$;
comment on function app.figure_parts is 'What each of these dossiers adds, as it is kept; nothing for a merged one. For the owner''s functions.';

create function app.figure_sums(changes app.figure_change[])
returns table (sign smallint, gone smallint, level text, unit_id uuid, grain text, period date, measure text, slice text, bucket smallint,
  people bigint, events bigint)
language sql immutable set search_path = public, pg_temp set work_mem = '128MB' set jit = off as $$
  with line as (
    select c.who, c.sign, c.gone, u.level, u.unit_id, case when u.level = 'branch' then p.organisation_id end as organisation_id, p.month,
      extract(year from p.month)::smallint as year, extract(quarter from p.month)::smallint as quarter,
      p.measure collate "C" as measure, p.slice collate "C" as slice, p.bucket, p.events
    from unnest(changes) with ordinality c(sign, gone, parts, measures, who) cross join unnest(c.parts) p cross join lateral ${levels('p')}
    where (c.measures is null or p.measure = any(c.measures)) and (u.level = 'branch' or ${isElsewhere('p')})),
  -- A dossier counts once in each sum: in the first of its lines there.
  first as (
    select *, ${people.map(({ name, first }) => `${first} as ${name}`).join(',\n      ')}
    from line),
  month as materialized (
    select sign, gone, level, unit_id as branch_id, organisation_id, month, measure, slice, bucket, sum(events) as events,
      ${people.map(({ name }) => `count(*) filter (where ${name}) as ${name}`).join(', ')}
    from first group by 1, 2, 3, 4, 5, 6, 7, 8, 9)
  select m.sign, m.gone, u.level, u.unit_id, g.grain, date_trunc(g.grain, m.month::timestamp)::date, m.measure, g.slice, g.bucket::smallint,
    sum(g.people)::bigint, sum(m.events)::bigint
  from month m cross join lateral (
    select u.level, u.unit_id from ${levels('m')} where not (${isElsewhere('m')})
    union all select m.level, m.branch_id where ${isElsewhere('m')}) u
  cross join lateral (values ${told}) g(grain, slice, bucket, people)
  where g.bucket is not null and (g.bucket = -1 or g.grain = 'month' or g.slice <> 'planned')
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9
$$;
comment on function app.figure_sums is
  'Spreads what dossiers add over branch, body and network, over months, quarters and years, with its sums; each dossier once in each.';
`;

export const sumsGone = `
drop function app.figure_sums, app.figure_parts;
drop type app.figure_change;
`;
