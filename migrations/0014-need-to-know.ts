import type { MigrationInterface, QueryRunner } from 'typeorm';
import { doors } from './need-to-know-doors.js';
import { lists } from './need-to-know-lists.js';
import { tables } from './need-to-know-tables.js';

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
`);
    await q.query(tables);
    await q.query(`
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
  app.opened, app.opened_learner, app.opened_branch, app.opened_door, app.opened_part, app.signed_parts;
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
