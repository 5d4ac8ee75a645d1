/** When a person is looked at again: because her day has come, or because what is known of her has changed. */
export const finding = `
alter table dossier add column look_on date default app.today();
comment on column dossier.look_on is 'When what is known of her may announce a turning point; none: nothing that is known will.';
create index dossier_look on dossier (look_on, id) where look_on is not null and status = 'open';

create function app.look_again() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name = 'learner' then
    update dossier d set look_on = app.today() where d.learner_id = new.id and (d.look_on > app.today() or d.look_on is null);
  elsif tg_table_name = 'situation' then
    update dossier d set look_on = app.today() where d.id = new.dossier_id and (d.look_on > app.today() or d.look_on is null);
  else
    new.look_on := app.today();
    return new;
  end if;
  return null;
end $$;
comment on function app.look_again is 'Something was learnt of her: the next night looks whether it announces a turning point.';
create trigger look_again after update of birth_on on learner for each row when (old.birth_on is distinct from new.birth_on) execute function app.look_again();
create trigger look_again after insert on situation for each row execute function app.look_again();
create trigger look_again_changed after update of status, status_since, studies on situation for each row
  when ((old.status, old.status_since, old.studies) is distinct from (new.status, new.status_since, new.studies)) execute function app.look_again();
create trigger look_again before update of status, learner_id, restricted_at, merged_into_id on dossier for each row when (
  (old.status, old.restricted_at, old.merged_into_id, old.learner_id) is distinct from (new.status, new.restricted_at, new.merged_into_id, new.learner_id))
  execute function app.look_again();

create function app.plan_again() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare target uuid;
begin
  for target in
    select d.id from dossier d where case tg_table_name
      when 'learner' then d.learner_id = (to_jsonb(new) ->> 'id')::uuid
      when 'dossier' then d.id in ((to_jsonb(new) ->> 'id')::uuid, (to_jsonb(new) ->> 'merged_into_id')::uuid, (to_jsonb(old) ->> 'merged_into_id')::uuid)
      else d.id = (to_jsonb(new) ->> 'dossier_id')::uuid end loop
    if exists (select from transition t where t.dossier_id = target and t.over_at is null)
      or exists (select from follow_up f where f.dossier_id = target and f.kind = 'survey') then
      insert into delivery (key, job, payload) values ('plan:' || target || ':' || pg_current_xact_id(), 'plan-person', jsonb_build_object('dossierId', target))
      on conflict (key) do nothing;
    end if;
  end loop;
  return null;
end $$;
comment on function app.plan_again is 'What a plan is made from has changed beside it: an interview, how she may be reached, what becomes of her dossier. She is planned anew.';
create trigger plan_again after insert on interview for each row execute function app.plan_again();
create trigger plan_again after update on learner for each row when (
  (old.by_mail, old.by_sms, old.email, old.phone, old.not_before_hour, old.not_after_hour)
  is distinct from (new.by_mail, new.by_sms, new.email, new.phone, new.not_before_hour, new.not_after_hour)) execute function app.plan_again();
create trigger plan_again after insert on situation for each row execute function app.plan_again();
create trigger plan_again_changed after update of status on situation for each row when (old.status is distinct from new.status) execute function app.plan_again();
create trigger plan_again after update on dossier for each row when (
  (old.status, old.restricted_at, old.merged_into_id, old.learner_id) is distinct from (new.status, new.restricted_at, new.merged_into_id, new.learner_id))
  execute function app.plan_again();

create function app.follow_dossier() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select case when new.owner_membership_id = was.lead_membership_id then d.lead_membership_id else new.owner_membership_id end into new.owner_membership_id
  from dossier d, dossier was where d.id = new.dossier_id and was.id = old.dossier_id;
  return new;
end $$;
comment on function app.follow_dossier is 'Two dossiers become one, or two again: what was due to whoever leads the one is due to whoever leads the other.';
create trigger follow_dossier before update of dossier_id on follow_up for each row
  when (old.dossier_id <> new.dossier_id and old.owner_membership_id is not null and old.referral_id is null) execute function app.follow_dossier();

create function app.dossiers_to_look_at(how_many integer) returns table (id uuid, is_due boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select x.id, bool_or(x.is_due) from (
    (select d.id, true as is_due from dossier d where d.status = 'open' and d.look_on <= app.today() order by d.look_on, d.id limit how_many)
    union all
    (select t.dossier_id, false from transition t where t.state = 'paused' and t.paused_until <= app.today() order by t.paused_until limit how_many)
    union all
    (select t.dossier_id, false from transition t where t.state = 'running' and t.until_on < app.today() order by t.until_on limit how_many)) x
  where app.role() = 'worker' group by x.id limit how_many
$$;
comment on function app.dossiers_to_look_at is 'To the worker: whose day has come, whose pause is over, whose plan has come to its end; by indexes of what is asked.';

create function app.life_facts(target uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('branchId', d.branch_id, 'catalogueId', app.catalogue_for(d.branch_id),
    'isOpen', d.status = 'open' and d.restricted_at is null and d.merged_into_id is null,
    'birthOn', l.birth_on, 'status', s.status, 'statusSince', s.status_since,
    'studiesUntil', (select max(x ->> 'until') from jsonb_array_elements(s.studies) x where x ->> 'result' = 'under_way'),
    'known', (select coalesce(jsonb_agg(jsonb_build_object('point', t.point, 'onDate', t.on_date)), '[]') from transition t where t.dossier_id = d.id))
  from dossier d join learner l on l.id = d.learner_id left join situation s on s.dossier_id = d.id and s.branch_id = d.branch_id
  where d.id = target and app.role() = 'worker'
$$;
comment on function app.life_facts is 'To the worker: what of a life announces turning points; days, no words.';

create function app.looked_at(target uuid, next_on date) returns void
language sql security definer set search_path = public, pg_temp as $$
  update dossier d set look_on = next_on where d.id = target and app.role() = 'worker'
$$;
comment on function app.looked_at is 'To the worker: she was looked at, and will be again on that day, if at all.';

create function app.turned_referral(target uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('dossierId', r.dossier_id, 'branchId', r.branch_id, 'byMembershipId', r.by_membership_id, 'state', r.state,
    'outcomeCode', r.outcome_code, 'outcomeOn', r.outcome_on, 'endsOn', n.ends_on, 'offerKind', f.kind, 'learnerStatus', s.status,
    'startsOn', coalesce((select e.on_date from referral_event e where e.referral_id = r.id and e.to_state = 'enrolled' order by e.seq desc limit 1), n.starts_on),
    'movedOn', (r.moved_at at time zone 'Europe/Brussels')::date, 'isOpen', d.status = 'open' and d.restricted_at is null and d.merged_into_id is null)
  from referral r join dossier d on d.id = r.dossier_id left join offer f on f.id = r.offer_id left join offer_session n on n.id = r.session_id
  left join situation s on s.dossier_id = r.dossier_id and s.branch_id = r.branch_id
  where r.id = target and app.role() = 'worker'
$$;
comment on function app.turned_referral is 'To the worker: what a referral that has moved says of a life.';

grant execute on function app.dossiers_to_look_at(integer), app.life_facts(uuid), app.looked_at(uuid, date), app.turned_referral(uuid) to boussole_worker;
`;

export const findingGone = `
drop function app.turned_referral, app.looked_at, app.life_facts, app.dossiers_to_look_at;
drop trigger follow_dossier on follow_up;
drop function app.follow_dossier;
drop trigger plan_again on interview; drop trigger plan_again on learner; drop trigger plan_again on situation; drop trigger plan_again_changed on situation;
drop trigger plan_again on dossier;
drop function app.plan_again;
drop trigger look_again on learner; drop trigger look_again on situation; drop trigger look_again_changed on situation; drop trigger look_again on dossier;
drop function app.look_again;
drop index dossier_look;
alter table dossier drop column look_on;
`;
