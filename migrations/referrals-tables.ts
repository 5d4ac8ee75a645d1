/** What each side may move, from where to where: the database's own copy of the law, told apart from the domain's. */
const law: Readonly<Record<string, readonly string[]>> = {
  'sender choice_presented': ['draft'],
  'system to_justify': ['choice_presented'],
  'sender to_justify': ['choice_presented'],
  'sender sent': ['choice_presented', 'to_justify'],
  'receiver received': ['sent'],
  'receiver under_review': ['received'],
  'receiver info_requested': ['under_review'],
  'sender under_review': ['info_requested'],
  'learner under_review': ['info_requested'],
  'receiver waitlisted': ['received', 'under_review'],
  'receiver accepted': ['received', 'under_review', 'waitlisted'],
  'receiver appointment_set': ['accepted', 'no_show', 'appointment_cancelled'],
  'sender appointment_set': ['accepted', 'no_show', 'appointment_cancelled'],
  'receiver no_show': ['appointment_set'],
  'sender no_show': ['appointment_set'],
  'learner no_show': ['appointment_set'],
  'receiver appointment_cancelled': ['appointment_set'],
  'sender appointment_cancelled': ['appointment_set'],
  'learner appointment_cancelled': ['appointment_set'],
  'receiver contact_made': ['accepted', 'appointment_set'],
  'receiver enrolled': ['contact_made', 'accepted'],
  'receiver closed': ['contact_made', 'enrolled'],
  'receiver declined': ['sent', 'received', 'under_review', 'info_requested', 'waitlisted', 'accepted', 'appointment_set'],
  'learner declined': ['sent', 'received', 'under_review', 'info_requested', 'waitlisted', 'accepted', 'appointment_set'],
  'sender cancelled': ['draft', 'choice_presented', 'to_justify', 'sent', 'received', 'under_review', 'info_requested', 'waitlisted'],
  'receiver cancelled': ['accepted', 'appointment_set', 'no_show', 'appointment_cancelled', 'contact_made', 'enrolled'],
  'system cancelled': ['accepted', 'appointment_set', 'no_show', 'appointment_cancelled', 'contact_made', 'enrolled'],
  'learner withdrawn': ['draft', 'choice_presented', 'to_justify', 'sent', 'received', 'under_review', 'info_requested', 'waitlisted', 'accepted',
    'appointment_set', 'no_show', 'appointment_cancelled', 'contact_made', 'enrolled'],
  'system expired': ['sent', 'received', 'under_review', 'waitlisted'],
  'sender obsolete': ['draft', 'choice_presented', 'to_justify', 'sent', 'received', 'under_review', 'info_requested', 'waitlisted', 'accepted',
    'appointment_set', 'no_show', 'appointment_cancelled', 'contact_made', 'enrolled'],
  'system obsolete': ['draft', 'choice_presented', 'to_justify', 'sent', 'received', 'under_review', 'info_requested', 'waitlisted', 'accepted',
    'appointment_set', 'no_show', 'appointment_cancelled', 'contact_made', 'enrolled'],
  'coordinator entered_in_error': ['draft', 'choice_presented', 'to_justify', 'sent', 'received', 'under_review', 'info_requested', 'waitlisted',
    'accepted', 'appointment_set', 'no_show', 'appointment_cancelled', 'contact_made', 'enrolled', 'closed', 'declined', 'cancelled', 'withdrawn',
    'expired', 'obsolete'],
};
const moves = Object.entries(law).flatMap(([key, origins]) => {
  const [side, to] = key.split(' ');
  return origins.map((from) => `('${from}', '${to}', '${side}')`);
});

const live = `'draft', 'choice_presented', 'to_justify', 'sent', 'received', 'under_review', 'info_requested', 'waitlisted', 'accepted',
    'appointment_set', 'no_show', 'appointment_cancelled', 'contact_made', 'enrolled'`;
const over = `'closed', 'declined', 'cancelled', 'withdrawn', 'expired', 'obsolete', 'entered_in_error'`;
const sides = `'sender', 'receiver', 'learner', 'system', 'coordinator'`;
const hangs = `
  dossier_id uuid not null,
  branch_id uuid not null,
  foreign key (dossier_id, branch_id) references dossier(id, branch_id)`;

