import type { MigrationInterface, QueryRunner } from 'typeorm';
import { doors } from './need-to-know-doors.js';
import { lists } from './need-to-know-lists.js';

/** Who may open which dossier, by which door; what is opened is signed for one transaction. */
export class NeedToKnow1764000000014 implements MigrationInterface {
  name = 'NeedToKnow1764000000014';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table dossier add column restricted_at timestamptz;
comment on column dossier.restricted_at is 'Set: nothing but storage; the dossier opens to nobody.';

alter table interview
  add column is_special boolean not null default false,
  add column for_representative boolean not null default false,
  add column results text[] check (cardinality(results) between 1 and 12),
  drop constraint interview_author_membership_id_branch_id_fkey,
  add foreign key (author_membership_id) references membership(id);
comment on column interview.is_special is 'Tells very personal things: read with the section special alone.';
comment on column interview.for_representative is 'The person''s representative may read it.';
alter table private_note
  drop constraint private_note_author_membership_id_branch_id_fkey,
  add foreign key (author_membership_id) references membership(id);
alter table interview_draft
  drop constraint interview_draft_author_membership_id_branch_id_fkey,
  add foreign key (author_membership_id) references membership(id);

create table appointment (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null,
  branch_id uuid not null,
  membership_id uuid not null,
  starts_at timestamptz not null,
  minutes smallint not null default 60 check (minutes between 5 and 480),
  channel text not null default 'in_person' check (channel in ('in_person', 'phone', 'video')),
  is_walk_in boolean not null default false,
  note text check (length(note) between 1 and 300),
  by_membership_id uuid not null references membership(id),
  created_at timestamptz not null default now(),
  cancelled_at timestamptz,
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  foreign key (membership_id, branch_id) references membership(id, branch_id)
);
comment on table appointment is 'The person and a caseworker meet: a door to the dossier from seven days before to seven days after.';
create index appointment_of_dossier on appointment (dossier_id, starts_at desc, id desc);
create index appointment_of_caseworker on appointment (membership_id, starts_at) where cancelled_at is null;

create table assignment (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null,
  branch_id uuid not null,
  membership_id uuid not null,
  from_at timestamptz not null default now(),
  until_at timestamptz check (until_at > from_at),
  by_membership_id uuid not null references membership(id),
  ended_at timestamptz,
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  foreign key (membership_id, branch_id) references membership(id, branch_id)
);
comment on table assignment is 'A second caseworker of the branch follows the dossier too.';
create unique index assignment_once on assignment (dossier_id, membership_id, branch_id) where ended_at is null;
create index assignment_of_dossier on assignment (dossier_id, from_at desc, id desc);
create index assignment_of_caseworker on assignment (membership_id) where ended_at is null;

create table lead_change (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null,
  branch_id uuid not null,
  from_membership_id uuid not null references membership(id),
  to_membership_id uuid not null references membership(id),
  by_membership_id uuid not null references membership(id),
  note text check (length(note) between 1 and 1000),
  at timestamptz not null default now(),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id)
);
comment on table lead_change is 'Who handed the dossier to whom, when, with which words.';
create index lead_change_of_dossier on lead_change (dossier_id, at desc, id desc);

create table absence (
  id uuid primary key default gen_random_uuid(),
  branch_id uuid not null references branch(id),
  membership_id uuid not null,
  replacement_membership_id uuid not null check (replacement_membership_id <> membership_id),
  from_on date not null,
  until_on date not null check (until_on >= from_on),
  by_membership_id uuid not null references membership(id),
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  foreign key (membership_id, branch_id) references membership(id, branch_id),
  foreign key (replacement_membership_id, branch_id) references membership(id, branch_id),
  constraint absence_once exclude using gist
    (membership_id with =, branch_id with =, daterange(from_on, until_on, '[]') with &&) where (ended_at is null)
);
comment on table absence is 'Who replaces whom, from and until which day: a door to the dossiers that the absent one leads.';
create index absence_of_replacement on absence (replacement_membership_id) where ended_at is null;

create table break_glass (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null,
  branch_id uuid not null,
  organisation_id uuid not null references organisation(id),
  membership_id uuid not null references membership(id),
  category text not null check (category in ('danger', 'urgent_deadline', 'lead_unreachable', 'person_asks', 'technical', 'other')),
  reason text not null check (length(reason) between 20 and 1000),
  is_vital boolean not null default false,
  asked_at timestamptz not null default now(),
  opened_at timestamptz,
  ends_at timestamptz check (ends_at <= opened_at + interval '60 minutes'),
  agreed_by_membership_id uuid references membership(id) check (agreed_by_membership_id <> membership_id),
  reviewed_at timestamptz,
  reviewed_by_membership_id uuid references membership(id) check (reviewed_by_membership_id <> membership_id),
  verdict text check (verdict in ('justified', 'not_justified')),
  review_note text check (length(review_note) between 1 and 1000),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  check ((opened_at is null) = (ends_at is null)),
  check (num_nonnulls(reviewed_at, reviewed_by_membership_id, verdict) in (0, 3))
);
comment on table break_glass is 'A dossier opened without a need that the system knows of: why, for sixty minutes, and what was thought of it.';
create index break_glass_of_dossier on break_glass (dossier_id, opened_at desc, id desc);
create index break_glass_of_person on break_glass (membership_id, opened_at desc);
create index break_glass_to_review on break_glass (organisation_id, opened_at) where reviewed_at is null;

