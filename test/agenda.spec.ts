import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { aTurningPoint } from './factories/due.js';
import { aBranch, aPerson, type Branch, password, type Person } from './factories/network.js';
import { aDossierLedBy } from './factories/team-traces.js';
import { promisesDocument } from './support/due-operations.js';
import { type House, openHouse } from './support/house.js';
import type { Visitor } from './support/visitor.js';

let house: House;
let branch: Branch;
let herself: Person;
let nadia: Visitor;
let chris: Visitor;

interface Figure { value: number | null; persons: number | null }
interface Promises { branchName: string | null; threshold: number; withinTwoContacts: Figure; medianContacts: Figure; medianDaysToContact: Figure; reached: (Figure & { months: number })[] }

const today = () => brusselsDay(new Date());
const period = () => ({ from: addDays(today(), -30), until: today() });
const sql = async (text: string, values: unknown[] = []) => { await house.database.owner.query(text, values); };
const read = async (visitor: Visitor, over = period()) => (await visitor.must<{ promises: Promises }>(promisesDocument, over)).promises;
const interview = (dossierId: string, daysAgo: number) => sql(`
  insert into interview (dossier_id, branch_id, author_membership_id, held_at, channel, minutes, topics, summary)
  values ($1, $2, $3, now() - make_interval(days => $4), 'phone', 10, '{other}', 'n')`, [dossierId, branch.id, herself.membershipId, daysAgo]);

/** Somebody whose turning point was so many days ago, and who was called so many days later. */
async function somebody(lead: Person, daysAgo: number, after: number): Promise<void> {
  const { id } = await aDossierLedBy(house.database.owner, 'Alix', branch, lead.membershipId);
  await aTurningPoint(house.database.owner, id, 'ALT_RUPT', -daysAgo);
  await sql(`update transition set declared_at = now() - make_interval(days => $2) where dossier_id = $1`, [id, daysAgo]);
  await interview(id, daysAgo - after);
}

beforeAll(async () => {
  house = await openHouse();
  branch = await aBranch(house.database.owner);
  herself = await aPerson(house.database.owner, branch);
  nadia = await house.visitor().signIn(herself.email, password);
  chris = await house.visitor().signIn((await aPerson(house.database.owner, branch, 'coordinator')).email, password);
});
afterAll(() => house?.close());

test('without a session, under a role that follows nobody, over a period that is none: refused', async () => {
  expect((await house.visitor().ask(promisesDocument, period())).codes).toEqual(['auth.required']);
  const agent = await house.visitor().signIn((await aPerson(house.database.owner, branch, 'operator_agent')).email, password);
  expect((await agent.ask(promisesDocument, period())).codes).toEqual(['access.denied']);
  expect((await nadia.ask(promisesDocument, { from: today(), until: addDays(today(), -1) })).codes).toEqual(['date.invalid']);
  expect((await nadia.ask(promisesDocument, { from: '2000-01-01', until: today() })).codes).toEqual(['date.invalid']);
});

test('nothing is told about four people; about five, how long they waited, whoever asks', async () => {
  for (const after of [0, 1, 2, 3]) await somebody(herself, 10, after);
  expect((await read(nadia)).medianDaysToContact).toEqual({ value: null, persons: null });
  await somebody(herself, 10, 9);
  expect(await read(nadia)).toMatchObject({ branchName: null, threshold: 5, medianDaysToContact: { value: 2, persons: 5 } });
  expect(await read(chris)).toMatchObject({ branchName: branch.name, medianDaysToContact: { value: 2, persons: 5 } });
});

test('the branch is its coordinators\' to read; each colleague reads her own dossiers; other periods and branches do not count', async () => {
  const sam = await aPerson(house.database.owner, branch, 'counsellor', 'Sam');
  for (let number = 0; number < 5; number += 1) await somebody(sam, 8, 4);
  const samsOwn = await house.visitor().signIn(sam.email, password);
  expect((await read(samsOwn)).medianDaysToContact).toEqual({ value: 4, persons: 5 });
  expect((await read(nadia)).medianDaysToContact).toEqual({ value: 2, persons: 5 });
  expect((await read(chris)).medianDaysToContact.persons).toBe(10);
  expect((await read(chris, { from: addDays(today(), -400), until: addDays(today(), -200) })).medianDaysToContact.persons).toBeNull();
  const far = await house.visitor().signIn((await aPerson(house.database.owner, await aBranch(house.database.owner), 'manager')).email, password);
  expect((await read(far)).medianDaysToContact.persons).toBeNull();
});
