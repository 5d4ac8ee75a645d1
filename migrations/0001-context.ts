import type { MigrationInterface, QueryRunner } from 'typeorm';
import { contextPartByCall } from './signed-at-once.js';

/** Who acts, known to the database itself: a signed context that lives as long as one transaction. */
export class Context1764000000001 implements MigrationInterface {
  name = 'Context1764000000001';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create schema app;
grant usage on schema app to boussole_app, boussole_worker, boussole_stats;
alter default privileges revoke execute on functions from public;

create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;
create extension if not exists btree_gin with schema public;
create extension if not exists btree_gist with schema public;

create table app.context_key (
  only_row boolean primary key default true check (only_row),
  key bytea not null default uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
);
comment on table app.context_key is 'Signs the context of a transaction; only the owner''s functions read it.';
insert into app.context_key default values;

create function app.signature(payload text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select encode(sha256(key || convert_to(
    payload || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp()), 'UTF8')), 'hex')
  from app.context_key
$$;

create function app.enter(mode text, person uuid, membership uuid, branch uuid, organisation uuid, role text, session uuid)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  payload text := concat_ws('|', mode, coalesce(person::text, '-'), coalesce(membership::text, '-'),
    coalesce(branch::text, '-'), coalesce(organisation::text, '-'), role, coalesce(session::text, '-'));
begin
  if mode is null or mode not in ('read', 'record', 'write') then
    raise exception 'no such mode' using errcode = 'BO400';
  end if;
  perform set_config('app.context', payload || '#' || app.signature(payload), true);
end $$;
comment on function app.enter is 'Signs who acts for the rest of this transaction. Nobody but the functions that checked it may call it.';

${contextPartByCall}
comment on function app.context_part is 'One field of the signed context; without a context, or with a forged one, an error and no row.';

create function app.mode() returns text language sql stable as $$ select app.context_part(1) $$;
create function app.person_id() returns uuid language sql stable as $$ select app.context_part(2)::uuid $$;
create function app.membership_id() returns uuid language sql stable as $$ select app.context_part(3)::uuid $$;
create function app.branch_id() returns uuid language sql stable as $$ select app.context_part(4)::uuid $$;
create function app.organisation_id() returns uuid language sql stable as $$ select app.context_part(5)::uuid $$;
create function app.role() returns text language sql stable as $$ select app.context_part(6) $$;
create function app.session_id() returns uuid language sql stable as $$ select app.context_part(7)::uuid $$;
create function app.is_writing() returns boolean language sql stable as $$ select app.context_part(1) = 'write' $$;
create function app.is_caseworker() returns boolean language sql stable as
  $$ select app.context_part(6) in ('counsellor', 'coordinator') $$;
create function app.is_admin() returns boolean language sql stable as
  $$ select app.context_part(6) = 'structure_admin' $$;
create function app.today() returns date language sql stable as
  $$ select (now() at time zone 'Europe/Brussels')::date $$;

create function app.fold(value text) returns text
language sql immutable strict parallel safe set search_path = public, pg_temp as $$
  select trim(regexp_replace(lower(unaccent('unaccent', replace(value, 'ß', 'ss'))), '[^a-z0-9]+', ' ', 'g'))
$$;
comment on function app.fold is 'What a name is searched by: no accents, no case, no punctuation.';

create function app.protect(variadic tables text[]) returns void language plpgsql as $$
declare t text;
begin
  foreach t in array tables loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_functions on %I to boussole_owner using (true) with check (true)', t);
    execute format('comment on policy owner_functions on %I is %L', t,
      'Migrations and the functions that state their own condition.');
  end loop;
end $$;
comment on function app.protect is 'Closes tables to everybody, their owner''s functions excepted; policies then open them.';

grant execute on function app.context_part(integer), app.mode(), app.person_id(), app.membership_id(), app.branch_id(),
  app.organisation_id(), app.role(), app.session_id(), app.is_writing(), app.is_caseworker(), app.is_admin(),
  app.today(), app.fold(text) to boussole_app, boussole_worker, boussole_stats;

create function app.begin_visitor() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select app.enter('write', null, null, null, null, 'visitor', null)
$$;
create function app.begin_job() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select app.enter('write', null, null, null, null, 'worker', null)
$$;
comment on function app.begin_visitor is 'Opens a transaction in which nobody is signed in: no policy opens for a visitor.';
comment on function app.begin_job is 'Opens a transaction of the worker.';
grant execute on function app.begin_visitor() to boussole_app;
grant execute on function app.begin_job() to boussole_worker;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop schema app cascade');
  }
}
