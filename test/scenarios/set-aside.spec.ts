import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import type { Lights } from '@boussole/domain/operations/lights';
import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Outbox, type Processor } from '../../apps/api/src/platform/outbox.js';
import { CompareRuns } from '../../apps/api/src/modules/set-aside/compare-runs.js';
import { jobs } from '../../apps/api/src/worker.module.js';
import { aBranch, aPerson, type Branch, password, type Person } from '../factories/network.js';
import { deliverNow } from '../support/deliver-now.js';
import { type House, openHouse } from '../support/house.js';
import type { Visitor } from '../support/visitor.js';
import { openWorker, type Working } from '../support/working.js';

let house: House;
let working: Working;
let ours: Branch;
let theirs: Branch;
const names = ['denise', 'paul', 'nadia', 'rene'] as const;
const people = {} as Record<(typeof names)[number], Person>;
const at = {} as Record<(typeof names)[number], Visitor>;
const list = `query { deadDeliveries { lights { oldestDueSeconds unanchoredSeconds copyAgeSeconds mayMessagesLeave } total deliveries { id job reason failure attempts } missed { day what expected ran } } }`;
const retry = 'mutation ($id: Uuid!) { retryDelivery(id: $id) }';

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await house.database.owner.query<Row>(text, values)).rows;
interface Line { id: string; job: string; reason: string; failure: string | null; attempts: number }
interface Listed { deadDeliveries: { lights: Lights | null; total: number; deliveries: Line[]; missed: { day: string; what: string; expected: number; ran: number }[] } }
const seen = async (who: (typeof names)[number]) => (await at[who].must<Listed>(list)).deadDeliveries;

/** Something about one hat failed three times by our own mistake. */
async function aDeadDelivery(payload: object): Promise<string> {
  const [row] = await sql<{ id: string }>(`insert into delivery (key, job, payload) values ($1, 'tell-caseworker', $2) returning id`, [randomUUID(), payload]);
  const id = row?.id ?? '';
  const broken = new Map([['tell-caseworker', { job: 'tell-caseworker' as const, write: () => Promise.reject(new TypeError('ours')) }]]);
  for (let turn = 0; turn < 3; turn += 1) {
    await sql('update delivery set due_at = now() where id = $1', [id]);
    await working.app.get(Outbox).deliver(id, broken);
  }
  return id;
}

beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined); // mistakes are made on purpose here
  house = await openHouse();
  const { owner } = house.database;
  ours = await aBranch(owner);
  theirs = await aBranch(owner);
  people.denise = await aPerson(owner, ours, 'structure_admin', 'Denise');
  people.nadia = await aPerson(owner, ours, 'counsellor', 'Nadia');
  people.rene = await aPerson(owner, theirs, 'structure_admin', 'René');
  people.paul = await aPerson(owner, theirs, 'platform_admin', 'Paul');
  for (const name of names) at[name] = await house.visitor().signIn(people[name].email, password);
  working = await openWorker(house.database);
});
afterAll(async () => {
  await working?.close();
  await house?.close();
  jest.restoreAllMocks();
});

describe('what failed three times by our own mistake', () => {
  let id: string;
  beforeAll(async () => { id = await aDeadDelivery({ membershipId: people.nadia.membershipId }); });

  test('is shown to whoever administers the organisation whose affair it is, with its reason and nothing of what it said', async () => {
    expect(await seen('denise')).toMatchObject({ total: 1, deliveries: [{ id, job: 'tell-caseworker', reason: 'mistake', failure: 'TypeError', attempts: 3 }], missed: [] });
    expect(JSON.stringify(await seen('denise'))).not.toContain(people.nadia.membershipId);
    expect((await seen('rene')).deliveries).toEqual([]);
    expect((await seen('paul')).deliveries).toEqual([]);
    expect((await at.nadia.ask(list)).codes).toEqual(['access.denied']);
  });

  test('the platform alone sees its lights: how old the oldest line is that no anchor covers, and that nothing was ever copied', async () => {
    expect((await seen('denise')).lights).toBeNull();
    expect((await seen('paul')).lights).toEqual({ oldestDueSeconds: expect.any(Number), unanchoredSeconds: expect.any(Number), copyAgeSeconds: null, mayMessagesLeave: true });
    await sql(`update journal_head set anchored_seq = seq`);
    expect((await seen('paul')).lights).toMatchObject({ unanchoredSeconds: 0 });
    await sql(`update journal_head set anchored_seq = 0; update journal set at = now() - interval '3 hours' where id = (select min(id) from journal);
      insert into copy_done (kind, at, bytes) values ('wal', now() - interval '10 minutes', 1)`);
    const { lights } = await seen('paul');
    expect(lights?.unanchoredSeconds).toBeGreaterThanOrEqual(10_800);
    expect(lights?.copyAgeSeconds).toBeGreaterThanOrEqual(600);
  });

  test('lights the light, and is told once a day to those whose affair it is', async () => {
    await aDeadDelivery({ membershipId: people.nadia.membershipId });
    expect(await sql('select app.dead_deliveries() as n')).toEqual([{ n: 2 }]);
    await deliverNow(working, house.database, 'tell-alarm');
    await deliverNow(working, house.database, 'mail-alarm');
    const mails = await sql<{ recipient: string; text: string }>('with gone as (delete from local_mail returning *) select recipient, text from gone');
    expect(mails.map(({ recipient }) => recipient)).toEqual([people.denise.email]);
    expect(mails[0]?.text).toContain('/envois');
    expect(mails[0]?.text).not.toContain('tell-caseworker');
  });

  test.each([['somebody of another organisation', 'rene', 'record.not_found'], ['the platform', 'paul', 'record.not_found'], ['a counsellor', 'nadia', 'access.denied']] as const)(
    'is not tried again by %s', async (_, who, code) => {
      expect((await at[who].ask(retry, { id })).codes).toEqual([code]);
      expect(await sql('select state, strikes from delivery where id = $1', [id])).toEqual([{ state: 'dead', strikes: 3 }]);
      expect(await sql(`select 1 from journal where what = 'delivery.retried'`)).toEqual([]);
    });

  test('is tried again by one click, with a line in the journal, and not a second time while it waits', async () => {
    expect(await at.denise.must(retry, { id })).toEqual({ retryDelivery: true });
    expect(await sql('select state, strikes, attempt, steps, dead_because, organisation_id from delivery where id = $1', [id]))
      .toEqual([{ state: 'pending', strikes: 0, attempt: 3, steps: 3, dead_because: null, organisation_id: null }]);
    expect(await sql(`select what, about from journal where what = 'delivery.retried'`)).toEqual([{ what: 'delivery.retried', about: id }]);
    expect((await at.denise.ask(retry, { id })).codes).toEqual(['record.not_found']);
    expect((await seen('denise')).total).toBe(1);
  });

  test('and names no organisation is the platform\'s', async () => {
    const alone = await aDeadDelivery({});
    expect((await seen('paul')).deliveries.map((one) => one.id)).toEqual([alone]);
    expect((await at.denise.ask(retry, { id: alone })).codes).toEqual(['record.not_found']);
    expect(await at.paul.must(retry, { id: alone })).toEqual({ retryDelivery: true });
  });
});

