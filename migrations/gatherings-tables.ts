/** Moments that several people share: what, when, who leads; who has a place, who is only counted; what was planned for all. */
export const tables = `
create table gathering (
  id uuid primary key,
  branch_id uuid not null references branch(id),
  kind text not null check (kind in ('workshop', 'information_session', 'company_visit', 'school_class')),
  title text not null check (length(title) between 1 and 120),
  place text not null check (length(place) between 1 and 200),
  starts_at timestamptz not null,
  minutes smallint not null check (minutes between 15 and 720),
  seats smallint not null check (seats between 1 and 500),
  lead_membership_ids uuid[] not null check (cardinality(lead_membership_ids) between 1 and 8),
  note text check (length(note) between 1 and 1000),
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  cancel_reason text check (length(cancel_reason) between 1 and 200),
  version integer not null default 1,
  by_membership_id uuid not null references membership(id),
  planned_at timestamptz not null default now(),
  unique (id, branch_id),
  check ((state = 'cancelled') = (cancel_reason is not null))
);
comment on table gathering is 'A workshop, an information session, a company visit, a school class: what, where, when, led by whom. It names no participant.';
comment on column gathering.note is 'For colleagues alone.';
create index gathering_of_branch on gathering (branch_id, starts_at, id);

create table gathering_group (
  id uuid primary key,
  gathering_id uuid not null,
  branch_id uuid not null,
  label text not null check (length(label) between 1 and 80),
  count smallint not null check (count between 1 and 500),
  present smallint check (present between 0 and count),
  foreign key (gathering_id, branch_id) references gathering(id, branch_id) on delete cascade
);
comment on table gathering_group is 'People who come together and are only counted: how many were expected, how many came.';
create index gathering_group_of on gathering_group (gathering_id, id);

create table gathering_seat (
  id uuid primary key,
  gathering_id uuid not null,
  dossier_id uuid not null,
  branch_id uuid not null,
  state text not null check (state in ('enrolled', 'waiting', 'cancelled')),
  attendance text not null default 'unknown' check (attendance in ('unknown', 'present', 'absent', 'excused')),
  starts_at timestamptz not null,
  by_membership_id uuid not null references membership(id),
  enrolled_at timestamptz not null default now(),
  foreign key (gathering_id, branch_id) references gathering(id, branch_id) on delete cascade,
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  check (attendance = 'unknown' or state = 'enrolled')
);
comment on table gathering_seat is 'Somebody''s place in a moment shared by several: content of her dossier.';
comment on column gathering_seat.starts_at is 'That of its gathering, kept here so that a story is read in its order.';
create unique index gathering_seat_once on gathering_seat (gathering_id, dossier_id, branch_id) where state <> 'cancelled';
create index gathering_seat_of_dossier on gathering_seat (dossier_id, starts_at desc, id desc);
create index gathering_seat_in_order on gathering_seat (gathering_id, enrolled_at, id);

create table gathering_follow_up (
  id uuid primary key default gen_random_uuid(),
  gathering_id uuid not null,
  dossier_id uuid not null,
  branch_id uuid not null,
  kind text not null check (kind in ('contact', 'own', 'check_in')),
  on_day date not null,
  by_membership_id uuid not null references membership(id),
  at timestamptz not null default now(),
  foreign key (gathering_id, branch_id) references gathering(id, branch_id) on delete cascade,
  foreign key (dossier_id, branch_id) references dossier(id, branch_id)
);
comment on table gathering_follow_up is 'What was planned for somebody because she was there, or was not: once, whoever asks twice.';
create unique index gathering_follow_up_once on gathering_follow_up (gathering_id, dossier_id, branch_id, kind, on_day);
create index gathering_follow_up_of_dossier on gathering_follow_up (dossier_id);

insert into app.erasure_plan (place, table_name, rows) values (4, 'gathering_seat', 'dossier_id = $1'), (4, 'gathering_follow_up', 'dossier_id = $1');
`;
