import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { promisedMails } from './factories/deliveries.js';
import { aBranch, aPerson, type Branch, password } from './factories/network.js';
import { anInvitation, documents } from './support/account-operations.js';
import { leasesOver, ledger } from './support/deliveries.js';
import { eventually } from './support/eventually.js';
import { freePort } from './support/free-port.js';
import { testEnvironment } from './support/house.js';
import { MailCatcher } from './support/mail-catcher.js';
import { Program } from './support/program.js';
import { Visitor } from './support/visitor.js';

/** Processes start and die in here, on cores that others use too. */
const patience = 120_000;

let database: TestDatabase;
let branch: Branch;
let catcher: MailCatcher;

beforeAll(async () => {
  database = await createTestDatabase();
  branch = await aBranch(database.owner);
  catcher = await MailCatcher.open();
});
afterAll(async () => {
  await catcher?.stop();
  await database?.drop();
});

test('a worker killed four times while it sends a hundred mails loses none; a second copy carries the name of the first', async () => {
  const startWorker = () => Program.run('worker', { ...testEnvironment, DATABASE_URL: database.workerUrl, SMTP_URL: catcher.url });
  catcher.slowness = 40; // the moment between a mail taken and its being noted: where a killed sender leaves a copy
  const promised = await promisedMails(database.owner, branch, 100);
  const ids = promised.map(({ id }) => id);
  let killed = 0;
  let worker = startWorker();
  try {
    for (const share of [15, 35, 55, 75]) {
      await worker.ready();
      await eventually(`${share} mails`, () => catcher.mails.length >= share, 60_000);
      expect(await worker.kill('SIGKILL')).toBe('SIGKILL');
      killed += 1;
      worker = startWorker();
      await leasesOver(database.owner);
    }
    await worker.ready();
    const lines = await eventually('a hundred mails', async () => {
      const found = await ledger(database.owner, ids);
      return found.every(({ state }) => state === 'sent') && found;
    }, 60_000);
    expect(killed).toBe(4);
    expect(lines).toHaveLength(100);
    expect(promised.filter(({ email }) => catcher.to(email).length === 0)).toEqual([]);
    for (const { email, id } of promised) {
      const names = new Set(catcher.to(email).map(({ messageId }) => messageId));
      expect([...names]).toEqual([lines.find((line) => line.id === id)?.gateway_id]);
    }
    const copies = catcher.mails.length - promised.length;
    expect(copies).toBeLessThanOrEqual(killed * 5); // five at a time were in its hands
    const { rows } = await database.owner.query(
      `select count(*)::int as rows, count(distinct key)::int as keys from delivery where job = 'send-password-link'`);
    expect(rows).toEqual([{ rows: 100, keys: 100 }]);
  } finally {
    await worker.kill('SIGTERM');
    catcher.slowness = 0;
  }
}, patience);

test('a worker told to stop finishes what it holds: nothing is left half done', async () => {
  const worker = Program.run('worker', { ...testEnvironment, DATABASE_URL: database.workerUrl, SMTP_URL: catcher.url });
  await worker.ready();
  catcher.slowness = 100;
  const before = catcher.mails.length;
  const promised = await promisedMails(database.owner, branch, 30);
  await eventually('some mails', () => catcher.mails.length >= before + 5);
  expect(await worker.kill('SIGTERM')).toBe(0);
  catcher.slowness = 0;
  const lines = await ledger(database.owner, promised.map(({ id }) => id));
  expect(lines.filter(({ state }) => state !== 'pending' && state !== 'sent')).toEqual([]);
  expect(lines.filter(({ state }) => state === 'sent')).toHaveLength(catcher.mails.length - before);
}, patience);

test('an API killed among invitations has kept every one it acknowledged, and each once', async () => {
  const port = await freePort();
  const startApi = () => Program.run('main', { ...testEnvironment, DATABASE_URL: database.appUrl, PORT: String(port) });
  const place = await aBranch(database.owner);
  const admin = await aPerson(database.owner, place, 'structure_admin', 'Denise');
  let api = startApi();
  try {
    await api.ready();
    const denise = await new Visitor(`http://127.0.0.1:${port}`).signIn(admin.email, password);
    const inputs = Array.from({ length: 40 }, () => anInvitation(place, { commandKey: randomUUID() }));
    const acknowledged = new Set<string>();
    let isKilled = false;
    const insist = (input: (typeof inputs)[number]) => eventually(`an answer for ${input.email}`, async () => {
      const answer = await denise.ask(documents.invite, { input }).catch(() => null);
      if (answer?.status !== 200 || answer.codes.length > 0) return false;
      acknowledged.add(input.email.toLowerCase());
      return true;
    }, 60_000);
    const clients = Array.from({ length: 8 }, async (_, client) => {
      for (let i = client; i < inputs.length; i += 8) await insist(inputs[i] ?? anInvitation(place));
    });
    await eventually('ten answers', () => acknowledged.size >= 10, 60_000);
    const beforeKill = [...acknowledged];
    isKilled = await api.kill('SIGKILL') === 'SIGKILL';
    expect(await stored(place, beforeKill)).toHaveLength(beforeKill.length);
    expect(acknowledged.size).toBeLessThan(inputs.length);
    api = startApi();
    await api.ready();
    await Promise.all(clients);
    expect(isKilled).toBe(true);
    const rows = await stored(place, inputs.map(({ email }) => email.toLowerCase()));
    expect(rows).toHaveLength(inputs.length);
    expect(rows.filter(({ memberships, links, deliveries, commands }) =>
      `${memberships} ${links} ${deliveries} ${commands}` !== '1 1 1 1')).toEqual([]);
  } finally {
    await api.kill('SIGTERM');
  }
}, patience);

interface StoredInvitation { email: string; memberships: number; links: number; deliveries: number; commands: number }

async function stored(place: Branch, emails: readonly string[]): Promise<StoredInvitation[]> {
  const { rows } = await database.owner.query<StoredInvitation>(`
    select p.email, (select count(*)::int from membership m where m.person_id = p.id and m.branch_id = $1) as memberships,
      (select count(*)::int from access_link l where l.person_id = p.id) as links,
      (select count(*)::int from delivery d join access_link l on d.payload->>'linkId' = l.id::text where l.person_id = p.id) as deliveries,
      (select count(*)::int from command c where c.answer->>'personId' = p.id::text) as commands
    from person p where p.email = any($2)`, [place.id, emails]);
  return rows;
}