export const referralTables = `
create table app.referral_move (
  from_state text not null,
  to_state text not null,
  side text not null check (side in (${sides})),
  primary key (from_state, to_state, side)
);
comment on table app.referral_move is 'Every move that a referral may make, and who may make it.';
insert into app.referral_move values ${moves.join(', ')};

create table referral (
  id uuid primary key,${hangs},
  version integer not null default 1,
  state text not null check (state in (${live}, ${over})),
  goal_id uuid references goal(id) on delete set null,
  need_id uuid references need(id) on delete set null,
  choice_set_id uuid references choice_set(id),
  offer_id uuid references offer(id),
  session_id uuid references offer_session(id) on delete set null,
  to_branch_id uuid,
  to_organisation_id uuid,
  by_membership_id uuid not null references membership(id),
  re_routed_from_id uuid references referral(id) on delete set null,
  won_by_id uuid references referral(id) on delete set null,
  packet_id uuid,
  grant_id uuid,
  created_at timestamptz not null default now(),
  moved_at timestamptz not null default now(),
  sent_at timestamptz,
  used_days double precision not null default 0 check (used_days >= 0),
  running_since timestamptz,
  due_at timestamptz,
  due_kind text check (due_kind in ('acknowledge', 'answer', 'meet', 'confirm')),
  expires_at timestamptz,
  wait_until date,
  escalated_at timestamptz,
  cancel_asked_at timestamptz,
  decline_code text check (decline_code in ('not_eligible', 'prerequisites_missing', 'session_full', 'outside_area', 'unreachable', 'no_show',
    'not_interested', 'in_work', 'in_training', 'duplicate', 'mobility', 'childcare', 'health', 'other_obstacle', 'wrong_service', 'other')),
  outcome_code text check (outcome_code in ('enrolled_completed', 'enrolled_dropped_out', 'information_given', 'accompaniment_started',
    'immersion_done', 'skills_validated', 'work_found', 'other_training', 'moved_on', 'could_not_help')),
  outcome_on date,
  learner_answer text check (learner_answer in ('agree', 'disagree')),
  over_at timestamptz,
  foreign key (to_branch_id, to_organisation_id) references branch(id, organisation_id) on update cascade,
  check (state = 'draft' or state in (${over}) or offer_id is not null and to_branch_id is not null),
  check (num_nonnulls(due_at, due_kind) in (0, 2)),
  check ((over_at is not null) = (state in (${over}))),
  check ((sent_at is not null) or state in ('draft', 'choice_presented', 'to_justify', 'cancelled', 'withdrawn', 'obsolete', 'entered_in_error'))
);
comment on table referral is 'A person is sent to an offer: where it stands, whose turn it is, until when. It names nobody.';
comment on column referral.used_days is 'Working days of the receiver used before running_since; the clock stands still while running_since is empty.';
comment on column referral.won_by_id is 'The sibling of the same goal in which the person was enrolled.';
create unique index referral_live_once on referral (dossier_id, offer_id, coalesce(goal_id, '00000000-0000-0000-0000-000000000000'))
  where state in (${live});
create index referral_of_dossier on referral (dossier_id, created_at desc, id desc);
create index referral_of_goal on referral (goal_id) where goal_id is not null;
create index referral_inbox on referral (to_branch_id, due_at, id) where over_at is null and sent_at is not null;
create index referral_answered on referral (to_branch_id, moved_at desc, id desc) where sent_at is not null;
create index referral_of_session on referral (session_id) where session_id is not null and over_at is null;
create index referral_by on referral (by_membership_id, due_at) where over_at is null;
create index referral_escalated on referral (branch_id, escalated_at) where escalated_at is not null and over_at is null;
create index referral_disputed on referral (branch_id, over_at) where learner_answer = 'disagree';

alter table choice_made add foreign key (referral_id) references referral(id) on delete set null;

create table referral_event (
  id uuid primary key,${hangs},
  referral_id uuid not null references referral(id) on delete cascade,
  seq integer not null,
  at timestamptz not null default now(),
  side text not null check (side in (${sides})),
  via text not null check (via in ('account', 'link', 'own_page', 'clock')),
  membership_id uuid references membership(id),
  move text not null check (length(move) between 1 and 40),
  from_state text,
  to_state text not null,
  code text check (length(code) between 1 and 40),
  text text check (length(text) between 1 and 1000),
  learner_text text check (length(learner_text) between 1 and 1000),
  on_date date,
  command_key uuid,
  request_hash bytea,
  unique (referral_id, seq),
  unique (referral_id, command_key)
);
comment on table referral_event is 'Every move of a referral: who, when, from where to where, with which words. Never rewritten.';
comment on column referral_event.learner_text is 'What the person herself reads; text stays between those who work.';
create index referral_event_of_dossier on referral_event (dossier_id, at desc, id desc);

create table packet (
  id uuid primary key,${hangs},
  referral_id uuid not null references referral(id) on delete cascade,
  content text not null check (length(content) between 2 and 20000),
  hash bytea not null check (hash = sha256(convert_to(content, 'UTF8'))),
  grant_sections text[] not null default '{identity}' check (grant_sections <@ array['identity', 'path', 'interviews', 'documents']
    and 'identity' = any(grant_sections)),
  made_by_membership_id uuid not null references membership(id),
  made_at timestamptz not null default now(),
  approved_at timestamptz,
  approved_by text check (approved_by in ('on_screen', 'by_link', 'own_page', 'orally')),
  approval_note text check (length(approval_note) between 1 and 300),
  witness_membership_id uuid references membership(id),
  check (num_nonnulls(approved_at, approved_by) in (0, 2)),
  check ((approved_by in ('on_screen', 'orally')) is not distinct from (witness_membership_id is not null) or approved_by is null)
);
comment on table packet is 'What an operator gets before accepting: made once, never changed, sent as the person approved it.';
comment on column packet.grant_sections is 'What opens to the operator once it accepts: approved with the packet.';
create index packet_of_referral on packet (referral_id, made_at desc);
create index packet_of_dossier on packet (dossier_id, made_at desc, id desc);

create table handoff_link (
  id uuid primary key,${hangs},
  referral_id uuid not null references referral(id) on delete cascade,
  side text not null check (side in ('receiver', 'learner')),
  email text check (email = lower(email) and length(email) between 3 and 254),
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '8 days',
  revoked_at timestamptz,
  used_at timestamptz,
  check ((side = 'receiver') = (email is not null))
);
comment on table handoff_link is 'A mailed link: what it opens, until when. The mailbox of the operator is kept to write to it again; the person''s is her dossier''s.';
create index handoff_link_of_referral on handoff_link (referral_id, created_at desc);

create table handoff_message (
  id uuid primary key,${hangs},
  referral_id uuid not null references referral(id) on delete cascade,
  side text not null check (side in ('sender', 'receiver')),
  membership_id uuid references membership(id),
  text text not null check (length(text) between 1 and 1000),
  at timestamptz not null default now()
);
comment on table handoff_message is 'A short message between sender and receiver; both read it.';
create index handoff_message_of_referral on handoff_message (referral_id, at, id);
create index handoff_message_of_dossier on handoff_message (dossier_id, at desc, id desc);

create table handoff_read (
  referral_id uuid not null references referral(id) on delete cascade,${hangs},
  side text not null check (side in ('sender', 'receiver')),
  read_at timestamptz not null default now(),
  primary key (referral_id, side)
);
comment on table handoff_read is 'Until when each side has read the conversation.';

create table handoff_appointment (
  id uuid primary key,${hangs},
  referral_id uuid not null references referral(id) on delete cascade,
  state text not null check (state in ('proposed', 'confirmed', 'cancelled', 'missed')),
  starts_at timestamptz not null,
  minutes smallint not null default 60 check (minutes between 5 and 480),
  place text check (length(place) between 1 and 300),
  link text check (link ~ '^https?://' and length(link) <= 500),
  contact text check (length(contact) between 1 and 200),
  by_side text not null check (by_side in ('sender', 'receiver')),
  sequence integer not null default 0,
  made_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  check (place is not null or link is not null)
);
comment on table handoff_appointment is 'When and where the person is expected; proposed dates first, one of them confirmed.';
create unique index handoff_appointment_once on handoff_appointment (referral_id) where state = 'confirmed';
create index handoff_appointment_of_dossier on handoff_appointment (dossier_id, starts_at desc, id desc);

create table follow_up (
  id uuid primary key,${hangs},
  referral_id uuid references referral(id) on delete cascade,
  kind text not null check (kind in ('acknowledge', 'answer', 'chase', 'escalate', 'expire', 'waiting_over', 'meet', 'confirm_cancel', 'remind')),
  for_side text not null check (for_side in ('sender', 'receiver', 'learner', 'coordinator', 'system')),
  owner_membership_id uuid references membership(id),
  channel text not null check (channel in ('mail', 'task', 'system')),
  due_at timestamptz not null,
  occurrence text not null check (length(occurrence) between 1 and 60),
  state text not null default 'planned' check (state in ('planned', 'done', 'cancelled')),
  made_at timestamptz not null default now(),
  ended_at timestamptz,
  check ((state = 'planned') = (ended_at is null))
);
comment on table follow_up is 'A thing due on a date: what, for whom, by which channel; cancelled in the transaction that makes it pointless.';
comment on column follow_up.occurrence is 'Which one of its kind: planned again after a pause, it is another.';
create unique index follow_up_once on follow_up (referral_id, kind, occurrence) where referral_id is not null;
create index follow_up_of_dossier on follow_up (dossier_id, due_at desc, id desc);
create index follow_up_of_owner on follow_up (owner_membership_id, due_at) where state = 'planned';

insert into app.erasure_plan (place, table_name, rows) values
  (4, 'referral_event', 'dossier_id = $1'), (4, 'packet', 'dossier_id = $1'), (4, 'handoff_link', 'dossier_id = $1'),
  (4, 'handoff_message', 'dossier_id = $1'), (4, 'handoff_read', 'dossier_id = $1'), (4, 'handoff_appointment', 'dossier_id = $1'),
  (4, 'follow_up', 'dossier_id = $1'), (5, 'referral', 'dossier_id = $1');
`;
