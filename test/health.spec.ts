import { migrations } from '@boussole/migrations/all';
import { sentenceOf } from '../apps/api/src/platform/errors.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { promisedMails } from './factories/deliveries.js';
import { aBranch, aPerson, type Branch, password } from './factories/network.js';
import { anInvitation, documents } from './support/account-operations.js';
import { eventually } from './support/eventually.js';
import { freePort } from './support/free-port.js';
import { testEnvironment } from './support/house.js';
import { Program } from './support/program.js';
import { TcpProxy } from './support/tcp-proxy.js';
import { Visitor } from './support/visitor.js';
import { startWorker, type Working } from './support/working.js';

interface Ready {
  status: string; database: string; migrations: { applied: number | null; expected: number };
  queue: { backend: string; alive: boolean; lastBeatSeconds: number | null }; oldestDueDeliverySeconds: number | null;
  deadDeliveries: number | null; missedRuns: number | null; unanchoredSeconds: number | null; copyAgeSeconds: number | null; mayMessagesLeave: boolean | null;
}

let database: TestDatabase;
let wire: TcpProxy;
let server: Program;
let address: string;
let branch: Branch;
let denise: Visitor;

beforeAll(async () => {
  database = await createTestDatabase();
  wire = await TcpProxy.before(database.appUrl);
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  const throughWire = { DATABASE_URL: wire.through(database.appUrl), DATABASE_POOL: '2', PORT: String(port) };
  server = await Program.run('main', { ...testEnvironment, ...throughWire }).ready();
  branch = await aBranch(database.owner);
  const admin = await aPerson(database.owner, branch, 'structure_admin', 'Denise');
  denise = await new Visitor(address).signIn(admin.email, password);
}, 90_000);
afterAll(async () => {
  await wire?.restore();
  expect(await server?.kill('SIGTERM')).toBe(0); // the same process as at the start
  await wire?.cut();
  await database?.drop();
});

async function ready(): Promise<{ status: number; body: Ready }> {
  const response = await fetch(`${address}/health/ready`);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  return { status: response.status, body: await response.json() as Ready }; // the wire types nothing
}
const live = async () => (await fetch(`${address}/health/live`)).json();

describe('ready', () => {
  test('not while no worker has ever beaten; and how late the oldest delivery is, is told', async () => {
    await promisedMails(database.owner, branch, 2);
    await database.owner.query(`update delivery set due_at = now() - interval '100 seconds'`);
    const { status, body } = await ready();
    expect(status).toBe(503);
    expect(body).toEqual({ status: 'not_ready', database: 'up', migrations: { applied: migrations.length, expected: migrations.length },
      queue: { backend: 'postgres', alive: false, lastBeatSeconds: null }, oldestDueDeliverySeconds: expect.any(Number),
      deadDeliveries: 0, missedRuns: 0, unanchoredSeconds: expect.any(Number), copyAgeSeconds: null, mayMessagesLeave: true });
    expect(body.oldestDueDeliverySeconds).toBeGreaterThanOrEqual(100);
  });

  describe('with a worker', () => {
    let worker: Working;
    beforeAll(async () => { worker = await startWorker(database); });
    afterAll(() => worker?.close());

    test('once the worker has beaten and nothing is late', async () => {
      const { status, body } = await eventually('all mails gone', async () => {
        const found = await ready();
        return found.body.oldestDueDeliverySeconds === 0 && found;
      });
      expect(status).toBe(200);
      expect(body).toEqual({ status: 'ready', database: 'up', migrations: { applied: migrations.length, expected: migrations.length },
        queue: { backend: 'postgres', alive: true, lastBeatSeconds: expect.any(Number) }, oldestDueDeliverySeconds: 0,
        deadDeliveries: 0, missedRuns: 0, unanchoredSeconds: expect.any(Number), copyAgeSeconds: null, mayMessagesLeave: true });
    });

    test('not when the worker has been silent for a minute, until it beats again through the queue', async () => {
      await database.owner.query(`update worker_beat set seen_at = now() - interval '61 seconds'`);
      expect(await ready()).toMatchObject({ status: 503, body: { status: 'not_ready', database: 'up', queue: { alive: false } } });
      await eventually('the next beat', async () => (await ready()).status === 200);
    });

    test.each([
      ['is missing', 'delete from schema_migration where id = (select max(id) from schema_migration) returning timestamp, name',
        'insert into schema_migration (timestamp, name) values ($1, $2)'],
      ['is of tomorrow', `insert into schema_migration (timestamp, name) values (9999999999999, 'Tomorrow') returning timestamp, name`,
        'delete from schema_migration where timestamp = $1 and name = $2'],
    ])('not while a migration %s', async (_, make, undo) => {
      const { rows: [row] } = await database.owner.query<{ timestamp: string; name: string }>(make);
      const { status, body } = await ready();
      await database.owner.query(undo, [row?.timestamp, row?.name]);
      expect(status).toBe(503);
      expect(body).toMatchObject({ status: 'not_ready', database: 'up' });
      expect(body.migrations.applied).not.toBe(body.migrations.expected);
      expect((await ready()).status).toBe(200);
    });

    test('not once it was told to stop: it says so, serves on for a moment, ends each connection with its answer, and is gone', async () => {
      const port = await freePort();
      const other = await Program.run('main', { ...testEnvironment, DATABASE_URL: database.appUrl, PORT: String(port), DRAIN_SECONDS: '3' }).ready();
      const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
      await eventually('ready', async () => (await ask('/health/ready')).status === 200);
      other.signal('SIGTERM');
      const leaving = await eventually('leaving', async () => {
        const answer = await ask('/health/ready');
        return answer.status === 503 && answer;
      });
      expect(await leaving.json()).toMatchObject({ status: 'leaving', database: 'up' });
      const served = await ask('/health/live');
      expect([served.status, served.headers.get('connection')]).toEqual([200, 'close']);
      expect(await other.ended).toBe(0);
      await expect(ask('/health/live')).rejects.toThrow();
    });

    test('not without its database, and still live; ready again by itself', async () => {
      await wire.cut();
      expect(await ready()).toEqual({ status: 503, body: { status: 'not_ready', database: 'down',
        migrations: { applied: null, expected: migrations.length },
        queue: { backend: 'postgres', alive: false, lastBeatSeconds: null }, oldestDueDeliverySeconds: null,
        deadDeliveries: null, missedRuns: null, unanchoredSeconds: null, copyAgeSeconds: null, mayMessagesLeave: null } });
      expect(await live()).toEqual({ status: 'live' });
      await wire.restore();
      await eventually('ready again', async () => (await ready()).status === 200);
    });
  });

  test('tells what was set aside by a mistake of ours, and what did not run on the last day compared; a refused address is no alarm', async () => {
    await database.owner.query(`insert into delivery (key, job, payload, state, dead_because, done_at, due_at)
      select because, 'send-password-link', '{}', 'dead', because, now(), now() from unnest(array['mistake', 'vanished', 'gave_up', 'refused', 'unsure']) because`);
    await database.owner.query(`insert into run_comparison (day, what, expected, ran) values ('2026-11-01', 'days', 9, 0), ('2026-11-02', 'days', 5, 3)`);
    expect(await ready()).toMatchObject({ body: { deadDeliveries: 3, missedRuns: 2 } });
  });

  test('health says nothing of the inside, and the rest of it is not there', async () => {
    expect((await (await fetch(`${address}/health/ready`)).text())).not.toMatch(/postgres:\/\/|password|127\.0\.0\.1/);
    expect([401, 403, 404]).toContain((await fetch(`${address}/health`)).status);
  });
});