describe('the comparison of a day', () => {
  const yesterday = addDays(brusselsDay(new Date()), -1);
  const noon = `(app.today() - 1 + time '12:00') at time zone 'Europe/Brussels'`;

  test('counts what should have run against what ran; a difference is told once, and seen by the platform alone', async () => {
    await sql('delete from delivery');
    await sql(`insert into delivery (key, job, payload, state, due_at, done_at, dead_because, created_at)
      select 'past:' || n, 'tell-keepers', '{}', case n when 1 then 'dead' when 2 then 'pending' else 'sent' end, ${noon}, case when n <> 2 then ${noon} end,
        case n when 1 then 'mistake' when 3 then null end, ${noon} - interval '1 day' from generate_series(1, 10) n`);
    await sql(`insert into delivery (key, job, payload, state, due_at, created_at)
      values ('keep-retention:old', 'keep-retention', '{}', 'pending', now() + interval '1 day', ${noon} - interval '3 days')`);
    working.app.get(Outbox).recurring = ['keep-retention', 'compare-runs'];
    await working.app.get(CompareRuns).work();
    await working.app.get(CompareRuns).work();
    expect((await seen('paul')).missed).toEqual(expect.arrayContaining([
      { day: yesterday, what: 'delivery:tell-keepers', expected: 10, ran: 8 }, { day: yesterday, what: 'nightly:keep-retention', expected: 1, ran: 0 }]));
    expect((await seen('denise')).missed).toEqual([]);
    expect(await sql('select app.missed_runs() as n')).toEqual([{ n: 3 }]);
    await deliverNow(working, house.database, 'tell-alarm');
    await deliverNow(working, house.database, 'mail-alarm');
    expect(await sql('select recipient from local_mail')).toEqual([{ recipient: people.paul.email }]);
  });

  test('looks at every day since the last one compared, and a quiet day is a line too', async () => {
    await sql(`delete from delivery where job in ('tell-keepers', 'keep-retention')`);
    await sql(`update run_comparison set day = day - 3`);
    await working.app.get(CompareRuns).work();
    expect(await sql(`select day::text from run_comparison where what = 'days' order by day`))
      .toEqual([-3, -2, -1, 0].map((back) => ({ day: addDays(yesterday, back) })));
    expect(await sql('select app.missed_runs() as n')).toEqual([{ n: 0 }]);
  });
});

test('nights that passed while nothing ran are caught up once, and the series goes on', async () => {
  await sql('delete from delivery');
  const nightly = jobs.map((job) => working.app.get<Processor>(job)).filter(({ rhythm }) => rhythm === 'night');
  const byName = new Map(nightly.map((job) => [job.job as string, job]));
  const jobNames = [...byName.keys()].sort();
  expect(jobNames).toEqual(expect.arrayContaining(['audit-night', 'compare-runs', 'keep-retention', 'plan-audits', 'plan-digests']));
  const restart = async () => { for (const job of nightly) await job.plan?.(); };
  await restart();
  // The turn of three nights ago was promised, and nobody was there.
  const missed = await sql<{ id: string }>(`update delivery set due_at = now() - interval '3 days', created_at = now() - interval '4 days', key = job || ':of-then'
    where job = any($1) returning id`, [jobNames]);
  expect(missed).toHaveLength(jobNames.length);
  await restart();
  for (const { id } of missed) {
    for (let step = 0; step < 20; step += 1) await working.app.get(Outbox).deliver(id, byName);
  }
  expect(await sql(`select job, count(*) filter (where state = 'sent')::int as ran, count(*) filter (where state = 'pending' and due_at > now())::int as coming,
    count(*)::int as n from delivery where job = any($1) group by job order by job`, [jobNames])).toEqual(jobNames.map((job) => ({ job, ran: 1, coming: 1, n: 2 })));
});
