/** Who follows a dossier in its branch: seen from outside, received at the desk, handed over, replaced. */
export const following = `
create function app.move_caseload() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into caseload as c (branch_id, lead_membership_id, open_count)
  select x.branch_id, x.lead_membership_id, sum(x.step) from (
    select old.branch_id, old.lead_membership_id, -1 as step where old.status = 'open'
    union all
    select new.branch_id, new.lead_membership_id, 1 where new.status = 'open') x
  group by 1, 2 having sum(x.step) <> 0 order by 1, 2
  on conflict (branch_id, lead_membership_id) do update set open_count = c.open_count + excluded.open_count;
  return null;
end $$;
comment on function app.move_caseload is 'Keeps the counts when a dossier changes hands, closes or reopens; always in the order of the leads, so that two handovers never wait for each other.';
create trigger move_caseload after update of lead_membership_id, status on dossier for each row
  when ((old.lead_membership_id, old.status) is distinct from (new.lead_membership_id, new.status)) execute function app.move_caseload();

create table follow_request (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null,
  branch_id uuid not null,
  membership_id uuid not null,
  message text check (length(message) between 1 and 300),
  asked_at timestamptz not null default now(),
  answered_at timestamptz,
  answered_by_membership_id uuid references membership(id) check (answered_by_membership_id <> membership_id),
  is_accepted boolean,
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  foreign key (membership_id, branch_id) references membership(id, branch_id),
  check (num_nonnulls(answered_at, answered_by_membership_id, is_accepted) in (0, 3))
);
comment on table follow_request is 'A caseworker of the branch asks whoever follows a person to follow her too.';
create unique index follow_request_once on follow_request (dossier_id, membership_id, branch_id) where answered_at is null;
create index follow_request_of_dossier on follow_request (dossier_id, asked_at desc, id desc);
create index follow_request_waiting on follow_request (branch_id) where answered_at is null;
create index follow_request_of_asker on follow_request (membership_id, answered_at desc);
create index lead_change_to on lead_change (to_membership_id, at desc);
create index appointment_walk_in on appointment (branch_id, starts_at) where is_walk_in;
create index absence_of_person on absence (membership_id, until_on) where ended_at is null;

create function app.receive_walk_in(target uuid, appointment_id uuid, given_code text, given_reference text, given_share bytea) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (app.is_writing() and app.is_caseworker()) then raise exception 'not a caseworker who writes' using errcode = 'BO403'; end if;
  insert into appointment (id, dossier_id, branch_id, membership_id, starts_at, minutes, is_walk_in, by_membership_id)
  select appointment_id, d.id, d.branch_id, app.membership_id(), now(), 30, true, app.membership_id()
  from dossier d join learner l on l.id = d.learner_id
  where d.id = target and d.branch_id = app.branch_id() and d.restricted_at is null and d.status = 'open'
    and (l.code = given_code or d.reference = given_reference
      or exists (select from share_code s where s.dossier_id = d.id and s.code_hash = given_share and s.expires_at > now() and s.ended_at is null and s.used_at is null));
  return found;
end $$;
comment on function app.receive_walk_in is 'The person stands before the actor and gives what she carries: an appointment for now. What was not given opens nothing.';

create function app.is_live_caseworker(hat uuid, place uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from membership m where m.id = hat and m.branch_id = place and m.role in ('counsellor', 'coordinator')
    and m.disabled_at is null and m.from_on <= app.today() and (m.until_on is null or m.until_on >= app.today()))
$$;
comment on function app.is_live_caseworker is 'Does she work with dossiers in this branch today? For the owner''s functions.';

create function app.move_leads(wanted uuid[], from_lead uuid, to_lead uuid, words text, takes_appointments boolean) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare moved integer;
begin
  if not (app.is_writing() and app.is_caseworker()) or num_nonnulls(wanted, from_lead) <> 1
    or not app.is_live_caseworker(to_lead, app.branch_id()) then
    raise exception 'not to be handed over so' using errcode = 'BO403';
  end if;
  -- Locked in one order before anything is counted: two handovers that meet wait, neither dies.
  with ours as materialized (
    select d.id, d.branch_id, d.lead_membership_id as old_lead from dossier d
    where d.branch_id = app.branch_id() and d.restricted_at is null and d.lead_membership_id <> to_lead
      and (d.id = any(wanted) or d.lead_membership_id = from_lead)
      and (app.role() = 'coordinator' or d.lead_membership_id in (select app.my_leads()))
    order by d.id for update),
  changed as (
    update dossier d set lead_membership_id = to_lead, version = d.version + 1 from ours where d.id = ours.id returning d.id),
  told as (
    insert into lead_change (dossier_id, branch_id, from_membership_id, to_membership_id, by_membership_id, note)
    select o.id, o.branch_id, o.old_lead, to_lead, app.membership_id(), words from ours o),
  freed as (
    update assignment a set ended_at = now() from ours o where a.dossier_id = o.id and a.membership_id = to_lead and a.ended_at is null),
  met as (
    update appointment a set membership_id = to_lead from ours o where takes_appointments and a.dossier_id = o.id
      and a.membership_id = o.old_lead and a.starts_at > now() and a.cancelled_at is null)
  select count(*) into moved from changed;
  return moved;
end $$;
comment on function app.move_leads is 'Hands dossiers of the branch to one of its caseworkers: one''s own, or any for a coordinator; says how many moved.';

drop policy opened_reads on assignment;
create policy opened_reads on assignment for select to boussole_app using (
  dossier_id = (select app.opened()) and (select app.opened_door()) <> 'grant');
comment on policy opened_reads on assignment is 'Whoever has the dossier open by right of the branch, and the person herself.';
drop policy opened_reads on lead_change;
create policy opened_reads on lead_change for select to boussole_app using (
  dossier_id = (select app.opened()) and (select app.opened_door()) <> 'grant');
comment on policy opened_reads on lead_change is 'Whoever has the dossier open by right of the branch, and the person herself.';

create policy own_reads on appointment for select to boussole_app using (membership_id = (select app.membership_id()));
comment on policy own_reads on appointment is 'One''s own day.';
create policy team_adds on appointment for insert to boussole_app with check (
  dossier_id = (select app.opened_to_write('identity')) and not is_walk_in and by_membership_id = (select app.membership_id())
  and (select app.opened_door()) in ('lead', 'replacement', 'assigned', 'appointment'));
comment on policy team_adds on appointment is 'Whoever follows the person plans, in her own name; who comes unannounced is received by a function.';
create policy coordinator_adds on appointment for insert to boussole_app with check (
  branch_id = (select app.branch_id()) and not is_walk_in and by_membership_id = (select app.membership_id())
  and membership_id <> (select app.membership_id()) and (select app.role()) = 'coordinator' and (select app.is_writing()));
comment on policy coordinator_adds on appointment is 'A coordinator plans for the caseworkers of her branch, never a door for herself.';
create policy team_changes on appointment for update to boussole_app using (
  dossier_id = (select app.opened_to_write('identity')) and (select app.opened_door()) in ('lead', 'replacement', 'assigned', 'appointment'));
comment on policy team_changes on appointment is 'Whoever follows the person moves and cancels.';

create policy lead_adds on assignment for insert to boussole_app with check (
  dossier_id = (select app.opened_to_write('identity')) and by_membership_id = (select app.membership_id())
  and (select app.opened_door()) in ('lead', 'replacement'));
comment on policy lead_adds on assignment is 'Who leads the dossier calls a colleague in.';
create policy lead_ends on assignment for update to boussole_app using (
  dossier_id = (select app.opened_to_write('identity'))
  and ((select app.opened_door()) in ('lead', 'replacement') or membership_id = (select app.membership_id())));
comment on policy lead_ends on assignment is 'Who leads the dossier, or the colleague herself, ends it.';

create policy branch_adds on absence for insert to boussole_app with check (
  branch_id = (select app.branch_id()) and by_membership_id = (select app.membership_id()) and (select app.is_caseworker())
  and (select app.is_writing()) and (membership_id = (select app.membership_id()) or (select app.role()) = 'coordinator'));
comment on policy branch_adds on absence is 'One''s own absence, or a colleague''s for the coordinator of the branch.';
create policy branch_ends on absence for update to boussole_app using (
  branch_id = (select app.branch_id()) and (select app.is_caseworker()) and (select app.is_writing())
  and (membership_id = (select app.membership_id()) or (select app.role()) = 'coordinator'));
comment on policy branch_ends on absence is 'One''s own absence, or a colleague''s for the coordinator of the branch.';

select app.protect('follow_request');
create policy own_reads on follow_request for select to boussole_app using (membership_id = (select app.membership_id()));
comment on policy own_reads on follow_request is 'What one asked for.';
create policy opened_reads on follow_request for select to boussole_app using (
  dossier_id = (select app.opened()) and (select app.opened_door()) <> 'grant');
comment on policy opened_reads on follow_request is 'Whoever has the dossier open by right of the branch, and the person herself.';
create policy asker_adds on follow_request for insert to boussole_app with check (
  membership_id = (select app.membership_id()) and branch_id = (select app.branch_id())
  and (select app.is_caseworker()) and (select app.is_writing()));
comment on policy asker_adds on follow_request is 'A caseworker of the branch asks in her own name.';
create policy lead_answers on follow_request for update to boussole_app using (
  dossier_id = (select app.opened_to_write('identity')) and (select app.opened_door()) in ('lead', 'replacement'));
comment on policy lead_answers on follow_request is 'Who leads the dossier answers.';

grant insert on appointment, assignment, absence to boussole_app;
grant update (membership_id, starts_at, minutes, channel, note, cancelled_at) on appointment to boussole_app;
grant update (ended_at) on assignment, absence to boussole_app;
grant select on follow_request to boussole_app;
grant insert (id, dossier_id, branch_id, membership_id, message) on follow_request to boussole_app;
grant update (answered_at, answered_by_membership_id, is_accepted) on follow_request to boussole_app;
grant execute on function app.receive_walk_in(uuid, uuid, text, text, bytea),
  app.move_leads(uuid[], uuid, uuid, text, boolean) to boussole_app;
`;
