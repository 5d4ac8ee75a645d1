/** How long what is kept: what the worker needs to know each night, and what it may do about it. */
export const keeping = `
create table retention_run (
  day date primary key,
  version text not null,
  last_id uuid not null default '00000000-0000-0000-0000-000000000000',
  noticed integer not null default 0,
  restricted integer not null default 0,
  purged integer not null default 0,
  anonymised integer not null default 0,
  notes integer not null default 0,
  started_at timestamptz not null default now(),
  done_at timestamptz
);
comment on table retention_run is 'Public: one night of keeping, under which table, how far it is, how much it did.';

create function app.kept_dossiers(after uuid, batch integer, touched_before timestamptz)
returns table (id uuid, is_anonymous boolean, is_followed boolean, touched_on date, closed_on date, noticed_on date, restricted_on date, is_held boolean)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if app.role() <> 'worker' then raise exception 'not at work' using errcode = 'BO403'; end if;
  return query
  with page as materialized (
    select d.* from dossier d where d.id > after and d.touched_at < touched_before and d.merged_into_id is null order by d.id limit batch for update of d skip locked)
  select d.id, l.is_anonymous, d.interview_count > 0, (x.touched at time zone 'Europe/Brussels')::date,
    case when d.status = 'closed' then (coalesce(d.closed_at, d.touched_at) at time zone 'Europe/Brussels')::date end,
    case when d.noticed_at >= x.touched then (d.noticed_at at time zone 'Europe/Brussels')::date end,
    case when d.restricted_for = 'retention' then (d.restricted_at at time zone 'Europe/Brussels')::date end,
    d.restricted_at is not null and d.restricted_for is distinct from 'retention'
  from page d join learner l on l.id = d.learner_id cross join lateral (
    select greatest(d.touched_at,
      (select j.at from journal j where j.dossier_id = d.id and (j.is_change or j.role in ('learner', 'representative'))
        and j.role not in ('worker', 'auditor') order by j.id desc limit 1),
      (select max(a.starts_at) from appointment a where a.dossier_id = d.id and a.cancelled_at is null)) as touched) x
  order by d.id;
end $$;
comment on function app.kept_dossiers is 'The next dossiers that nobody touched for long, held for the transaction: dates and yes-or-no, to the worker.';

create function app.move_retention(target uuid, move text, day timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare ours dossier;
begin
  if app.role() <> 'worker' then raise exception 'not at work' using errcode = 'BO403'; end if;
  if move = 'notice' then
    update dossier d set noticed_at = day where d.id = target and d.restricted_at is null returning * into ours;
  elsif move = 'restrict' then
    update dossier d set restricted_at = day, restricted_for = 'retention' where d.id = target and d.restricted_at is null returning * into ours;
  end if;
  if ours.id is null then return false; end if;
  insert into journal (organisation_id, branch_id, role, what, about, dossier_id, is_change)
  values (ours.organisation_id, ours.branch_id, 'worker', case move when 'notice' then 'dossier.end_announced' else 'dossier.restricted' end,
    target, target, true);
  return true;
end $$;
comment on function app.move_retention is 'Announces the end of a dossier, or restricts it: the worker, at night.';

create function app.destroy_notes(written_before timestamptz, batch integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare destroyed integer;
begin
  if app.role() <> 'worker' then raise exception 'not at work' using errcode = 'BO403'; end if;
  delete from private_note n where n.interview_id in (
    select i.id from private_note p join interview i on i.id = p.interview_id where i.created_at < written_before limit batch);
  get diagnostics destroyed = row_count;
  return destroyed;
end $$;
comment on function app.destroy_notes is 'Private notes written before this day: destroyed by the worker.';

create function app.count_old_notes(written_before timestamptz) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) from private_note p join interview i on i.id = p.interview_id
  where i.created_at < written_before and app.role() = 'worker'
$$;
comment on function app.count_old_notes is 'How many private notes would be destroyed; for the rehearsal.';

create function app.safe_address(target uuid)
returns table (email text, not_before_hour smallint, not_after_hour smallint, hide_service boolean, branch_name text, reference text)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.email, l.not_before_hour, l.not_after_hour, l.hide_service, b.name, d.reference
  from dossier d join learner l on l.id = d.learner_id join branch b on b.id = d.branch_id
  where d.id = target and app.role() = 'worker' and l.by_mail and l.email is not null
$$;
comment on function app.safe_address is 'Where a person may safely be written to, to the worker; nothing when she said not to.';

grant select, insert, update on retention_run to boussole_worker;
grant execute on function app.kept_dossiers(uuid, integer, timestamptz), app.move_retention(uuid, text, timestamptz),
  app.destroy_notes(timestamptz, integer), app.count_old_notes(timestamptz), app.safe_address(uuid) to boussole_worker;
`;
