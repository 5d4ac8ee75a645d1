import type { MigrationInterface, QueryRunner } from 'typeorm';

/** "Correct this sheet": anybody proposes, whoever keeps the sheet answers. */
export class Corrections1764000000011 implements MigrationInterface {
  name = 'Corrections1764000000011';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create function app.keeper_of(kind text, sheet uuid) returns uuid language sql stable set search_path = public, pg_temp as $$
  select case kind
    when 'organisation' then (select coalesce(keeper_id, id) from organisation where id = sheet)
    when 'branch' then (select coalesce(keeper_id, organisation_id) from branch where id = sheet)
    else (select coalesce(keeper_id, organisation_id) from offer where id = sheet) end
$$;
comment on function app.keeper_of is 'Which body keeps a sheet.';

create table sheet_correction (
  id uuid primary key,
  organisation_id uuid not null references organisation(id),
  sheet_kind text not null check (sheet_kind in ('organisation', 'branch', 'offer')),
  sheet_id uuid not null,
  field text check (field ~ '^[a-zA-Z]{1,40}$'),
  proposed text check (length(proposed) between 1 and 6000),
  comment text check (length(comment) between 1 and 2000),
  author_id uuid,
  email text check (email = lower(email) and length(email) <= 254),
  state text not null default 'open' check (state in ('open', 'accepted', 'refused')),
  answer text check (length(answer) between 1 and 2000),
  created_at timestamptz not null default now(),
  answered_at timestamptz check ((answered_at is null) = (state = 'open')),
  answered_by uuid,
  check (proposed is not null or comment is not null),
  check (author_id is null or email is null)
);
comment on table sheet_correction is 'What somebody found wrong in a sheet, and what its keeper answered.';
comment on column sheet_correction.organisation_id is 'The body that keeps the sheet, and answers.';
comment on column sheet_correction.author_id is 'A person of the network; none: a visitor.';
comment on column sheet_correction.email is 'Where a visitor wants the answer: read by the mail''s job alone, forgotten a month after it.';
create index sheet_correction_received on sheet_correction (organisation_id, created_at desc, id desc);
create index sheet_correction_sent on sheet_correction (author_id, created_at desc, id desc) where author_id is not null;
create index sheet_origin_missing on sheet_origin (sheet_id) where missing_since is not null;
create index sheet_correction_open on sheet_correction (sheet_id) where state = 'open';

create function app.propose_correction(new_id uuid, kind text, sheet uuid, new_field text, new_proposed text, new_comment text, new_email text)
returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare keeper uuid := app.keeper_of(kind, sheet); merged uuid;
begin
  if not app.is_writing() then raise exception 'not writing' using errcode = 'BO403'; end if;
  if keeper is null then return 'record.not_found'; end if;
  execute format('select merged_into_id from %I where id = $1', kind) into merged using sheet;
  if merged is not null then return 'sheet.merged'; end if;
  insert into sheet_correction (id, organisation_id, sheet_kind, sheet_id, field, proposed, comment, author_id, email)
  values (new_id, keeper, kind, sheet, new_field, new_proposed, new_comment, app.person_id(), case when app.person_id() is null then new_email end)
  on conflict (id) do nothing;
  if not found and not exists (select from sheet_correction c where c.id = new_id and c.author_id is not distinct from app.person_id()
    and (c.sheet_kind, c.sheet_id) = (kind, sheet) and c.field is not distinct from new_field
    and c.proposed is not distinct from new_proposed and c.comment is not distinct from new_comment) then return 'command.reused'; end if;
  perform app.enqueue('tell-keepers:' || new_id, 'tell-keepers', jsonb_build_object('correctionId', new_id));
  return null;
end $$;
comment on function app.propose_correction is 'Anybody proposes; the keeper is the sheet''s, the author is the context''s, never the caller''s word. Null, or why not.';

select app.protect('sheet_correction');
grant select (id, organisation_id, sheet_kind, sheet_id, field, proposed, comment, author_id, state, answer, created_at, answered_at)
  on sheet_correction to boussole_app;
grant update (state, answer, answered_at, answered_by) on sheet_correction to boussole_app;
grant select, update (email) on sheet_correction to boussole_worker;
grant update (branch_id) on offer to boussole_app;
grant execute on function app.propose_correction(uuid, text, uuid, text, text, text, text) to boussole_app;
grant execute on function app.keeper_of(text, uuid) to boussole_app, boussole_worker, boussole_stats;

create policy keeper on sheet_correction for select to boussole_app
  using ((select app.is_keeper()) and organisation_id = (select app.organisation_id()));
comment on policy keeper on sheet_correction is 'Those who keep the sheet read what is proposed.';
create policy author on sheet_correction for select to boussole_app using (author_id = (select app.person_id()));
comment on policy author on sheet_correction is 'One reads one''s own proposals and their answers.';
create policy answer on sheet_correction for update to boussole_app
  using ((select app.is_writing()) and (select app.is_keeper()) and organisation_id = (select app.organisation_id()) and state = 'open')
  with check ((select app.is_keeper()) and organisation_id = (select app.organisation_id()) and state <> 'open');
comment on policy answer on sheet_correction is 'Those who keep the sheet answer, once.';
create policy job on sheet_correction to boussole_worker using (app.role() = 'worker') with check (app.role() = 'worker' and email is null);
comment on policy job on sheet_correction is 'The worker reads whom it writes to, and forgets a visitor''s address.';
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
revoke update (branch_id) on offer from boussole_app;
drop function app.propose_correction(uuid, text, uuid, text, text, text, text);
drop table sheet_correction;
drop index sheet_origin_missing;
drop function app.keeper_of(text, uuid)`);
  }
}
