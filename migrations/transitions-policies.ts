/** Who sees and plans the turning points of a person, and does what is due about her. */
export const policies = `
select app.protect('transition_catalogue');
create policy everybody on transition_catalogue for select to boussole_app, boussole_worker using (true);
comment on policy everybody on transition_catalogue is 'What is published names nobody: plans are everybody''s to read.';
grant select on transition_catalogue to boussole_app, boussole_worker;

select app.protect_section('transition', 'path');
create policy job on transition to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker');
comment on policy job on transition is 'The worker plans what was computed or announced.';
grant select, insert on transition to boussole_app, boussole_worker;
grant update (on_date, state, paused_until, note, version, over_at) on transition to boussole_app, boussole_worker;

create policy path_reads on follow_up for select to boussole_app using (referral_id is null and dossier_id = (select app.opened_for('path')));
comment on policy path_reads on follow_up is 'What is due about the person, where her path is open.';
create policy path_plans on follow_up for insert to boussole_app with check (dossier_id = (select app.opened_to_write('path')));
comment on policy path_plans on follow_up is 'Whoever may write in her path plans what is due about her.';
create policy path_changes on follow_up for update to boussole_app using (referral_id is null and dossier_id = (select app.opened_to_write('path')));
comment on policy path_changes on follow_up is 'Whoever may write in her path does, moves and ends what is due about her.';
create policy leads_read on follow_up for select to boussole_app using (owner_membership_id in (select app.my_leads()));
comment on policy leads_read on follow_up is 'What is due to oneself, and to whom one replaces.';
create policy leads_change on follow_up for update to boussole_app
  using ((select app.is_writing()) and channel = 'task' and owner_membership_id in (select app.my_leads()))
  with check (channel = 'task' and branch_id = (select app.branch_id()));
comment on policy leads_change on follow_up is 'One does, moves, hands on and ends what is due to oneself, or to whom one replaces.';
grant update (state, ended_at, due_at, version, owner_membership_id, end_reason, end_note, ended_by_membership_id) on follow_up to boussole_app;

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
