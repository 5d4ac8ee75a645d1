import { Database } from '../apps/api/src/platform/database.js';
import { Dispatcher } from '../apps/api/src/platform/dispatcher.js';
import { Doorbell } from '../apps/api/src/platform/doorbell.js';
import { type MailJob, Outbox } from '../apps/api/src/platform/outbox.js';
import { SendPasswordLink } from '../apps/api/src/modules/account/account.jobs.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { promisedMails, type Promised } from './factories/deliveries.js';
import { aBranch, type Branch } from './factories/network.js';
import { allIn, laterOn, leasesOver, ledger } from './support/deliveries.js';
import { eventually } from './support/eventually.js';
import { MailCatcher } from './support/mail-catcher.js';
import { openWorker, startWorker, type Working } from './support/working.js';

let database: TestDatabase;
let branch: Branch;
let catcher: MailCatcher;

beforeAll(async () => {
  database = await createTestDatabase();
  branch = await aBranch(database.owner);
  catcher = await MailCatcher.open();
});
afterAll(async () => {
  await database?.drop();
  await catcher?.stop();
});

const promise = (count: number, leaves?: 'now' | 'later') => promisedMails(database.owner, branch, count, leaves);
const idsOf = (promised: readonly Promised[]) => promised.map(({ id }) => id);
const one = async (leaves?: 'now' | 'later'): Promise<Promised> => {
  const [promised] = await promise(1, leaves);
  if (!promised) throw new Error('nothing was promised');
  return promised;
};
const line = async (id: string) => {
  const [found] = await ledger(database.owner, [id]);
  if (!found) throw new Error('no such delivery');
  return found;
};

describe('a promise', () => {
  let idle: Working;
  beforeAll(async () => { idle = await openWorker(database); });
  afterAll(() => idle?.close());
  const kept = async (key: string) => (await database.owner.query('select payload from delivery where key = $1', [key])).rows;

  test('made by a transaction that is rolled back was never made', async () => {
    const rolledBack = idle.app.get(Database).job(async (tx) => {
      await tx.enqueue('rolled-back', 'send-password-link', { linkId: 'a' });
      throw new Error('changed her mind');
    });
    await expect(rolledBack).rejects.toThrow('changed her mind');
    expect(await kept('rolled-back')).toEqual([]);
  });

  test('is made by a transaction that writes, by nobody, and by no reader', async () => {
    const enqueue = `select app.enqueue('by-hand', 'send-password-link', '{}')`;
    await expect(database.owner.query(`begin; set local role boussole_app; ${enqueue}`)).rejects.toThrow('nobody is acting');
    await database.owner.query('rollback');
    await expect(database.owner.query(`begin; set local role boussole_app; insert into delivery (key, job, payload) values ('x', 'y', '{}')`))
      .rejects.toThrow(/permission denied/);
    await database.owner.query('rollback');
    expect(await kept('by-hand')).toEqual([]);
  });

  test('made twice under one key, also at the same moment, is made once, as it was made first', async () => {
    const make = (linkId: string) => idle.app.get(Database).job((tx) => tx.enqueue('twice', 'send-password-link', { linkId }));
    await make('first');
    await Promise.all(['a', 'b', 'c', 'd'].map(make));
    expect(await kept('twice')).toEqual([{ payload: { linkId: 'first' } }]);
    await database.owner.query(`delete from delivery where key = 'twice'`);
  });
});

