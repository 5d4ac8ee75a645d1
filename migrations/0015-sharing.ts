import type { MigrationInterface, QueryRunner } from 'typeorm';
import { sharingFunctions, sharingFunctionsGone } from './sharing-functions.js';

/** A dossier shared by the person's leave: codes, requests, grants given and taken back. */
export class Sharing1764000000015 implements MigrationInterface {
  name = 'Sharing1764000000015';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
alter table dossier_grant add constraint grant_ground_and_proof check (case basis
  when 'consent' then evidence in ('in_app', 'signed_paper', 'oral_witness')
  when 'public_mission' then evidence = 'legal_text'
  else evidence = 'vital_note' end), add unique (id, branch_id);

create table share_code (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null,
  branch_id uuid not null,
  code_hash bytea not null unique check (length(code_hash) = 32),
  by_membership_id uuid references membership(id),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '30 days'),
  ended_at timestamptz,
  used_at timestamptz,
  foreign key (dossier_id, branch_id) references dossier(id, branch_id)
);
comment on table share_code is 'A code that the person carries: it lets another branch ask for a sharing, once. Kept as a keyed hash.';
create unique index share_code_once on share_code (dossier_id, branch_id) where ended_at is null and used_at is null;
create index share_code_of_dossier on share_code (dossier_id, created_at desc, id desc);

create table grant_request (
  id uuid primary key default gen_random_uuid(),
  dossier_id uuid not null,
  branch_id uuid not null,
  by_membership_id uuid not null,
  by_branch_id uuid not null check (by_branch_id <> branch_id),
  purpose text not null check (purpose in
    ('guidance', 'training_entry', 'employment', 'schooling', 'validation', 'social_support', 'handover', 'follow_up')),
  sections text[] not null check (sections <@ array['identity', 'path', 'interviews', 'referrals', 'documents', 'special']
    and 'identity' = any(sections)),
  may_write boolean not null,
  is_personal boolean not null,
  until_on date not null,
  message text not null check (length(message) between 1 and 1000),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '30 days',
  state text not null default 'open' check (state in ('open', 'granted', 'refused')),
  decided_at timestamptz,
  decided_by text check (decided_by in ('learner', 'representative', 'caseworker')),
  decided_by_membership_id uuid references membership(id),
  grant_id uuid,
  foreign key (dossier_id, branch_id) references dossier(id, branch_id),
  foreign key (by_membership_id, by_branch_id) references membership(id, branch_id),
  foreign key (grant_id, branch_id) references dossier_grant(id, branch_id),
  check ((state = 'open') = (decided_at is null) and (state = 'open') = (decided_by is null)),
  check ((state = 'granted') = (grant_id is not null)),
  check ((decided_by is not distinct from 'caseworker') = (decided_by_membership_id is not null))
);
comment on table grant_request is 'Another branch asks to see a dossier, for what and until when; the person or her team answers within thirty days.';
create index grant_request_of_dossier on grant_request (dossier_id, created_at desc, id desc);
create index grant_request_open on grant_request (branch_id, created_at) where state = 'open';
create index grant_request_by on grant_request (by_membership_id, created_at desc, id desc);

select app.protect('share_code', 'grant_request');
grant select (id, dossier_id, branch_id, by_membership_id, created_at, expires_at, ended_at, used_at) on share_code to boussole_app;
grant insert (id, dossier_id, branch_id, code_hash, by_membership_id, expires_at) on share_code to boussole_app;
grant update (ended_at) on share_code to boussole_app;
grant select on grant_request to boussole_app;
grant update (state, decided_at, decided_by, decided_by_membership_id, grant_id) on grant_request to boussole_app;
grant insert (id, dossier_id, branch_id, to_branch_id, to_membership_id, purpose, sections, may_write, basis, evidence, evidence_text,
  evidence_hash, text_version, given_by, given_by_membership_id, from_at, until_at) on dossier_grant to boussole_app;
grant update (revoked_at, revoked_by, revoked_by_membership_id) on dossier_grant to boussole_app;
`);
    await q.query(sharingFunctions);
    await q.query(`