create table dossier_grant (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null,
  branch_id uuid not null,
  to_branch_id uuid not null references branch(id) check (to_branch_id <> branch_id),
  to_membership_id uuid,
  purpose text not null check (purpose in
    ('guidance', 'training_entry', 'employment', 'schooling', 'validation', 'social_support', 'handover', 'follow_up')),
  sections text[] not null check (sections <@ array['identity', 'path', 'interviews', 'referrals', 'documents', 'special']
    and 'identity' = any(sections)),
  may_write boolean not null default false,
  basis text not null check (basis in ('consent', 'public_mission', 'vital_interest')),
  evidence text not null check (evidence in ('in_app', 'signed_paper', 'oral_witness', 'legal_text', 'vital_note')),
  evidence_text text check (length(evidence_text) between 1 and 500),
  evidence_hash bytea check (length(evidence_hash) = 32),
  text_version text not null check (length(text_version) between 1 and 40),
  given_by text not null check (given_by in ('learner', 'representative', 'caseworker')),
  given_by_membership_id uuid references membership(id),
  from_at timestamptz not null default now(),
  until_at timestamptz not null check (until_at > from_at and until_at <= from_at + interval '12 months 1 day'),
  revoked_at timestamptz,
  revoked_by text check (revoked_by in ('learner', 'representative', 'caseworker', 'recipient', 'auditor')),
  revoked_by_membership_id uuid references membership(id),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  foreign key (to_membership_id, to_branch_id) references membership(id, branch_id),
  constraint grant_has_evidence check (case evidence
    when 'in_app' then given_by in ('learner', 'representative')
    when 'signed_paper' then evidence_hash is not null
    else evidence_text is not null end),
  check ((given_by = 'caseworker') = (given_by_membership_id is not null)),
  check ((revoked_at is null) = (revoked_by is null))
);
comment on table dossier_grant is 'Who else may see what of a dossier, for what purpose, on what ground, until when.';
create index dossier_grant_of_dossier on dossier_grant (dossier_id, from_at desc, id desc);
create index dossier_grant_to_branch on dossier_grant (to_branch_id, until_at) where revoked_at is null;

alter table journal add column dossier_id uuid, add column door text, add column purpose text, add column sections text[];
create index journal_of_dossier on journal (dossier_id, id desc) where dossier_id is not null;
update journal set dossier_id = about where what in ('dossier.read', 'dossier.opened', 'dossier.opened_anonymously', 'interview.logged', 'interview.drafted');
`);
    await q.query(doors);
    await q.query(lists);
    await q.query(`
select app.protect('appointment', 'assignment', 'lead_change', 'absence', 'break_glass', 'dossier_grant');

do $$ declare t text; begin
  foreach t in array array['appointment', 'assignment', 'lead_change', 'break_glass', 'dossier_grant'] loop
    execute format('create policy opened_reads on %I for select to boussole_app using (dossier_id = (select app.opened()))', t);
    execute format('comment on policy opened_reads on %I is %L', t, 'Whoever has the dossier open knows who else may.');
  end loop;
  foreach t in array array['learner', 'dossier', 'interview'] loop
    execute format('drop policy branch_reads on %I', t);
  end loop;
end $$;
create policy branch_reads on absence for select to boussole_app
  using (branch_id = (select app.branch_id()) and (select app.is_caseworker()));
comment on policy branch_reads on absence is 'The caseworkers of the branch know who replaces whom.';

create policy opened_reads on learner for select to boussole_app using (id = (select app.opened_learner()));
comment on policy opened_reads on learner is 'The person of the opened dossier.';
create policy opened_reads on dossier for select to boussole_app using (id = (select app.opened()));
comment on policy opened_reads on dossier is 'The opened dossier, and no other.';
drop policy branch_moves on dossier;
create policy opened_moves on dossier for update to boussole_app using (id = (select app.opened_to_write('identity')));
comment on policy opened_moves on dossier is 'Whoever has the dossier open and may write in it, while writing.';

