import { brusselsDay } from '@boussole/domain/calendar-date';
import { PlanDigests } from '../../apps/api/src/modules/digest/digest.jobs.js';
import { Clock } from '../../apps/api/src/platform/clock.js';
import { aDossierLedBy } from '../factories/team-traces.js';
import { aBranch, aPerson, type Branch, password, type Person } from '../factories/network.js';
import { deliverNow } from '../support/deliver-now.js';
import { type House, openHouse } from '../support/house.js';
import type { Visitor } from '../support/visitor.js';
import { openWorker, type Working } from '../support/working.js';

let house: House;
let working: Working;
let cite: Branch;
let nadia: Person;
let karim: Person;
let hers: Visitor;
let dossierId: string;
const choose = 'mutation ($hour: Int) { chooseDigest(hour: $hour) { hour } }';
const chosen = 'query { digestChoice { hour } }';
const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await house.database.owner.query<Row>(text, values)).rows;
const mails = () => sql<{ recipient: string; subject: string; text: string }>('with gone as (delete from local_mail returning *) select recipient, subject, text from gone order by recipient');
/** The clock of the worker shows this; whoever plans, plans from here. */
const at = (moment: string): void => { working.app.get(Clock).now = () => new Date(moment); };
const promisedDigests = () => sql<{ day: string; due_at: Date }>(`select payload->>'day' as day, due_at from delivery where job = 'mail-digest' order by key`);
const aTask = (kind: string, due: string, more: { isUrgent?: boolean; to?: Person } = {}) => sql(`insert into follow_up (id, dossier_id, branch_id, kind, for_side, channel, owner_membership_id,
  due_at, occurrence, is_urgent) values (gen_random_uuid(), $1, $2, $3, 'caseworker', 'task', $4, ${due}, 'of the test', $5) returning id`,
[dossierId, cite.id, kind, (more.to ?? nadia).membershipId, more.isUrgent ?? false]);

beforeAll(async () => {
  house = await openHouse();
  cite = await aBranch(house.database.owner);
  nadia = await aPerson(house.database.owner, cite);
  karim = await aPerson(house.database.owner, cite, 'counsellor', 'Karim');
  hers = await house.visitor().signIn(nadia.email, password);
  dossierId = (await aDossierLedBy(house.database.owner, 'Zazie', cite, nadia.membershipId)).id;
  working = await openWorker(house.database);
});
afterAll(async () => {
  await working?.close();
  await house?.close();
});
beforeEach(() => sql('delete from delivery').then(() => sql('delete from follow_up')).then(() => mails()));

const tomorrowMorning = `now() - interval '1 day'`;

test('one chooses one\'s hour or none; what is no hour is refused and changes nothing', async () => {
  expect(await hers.must(chosen)).toEqual({ digestChoice: { hour: 8 } });
  expect(await hers.must(choose, { hour: 17 })).toEqual({ chooseDigest: { hour: 17 } });
  expect((await hers.ask(choose, { hour: 3 })).codes).toEqual(['input.invalid']);
  expect(await hers.must(chosen)).toEqual({ digestChoice: { hour: 17 } });
  expect(await hers.must(choose, { hour: null })).toEqual({ chooseDigest: { hour: null } });
  expect(await sql(`select count(*)::int as n from journal where what = 'account.digest_chosen'`)).toEqual([{ n: 2 }]);
  const admin = await house.visitor().signIn((await aPerson(house.database.owner, cite, 'structure_admin', 'Denise')).email, password);
  expect((await admin.ask(choose, { hour: 9 })).codes).toEqual(['access.denied']);
});

test('whoever wants none is promised none; the others are, at their hour, once', async () => {
  at('2027-03-02T02:00:00Z');
  await working.app.get(PlanDigests).work();
  await working.app.get(PlanDigests).work();
  expect(await promisedDigests()).toEqual([{ day: '2027-03-02', due_at: new Date('2027-03-02T07:00:00Z') }]);
  await hers.must(choose, { hour: 10 });
  at('2027-03-03T02:00:00Z');
  await working.app.get(PlanDigests).work();
  expect((await promisedDigests()).filter(({ day }) => day === '2027-03-03').map(({ due_at }) => due_at.toISOString()).sort())
    .toEqual(['2027-03-03T07:00:00.000Z', '2027-03-03T09:00:00.000Z']);
});

