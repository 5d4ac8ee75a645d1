/** What the ledger knows of a delivery that does not get through, and of the days on which not all ran. */
export const ledgerUp = `
alter table delivery
  add column strikes smallint not null default 0,
  add column posting_at timestamptz,
  add column dead_because text check (dead_because in ('refused', 'gave_up', 'mistake', 'vanished', 'unsure')),
  add column organisation_id uuid references organisation(id),
  add column retried_at timestamptz;
comment on column delivery.strikes is 'Times that it failed by our own mistake, or that whoever had it was never heard of again; the third one is the last.';
comment on column delivery.posting_at is 'When it was about to be given to a gateway that takes nothing twice: found so again, nobody knows whether it left.';
comment on column delivery.dead_because is 'Refused for good, given up after two days, our own mistake, whoever had it vanished, or nobody knows whether it left.';
comment on column delivery.organisation_id is 'Whose affair it is, once it is dead; none: nobody''s in particular.';
comment on column delivery.retried_at is 'When it was first tried, or somebody asked for it again; its two days count from there.';
update delivery set dead_because = case when failure like 'smtp 5%' then 'refused' else 'gave_up' end where state = 'dead';
create index delivery_dead on delivery (organisation_id, done_at desc, id desc) where state = 'dead';
create index delivery_done on delivery using brin (done_at) with (pages_per_range = 16, autosummarize = on);
create index follow_up_leaving on follow_up (due_at) where state = 'planned' and channel <> 'task';

create index follow_up_ended on follow_up using brin (ended_at) with (pages_per_range = 16, autosummarize = on);

create function app.organisation_of(payload jsonb) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  with said as (
    select key, value::uuid as id from jsonb_each_text(payload) where value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
  dossiers as (
    select id from said where key = 'dossierId'
    union all select r.dossier_id from said s join referral r on r.id = s.id where s.key = 'referralId'
    union all select f.dossier_id from said s join follow_up f on f.id = s.id where s.key = 'followUpId'
    union all select b.dossier_id from said s join break_glass b on b.id = s.id where s.key = 'glassId'),
  found as (
    select organisation_id from dossier where id in (select id from dossiers)
    union all select m.organisation_id from said s join membership m on m.id = s.id where s.key in ('membershipId', 'keeperId', 'askedBy')
    union all select g.id from said s join organisation g on g.id = s.id where s.key = 'organisationId'
    union all select r.organisation_id from said s join import_run r on r.id = s.id where s.key = 'runId'
    union all select m.organisation_id from said s join access_link l on l.id = s.id join membership m on m.person_id = l.person_id where s.key = 'linkId'
    union all select m.organisation_id from said s join membership m on m.person_id = s.id where s.key = 'personId')
  select (array_agg(distinct organisation_id))[1] from found having count(distinct organisation_id) = 1
$$;
comment on function app.organisation_of is 'The one organisation whose affair a delivery is, by the rows that it names; of several, or of none: nobody''s.';

create function app.bury() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
  new.organisation_id := app.organisation_of(new.payload);
  -- A refusal or a doubt is for whoever wrote; a mistake, a death or two days in vain are for whoever administers, once a day.
  if new.dead_because in ('mistake', 'vanished', 'gave_up') and new.job not in ('tell-alarm', 'mail-alarm') then
    insert into delivery (key, job, payload) values ('alarm:dead:' || coalesce(new.organisation_id::text, 'platform') || ':' || app.today(), 'tell-alarm',
      jsonb_strip_nulls(jsonb_build_object('about', 'dead', 'organisationId', new.organisation_id, 'day', app.today())))
    on conflict (key) do nothing;
  end if;
  return new;
end $$;
comment on function app.bury is 'Whose affair it is, is asked once: when it is dead; whoever administers is told.';
create trigger bury before update of state on delivery for each row when (new.state = 'dead' and old.state <> 'dead') execute function app.bury();
update delivery set organisation_id = app.organisation_of(payload) where state = 'dead';

grant select (id, job, state, due_at, attempt, strikes, failure, dead_because, organisation_id, created_at, done_at) on delivery to boussole_app;
-- A case: whoever is nobody is told so before any row is looked for.
create policy administrators on delivery for select to boussole_app using (
  case when (select app.role() in ('structure_admin', 'platform_admin')) then state = 'dead'
    and organisation_id is not distinct from (select case when app.role() = 'structure_admin' then app.organisation_id() end) else false end);
comment on policy administrators on delivery is 'What is dead, to whoever administers the organisation whose affair it is; the rest to the platform. Neither content nor address.';

create function app.retry_delivery(delivery_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not app.is_writing() then raise exception 'not writing' using errcode = 'BO403'; end if;
  update delivery set state = 'pending', strikes = 0, steps = attempt, posting_at = null, dead_because = null, organisation_id = null,
    retried_at = now(), done_at = null, due_at = now(), lease_until = null, handed_at = null
  where id = delivery_id and state = 'dead' and (app.role() = 'structure_admin' and organisation_id = app.organisation_id()
    or app.role() = 'platform_admin' and organisation_id is null);
  if not found then return false; end if;
  perform pg_notify('delivery', '');
  return true;
end $$;
comment on function app.retry_delivery is 'What is dead is tried again, by whoever may see it; its attempts go on counting, its strikes begin again.';
grant execute on function app.retry_delivery(uuid) to boussole_app;

create function app.dead_deliveries() returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from delivery where state = 'dead' and dead_because in ('mistake', 'vanished', 'gave_up') and done_at > now() - interval '60 days'
$$;
comment on function app.dead_deliveries is 'The light of what was set aside without the world having said no: how many wait for somebody to look.';

create table run_comparison (
  day date not null,
  what text not null check (what ~ '^[a-z][a-z_:-]{1,59}$'),
  expected integer not null check (expected >= 0),
  ran integer not null check (ran between 0 and expected),
  compared_at timestamptz not null default now(),
  primary key (day, what)
);
comment on table run_comparison is 'Public: what should have run on a day and what ran, by kind: counts, nobody''s name.';
grant select on run_comparison to boussole_app, boussole_worker;
grant insert, update on run_comparison to boussole_worker;

create function app.missed_runs() returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(sum(expected - ran), 0)::int from run_comparison where day = (select max(day) from run_comparison)
$$;
comment on function app.missed_runs is 'The light of the last day compared: how much of what was due did not run.';

create table outage (
  id uuid primary key default gen_random_uuid(),
  began_at timestamptz not null unique,
  ended_at timestamptz not null,
  moved integer not null default 0,
  check (ended_at > began_at)
);
comment on table outage is 'Public: when the whole stood still, no worker beating and nothing served; the clocks of referrals stood still with it.';
grant select on outage to boussole_app, boussole_worker;

create function app.after_standstill(due timestamptz, lasted interval, closed date[]) returns timestamptz
language plpgsql immutable set search_path = public, pg_temp as $$
declare moved timestamp := (due + lasted) at time zone 'Europe/Brussels';
begin
  if due is null then return null; end if;
  while extract(isodow from moved) > 5 or moved::date = any(closed) loop moved := moved + interval '1 day'; end loop;
  return moved at time zone 'Europe/Brussels';
end $$;
comment on function app.after_standstill is 'A date put off by as long as the standstill lasted, to a day on which people work, at its own hour.';

create function app.note_outage(more_than interval, closed date[]) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare seen timestamptz; again timestamptz; lasted interval; shifted integer;
begin
  if app.role() <> 'worker' then raise exception 'the worker''s' using errcode = 'BO403'; end if;
  perform pg_advisory_xact_lock(728120552, 100);
  select greatest(max(b.seen_at), (select max(o.ended_at) from outage o)) into seen from worker_beat b;
  if seen is null then return null; end if;
  -- Of the silences between two signs of life since then, the longest.
  select s.at, s.next into seen, again from (
    select x.at, lead(x.at, 1, clock_timestamp()) over (order by x.at) as next
    from (select seen as at union all select j.at from journal j where j.at > seen) x) s order by s.next - s.at desc limit 1;
  lasted := again - seen;
  if lasted <= more_than then return null; end if;
  with stood as (
    update referral set running_since = running_since + lasted, due_at = app.after_standstill(due_at, lasted, closed),
      expires_at = app.after_standstill(expires_at, lasted, closed)
    where over_at is null and running_since <= seen returning id),
  put_off as (
    update follow_up f set due_at = app.after_standstill(f.due_at, lasted, closed) from stood
    where f.referral_id = stood.id and f.state = 'planned' and f.due_at > seen and f.kind in ('acknowledge', 'answer', 'chase', 'escalate', 'expire')
    returning f.id, f.due_at),
  handed as (
    update delivery d set due_at = p.due_at, handed_at = null from put_off p
    where d.key = 'follow-up:' || p.id and d.state = 'pending' returning d.id)
  select count(*) into shifted from stood;
  insert into outage (began_at, ended_at, moved) values (seen, again, shifted);
  return shifted;
end $$;
comment on function app.note_outage is 'At a restart: when nobody had worked and nothing had been served for long, the clocks that ran get as much time back, once.';

create table digest_choice (
  membership_id uuid primary key references membership(id) on delete cascade,
  hour smallint check (hour between 6 and 20),
  chosen_at timestamptz not null default now()
);
comment on table digest_choice is 'At which hour somebody is told once a day what waits for her; no hour: never. Without a row, at eight.';
select app.protect('digest_choice');
create policy own on digest_choice to boussole_app using (membership_id = (select app.membership_id()))
  with check ((select app.is_writing()) and membership_id = (select app.membership_id()));
comment on policy own on digest_choice is 'Under each hat, one chooses one''s own hour.';
grant select, insert, update (hour, chosen_at) on digest_choice to boussole_app;

create function app.digest_hours() returns table (membership_id uuid, hour smallint)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, case when c.membership_id is null then 8 else c.hour end from membership m left join digest_choice c on c.membership_id = m.id
  where app.role() = 'worker' and m.role in ('counsellor', 'coordinator') and m.disabled_at is null and m.from_on <= app.today()
    and (m.until_on is null or m.until_on >= app.today()) and (c.membership_id is null or c.hour is not null)
$$;
comment on function app.digest_hours is 'Who is told once a day, and at which hour.';

create function app.digest_of(hat uuid) returns table (email text, locale text, name text, due integer, overdue integer, appointments integer, answers integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with leads as (
    select hat as id union all
    select a.membership_id from absence a where a.replacement_membership_id = hat and a.ended_at is null and app.today() between a.from_on and a.until_on),
  bounds as (
    select app.today()::timestamp at time zone 'Europe/Brussels' as begins, (app.today() + 1)::timestamp at time zone 'Europe/Brussels' as ends),
  tasks as (
    select f.kind, f.due_at from follow_up f where f.owner_membership_id in (select id from leads) and f.state = 'planned' and f.channel = 'task'
      and f.due_at < (select ends from bounds))
  select p.email, p.locale, p.given_name,
    (select count(*)::int from tasks where kind <> 'answered' and due_at >= (select begins from bounds)),
    (select count(*)::int from tasks where kind <> 'answered' and due_at < (select begins from bounds)),
    (select count(*)::int from appointment x, bounds where x.membership_id = hat and x.cancelled_at is null
      and x.starts_at >= bounds.begins and x.starts_at < bounds.ends),
    (select count(*)::int from tasks where kind = 'answered')
  from membership m join person p on p.id = m.person_id
  where app.role() = 'worker' and m.id = hat and m.disabled_at is null and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today())
$$;
comment on function app.digest_of is 'How much waits for somebody today, whom she replaces included; counts, no name of a person who comes for help.';

create function app.ring_urgent() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$ begin
  insert into delivery (key, job, payload) values ('tell-urgent:' || new.id, 'tell-urgent', jsonb_build_object('followUpId', new.id))
  on conflict (key) do nothing;
  return null;
end $$;
comment on function app.ring_urgent is 'Somebody asks to be called, or answered what cannot wait: her counsellor is told at once.';
create trigger ring_urgent after insert on follow_up for each row
  when (new.is_urgent and new.channel = 'task' and new.kind in ('call_back', 'answered')) execute function app.ring_urgent();

create function app.urgent_task(task uuid) returns table (email text, locale text, name text, kind text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.email, p.locale, p.given_name, f.kind from follow_up f
    left join lateral (select a.replacement_membership_id as hat from absence a where a.membership_id = f.owner_membership_id and a.ended_at is null
      and app.today() between a.from_on and a.until_on limit 1) r on true
    join membership m on m.id = coalesce(r.hat, f.owner_membership_id) join person p on p.id = m.person_id
  where app.role() = 'worker' and f.id = task and f.state = 'planned' and m.disabled_at is null
$$;
comment on function app.urgent_task is 'Whom to tell of a task that cannot wait: its owner, or who replaces her today; nobody once it is done.';

create function app.alarm_readers() returns table (membership_id uuid, organisation_id uuid, role text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.organisation_id, m.role from membership m
  where app.role() = 'worker' and m.role in ('structure_admin', 'platform_admin') and m.disabled_at is null and m.from_on <= app.today()
    and (m.until_on is null or m.until_on >= app.today())
$$;
comment on function app.alarm_readers is 'Whoever administers, and may be told that something was set aside or did not run.';

grant execute on function app.dead_deliveries(), app.missed_runs() to boussole_app, boussole_worker;
grant execute on function app.note_outage(interval, date[]), app.digest_hours(), app.digest_of(uuid), app.urgent_task(uuid),
  app.alarm_readers(), app.after_standstill(timestamptz, interval, date[]) to boussole_worker;
`;

export const ledgerDown = `
drop trigger ring_urgent on follow_up;
drop function app.alarm_readers, app.urgent_task, app.ring_urgent, app.digest_of, app.digest_hours, app.note_outage, app.after_standstill,
  app.missed_runs, app.dead_deliveries, app.retry_delivery;
drop table digest_choice, outage, run_comparison;
drop policy administrators on delivery;
revoke select (id, job, state, due_at, attempt, strikes, failure, dead_because, organisation_id, created_at, done_at) on delivery from boussole_app;
drop trigger bury on delivery;
drop function app.bury, app.organisation_of;
drop index follow_up_ended, follow_up_leaving, delivery_done, delivery_dead;
alter table delivery drop column retried_at, drop column organisation_id, drop column dead_because, drop column posting_at, drop column strikes;
`;
