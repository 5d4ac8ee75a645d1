/** What a change of a row means for the figures; rows come and go by statements, what counts of them changes one by one. */
const watched: Readonly<Record<string, readonly string[]>> = {
  interview: ['dossier_id', 'held_at', 'channel'],
  follow_up: ['dossier_id', 'state', 'due_at', 'ended_at', 'end_reason', 'kind', 'channel'],
  referral: ['dossier_id', 'state', 'sent_at', 'used_days', 'due_at', 'due_kind', 'decline_code', 'outcome_code',
    'to_branch_id', 'to_organisation_id'],
  referral_event: ['dossier_id'],
  check_in: ['dossier_id', 'answered_at'],
  need: ['dossier_id', 'state', 'basin', 'field', 'trade', 'commune_nis'],
  choice_set: ['dossier_id', 'need_id'],
  gathering_seat: ['dossier_id', 'state', 'attendance', 'starts_at'],
  handoff_appointment: ['dossier_id', 'state', 'starts_at'],
  dossier_closing: ['dossier_id'],
};
const tuple = (side: string, columns: readonly string[]): string => `(${columns.map((column) => `${side}.${column}`).join(', ')})`;
const changes = (columns: readonly string[]): string => columns.length === 1
  ? `old.${columns[0]} is distinct from new.${columns[0]}` : `${tuple('old', columns)} is distinct from ${tuple('new', columns)}`;

const watching = Object.entries(watched).map(([table, columns]) => `
create trigger mark_added after insert on ${table} referencing new table as changed for each statement execute function app.mark_figures();
create trigger mark_gone after delete on ${table} referencing old table as changed for each statement execute function app.mark_figures();
create trigger mark_changed after update of ${columns.join(', ')} on ${table} for each row when (${changes(columns)})
  execute function app.mark_figure();`).join('');

const keys = 'unit_id, grain, period, measure, slice, bucket';
const isSame = `(${keys.split(', ').map((key) => `f.${key}`).join(', ')}) = (${keys.split(', ').map((key) => `n.${key}`).join(', ')})`;
const sums = ['people', 'events', 'gone_people', 'gone_events'];