test('it says how many of each and nobody\'s name, and nothing at all when nothing waits', async () => {
  const today = brusselsDay(new Date());
  at(`${today}T09:00:00Z`);
  await aTask('contact', tomorrowMorning);
  await aTask('contact', 'now()');
  await aTask('answered', 'now()');
  await sql(`insert into appointment (dossier_id, branch_id, membership_id, starts_at, by_membership_id) values ($1, $2, $3, now(), $3)`, [dossierId, cite.id, nadia.membershipId]);
  for (const person of [nadia, karim]) {
    await sql(`insert into delivery (key, job, payload) values ('digest:' || $1 || ':' || $2, 'mail-digest', jsonb_build_object('membershipId', $1::text, 'day', $2::text))`,
      [person.membershipId, today]);
  }
  await deliverNow(working, house.database, 'mail-digest');
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail?.recipient).toBe(nadia.email);
  for (const line of ['À faire aujourd’hui : 1', 'En retard : 1', 'Rendez-vous aujourd’hui : 1', 'Réponses reçues : 1', '/ma-journee']) expect(mail?.text).toContain(line);
  expect(mail?.text).not.toContain('Zazie');
});

test('after three days without a worker, one digest leaves, not three', async () => {
  const today = brusselsDay(new Date());
  at(`${today}T09:00:00Z`);
  await aTask('contact', tomorrowMorning);
  for (const back of [2, 1, 0]) {
    await sql(`insert into delivery (key, job, payload, due_at) select 'digest:' || $1 || ':' || d, 'mail-digest', jsonb_build_object('membershipId', $1::text, 'day', d::text),
      now() - $3 * interval '1 day' from (select $2::date - $3::int as d) x`, [nadia.membershipId, today, back]);
  }
  await deliverNow(working, house.database, 'mail-digest');
  expect((await mails()).map(({ recipient }) => recipient)).toEqual([nadia.email]);
  expect(await sql(`select state, count(*)::int as n from delivery where job = 'mail-digest' group by 1 order by 1`)).toEqual([{ state: 'cancelled', n: 2 }, { state: 'sent', n: 1 }]);
});

describe('what cannot wait', () => {
  test.each([['call_back', 'Une personne demande à être appelée'], ['answered', 'Une réponse à lire sans attendre']])('%s: is told at once, without a name', async (kind, subject) => {
    await aTask(kind, 'now()', { isUrgent: true });
    await deliverNow(working, house.database, 'tell-urgent');
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ recipient: nadia.email, subject });
    expect(mail?.text).not.toContain('Zazie');
  });

  test('goes to whoever replaces her', async () => {
    await sql(`insert into absence (branch_id, membership_id, replacement_membership_id, from_on, until_on, by_membership_id) values ($1, $2, $3, app.today(), app.today(), $2)`,
      [cite.id, nadia.membershipId, karim.membershipId]);
    await aTask('call_back', 'now()', { isUrgent: true });
    await deliverNow(working, house.database, 'tell-urgent');
    expect((await mails()).map(({ recipient }) => recipient)).toEqual([karim.email]);
    await sql('update absence set ended_at = now()');
  });

  test('and what can, or is done already, is not', async () => {
    await aTask('call_back', 'now()');
    await aTask('contact', 'now()', { isUrgent: true });
    await aTask('call_back', `now() + interval '1 second'`, { isUrgent: true });
    await sql(`update follow_up set state = 'done', ended_at = now()`);
    await deliverNow(working, house.database, 'tell-urgent');
    expect(await mails()).toEqual([]);
    expect(await sql(`select state from delivery where job = 'tell-urgent'`)).toEqual([{ state: 'cancelled' }]);
  });
});