drop policy opened_reads on dossier_grant;
create policy team_reads on dossier_grant for select to boussole_app
  using (dossier_id = (select app.opened()) and (select app.opened_door()) <> 'grant');
comment on policy team_reads on dossier_grant is 'The person and her own team see every sharing of the opened dossier.';
create policy recipient_reads on dossier_grant for select to boussole_app
  using (dossier_id = (select app.opened()) and to_branch_id = (select app.branch_id())
    and (to_membership_id is null or to_membership_id = (select app.membership_id())));
comment on policy recipient_reads on dossier_grant is 'Whoever received a sharing sees her own, and nobody else''s.';
create policy shares on dossier_grant for insert to boussole_app
  with check (dossier_id = (select app.opened_to_share()) and given_by_membership_id is not distinct from (select app.membership_id()));
comment on policy shares on dossier_grant is 'The person or her own team shares the opened dossier, in one''s own name, while writing.';
create policy team_revokes on dossier_grant for update to boussole_app
  using (dossier_id = (select app.opened()) and (select app.opened_door()) <> 'grant' and (select app.is_writing()))
  with check ((select app.opened_door()) <> 'grant' and revoked_by <> 'recipient'
    and revoked_by_membership_id is not distinct from (select app.membership_id()));
comment on policy team_revokes on dossier_grant is 'The person and her own team take a sharing back, in their own name.';
create policy recipient_renounces on dossier_grant for update to boussole_app
  using (dossier_id = (select app.opened()) and (select app.is_writing()) and to_branch_id = (select app.branch_id())
    and (to_membership_id is null or to_membership_id = (select app.membership_id())))
  with check (to_branch_id = (select app.branch_id()) and revoked_by = 'recipient' and revoked_by_membership_id = (select app.membership_id()));
comment on policy recipient_renounces on dossier_grant is 'Whoever received a sharing gives it back, in her own name.';

create policy team_reads on share_code for select to boussole_app
  using (dossier_id = (select app.opened()) and (select app.opened_door()) <> 'grant');
comment on policy team_reads on share_code is 'The person and her own team know that a code is out, never which.';
create policy gives on share_code for insert to boussole_app
  with check (dossier_id = (select app.opened_to_share()) and by_membership_id is not distinct from (select app.membership_id()));
comment on policy gives on share_code is 'The person or her own team makes a code, in one''s own name, while writing.';
create policy ends on share_code for update to boussole_app
  using (dossier_id = (select app.opened()) and (select app.opened_door()) <> 'grant' and (select app.is_writing()));
comment on policy ends on share_code is 'The person and her own team end a code.';

create policy team_reads on grant_request for select to boussole_app
  using (dossier_id = (select app.opened()) and (select app.opened_door()) <> 'grant');
comment on policy team_reads on grant_request is 'The person and her own team see who asks for the opened dossier.';
create policy decides on grant_request for update to boussole_app
  using (dossier_id = (select app.opened_to_share()) and state = 'open')
  with check (decided_by_membership_id is not distinct from (select app.membership_id()));
comment on policy decides on grant_request is 'The person or her own team answers a request, once, in one''s own name.';
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop policy team_reads on dossier_grant; drop policy recipient_reads on dossier_grant; drop policy shares on dossier_grant;
drop policy team_revokes on dossier_grant; drop policy recipient_renounces on dossier_grant;
create policy opened_reads on dossier_grant for select to boussole_app using (dossier_id = (select app.opened()));
comment on policy opened_reads on dossier_grant is 'Whoever has the dossier open knows who else may.';
revoke insert (id, dossier_id, branch_id, to_branch_id, to_membership_id, purpose, sections, may_write, basis, evidence, evidence_text,
  evidence_hash, text_version, given_by, given_by_membership_id, from_at, until_at) on dossier_grant from boussole_app;
revoke update (revoked_at, revoked_by, revoked_by_membership_id) on dossier_grant from boussole_app;
drop table grant_request, share_code;
alter table dossier_grant drop constraint grant_ground_and_proof, drop constraint dossier_grant_id_branch_id_key;
${sharingFunctionsGone}`);
  }
}
