const levels = `'achieved', 'partly', 'under_way', 'planned', 'not_feasible'`;
const standards = `'theory', 'person', 'society', 'information'`;

// What the house says of a standard and what a peer says beside it are kept alike.
const said = (table: string) => `
create table ${table} (
  review_id uuid not null,
  branch_id uuid not null,
  standard text not null check (standard in (${standards})),
  level text check (level in (${levels})),
  words text not null default '' check (length(words) <= 2000),
  version integer not null default 1 check (version >= 1),
  by_membership_id uuid not null references membership(id),
  at timestamptz not null default now(),
  primary key (branch_id, review_id, standard),
  foreign key (review_id, branch_id) references quality_review(id, branch_id)
);`;

/** How a service looks at itself: a round a year, what is said of each standard, what a peer says beside it, what is to be done better. */
export const tables = `
create table quality_review (
  id uuid primary key,
  branch_id uuid not null references branch(id),
  year smallint not null check (year between 2000 and 2199),
  state text not null default 'draft' check (state in ('draft', 'sent_to_peer', 'read', 'closed')),
  version integer not null default 1 check (version >= 1),
  opened_by_membership_id uuid not null references membership(id),
  opened_at timestamptz not null default now(),
  peer_branch_id uuid references branch(id),
  peer_membership_id uuid references membership(id),
  asked_at timestamptz,
  read_at timestamptz,
  closed_at timestamptz,
  unique (id, branch_id),
  check (num_nulls(peer_branch_id, asked_at) in (0, 2)),
  check (peer_membership_id is null or peer_branch_id is not null),
  check (case state when 'draft' then peer_branch_id is null when 'sent_to_peer' then peer_branch_id is not null else true end),
  check (read_at is null or peer_membership_id is not null),
  check ((state = 'closed') = (closed_at is not null)),
  check (state <> 'read' or read_at is not null)
);
comment on table quality_review is 'A round in which a branch looks at its own quality: of which year, where it stands, who elsewhere reads it. It holds nobody who is advised.';
comment on column quality_review.peer_branch_id is 'The branch whose coordination is asked to read; none: nobody is.';
comment on column quality_review.peer_membership_id is 'Who there took it upon herself; none: nobody yet.';
comment on column quality_review.read_at is 'When the peer handed it back; none: closed without having been read.';
create unique index quality_review_of_year on quality_review (branch_id, year);
create unique index quality_review_open on quality_review (branch_id) where state <> 'closed';
create index quality_review_asked on quality_review (peer_branch_id) where state = 'sent_to_peer';
${said('quality_answer')}
comment on table quality_answer is 'What a branch says of one standard in one round: a level, and what shows it.';
${said('quality_remark')}
comment on table quality_remark is 'What a peer says of one standard in one round, beside what the branch says.';

create table quality_action (
  id uuid primary key,
  branch_id uuid not null,
  review_id uuid not null,
  standard text check (standard in (${standards})),
  what text not null check (length(what) between 3 and 300),
  owner_membership_id uuid not null references membership(id),
  due_on date not null,
  state text not null default 'planned' check (state in ('planned', 'doing', 'done', 'dropped')),
  result text check (length(result) between 1 and 1000),
  version integer not null default 1 check (version >= 1),
  by_membership_id uuid not null references membership(id),
  at timestamptz not null default now(),
  foreign key (review_id, branch_id) references quality_review(id, branch_id),
  check (state in ('planned', 'doing') or result is not null)
);
comment on table quality_action is 'What a branch means to do better: what, who answers for it, until when, and what came of it; followed from round to round.';
comment on column quality_action.review_id is 'The round in which it was decided.';
create index quality_action_of_branch on quality_action (branch_id, due_on, id);
`;
