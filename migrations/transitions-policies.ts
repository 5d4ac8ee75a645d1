const herself = `(select app.opened_door()) = 'self' and dossier_id = (select app.opened()) and (select app.is_writing())`;

/** Who sees and plans the turning points of a person, and does what is due about her. */
export const policies = `
select app.protect('transition_catalogue');
create policy everybody on transition_catalogue for select to boussole_app, boussole_worker using ((select app.has_entered()));
comment on policy everybody on transition_catalogue is 'What is published names nobody: plans are everybody''s to read.';
create policy statistics on transition_catalogue for select to boussole_stats using (current_user = 'boussole_stats');
comment on policy statistics on transition_catalogue is 'Statistics read what is public.';
create policy own_house on transition_catalogue for insert to boussole_app with check (
  (select app.is_writing()) and (select app.role()) = 'structure_admin' and organisation_id = (select app.organisation_id())
  and by_membership_id = (select app.membership_id()));
comment on policy own_house on transition_catalogue is 'Whoever administers a house publishes its next version, in her own name; nobody changes one.';
grant select on transition_catalogue to boussole_app, boussole_worker, boussole_stats;
grant insert (id, organisation_id, version, points, note, by_membership_id) on transition_catalogue to boussole_app;

select app.protect('transition');
create policy section_reads on transition for select to boussole_app using (dossier_id = (select app.opened_for('path')));
comment on policy section_reads on transition is 'The opened dossier''s, where the path is open.';
create policy section_adds on transition for insert to boussole_app with check (
  dossier_id = (select app.opened_to_write('path')) and source = 'counsellor' and state = 'running'
  and declared_by_membership_id = (select app.membership_id()));
comment on policy section_adds on transition is 'In one''s own name, where one may write in the path.';
create policy section_changes on transition for update to boussole_app using (dossier_id = (select app.opened_to_write('path')));
comment on policy section_changes on transition is 'Where one may write in the path.';
create policy self_announces on transition for insert to boussole_app with check (
  ${herself} and source = 'learner' and state = 'to_confirm' and declared_by_membership_id is null);
comment on policy self_announces on transition is 'The person announces one at her own page; a human confirms it.';
create policy self_changes on transition for update to boussole_app using (${herself}) with check (state in ('running', 'paused', 'stopped'));
comment on policy self_changes on transition is 'The person makes it wait, takes it up again, ends it.';
create policy job on transition to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on transition is 'The worker plans what was computed or announced.';
grant select on transition to boussole_app, boussole_worker;
grant insert on transition to boussole_worker;
grant insert (id, dossier_id, branch_id, catalogue_id, point, on_date, source, state, until_on, note, declared_by_membership_id, declared_at) on transition to boussole_app;
grant update (on_date, state, paused_until, until_on, note, version, over_at, end_reason, end_note, ended_by_membership_id) on transition to boussole_app, boussole_worker;

create function app.check_transition() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if app.role() = 'learner' and (new.on_date <> old.on_date or old.state = 'to_confirm' and new.state <> 'stopped'
    or old.state = 'to_confirm' and old.source <> 'learner') then
    raise exception 'not hers to confirm' using errcode = 'BO403';
  end if;
  if old.over_at is not null then raise exception 'it is over' using errcode = 'BO403'; end if;
  return new;
end $$;
comment on function app.check_transition is 'The person confirms nothing and moves no day; what is over stays as it is.';
create trigger check_transition before update on transition for each row
  when (current_user in ('boussole_app', 'boussole_worker')) execute function app.check_transition();

create policy path_reads on follow_up for select to boussole_app using (referral_id is null and dossier_id = (select app.opened_for('path')));
comment on policy path_reads on follow_up is 'What is due about the person, where her path is open.';
create policy path_plans on follow_up for insert to boussole_app with check (
  referral_id is null and dossier_id = (select app.opened_to_write('path')) and owner_membership_id is null);
comment on policy path_plans on follow_up is 'Whoever may write in her path has her asked where she stands; a task for somebody is made by its function.';
create policy path_changes on follow_up for update to boussole_app using (referral_id is null and dossier_id = (select app.opened_to_write('path')));
comment on policy path_changes on follow_up is 'Whoever may write in her path does, moves and ends what is due about her.';
drop policy owner_reads on follow_up;
create policy leads_read on follow_up for select to boussole_app using (owner_membership_id in (select app.my_leads()));
comment on policy leads_read on follow_up is 'What is due to oneself, and to whom one replaces.';
create policy leads_change on follow_up for update to boussole_app
  using ((select app.is_writing()) and referral_id is null and owner_membership_id in (select app.my_leads()));
comment on policy leads_change on follow_up is 'One does, moves and ends what is due to oneself, or to whom one replaces; it is handed on by a function.';
grant update (state, ended_at, due_at, version, owner_membership_id, end_reason, end_note, ended_by_membership_id) on follow_up to boussole_app;

drop policy section_reads on follow_up; drop policy sides_plan on follow_up; drop policy sides_end on follow_up;
create policy section_reads on follow_up for select to boussole_app using (
  referral_id is not null and dossier_id = (select app.opened_for('referrals')));
comment on policy section_reads on follow_up is 'The opened dossier''s, where its referrals are open.';
create policy sides_plan on follow_up for insert to boussole_app with check (referral_id is not null and (
  dossier_id = (select app.opened_to_write('referrals')) or referral_id = (select app.received_to_write()) or ${herself}));
comment on policy sides_plan on follow_up is 'A move plans what is due next; what else is due about a person is planned by functions alone.';
create policy sides_end on follow_up for update to boussole_app using (referral_id is not null and (
  dossier_id = (select app.opened_to_write('referrals')) or referral_id = (select app.received_to_write()) or ${herself}));
comment on policy sides_end on follow_up is 'A move ends what is due no more.';

create function app.follow_lead() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update follow_up set owner_membership_id = new.lead_membership_id
  where dossier_id = new.id and state = 'planned' and owner_membership_id = old.lead_membership_id and referral_id is null;
  return null;
end $$;
comment on function app.follow_lead is 'What was due to whoever led the dossier is due to whoever leads it now.';
create trigger follow_lead after update of lead_membership_id on dossier for each row
  when (old.lead_membership_id is distinct from new.lead_membership_id) execute function app.follow_lead();
`;

