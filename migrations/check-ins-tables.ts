const hangs = `
  dossier_id uuid not null,
  branch_id uuid not null,
  foreign key (dossier_id, branch_id) references dossier(id, branch_id)`;

/** What a person was asked and what she said; and how satisfied people are, counted without anybody. */
export const tables = `
create table check_in (
  id uuid primary key,${hangs},
  follow_up_id uuid not null unique references follow_up(id) on delete cascade,
  referral_id uuid references referral(id) on delete cascade,
  asked_at timestamptz,
  token_hash bytea unique,
  code_hash bytea,
  code_round integer not null default 0,
  expires_at timestamptz not null default now() + interval '30 days',
  revoked_at timestamptz,
  version integer not null default 0,
  answered_at timestamptz,
  changed_at timestamptz,
  via text check (via in ('link', 'code', 'own_page', 'phone')),
  whereabouts text check (whereabouts in ('in_training', 'at_work', 'searching', 'stopped', 'wishes_call')),
  since_on date,
  call_wish text check (call_wish in ('morning', 'afternoon', 'any')),
  comment text check (length(comment) between 1 and 500),
  agrees_outcome boolean,
  answered_by_membership_id uuid references membership(id),
  is_rated boolean not null default false,
  other_way_at timestamptz,
  followed_version integer not null default 0,
  check (token_hash is null or code_hash is not null),
  check ((answered_at is null) = (whereabouts is null) and (answered_at is null) = (via is null) and (answered_at is null) = (changed_at is null)),
  check (coalesce(via = 'phone', false) = (answered_by_membership_id is not null))
);
comment on table check_in is 'Where a person was asked to say where she stands, by which link and code, until when; and what she said.';
comment on column check_in.code_round is 'How many codes were given by hand: each makes the one before it worthless, a message that leaves later carries the last.';
comment on column check_in.followed_version is 'Which of her answers has had its consequences.';
create index check_in_of_dossier on check_in (dossier_id, answered_at desc, id desc);
create index check_in_code on check_in (code_hash) where code_hash is not null;
create index check_in_of_referral on check_in (referral_id) where referral_id is not null;
create index check_in_answered on check_in (branch_id, answered_at desc) where answered_at is not null;

create table check_in_rating (
  branch_id uuid not null references branch(id),
  quarter date not null check (quarter = date_trunc('quarter', quarter)::date),
  question smallint not null check (question between 1 and 3),
  score smallint not null check (score between 1 and 5),
  people integer not null check (people > 0),
  primary key (branch_id, quarter, question, score)
);
comment on table check_in_rating is 'Public: how many people gave which mark, by branch and quarter; counts alone, nobody can be found again behind them.';

insert into app.erasure_plan (place, table_name, rows) values (4, 'check_in', 'dossier_id = $1');
`;
