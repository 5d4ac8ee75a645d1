import { randomUUID } from 'node:crypto';
import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { replan } from '../apps/api/src/modules/transition/plan-person.js';
import { Database } from '../apps/api/src/platform/database.js';
import { aBranch, aPerson, password } from './factories/network.js';
import { aFollowUp, answerDocument, doorDocument, linkOf, saying } from './support/check-ins.js';
import { deliverNow } from './support/deliver-now.js';
import { type House, openHouse } from './support/house.js';
import { createDossier } from './support/operations.js';
import type { Visitor } from './support/visitor.js';
import { openWorker, type Working } from './support/working.js';

let house: House;
let worker: Working;
let nadia: Visitor;

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await house.database.owner.query<Row>(text, values)).rows;
const safeContact = { byMail: true, bySms: false, byPhone: true, hideService: false };

beforeAll(async () => {
  house = await openHouse();
  worker = await openWorker(house.database);
  nadia = await house.visitor().signIn((await aPerson(house.database.owner, await aBranch(house.database.owner))).email, password);
});
afterAll(async () => {
  await worker?.close();
  await house?.close();
});

const declareDocument = 'mutation ($input: DeclareTransitionInput!) { declareTransition(input: $input) { id } }';

test('a contract broken: declared, planned, asked by a link, answered, and somebody is to call', async () => {
  const { id: dossierId } = await createDossier(nadia, { safeContact, phone: null });
  const at = new Date();
  await nadia.must(declareDocument, { input: { commandKey: randomUUID(), dossierId, point: 'ALT_RUPT', onDate: addDays(brusselsDay(at), -30) } });
  // Nobody has to be called any more: what is left is to ask her.
  await sql(`update follow_up set state = 'cancelled', ended_at = now(), end_reason = 'not_needed' where dossier_id = $1 and step in ('first_contact', 'after_week')`, [dossierId]);
  await worker.app.get(Database).job((tx) => replan(tx, dossierId, at));
  const [asking] = await sql<{ id: string; state: string }>(`select id, state from follow_up where dossier_id = $1 and kind = 'check_in'`, [dossierId]);
  expect(asking).toMatchObject({ state: 'planned' });
  const { token } = await linkOf(worker, asking?.id ?? '');
  await house.visitor().must(answerDocument, saying({ token }, 'wishes_call'));
  await deliverNow(worker, house.database, 'follow-check-in');
  expect(await sql(`select kind, state, is_urgent from follow_up where cause_id = $1`, [asking?.id])).toEqual([{ kind: 'call_back', state: 'planned', is_urgent: true }]);
});

test('"I am at work" ends the steps that it makes pointless; "I am looking", said instead, brings them back', async () => {
  const { id: dossierId } = await createDossier(nadia, { safeContact });
  const onDate = brusselsDay(new Date());
  await nadia.must(declareDocument, { input: { commandKey: randomUUID(), dossierId, point: 'ALT_RUPT', onDate } });
  const planned = async () => (await sql<{ step: string }>(`select step from follow_up where dossier_id = $1 and state = 'planned' and transition_id is not null order by due_at, step`, [dossierId]))
    .map(({ step }) => step);
  const before = await planned();
  expect(before).toContain('after_week');
  const { token } = await linkOf(worker, await aFollowUp(house.database, dossierId));
  await house.visitor().must(answerDocument, saying({ token }, 'at_work'));
  await deliverNow(worker, house.database, 'follow-check-in');
  expect(await planned()).not.toContain('after_week');
  await house.visitor().must(answerDocument, saying({ token }, 'searching'));
  await deliverNow(worker, house.database, 'follow-check-in');
  expect(await planned()).toContain('after_week');
});

test('ten answers at once with one link: one stands, its consequences come once', async () => {
  const { id: dossierId } = await createDossier(nadia, { safeContact });
  const followUpId = await aFollowUp(house.database, dossierId);
  const { token } = await linkOf(worker, followUpId);
  await Promise.all(Array.from({ length: 10 }, () => house.visitor().ask(answerDocument, saying({ token }, 'wishes_call'))));
  await deliverNow(worker, house.database, 'follow-check-in');
  expect(await sql('select version, followed_version from check_in where follow_up_id = $1', [followUpId])).toEqual([{ version: 1, followed_version: 1 }]);
  expect(await sql('select 1 from follow_up where cause_id = $1', [followUpId])).toHaveLength(1);
});

test('a link opens its own check-in and nothing of another person\'s', async () => {
  const [one, other] = [await createDossier(nadia, { safeContact }), await createDossier(nadia, { safeContact, givenName: 'Marc' })];
  const [mine, theirs] = [await linkOf(worker, await aFollowUp(house.database, one.id)), await linkOf(worker, await aFollowUp(house.database, other.id))];
  const forged = `${theirs.token.slice(0, 37)}${mine.token.slice(37)}`;
  expect((await house.visitor().ask(doorDocument, { key: { token: forged } })).codes).toEqual(['check_in.link_over']);
  expect((await house.visitor().ask(answerDocument, saying({ token: forged }, 'stopped'))).codes).toEqual(['check_in.link_over']);
  expect(await sql('select 1 from check_in where answered_at is not null and dossier_id = any($1)', [[one.id, other.id]])).toEqual([]);
});
