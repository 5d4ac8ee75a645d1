import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keys } from './notebook-keys.js';
import { pages } from './notebook-pages.js';

/** The person's own door: her code and her secret, her page, who represents her, what she asks about her data. */
export class Notebook1764000000021 implements MigrationInterface {
  name = 'Notebook1764000000021';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table learner
  add column code_given_at timestamptz,
  add column key_print bytea check (length(key_print) = 32),
  drop constraint anonymous_means_anonymous,
  add constraint anonymous_means_anonymous check (
    case when is_anonymous
      then code is not null and num_nonnulls(given_name, family_name, birth_on, commune_nis, email, phone) = 0
      else given_name is not null and family_name is not null and (code is null) = (secret_hash is null) end);
comment on column learner.code_given_at is 'Since when a person who gave her name has a code for her own page; the one before died then.';
comment on column learner.key_print is 'The print of the command that drew her code: sent again, it shows the same secret.';

create table representative (
  id uuid primary key,
  dossier_id uuid not null,
  branch_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  relation text not null check (relation in ('mother', 'father', 'guardian', 'foster', 'other')),
  proof text not null check (length(proof) between 1 and 500),
  from_on date not null,
  until_on date check (until_on >= from_on),
  code text unique check (length(code) <= 80),
  secret_hash text check (secret_hash like '$argon2id$%'),
  author_membership_id uuid not null references membership(id),
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  unique (id, branch_id),
  check ((code is null) = (secret_hash is null))
);
comment on table representative is 'Who answers for a minor, by what title, proved how: with a code of her own, until the eighteenth birthday at the latest.';
create index representative_of_dossier on representative (dossier_id, created_at desc, id desc);

create table learner_session (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  dossier_id uuid not null,
  branch_id uuid not null,
  representative_id uuid,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ends_at timestamptz not null default now() + interval '4 hours',
  ended_at timestamptz,
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  foreign key (representative_id, branch_id) references representative(id, branch_id)
);
comment on table learner_session is 'The person, or who represents her, at her own page: idle 15 minutes, 4 hours at most. No browser, no address.';
create index learner_session_of_dossier on learner_session (dossier_id) where ended_at is null;

create table right_request (
  id uuid primary key,
  dossier_id uuid not null,
  branch_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('access', 'rectify', 'restrict', 'erase', 'object')),
  text text check (length(text) between 1 and 2000),
  asked_at timestamptz not null default now(),
  recorded_by_membership_id uuid references membership(id),
  state text not null default 'asked' check (state in ('asked', 'granted', 'refused', 'done')),
  decided_at timestamptz,
  decided_by_membership_id uuid references membership(id),
  reason text check (length(reason) between 1 and 2000),
  done_at timestamptz,
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  foreign key (branch_id, organisation_id) references branch(id, organisation_id),
  check (kind not in ('rectify', 'object') or text is not null),
  check ((state = 'asked') = (decided_at is null) and (decided_at is null) = (decided_by_membership_id is null)),
  check (state <> 'refused' or reason is not null),
  check ((state = 'done') = (done_at is not null))
);
comment on table right_request is 'What a person asks about her own data, written by herself (nobody recorded it) or for her; who decided, when, why.';
create index right_request_of_dossier on right_request (dossier_id, asked_at desc, id desc);
create index right_request_waiting on right_request (organisation_id, asked_at) where state in ('asked', 'granted');

create table dossier_export (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null,
  branch_id uuid not null,
  by_membership_id uuid references membership(id),
  reason text check (length(reason) between 10 and 500),
  at timestamptz not null default now(),
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  check ((by_membership_id is null) = (reason is null))
);
comment on table dossier_export is 'Each time the data of a dossier left as a file: taken home by the person (nobody, no reason), or written by her team, and why.';
create index dossier_export_of_dossier on dossier_export (dossier_id, at desc, id desc);

select app.protect('representative', 'learner_session', 'right_request', 'dossier_export');
`);
    await q.query(keys);
    await q.query(pages);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop policy self_reads on journal;
drop table dossier_export, right_request, learner_session, representative;
drop function app.opened_and_merged, app.looks_of_opened, app.own_special, app.represented_page, app.claim_dossier, app.give_representative_code, app.give_code,
  app.is_own_team, app.begin_learner, app.holder_of, app.start_learner_session, app.key_of;
update learner set code = null, secret_hash = null where not is_anonymous;
alter table learner drop column code_given_at, drop column key_print, drop constraint anonymous_means_anonymous,
  add constraint anonymous_means_anonymous check (
    case when is_anonymous
      then code is not null and num_nonnulls(given_name, family_name, birth_on, commune_nis, email, phone) = 0
      else code is null and secret_hash is null and given_name is not null and family_name is not null end);
`);
  }
}
