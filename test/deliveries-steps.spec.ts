import { jest } from '@jest/globals';
import { Outbox, type WorkJob } from '../apps/api/src/platform/outbox.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { leasesOver } from './support/deliveries.js';
import { eventually } from './support/eventually.js';
import { openWorker, type Working } from './support/working.js';

let database: TestDatabase;
let idle: Working;

beforeAll(async () => {
  database = await createTestDatabase();
  idle = await openWorker(database);
});
afterAll(async () => {
  await idle?.close();
  await database?.drop();
});

const promised = async (): Promise<string> => (await database.owner.query(
  `insert into delivery (key, job, payload) values (gen_random_uuid(), 'advance-import', '{"runId": "x"}') returning id`)).rows[0].id;
const line = async (id: string) => (await database.owner.query(`select state, attempt, steps, failure, gateway_id as gateway,
  due_at <= now() as due, handed_at is null as unhanded, extract(epoch from due_at - now())::float as wait from delivery where id = $1`, [id])).rows[0];
const deliver = (id: string, work: WorkJob['work']) => idle.app.get(Outbox).deliver(id, new Map([['advance-import', { job: 'advance-import', work }]]));

test('work that asks for another step is due again at once, and is done when it says so', async () => {
  const id = await promised();
  for (const steps of [1, 2, 3]) {
    await deliver(id, () => Promise.resolve('again'));
    expect(await line(id)).toMatchObject({ state: 'pending', attempt: steps, steps, due: true, unhanded: true, failure: null });
  }
  await deliver(id, () => Promise.resolve('done'));
  expect(await line(id)).toMatchObject({ state: 'sent', attempt: 4, steps: 3, gateway: 'worked' });
  await deliver(id, () => Promise.reject(new Error('it was done already')));
  expect(await line(id)).toMatchObject({ state: 'sent', attempt: 4 });
});

test('a step that fails waits as long as a first failure does, whatever was done before', async () => {
  const id = await promised();
  for (let step = 0; step < 12; step += 1) await deliver(id, () => Promise.resolve('again'));
  await deliver(id, () => Promise.reject(new RangeError('no room')));
  const { wait, ...rest } = await line(id);
  expect(rest).toMatchObject({ state: 'pending', attempt: 13, steps: 12, failure: 'RangeError' });
  expect(wait).toBeLessThan(10);
  expect(wait).toBeGreaterThan(0);
});

test('whoever slept past her lease puts nothing back: somebody else has the work', async () => {
  const id = await promised();
  await deliver(id, async () => {
    await leasesOver(database.owner);
    await deliver(id, () => Promise.resolve('done'));
    return 'again';
  });
  expect(await line(id)).toMatchObject({ state: 'sent', attempt: 2, steps: 0 });
});

test('a step that lasts keeps its lease, so that nobody else begins it', async () => {
  const id = await promised();
  const rhythm = jest.spyOn(globalThis, 'setInterval');
  await deliver(id, async () => {
    const [renew] = rhythm.mock.calls.at(-1) ?? [];
    await database.owner.query(`update delivery set lease_until = now() + interval '20 seconds' where id = $1`, [id]);
    renew?.();
    await eventually('the lease is renewed', async () => (await database.owner.query(
      `select 1 from delivery where id = $1 and lease_until > now() + interval '30 seconds'`, [id])).rows[0]);
    return 'done';
  });
  rhythm.mockRestore();
  expect(await line(id)).toMatchObject({ state: 'sent', attempt: 1 });
});
