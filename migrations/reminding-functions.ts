/** Where a person may be reached, whose turn it is to leave, and what follows when her address is corrected. */
export const reaching = `
create function app.ways_to(target uuid) returns table (email text, phone text, not_before_hour smallint, not_after_hour smallint,
  hide_service boolean, locale text, branch_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when l.by_mail then l.email end, case when l.by_sms then l.phone end, l.not_before_hour, l.not_after_hour, l.hide_service, l.locale, b.name
  from dossier d join learner l on l.id = d.learner_id join branch b on b.id = d.branch_id
  where d.id = target and app.role() = 'worker'
$$;
comment on function app.ways_to is 'By which ways a person may safely be reached, and at which hours, to the worker; a way that she did not allow is none.';

create function app.due_message(target uuid) returns table (id uuid, dossier_id uuid, branch_id uuid, kind text, channel text, state text, end_reason text, occurrence text,
  due_at timestamptz, is_urgent boolean, is_closed boolean, is_shut boolean, transition_state text, meets_at timestamptz, meets_by text, is_called_off boolean,
  email text, phone text, not_before_hour smallint, not_after_hour smallint, hide_service boolean, locale text, branch_name text, lead_locale text)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.role() <> 'worker' then raise exception 'the worker''s' using errcode = 'BO403'; end if;
  perform from dossier d where d.id = (select f.dossier_id from follow_up f where f.id = target) for no key update;
  return query select f.id, f.dossier_id, f.branch_id, f.kind, f.channel, f.state, f.end_reason, f.occurrence, f.due_at, f.is_urgent, d.status = 'closed',
    num_nonnulls(d.restricted_at, d.merged_into_id) > 0, t.state, a.starts_at, a.channel, a.cancelled_at is not null,
    w.email, w.phone, w.not_before_hour, w.not_after_hour, w.hide_service, w.locale, w.branch_name, p.locale
  from follow_up f join dossier d on d.id = f.dossier_id cross join lateral app.ways_to(d.id) w
    join membership m on m.id = d.lead_membership_id join person p on p.id = m.person_id
    left join transition t on t.id = f.transition_id left join appointment a on a.id = f.appointment_id
  where f.id = target and f.channel in ('mail', 'sms') and f.referral_id is null;
end $$;
comment on function app.due_message is 'All that decides whether and how a message leaves, to the worker; nobody else plans or corrects the person meanwhile.';

create function app.free_minute(wanted timestamptz, most integer) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select least(
    (select date_trunc('minute', wanted) where not exists (select from app.sending_minute s where s.minute = date_trunc('minute', wanted) and s.taken >= most)),
    (select min(s.minute) + interval '1 minute' from app.sending_minute s where s.minute >= date_trunc('minute', wanted) and s.taken >= most
      and not exists (select from app.sending_minute n where n.minute = s.minute + interval '1 minute' and n.taken >= most)))
$$;
comment on function app.free_minute is 'The first minute from a moment on in which there is room for one more message.';

create function app.take_minute(wanted timestamptz, most integer) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.role() <> 'worker' then raise exception 'the worker''s' using errcode = 'BO403'; end if;
  insert into app.sending_minute as s (minute, taken) values (wanted, 1)
  on conflict (minute) do update set taken = s.taken + 1 where s.taken < most;
  if not found then return false; end if;
  delete from app.sending_minute where minute in (
    select minute from app.sending_minute where minute < now() - interval '1 day' order by minute limit 2 for update skip locked);
  return true;
end $$;
comment on function app.take_minute is 'Takes a place in a minute, when there is one left.';

create function app.correct_ways() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into delivery (key, job, payload)
  select 'resend-returned:' || d.id || ':' || new.version, 'resend-returned', jsonb_build_object('dossierId', d.id) from dossier d
  where d.learner_id = new.id and (
    exists (select from reminder r where r.dossier_id = d.id and r.state = 'returned' and r.over_at > now() - interval '60 days')
    or exists (select from follow_up f where f.dossier_id = d.id and f.kind = 'verify_contact' and f.state = 'planned'))
  on conflict (key) do nothing;
  return null;
end $$;
comment on function app.correct_ways is 'Whoever corrects an address has what came back sent again; nobody needs to think of it.';
create trigger correct_ways after update of email, phone, by_mail, by_sms on learner for each row
  when ((old.email, old.phone, old.by_mail, old.by_sms) is distinct from (new.email, new.phone, new.by_mail, new.by_sms)) execute function app.correct_ways();

grant execute on function app.ways_to(uuid), app.due_message(uuid), app.free_minute(timestamptz, integer), app.take_minute(timestamptz, integer) to boussole_worker;
`;

export const reachingGone = `
drop trigger correct_ways on learner;
drop function app.correct_ways, app.take_minute, app.free_minute, app.due_message, app.ways_to;
`;
