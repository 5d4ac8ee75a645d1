/** What waits to be counted: every dossier, before any table is closed to those who write. */
export const waiting = `
create table figure_mark (
  id bigint generated always as identity primary key,
  dossier_id uuid not null,
  at timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);
comment on table figure_mark is
  'Something of this dossier changed and is not counted yet: written with the change, added only, so that nobody waits for anybody.';
insert into figure_mark (dossier_id) select d.id from dossier d order by d.branch_id, d.id;
`;

/** What is counted of each dossier, and the sums of it by unit and period. */
export const tables = `
create type app.figure_part as (branch_id uuid, organisation_id uuid, month date, measure text, slice text, bucket smallint, events smallint);
comment on type app.figure_part is
  'What one dossier adds to one figure: where, in which month, what, under which answer, in which bucket of days, how many times.';

create table dossier_figure (
  dossier_id uuid primary key,
  branch_id uuid not null,
  parts app.figure_part[] not null,
  foreign key (dossier_id, branch_id) references dossier(id, branch_id) on delete cascade
) with (fillfactor = 70);
comment on table dossier_figure is
  'What was counted of each dossier when it was last looked at: what must be taken back when something of it changes. It names nobody.';
create index dossier_figure_of_branch on dossier_figure (branch_id);

create table figure (
  level text not null check (level in ('branch', 'organisation', 'network')),
  unit_id uuid not null,
  organisation_id uuid,
  grain text not null check (grain in ('month', 'quarter', 'year')),
  period date not null check (period = date_trunc(grain, period::timestamp)),
  measure text not null check (measure ~ '^[a-z0-9_]{2,30}$'),
  slice text not null default '' check (length(slice) <= 40),
  bucket smallint not null default -1 check (bucket >= -1),
  people integer not null check (people >= 0),
  events integer not null check (events >= people),
  gone_people integer not null default 0 check (gone_people between 0 and people),
  gone_events integer not null default 0 check (gone_events between 0 and events),
  primary key (unit_id, grain, period, measure, slice, bucket),
  check ((level = 'network') = (organisation_id is null)),
  check (level <> 'network' or unit_id = '00000000-0000-0000-0000-000000000000')
) with (fillfactor = 70);
comment on table figure is
  'Kept: how many persons, how many times, by unit, period, measure and answer; boussole verifier compares it with the rows.';
comment on column figure.slice is 'An answer, a place, a state; empty: all of them together.';
comment on column figure.bucket is
  'At most so many days, or so many contacts, or that day of the month for what is planned; -1: all of them together.';
comment on column figure.people is
  'Dossiers, each once, whatever the number of times; a sum over answers may hold one twice, the line of all of them does not.';
comment on column figure.gone_people is 'Of these, those of dossiers that were erased since: counted, and nobody''s any more.';
create index figure_planned on figure (unit_id, measure, period, bucket) where grain = 'month' and slice = 'planned' and bucket >= 0;
create index figure_empty on figure (unit_id) where people = 0;
create index figure_years on figure (unit_id, period) where grain = 'year' and level <> 'branch' and slice = '' and measure in ('opened', 'got', 'need');
create index figure_across on figure (measure, grain, period, level, slice, bucket) include (unit_id, people, events);
-- What pages read of a unit, a fifth of its lines at a million dossiers: the rest is answers, communes and bodies that were sent to.
create index figure_paged on figure (unit_id, grain, period) where slice = '' or measure in ('first_talk', 'handoff_answer', 'got_answer');
create index figure_flows on figure (grain, period, events desc, unit_id, slice) where level = 'organisation' and measure = 'handoff_to' and slice <> '';

create table figure_gone (
  id bigint generated always as identity primary key,
  parts app.figure_part[] not null
);
comment on table figure_gone is 'What an erased dossier had added, until it is counted as nobody''s; whose it was is not said.';

create table figure_spread (
  grain text not null check (grain in ('month', 'quarter', 'year')),
  period date not null,
  indicator text not null,
  branches integer not null check (branches >= 10),
  tenths numeric(4, 2)[] not null check (cardinality(tenths) = 5),
  made_at timestamptz not null default now(),
  primary key (grain, period, indicator)
);
comment on table figure_spread is
  'Public inside: how a share lies among the branches of the network once a period is over, in hundredths, without saying which branch is where.';
comment on column figure_spread.tenths is 'What a tenth, a quarter, half, three quarters, nine tenths of the branches do not reach.';

insert into app.erasure_plan (place, table_name, rows) values (29, 'dossier_figure', 'dossier_id = $1'), (50, 'figure_mark', 'dossier_id = $1');
-- What was counted of a dossier stays under its own name when two become one: both are counted again.
do $$ declare said text := pg_get_functiondef('app.tables_that_move()'::regprocedure); begin
  if said not like '%{audit_case,break_glass,%' then raise exception 'app.tables_that_move has changed'; end if;
  execute replace(said, '{audit_case,break_glass,', '{audit_case,break_glass,dossier_figure,');
end $$;
`;

