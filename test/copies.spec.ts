import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CopyFolder } from '../apps/api/src/cli/copies/folder.js';
import { Outbox } from '../apps/api/src/platform/outbox.js';
import { outsideKey, signedLine } from '../apps/api/src/platform/outside.js';
import { jobs } from '../apps/api/src/worker.module.js';
import { ChaosServer } from './chaos/server.js';
import type { TestDatabase } from './db/test-database.js';
import { promisedMails } from './factories/deliveries.js';
import { aBranch } from './factories/network.js';
import { boussole, type Ran } from './support/boussole.js';
import { deliverNow } from './support/deliver-now.js';
import { contentsOf } from './support/dump.js';
import { eventually } from './support/eventually.js';
import { testEnvironment } from './support/house.js';
import { MailCatcher } from './support/mail-catcher.js';
import { openWorker } from './support/working.js';

const copies = ChaosServer.place('copies');
const back = ChaosServer.place('back');
const folder = new CopyFolder(copies);
let server: ChaosServer;
let database: TestDatabase;

/** A server of its own, as the helpers of the tests know a database. */
async function databaseOf(opened: ChaosServer): Promise<TestDatabase> {
  const owner = await opened.owner();
  return { ownerUrl: opened.url(), appUrl: opened.url('app'), workerUrl: opened.url('worker'), owner, drop: () => owner.end() };
}

const save = (): Promise<Ran> => boussole(database, ['sauvegarder', '--dans', copies]);

async function must(words: readonly string[]): Promise<string> {
  const { code, out, err } = await boussole(database, words);
  expect([words.join(' '), code, code === 0 ? '' : `${out}${err}`]).toEqual([words.join(' '), 0, '']);
  return out;
}

/** A person is forgotten, as the night does it. */
async function forget(dossier: string): Promise<void> {
  await database.owner.query('begin');
  await database.owner.query('set local role boussole_owner');
  await database.owner.query('select app.begin_job()');
  await database.owner.query(`select from app.erase_dossier($1, 'right', now(), null)`, [dossier]);
  await database.owner.query('commit');
}

/** Another server on the files of a copy; PostgreSQL does the rest. */
async function restoreTo(moment: Date): Promise<void> {
  const target = path.join(back, 'pg');
  await must(['restaurer', '--de', copies, '--dans', target, '--au', moment.toISOString()]);
  // Whoever runs the tests as root lends the files to the account of PostgreSQL.
  if (process.getuid?.() === 0) spawnSync('chown', ['-R', 'nobody', target]);
  server = await ChaosServer.on(back);
  database = await databaseOf(server);
  await eventually('open to writing', async () => {
    const { rows: [row] } = await database.owner.query<{ closed: boolean }>('select pg_is_in_recovery() as closed');
    return row?.closed === false;
  }, 60_000);
}

const statesOf = async (ids: readonly string[]): Promise<string[]> =>
  (await database.owner.query<{ state: string }>('select state from delivery where id = any($1)', [ids])).rows.map(({ state }) => state);

beforeAll(async () => {
  server = await ChaosServer.open();
  database = await databaseOf(server);
  await must(['demo', 'reseau']);
});
afterAll(async () => {
  await database?.drop();
  await server?.close();
  for (const place of [copies, back]) rmSync(place, { recursive: true, force: true });
});

test('a server that is gone comes back as it stood at a moment, sends nothing until somebody says so, and forgets again whom it had forgotten', async () => {
  const catcher = await MailCatcher.open();
  expect((await save()).out).toContain('Sauvegarde entière');
  await must(['demo', 'charger', '--dossiers', '60']);
  const promised = await promisedMails(database.owner, await aBranch(database.owner), 3, 'later');
  expect((await save()).out).toContain('Changements sauvegardés');

  const before = await contentsOf(database.owner);
  const { rows: [at] } = await database.owner.query<{ moment: Date; dossier: string }>(
    'select clock_timestamp() as moment, (select id from dossier order by id limit 1) as dossier');
  if (!at) throw new Error('no moment');
  await forget(at.dossier);
  await promisedMails(database.owner, await aBranch(database.owner), 2);
  await save();
  expect(await contentsOf(database.owner)).not.toEqual(before);

  await database.drop();
  await server.destroy();
  await restoreTo(at.moment);

  // What was read at that moment is read again, table by table, and its chains hold.
  expect(await contentsOf(database.owner)).toEqual(before);
  await must(['audit', 'verifier']);

  // Whoever was forgotten since is forgotten again, from the line kept outside.
  const lines = path.join(back, 'effacements.ndjson');
  writeFileSync(lines, signedLine({ dossierId: at.dossier, at: new Date().toISOString() }, outsideKey(Buffer.from(testEnvironment.DATA_KEY, 'base64'))));
  expect(await must(['effacements', 'rejouer', lines])).toContain('1 dossier effacé à nouveau');

  const worker = await openWorker(database, { SMTP_URL: catcher.url });
  try {
    const ids = promised.map(({ id }) => id);
    await database.owner.query('update delivery set due_at = now() where id = any($1)', [ids]);
    const processors = new Map(jobs.map((job) => worker.app.get(job)).map((job) => [job.job as string, job]));
    for (const id of ids) await worker.app.get(Outbox).deliver(id, processors);
    expect(catcher.mails).toEqual([]);
    expect(await statesOf(ids)).toEqual(['pending', 'pending', 'pending']);
    expect(await must(['envois', 'ouvrir'])).toContain('Les envois sont ouverts');
    expect(await must(['envois', 'ouvrir'])).toContain('déjà ouverts');
    await deliverNow(worker, database, 'send-password-link');
    expect(catcher.mails.map(({ to }) => to).sort()).toEqual(promised.map(({ email }) => email).sort());
  } finally {
    await worker.close();
    await catcher.stop();
  }

  // The one that came back is copied from its own beginning: its line of time is another.
  expect((await save()).out).toContain('Sauvegarde entière');
  await must(['sauvegardes', 'verifier', copies]);
});

test('one byte that is not the one that was written is named, and nothing is restored from it', async () => {
  await save();
  const base = (await folder.bases()).at(-1);
  const segment = (await folder.segments()).at(-1);
  if (!base || !segment) throw new Error('nothing was copied');
  for (const file of [folder.archive(base.name), folder.segment(segment.name)]) {
    const whole = readFileSync(file);
    const flipped = Buffer.from(whole);
    flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 1;
    writeFileSync(file, flipped);
    const { code, out } = await boussole(database, ['sauvegardes', 'verifier', copies]);
    expect(code).toBe(1);
    expect(out).toMatch(/✗ .* abîmé/);
    const target = path.join(back, 'nothing');
    const refused = await boussole(database, ['restaurer', '--de', copies, '--dans', target]);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(existsSync(target)).toBe(false);
    writeFileSync(file, whole);
  }
  expect((await boussole(database, ['sauvegardes', 'verifier', copies])).code).toBe(0);
});
