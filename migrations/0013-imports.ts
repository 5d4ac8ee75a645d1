import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of other registers: received in parts, read row by row, applied by the worker, all of it resumable. */
export class Imports1764000000013 implements MigrationInterface {
  name = 'Imports1764000000013';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create table register_source (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation(id),
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 120),
  name text not null check (length(name) between 1 and 120),
  mapping jsonb not null default '{}' check (jsonb_typeof(mapping) = 'object'),
  created_at timestamptz not null default now(),
  unique (organisation_id, code),
  unique (id, organisation_id)
);
comment on table register_source is 'A register that an organisation brings in again and again: its sheets keep their identity in it.';
comment on column register_source.mapping is 'What each heading of its files was said to mean, for the next one.';
alter table sheet_origin add foreign key (source_id) references register_source(id);

create table import_run (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  source_id uuid not null,
  branch_id uuid,
  started_by uuid,
  file_name text not null check (length(file_name) between 1 and 255),
  byte_count integer not null check (byte_count > 0),
  received_bytes integer not null default 0 check (received_bytes <= byte_count),
  next_part integer not null default 1,
  fingerprint bytea,
  state text not null default 'uploading'
    check (state in ('uploading', 'checking', 'checked', 'applying', 'applied', 'failed', 'abandoned')),
  turn integer not null default 0,
  format text check (length(format) <= 40),
  encoding text check (length(encoding) <= 40),
  delimiter text check (length(delimiter) <= 4),
  columns jsonb not null default '[]' check (jsonb_typeof(columns) = 'array'),
  checked_line integer not null default 0,
  applied_rank smallint not null default 0,
  applied_line integer not null default 0,
  applied_rows integer not null default 0,
  heading_lines integer not null default 0,
  blank_lines integer not null default 0,
  counts jsonb not null default '{}' check (jsonb_typeof(counts) = 'object'),
  progress smallint not null default 0 check (progress between 0 and 100),
  missing integer not null default 0,
  started_at timestamptz not null default now(),
  checked_at timestamptz,
  applied_at timestamptz,
  failure text check (length(failure) <= 500),
  foreign key (source_id, organisation_id) references register_source(id, organisation_id),
  foreign key (started_by, branch_id) references membership(id, branch_id),
  unique (id, organisation_id)
);
comment on table import_run is 'One file brought in: how far it is, and what came of it.';
comment on column import_run.turn is 'Counts what was asked of the worker: each turn is one delivery.';
comment on column import_run.fingerprint is 'Of a file from the command line: an interrupted import is found by it.';
comment on column import_run.checked_line is 'The last line of the file that was read and kept.';
comment on column import_run.applied_line is 'The last row that came into the register, bodies (1) before places (2) before offers (3).';
create index import_run_of_organisation on import_run (organisation_id, started_at desc, id);
create index import_run_source on import_run (source_id);

create table import_part (
  run_id uuid not null,
  organisation_id uuid not null,
  number integer not null check (number between 1 and 20000),
  bytes bytea not null,
  primary key (run_id, number),
  foreign key (run_id, organisation_id) references import_run(id, organisation_id) on delete cascade
);
alter table import_part alter column bytes set storage external;
comment on table import_part is 'A file as it arrives; forgotten when the import is done or given up.';

create function app.spot(run uuid, key text) returns uuid language sql immutable strict parallel safe as
  $$ select md5(run::text || ' ' || key)::uuid $$;
comment on function app.spot is 'A key within a run in one value: an index on it is the only way to find it, statistics or not.';

create table import_row (
  run_id uuid not null,
  organisation_id uuid not null,
  line integer not null check (line > 0),
  line_count integer not null check (line_count > 0),
  source_key text check (length(source_key) between 1 and 200),
  title text check (length(title) <= 300),
  state text not null check (state in ('accepted', 'rejected')),
  action text check (action in ('create', 'update', 'unchanged')),
  problems jsonb not null default '[]' check (jsonb_typeof(problems) = 'array'),
  cells jsonb not null check (jsonb_typeof(cells) = 'array'),
  sheet jsonb,
  rank smallint generated always as (case when jsonb_typeof(sheet->'offer') = 'object' then 3
    when jsonb_typeof(sheet->'branch') = 'object' then 2 else 1 end) stored,
  main_key text generated always as
    (coalesce(sheet->'offer'->>'key', sheet->'branch'->>'key', sheet->'organisation'->>'key')) stored,
  organisation_spot uuid generated always as (app.spot(run_id, sheet->'organisation'->>'key')) stored,
  branch_spot uuid generated always as (app.spot(run_id, sheet->'branch'->>'key')) stored,
  main_spot uuid generated always as (app.spot(run_id,
    coalesce('3 ' || (sheet->'offer'->>'key'), '2 ' || (sheet->'branch'->>'key'), '1 ' || (sheet->'organisation'->>'key')))) stored,
  duplicate_of_line integer,
  is_repaired boolean not null default false,
  is_waiting boolean not null default false,
  primary key (run_id, line),
  check (state = 'rejected' or sheet is not null),
  foreign key (run_id, organisation_id) references import_run(id, organisation_id) on delete cascade
);
comment on table import_row is 'One record of a file: what it says, what is wrong with it, what it would change.';
comment on column import_row.main_key is 'Of what it is about: the offer, else the place, else the body.';
comment on column import_row.main_spot is 'Its rank and its key in one: the same in two rows when they are about the same thing.';
comment on column import_row.rank is 'Bodies come in before places, places before offers, whatever their order in the file.';
comment on column import_row.is_waiting is 'Repaired after its file was applied: it still has to come in.';
create index import_row_organisation on import_row (organisation_spot) where state = 'accepted';
create index import_row_branch on import_row (branch_spot) where state = 'accepted';
create index import_row_main on import_row (main_spot) where state = 'accepted';
create index import_row_order on import_row (run_id, rank, line) where state = 'accepted';
create index import_row_waiting on import_row (run_id) where is_waiting;
create index import_row_rejected on import_row (run_id, source_key, line) where state = 'rejected';

