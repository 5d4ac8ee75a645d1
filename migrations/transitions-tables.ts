import { contactKinds, personKinds } from './transitions-words.js';

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** The catalogue of turning points, those of a person, and what is due because of them. */
export const tables = `
create table transition_catalogue (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid references organisation(id),
  version integer not null check (version > 0),
  points jsonb not null check (jsonb_typeof(points) = 'array'),
  note text check (length(note) between 1 and 500),
  by_membership_id uuid references membership(id),
  published_at timestamptz not null default now(),
  unique nulls not distinct (organisation_id, version)
);
comment on table transition_catalogue is 'Public: the turning points and their plans, by version; without an organisation, the one common to all. Never changed: another version is published.';

create table transition (
  id uuid primary key,
  dossier_id uuid not null,
  branch_id uuid not null,
  catalogue_id uuid not null references transition_catalogue(id),
  point text not null check (point ~ '^[A-Z0-9_]{2,40}$'),
  on_date date not null,
  source text not null check (source in ('counsellor', 'learner', 'referral', 'computed')),
  referral_id uuid references referral(id) on delete cascade,
  state text not null check (state in ('to_confirm', 'running', 'paused', 'stopped', 'ended')),
  paused_until date,
  until_on date not null,
  note text check (length(note) between 1 and 500),
  version integer not null default 1,
  declared_by_membership_id uuid references membership(id),
  declared_at timestamptz not null default now(),
  over_at timestamptz,
  end_reason text check (end_reason in ('done', 'refused', 'not_needed', 'done_elsewhere', 'unreachable', 'other')),
  end_note text check (length(end_note) between 1 and 500),
  ended_by_membership_id uuid references membership(id),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  check ((state in ('stopped', 'ended')) = (over_at is not null)),
  check (paused_until is null or state = 'paused')
);
comment on table transition is 'A turning point in a life: which, when, who said so; its plan is in follow_up.';
comment on column transition.until_on is 'When its plan is over, if nothing moves it: the month after its last step.';
create unique index transition_once on transition (dossier_id, point, on_date) where over_at is null;
create index transition_of_dossier on transition (dossier_id, declared_at desc, id desc);
create index transition_over on transition (dossier_id, over_at desc, id desc) where over_at is not null;
create index transition_of_referral on transition (referral_id) where referral_id is not null;
create index transition_until on transition (until_on) where state = 'running';
create index transition_paused on transition (paused_until) where state = 'paused' and paused_until is not null;

alter table follow_up
  add column transition_id uuid references transition(id) on delete cascade,
  add column step text check (step ~ '^[a-z0-9_]{1,40}$'),
  add column way text check (way in ('phone', 'in_person', 'video', 'mail', 'sms', 'letter')),
  add column is_urgent boolean not null default false,
  add column note text check (length(note) between 1 and 500),
  add column version integer not null default 1,
  add column cause_id uuid references follow_up(id) on delete set null,
  add column end_reason text,
  add column end_note text check (length(end_note) between 1 and 500),
  add column ended_by_membership_id uuid references membership(id),
  drop constraint follow_up_kind_check, drop constraint follow_up_for_side_check, drop constraint follow_up_channel_check,
  add constraint follow_up_kind_check check (kind in ('acknowledge', 'answer', 'chase', 'escalate', 'expire', 'waiting_over', 'meet', 'confirm_cancel', 'remind',
    ${quoted(personKinds)})),
  add constraint follow_up_for_side_check check (for_side in ('sender', 'receiver', 'learner', 'coordinator', 'system', 'caseworker')),
  add constraint follow_up_channel_check check (channel in ('mail', 'sms', 'task', 'system')),
  add constraint follow_up_of_step_check check ((transition_id is null) or (step is not null)),
  add constraint follow_up_ended_for_check check (end_reason in ('done', 'answered', 'date_moved', 'stopped', 'paused', 'merged', 'too_late',
    'unreachable', 'refused', 'not_needed', 'done_elsewhere', 'other')),
  add constraint follow_up_owned_check check (channel <> 'task' or kind not in (${quoted(personKinds)}) or owner_membership_id is not null);
comment on column follow_up.step is 'Which step of the plan of its turning point.';
comment on column follow_up.cause_id is 'The follow-up that this one came out of: an answer to read, a message that could not be sent.';
create unique index follow_up_step_once on follow_up (transition_id, step) where state = 'planned' and transition_id is not null;
create index follow_up_task on follow_up (owner_membership_id, due_at, id) where state = 'planned' and channel = 'task';
create index follow_up_task_of_branch on follow_up (branch_id, due_at, id) where state = 'planned' and channel = 'task';
create index follow_up_contacts on follow_up (dossier_id, due_at) where state = 'planned' and kind in (${quoted(contactKinds)});
create index follow_up_cause on follow_up (cause_id) where cause_id is not null;

insert into app.erasure_plan (place, table_name, rows) values (4, 'transition', 'dossier_id = $1');
`;
