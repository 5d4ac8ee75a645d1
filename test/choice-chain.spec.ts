import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { AnchorJournal } from '../apps/api/src/modules/audit/anchor-journal.js';
import { aChoiceSet } from './factories/choice-traces.js';
import { aBranch, aPerson, type Branch } from './factories/network.js';
import { anOfferSheet } from './factories/sheets.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { boussole } from './support/boussole.js';
import { deliverNow } from './support/deliver-now.js';
import { MailCatcher } from './support/mail-catcher.js';
import { openWorker } from './support/working.js';

let database: TestDatabase;
let folder: string;
let branch: Branch;
let freezeOne: () => Promise<string>;

beforeEach(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(os.tmpdir(), 'boussole-sets-'));
  const { owner } = database;
  branch = await aBranch(owner);
  const nadia = await aPerson(owner, branch);
  const offerId = await anOfferSheet(owner, [branch.organisationId, branch.id], { title: 'Formation' });
  const about = { dossierId: null, needId: null, preferenceId: null };
  freezeOne = () => aChoiceSet(owner, 'chaîne', { branch, dossierId: '', needId: '', offerId, author: nadia }, about);
  for (let place = 0; place < 5; place += 1) await freezeOne();
});
afterEach(async () => {
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const verify = (...args: string[]) => boussole(database, ['audit', 'verifier', ...args]);
const heads = () => path.join(folder, 'eventails.ndjson');
const tamper = (sql: string) => database.owner.query(sql);
async function anchor(): Promise<void> {
  const worker = await openWorker(database, { ANCHOR_DIR: folder });
  try {
    await worker.app.get(AnchorJournal).work();
  } finally {
    await worker.close();
  }
}
/** Every hash after a place, as whoever holds the database could write it again. */
const rewrite = `with recursive again as (
    select id, seq, ''::bytea as before, sha256(convert_to(snapshot, 'UTF8')) as hash from choice_set where seq = 1
    union all select s.id, s.seq, a.hash, sha256(a.hash || convert_to(s.snapshot, 'UTF8')) from again a join choice_set s on s.seq = a.seq + 1)
  , done as (update choice_set s set hash = a.hash, previous_hash = a.before from again a where a.id = s.id)
  update choice_head set hash = (select hash from again order by seq desc limit 1)`;

test('each set holds the hash of the one before, and anybody can follow them with what is in the table', async () => {
  const { rows } = await database.owner.query<{ snapshot: string; hash: Buffer; seq: string }>('select snapshot, hash, seq from choice_set order by seq');
  let last = Buffer.alloc(0);
  for (const [place, { snapshot, hash, seq }] of rows.entries()) {
    last = createHash('sha256').update(last).update(snapshot).digest();
    expect([Number(seq), hash.equals(last)]).toEqual([place + 1, true]);
  }
  expect((await database.owner.query('select hash from choice_head')).rows[0].hash.equals(last)).toBe(true);
  expect(await verify()).toMatchObject({ code: 0, out: expect.stringMatching(/5 éventails, 1 chaîne\.[\s\S]*Les éventails sont entiers\./) });
});

test('frozen by many at once, it is one chain without a gap', async () => {
  await Promise.all(Array.from({ length: 20 }, () => freezeOne()));
  expect(await verify()).toMatchObject({ code: 0, out: expect.stringContaining('25 éventails, 1 chaîne.') });
});

test.each<[string, string, string]>([
  ['turns an own offer into somebody else’s', `update choice_set set snapshot = replace(snapshot, '"own":true', '"own":false') where seq = 3`, 'éventail 3 ('],
  ['takes an alternative out and counts again', `update choice_set set snapshot = regexp_replace(snapshot, '"alternatives":\\[.*\\],"apart"', '"alternatives":[],"apart"'), option_count = 0, own_count = 0 where seq = 2`, 'éventail 2 ('],
  ['writes the day before', `update choice_set set snapshot = replace(snapshot, '"at":"2', '"at":"1') where seq = 4`, 'éventail 4 ('],
  ['deletes a set', 'delete from choice_event; delete from choice_set where seq = 3', 'éventail 3 absent'],
  ['cuts the end', 'delete from choice_event; delete from choice_set where seq > 3', 'fin coupée à partir de l’éventail 4'],
  ['exchanges two sets', `update choice_set set seq = 100 where seq = 2; update choice_set set seq = 2 where seq = 3; update choice_set set seq = 3 where seq = 100`, 'éventail 2 ('],
  ['writes another figure beside the snapshot', 'update choice_set set own_count = 0 where seq = 2', 'ses chiffres ne sont pas ceux'],
])('somebody with the database in her hands %s: it is named', async (_, sql, told) => {
  await tamper(sql);
  expect(await verify()).toMatchObject({ code: 1, out: expect.stringContaining(told) });
});

describe('the heads that are kept outside', () => {
  test('grow with the chain, signed, a line only where something was frozen since', async () => {
    await anchor();
    await anchor();
    await freezeOne();
    await anchor();
    const kept = (await readFile(heads(), 'utf8')).trim().split('\n').map((line) => JSON.parse(line).entry);
    expect(kept.map(({ chain, seq }) => [chain, seq])).toEqual([[branch.organisationId, 5], [branch.organisationId, 6]]);
    expect(await verify('--eventails', heads())).toMatchObject({ code: 0, out: expect.stringContaining('Les éventails sont entiers.') });
  });

  test('show what the database alone cannot: a set changed with every hash after it, an end cut with its head', async () => {
    await anchor();
    await tamper(`update choice_set set snapshot = replace(snapshot, '"own":true', '"own":false'), own_count = 0 where seq = 2; ${rewrite}`);
    expect((await verify()).code).toBe(0);
    expect(await verify('--eventails', heads())).toMatchObject({ code: 1, out: expect.stringContaining('réécrits entre l’éventail 1 et l’éventail 5') });
    await tamper('delete from choice_set where seq > 3; update choice_head set seq = 3, hash = (select hash from choice_set where seq = 3)');
    expect((await verify()).code).toBe(0);
    expect(await verify('--eventails', heads())).toMatchObject({ code: 1, out: expect.stringContaining('fin coupée à partir de l’éventail 4') });
  });

  test('a line that somebody else signed is named', async () => {
    await anchor();
    expect(await boussole(database, ['audit', 'verifier', '--eventails', heads()], { DATA_KEY: Buffer.alloc(32, 8).toString('base64') }))
      .toMatchObject({ code: 1, out: expect.stringContaining('éventails : la ligne 1 n’est pas signée') });
    expect(await verify('--eventails', `/nowhere/${randomUUID()}`)).toMatchObject({ code: 1, err: expect.stringContaining('n’existe pas') });
  });
});

describe('the steering committee', () => {
  const committee = { COMMITTEE_EMAIL: 'presidence@test.invalid, secretariat@test.invalid', PUBLIC_URL: 'https://boussole.example' };
  const day = (before: number) => `((now() at time zone 'Europe/Brussels')::date - ${before})::text`;

  /** Hours go by: the job works once more for each. */
  async function hours(count: number, more: Record<string, string>, catcher: MailCatcher): Promise<void> {
    const worker = await openWorker(database, { SMTP_URL: catcher.url, ...more });
    try {
      for (let hour = 0; hour < count; hour += 1) await worker.app.get(AnchorJournal).work();
      await deliverNow(worker, database, 'mail-heads');
    } finally {
      await worker.close();
    }
  }

  test('is mailed once a day where each chain stood at the end of the day before: numbers and heads, nobody’s name', async () => {
    const catcher = await MailCatcher.open();
    try {
      await tamper(`update choice_set set frozen_at = now() - interval '3 days' where seq < 3; update choice_set set frozen_at = now() - interval '1 day' where seq in (3, 4)`);
      await hours(3, committee, catcher);
      await hours(2, committee, catcher);
      const [mail, ...more] = catcher.mails;
      expect(more).toEqual([]);
      expect(mail?.email.to?.map(({ address }) => address)).toEqual(['presidence@test.invalid', 'secretariat@test.invalid']);
      const { rows: [four] } = await database.owner.query(`select g.name, encode(s.hash, 'hex') as hash from choice_set s join organisation g on g.id = s.organisation_id where seq = 4`);
      expect(mail?.email.text).toContain('4 éventails au total, dont 2 éventails ce jour-là.');
      expect(mail?.email.text).toContain(`– ${four.name} : éventail 4, empreinte ${four.hash}`);
      expect(mail?.email.html).toContain(four.hash);
      expect(`${mail?.email.subject}${mail?.email.text}${mail?.email.html}`).not.toMatch(/Nadia|Formation|[{}]|undefined|null/);
      const { rows } = await database.owner.query(`select key, state, gateway_id, key = 'heads:' || ${day(1)} as "isOfYesterday" from delivery where job = 'mail-heads'`);
      expect(rows).toEqual([{ key: expect.any(String), state: 'sent', isOfYesterday: true, gateway_id: mail?.email.messageId }]);
      expect(mail?.email.messageId).toBe(`<${createHash('sha256').update(rows[0].key).digest('hex').slice(0, 40)}@boussole.example>`);
      // Told late, it is the same: what was frozen since is of another day.
      await freezeOne();
      await tamper(`update delivery set state = 'pending', done_at = null where job = 'mail-heads'`);
      await hours(0, committee, catcher);
      expect(catcher.mails.map(({ email }) => [email.messageId, email.text])).toEqual([0, 1].map(() => [mail?.email.messageId, mail?.email.text]));
    } finally {
      await catcher.stop();
    }
  });

  test('without an address nothing leaves; nor while nothing was ever frozen', async () => {
    const catcher = await MailCatcher.open();
    try {
      await hours(1, {}, catcher);
      expect((await database.owner.query(`select 1 from delivery where job = 'mail-heads'`)).rows).toEqual([]);
      await hours(1, committee, catcher);
      expect((await database.owner.query(`select state from delivery where job = 'mail-heads'`)).rows).toEqual([{ state: 'cancelled' }]);
      expect(catcher.mails).toEqual([]);
    } finally {
      await catcher.stop();
    }
  });
});
