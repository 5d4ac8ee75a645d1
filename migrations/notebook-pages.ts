/** What stands on the person's own page and beside it: what she reads, what she asks, who looked. */
export const pages = `
create function app.opened_and_merged() returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive whole(id) as (select app.opened() union select d.id from dossier d join whole w on d.merged_into_id = w.id)
  select array_agg(id) from whole where id is not null
$$;
comment on function app.opened_and_merged is 'The opened dossier, and those that it was one with all along: who looked at them looked at the same person.';
grant execute on function app.opened_and_merged() to boussole_app;
create policy self_reads on journal for select to boussole_app
  using (dossier_id = any ((select app.opened_and_merged())::uuid[]) and (select app.opened_door()) = 'self');
comment on policy self_reads on journal is 'The person reads every line that was written about her dossier.';

create policy opened_reads on representative for select to boussole_app using (dossier_id = (select app.opened_for('identity')));
comment on policy opened_reads on representative is 'Whoever sees who the person is sees who answers for her.';
create policy team_adds on representative for insert to boussole_app with check (
  dossier_id = (select app.opened_to_write('identity')) and (select app.is_own_team()) and author_membership_id = (select app.membership_id()));
comment on policy team_adds on representative is 'Those who follow the person, in their own name; a code is given by its function alone.';
create policy team_ends on representative for update to boussole_app using (
  dossier_id = (select app.opened_to_write('identity')) and (select app.is_own_team()));
comment on policy team_ends on representative is 'Those who follow the person end it.';

create policy own_reads on learner_session for select to boussole_app using (id = (select app.session_id()));
comment on policy own_reads on learner_session is 'The session in which one acts.';
create policy own_ends on learner_session for update to boussole_app using (id = (select app.session_id()) and (select app.is_writing()));
comment on policy own_ends on learner_session is 'One leaves one''s own page.';
create policy tidy_read on learner_session for select to boussole_worker using (app.role() = 'worker');
create policy tidy on learner_session for delete to boussole_worker using (
  app.role() = 'worker' and ends_at < now() - interval '30 days');
comment on policy tidy_read on learner_session is 'The worker finds sessions long over.';
comment on policy tidy on learner_session is 'The worker deletes sessions thirty days after their end.';

create policy opened_reads on right_request for select to boussole_app using (
  dossier_id = (select app.opened_for('identity')) and ((select app.opened_door()) = 'self' or branch_id = (select app.branch_id())));
comment on policy opened_reads on right_request is 'The person herself, and those of her branch who have the dossier open.';
create policy self_asks on right_request for insert to boussole_app with check (
  dossier_id = (select app.opened_for('identity')) and (select app.opened_door()) = 'self' and (select app.is_writing())
  and recorded_by_membership_id is null and state = 'asked');
comment on policy self_asks on right_request is 'The person asks in her own name.';
create policy team_records on right_request for insert to boussole_app with check (
  dossier_id = (select app.opened_to_write('identity')) and (select app.is_own_team())
  and recorded_by_membership_id = (select app.membership_id()) and state = 'asked');
comment on policy team_records on right_request is 'Those who follow the person write down what she asked.';

grant select (code_given_at) on learner to boussole_app;
grant select (id, dossier_id, branch_id, name, relation, proof, from_on, until_on, code, author_membership_id, created_at, ended_at),
  insert (id, dossier_id, branch_id, name, relation, proof, from_on, until_on, author_membership_id), update (ended_at)
  on representative to boussole_app;
grant select (id, dossier_id, started_at, seen_at, ends_at, ended_at), update (ended_at) on learner_session to boussole_app;
grant select, delete on learner_session to boussole_worker;
grant select, insert on right_request to boussole_app;

create policy opened_reads on dossier_export for select to boussole_app using (
  dossier_id = (select app.opened_for('identity')) and ((select app.opened_door()) = 'self' or branch_id = (select app.branch_id())));
comment on policy opened_reads on dossier_export is 'The person herself, and those of her branch who have the dossier open.';
create policy self_takes on dossier_export for insert to boussole_app with check (
  dossier_id = (select app.opened_for('identity')) and (select app.opened_door()) = 'self' and (select app.is_writing())
  and by_membership_id is null);
comment on policy self_takes on dossier_export is 'The person takes her data home.';
create policy lead_writes on dossier_export for insert to boussole_app with check (
  dossier_id = (select app.opened_to_write('identity')) and (select app.opened_door()) in ('lead', 'replacement')
  and by_membership_id = (select app.membership_id()));
comment on policy lead_writes on dossier_export is 'Who leads the dossier, or replaces her, in her own name.';
grant select, insert on dossier_export to boussole_app;

create function app.looks_of_opened()
returns table (at timestamptz, organisation text, branch text, role text, what text, is_change boolean, door text, purpose text, sections text[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if (app.opened_door() = 'self' or app.is_own_team() and app.opened_door() in ('lead', 'replacement')) is not true then return; end if;
  return query select j.at, o.name, b.name, j.role, j.what, j.is_change, j.door, j.purpose, j.sections
    from journal j left join organisation o on o.id = j.organisation_id left join branch b on b.id = j.branch_id
    where j.dossier_id = any (app.opened_and_merged()) order by j.id;
end $$;
comment on function app.looks_of_opened is 'Every line about the opened dossier, without a name: to the person, and to whoever writes her data down for her.';
grant execute on function app.looks_of_opened() to boussole_app;

create function app.own_special() returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select case when app.opened_door() = 'self' then
    (select count(*) from special_note n where n.dossier_id = app.opened() and n.sealed is not null)::integer
    + (select count(*) from interview i where i.dossier_id = app.opened() and i.is_special)::integer
    + (select count(*) from document c where c.dossier_id = app.opened() and c.is_special and c.state in ('quarantine', 'ready'))::integer
  else 0 end
$$;
comment on function app.own_special is 'How much that is very personal stands in one''s own dossier: that it exists, not what it says.';
grant execute on function app.own_special() to boussole_app;

create function app.represented_page() returns json
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  ours record;
  page json;
begin
  if app.role() <> 'representative' or app.mode() not in ('record', 'write') then
    raise exception 'not a representative' using errcode = 'BO403';
  end if;
  select d.id, d.branch_id, d.learner_id, l.given_name, r.name, r.until_on, d.restricted_at is not null as is_restricted into ours
  from learner_session s join dossier d on d.id = s.dossier_id join learner l on l.id = d.learner_id
  join representative r on r.id = s.representative_id where s.id = app.session_id();
  if ours.is_restricted then return null; end if;
  select json_build_object('name', ours.name, 'childName', ours.given_name, 'untilOn', ours.until_on,
    'branchName', b.name, 'organisationName', o.name,
    'appointments', (select coalesce(json_agg(json_build_object('startsAt', a.starts_at, 'minutes', a.minutes, 'channel', a.channel)
        order by a.starts_at), '[]') from appointment a
      where a.dossier_id = ours.id and a.cancelled_at is null and a.starts_at > now() - interval '30 days'),
    'interviews', (select coalesce(json_agg(json_build_object('id', i.id, 'heldAt', i.held_at, 'channel', i.channel, 'summary', i.summary)
        order by i.held_at desc, i.id desc), '[]') from interview i
      where i.dossier_id = ours.id and i.for_representative and not i.is_special),
    'documents', (select coalesce(json_agg(json_build_object('id', c.id, 'title', c.title, 'addedAt', c.added_at)
        order by c.added_at desc, c.id desc), '[]') from document c
      where c.dossier_id = ours.id and c.for_representative and not c.is_special and c.state = 'ready')) into page
  from branch b join organisation o on o.id = b.organisation_id where b.id = ours.branch_id;
  perform app.enter_dossier(ours.id, ours.branch_id, ours.learner_id, 'representative', 'guidance', array['interviews', 'documents'], false);
  perform app.record('notebook.read_for_child', ours.id);
  perform set_config('app.opened', '', true);
  return page;
end $$;
comment on function app.represented_page is 'What a representative reads: dates to meet, and what was marked for her; its line in the journal with it.';

grant execute on function app.represented_page() to boussole_app;
`;
