// Before the suites that need PostgreSQL: one server for all of them, and one migrated database to clone.
// A Docker engine gives it where there is one, the npm binaries elsewhere; the suites cannot tell.
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '../../tools/lib/api-program.mjs';
import { startThrowAwayPostgres } from '../../tools/pg-local.mjs';

const IMAGE = 'postgres:18-alpine';
export const TEMPLATE = 'boussole_template';
/** Public on purpose: this server holds nothing and lives for minutes. */
const secrets = { appPassword: 'app', workerPassword: 'worker', dataKey: Buffer.alloc(32, 7).toString('base64'), sessionSecret: 'session-secret-of-the-tests-only' };

export default async function globalSetup() {
  const server = (await fromDocker()) ?? (await fromNpm());
  globalThis.testServer = server;
  try {
    await makeTemplate(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  process.env.TEST_PG_URL = server.url('postgres');
  process.env.TEST_PG_KIND = server.kind;
}

async function fromDocker() {
  if (process.env.BOUSSOLE_TEST_PG === 'npm') return null;
  const { PostgreSqlContainer, hasEngine } = await testcontainers();
  if (!hasEngine) return null;
  const container = await new PostgreSqlContainer(IMAGE)
    .withUsername('postgres').withPassword('throw-away').withDatabase('postgres')
    .withCommand(['postgres', '-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=200'])
    .start();
  const url = (database) => `postgres://postgres:throw-away@${container.getHost()}:${container.getPort()}/${database}`;
  return { kind: `Testcontainers (${IMAGE})`, url, stop: () => container.stop() };
}

async function testcontainers() {
  const { getContainerRuntimeClient } = await import('testcontainers');
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
  const hasEngine = await getContainerRuntimeClient().then(() => true, () => false);
  return { PostgreSqlContainer, hasEngine };
}

async function fromNpm() {
  const postgres = await startThrowAwayPostgres(path.join(os.tmpdir(), `boussole-test-pg-${process.pid}`));
  return { kind: 'npm', url: postgres.url, stop: () => postgres.stop() };
}

async function makeTemplate(url) {
  await asAdmin(url, `create database ${TEMPLATE}`);
  await migrate(url(TEMPLATE), secrets);
  // Nobody may stay connected to a database that is cloned.
  await asAdmin(url, `alter database ${TEMPLATE} with is_template true allow_connections false`);
}

async function asAdmin(url, sql) {
  const client = new pg.Client({ connectionString: url('postgres') });
  await client.connect();
  await client.query(sql);
  await client.end();
}