describe('one worker and a mail server that has its moods', () => {
  let worker: Working;
  beforeAll(async () => { worker = await startWorker(database, { SMTP_URL: `${catcher.url}?socketTimeout=400&greetingTimeout=400` }); });
  afterAll(() => worker?.close());

  test.each([
    ['says 421 at the door', { at: 'connection', code: 421 }, 'smtp 421'],
    ['says 451 to the address', { at: 'recipient', code: 451 }, 'smtp 451'],
    ['says 452 to the mail', { at: 'content', code: 452 }, 'smtp 452'],
    ['does not like us today', { at: 'sender', code: 550 }, 'smtp 550'],
    ['throws everybody out', { at: 'connection', code: 554 }, 'smtp 554'],
    ['never greets', { at: 'connection', silent: true }, 'smtp ETIMEDOUT'],
    ['never answers a mail', { at: 'content', silent: true }, 'smtp ETIMEDOUT'],
    ['takes the mail and hangs up', { at: 'content', dropped: true }, 'smtp ECONNECTION'],
  ] as const)('one that %s is tried again, and whatever arrives has one name', async (_, fault, failure) => {
    catcher.faults.push(fault);
    const promised = await one();
    const waiting = await eventually('the first failure', async () => {
      const found = await line(promised.id);
      return found.failure !== null && found;
    });
    expect(waiting).toMatchObject({ state: 'pending', attempt: 1, failure, gateway_id: null });
    expect(waiting.wait).toBeGreaterThan(0);
    await laterOn(database.owner);
    const [sent] = await allIn(database.owner, 'sent', [promised.id]);
    expect(sent).toMatchObject({ attempt: 2, failure: null });
    const copies = catcher.to(promised.email);
    const isTakenTwice = fault.at === 'content' && !('code' in fault);
    expect(copies.map(({ messageId }) => messageId)).toEqual(Array(isTakenTwice ? 2 : 1).fill(sent?.gateway_id));
  });

  test.each([['the address', 'recipient'], ['the mail', 'content']] as const)(
    'a no for good to %s ends it, and keeps neither address nor words', async (_, at) => {
      catcher.faults.push({ at, code: 550 });
      const promised = await one();
      const [dead] = await allIn(database.owner, 'dead', [promised.id]);
      expect(dead).toMatchObject({ attempt: 1, failure: 'smtp 550', gateway_id: null });
      expect(dead?.row).not.toMatch(/@|not for/);
      await laterOn(database.owner);
      expect(catcher.to(promised.email)).toEqual([]);
    });

  test('a server that is down is tried at longer and longer waits, and nothing is lost', async () => {
    await catcher.stop();
    const promised = await one();
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const found = await eventually(`failure ${attempt}`, async () => {
        const now = await line(promised.id);
        return now.state === 'pending' && now.attempt === attempt && now;
      });
      expect(found.failure).toMatch(/^smtp E/);
      waits.push(found.wait);
      await laterOn(database.owner);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    await catcher.start();
    await eventually('the mail', async () => {
      await laterOn(database.owner);
      return (await line(promised.id)).state === 'sent';
    });
    expect(catcher.to(promised.email)).toHaveLength(1);
  });

  test('one that fails two days after it was first tried is given up; however late we were with it, not before', async () => {
    catcher.faults.push({ at: 'recipient', code: 451 }, { at: 'recipient', code: 451 });
    const promised = await one('later');
    await database.owner.query(`update delivery set created_at = now() - interval '49 hours', due_at = now() - interval '49 hours' where id = $1`, [promised.id]);
    await laterOn(database.owner);
    await eventually('the first failure', async () => (await line(promised.id)).failure === 'smtp 451' && (await line(promised.id)).state === 'pending');
    await database.owner.query(`update delivery set retried_at = now() - interval '49 hours' where id = $1`, [promised.id]);
    await laterOn(database.owner);
    await allIn(database.owner, 'dead', [promised.id]);
    catcher.faults.length = 0;
  });

  test.each([['used', 'used_at = now()'], ['out of date', 'expires_at = now()']])('a link that is %s before its mail leaves stays', async (_, change) => {
    const promised = await one('later');
    await database.owner.query(`update access_link set ${change} where id = $1`, [promised.linkId]);
    await laterOn(database.owner);
    expect(await allIn(database.owner, 'cancelled', [promised.id])).toMatchObject([{ attempt: 1, failure: null, gateway_id: null }]);
    expect(catcher.to(promised.email)).toEqual([]);
  });

  test('what the queue lost is handed over again', async () => {
    const promised = await promise(20, 'later');
    await database.owner.query('update delivery set due_at = now(), handed_at = now(), handed_count = 1 where id = any($1)', [idsOf(promised)]);
    const { rows } = await database.owner.query(`select count(*)::int as n from bullmq.job where data->'ids' ?| $1::text[]`, [idsOf(promised)]);
    expect(rows).toEqual([{ n: 0 }]);
    await laterOn(database.owner);
    await allIn(database.owner, 'sent', idsOf(promised));
    expect(promised.map(({ email }) => catcher.to(email).length)).toEqual(Array(20).fill(1));
  });

  test('a bell that was torn off is hung up again: what is promised later still leaves', async () => {
    const bells = async () => (await database.owner.query<{ pid: number }>(
      `select pid from pg_stat_activity where application_name = 'boussole-doorbell' and datname = current_database()`)).rows;
    const [before] = await bells();
    await database.owner.query('select pg_terminate_backend($1)', [before?.pid]);
    const promised = await one();
    await allIn(database.owner, 'sent', [promised.id]);
    const after = await eventually('another bell', async () => (await bells()).find(({ pid }) => pid !== before?.pid));
    expect(after.pid).not.toBe(before?.pid);
  });

  test('every connection of the worker torn off: what is promised later still leaves', async () => {
    await database.owner.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'boussole_worker' and datname = current_database()`);
    const promised = await promise(5);
    await eventually('five mails', async () => {
      await laterOn(database.owner);
      return (await ledger(database.owner, idsOf(promised))).every(({ state }) => state === 'sent');
    });
    expect(promised.map(({ email }) => catcher.to(email).length)).toEqual(Array(5).fill(1));
  });
});

test('a mail server that no longer takes our password loses nothing', async () => {
  const strict = await MailCatcher.open({ boussole: 'the new one' });
  const at = (secret: string) => strict.url.replace('//', `//boussole:${encodeURIComponent(secret)}@`);
  try {
    const promised = await one();
    const before = await startWorker(database, { SMTP_URL: at('the old one') });
    const failed = await eventually('the refusal', async () => {
      const found = await line(promised.id);
      return found.failure !== null && found;
    });
    await before.close();
    expect(failed).toMatchObject({ state: 'pending', failure: 'smtp 535' });
    expect(failed.row).not.toContain('@');
    const after = await startWorker(database, { SMTP_URL: at('the new one') });
    await laterOn(database.owner);
    await allIn(database.owner, 'sent', [promised.id]);
    await after.close();
    expect(strict.to(promised.email)).toHaveLength(1);
  } finally {
    await strict.stop();
  }
});

test('a mail server that takes a call and never says a word is left before the lease is over, whatever SMTP_URL says', async () => {
  catcher.faults.push({ at: 'connection', silent: true });
  const promised = await one('later');
  const worker = await openWorker(database, { SMTP_URL: catcher.url });
  await database.owner.query('update delivery set due_at = now() where id = $1', [promised.id]);
  await worker.app.get(Outbox).deliver(promised.id, new Map([['send-password-link', worker.app.get(SendPasswordLink)]]));
  expect(await line(promised.id)).toMatchObject({ state: 'pending', attempt: 1, failure: 'smtp ETIMEDOUT' });
  await worker.close();
});

describe('two workers', () => {
  test('share two hundred mails, and each leaves once', async () => {
    const workers = await Promise.all([1, 2].map(() => startWorker(database, { SMTP_URL: catcher.url })));
    try {
      const promised = await promise(200);
      const lines = await allIn(database.owner, 'sent', idsOf(promised));
      // What was given back unbegun, for a hand that was free, was not tried.
      expect(lines.map(({ attempt, steps, failure }) => [attempt - steps, failure])).toEqual(Array(200).fill([1, null]));
      const mails = promised.flatMap(({ email }) => catcher.to(email));
      expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(200);
      expect(promised.map(({ email }) => catcher.to(email).length)).toEqual(Array(200).fill(1));
      expect((await database.owner.query('select count(*)::int as n from worker_beat')).rows[0].n).toBeGreaterThanOrEqual(2);
    } finally {
      await Promise.all(workers.map((worker) => worker.close()));
    }
  });

  test('one that slept past its lease neither sends nor settles what the other has done', async () => {
    const [sleeper, other] = await Promise.all([1, 2].map(() => openWorker(database, { SMTP_URL: catcher.url })));
    if (!sleeper || !other) throw new Error('no workers');
    try {
      const promised = await one();
      const real = other.app.get(SendPasswordLink);
      const [asleep, awake] = [gate(), gate()];
      const sleepy: MailJob = { job: 'send-password-link', write: async (tx, payload) => {
        const mail = await real.write(tx, payload);
        asleep.open();
        await awake.opened;
        return mail;
      } };
      const first = sleeper.app.get(Outbox).deliver(promised.id, new Map([['send-password-link', sleepy]]));
      await asleep.opened;
      await other.app.get(Outbox).deliver(promised.id, new Map([['send-password-link', real]]));
      expect(await line(promised.id)).toMatchObject({ state: 'sending', attempt: 1 });
      await leasesOver(database.owner);
      await other.app.get(Outbox).deliver(promised.id, new Map([['send-password-link', real]]));
      const settled = await line(promised.id);
      expect(settled).toMatchObject({ state: 'sent', attempt: 2 });
      awake.open();
      await first;
      expect(await line(promised.id)).toEqual({ ...settled, wait: expect.any(Number) });
      expect(catcher.to(promised.email)).toHaveLength(1);
    } finally {
      await Promise.all([sleeper.close(), other.close()]);
    }
  });
});

function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((done) => { open = done; });
  return { opened, open: () => open() };
}

test('a worker without a processor for each job refuses to start', async () => {
  const idle = await openWorker(database);
  const real = idle.app.get(SendPasswordLink);
  await expect(idle.app.get(Dispatcher).start([], () => undefined)).rejects.toThrow(/send-password-link/);
  await expect(idle.app.get(Dispatcher).start([real, real], () => undefined)).rejects.toThrow(/send-password-link/);
  await idle.close();
});

test('every worker has a bell of its own, and leaves its place to the next', async () => {
  const bells = Array.from({ length: 5 }, () => new Doorbell(database.workerUrl, () => undefined));
  const places = await Promise.all(bells.map((bell) => bell.open()));
  expect(new Set(places).size).toBe(5);
  await Promise.all(bells.map((bell) => bell.close()));
  const next = new Doorbell(database.workerUrl, () => undefined);
  expect(await eventually('a free place', () => next.open())).toBe(Math.min(...places));
  await next.close();
});
