import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { aRegisterFile } from './factories/register-files.js';
import { aKeeping } from './factories/keepers.js';
import { leasesOver } from './support/deliveries.js';
import { eventually } from './support/eventually.js';
import { openHouse, testEnvironment } from './support/house.js';
import { importDocuments, runIn, send } from './support/imports.js';
import { Program } from './support/program.js';

/** Processes start and die in here, on cores that others use too. */
const patience = 240_000;
const rows = 6_000;
const text = aRegisterFile(rows);
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'boussole-import-'));
  file = path.join(folder, 'cadastre.csv');
  await writeFile(file, text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const cli = (database: TestDatabase) => Program.run('cli', { ...testEnvironment, DATABASE_URL: database.ownerUrl },
  'cadastre', 'importer', file, '--source', 'Bassin', '--rapport', path.join(folder, 'rapport.json'));

/** What a file made of the register, told without the ids and the moments that no two imports share. */
async function outcome(owner: pg.Client): Promise<unknown> {
  const { rows: sheets } = await owner.query(`
    select f.title, f.version, f.verified_on, g.name, g.version as organisation_version, g.enterprise_number, b.street, b.commune_nis,
      b.version as branch_version, o.source_key, o.missing_since is null as there, encode(o.content_hash, 'hex') as hash,
      (select cardinality(i.tags) from offer_index i where i.offer_id = f.id) as tags
    from offer f join branch b on b.id = f.branch_id join organisation g on g.id = f.organisation_id
      join sheet_origin o on o.sheet_id = f.id and o.sheet_kind = 'offer' order by o.source_key`);
  const { rows: counts } = await owner.query(`select (select count(*)::int from organisation where keeper_id is not null) as organisations,
    (select count(*)::int from branch where keeper_id is not null) as branches, (select count(*)::int from offer where keeper_id is not null) as offers,
    (select count(*)::int from sheet_origin) as origins, (select count(*)::int from import_part) as parts`);
  const { rows: lines } = await owner.query(`select line, line_count, source_key, state, action, problems from import_row order by line`);
  const { rows: runs } = await owner.query(`select state, counts, heading_lines, blank_lines, missing, applied_rows from import_run`);
  const { rows: pairs } = await owner.query(`select least(left_line, right_line) as one, greatest(left_line, right_line) as other, reasons
    from duplicate_pair order by 1, 2`);
  return { sheets, counts, lines, runs, pairs };
}

const countOf = (owner: pg.Client, sql: string) => async (): Promise<number> => (await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n;

async function undisturbed(): Promise<unknown> {
  const database = await createTestDatabase();
  try {
    expect(await cli(database).ended).toBe(0);
    return await outcome(database.owner);
  } finally {
    await database.drop();
  }
}

test('the command killed while it reads and while it applies goes on where it was: nothing is lost, nothing is there twice', async () => {
  const expected = await undisturbed();
  const database = await createTestDatabase();
  const { owner } = database;
  const [staged, applied] = [countOf(owner, 'import_row'), countOf(owner, 'offer where keeper_id is not null')];
  try {
    for (const isFarEnough of [async () => await staged() > 800, async () => await staged() > 3_500, async () => await applied() > 900, async () => await applied() > 3_000]) {
      const program = cli(database);
      await eventually('the middle of the import', isFarEnough, 60_000);
      expect(await program.kill('SIGKILL')).toBe('SIGKILL');
    }
    expect(await applied()).toBeLessThan(rows - 500);
    const last = cli(database);
    expect([await last.ended, last.said]).toEqual([0, expect.stringContaining('il reprend où il en était')]);
    expect(await countOf(owner, 'import_run')()).toBe(1);
    expect(await outcome(owner)).toEqual(expected);
  } finally {
    await database.drop();
  }
}, patience);

test('a worker killed while it reads and while it applies is followed by another that goes on', async () => {
  const house = await openHouse();
  const { owner } = house.database;
  const startWorker = () => Program.run('worker', { ...testEnvironment, DATABASE_URL: house.database.workerUrl });
  const killedAt = async (isFarEnough: () => Promise<boolean>) => {
    await eventually('the middle of the import', isFarEnough, 60_000);
    expect(await worker.kill('SIGKILL')).toBe('SIGKILL');
    worker = startWorker();
    await leasesOver(owner);
    await worker.ready();
  };
  let worker = startWorker();
  try {
    await worker.ready();
    const { people: { coordinator } } = await aKeeping(house, 'coordinator');
    const { id } = await send(coordinator, Buffer.from(text), { sourceName: 'Bassin' }, 140_000);
    const [staged, applied] = [countOf(owner, `import_row where run_id = '${id}'`), countOf(owner, 'offer where keeper_id is not null')];
    await killedAt(async () => await staged() > 1_000);
    await runIn(coordinator, id, 'checked', 120_000);
    await coordinator.must(importDocuments.apply, { runId: id });
    await killedAt(async () => await applied() > 1_500);
    const run = await runIn(coordinator, id, 'applied', 120_000);
    const { physical, heading, accepted, rejected, blank } = run.counts;
    expect([physical, heading + accepted + rejected + blank]).toEqual([rows + 1, rows + 1]);
    expect(await applied()).toBe(run.counts.created);
    const { rows: [twice] } = await owner.query(`select count(*)::int - count(distinct source_key)::int as n from sheet_origin where sheet_kind = 'offer'`);
    expect(twice).toEqual({ n: 0 });
  } finally {
    await worker.kill('SIGTERM');
    await house.close();
  }
}, patience);
