/** What erasing a person means, table by table, and what is left: figures that name nobody, and a line that says it was done. */
export const erasing = `
create table app.erasure_plan (
  table_name text primary key,
  place integer not null,
  rows text not null
);
comment on table app.erasure_plan is 'Every table that holds something of a person, in the order of deleting, and which of its rows: $1 is the dossier, $2 the learner.';
insert into app.erasure_plan (place, table_name, rows) values
  (10, 'grant_request', 'dossier_id = $1'), (10, 'share_code', 'dossier_id = $1'), (10, 'follow_request', 'dossier_id = $1'),
  (10, 'lead_change', 'dossier_id = $1'), (10, 'assignment', 'dossier_id = $1'), (10, 'appointment', 'dossier_id = $1'),
  (10, 'break_glass', 'dossier_id = $1'), (10, 'private_note', 'interview_id in (select id from interview where dossier_id = $1)'),
  (10, 'interview_draft', 'dossier_id = $1'), (10, 'form_draft', 'dossier_id = $1'), (10, 'dossier_change', 'dossier_id = $1'),
  (10, 'need', 'dossier_id = $1'), (10, 'goal_step', 'dossier_id = $1'), (10, 'special_note', 'dossier_id = $1'),
  (10, 'situation', 'dossier_id = $1'), (10, 'document_part', 'document_id in (select id from document where dossier_id = $1)'),
  (10, 'learner_session', 'dossier_id = $1'), (10, 'dossier_closing', 'dossier_id = $1'), (10, 'audit_case', 'dossier_id = $1'),
  (10, 'dossier_export', 'dossier_id = $1'), (10, 'dossier_merge', 'first_id = $1 or second_id = $1'),
  (10, 'command', '$1::text in (answer->>''id'', answer->>''dossierId'') or answer->>''code'' = (select code from learner where id = $2)'),
  (10, 'local_mail', 'lower(recipient) = (select lower(email) from learner where id = $2)'),
  (20, 'dossier_grant', 'dossier_id = $1'), (20, 'goal', 'dossier_id = $1'), (20, 'interview', 'dossier_id = $1'),
  (20, 'document', 'dossier_id = $1'), (20, 'representative', 'dossier_id = $1'), (20, 'right_request', 'dossier_id = $1'),
  (30, 'dossier', 'id = $1'),
  (40, 'learner', 'id = $2 and not exists (select from dossier where learner_id = $2)');

create table erasure_ledger (
  dossier_id uuid primary key,
  learner_id uuid not null,
  organisation_id uuid not null references organisation(id),
  cause text not null check (cause in ('right', 'retention', 'replayed')),
  erased_at timestamptz not null
);
comment on table erasure_ledger is 'Which dossiers were erased, when and why: numbers that lead to nobody any more.';
create index erasure_ledger_of_organisation on erasure_ledger (organisation_id, erased_at desc);

create table dossier_remains (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  branch_id uuid not null,
  opened_on date not null check (extract(day from opened_on) = 1),
  erased_on date not null check (extract(day from erased_on) = 1),
  was_anonymous boolean not null,
  was_closed boolean not null,
  age_band text check (age_band in ('under_13', 'from_13', 'from_16', 'from_18', 'from_25', 'from_35', 'from_45', 'from_55')),
  basin text references basin(code),
  interviews integer not null,
  goals integer not null,
  needs integer not null,
  grants integer not null,
  foreign key (branch_id, organisation_id) references branch(id, organisation_id)
);
comment on table dossier_remains is 'What is left of an erased dossier: months, an age band, a basin and counts, so that the years add up. It names nobody.';
create index dossier_remains_of_branch on dossier_remains (branch_id, erased_on);

create function app.drop_caseload() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update caseload c set open_count = c.open_count - 1
  where old.status = 'open' and c.branch_id = old.branch_id and c.lead_membership_id = old.lead_membership_id;
  return null;
end $$;
comment on function app.drop_caseload is 'Keeps the counts when a dossier is deleted.';
create trigger drop_caseload after delete on dossier for each row execute function app.drop_caseload();

create function app.erase_dossier(target uuid, why text, day timestamptz, untouched_since timestamptz default null)
returns table (erased_id uuid, whose uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ours record;
  step record;
begin
  if app.role() <> 'worker' then raise exception 'not at work' using errcode = 'BO403'; end if;
  select d.*, l.birth_on, l.age_band, l.is_anonymous, m.basin into ours
  from dossier d join learner l on l.id = d.learner_id left join commune m on m.nis = l.commune_nis
  where d.id = target for update of d;
  if not found or ours.touched_at > untouched_since or exists (select from journal j where j.dossier_id = target
    and j.at > untouched_since and (j.is_change or j.role in ('learner', 'representative')) and j.role not in ('worker', 'auditor')) then
    return;
  end if;
  for step in select d.id from dossier d where d.merged_into_id = target loop
    return query select * from app.erase_dossier(step.id, why, day, null);
  end loop;
  insert into dossier_remains (organisation_id, branch_id, opened_on, erased_on, was_anonymous, was_closed, age_band, basin, interviews, goals, needs, grants)
  select ours.organisation_id, ours.branch_id, date_trunc('month', ours.opened_at at time zone 'Europe/Brussels'),
    date_trunc('month', day at time zone 'Europe/Brussels'), ours.is_anonymous, ours.status = 'closed',
    coalesce(ours.age_band, (array['under_13', 'from_13', 'from_16', 'from_18', 'from_25', 'from_35', 'from_45', 'from_55'])[
      1 + width_bucket(extract(year from age(day, ours.birth_on))::integer, array[13, 16, 18, 25, 35, 45, 55])]),
    (select b.code from basin b where b.code = ours.basin),
    (select count(*) from interview where dossier_id = target), (select count(*) from goal where dossier_id = target),
    (select count(*) from need where dossier_id = target), (select count(*) from dossier_grant where dossier_id = target)
  where ours.merged_into_id is null;
  insert into erasure_ledger (dossier_id, learner_id, organisation_id, cause, erased_at)
  values (target, ours.learner_id, ours.organisation_id, why, day) on conflict do nothing;
  for step in select * from app.erasure_plan order by place, table_name loop
    execute format('delete from %I where %s and $1 is not null and $2 is not null', step.table_name, step.rows) using target, ours.learner_id;
  end loop;
  insert into journal (organisation_id, branch_id, role, what, about, dossier_id, is_change)
  values (ours.organisation_id, ours.branch_id, 'worker', 'dossier.erased', target, target, true);
  return query select target, ours.learner_id;
end $$;
comment on function app.erase_dossier is 'Erases one dossier, what was merged into it, and the person when it was her last one, unless it was touched since; answers which were erased, and whose. The worker alone.';

select app.protect('erasure_ledger', 'dossier_remains');
grant select on dossier_remains to boussole_app, boussole_stats;
create policy auditor_reads on dossier_remains for select to boussole_app using (
  organisation_id = (select app.organisation_id()) and (select app.role()) = 'auditor');
comment on policy auditor_reads on dossier_remains is 'The auditor of the organisation sees what is left.';
grant select on erasure_ledger to boussole_app;
create policy auditor_reads on erasure_ledger for select to boussole_app using (
  organisation_id = (select app.organisation_id()) and (select app.role()) = 'auditor');
comment on policy auditor_reads on erasure_ledger is 'The auditor of the organisation sees what was erased.';
grant execute on function app.erase_dossier(uuid, text, timestamptz, timestamptz) to boussole_worker;
`;