export const policiesGone = `
drop trigger follow_lead on dossier;
drop function app.follow_lead;
delete from follow_up where kind in ('contact', 'check_in', 'inform', 'survey', 'confirm_transition', 'call_back', 'answered', 'verify_contact', 'not_sent', 'own');
revoke update (due_at, version, owner_membership_id, end_reason, end_note, ended_by_membership_id) on follow_up from boussole_app;
drop policy path_reads on follow_up; drop policy path_plans on follow_up; drop policy path_changes on follow_up;
drop policy leads_read on follow_up; drop policy leads_change on follow_up;
create policy owner_reads on follow_up for select to boussole_app using (owner_membership_id = (select app.membership_id()));
comment on policy owner_reads on follow_up is 'What is due to oneself.';
drop policy section_reads on follow_up; drop policy sides_plan on follow_up; drop policy sides_end on follow_up;
create policy section_reads on follow_up for select to boussole_app using (dossier_id = (select app.opened_for('referrals')));
comment on policy section_reads on follow_up is 'The opened dossier''s, where its referrals are open.';
create policy sides_plan on follow_up for insert to boussole_app with check (
  dossier_id = (select app.opened_to_write('referrals')) or referral_id = (select app.received_to_write()) or ${herself});
comment on policy sides_plan on follow_up is 'A move plans what is due next.';
create policy sides_end on follow_up for update to boussole_app using (
  dossier_id = (select app.opened_to_write('referrals')) or referral_id = (select app.received_to_write()) or ${herself});
comment on policy sides_end on follow_up is 'A move ends what is due no more.';
`;
