import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { migrations } from '@boussole/migrations/all';
import pg from 'pg';
import { ownSource } from '../apps/api/src/platform/migrating.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { catalogueOf } from './support/catalogue.js';
import { eventually } from './support/eventually.js';
import { testEnvironment } from './support/house.js';
import { Program } from './support/program.js';

/** The reports of activity refer to memberships: for a moment, nobody may write in that table. */
const firstAway = 'ActivityReports1764000000046';
const writing = 'lock table membership in row exclusive mode';

let database: TestDatabase;
let holder: pg.Client;
let writer: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.owner.query(`grant create on database ${database.owner.database} to boussole_owner`); // rights on a database are not cloned with it
  [holder, writer] = [new pg.Client({ connectionString: database.ownerUrl }), new pg.Client({ connectionString: database.ownerUrl })];
  await Promise.all([holder.connect(), writer.connect()]);
});
afterAll(async () => {
  await Promise.all([holder.end(), writer.end()]);
  await database.drop();
});

async function takeBackTo(name: string): Promise<void> {
  const source = await ownSource(database.ownerUrl).initialize();
  const away = migrations.length - migrations.findIndex((migration) => migration.name === name);
  for (let step = 0; step < away; step += 1) await source.undoLastMigration();
  await source.destroy();
}

test('a migration that cannot have its table lets those pass who write in it, and comes back', async () => {
  const before = await catalogueOf(database.owner);
  await takeBackTo(firstAway);
  expect(await catalogueOf(database.owner)).not.toEqual(before);
  await holder.query(`begin; ${writing}`);
  const migrating = Program.runFile(fileURLToPath(new URL('../apps/api/src/migrate.ts', import.meta.url)),
    { ...testEnvironment, DATABASE_URL: database.ownerUrl, APP_PASSWORD: 'app', WORKER_PASSWORD: 'worker' });
  await eventually('the migration waits for the table', async () => {
    const { rowCount } = await database.owner.query(`select from pg_locks l where l.relation = 'membership'::regclass and not l.granted`);
    return rowCount;
  });
  // As whoever works does: behind the migration, and not for longer than its own patience.
  await writer.query(`set lock_timeout = '5s'; begin; ${writing}; commit`);
  await holder.query('commit');
  expect([await migrating.ended, migrating.said]).toEqual([0, expect.stringContaining(firstAway)]);
  expect(await catalogueOf(database.owner)).toEqual(before);
});
