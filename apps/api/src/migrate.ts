import 'reflect-metadata';
import { runMigrations } from 'bullmq';
import pg from 'pg';
import { ownSource, withPatience } from './platform/migrating.js';
import { keepHours } from './platform/clock-rules.js';
import { readOwnerConfig } from './platform/config.js';
import { stopOnMistake } from './platform/process.js';

const lockKey = 728_120_551;

// Nobody but the owner changes tables; no role of the product passes over policies.
const roles = `
do $$ declare r text; begin
  foreach r in array array['boussole_owner', 'boussole_app', 'boussole_worker', 'boussole_stats'] loop
    if not exists (select from pg_roles where rolname = r) then execute format('create role %I nologin', r); end if;
    if not pg_has_role(current_user, r, 'usage') or not (select rolsuper from pg_roles where rolname = current_user) then
      execute format('grant %I to current_user', r);
    end if;
  end loop;
  execute format('grant create, temporary, connect on database %I to boussole_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to boussole_app, boussole_worker, boussole_stats', current_database());
  -- BullMQ adds jobs in bulk through a temporary table.
  execute format('grant temporary on database %I to boussole_worker', current_database());
end $$;
grant all on schema public to boussole_owner;
revoke create on schema public from public;
grant usage on schema public to boussole_app, boussole_worker, boussole_stats;
alter role boussole_app set statement_timeout = '10s';
alter role boussole_app set lock_timeout = '5s';
alter role boussole_app set idle_in_transaction_session_timeout = '15s';
alter role boussole_worker set statement_timeout = '60s';`;

// Said before BullMQ makes its objects: what the worker makes there itself is nobody else's to grant.
const queueRights = `
create schema if not exists bullmq;
grant usage, create on schema bullmq to boussole_worker;
alter default privileges in schema bullmq grant all on tables to boussole_worker;
alter default privileges in schema bullmq grant all on sequences to boussole_worker;
alter default privileges in schema bullmq grant execute on functions to boussole_worker;`;

async function migrate(): Promise<void> {
  const { databaseUrl, appPassword, workerPassword } = readOwnerConfig();
  const guard = new pg.Client({ connectionString: databaseUrl });
  await guard.connect();
  try {
    // Roles belong to the whole server: two databases of it may be migrated at once.
    await guard.query('select pg_advisory_lock($1)', [lockKey]);
    await guard.query(roles);
    await giveLogin(guard, 'boussole_app', appPassword);
    await giveLogin(guard, 'boussole_worker', workerPassword);
    await guard.query('set role boussole_owner');
    await guard.query(queueRights);
    await runMigrations(guard, 'bullmq');
    await applyOwn(databaseUrl);
    for (const word of await keepHours(guard)) console.log(word);
  } finally {
    await guard.end();
  }
}

async function giveLogin(client: pg.Client, role: string, password: string | null): Promise<void> {
  if (password) await client.query(`alter role ${role} login password ${client.escapeLiteral(password)}`);
}

async function applyOwn(databaseUrl: string): Promise<void> {
  const source = ownSource(databaseUrl);
  await source.initialize();
  try {
    const done = await withPatience(() => source.runMigrations());
    await source.query('grant select on schema_migration to boussole_app');
    for (const { name } of done) console.log(`migration ${name}`);
  } finally {
    await source.destroy();
  }
}

await stopOnMistake(migrate);
