import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The person advised, her dossier in one branch, and what was said. */
export class Dossiers1764000000006 implements MigrationInterface {
  name = 'Dossiers1764000000006';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table learner (
  id uuid primary key default gen_random_uuid(),
  branch_id uuid not null references branch(id),
  is_anonymous boolean not null,
  code text unique check (length(code) <= 80),
  secret_hash text check (secret_hash like '$argon2id$%'),
  given_name text check (length(given_name) between 1 and 100),
  family_name text check (length(family_name) between 1 and 100),
  birth_on date,
  commune_nis text references commune(nis),
  email text check (length(email) <= 254),
  phone text check (length(phone) <= 30),
  by_mail boolean not null default false,
  by_sms boolean not null default false,
  by_phone boolean not null default false,
  hide_service boolean not null default false,
  not_before_hour smallint check (not_before_hour between 0 and 23),
  not_after_hour smallint check (not_after_hour between 1 and 24),
  contact_note text check (length(contact_note) <= 300),
  search_name text generated always as (app.fold(family_name || ' ' || given_name)
    || case when app.fold(family_name) like '% %' then ' ' || replace(app.fold(family_name), ' ', '') else '' end) stored,
  created_at timestamptz not null default now(),
  unique (id, branch_id),
  constraint anonymous_means_anonymous check (
    case when is_anonymous
      then code is not null and num_nonnulls(given_name, family_name, birth_on, commune_nis, email, phone) = 0
      else code is null and secret_hash is null and given_name is not null and family_name is not null end)
);
comment on column learner.search_name is 'Folded; a family name in several words stands there in one word too.';
comment on table learner is 'The person advised, as one branch knows her; anonymous means that nothing names her.';
create index learner_name on learner using gin (branch_id, search_name gin_trgm_ops) where not is_anonymous;
create index learner_birth on learner (branch_id, birth_on) where birth_on is not null;

create table dossier (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  branch_id uuid not null,
  learner_id uuid not null,
  reference text not null check (length(reference) between 4 and 20),
  status text not null default 'open' check (status in ('open', 'closed')),
  lead_membership_id uuid not null,
  opened_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  last_contact_at timestamptz,
  interview_count integer not null default 0,
  version integer not null default 1,
  foreign key (branch_id, organisation_id) references branch(id, organisation_id),
  foreign key (learner_id, branch_id) references learner(id, branch_id),
  foreign key (lead_membership_id, branch_id) references membership(id, branch_id),
  unique (id, branch_id),
  unique (branch_id, reference)
);
comment on table dossier is 'The case file of one learner in one branch.';
comment on column dossier.touched_at is 'Kept: the last contact, or the opening while there was none.';
create index dossier_learner on dossier (learner_id);
create index dossier_of_branch on dossier (branch_id, status, touched_at desc, id desc);
create index dossier_of_lead on dossier (lead_membership_id, status, touched_at desc, id desc);

create table interview (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null,
  branch_id uuid not null,
  author_membership_id uuid not null,
  held_at timestamptz not null,
  channel text not null check (channel in ('in_person', 'phone', 'video', 'mail', 'message', 'workshop')),
  minutes smallint not null check (minutes between 1 and 480),
  topics text[] not null check (cardinality(topics) between 1 and 14),
  summary text not null check (length(summary) between 1 and 20000),
  created_at timestamptz not null default now(),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  foreign key (author_membership_id, branch_id) references membership(id, branch_id),
  unique (id, branch_id)
);
comment on table interview is 'One logged contact: what the team may read.';
create index interview_of_dossier on interview (dossier_id, held_at desc, id desc);
create index interview_of_author on interview (author_membership_id, held_at desc);

create table private_note (
  interview_id uuid primary key,
  branch_id uuid not null,
  author_membership_id uuid not null,
  sealed bytea not null,
  foreign key (interview_id, branch_id) references interview(id, branch_id),
  foreign key (author_membership_id, branch_id) references membership(id, branch_id)
);
comment on table private_note is 'Working notes: their author alone, sealed with a key that is not in the database.';

create table interview_draft (
  author_membership_id uuid not null,
  dossier_id uuid not null,
  branch_id uuid not null,
  version integer not null default 1,
  sealed bytea not null,
  saved_at timestamptz not null default now(),
  primary key (author_membership_id, dossier_id),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  foreign key (author_membership_id, branch_id) references membership(id, branch_id)
);
comment on table interview_draft is 'An interview being written: its author alone, sealed.';

create table caseload (
  branch_id uuid not null references branch(id),
  lead_membership_id uuid not null,
  open_count integer not null,
  primary key (branch_id, lead_membership_id),
  foreign key (lead_membership_id, branch_id) references membership(id, branch_id)
);
comment on table caseload is 'Kept: how many dossiers are open, by lead; boussole verifier compares it with the rows.';

create function app.keep_caseload() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into caseload as c (branch_id, lead_membership_id, open_count)
  select branch_id, lead_membership_id, count(*) from opened where status = 'open'
  group by branch_id, lead_membership_id order by branch_id, lead_membership_id
  on conflict (branch_id, lead_membership_id) do update set open_count = c.open_count + excluded.open_count;
  return null;
end $$;
create trigger keep_caseload after insert on dossier
  referencing new table as opened for each statement execute function app.keep_caseload();

create function app.find_dossiers(name text, birth date, code text, found_limit integer)
returns table (dossier_id uuid, closeness real)
language plpgsql stable security definer set search_path = public, pg_temp
set pg_trgm.word_similarity_threshold = 0.4 as $$
begin
  if not app.is_caseworker() then return; end if;
  return query
  select d.id, sum(f.closeness)::real from (
    select l.id, greatest(similarity(l.search_name, name), word_similarity(name, l.search_name),
      word_similarity(replace(name, ' ', ''), l.search_name)) as closeness
    from learner l
    where name is not null and l.branch_id = app.branch_id() and not l.is_anonymous
      and (l.search_name %> name or l.search_name %> replace(name, ' ', '') or l.search_name % name)
    union all
    select l.id, 2 from learner l where l.branch_id = app.branch_id() and l.birth_on = birth
    union all
    select l.id, 3 from learner l where l.branch_id = app.branch_id() and l.code = find_dossiers.code
    union all
    select x.learner_id, 3 from dossier x where x.branch_id = app.branch_id() and x.reference = upper(find_dossiers.code)
  ) f join dossier d on d.learner_id = f.id
  group by d.id order by 2 desc, 1 limit found_limit;
end $$;
comment on function app.find_dossiers is 'Finds people of the actor''s own branch; a function because an index on likeness cannot serve under a policy.';

select app.protect('learner', 'dossier', 'interview', 'private_note', 'interview_draft', 'caseload');

do $$ declare t text; begin
  foreach t in array array['learner', 'dossier', 'interview', 'caseload'] loop
    execute format('create policy branch_reads on %I for select to boussole_app using
      (branch_id = (select app.branch_id()) and (select app.is_caseworker()))', t);
    execute format('comment on policy branch_reads on %I is %L', t, 'The caseworkers of the branch that owns it.');
  end loop;
  foreach t in array array['learner', 'dossier', 'interview'] loop
    execute format('create policy branch_adds on %I for insert to boussole_app with check
      (branch_id = (select app.branch_id()) and (select app.is_caseworker()) and (select app.is_writing()))', t);
    execute format('comment on policy branch_adds on %I is %L', t, 'The caseworkers of the branch, while writing.');
  end loop;
  foreach t in array array['private_note', 'interview_draft'] loop
    execute format('create policy author_reads on %I for select to boussole_app using
      (author_membership_id = (select app.membership_id()) and branch_id = (select app.branch_id()))', t);
    execute format('comment on policy author_reads on %I is %L', t, 'Nobody but the one who wrote it, under the hat it was written with.');
    execute format('create policy author_adds on %I for insert to boussole_app with check
      (author_membership_id = (select app.membership_id()) and branch_id = (select app.branch_id())
        and (select app.is_caseworker()) and (select app.is_writing()))', t);
    execute format('comment on policy author_adds on %I is %L', t, 'A caseworker, in her own name, while writing.');
  end loop;
end $$;
create policy author_rewrites on interview_draft for update to boussole_app
  using (author_membership_id = (select app.membership_id()) and (select app.is_writing()));
comment on policy author_rewrites on interview_draft is 'Its author, while writing.';
create policy author_discards on interview_draft for delete to boussole_app
  using (author_membership_id = (select app.membership_id()) and (select app.is_writing()));
comment on policy author_discards on interview_draft is 'Its author, while writing.';
create policy branch_moves on dossier for update to boussole_app
  using (branch_id = (select app.branch_id()) and (select app.is_caseworker()) and (select app.is_writing()));
comment on policy branch_moves on dossier is 'The caseworkers of the branch, while writing.';

grant select (id, branch_id, is_anonymous, code, given_name, family_name, birth_on, commune_nis, email, phone, by_mail,
  by_sms, by_phone, hide_service, not_before_hour, not_after_hour, contact_note, search_name, created_at)
  on learner to boussole_app;
grant insert on learner to boussole_app;
grant select, insert on dossier, interview, private_note to boussole_app;
grant update (status, touched_at, last_contact_at, interview_count, version) on dossier to boussole_app;
grant select, insert, update, delete on interview_draft to boussole_app;
grant select on caseload to boussole_app;
grant execute on function app.find_dossiers(text, date, text, integer) to boussole_app;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`drop table caseload, interview_draft, private_note, interview, dossier, learner;
      drop function app.find_dossiers, app.keep_caseload`);
  }
}
