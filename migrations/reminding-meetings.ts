/** The person is reminded of a meeting the evening before: planned with it, moved with it, gone with it. */
export const meetings = `
alter table follow_up add column appointment_id uuid references appointment(id) on delete cascade;
comment on column follow_up.appointment_id is 'The meeting that it reminds of.';
create unique index follow_up_meeting on follow_up (appointment_id) where state = 'planned' and appointment_id is not null;

create function app.evening_before(moment timestamptz) returns timestamptz
language sql immutable strict parallel safe as $$
  select ((moment at time zone 'Europe/Brussels')::date - 1 + time '18:00') at time zone 'Europe/Brussels'
$$;
comment on function app.evening_before is 'Six in the evening of the day before, by the clock on the wall in Brussels, whatever the clocks do in the night.';

create function app.remind_of_meeting() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  due constant timestamptz := app.evening_before(new.starts_at);
  fresh uuid;
begin
  update follow_up set state = 'cancelled', ended_at = now(), end_reason = case when new.cancelled_at is null then 'date_moved' else 'not_needed' end
  where appointment_id = new.id and state = 'planned';
  -- Whoever agreed to meet after six for the next day needs no reminder of it.
  if new.cancelled_at is null and not new.is_walk_in and due > now() then
    insert into follow_up (id, dossier_id, branch_id, kind, for_side, channel, due_at, occurrence, appointment_id)
    values (gen_random_uuid(), new.dossier_id, new.branch_id, 'remind', 'learner', 'mail', due,
      'meeting ' || to_char(new.starts_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), new.id) returning id into fresh;
    insert into delivery (key, job, payload, due_at) values ('wake:' || fresh, 'wake-follow-up', jsonb_build_object('followUpId', fresh), due);
  end if;
  return null;
end $$;
comment on function app.remind_of_meeting is 'A reminder the evening before each meeting that is agreed in time; another one when it moves, none when it is called off.';
create function app.check_meeting() returns trigger language plpgsql as $$
begin
  raise exception 'planned by the meeting itself' using errcode = 'BO403';
end $$;
comment on function app.check_meeting is 'What reminds of a meeting is planned by the meeting alone.';
create trigger check_meeting before insert on follow_up for each row
  when (new.appointment_id is not null and current_user in ('boussole_app', 'boussole_worker')) execute function app.check_meeting();
create trigger remind_of_meeting after insert on appointment for each row execute function app.remind_of_meeting();
create trigger remind_of_moved after update of starts_at, cancelled_at on appointment for each row
  when ((old.starts_at, old.cancelled_at) is distinct from (new.starts_at, new.cancelled_at)) execute function app.remind_of_meeting();
`;

export const meetingsGone = `
drop trigger check_meeting on follow_up; drop trigger remind_of_moved on appointment; drop trigger remind_of_meeting on appointment;
drop function app.check_meeting, app.remind_of_meeting, app.evening_before;
delete from follow_up where appointment_id is not null;
drop index follow_up_meeting;
alter table follow_up drop column appointment_id;
`;