create function app.sheet_hash(said jsonb) returns bytea language sql immutable strict parallel safe
  set search_path = pg_catalog, pg_temp as $$ select sha256(convert_to(said::text, 'UTF8')) $$;
comment on function app.sheet_hash is 'Two sheets that say the same have the same: what tells a change from a repetition.';

create function app.session_key(offer_key text, session_key text) returns text language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp as
  $$ select case when length(offer_key || ' ' || session_key) <= 200 then offer_key || ' ' || session_key
    else md5(offer_key || ' ' || session_key) end $$;
comment on function app.session_key is 'The identity of a session in its source: within its offer.';

create function app.is_importer() returns boolean language sql stable as
  $$ select app.context_part(6) in ('structure_admin', 'coordinator') $$;
comment on function app.is_importer is 'The hats that bring files into the register for their organisation.';
grant execute on function app.spot(uuid, text), app.sheet_hash(jsonb), app.session_key(text, text), app.is_importer() to boussole_app, boussole_worker;

alter table delivery add column steps integer not null default 0;
comment on column delivery.steps is 'Attempts that did their share of a long work and asked for another: they are no failures.';

select app.protect('register_source', 'import_run', 'import_part', 'import_row');
${own.map(([table, what]) => `
create policy importers on ${table} to boussole_app
  using ((select app.is_importer()) and organisation_id = (select app.organisation_id()))
  with check ((select app.is_writing()) and (select app.is_importer()) and organisation_id = (select app.organisation_id()));
comment on policy importers on ${table} is '${what}';
create policy job on ${table} to boussole_worker using ((select app.role()) = 'worker') with check ((select app.role()) = 'worker');
comment on policy job on ${table} is 'The worker reads files and brings them in.';
grant select, insert, update, delete on ${table} to boussole_worker;`).join('\n')}
grant select, insert, update (mapping, name) on register_source to boussole_app;
grant select, insert, update (received_bytes, next_part, state, turn, columns, checked_line, applied_rank, applied_line, applied_rows, heading_lines,
  blank_lines, counts, progress, checked_at, failure) on import_run to boussole_app;
grant select (run_id, organisation_id, number), insert on import_part to boussole_app;
grant select, update (source_key, title, state, action, problems, cells, sheet, duplicate_of_line, is_repaired, is_waiting)
  on import_row to boussole_app;

${filled.map((table) => `
create policy job_adds on ${table} for insert to boussole_worker with check ((select app.role()) = 'worker');
comment on policy job_adds on ${table} is 'The worker adds what an import brings.';
create policy job_changes on ${table} for update to boussole_worker using ((select app.role()) = 'worker');
comment on policy job_changes on ${table} is 'The worker changes what an import changes.';
grant insert, update on ${table} to boussole_worker;`).join('\n')}
create policy job on sheet_origin for select to boussole_worker using ((select app.role()) = 'worker');
comment on policy job on sheet_origin is 'The worker finds the sheets of a source.';
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop policy job on sheet_origin;
${filled.map((table) => `drop policy job_adds on ${table}; drop policy job_changes on ${table};
revoke insert, update on ${table} from boussole_worker;`).join('\n')}
alter table delivery drop column steps;
alter table sheet_origin drop constraint sheet_origin_source_id_fkey;
drop table import_row, import_part, import_run, register_source;
drop function app.is_importer(), app.session_key(text, text), app.sheet_hash(jsonb), app.spot(uuid, text)`);
  }
}

const own = [
  ['register_source', 'An organisation knows the sources that it brings in.'],
  ['import_run', 'An organisation sees its own imports.'],
  ['import_part', 'An organisation sends its own files.'],
  ['import_row', 'An organisation reads and repairs the rows of its own files.'],
] as const;

const filled = ['organisation', 'branch', 'offer', 'offer_session', 'sheet_origin'];