describe('an operation while the database', () => {
  const sentence = sentenceOf('service.unavailable');
  const invite = () => denise.ask(documents.invite, { input: anInvitation(branch) });
  const operations = (): [string, () => ReturnType<Visitor['ask']>][] => [
    ['a reading', () => denise.ask(documents.staff)],
    ['a writing', invite],
    ['her session', () => denise.ask(documents.session)],
    ['a sign-in', () => new Visitor(address).ask(documents.signIn, { input: { email: 'a@test.example', password } })],
  ];
  const worksAgain = () => eventually('an answer', async () => (await denise.ask(documents.staff)).codes.length === 0, 60_000);

  afterEach(async () => {
    await wire.restore();
    await worksAgain();
  }, 90_000);

  async function expectUnavailable(act: () => ReturnType<Visitor['ask']>): Promise<void> {
    const answer = await act();
    const isTold = answer.codes.join() === 'service.unavailable';
    expect(isTold ? '' : answer.text + server.said).toBe(''); // what the operator reads explains a failure here
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('2');
    expect(answer.text).toContain(sentence);
    expect(answer.text).not.toMatch(/ECONN|connect|timeout|select|\/apps\//);
  }

  test('refuses connections: 503, when to come back, a French sentence; then it works by itself', async () => {
    await wire.cut();
    for (const [, act] of operations()) await expectUnavailable(act);
    await wire.restore();
    await worksAgain();
    expect((await invite()).codes).toEqual([]);
  });

  test('is lost under fifty of them: each is answered, or told to come back', async () => {
    const fifty = Promise.all(Array.from({ length: 50 }, (_, i) => (i % 5 === 0 ? invite() : denise.ask(documents.staff))));
    await wire.cut();
    await wire.restore();
    const answers = await fifty;
    const others = answers.filter(({ status, codes }) =>
      !(status === 200 && codes.length === 0) && !(status === 503 && codes.join() === 'service.unavailable'));
    expect(others.map(({ status, text }) => `${status} ${text}`)).toEqual([]);
    expect((await denise.ask(documents.session)).codes).toEqual([]);
  }, 60_000);

  test('has every connection ended by its own side: the same', async () => {
    for (let round = 0; round < 5; round += 1) {
      const ten = Promise.all(Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? invite() : denise.ask(documents.staff))));
      await database.owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where usename = 'boussole_app' and datname = current_database()`);
      const answers = await ten;
      expect(answers.filter(({ status, codes }) => status !== 200 && codes.join() !== 'service.unavailable').map(({ text }) => text)).toEqual([]);
      expect(answers.filter(({ status, codes }) => (status === 200) !== (codes.length === 0))).toEqual([]);
    }
  });

  test('swallows everything without a word: 503 all the same, and it works again when words pass', async () => {
    wire.blackHole();
    await Promise.all(operations().map(([, act]) => expectUnavailable(act)));
    expect(await live()).toEqual({ status: 'live' });
  }, 90_000);
});
