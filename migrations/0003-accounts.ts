import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The people who work, where, for whom, and the sessions they open. */
export class Accounts1764000000003 implements MigrationInterface {
  name = 'Accounts1764000000003';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table person (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email) and length(email) between 3 and 254),
  given_name text not null check (length(given_name) between 1 and 100),
  family_name text not null check (length(family_name) between 1 and 100),
  locale text not null default 'fr' check (locale in ('fr', 'nl', 'de', 'en')),
  created_at timestamptz not null default now()
);
comment on table person is 'Somebody who works with Boussole (never a learner).';

create table credential (
  person_id uuid primary key references person(id),
  password_hash text not null check (password_hash like '$argon2id$%'),
  changed_at timestamptz not null default now()
);
comment on table credential is 'How a person proves who she is; no role of the product reads it, only the functions below.';

create table membership (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person(id),
  branch_id uuid not null,
  organisation_id uuid not null,
  role text not null check (role in
    ('counsellor', 'operator_agent', 'coordinator', 'manager', 'structure_admin', 'platform_admin', 'auditor')),
  from_on date not null default app.today(),
  until_on date check (until_on >= from_on),
  disabled_at timestamptz,
  foreign key (branch_id, organisation_id) references branch(id, organisation_id),
  unique (id, branch_id),
  constraint membership_once exclude using gist
    (person_id with =, branch_id with =, role with =, daterange(from_on, until_on, '[]') with &&)
);
comment on table membership is 'Who works in which branch, as what, since and until when. A role never changes: it ends and another begins.';
create index membership_person on membership (person_id);
create index membership_organisation on membership (organisation_id, person_id);

create table employment (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person(id),
  employer_id uuid not null references organisation(id),
  recorded_by_organisation_id uuid not null references organisation(id),
  from_on date not null,
  until_on date check (until_on >= from_on)
);
comment on table employment is 'Who pays a seconded person, since and until when; kept for the audit of neutrality.';
create index employment_person on employment (person_id, from_on);
create index employment_recorder on employment (recorded_by_organisation_id);

create table session (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  person_id uuid not null references person(id),
  membership_id uuid not null references membership(id),
  browser text not null check (length(browser) <= 60),
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null,
  ended_at timestamptz
);
comment on table session is 'One sign-in: idle 30 minutes, 12 hours at most, one hat.';
create index session_person on session (person_id) where ended_at is null;
create index session_membership on session (membership_id);

create table access_link (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person(id),
  kind text not null check (kind in ('invitation', 'reset')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table access_link is 'A mailed link to choose a password, once; its secret is derived, never stored.';
create index access_link_person on access_link (person_id) where used_at is null;

create unlogged table app.attempt (
  subject text not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (subject, window_start)
);
comment on table app.attempt is 'Guesses counted by hashed subject and time window; lost in a crash without harm.';

select app.protect('person', 'credential', 'membership', 'employment', 'session', 'access_link');

grant select on person, membership, employment to boussole_app;
grant update (locale) on person to boussole_app;
grant insert on membership, employment, access_link to boussole_app;
grant update (disabled_at) on membership to boussole_app;
grant select (id, person_id, membership_id, browser, started_at, seen_at, ends_at, ended_at) on session to boussole_app;
grant update (ended_at) on session to boussole_app;
grant select on person, access_link, membership to boussole_worker;
grant delete on session to boussole_worker;
grant select on session to boussole_worker;

create policy colleagues on membership for select to boussole_app using (
  organisation_id = (select app.organisation_id()) or person_id = (select app.person_id()));
comment on policy colleagues on membership is 'The people of my organisation, and my own hats everywhere.';
create policy hire on membership for insert to boussole_app with check (
  (select app.is_writing()) and (select app.is_admin()) and organisation_id = (select app.organisation_id())
  and role <> 'platform_admin');
comment on policy hire on membership is 'An administrator places people in her own organisation.';
create policy disable on membership for update to boussole_app using (
  (select app.is_writing()) and (select app.is_admin()) and organisation_id = (select app.organisation_id()));
comment on policy disable on membership is 'An administrator closes and opens hats of her own organisation.';

create policy colleagues on person for select to boussole_app using (
  id = (select app.person_id())
  or id in (select m.person_id from membership m where m.organisation_id = (select app.organisation_id())));
comment on policy colleagues on person is 'Myself and whoever works or worked in my organisation.';
create policy myself on person for update to boussole_app using (
  (select app.is_writing()) and id = (select app.person_id()));
comment on policy myself on person is 'One changes one''s own preferences only.';

create policy recorded_here on employment for select to boussole_app using (
  recorded_by_organisation_id = (select app.organisation_id()) or person_id = (select app.person_id()));
comment on policy recorded_here on employment is 'What my organisation recorded, and my own.';
create policy record_here on employment for insert to boussole_app with check (
  (select app.is_writing()) and (select app.is_admin())
  and recorded_by_organisation_id = (select app.organisation_id())
  and person_id in (select m.person_id from membership m where m.organisation_id = (select app.organisation_id())));
comment on policy record_here on employment is 'An administrator records who pays the people of her organisation.';

create policy own on session for select to boussole_app using (person_id = (select app.person_id()));
comment on policy own on session is 'One sees one''s own sessions.';
create policy end_own on session for update to boussole_app using (
  (select app.is_writing()) and person_id = (select app.person_id()));
comment on policy end_own on session is 'One ends one''s own sessions.';

create policy invite on access_link for insert to boussole_app with check (
  (select app.is_writing()) and (select app.is_admin()) and kind = 'invitation'
  and person_id in (select m.person_id from membership m where m.organisation_id = (select app.organisation_id())));
comment on policy invite on access_link is 'An administrator invites the people of her organisation.';

create policy job on person for select to boussole_worker using (app.role() = 'worker');
create policy job on membership for select to boussole_worker using (app.role() = 'worker');
create policy job on access_link for select to boussole_worker using (app.role() = 'worker');
create policy tidy_read on session for select to boussole_worker using (app.role() = 'worker');
create policy tidy on session for delete to boussole_worker using (
  app.role() = 'worker' and ends_at < now() - interval '30 days');
comment on policy job on person is 'The worker reads whom it writes to.';
comment on policy job on membership is 'The worker reads in whose name it writes.';
comment on policy job on access_link is 'The worker reads the link that it mails.';
comment on policy tidy_read on session is 'The worker finds sessions long over.';
comment on policy tidy on session is 'The worker deletes sessions thirty days after their end.';
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop table app.attempt, access_link, session, employment, membership, credential, person');
  }
}
