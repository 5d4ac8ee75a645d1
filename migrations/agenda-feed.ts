/** Those whose agenda somebody sees: her own, and that of whom she replaces, on the days of the replacement. */
const theirs = (me: string): string => `
    select ${me} as hat, '-infinity'::date as from_on, 'infinity'::date as until_on
    union all
    select a.membership_id, a.from_on, a.until_on from absence a where a.replacement_membership_id = ${me} and a.ended_at is null`;

const isOnDay = (instant: string): string => `(${instant} at time zone 'Europe/Brussels')::date between who.from_on and who.until_on`;

// They name their leaders, not who replaces them: the days of a replacement are looked at here.
const gatherings = `    'gatherings', (select coalesce(json_agg(json_build_object('id', g.id, 'startsAt', g.starts_at, 'minutes', g.minutes, 'sequence', g.version - 1,
        'changedAt', g.planned_at) order by g.starts_at, g.id), '[]')
      from (select x.* from gathering x where x.branch_id = me.branch_id and x.state <> 'cancelled' and x.starts_at >= start and x.starts_at < finish
        and exists (select from (${theirs('me.hat')}) who where who.hat = any(x.lead_membership_ids) and ${isOnDay('x.starts_at')})
        order by x.starts_at, x.id limit 2000) g),
`;

/** What a private address tells; the moments that several share, once there are any. */
export const calendarFeed = ({ withGatherings = false } = {}): string => `
create or replace function app.calendar_feed(hash bytea) returns json
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me record;
  start constant timestamptz := (app.today() - 30)::timestamp at time zone 'Europe/Brussels';
  today constant timestamptz := app.today()::timestamp at time zone 'Europe/Brussels';
  finish constant timestamptz := (app.today() + 180)::timestamp at time zone 'Europe/Brussels';
begin
  select m.id as hat, m.branch_id, b.name as branch_name, p.locale into me
  from calendar_feed f join membership m on m.id = f.membership_id join branch b on b.id = m.branch_id join person p on p.id = m.person_id
  where f.token_hash = hash and f.ended_at is null and m.role in ('counsellor', 'coordinator')
    and m.disabled_at is null and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today());
  if not found then return null; end if;
  -- Calendars ask all day long: once an hour is written down.
  update calendar_feed f set read_at = now() where f.token_hash = hash and (f.read_at is null or f.read_at < now() - interval '1 hour');
  return json_build_object('locale', me.locale, 'branchName', me.branch_name,
    'meetings', (select coalesce(json_agg(json_build_object('id', a.id, 'startsAt', a.starts_at, 'minutes', a.minutes, 'sequence', a.sequence,
        'changedAt', a.changed_at) order by a.starts_at, a.id), '[]')
      from (${theirs('me.hat')}) who cross join lateral (
        select x.* from appointment x where x.membership_id = who.hat and x.branch_id = me.branch_id and x.cancelled_at is null
          and x.starts_at >= start and x.starts_at < finish and ${isOnDay('x.starts_at')} order by x.starts_at, x.id limit 2000) a),
${withGatherings ? gatherings : ''}    'days', (select coalesce(json_agg(json_build_object('on', x.day, 'count', x.count, 'changedAt', x.changed_at) order by x.day), '[]') from (
      select greatest((f.due_at at time zone 'Europe/Brussels')::date, app.today()) as day, count(*)::int as count, max(f.made_at) as changed_at
      from (select me.hat union all select a.membership_id from absence a where a.replacement_membership_id = me.hat and a.ended_at is null
          and app.today() between a.from_on and a.until_on) mine(hat)
        cross join lateral (select t.due_at, t.made_at from follow_up t where t.owner_membership_id = mine.hat and t.branch_id = me.branch_id
          and t.state = 'planned' and t.channel = 'task' and t.due_at < finish
          and t.kind in ('contact', 'inform', 'confirm_transition', 'call_back', 'answered', 'verify_contact', 'not_sent', 'own')
          order by t.due_at, t.id limit 2000) f
      group by 1) x));
end $$;
`;

/** Whom one meets, and one's agenda under a private address. */
export const feed = `
alter table appointment add column sequence integer not null default 0, add column changed_at timestamptz not null default now();
comment on column appointment.sequence is 'How often it was moved or cancelled: what calendars compare.';
create function app.count_move() returns trigger language plpgsql as $$ begin
  new.sequence := old.sequence + 1;
  new.changed_at := now();
  return new;
end $$;
comment on function app.count_move is 'Counts how often a meeting was moved, given to a colleague or cancelled.';
create trigger count_move before update on appointment for each row
  when ((old.starts_at, old.minutes, old.membership_id, old.cancelled_at) is distinct from (new.starts_at, new.minutes, new.membership_id, new.cancelled_at))
  execute function app.count_move();

create function app.meetings_between(from_at timestamptz, before_at timestamptz)
returns table (id uuid, dossier_id uuid, membership_id uuid, starts_at timestamptz, minutes smallint, channel text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.id, a.dossier_id, a.membership_id, a.starts_at, a.minutes, a.channel
  from (${theirs('app.membership_id()')}) who cross join lateral (
    select x.* from appointment x where x.membership_id = who.hat and x.branch_id = app.branch_id() and x.cancelled_at is null
      and x.starts_at >= from_at and x.starts_at < before_at and ${isOnDay('x.starts_at')} order by x.starts_at, x.id limit 400) a
  where app.is_caseworker()
$$;
comment on function app.meetings_between is 'Whom one meets in some days: one''s own meetings, and those of whom one replaces on that day.';

create table calendar_feed (
  id uuid primary key,
  membership_id uuid not null,
  branch_id uuid not null,
  token_hash bytea not null unique check (length(token_hash) = 32),
  made_at timestamptz not null default now(),
  read_at timestamptz,
  ended_at timestamptz,
  foreign key (membership_id, branch_id) references membership(id, branch_id)
);
comment on table calendar_feed is 'The private address of somebody''s agenda: a hash of it, since when, until when. What it tells names nobody.';
create unique index calendar_feed_once on calendar_feed (membership_id) where ended_at is null;
select app.protect('calendar_feed');
create policy own_reads on calendar_feed for select to boussole_app using (membership_id = (select app.membership_id()));
comment on policy own_reads on calendar_feed is 'One''s own address.';
create policy own_adds on calendar_feed for insert to boussole_app with check (
  membership_id = (select app.membership_id()) and branch_id = (select app.branch_id()) and (select app.is_caseworker()) and (select app.is_writing()));
comment on policy own_adds on calendar_feed is 'A caseworker makes her own address.';
create policy own_ends on calendar_feed for update to boussole_app using (membership_id = (select app.membership_id()) and (select app.is_writing()));
comment on policy own_ends on calendar_feed is 'And ends it.';
grant select, insert (id, membership_id, branch_id, token_hash), update (ended_at) on calendar_feed to boussole_app;

${calendarFeed()}comment on function app.calendar_feed is 'What a private address tells a calendar: when one meets somebody, how many tasks a day. Nobody''s name, nothing of what for; nothing at all once it is ended.';
grant execute on function app.meetings_between(timestamptz, timestamptz), app.calendar_feed(bytea) to boussole_app;
`;

export const feedGone = `
drop function app.calendar_feed, app.meetings_between;
drop table calendar_feed;
drop trigger count_move on appointment;
drop function app.count_move;
alter table appointment drop column sequence, drop column changed_at;
`;
