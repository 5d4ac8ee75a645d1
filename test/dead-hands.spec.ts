import { Database } from '../apps/api/src/platform/database.js';
import { freeDeadHands } from '../apps/api/src/platform/dead-hands.js';
import { Doorbell } from '../apps/api/src/platform/doorbell.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { type Promised, promisedMails } from './factories/deliveries.js';
import { aBranch, type Branch } from './factories/network.js';
import { allIn, ledger } from './support/deliveries.js';
import { MailCatcher } from './support/mail-catcher.js';
import { openWorker, startWorker, type Working } from './support/working.js';

const nobody = 1;

let database: TestDatabase;
let branch: Branch;
let idle: Working;

beforeAll(async () => {
  database = await createTestDatabase();
  branch = await aBranch(database.owner);
  idle = await openWorker(database);
});
afterAll(async () => {
  await idle?.close();
  await database?.drop();
});

/** A mail that somebody has been sending for a moment. */
async function inHand(hand: number): Promise<string> {
  return (await sending(hand)).id;
}

async function sending(hand: number): Promise<Promised> {
  const [promised] = await promisedMails(database.owner, branch, 1);
  if (!promised) throw new Error('nothing was promised');
  await database.owner.query(`update delivery set state = 'sending', attempt = 1, hand = $2, handed_at = now(), lease_until = now() + interval '1 minute' where id = $1`,
    [promised.id, hand]);
  return promised;
}

/** Which of these whoever comes next may take. */
const freeOf = async (...ids: string[]): Promise<string[]> => (await database.owner.query<{ id: string }>(`
  select id from delivery where id = any($1) and lease_until < clock_timestamp() and handed_at is null`, [ids])).rows.map(({ id }) => id);

const look = (patience: number): Promise<void> => freeDeadHands(idle.app.get(Database), 2, new AbortController().signal, patience);

test('what nobody alive has in hand is free before its minute is over; what a living worker has is not', async () => {
  const bell = new Doorbell(database.workerUrl, () => undefined);
  await bell.open();
  const [orphan, held, mine] = [await inHand(nobody), await inHand(bell.hand), await inHand(2)];
  await look(0);
  expect(await freeOf(orphan, held, mine)).toEqual([orphan]);
  await bell.close();
  await look(0);
  expect(await freeOf(held, mine)).toEqual([held]);
});

test('a worker that is back at the second look had only lost its connection', async () => {
  const bell = new Doorbell(database.workerUrl, () => undefined);
  const held = await inHand(bell.hand);
  const looking = look(1_000);
  await bell.open();
  await looking;
  expect(await freeOf(held)).toEqual([]);
  await bell.close();
});

test('two numbers are never the same worker: who lost a connection takes hers again beside what lingers of it', async () => {
  const bell = new Doorbell(database.workerUrl, () => undefined);
  await bell.open();
  await bell.open();
  const held = await inHand(bell.hand);
  await look(0);
  expect(await freeOf(held)).toEqual([]);
  await bell.close();
});

test('a worker that starts sends what a dead one was sending, once', async () => {
  const catcher = await MailCatcher.open();
  const { id, email } = await sending(nobody);
  const working = await startWorker(database, { SMTP_URL: catcher.url });
  await allIn(database.owner, 'sent', [id]);
  expect((await ledger(database.owner, [id]))[0]?.attempt).toBe(2);
  expect(catcher.to(email)).toHaveLength(1);
  await working.close();
  await catcher.stop();
});
