/** What opens a dossier, each with who, since and until when. */
export const tables = `
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
`;
