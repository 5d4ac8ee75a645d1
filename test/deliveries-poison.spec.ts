import { jest } from '@jest/globals';
import { Database } from '../apps/api/src/platform/database.js';
import { Gate } from '../apps/api/src/platform/gate.js';
import { claim } from '../apps/api/src/platform/ledger.js';
import { NotNow } from '../apps/api/src/platform/not-now.js';
import { Outbox, type Processor, type SendJob } from '../apps/api/src/platform/outbox.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { leasesOver, laterOn } from './support/deliveries.js';
import { openWorker, type Working } from './support/working.js';

let database: TestDatabase;
let idle: Working;
const job = 'forget-visitor';

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined); // mistakes are made on purpose here
  database = await createTestDatabase();
  idle = await openWorker(database);
});
afterAll(async () => {
  await idle?.close();
  await database?.drop();
  jest.restoreAllMocks();
});

const promised = async (count = 1): Promise<string[]> => (await database.owner.query<{ id: string }>(
  `insert into delivery (key, job, payload) select gen_random_uuid(), $1, '{}' from generate_series(1, $2) returning id`, [job, count])).rows.map(({ id }) => id);
const lines = async (ids: readonly string[]) => (await database.owner.query(
  'select state, attempt, strikes, dead_because as because, failure from delivery where id = any($1) order by array_position($1, id)', [ids])).rows;
const line = async (id: string) => (await lines([id]))[0];
const outbox = () => idle.app.get(Outbox);
const with_ = (processor: Processor) => new Map([[job as string, processor]]);
const work = (act: () => Promise<'done' | 'again'>) => with_({ job, work: act });
/** Somebody takes it and is never heard of again: her process died, or goes round in circles. */
const vanish = async (ids: readonly string[], manner: 'together' | 'alone') => {
  const found = await idle.app.get(Database).job((tx) => claim(tx, ids, manner, null));
  await leasesOver(database.owner);
  return found;
};

describe('strikes', () => {
  test.each([['throws', new TypeError('ours'), 'TypeError'], ['says no name', 'a text', 'unknown']])('a job that %s three times is set aside with its reason', async (_, thrown, failure) => {
    const [id = ''] = await promised();
    for (const strikes of [1, 2]) {
      await outbox().deliver(id, work(() => Promise.reject(thrown as Error)));
      expect(await line(id)).toMatchObject({ state: 'pending', strikes, failure, because: null });
      await laterOn(database.owner);
    }
    await outbox().deliver(id, work(() => Promise.reject(thrown as Error)));
    expect(await line(id)).toEqual({ state: 'dead', attempt: 3, strikes: 3, because: 'mistake', failure });
    await laterOn(database.owner);
    await outbox().deliver(id, work(() => Promise.resolve('done')));
    expect(await line(id)).toMatchObject({ state: 'dead', attempt: 3 });
  });

  test.each([
    ['the database that is away', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'Error'], ['a full disk', Object.assign(new Error('x'), { code: 'ENOSPC' }), 'Error'],
    ['two transactions head on', Object.assign(new Error('x'), { code: '40P01' }), 'Error'], ['one that says not now', new NotNow('x'), 'NotNow'],
  ])('%s is nobody\'s mistake: no strike, however often', async (_, thrown, failure) => {
    const [id = ''] = await promised();
    for (let turn = 1; turn <= 5; turn += 1) {
      await outbox().deliver(id, work(() => Promise.reject(thrown)));
      expect(await line(id)).toEqual({ state: 'pending', attempt: turn, strikes: 0, because: null, failure });
      await laterOn(database.owner);
    }
  });

  test('whoever had it and was never heard of again is a strike too, and the third one the last', async () => {
    const [id = ''] = await promised();
    for (const strikes of [0, 1, 2]) {
      expect((await vanish([id], 'alone')).taken).toHaveLength(1);
      expect(await line(id)).toMatchObject({ state: 'sending', attempt: strikes + 1, strikes });
    }
    expect(await vanish([id], 'alone')).toMatchObject({ taken: [], dead: [{ id }] });
    expect(await line(id)).toEqual({ state: 'dead', attempt: 3, strikes: 3, because: 'vanished', failure: 'vanished' });
  });

  test('a step that is done forgives: long works are not set aside for what happened on the way', async () => {
    const [id = ''] = await promised();
    for (let turn = 0; turn < 4; turn += 1) {
      await outbox().deliver(id, work(() => Promise.reject(new TypeError('ours'))));
      await laterOn(database.owner);
      await outbox().deliver(id, work(() => Promise.resolve('again')));
      expect(await line(id)).toMatchObject({ state: 'pending', strikes: 0 });
    }
  });

  test('the neighbours of a death are struck once, go alone from then on, and are done', async () => {
    const ids = await promised(20);
    await vanish(ids, 'together');
    await outbox().deliverAll(ids, work(() => Promise.resolve('done')), 'together');
    expect(new Set((await lines(ids)).map(({ state }) => state))).toEqual(new Set(['sending']));
    for (const id of ids) await outbox().deliver(id, work(() => Promise.resolve('done')));
    expect(await lines(ids)).toEqual(ids.map(() => ({ state: 'sent', attempt: 2, strikes: 1, because: null, failure: null })));
  });

  test('one that throws among twenty leaves the others done', async () => {
    const ids = await promised(20);
    let turn = 0;
    await outbox().deliverAll(ids, work(() => ((turn += 1) === 7 ? Promise.reject(new RangeError('ours')) : Promise.resolve('done'))), 'together');
    const found = await lines(ids);
    expect(found.filter(({ state }) => state === 'sent')).toHaveLength(19);
    expect(found[6]).toMatchObject({ state: 'pending', strikes: 1, failure: 'RangeError' });
  });
});

