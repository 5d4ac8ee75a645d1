import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { promisedMails } from './factories/deliveries.js';
import { aBranch, type Branch } from './factories/network.js';
import { laterOn, leasesOver, ledger } from './support/deliveries.js';
import { eventually } from './support/eventually.js';
import { freePort } from './support/free-port.js';
import { testEnvironment } from './support/house.js';
import { MailCatcher } from './support/mail-catcher.js';
import { Program } from './support/program.js';
import { LocalRedis } from './support/redis.js';
import { describeWith, redisProgram } from './support/skipped.js';
import { startWorker, type Working } from './support/working.js';

const durable = 'REDIS_URL : ce Redis perd ses tâches en cas d’arrêt brutal ; réglez « appendonly yes ».';
const keeping = 'REDIS_URL : ce Redis peut effacer des tâches ; réglez « maxmemory-policy noeviction ».';

describeWith(redisProgram(), 'la file sur Redis')('the queue on Redis', () => {
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

  describe('is refused at the start', () => {
    test.each([
      ['that forgets when it is killed', ['--maxmemory-policy', 'noeviction'], [durable]],
      ['that drops what it has no room for', ['--appendonly', 'yes', '--maxmemory-policy', 'allkeys-lru'], [keeping]],
      ['that does both', ['--maxmemory-policy', 'volatile-ttl'], [durable, keeping]],
    ])('when it is one %s: every reason at once, and no use to start again', async (_, settings, reasons) => {
      const redis = await LocalRedis.open(settings);
      const worker = Program.run('worker', { ...testEnvironment, DATABASE_URL: database.workerUrl, REDIS_URL: redis.url });
      try {
        expect(await worker.ended).toBe(78);
        expect(worker.said).toContain('Configuration refusée');
        for (const sentence of [durable, keeping]) {
          if (reasons.includes(sentence)) expect(worker.said).toContain(sentence);
          else expect(worker.said).not.toContain(sentence);
        }
        expect(worker.said).not.toMatch(/\n {4}at /);
      } finally {
        await worker.kill();
        await redis.close();
      }
    }, 60_000);
  });

  test('that does not answer is waited for by starting again, not for ever in silence', async () => {
    const worker = Program.run('worker', { ...testEnvironment, DATABASE_URL: database.workerUrl, REDIS_URL: `redis://127.0.0.1:${await freePort()}` });
    expect(await worker.ended).toBe(1);
    expect(worker.said).toContain('REDIS_URL : ce Redis ne répond pas.');
  }, 60_000);

  describe('carries the mails', () => {
    let redis: LocalRedis;
    let worker: Working;
    beforeAll(async () => {
      redis = await LocalRedis.open();
      worker = await startWorker(database, { REDIS_URL: redis.url, SMTP_URL: catcher.url });
    });
    afterAll(async () => {
      await worker?.close();
      await redis?.close();
    });

    /** Promises mails, breaks something while they leave, and waits for all of them. */
    async function promiseAndBreak(count: number, breakIt: () => Promise<unknown>): Promise<number> {
      const before = catcher.mails.length;
      catcher.slowness = 20;
      const promised = await promisedMails(database.owner, branch, count);
      const ids = promised.map(({ id }) => id);
      await eventually('the first mails', () => catcher.mails.length >= before + 5);
      await breakIt();
      const left = (await ledger(database.owner, ids)).filter(({ state }) => state !== 'sent').length;
      catcher.slowness = 0;
      await eventually('all mails', async () => {
        await laterOn(database.owner);
        const states = (await ledger(database.owner, ids)).map(({ state }) => state);
        return states.length === count && states.every((state) => state === 'sent');
      }, 60_000);
      expect(promised.map(({ email }) => catcher.to(email).length)).toEqual(Array(count).fill(1));
      return left;
    }

    test('and none of it is in PostgreSQL', async () => {
      await promiseAndBreak(20, async () => undefined);
      expect(await redis.ask((client) => client.keys('bull:deliveries:*'))).not.toEqual([]);
      const { rows } = await database.owner.query('select count(*)::int as jobs from bullmq.job');
      expect(rows).toEqual([{ jobs: 0 }]);
      expect((await database.owner.query(`select 1 from worker_beat where seen_at > now() - interval '1 minute'`)).rows).toHaveLength(1);
    });

    test('emptied while they leave, loses none', async () => {
      expect(await promiseAndBreak(100, () => redis.ask((client) => client.flushall()))).toBeGreaterThan(0);
    }, 90_000);

    test('killed while they leave, and started again on its files, loses none', async () => {
      expect(await promiseAndBreak(100, async () => {
        await redis.kill();
        await redis.start();
      })).toBeGreaterThan(0);
    }, 90_000);

    test('replaced by an empty one, loses none', async () => {
      expect(await promiseAndBreak(100, async () => {
        await redis.ask((client) => client.flushall());
        await redis.kill();
        await redis.start();
        await redis.ask((client) => client.flushall());
      })).toBeGreaterThan(0);
    }, 90_000);
  });

  test('gone for good, keeps no worker from ending when it is told to stop', async () => {
    const redis = await LocalRedis.open();
    const worker = Program.run('worker', { ...testEnvironment, DATABASE_URL: database.workerUrl, SMTP_URL: catcher.url, REDIS_URL: redis.url });
    try {
      await worker.ready();
      await redis.close();
      expect(await worker.kill('SIGTERM')).toBe(0);
    } finally {
      await worker.kill();
    }
  }, 60_000);

  test('given up for PostgreSQL with mails waiting in it, loses none', async () => {
    const redis = await LocalRedis.open();
    catcher.slowness = 50;
    const before = await startWorker(database, { REDIS_URL: redis.url, SMTP_URL: catcher.url });
    const promised = await promisedMails(database.owner, branch, 40);
    await eventually('the first mails', () => promised.some(({ email }) => catcher.to(email).length > 0));
    await before.close();
    await redis.close();
    catcher.slowness = 0;
    const ids = promised.map(({ id }) => id);
    expect((await ledger(database.owner, ids)).some(({ state }) => state === 'pending')).toBe(true);
    const after = await startWorker(database, { SMTP_URL: catcher.url });
    try {
      await leasesOver(database.owner);
      await eventually('all mails', async () => (await ledger(database.owner, ids)).every(({ state }) => state === 'sent'));
      expect(promised.map(({ email }) => catcher.to(email).length)).toEqual(Array(40).fill(1));
    } finally {
      await after.close();
    }
  }, 60_000);
});
