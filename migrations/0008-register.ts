import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register: who offers what, where, when, for whom. */
export class Register1764000000008 implements MigrationInterface {
  name = 'Register1764000000008';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table organisation drop constraint organisation_name_key;
alter table branch drop constraint branch_organisation_id_name_key;
update organisation set kind = case kind
  when 'cite_des_metiers' then 'CDM' when 'cefo' then 'CARREFOUR' when 'forem' then 'FOREM' when 'actiris' then 'ACTIRIS'
  when 'ifapme' then 'IFAPME' when 'mission_locale' then 'MISSION_LOC' when 'cpms' then 'CPMS' when 'cisp' then 'CISP'
  when 'promotion_sociale' then 'EPS' when 'network' then 'OTLAV' else kind end;
update organisation set kind = 'AUTRE' where kind not in (select code from organisation_type);
alter table organisation
  add foreign key (kind) references organisation_type(code),
  add column acronym text check (length(acronym) between 1 and 40),
  add column enterprise_number text check (enterprise_number ~ '^[01][0-9]{9}$'
    and 97 - left(enterprise_number, 8)::integer % 97 = right(enterprise_number, 2)::integer),
  add column description text check (length(description) <= 4000),
  add column website text check (website ~ '^https?://' and length(website) <= 500),
  add column status text not null default 'active' check (status in ('active', 'closed')),
  add column merged_into_id uuid references organisation(id) check (merged_into_id <> id),
  add column keeper_id uuid references organisation(id),
  add column verified_on date,
  add column verified_by text check (length(verified_by) <= 200),
  add column review_on date not null default app.today() + 365,
  add column hand_fields text[] not null default '{}',
  add column updated_at timestamptz not null default now(),
  add column version integer not null default 1;
comment on column organisation.enterprise_number is 'BCE/KBO, ten digits, the last two being its check.';
comment on column organisation.keeper_id is 'Who keeps the sheet; the body itself when empty.';
comment on column organisation.hand_fields is 'Fields a person corrected here: an import leaves them as they are.';
create index organisation_number on organisation (enterprise_number) where enterprise_number is not null;
create index organisation_name on organisation (app.fold(name));
create index organisation_name_like on organisation using gin (app.fold(name) gin_trgm_ops);
create index organisation_keeper on organisation (coalesce(keeper_id, id), review_on, id);
create index organisation_merged on organisation (merged_into_id) where merged_into_id is not null;

alter table branch
  add column street text check (length(street) <= 200),
  add column postcode text check (postcode ~ '^[0-9]{4,5}$'),
  add column locality text check (length(locality) <= 120),
  add column lat double precision check (lat between -90 and 90),
  add column lon double precision check (lon between -180 and 180),
  add column phone text check (length(phone) <= 40),
  add column email text check (length(email) <= 254),
  add column website text check (website ~ '^https?://' and length(website) <= 500),
  add column opening jsonb not null default '[]' check (jsonb_typeof(opening) = 'array'),
  add column opening_note text check (length(opening_note) <= 500),
  add column closures jsonb not null default '[]' check (jsonb_typeof(closures) = 'array'),
  add column working_days smallint[] not null default '{1,2,3,4,5}' check (working_days <@ '{1,2,3,4,5,6,7}'),
  add column closes_for_school_holidays boolean not null default false,
  add column is_accessible boolean,
  add column status text not null default 'active' check (status in ('active', 'closed')),
  add column merged_into_id uuid references branch(id) check (merged_into_id <> id),
  add column keeper_id uuid references organisation(id),
  add column verified_on date,
  add column verified_by text check (length(verified_by) <= 200),
  add column review_on date not null default app.today() + 365,
  add column hand_fields text[] not null default '{}',
  add column updated_at timestamptz not null default now(),
  add column version integer not null default 1;
comment on column branch.opening is 'Opening hours: [{"day": 1, "from": "09:00", "until": "12:30"}], Monday being 1.';
comment on column branch.closures is 'Closed on: [{"from": "2026-12-24", "until": "2027-01-03", "reason": "…"}].';
comment on column branch.email is 'Public address; the mailbox for handoffs is a branch_contact.';
create index branch_organisation on branch (organisation_id);
create index branch_commune on branch (commune_nis);
create index branch_keeper on branch (coalesce(keeper_id, organisation_id), review_on, id);

create table branch_contact (
  id uuid primary key default gen_random_uuid(),
  branch_id uuid not null references branch(id),
  organisation_id uuid not null references organisation(id),
  purpose text not null check (purpose in ('handoff', 'register')),
  name text check (length(name) between 1 and 120),
  email text not null check (email = lower(email) and length(email) between 3 and 254),
  phone text check (length(phone) <= 40),
  created_at timestamptz not null default now(),
  unique (branch_id, purpose, email),
  foreign key (branch_id, organisation_id) references branch(id, organisation_id) on update cascade
);
comment on table branch_contact is 'Whom to write to at a branch: its mailbox for handoffs, and who keeps its sheets. Never public.';

create table affiliation_link (
  id uuid primary key default gen_random_uuid(),
  from_organisation_id uuid not null references organisation(id),
  to_organisation_id uuid not null references organisation(id) check (to_organisation_id <> from_organisation_id),
  kind text not null check (kind in ('group', 'network', 'funding', 'convention', 'cefa_cooperation')),
  from_on date not null,
  until_on date check (until_on >= from_on),
  note text check (length(note) <= 300),
  source text check (length(source) <= 300),
  created_at timestamptz not null default now(),
  constraint affiliation_once exclude using gist (from_organisation_id with =, to_organisation_id with =, kind with =,
    daterange(from_on, until_on, '[]') with &&)
);
comment on table affiliation_link is 'How two bodies are tied, since and until when; what neutrality is measured against.';
create index affiliation_to on affiliation_link (to_organisation_id);

create table offer (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  branch_id uuid not null,
  kind text not null check (kind in ('information', 'guidance', 'skills_assessment', 'immersion', 'training', 'work_study',
    'skills_validation', 'job_search', 'language_learning', 'business_creation', 'psychosocial')),
  title text not null check (length(title) between 1 and 250),
  objective text check (length(objective) <= 2000),
  description text check (length(description) <= 6000),
  trades text[] not null default '{}' check (cardinality(trades) <= 20),
  level smallint check (level between 1 and 8),
  publics text[] not null default '{}' check (publics <@ '{pupil,student,jobseeker,worker,young,low_schooled,newcomer,disability,social_income,self_employed}'),
  min_age smallint check (min_age between 0 and 99),
  max_age smallint check (max_age between min_age and 120),
  min_diploma text check (min_diploma in ('none', 'ceb', 'ce1d', 'ce2d', 'cess', 'bachelor', 'master')),
  max_diploma text check (max_diploma in ('none', 'ceb', 'ce1d', 'ce2d', 'cess', 'bachelor', 'master')),
  language_level text check (language_level in ('a1', 'a2', 'b1', 'b2', 'c1', 'c2')),
  registrations text[] not null default '{}' check (registrations <@ '{forem,actiris,vdab,adg,cpas,aviq,phare}'),
  prerequisite_note text check (length(prerequisite_note) <= 1000),
  serves_basins text[] not null default '{}',
  mode text not null default 'on_site' check (mode in ('on_site', 'remote', 'hybrid')),
  languages text[] not null default '{fr}' check (languages <@ '{fr,nl,de,en,sign}' and cardinality(languages) > 0),
  price_cents integer check (price_cents between 0 and 10000000),
  price_note text check (length(price_note) <= 500),
  duration_hours numeric(7, 1) check (duration_hours between 0 and 20000),
  duration_weeks smallint check (duration_weeks between 1 and 520),
  weekly_hours numeric(4, 1) check (weekly_hours between 0 and 80),
  times text[] not null default '{}' check (times <@ '{day,evening,weekend}'),
  path text check (path in ('full_time', 'part_time', 'work_study', 'modular', 'workshop', 'individual')),
  entries text[] not null default '{}' check (entries <@ '{free_entry,appointment,registration,referral,test,interview}'),
  entry_note text check (length(entry_note) <= 1000),
  website text check (website ~ '^https?://' and length(website) <= 500),
  status text not null default 'open' check (status in ('open', 'full', 'suspended', 'closed')),
  merged_into_id uuid references offer(id) check (merged_into_id <> id),
  keeper_id uuid references organisation(id),
  verified_on date,
  verified_by text check (length(verified_by) <= 200),
  review_on date not null default app.today() + 365,
  hand_fields text[] not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  version integer not null default 1,
  check (array_position(array['none','ceb','ce1d','ce2d','cess','bachelor','master'], min_diploma)
    <= array_position(array['none','ceb','ce1d','ce2d','cess','bachelor','master'], max_diploma)),
  foreign key (branch_id, organisation_id) references branch(id, organisation_id) on update cascade,
  unique (id, organisation_id)
);
comment on table offer is 'A course, a workshop, a service of a branch.';
comment on column offer.publics is 'For whom; empty: for everybody.';
comment on column offer.max_diploma is 'The highest diploma that still lets one in (some places are for people without CESS).';
comment on column offer.serves_basins is 'The basins it serves; empty: wherever one lives.';
create index offer_branch on offer (branch_id, organisation_id);
create index offer_organisation on offer (organisation_id);
create index offer_keeper on offer (coalesce(keeper_id, organisation_id), review_on, id);

create table offer_session (
  id uuid primary key default gen_random_uuid(),
  offer_id uuid not null,
  organisation_id uuid not null,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  register_by date check (register_by <= ends_on),
  seats integer check (seats between 0 and 100000),
  seats_left integer check (seats_left between 0 and seats),
  has_waiting_list boolean not null default false,
  status text not null default 'open' check (status in ('open', 'full', 'cancelled')),
  note text check (length(note) <= 300),
  foreign key (offer_id, organisation_id) references offer(id, organisation_id) on update cascade on delete cascade
);
comment on table offer_session is 'One dated run of an offer, with its seats.';
create index offer_session_offer on offer_session (offer_id, starts_on);

create table sheet_origin (
  source_id uuid not null,
  source_key text not null check (length(source_key) between 1 and 200),
  sheet_kind text not null check (sheet_kind in ('organisation', 'branch', 'offer', 'session')),
  sheet_id uuid not null,
  content_hash bytea not null,
  missing_since timestamptz,
  primary key (source_id, sheet_kind, source_key)
);
comment on table sheet_origin is 'Where a sheet came from: its identity in its source, and when it left it. It is marked then, never dropped.';
create index sheet_origin_sheet on sheet_origin (sheet_id);
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop table sheet_origin, offer_session, offer, affiliation_link, branch_contact;
drop index branch_organisation, branch_commune, organisation_name, organisation_name_like;
alter table branch drop column street, drop column postcode, drop column locality, drop column lat, drop column lon,
  drop column phone, drop column email, drop column website, drop column opening, drop column opening_note,
  drop column closures, drop column working_days, drop column closes_for_school_holidays, drop column is_accessible,
  drop column status, drop column merged_into_id, drop column keeper_id, drop column verified_on, drop column verified_by,
  drop column review_on, drop column hand_fields, drop column updated_at, drop column version,
  add unique (organisation_id, name);
alter table organisation drop constraint organisation_kind_fkey, drop column acronym, drop column enterprise_number,
  drop column description, drop column website, drop column status, drop column merged_into_id, drop column keeper_id,
  drop column verified_on, drop column verified_by, drop column review_on, drop column hand_fields, drop column updated_at,
  drop column version, add unique (name)`);
  }
}
