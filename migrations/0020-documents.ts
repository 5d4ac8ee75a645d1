import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Papers kept in a dossier, checked before anybody may fetch them. */
export class Documents1764000000020 implements MigrationInterface {
  name = 'Documents1764000000020';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table document (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null,
  branch_id uuid not null,
  author_membership_id uuid not null references membership(id),
  kind text not null check (kind in ('cv', 'diploma', 'certificate', 'letter', 'other')),
  title text check (length(title) between 1 and 150),
  file_name text check (length(file_name) between 1 and 120),
  sealed_names bytea,
  is_special boolean not null default false,
  for_representative boolean not null default false,
  byte_count integer not null check (byte_count between 1 and 10485760),
  state text not null default 'quarantine' check (state in ('quarantine', 'ready', 'refused', 'removed')),
  format text check (format in ('pdf', 'jpeg', 'png', 'webp', 'text', 'docx', 'odt')),
  fault text check (fault in ('unknown_type', 'broken', 'hidden_content', 'active_content', 'encrypted', 'too_large_inside',
    'too_many_pixels', 'malware')),
  is_scanned boolean not null default false,
  added_at timestamptz not null default now(),
  checked_at timestamptz,
  removed_at timestamptz,
  removed_by_membership_id uuid references membership(id),
  removal_reason text check (length(removal_reason) between 3 and 300),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  unique (id, branch_id),
  constraint special_is_sealed check (case when is_special then sealed_names is not null and num_nonnulls(title, file_name) = 0
    else sealed_names is null and num_nonnulls(title, file_name) = 2 end),
  constraint refused_has_a_fault check (state <> 'refused' or fault is not null),
  constraint ready_has_a_format check (state <> 'ready' or (format is not null and checked_at is not null and fault is null)),
  constraint removed_says_why check (num_nonnulls(removed_at, removed_by_membership_id, removal_reason) in (0, 3)
    and (state = 'removed') = (removed_at is not null))
);
comment on table document is 'A paper of the person: what it is, who added it, whether it was checked. Refused or removed, its line stays.';
comment on column document.sealed_names is 'Title and name of a very personal paper: sealed, as its content is.';
comment on column document.fault is 'Why it was refused once it was looked at.';
comment on column document.is_scanned is 'A virus scanner looked at it too.';
comment on column document.for_representative is 'The person''s representative may read it.';
create index document_of_dossier on document (dossier_id, added_at desc, id desc);

create table document_part (
  document_id uuid not null,
  branch_id uuid not null,
  number integer not null check (number between 1 and 64),
  sealed bytea not null check (length(sealed) <= 300000),
  primary key (document_id, branch_id, number),
  foreign key (document_id, branch_id) references document(id, branch_id) on delete cascade
);
alter table document_part alter column sealed set storage external;
comment on table document_part is 'The content of a paper, in parts, sealed with a key that is not in the database.';

create function app.keep_document() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if exists (select 1 from dossier d join learner l on l.id = d.learner_id where d.id = new.dossier_id and l.is_anonymous) then
      raise exception 'an anonymous dossier keeps no papers' using errcode = 'BO403';
    end if;
    return new;
  end if;
  if new.removed_at is not null then new.state := 'removed'; end if;
  if new.state in ('refused', 'removed') and new.state <> old.state then
    delete from document_part p where p.document_id = new.id;
  end if;
  return new;
end $$;
comment on function app.keep_document is 'A paper that is refused or removed loses its content; a person without a name has none.';
create trigger keep_document before insert or update on document for each row execute function app.keep_document();

create function app.withheld_documents() returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::integer from document d
  where d.dossier_id = app.opened() and d.state in ('quarantine', 'ready')
    and app.opened_for(case when d.is_special then 'special' else 'documents' end) is null
$$;
comment on function app.withheld_documents is 'How many papers of the opened dossier are not shared with whoever has it open: a number, nothing else.';
grant execute on function app.withheld_documents() to boussole_app;

select app.protect('document', 'document_part');

create policy section_reads on document for select to boussole_app using (
  dossier_id = (select app.opened_for('documents')) and not is_special or dossier_id = (select app.opened_for('special')) and is_special);
comment on policy section_reads on document is 'The opened dossier''s, where its papers are shared; the very personal ones where these are.';
create policy section_adds on document for insert to boussole_app with check (
  author_membership_id = (select app.membership_id())
  and (dossier_id = (select app.opened_to_write('documents')) and not is_special or dossier_id = (select app.opened_to_write('special')) and is_special));
comment on policy section_adds on document is 'In one''s own name, where one may write.';
create policy section_removes on document for update to boussole_app using (
  (author_membership_id = (select app.membership_id()) or (select app.opened_door()) <> 'grant')
  and (dossier_id = (select app.opened_to_write('documents')) and not is_special or dossier_id = (select app.opened_to_write('special')) and is_special));
comment on policy section_removes on document is 'The dossier''s own team; whoever has it by a grant takes away what she added herself.';
create policy job on document to boussole_worker using ((select app.role()) = 'worker') with check ((select app.role()) = 'worker');
comment on policy job on document is 'The worker checks papers.';

create policy checked_reads on document_part for select to boussole_app using (
  exists (select 1 from document d where d.id = document_id and d.state = 'ready'));
comment on policy checked_reads on document_part is 'Of a paper that one may read, once it was checked.';
create policy author_adds on document_part for insert to boussole_app with check (
  (select app.is_writing()) and exists (select 1 from document d
    where d.id = document_id and d.state = 'quarantine' and d.author_membership_id = (select app.membership_id())));
comment on policy author_adds on document_part is 'Whoever adds a paper, while it waits to be checked.';
create policy job on document_part to boussole_worker using ((select app.role()) = 'worker') with check ((select app.role()) = 'worker');
comment on policy job on document_part is 'The worker reads what waits, and writes it again without what it must not carry.';

grant select, insert (id, dossier_id, branch_id, author_membership_id, kind, title, file_name, sealed_names, is_special, for_representative, byte_count),
  update (removed_at, removed_by_membership_id, removal_reason) on document to boussole_app;
grant select, insert on document_part to boussole_app;
grant select, update (state, format, fault, is_scanned, byte_count, checked_at) on document to boussole_worker;
grant select, insert, delete on document_part to boussole_worker;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table document_part, document; drop function app.keep_document, app.withheld_documents');
  }
}
