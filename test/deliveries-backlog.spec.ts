import { Queue } from 'bullmq';
import { CONFIG, type Config } from '../apps/api/src/platform/config.js';
import { type Bell, Outbox } from '../apps/api/src/platform/outbox.js';
import { openQueues, type QueueConnection } from '../apps/api/src/platform/queue.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { promisedMails } from './factories/deliveries.js';
import { aBranch } from './factories/network.js';
import { laterOn } from './support/deliveries.js';
import { openWorker, type Working } from './support/working.js';

let database: TestDatabase;
let idle: Working;
let queues: QueueConnection;
let queue: Queue;

beforeAll(async () => {
  database = await createTestDatabase();
  idle = await openWorker(database);
  queues = await openQueues(idle.app.get<Config>(CONFIG));
  queue = new Queue('backlog', queues.options); // nobody works on it
});
afterAll(async () => {
  await queue?.close();
  await queues?.close();
  await idle?.close();
  await database?.drop();
});

test('a queue that is late is given nothing twice; one that lost all is given all again', async () => {
  const outbox = idle.app.get(Outbox);
  await promisedMails(database.owner, await aBranch(database.owner), 1_200);
  await laterOn(database.owner); // what stands in every ledger is due now as well
  const given = await outbox.handOver(queue);
  expect(given).toBeGreaterThanOrEqual(1_200);
  for (let round = 0; round < 3; round += 1) {
    await laterOn(database.owner);
    expect(await outbox.handOver(queue)).toBe(0);
  }
  const carried = (await queue.getWaiting(0, -1)).flatMap(({ data }) => (data as Bell).ids); // written by handOver
  expect(carried).toHaveLength(given);
  expect(new Set(carried).size).toBe(given);
  await queue.obliterate({ force: true });
  expect(await outbox.handOver(queue)).toBeGreaterThan(0);
});
