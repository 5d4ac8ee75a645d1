/** What is asked of all the places of a moment at once, whosever dossiers they are in: each function says to whom it answers. */
export const functions = `
create function app.check_leaders() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from unnest(new.lead_membership_ids) m(id)
    where (tg_op = 'INSERT' or m.id <> all (old.lead_membership_ids)) and not app.is_live_caseworker(m.id, new.branch_id)) then
    raise exception 'not a caseworker of the branch' using errcode = 'BO403';
  end if;
  return new;
end $$;
comment on function app.check_leaders is 'Only a caseworker at work in the branch is made to lead one of its moments.';
create trigger check_leaders before insert or update of lead_membership_ids on gathering for each row execute function app.check_leaders();

create function app.move_seats() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update gathering_seat set starts_at = new.starts_at where gathering_id = new.id;
  return null;
end $$;
comment on function app.move_seats is 'A moment that moves takes its places along.';
create trigger move_seats after update of starts_at on gathering for each row when (old.starts_at is distinct from new.starts_at)
  execute function app.move_seats();

create function app.lock_gathering(target uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.is_writing() and app.is_caseworker() then
    perform from gathering g where g.id = target and g.branch_id = app.branch_id() for update;
  end if;
end $$;
comment on function app.lock_gathering is 'Whoever is about to take, free or fill places waits for her turn: the last place is given once.';

create function app.gathering_counts(ids uuid[])
returns table (id uuid, enrolled integer, waiting integer, present integer, absent integer, excused integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.id, count(*) filter (where s.state = 'enrolled')::integer, count(*) filter (where s.state = 'waiting')::integer,
    count(*) filter (where s.attendance = 'present')::integer, count(*) filter (where s.attendance = 'absent')::integer,
    count(*) filter (where s.attendance = 'excused')::integer
  from gathering g left join gathering_seat s on s.gathering_id = g.id
  where g.id = any(ids) and g.branch_id = app.sees_gatherings() group by g.id
$$;
comment on function app.gathering_counts is 'How many places are taken, waited for, and how they ended: to the caseworkers and the managers of the branch.';

create function app.gathering_people(target uuid)
returns table (seat_id uuid, dossier_id uuid, title text, is_anonymous boolean, state text, attendance text, has_door boolean, followed_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.dossier_id, case when near.open or not l.is_anonymous then coalesce(l.given_name || ' ' || l.family_name, l.code)
      else split_part(l.code, '-', 1) || '-…' end,
    l.is_anonymous, s.state, s.attendance, near.open,
    (select max(f.on_day) from gathering_follow_up f where f.gathering_id = s.gathering_id and f.dossier_id = s.dossier_id)
  from gathering g join gathering_seat s on s.gathering_id = g.id and s.state <> 'cancelled'
  join dossier d on d.id = s.dossier_id and d.restricted_at is null join learner l on l.id = d.learner_id
  cross join lateral (select 'path' = any((app.reach(d.id)).sections) is true as open) near
  where g.id = target and g.branch_id = app.branch_id() and app.is_caseworker()
    and (near.open or app.leads_gathering(g.lead_membership_ids, g.branch_id))
  order by s.state, coalesce(l.family_name, l.code), l.given_name, s.id
$$;
comment on function app.gathering_people is 'Who has a place: all of them to whoever leads, to other caseworkers of the branch those to whom they have a door. A code is shown in part to whoever has none.';

create function app.mark_attendance(target uuid, marks jsonb) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare marked integer;
begin
  if not (app.is_writing() and exists (select from gathering g where g.id = target and app.leads_gathering(g.lead_membership_ids, g.branch_id))) then
    raise exception 'not hers to say' using errcode = 'BO403';
  end if;
  update gathering_seat s set attendance = m.value #>> '{}' from jsonb_each(marks) m
  where s.gathering_id = target and s.id = m.key::uuid and s.state = 'enrolled';
  get diagnostics marked = row_count;
  return marked;
end $$;
comment on function app.mark_attendance is 'Who came, said by whoever leads the moment; how many were marked.';

create function app.free_seat(target uuid, seat uuid) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare freed uuid;
begin
  if not (app.is_writing() and app.is_caseworker()) then raise exception 'not writing' using errcode = 'BO403'; end if;
  update gathering_seat s set state = 'cancelled' from gathering g
  where s.id = seat and s.gathering_id = target and s.state <> 'cancelled' and s.attendance = 'unknown'
    and g.id = target and g.branch_id = app.branch_id()
    and (app.leads_gathering(g.lead_membership_ids, g.branch_id)
      or exists (select from app.reach(s.dossier_id) r where r.may_write and 'path' = any(r.sections)))
  returning s.dossier_id into freed;
  return freed;
end $$;
comment on function app.free_seat is 'A place is given back, by whoever leads or may write in the dossier; whose it was.';

create function app.fill_seats(target uuid, how_many integer) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare free integer;
begin
  if not (app.is_writing() and app.is_caseworker()) then raise exception 'not writing' using errcode = 'BO403'; end if;
  select g.seats - (select count(*) from gathering_seat e where e.gathering_id = target and e.state = 'enrolled')
    - (select coalesce(sum(c.count), 0) from gathering_group c where c.gathering_id = target) into free
  from gathering g where g.id = target and g.branch_id = app.branch_id() and g.state = 'planned';
  return query
    update gathering_seat s set state = 'enrolled' where s.id in (
      select w.id from gathering_seat w where w.gathering_id = target and w.state = 'waiting'
      order by w.enrolled_at, w.id limit greatest(0, least(how_many, coalesce(free, 0))))
    returning s.id;
end $$;
comment on function app.fill_seats is 'Those who wait come in, in their order, as far as there are places; who.';

create function app.tell_of_cancelled(target uuid, words jsonb, due timestamptz) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare told integer;
begin
  if not (app.is_writing() and exists (select from gathering g
    where g.id = target and g.state = 'cancelled' and app.keeps_gathering(g.lead_membership_ids, g.branch_id))) then
    raise exception 'not hers to call off' using errcode = 'BO403';
  end if;
  insert into follow_up (id, dossier_id, branch_id, kind, for_side, owner_membership_id, channel, due_at, occurrence, is_urgent, note)
  select gen_random_uuid(), d.id, d.branch_id, 'contact', 'caseworker', d.lead_membership_id, 'task', due, 'gathering:' || target,
    s.starts_at < now() + interval '72 hours', left(coalesce(words ->> p.locale, words ->> 'fr'), 500)
  from gathering_seat s join dossier d on d.id = s.dossier_id and d.status = 'open' and d.restricted_at is null
  join membership m on m.id = d.lead_membership_id join person p on p.id = m.person_id
  where s.gathering_id = target and s.state <> 'cancelled'
    and not exists (select from follow_up f where f.dossier_id = d.id and f.occurrence = 'gathering:' || target);
  get diagnostics told = row_count;
  return told;
end $$;
comment on function app.tell_of_cancelled is 'A moment was called off: whoever leads the dossier of a participant is to tell her. How many tasks that makes.';

grant execute on function app.leads_gathering(uuid[], uuid), app.keeps_gathering(uuid[], uuid), app.sees_gatherings(), app.lock_gathering(uuid), app.gathering_counts(uuid[]),
  app.gathering_people(uuid), app.mark_attendance(uuid, jsonb), app.free_seat(uuid, uuid), app.fill_seats(uuid, integer),
  app.tell_of_cancelled(uuid, jsonb, timestamptz) to boussole_app;
`;
