/** What the auditor of an organisation does: cases, decisions on what people ask, restriction; and how a dossier closes. */
export const deciding = `
create table dossier_closing (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null,
  branch_id uuid not null,
  move text not null check (move in ('closed', 'reopened')),
  reason text not null check (reason in ('goal_reached', 'in_training', 'in_employment', 'handed_over', 'no_news', 'moved_away', 'person_asks',
    'came_back', 'new_situation', 'mistake', 'other')),
  note text check (length(note) between 1 and 1000),
  author_membership_id uuid not null references membership(id),
  at timestamptz not null default now(),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  check (reason <> 'other' or note is not null)
);
comment on table dossier_closing is 'Each time a dossier was closed or reopened: why, and by whom.';
create index dossier_closing_of_dossier on dossier_closing (dossier_id, at desc, id desc);
select app.protect('dossier_closing');
create policy opened_reads on dossier_closing for select to boussole_app using (dossier_id = (select app.opened_for('identity')));
comment on policy opened_reads on dossier_closing is 'Whoever has the dossier open.';
create policy lead_adds on dossier_closing for insert to boussole_app with check (
  dossier_id = (select app.opened_to_write('identity')) and author_membership_id = (select app.membership_id())
  and (select app.opened_door()) in ('lead', 'replacement'));
comment on policy lead_adds on dossier_closing is 'Who leads the dossier, or replaces her, in her own name.';
grant select, insert on dossier_closing to boussole_app;

alter table dossier
  add column closed_at timestamptz,
  add column restricted_for text check (restricted_for in ('request', 'retention')),
  add column noticed_at timestamptz;
comment on column dossier.restricted_for is 'Because the person asked (until that is lifted), or because it has not been touched for long.';
comment on column dossier.noticed_at is 'When its end was announced.';
update dossier set closed_at = touched_at where status = 'closed';
grant update (closed_at, noticed_at) on dossier to boussole_app;

create table audit_case (
  id uuid primary key,
  organisation_id uuid not null references organisation(id),
  dossier_id uuid not null,
  branch_id uuid not null,
  number text not null check (number ~ '^[A-Z0-9][A-Z0-9/.-]{2,29}$'),
  reason text not null check (length(reason) between 20 and 1000),
  opened_by_membership_id uuid not null references membership(id),
  opened_at timestamptz not null default now(),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  foreign key (branch_id, organisation_id) references branch(id, organisation_id),
  unique (organisation_id, number)
);
comment on table audit_case is 'Why an auditor reads who looked at a dossier: a number, a reason. Of the dossier itself it opens nothing.';
create index audit_case_of_organisation on audit_case (organisation_id, opened_at desc, id desc);
create index audit_case_of_dossier on audit_case (dossier_id);

create function app.is_auditor() returns boolean language sql stable as $$ select app.role() = 'auditor' $$;
grant execute on function app.is_auditor() to boussole_app;

select app.protect('audit_case');
create policy auditor_reads on audit_case for select to boussole_app using (
  organisation_id = (select app.organisation_id()) and (select app.is_auditor()));
comment on policy auditor_reads on audit_case is 'The auditor of the organisation.';
grant select on audit_case to boussole_app;

create policy auditor_reads on right_request for select to boussole_app using (
  organisation_id = (select app.organisation_id()) and (select app.is_auditor()));
comment on policy auditor_reads on right_request is 'What people ask of an organisation is decided by its auditor.';
create policy auditor_decides on right_request for update to boussole_app using (
  organisation_id = (select app.organisation_id()) and (select app.is_auditor()) and (select app.is_writing()));
comment on policy auditor_decides on right_request is 'The auditor of the organisation, while writing.';
grant update (state, decided_at, decided_by_membership_id, reason, done_at) on right_request to boussole_app;

create function app.open_case(case_id uuid, wanted_reference text, wanted_branch uuid, case_number text, why text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare found_id uuid;
begin
  if not (app.is_auditor() and app.is_writing()) then raise exception 'not an auditor who writes' using errcode = 'BO403'; end if;
  insert into audit_case (id, organisation_id, dossier_id, branch_id, number, reason, opened_by_membership_id)
  select case_id, d.organisation_id, d.id, d.branch_id, case_number, why, app.membership_id()
  from dossier d where d.branch_id = wanted_branch and d.reference = upper(wanted_reference) and d.organisation_id = app.organisation_id()
  returning audit_case.dossier_id into found_id;
  return found_id;
end $$;
comment on function app.open_case is 'An auditor opens a case on a dossier of her organisation, by its reference; answers nothing when there is none.';

create function app.concerned(about uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select dossier_id from audit_case where id = about), (select dossier_id from right_request where id = about))
$$;
comment on function app.concerned is 'Which dossier a case or a request is about; for the journal.';

create or replace function app.record(what text, about uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into journal (organisation_id, branch_id, person_id, membership_id, role, what, about, dossier_id, door, purpose, sections, is_change)
  values (app.organisation_id(), app.branch_id(), app.person_id(), app.membership_id(), app.role(), what, about,
    coalesce(app.opened(), case when app.is_auditor() then app.concerned(about) end), app.opened_door(), app.opened_part(5),
    string_to_array(app.opened_part(6), ','), app.is_writing())
$$;

create function app.case_reference(target uuid) returns json
language sql stable security definer set search_path = public, pg_temp as $$
  select json_build_object('reference', d.reference, 'branchName', b.name, 'isRestricted', d.restricted_at is not null,
    'restrictedFor', d.restricted_for, 'status', d.status)
  from dossier d join branch b on b.id = d.branch_id
  where d.id = target and d.organisation_id = app.organisation_id() and app.is_auditor()
    and (exists (select from right_request r where r.dossier_id = d.id) or exists (select from audit_case c where c.dossier_id = d.id))
$$;
comment on function app.case_reference is 'The cover of a dossier that somebody asked about, to the auditor of its organisation: no name.';

create function app.case_log(case_id uuid, before_line bigint, page_length integer)
returns table (line text, at timestamptz, what text, role text, door text, purpose text, sections text[], is_change boolean,
  organisation_name text, branch_name text, person_name text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare target uuid;
begin
  select c.dossier_id into target from audit_case c
  where c.id = case_id and c.organisation_id = app.organisation_id() and app.is_auditor() and app.mode() in ('record', 'write');
  if target is null then return; end if;
  return query select j.id::text, j.at, j.what, j.role, j.door, j.purpose, j.sections, j.is_change, o.name, b.name,
    p.given_name || ' ' || p.family_name
  from journal j left join organisation o on o.id = j.organisation_id left join branch b on b.id = j.branch_id
  left join person p on p.id = j.person_id
  where j.dossier_id = target and (before_line is null or j.id < before_line) order by j.id desc limit page_length;
end $$;
comment on function app.case_log is 'Who looked at the dossier of a case, with names: to the auditor who leaves a line that she looked.';

create function app.restrict_asked(request uuid, day timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (app.is_auditor() and app.is_writing()) then raise exception 'not an auditor who writes' using errcode = 'BO403'; end if;
  update dossier d set restricted_at = coalesce(d.restricted_at, day), restricted_for = 'request', version = d.version + 1
  from right_request r
  where r.id = request and r.dossier_id = d.id and r.organisation_id = app.organisation_id() and r.kind in ('restrict', 'object', 'erase')
    and r.state in ('granted', 'done');
  return found;
end $$;
comment on function app.restrict_asked is 'What was asked and granted closes the dossier to everybody: the auditor of its organisation.';

create function app.lift_restriction(request uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not (app.is_auditor() and app.is_writing()) then raise exception 'not an auditor who writes' using errcode = 'BO403'; end if;
  update dossier d set restricted_at = null, restricted_for = null, noticed_at = null, version = d.version + 1
  from right_request r
  where r.id = request and r.dossier_id = d.id and r.organisation_id = app.organisation_id() and d.restricted_at is not null
    and not exists (select from right_request e where e.dossier_id = d.id and e.kind = 'erase' and e.state = 'granted');
  return found;
end $$;
comment on function app.lift_restriction is 'Opens a restricted dossier again to those who have a door: the auditor of its organisation.';

grant execute on function app.open_case(uuid, text, uuid, text, text), app.case_reference(uuid), app.case_log(uuid, bigint, integer),
  app.restrict_asked(uuid, timestamptz), app.lift_restriction(uuid) to boussole_app;
`;
