import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { legalHolidays } from '@boussole/domain/time/belgian-holidays';
import { instantOf, wallClock } from '@boussole/domain/time/brussels';
import { everydayCalendar, workingDayFrom } from '@boussole/domain/time/working-days';
import { Database } from '../apps/api/src/platform/database.js';
import { noteStandstill } from '../apps/api/src/platform/standstill.js';
import { aBranch, aPerson, password, type Person } from './factories/network.js';
import { type House, openHouse } from './support/house.js';
import { createDossier } from './support/operations.js';
import { aDestination, aSentReferral } from './support/referrals.js';
import { openWorker, type Working } from './support/working.js';

let house: House;
let working: Working;
let referralId: string;
let nadia: Person;
const hour = 3_600_000;

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await house.database.owner.query<Row>(text, values)).rows;
const note = () => noteStandstill(working.app.get(Database));
interface Clocks { running: Date; due: Date; expires: Date }
const clocks = async (): Promise<Clocks> => (await sql<Clocks>('select running_since as running, due_at as due, expires_at as expires from referral where id = $1', [referralId]))[0]!;
const planned = () => sql<{ id: string; kind: string; due_at: Date; promised: Date | null }>(`select f.id, f.kind, f.due_at, d.due_at as promised from follow_up f
  left join delivery d on d.key = 'follow-up:' || f.id where f.referral_id = $1 order by f.kind, f.due_at, f.id`, [referralId]);
const outages = () => sql<{ hours: number; moved: number }>(
  `select round(extract(epoch from ended_at - began_at) / 3600)::int as hours, moved from outage order by began_at`);

/** As long as it lasted, then to a day on which people work, by the rules of the domain. */
function putOff(at: Date, lasted: number): Date {
  const { day, ms } = wallClock(new Date(at.getTime() + lasted));
  return instantOf({ day: workingDayFrom(everydayCalendar, day), ms });
}

/** Everything that has happened, happened so long before; the worker was last heard then. */
async function sleptFor(hours: number): Promise<void> {
  await sql('delete from outage');
  await sql(`set session_replication_role = replica`);
  await sql(`update journal set at = at - $1 * interval '1 hour'`, [hours]);
  await sql(`set session_replication_role = default`);
  await sql(`update referral set running_since = running_since - $1 * interval '1 hour'`, [hours]);
  await sql(`insert into worker_beat (worker, seen_at) values ('worker-1', now() - $1 * interval '1 hour') on conflict (worker) do update set seen_at = excluded.seen_at`, [hours]);
}

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  nadia = await aPerson(owner, await aBranch(owner));
  const hers = await house.visitor().signIn(nadia.email, password);
  const dossierId = (await createDossier(hers, { email: null })).id;
  ({ referralId } = await aSentReferral(owner, hers, { dossierId, by: nadia.membershipId, to: await aDestination(owner, await aBranch(owner)) }));
  working = await openWorker(house.database);
});
afterAll(async () => {
  await working?.close();
  await house?.close();
});

test('before any worker was ever heard there was nothing to stand still', async () => {
  await note();
  expect(await outages()).toEqual([]);
});

test('after a day without a beat and without anything served, the clocks that ran get as much back, once, and nobody is chased meanwhile', async () => {
  await sleptFor(24);
  const before = await clocks();
  const plan = await planned();
  const fell = plan.filter(({ promised }) => promised !== null);
  expect(fell.length).toBeGreaterThanOrEqual(4);
  await note();
  const [outage] = await sql<{ lasted: number }>('select extract(epoch from ended_at - began_at)::float * 1000 as lasted from outage');
  const lasted = outage?.lasted ?? 0;
  expect(await outages()).toEqual([{ hours: 24, moved: 1 }]);
  const after = await clocks();
  const near = (found: Date, wanted: Date) => expect(Math.abs(found.getTime() - wanted.getTime())).toBeLessThan(1_000);
  near(after.running, new Date(before.running.getTime() + lasted));
  near(after.due, putOff(before.due, lasted));
  near(after.expires, putOff(before.expires, lasted));
  for (const one of await planned()) {
    const was = plan.find(({ id }) => id === one.id)!;
    near(one.due_at, putOff(was.due_at, lasted));
    if (was.promised) expect(one.promised).toEqual(one.due_at);
  }
  await Promise.all([note(), note()]);
  expect(await clocks()).toEqual(after);
  expect(await outages()).toHaveLength(1);
});

test('two workers that start together put off once', async () => {
  await sleptFor(10);
  await Promise.all([note(), note(), note()]);
  expect(await outages()).toEqual([{ hours: 10, moved: 1 }]);
});

test.each([
  ['the worker slept while people were served', 24, async () => {
    await sql('set session_replication_role = replica');
    await sql(`insert into journal (at, role, what) select now() - n * interval '30 minutes', 'counsellor', 'dossier.read' from generate_series(1, 47) n`);
    await sql('set session_replication_role = default');
  }],
  ['it was a short restart', 0.5, () => Promise.resolve()],
] as const)('no clock is put off when %s', async (_, hours, meanwhile) => {
  await sleptFor(hours);
  await meanwhile();
  const before = await clocks();
  await note();
  expect(await clocks()).toEqual(before);
  expect(await outages()).toEqual([]);
});

test('a referral that is over, or whose clock stands, is left alone', async () => {
  await sleptFor(24);
  await sql('update referral set running_since = null');
  await sql('delete from journal where at > now() - interval \'24 hours\'').catch(() => undefined);
  const before = await clocks();
  await note();
  expect(await clocks()).toEqual(before);
  expect((await outages()).every(({ moved }) => moved === 0)).toBe(true);
});

test('the database puts off as the domain does, over twenty years of days, standstills and changes of the hour', async () => {
  const closed = Array.from({ length: 25 }, (_, n) => legalHolidays(2024 + n)).flat();
  const from = Date.parse('2025-01-02T23:30:00Z');
  const cases = Array.from({ length: 2_000 }, (_, n) => ({ n, due: new Date(from + n * 87.3 * hour), hours: 1 + n % 72 }));
  const found = await sql<{ put_off: Date }>(`select app.after_standstill(x.due, x.hours * interval '1 hour', $2::date[]) as put_off
    from jsonb_to_recordset($1::jsonb) as x(n integer, due timestamptz, hours integer) order by n`, [JSON.stringify(cases), closed]);
  const wrong = cases.filter(({ due, hours }, place) => found[place]?.put_off.getTime() !== putOff(due, hours * hour).getTime());
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(brusselsDay(cases.at(-1)?.due ?? new Date(0)) > addDays('2044-01-01', 0)).toBe(true);
});