describe('a gateway that takes nothing twice', () => {
  const ended: unknown[] = [];
  const sms = (send: SendJob['send'], isOnce = true): Map<string, Processor> => with_({
    job, isOnce, send, write: () => Promise.resolve('a message'),
    settled: (_, __, end) => { ended.push(end); return Promise.resolve(); },
  } satisfies SendJob);
  beforeEach(() => { ended.length = 0; });

  test('whose answer never came is not asked again: nobody knows, and a human is told', async () => {
    const [id = ''] = await promised();
    await outbox().deliver(id, sms(() => Promise.reject(new TypeError('the line broke'))));
    expect(await line(id)).toEqual({ state: 'dead', attempt: 1, strikes: 0, because: 'unsure', failure: 'TypeError' });
    expect(ended).toEqual([{ state: 'dead', because: 'unsure', failure: 'TypeError' }]);
  });

  test('is not asked again by whoever takes over from a sender that vanished while posting', async () => {
    const [id = ''] = await promised();
    let sent = 0;
    await outbox().deliver(id, sms(async () => {
      sent += 1;
      await leasesOver(database.owner);
      await outbox().deliver(id, sms(() => { sent += 1; return Promise.resolve({ state: 'sent', gatewayId: 'twice' }); }));
      return { state: 'sent', gatewayId: 'too late' };
    }));
    expect(sent).toBe(1);
    expect(await line(id)).toMatchObject({ state: 'dead', attempt: 2, because: 'unsure', failure: 'vanished' });
    expect(ended).toEqual([{ state: 'dead', because: 'unsure', failure: 'vanished' }]);
  });

  test('that says later is asked later, and its yes is told in the transaction that ends it', async () => {
    const [id = ''] = await promised();
    await outbox().deliver(id, sms(() => Promise.resolve({ state: 'later', failure: 'sms 503' })));
    expect(await line(id)).toMatchObject({ state: 'pending', strikes: 0, failure: 'sms 503' });
    await laterOn(database.owner);
    await outbox().deliver(id, sms(() => Promise.resolve({ state: 'sent', gatewayId: 'g-1' })));
    expect(await line(id)).toMatchObject({ state: 'sent', attempt: 2, failure: null });
    expect(ended).toEqual([{ state: 'sent', because: null, failure: null }]);
  });

  test('what has left is known to have left, even when whoever is told of it makes a mistake', async () => {
    const [id = ''] = await promised();
    let sent = 0;
    const clumsy = with_({ job, isOnce: true, write: () => Promise.resolve('a message'), send: () => { sent += 1; return Promise.resolve({ state: 'sent', gatewayId: 'g' }); },
      settled: () => Promise.reject(new TypeError('ours')) } satisfies SendJob);
    await outbox().deliver(id, clumsy);
    expect(sent).toBe(1);
    expect(await line(id)).toMatchObject({ state: 'sent', strikes: 0 });
  });
});

describe('the gate', () => {
  const pending = () => {
    let end: () => void = () => undefined;
    const ended = new Promise<void>((done) => { end = done; });
    return { ended, end: () => end() };
  };

  test('lets many go together, one alone, and nobody in beside her', async () => {
    const gate = new Gate(60_000);
    const said: string[] = [];
    const [first, suspect] = [pending(), pending()];
    const one = gate.together(async () => { said.push('one in'); await first.ended; said.push('one out'); });
    await new Promise(setImmediate);
    const alone = gate.byItself(async () => { said.push('alone in'); await suspect.ended; said.push('alone out'); });
    const two = gate.together(async () => { said.push('two'); });
    await new Promise(setImmediate);
    expect(said).toEqual(['one in']);
    first.end();
    await one;
    await new Promise(setImmediate);
    expect(said).toEqual(['one in', 'one out', 'alone in']);
    suspect.end();
    await Promise.all([alone, two]);
    expect(said).toEqual(['one in', 'one out', 'alone in', 'alone out', 'two']);
  });

  test('opens all the same behind a work that does not end, and after one that failed', async () => {
    const gate = new Gate(1);
    const endless = pending();
    const one = gate.together(() => endless.ended);
    await expect(gate.byItself(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(gate.byItself(() => Promise.resolve('in'))).resolves.toBe('in');
    endless.end();
    await one;
  });
});
