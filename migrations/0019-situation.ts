import type { MigrationInterface, QueryRunner } from 'typeorm';

const among = (values: string): string => values.split(' ').map((value) => `'${value}'`).join(', ');
const diplomas = among('none ceb ce1d ce2d cess bachelor master');
const offerKinds = among('information guidance skills_assessment immersion training work_study skills_validation job_search '
  + 'language_learning business_creation psychosocial');

/** What a person's life looks like, what she aims at, what she needs; what it said before, and who changed it. */
export class Situation1764000000019 implements MigrationInterface {
  name = 'Situation1764000000019';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table learner
  add column age_band text check (age_band in (${among('under_13 from_13 from_16 from_18 from_25 from_35 from_45 from_55')})),
  add column version integer not null default 1,
  add constraint age_is_said_once check (birth_on is null or age_band is null);
comment on column learner.age_band is 'About how old, when no birth date is given.';

create table situation (
  dossier_id uuid not null,
  branch_id uuid not null,
  version integer not null default 1,
  status text check (status in (${among('pupil student apprentice jobseeker worker self_employed inactive other')})),
  status_since text check (status_since ~ '^[0-9]{4}(-[0-9]{2})?$'),
  highest_diploma text check (highest_diploma in (${diplomas})),
  studies jsonb not null default '[]' check (jsonb_typeof(studies) = 'array' and jsonb_array_length(studies) <= 30),
  languages jsonb not null default '[]' check (jsonb_typeof(languages) = 'array' and jsonb_array_length(languages) <= 20),
  experience jsonb not null default '[]' check (jsonb_typeof(experience) = 'array' and jsonb_array_length(experience) <= 40),
  licence text check (licence in (${among('none learner b professional')})),
  transports text[] not null default '{}' check (transports <@ array[${among('car transit bike moped walk')}]),
  max_minutes smallint check (max_minutes between 5 and 240),
  childcare text check (childcare in (${among('not_needed arranged looked_for')})),
  times text[] not null default '{}' check (times <@ array[${among('day evening weekend')}]),
  available_from date,
  note text check (length(note) between 1 and 2000),
  author_membership_id uuid references membership(id),
  updated_at timestamptz not null default now(),
  primary key (dossier_id, branch_id),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id)
);
comment on table situation is 'Where a person stands: schooling, languages, work, what holds her back. Nothing very personal stands here.';

create table special_note (
  id uuid primary key,
  dossier_id uuid not null,
  branch_id uuid not null,
  category text not null check (category in (${among('health disability migration judicial youth_aid violence other')})),
  version integer not null default 1,
  sealed bytea,
  author_membership_id uuid references membership(id),
  updated_at timestamptz not null default now(),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  unique (dossier_id, branch_id, category)
);
comment on table special_note is 'Very personal things: sealed, a section of their own, in no list and no search. Without words: taken back.';

create table goal (
  id uuid primary key,
  dossier_id uuid not null,
  branch_id uuid not null,
  version integer not null default 1,
  kind text not null check (kind in ('heart', 'second', 'other')),
  title text not null check (length(title) between 1 and 200),
  trade text references trade(code),
  why text check (length(why) between 1 and 2000),
  state text not null check (state in (${among('exploring chosen under_way reached set_aside')})),
  author_membership_id uuid references membership(id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  unique (id, dossier_id, branch_id)
);
comment on table goal is 'What a person aims at: the heart project, the second one, others.';
create index goal_of_dossier on goal (dossier_id, created_at desc, id desc);
create unique index goal_live_once on goal (dossier_id, branch_id, kind)
  where kind <> 'other' and state in ('exploring', 'chosen', 'under_way');

create table goal_step (
  id uuid primary key default gen_random_uuid(),
  goal_id uuid not null,
  dossier_id uuid not null,
  branch_id uuid not null,
  state text not null check (state in (${among('exploring chosen under_way reached set_aside')})),
  note text check (length(note) between 1 and 1000),
  author_membership_id uuid references membership(id),
  at timestamptz not null default now(),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  foreign key (goal_id, dossier_id, branch_id) references goal(id, dossier_id, branch_id) on update cascade on delete cascade
);
comment on table goal_step is 'How a goal went on: each change of state, with words if there were some.';
create index goal_step_of_dossier on goal_step (dossier_id, at desc, id desc);
create index goal_step_of_goal on goal_step (goal_id, at desc, id desc);

create table need (
  id uuid primary key,
  dossier_id uuid not null,
  branch_id uuid not null,
  goal_id uuid,
  version integer not null default 1,
  kind text not null check (kind in (${offerKinds})),
  field text references trade_domain(code) check (length(field) = 1),
  trade text references trade(code),
  level smallint check (level between 1 and 8),
  commune_nis text references commune(nis),
  basin text references basin(code),
  constraints text check (length(constraints) between 1 and 1000),
  wanted_before date,
  state text not null default 'open' check (state in ('open', 'met', 'unmet', 'withdrawn')),
  reason text check (length(reason) between 1 and 500),
  author_membership_id uuid references membership(id),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  foreign key (goal_id, dossier_id, branch_id) references goal(id, dossier_id, branch_id) on update cascade on delete cascade,
  check (state not in ('unmet', 'withdrawn') or reason is not null)
);
comment on table need is 'What is looked for, for a goal or for the person: what a choice of offers is made from.';
create index need_of_dossier on need (dossier_id, created_at desc, id desc);
create index need_of_goal on need (goal_id) where goal_id is not null;

create table dossier_change (
  id uuid primary key,
  dossier_id uuid not null,
  branch_id uuid not null,
  section text not null check (section in ('identity', 'path', 'special')),
  thing text not null check (thing in ('identity', 'situation', 'goal', 'need', 'special')),
  about_id uuid,
  field text not null check (length(field) between 1 and 60),
  old_value jsonb,
  new_value jsonb,
  sealed bytea,
  author_membership_id uuid references membership(id),
  by_learner boolean not null default false,
  reason text check (length(reason) between 1 and 300),
  at timestamptz not null default now(),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  check (by_learner = (author_membership_id is null)),
  check (section = case thing when 'identity' then 'identity' when 'special' then 'special' else 'path' end),
  check (case when section = 'special' then sealed is not null and num_nonnulls(old_value, new_value) = 0 else sealed is null end)
);
comment on table dossier_change is 'What a dossier said before it was rectified, by whom and why; what is very personal stays sealed.';
create index dossier_change_of_dossier on dossier_change (dossier_id, at desc, id desc);

create table form_draft (
  author_membership_id uuid not null references membership(id),
  dossier_id uuid not null,
  branch_id uuid not null,
  form text not null check (form in ('identity', 'situation', 'special', 'goal', 'need')),
  version integer not null default 1,
  sealed bytea not null,
  sealed_for uuid,
  saved_at timestamptz not null default now(),
  primary key (author_membership_id, dossier_id, branch_id, form),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id)
);
comment on table form_draft is 'A form being filled in: its author alone, sealed.';
comment on column form_draft.sealed_for is 'The dossier that it was sealed for, when it has moved to another since.';
create trigger sealed_anew before update of sealed on form_draft for each row execute function app.seal_anew();

