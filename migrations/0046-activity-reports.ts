import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports of activity: what was shown when they were made, and what is written beside it. */
export class ActivityReports1764000000046 implements MigrationInterface {
  name = 'ActivityReports1764000000046';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table activity_report (
  id uuid primary key,
  kind text not null check (kind in ('service', 'operator', 'network')),
  organisation_id uuid references organisation(id),
  branch_id uuid,
  basin text check (basin ~ '^([*]|[A-Za-z][A-Za-z0-9-]{1,39})$'),
  period text not null check (period ~ '^20[0-9]{2}(-T[1-4])?$'),
  edition integer not null default 1 check (edition >= 1),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  made_by_membership_id uuid not null references membership(id),
  made_at timestamptz not null default now(),
  foreign key (branch_id, organisation_id) references branch(id, organisation_id),
  unique nulls not distinct (organisation_id, branch_id, kind, basin, period, edition),
  check (case kind when 'network' then basin is not null and organisation_id is null and branch_id is null
    else basin is null and organisation_id is not null end)
);
comment on table activity_report is
  'What a branch, a body, a territory or the network did over a period, as it was told when the report was made: it never changes, another edition may follow.';
comment on column activity_report.branch_id is 'None: all branches of the body, or the network.';
comment on column activity_report.basin is 'Of the network: a territory, or * for all of it.';
comment on column activity_report.content is 'What is shown, already without what few people would recognise themselves in; it names nobody who is advised.';

create table report_comment (
  report_id uuid not null references activity_report(id),
  section text not null check (section in ('foreword', 'public', 'needs', 'offer', 'relays', 'outcomes', 'quality', 'projects', 'outlook')),
  words text not null check (length(words) <= 4000),
  version integer not null default 1 check (version >= 1),
  by_membership_id uuid not null references membership(id),
  at timestamptz not null default now(),
  primary key (report_id, section)
);
comment on table report_comment is 'What whoever answers for a report writes beside its figures; empty: taken back.';

create function app.keeps_report(kind text, organisation uuid, branch uuid, basin text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select coalesce(case kind
    when 'network' then app.role() = 'coordinator' and app.audit_basins() && array['*', basin]
    else app.role() = 'manager' and organisation = app.organisation_id()
      or branch = app.branch_id() and (app.role() = 'coordinator' or kind = 'operator' and app.role() = 'operator_agent') end, false)
$$;
comment on function app.keeps_report is 'Whoever reads the figures of a unit makes its report, reads it and writes in it.';
revoke execute on function app.keeps_report(text, uuid, uuid, text) from public;
grant execute on function app.keeps_report(text, uuid, uuid, text) to boussole_app;

create function app.report_author(report uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select p.given_name || ' ' || p.family_name from activity_report r
    join membership m on m.id = r.made_by_membership_id join person p on p.id = m.person_id
  where r.id = report and app.keeps_report(r.kind, r.organisation_id, r.branch_id, r.basin)
$$;
comment on function app.report_author is 'Who made a report, to those who read it.';
revoke execute on function app.report_author(uuid) from public;
grant execute on function app.report_author(uuid) to boussole_app;

select app.protect('activity_report', 'report_comment');
create policy keeper_reads on activity_report for select to boussole_app using (app.keeps_report(kind, organisation_id, branch_id, basin));
comment on policy keeper_reads on activity_report is 'Those who read the figures of the unit.';
create policy keeper_makes on activity_report for insert to boussole_app with check (
  (select app.is_writing()) and app.keeps_report(kind, organisation_id, branch_id, basin) and made_by_membership_id = (select app.membership_id()));
comment on policy keeper_makes on activity_report is 'They make it, in their own name; nobody changes it.';
grant select on activity_report to boussole_app;
grant insert (id, kind, organisation_id, branch_id, basin, period, edition, content, made_by_membership_id) on activity_report to boussole_app;

create policy keeper_reads on report_comment for select to boussole_app using (exists (select from activity_report r where r.id = report_id));
comment on policy keeper_reads on report_comment is 'Whoever reads the report reads what is written in it.';
create policy keeper_writes on report_comment for insert to boussole_app with check ((select app.is_writing())
  and exists (select from activity_report r where r.id = report_id) and by_membership_id = (select app.membership_id()));
comment on policy keeper_writes on report_comment is 'Whoever keeps the report writes in it, in her own name.';
create policy keeper_changes on report_comment for update to boussole_app using ((select app.is_writing())
  and exists (select from activity_report r where r.id = report_id)) with check (by_membership_id = (select app.membership_id()));
comment on policy keeper_changes on report_comment is 'And changes what stands there, in her own name.';
grant select, insert (report_id, section, words, by_membership_id), update (words, version, by_membership_id, at) on report_comment to boussole_app;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop table report_comment, activity_report;
drop function app.report_author(uuid), app.keeps_report(text, uuid, uuid, text);
`);
  }
}
