/** What planning reads and writes about one person: the same for whoever changes a reason, by whichever door she came. */
export const planning = `
create function app.may_plan(target uuid) returns boolean language sql stable as $$
  select app.is_writing() and (app.role() = 'worker' or app.opened_to_write('path') = target
    or app.opened_door() = 'self' and app.opened() = target)
$$;
comment on function app.may_plan is 'Plans follow from what was written: whoever may write in her path makes them, the person at her own page, and the worker.';

create function app.lock_to_plan(target uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.may_plan(target) is not true then raise exception 'not hers to plan' using errcode = 'BO403'; end if;
  perform from dossier d where d.id = target for no key update;
end $$;
comment on function app.lock_to_plan is 'One person is planned by one transaction at a time; whoever locks more locks her dossier first.';

create function app.work_calendar(place uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('workingDays', b.working_days, 'closures', b.closures, 'closesForSchool', b.closes_for_school_holidays,
    'schoolHolidays', (select coalesce(jsonb_agg(jsonb_build_object('from', h.from_on, 'until', h.until_on) order by h.from_on), '[]') from school_holiday h
      where h.community = case when c.nis is not null and c.basin is null then 'DG' else 'FWB' end
        and h.until_on > app.today() - 800 and h.name not like 'Rentrée%'))
  from branch b left join commune c on c.nis = b.commune_nis where b.id = place
$$;
comment on function app.work_calendar is 'When a branch works and when its community has no school: as its sheet in the register says.';

create function app.catalogue_for(place uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id from branch b cross join lateral (
    select k.id, k.version, 0 as rank, null::date as since from transition_catalogue k where k.organisation_id = b.organisation_id
    union all
    select k.id, k.version, 1, a.from_on from affiliation_link a join transition_catalogue k on k.organisation_id = a.to_organisation_id
    where a.from_organisation_id = b.organisation_id and a.kind = 'network' and a.from_on <= app.today() and (a.until_on is null or a.until_on >= app.today())
    union all
    select k.id, k.version, 2, null from transition_catalogue k where k.organisation_id is null) c
  where b.id = place order by c.rank, c.since, c.version desc, c.id limit 1
$$;
comment on function app.catalogue_for is 'The catalogue that counts in a branch: its house''s own, else its network''s, else the one common to all; the last version of it.';

create function app.plan_facts(target uuid, at timestamptz) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if (app.opened_for('path') = target or app.role() = 'worker') is not true then raise exception 'not open' using errcode = 'BO403'; end if;
  return (select jsonb_build_object(
    'isClosed', d.status = 'closed' or d.restricted_at is not null or d.merged_into_id is not null,
    'canWrite', l.by_mail and l.email is not null or l.by_sms and l.phone is not null,
    'safeHours', jsonb_build_object('notBeforeHour', l.not_before_hour, 'notAfterHour', l.not_after_hour),
    'isPupil', exists (select from situation s where s.dossier_id = d.id and s.branch_id = d.branch_id and s.status = 'pupil'),
    'calendar', app.work_calendar(d.branch_id),
    'transitions', (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'point', t.point, 'onDate', t.on_date, 'state', t.state,
        'pausedUntil', t.paused_until, 'declaredAt', t.declared_at, 'steps', app.steps_of(t.catalogue_id, t.point)) order by t.declared_at, t.id), '[]')
      from transition t where t.dossier_id = d.id and t.over_at is null),
    'planned', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'transitionId', f.transition_id, 'step', f.step, 'kind', f.kind,
        'occurrence', f.occurrence, 'dueAt', f.due_at, 'isUrgent', f.is_urgent)), '[]')
      from follow_up f where f.dossier_id = d.id and f.state = 'planned' and f.kind in ('contact', 'check_in', 'inform', 'survey', 'confirm_transition')),
    'ended', (select coalesce(jsonb_agg(jsonb_build_object('transitionId', f.transition_id, 'step', f.step, 'kind', f.kind,
        'occurrence', f.occurrence, 'state', f.state, 'endReason', f.end_reason, 'endedAt', f.ended_at)), '[]')
      from follow_up f where f.dossier_id = d.id and f.state <> 'planned' and f.kind in ('contact', 'check_in', 'inform', 'survey', 'confirm_transition')
        and f.due_at > at - interval '800 days'),
    'sentReferrals', case when d.restricted_at is null and d.merged_into_id is null then (
      select coalesce(jsonb_agg(jsonb_build_object('referralId', r.id, 'sentOn', (r.sent_at at time zone 'Europe/Brussels')::date)
        order by r.sent_at, r.id), '[]')
      from referral r where r.dossier_id = d.id and r.sent_at > at - interval '14 months' and r.state <> 'entered_in_error') else '[]' end,
    'contacts', (select coalesce(jsonb_agg(x.at), '[]') from (
      select i.held_at as at from interview i where i.dossier_id = d.id and i.held_at between plan_facts.at - interval '1 year' and plan_facts.at
      union all
      select f.ended_at from follow_up f where f.dossier_id = d.id and f.state = 'done' and f.kind in ('contact', 'check_in', 'survey')
        and f.due_at > plan_facts.at - interval '1 year') x))
  from dossier d join learner l on l.id = d.learner_id where d.id = target);
end $$;
comment on function app.plan_facts is 'What a plan is made from: days and instants, no words; whichever sections her reader may open, a plan is the same.';

create function app.steps_of(catalogue uuid, wanted text) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select p -> 'steps' from transition_catalogue c, jsonb_array_elements(c.points) p where c.id = catalogue and p ->> 'code' = wanted
$$;
comment on function app.steps_of is 'The plan of a turning point, in the version that it was declared under.';

create function app.carry_plan(target uuid, cancelled jsonb, added jsonb, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare wakings jsonb;
begin
  if app.may_plan(target) is not true then raise exception 'not hers to plan' using errcode = 'BO403'; end if;
  update follow_up f set state = 'cancelled', ended_at = at, end_reason = c.reason, version = f.version + 1
  from jsonb_to_recordset(cancelled) as c(id uuid, reason text)
  where f.id = c.id and f.dossier_id = target and f.state = 'planned' and f.referral_id is null;
  with planned as (
    insert into follow_up (id, dossier_id, branch_id, transition_id, step, kind, channel, for_side, way, due_at, occurrence, is_urgent, made_at,
      owner_membership_id)
    select gen_random_uuid(), d.id, d.branch_id, t.id, a.step, a.kind, a.channel, a."forSide", a.way, a."dueAt", a.occurrence, a."isUrgent", at,
      case when a.channel = 'task' then d.lead_membership_id end
    from jsonb_to_recordset(added) as a("transitionId" uuid, step text, kind text, channel text, "forSide" text, way text, "dueAt" timestamptz,
      occurrence text, "isUrgent" boolean)
    join dossier d on d.id = target left join transition t on t.id = a."transitionId" and t.dossier_id = d.id
    where a."transitionId" is null or t.id is not null
    returning id, channel, is_urgent, due_at)
  select coalesce(jsonb_agg(jsonb_build_object('key', 'wake:' || p.id, 'job', 'wake-follow-up',
    'payload', jsonb_build_object('followUpId', p.id), 'due', p.due_at)), '[]') into wakings
  from planned p where p.channel <> 'task' or p.is_urgent;
  perform app.enqueue_all(wakings);
end $$;
comment on function app.carry_plan is 'Writes what planning decided, in one go with the wakings: what leaves by itself, and what cannot wait.';

create function app.add_task(target uuid, of_kind text, by_way text, words text, cause uuid, urgent boolean, due timestamptz, at timestamptz) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare made uuid;
begin
  perform app.lock_to_plan(target);
  select f.id into made from follow_up f where cause is not null and f.cause_id = cause and f.kind = of_kind and f.state = 'planned';
  if found then return made; end if;
  insert into follow_up (id, dossier_id, branch_id, kind, channel, for_side, way, due_at, occurrence, is_urgent, note, cause_id, owner_membership_id, made_at)
  select gen_random_uuid(), d.id, d.branch_id, of_kind, 'task', 'caseworker', by_way, due, of_kind || ':' || extract(epoch from at)::bigint, urgent, words, c.id,
    d.lead_membership_id, at
  from dossier d left join follow_up c on c.id = cause and c.dossier_id = d.id where d.id = target returning id into made;
  if urgent then
    perform app.enqueue('wake:' || made, 'wake-follow-up', jsonb_build_object('followUpId', made), due);
  end if;
  return made;
end $$;
comment on function app.add_task is 'One thing to do for whoever leads the dossier; out of the same cause there is one of a kind, however often it is asked.';

grant execute on function app.may_plan(uuid), app.lock_to_plan(uuid), app.plan_facts(uuid, timestamptz), app.steps_of(uuid, text),
  app.carry_plan(uuid, jsonb, jsonb, timestamptz), app.add_task(uuid, text, text, text, uuid, boolean, timestamptz, timestamptz),
  app.work_calendar(uuid), app.catalogue_for(uuid) to boussole_app, boussole_worker;
`;

export const planningGone = `
drop function app.add_task, app.carry_plan, app.steps_of, app.plan_facts, app.catalogue_for, app.work_calendar, app.lock_to_plan, app.may_plan;
`;
