import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of one spec file's own, as migrations leave it, with the three ways in. */
export interface TestDatabase {
  /** May do everything, policies included: for preparing and for looking behind the scenes. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly owner: pg.Client;
  drop(): Promise<void>;
}

/** Clones the migrated template. Roles are the server's, so every clone has the same ones. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(`create database ${name} template boussole_template`);
  // A clone does not inherit who may enter a database: said again, as migrations say it.
  await asAdmin(`revoke all on database ${name} from public;
    grant create, temporary, connect on database ${name} to boussole_owner;
    grant temporary on database ${name} to boussole_worker;
    grant connect on database ${name} to boussole_app, boussole_worker, boussole_stats`);
  const ownerUrl = urlOf(name);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  return {
    ownerUrl, owner,
    appUrl: urlOf(name, 'boussole_app', 'app'),
    workerUrl: urlOf(name, 'boussole_worker', 'worker'),
    async drop() {
      await owner.end();
      await asAdmin(`drop database ${name} with (force)`);
    },
  };
}

function urlOf(database: string, user?: string, password?: string): string {
  const server = process.env['TEST_PG_URL'];
  if (!server) throw new Error('TEST_PG_URL is missing: run the suites through jest, whose global setup starts PostgreSQL.');
  const url = new URL(server);
  url.pathname = `/${database}`;
  if (user && password) Object.assign(url, { username: user, password });
  return url.href;
}

async function asAdmin(sql: string): Promise<void> {
  const admin = new pg.Client({ connectionString: urlOf('postgres') });
  await admin.connect();
  try {
    await admin.query(sql);
  } finally {
    await admin.end();
  }
}