select app.protect_section('situation', 'path'), app.protect_section('goal', 'path'), app.protect_section('goal_step', 'path'),
  app.protect_section('need', 'path'), app.protect_section('special_note', 'special');
-- A step that was made is not rewritten.
drop policy section_changes on goal_step;
select app.protect('dossier_change', 'form_draft');

create policy section_reads on dossier_change for select to boussole_app using (dossier_id = case section
  when 'identity' then (select app.opened_for('identity')) when 'path' then (select app.opened_for('path'))
  when 'special' then (select app.opened_for('special')) end);
comment on policy section_reads on dossier_change is 'Whoever may read the section may read what it said before.';
create policy section_adds on dossier_change for insert to boussole_app with check (dossier_id = case section
    when 'identity' then (select app.opened_to_write('identity')) when 'path' then (select app.opened_to_write('path'))
    when 'special' then (select app.opened_to_write('special')) end
  and author_membership_id is not distinct from (select app.membership_id()));
comment on policy section_adds on dossier_change is 'In one''s own name, where one may write in the section.';

create policy author_reads on form_draft for select to boussole_app
  using (author_membership_id = (select app.membership_id()) and dossier_id = (select app.opened()));
comment on policy author_reads on form_draft is 'Its author alone, as long as the dossier opens to her.';
create policy author_adds on form_draft for insert to boussole_app
  with check (author_membership_id = (select app.membership_id()) and dossier_id = (select app.opened_to_write('identity')));
comment on policy author_adds on form_draft is 'In one''s own name, in a dossier that one may write in.';
create policy author_rewrites on form_draft for update to boussole_app
  using (author_membership_id = (select app.membership_id()) and dossier_id = (select app.opened_to_write('identity')));
comment on policy author_rewrites on form_draft is 'Its author, in a dossier that she may write in.';
create policy author_discards on form_draft for delete to boussole_app
  using (author_membership_id = (select app.membership_id()) and dossier_id = (select app.opened_to_write('identity')));
comment on policy author_discards on form_draft is 'Its author, in a dossier that she may write in.';

create policy identity_changes on learner for update to boussole_app
  using (id = (select app.opened_learner()) and (select app.opened_door()) in ('lead', 'replacement', 'assigned', 'appointment')
    and (select app.opened_to_write('identity')) is not null and not is_anonymous);
comment on policy identity_changes on learner is 'Those who follow the person in her own branch; nobody names the anonymous this way.';

grant select (age_band, version), update (given_name, family_name, birth_on, age_band, commune_nis, email, phone, by_mail, by_sms,
  by_phone, hide_service, not_before_hour, not_after_hour, contact_note, version) on learner to boussole_app;
grant select, insert on situation, special_note, goal, goal_step, need, dossier_change to boussole_app;
grant update (version, status, status_since, highest_diploma, studies, languages, experience, licence, transports, max_minutes, childcare,
  times, available_from, note, author_membership_id, updated_at) on situation to boussole_app;
grant update (version, sealed, author_membership_id, updated_at) on special_note to boussole_app;
grant update (version, kind, title, trade, why, state, author_membership_id, updated_at) on goal to boussole_app;
grant update (version, goal_id, kind, field, trade, level, commune_nis, basin, constraints, wanted_before, state, reason,
  author_membership_id, updated_at) on need to boussole_app;
grant select, insert, update (version, sealed, saved_at), delete on form_draft to boussole_app;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop policy identity_changes on learner;
drop table form_draft, dossier_change, need, goal_step, goal, special_note, situation;
revoke update (given_name, family_name, birth_on, commune_nis, email, phone, by_mail, by_sms, by_phone, hide_service,
  not_before_hour, not_after_hour, contact_note) on learner from boussole_app;
alter table learner drop constraint age_is_said_once, drop column age_band, drop column version;
`);
  }
}