export const keeping = `
create function app.mark_figures() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'dossier' then
    insert into figure_mark (dossier_id) select id from changed;
  else
    insert into figure_mark (dossier_id) select distinct dossier_id from changed where dossier_id is not null;
  end if;
  return null;
end $$;
comment on function app.mark_figures is 'Rows came or went: their dossiers are to be counted again.';

create function app.mark_figure() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'dossier' then
    insert into figure_mark (dossier_id) values (new.id);
  elsif tg_table_name = 'learner' then
    insert into figure_mark (dossier_id) select d.id from dossier d where d.learner_id = new.id;
  else
    insert into figure_mark (dossier_id) select x.id
      from (values (new.dossier_id), (nullif(old.dossier_id, new.dossier_id))) x(id) where x.id is not null;
  end if;
  return null;
end $$;
comment on function app.mark_figure is 'What counts of a row changed: its dossier is to be counted again, and the one that it left.';
${watching}
create trigger mark_added after insert on dossier referencing new table as changed for each statement execute function app.mark_figures();
create trigger mark_changed after update of status, closed_at, opened_at, merged_into_id, learner_id on dossier for each row
  when ((old.status, old.closed_at, old.opened_at, old.merged_into_id, old.learner_id)
    is distinct from (new.status, new.closed_at, new.opened_at, new.merged_into_id, new.learner_id)) execute function app.mark_figure();
create trigger mark_changed after update of commune_nis, is_anonymous on learner for each row
  when ((old.commune_nis, old.is_anonymous) is distinct from (new.commune_nis, new.is_anonymous)) execute function app.mark_figure();

create function app.leave_figures() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if cardinality(old.parts) > 0 then insert into figure_gone (parts) values (old.parts); end if;
  return null;
end $$;
comment on function app.leave_figures is 'An erased dossier leaves what it had added, without its name: the years still add up.';
create trigger leave_figures after delete on dossier_figure for each row execute function app.leave_figures();

create function app.count_dossiers(ids uuid[], gone_batch integer) returns integer
language plpgsql security definer set search_path = public, pg_temp set work_mem = '64MB' set jit = off as $$
declare counted integer;
begin
  with differs as materialized (
    select a.dossier_id, a.branch_id, a.parts, coalesce(f.parts, '{}') as old_parts, (
      select array_agg(distinct x.measure) from (
        (select * from unnest(a.parts) except select * from unnest(f.parts)) union all
          (select * from unnest(f.parts) except select * from unnest(a.parts))) x) as measures
    from app.figure_parts(ids) a left join dossier_figure f on f.dossier_id = a.dossier_id where f.parts is distinct from a.parts),
  kept as (
    insert into dossier_figure as f (dossier_id, branch_id, parts) select dossier_id, branch_id, parts from differs
    on conflict (dossier_id) do update set parts = excluded.parts, branch_id = excluded.branch_id),
  left_over as (
    delete from figure_gone g where g.id in (select id from figure_gone order by id limit gone_batch) returning g.id, g.parts),
  change as (
    select (1, 0, parts, measures)::app.figure_change as said from differs where measures is not null
    union all select (-1, 0, old_parts, measures)::app.figure_change from differs where measures is not null and old_parts <> '{}'
    union all select (0, 1, parts, null)::app.figure_change from left_over),
  net as materialized (
    select level, ${keys}, sum(sign * people) as people, sum(sign * events) as events, sum(gone * people) as gone_people, sum(gone * events) as gone_events
    from app.figure_sums((select array_agg(said) from change)) group by level, ${keys}
    having sum(sign * people) <> 0 or sum(sign * events) <> 0 or sum(gone) <> 0),
  -- What stands is added to or taken from; the rest is new, and can only be added.
  raised as (
    update figure f set ${sums.map((sum) => `${sum} = f.${sum} + n.${sum}`).join(', ')} from net n where ${isSame}),
  added as (
    insert into figure (level, organisation_id, ${keys}, ${sums.join(', ')})
    select level, case level when 'branch' then (select b.organisation_id from branch b where b.id = unit_id) when 'organisation' then unit_id end,
      ${keys}, ${sums.join(', ')} from net n where not exists (select from figure f where ${isSame}))
  select count(*) into counted from differs;
  delete from figure f where f.people = 0;
  return counted;
end $$;
comment on function app.count_dossiers is
  'Works out again what these dossiers add, writes the difference; answers how many differed. One at a time: whoever calls it holds the lock.';

create function app.keep_figures(batch integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ids uuid[];
  taken integer;
begin
  if app.role() <> 'worker' then raise exception 'not at work' using errcode = 'BO403'; end if;
  -- Another worker is counting: it will see what waits.
  if not pg_try_advisory_xact_lock(728120561) then return 0; end if;
  with seen as (delete from figure_mark m where m.id in (select id from figure_mark order by id limit batch) returning m.dossier_id)
  select array_agg(distinct dossier_id), count(*) into ids, taken from seen;
  if taken > 0 or exists (select from figure_gone) then perform app.count_dossiers(coalesce(ids, '{}'), batch); end if;
  return taken;
end $$;
comment on function app.keep_figures is
  'Counts the next dossiers that wait, in one transaction with the end of their waiting; answers how many marks it took. The worker alone.';
grant execute on function app.keep_figures(integer) to boussole_worker;
`;

/**
 * Whoever was opened while tables were being made waits too. A small network is counted at once, a large one by the worker, so that nobody waits for the
 * migration: some hours for a million dossiers, or minutes by `boussole chiffres reconstruire`.
 */
export const backfill = `
insert into figure_mark (dossier_id) select d.id from dossier d where not exists (select from figure_mark m where m.dossier_id = d.id);
do $$ declare ids uuid[]; begin
  if (select count(*) from (select from figure_mark limit 501) marks) > 500 then return; end if;
  with seen as (delete from figure_mark returning dossier_id) select array_agg(dossier_id) into ids from seen;
  perform app.count_dossiers(coalesce(ids, '{}'), 0);
end $$;
`;

const unwatching = [...Object.keys(watched).map((table) => `
drop trigger mark_added on ${table}; drop trigger mark_gone on ${table}; drop trigger mark_changed on ${table};`), `
drop trigger mark_added on dossier; drop trigger mark_changed on dossier; drop trigger mark_changed on learner;`].join('');

export const keepingGone = `
${unwatching}
drop trigger leave_figures on dossier_figure;
drop function app.keep_figures, app.count_dossiers, app.leave_figures, app.mark_figure, app.mark_figures;
`;