/** Who sees a figure: those who answer for a body, the coordination of the network, an operator for what was sent to it. */
export const readers = (table: string): string => `
create policy body_reads on ${table} for select to boussole_app using (
  organisation_id = (select app.organisation_id()) and (select app.role()) = 'manager');
comment on policy body_reads on ${table} is 'A manager sees her own organisation and each of its branches.';
create policy branch_reads on ${table} for select to boussole_app using (
  unit_id = (select app.branch_id()) and (select app.role()) = 'coordinator');
comment on policy branch_reads on ${table} is 'A coordinator sees her own branch.';
create policy operator_reads on ${table} for select to boussole_app using (
  unit_id = (select app.branch_id()) and (select app.role()) = 'operator_agent' and measure like 'got%');
comment on policy operator_reads on ${table} is 'Whoever answers in a branch sees what was sent to it, and what became of it.';
create policy coordination_reads on ${table} for select to boussole_app using (
  level = 'network' and (select app.audit_basins()) <> '{}'
  or level = 'organisation' and organisation_id = any((select app.coordinated_organisations())::uuid[])
    and (measure like 'got%' or measure = 'handoff_to'));
comment on policy coordination_reads on ${table} is
  'The coordination sees the network as a whole, and of each body of its territory who sends to whom and how it answers: nothing of its counters.';
create policy needs_read on ${table} for select to boussole_app using (
  level = 'network' and measure in ('need', 'need_unmet', 'need_empty') and (select app.role()) in ('operator_agent', 'manager', 'coordinator'));
comment on policy needs_read on ${table} is 'What is looked for and not found in the network, to those who could offer it.';
`;

export const policies = `
select app.protect('dossier_figure', 'figure', 'figure_mark', 'figure_gone', 'figure_spread');

create function app.coordinated_organisations() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  -- Asked by every policy of the figures: nearly nobody was entrusted with anything, and for them it ends here.
  select case when e.basins = '{}' then '{}'::uuid[] else (
    select coalesce(array_agg(distinct b.organisation_id), '{}') from branch b left join commune c on c.nis = b.commune_nis
    where b.merged_into_id is null and ('*' = any(e.basins) or c.basin = any(e.basins))) end
  from (select app.audit_basins() as basins offset 0) e
$$;
comment on function app.coordinated_organisations is
  'The bodies with a branch in a territory that was entrusted to whoever acts; nothing to everybody else.';
grant execute on function app.coordinated_organisations() to boussole_app;

${readers('figure')}
grant select on figure to boussole_app;

create policy members on figure_spread for select to boussole_app using ((select app.person_id()) is not null);
comment on policy members on figure_spread is 'How the network lies, to everybody at work.';
grant select on figure_spread to boussole_app;

create policy manager_reads on caseload for select to boussole_app using (
  (select app.role()) = 'manager' and branch_id in (select b.id from branch b where b.organisation_id = (select app.organisation_id())));
comment on policy manager_reads on caseload is 'A manager sees how many dossiers each colleague of her organisation leads.';
`;

export const tablesGone = `
drop policy manager_reads on caseload;
do $$ begin
  execute replace(pg_get_functiondef('app.tables_that_move()'::regprocedure), '{audit_case,break_glass,dossier_figure,', '{audit_case,break_glass,');
end $$;
delete from app.erasure_plan where table_name in ('dossier_figure', 'figure_mark');
drop table figure_spread, figure_gone, figure_mark, figure, dossier_figure;
drop type app.figure_part;
drop function app.coordinated_organisations;
`;
