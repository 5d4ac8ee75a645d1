/** A signal opens a conversation: what was asked, answered and concluded. */
export const reviewTables = `
create table neutrality_review (
  id uuid primary key,
  report_id uuid references neutrality_report(id),
  alert_id uuid references neutrality_alert(id),
  quarter date not null check (quarter = date_trunc('quarter', quarter::timestamp)),
  rule text not null check (rule ~ '^N-[A-Z][0-9]{1,2}$'),
  level text not null check (level in ('structure', 'branch', 'operator', 'counsellor')),
  unit_id uuid not null,
  other_id uuid,
  person_id uuid references person(id),
  organisation_id uuid references organisation(id),
  basins text[] not null default '{}',
  is_flagged boolean not null,
  figures jsonb not null check (jsonb_typeof(figures) = 'object'),
  state text not null default 'awaiting_reply' check (state in ('awaiting_reply', 'replied', 'decided')),
  version integer not null default 1 check (version >= 1),
  reply_due_on date not null,
  opened_by_membership_id uuid not null references membership(id),
  opened_at timestamptz not null default now(),
  decision text check (decision in ('explained', 'agreed_change', 'undeclared_link', 'register_error', 'closed_without_follow_up')),
  decided_at timestamptz,
  check (num_nonnulls(report_id, alert_id) = 1),
  check (alert_id is null or level = 'counsellor'),
  check (case level when 'counsellor' then person_id = unit_id and organisation_id is null
    else person_id is null and organisation_id is not null end),
  check ((state = 'decided') = (decision is not null) and (state = 'decided') = (decided_at is not null))
);
comment on table neutrality_review is 'A conversation about a signal, or about figures that somebody asks about: no sanction, and nothing is concluded unheard.';
comment on column neutrality_review.quarter is 'The quarter that the report is about, or in which the alert rang.';
comment on column neutrality_review.other_id is 'Whom the rule is about besides: the other end of a swap.';
comment on column neutrality_review.person_id is 'The person it is about; none: a body.';
comment on column neutrality_review.is_flagged is 'A rule had spoken; otherwise the opening says why.';
comment on column neutrality_review.figures is 'What the report or the alert said when it was opened: {"unit", "finding", "alert"}. It names nobody who is advised.';
comment on column neutrality_review.version is 'How many things were said in it; a notice is none.';
create unique index neutrality_review_open on neutrality_review (level, unit_id, rule, quarter) where state <> 'decided';
create index neutrality_review_list on neutrality_review (state, opened_at, id);

create table neutrality_review_event (
  id uuid primary key,
  review_id uuid not null references neutrality_review(id),
  version integer check (version >= 1),
  kind text not null check (kind in ('opened', 'notified', 'replied', 'extended', 'decided')),
  words text check (length(words) between 10 and 4000),
  reason text check (length(reason) between 10 and 4000),
  due_on date,
  code text check (code in ('explained', 'agreed_change', 'undeclared_link', 'register_error', 'closed_without_follow_up')),
  by_membership_id uuid references membership(id),
  at timestamptz not null default clock_timestamp(),
  unique (review_id, version),
  check (num_nulls(version, words, by_membership_id) = case kind when 'notified' then 3 else 0 end),
  check ((due_on is not null) = (kind in ('opened', 'extended'))),
  check ((code is not null) = (kind = 'decided')),
  check (reason is null or kind = 'opened')
);
comment on table neutrality_review_event is 'What was said in a review, one thing after the other; nothing is changed or taken back.';
comment on column neutrality_review_event.version is 'Which version of the review it made; none for a notice, which changes nothing.';
comment on column neutrality_review_event.reason is 'Why it was opened although no rule had spoken.';
comment on column neutrality_review_event.due_on is 'Until when a reply is awaited.';
comment on column neutrality_review_event.code is 'How it ended.';
`;

export const reviewTablesGone = 'drop table neutrality_review_event, neutrality_review;';