create policy section_reads on interview for select to boussole_app using (
  dossier_id = (select app.opened_for('interviews')) and (not is_special or dossier_id = (select app.opened_for('special'))));
comment on policy section_reads on interview is 'The opened dossier''s, where its interviews are shared; the very personal ones where these are.';
drop policy branch_adds on interview;
create policy section_adds on interview for insert to boussole_app with check (
  dossier_id = (select app.opened_to_write('interviews')) and author_membership_id = (select app.membership_id()));
comment on policy section_adds on interview is 'In one''s own name, where one may write.';

do $$ declare t text; begin
  foreach t in array array['private_note', 'interview_draft'] loop
    execute format('drop policy author_reads on %I', t);
    execute format('drop policy author_adds on %I', t);
    execute format('create policy author_reads on %I for select to boussole_app using (author_membership_id = (select app.membership_id()))', t);
    execute format('comment on policy author_reads on %I is %L', t, 'Nobody but the one who wrote it, under the hat it was written with.');
  end loop;
end $$;
create policy author_adds on private_note for insert to boussole_app with check (
  author_membership_id = (select app.membership_id()) and branch_id = (select app.opened_branch())
  and (select app.opened_to_write('interviews')) is not null);
comment on policy author_adds on private_note is 'In one''s own name, where one may write.';
create policy author_adds on interview_draft for insert to boussole_app with check (
  author_membership_id = (select app.membership_id()) and dossier_id = (select app.opened_to_write('interviews')));
comment on policy author_adds on interview_draft is 'In one''s own name, where one may write.';

grant select on appointment, assignment, lead_change, absence, break_glass, dossier_grant to boussole_app;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop policy opened_reads on learner; drop policy opened_reads on dossier; drop policy opened_moves on dossier;
drop policy section_reads on interview; drop policy section_adds on interview;
do $$ declare t text; begin
  foreach t in array array['private_note', 'interview_draft'] loop
    execute format('drop policy author_reads on %I', t);
    execute format('drop policy author_adds on %I', t);
    execute format('create policy author_reads on %I for select to boussole_app using
      (author_membership_id = (select app.membership_id()) and branch_id = (select app.branch_id()))', t);
    execute format('comment on policy author_reads on %I is %L', t, 'Nobody but the one who wrote it, under the hat it was written with.');
    execute format('create policy author_adds on %I for insert to boussole_app with check
      (author_membership_id = (select app.membership_id()) and branch_id = (select app.branch_id())
        and (select app.is_caseworker()) and (select app.is_writing()))', t);
    execute format('comment on policy author_adds on %I is %L', t, 'A caseworker, in her own name, while writing.');
  end loop;
  foreach t in array array['learner', 'dossier', 'interview'] loop
    execute format('create policy branch_reads on %I for select to boussole_app using
      (branch_id = (select app.branch_id()) and (select app.is_caseworker()))', t);
    execute format('comment on policy branch_reads on %I is %L', t, 'The caseworkers of the branch that owns it.');
  end loop;
end $$;
create policy branch_adds on interview for insert to boussole_app with check
  (branch_id = (select app.branch_id()) and (select app.is_caseworker()) and (select app.is_writing()));
comment on policy branch_adds on interview is 'The caseworkers of the branch, while writing.';
create policy branch_moves on dossier for update to boussole_app
  using (branch_id = (select app.branch_id()) and (select app.is_caseworker()) and (select app.is_writing()));
comment on policy branch_moves on dossier is 'The caseworkers of the branch, while writing.';
drop table appointment, assignment, lead_change, absence, break_glass, dossier_grant;
drop function app.my_interviews_today, app.title_of, app.caseload_page, app.identity_lines, app.my_leads, app.staff,
  app.free_reference, app.protect_section, app.begin_in, app.open_new, app.open, app.enter_dossier, app.reach, app.opened_to_write, app.opened_for,
  app.opened, app.opened_learner, app.opened_branch, app.opened_door, app.opened_part;
create or replace function app.record(what text, about uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into journal (organisation_id, branch_id, person_id, membership_id, role, what, about)
  values (app.organisation_id(), app.branch_id(), app.person_id(), app.membership_id(), app.role(), what, about)
$$;
alter table journal drop column dossier_id, drop column door, drop column purpose, drop column sections;
alter table interview drop column is_special, drop column for_representative, drop column results,
  drop constraint interview_author_membership_id_fkey,
  add foreign key (author_membership_id, branch_id) references membership(id, branch_id);
alter table private_note drop constraint private_note_author_membership_id_fkey,
  add foreign key (author_membership_id, branch_id) references membership(id, branch_id);
alter table interview_draft drop constraint interview_draft_author_membership_id_fkey,
  add foreign key (author_membership_id, branch_id) references membership(id, branch_id);
alter table dossier drop column restricted_at;
`);
  }
}
