/** Who sees and changes the moments of a branch, and the places in them. */
export const policies = `
create function app.leads_gathering(leaders uuid[], of_branch uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select of_branch = app.branch_id() and app.is_caseworker() and leaders && array(select app.my_leads())
$$;
comment on function app.leads_gathering is 'Whether the actor leads it, or replaces who does.';
create function app.keeps_gathering(leaders uuid[], of_branch uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select app.leads_gathering(leaders, of_branch) or of_branch = app.branch_id() and app.role() = 'coordinator'
$$;
comment on function app.keeps_gathering is 'Whether the actor leads it, replaces who does, or coordinates its branch.';
create function app.sees_gatherings() returns uuid
language sql stable set search_path = public, pg_temp as $$
  select app.branch_id() where app.is_caseworker() or app.role() = 'manager'
$$;
comment on function app.sees_gatherings is 'The branch whose moments the actor sees: her own, if she is a caseworker or manages it.';

select app.protect('gathering', 'gathering_group', 'gathering_seat', 'gathering_follow_up');

create policy branch_reads on gathering for select to boussole_app using (branch_id = (select app.sees_gatherings()));
comment on policy branch_reads on gathering is 'The moments of one''s branch, for its caseworkers and its managers: no participant is named here.';
create policy place_reads on gathering for select to boussole_app using (
  id in (select s.gathering_id from gathering_seat s where s.dossier_id = (select app.opened_for('path'))));
comment on policy place_reads on gathering is 'That in which the opened dossier has a place: to whoever sees the path, and to the person herself.';
create policy caseworker_plans on gathering for insert to boussole_app with check (
  branch_id = (select app.branch_id()) and by_membership_id = (select app.membership_id()) and state = 'planned'
  and (select app.is_caseworker()) and (select app.is_writing()));
comment on policy caseworker_plans on gathering is 'A caseworker plans in her own branch, in her own name.';
create policy keeper_changes on gathering for update to boussole_app
  using ((select app.is_writing()) and app.keeps_gathering(lead_membership_ids, branch_id)) with check (branch_id = (select app.branch_id()));
comment on policy keeper_changes on gathering is 'Who leads it or coordinates the branch changes it; another may take over, within the branch.';
create policy job on gathering for select to boussole_worker using (app.role() = 'worker');
comment on policy job on gathering is 'The worker confirms and reminds.';
grant select on gathering to boussole_app, boussole_worker;
grant insert, update (kind, title, place, starts_at, minutes, seats, lead_membership_ids, note, state, cancel_reason, version) on gathering to boussole_app;

create policy branch_reads on gathering_group for select to boussole_app using (branch_id = (select app.sees_gatherings()));
comment on policy branch_reads on gathering_group is 'Counts without names, for the caseworkers and the managers of the branch.';
create policy keeper_counts on gathering_group to boussole_app
  using ((select app.is_writing()) and exists (select from gathering g where g.id = gathering_id and app.keeps_gathering(g.lead_membership_ids, g.branch_id)))
  with check ((select app.is_writing()) and exists (select from gathering g where g.id = gathering_id and app.keeps_gathering(g.lead_membership_ids, g.branch_id)));
comment on policy keeper_counts on gathering_group is 'Who leads the moment or coordinates the branch counts.';
grant select, insert, delete, update (label, count, present) on gathering_group to boussole_app;

create policy section_reads on gathering_seat for select to boussole_app using (dossier_id = (select app.opened_for('path')));
comment on policy section_reads on gathering_seat is 'A place is content of the dossier: where the path is open.';
create policy section_adds on gathering_seat for insert to boussole_app with check (
  dossier_id = (select app.opened_to_write('path')) and branch_id = (select app.branch_id()) and attendance = 'unknown'
  and by_membership_id = (select app.membership_id()));
comment on policy section_adds on gathering_seat is 'Whoever of the branch may write in the path gives a place, in her own name.';
create policy job on gathering_seat for select to boussole_worker using (app.role() = 'worker');
comment on policy job on gathering_seat is 'The worker confirms and reminds.';
grant select on gathering_seat to boussole_app, boussole_worker;
grant insert on gathering_seat to boussole_app;

create policy section_reads on gathering_follow_up for select to boussole_app using (dossier_id = (select app.opened_for('path')));
comment on policy section_reads on gathering_follow_up is 'Content of the dossier: where the path is open.';
create policy section_adds on gathering_follow_up for insert to boussole_app with check (
  dossier_id = (select app.opened_to_write('path')) and branch_id = (select app.branch_id()) and by_membership_id = (select app.membership_id()));
comment on policy section_adds on gathering_follow_up is 'Whoever of the branch may write in the path, in her own name.';
grant select, insert on gathering_follow_up to boussole_app;
`;
