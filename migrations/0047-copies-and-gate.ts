import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the database was last copied, and the gate that a copy of it finds closed. */
export class CopiesAndGate1764000000047 implements MigrationInterface {
  name = 'CopiesAndGate1764000000047';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
create function app.this_cluster() returns text
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select s.system_identifier || '/' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) from pg_control_system() s
$$;
comment on function app.this_cluster is
  'Which cluster this is, and on which line of time: a copy that was restored, or a replica that took over, is on another one by itself.';

create table outgoing (
  cluster text primary key default app.this_cluster(),
  opened_at timestamptz not null default now()
);
comment on table outgoing is 'The clusters from which messages may leave: where it was installed, and where somebody opened the gate since.';
insert into outgoing default values;

create table copy_done (
  kind text primary key check (kind in ('base', 'wal')),
  at timestamptz not null,
  bytes bigint not null check (bytes >= 0)
);
comment on table copy_done is 'When the database was last copied whole, and when its latest changes were.';

select app.protect('outgoing', 'copy_done');

create function app.may_leave() returns boolean
language sql volatile security definer set search_path = public, pg_temp as $$
  select exists (select from outgoing where cluster = app.this_cluster())
$$;
comment on function app.may_leave is 'May messages leave from here? Not from a copy, until somebody opens the gate.';
revoke execute on function app.may_leave() from public;
grant execute on function app.may_leave() to boussole_worker, boussole_app;

create function app.copy_age() returns double precision
language sql stable security definer set search_path = public, pg_temp as $$
  select extract(epoch from now() - (select max(at) from copy_done))
$$;
comment on function app.copy_age is 'How many seconds ago the latest changes were copied away; nothing when they never were.';
revoke execute on function app.copy_age() from public;
grant execute on function app.copy_age() to boussole_app;
`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
drop function app.copy_age, app.may_leave;
drop table copy_done, outgoing;
drop function app.this_cluster;
`);
  }
}
