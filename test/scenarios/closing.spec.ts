import { randomUUID } from 'node:crypto';
import { aBranch, aPerson, password, type Person } from '../factories/network.js';
import { type House, openHouse } from '../support/house.js';
import { anInterview, createDossier, dossierDocument, logDocument } from '../support/operations.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let nadiaHerself: Person;
let nadia: Visitor;
let karim: Visitor;
let id: string;

const closeDocument = 'mutation ($input: CloseDossierInput!) { closeDossier(input: $input) { status } }';
const reopenDocument = 'mutation ($input: CloseDossierInput!) { reopenDossier(input: $input) { status } }';
const one = async (sql: string): Promise<object> => (await house.database.owner.query(sql, [id])).rows[0];

beforeAll(async () => {
  house = await openHouse();
  const branch = await aBranch(house.database.owner);
  nadiaHerself = await aPerson(house.database.owner, branch);
  const colleague = await aPerson(house.database.owner, branch, 'counsellor', 'Karim');
  nadia = await house.visitor().signIn(nadiaHerself.email, password);
  karim = await house.visitor().signIn(colleague.email, password);
  id = (await createDossier(nadia)).id;
  await house.database.owner.query(`insert into assignment (dossier_id, branch_id, membership_id, by_membership_id) values ($1, $2, $3, $4)`,
    [id, branch.id, colleague.membershipId, nadiaHerself.membershipId]);
});
afterAll(() => house?.close());

const close = (by: Visitor, more: object = {}) => by.ask<{ closeDossier: { status: string } }>(closeDocument, { input: { dossierId: id, reason: 'in_training', note: null, ...more } });
const reopen = (by: Visitor, more: object = {}) => by.ask<{ reopenDossier: { status: string } }>(reopenDocument, { input: { dossierId: id, reason: 'came_back', note: null, ...more } });

test('a colleague who follows the dossier too does not close it: its lead does; elsewhere it does not exist', async () => {
  expect((await karim.ask(dossierDocument, { id })).codes).toEqual([]);
  expect((await close(karim)).codes).toEqual(['access.denied']);
  const [there, nowhere] = [await close(karim, { dossierId: randomUUID() }), await close(nadia, { dossierId: randomUUID() })];
  expect([there.codes, nowhere.codes]).toEqual([['record.not_found'], ['record.not_found']]);
});

test('a reason is asked for, in words when it is none of the list; one of reopening closes nothing', async () => {
  expect((await close(nadia, { reason: 'other' })).codes).toEqual(['closing.note_missing']);
  expect((await close(nadia, { reason: 'came_back' })).codes).toEqual(['input.invalid']);
  expect((await close(nadia, { note: 'NISS 85.07.30-033.28' })).codes).toEqual(['text.national_number']);
  expect((await reopen(nadia)).codes).toEqual(['access.denied']);
  expect(await one('select count(*)::int as closings, (select status from dossier where id = $1) as status from dossier_closing where dossier_id = $1'))
    .toEqual({ closings: 0, status: 'open' });
});

test('closed: nothing more is written in it, one dossier less to follow; closed twice is refused', async () => {
  expect((await close(nadia, { note: 'Commence en mars.' })).data.closeDossier).toEqual({ status: 'closed' });
  expect((await nadia.ask(logDocument, { input: anInterview(id) })).codes).toEqual(['access.denied']);
  expect((await close(nadia)).codes).toEqual(['access.denied']);
  expect(await one(`select open_count, (select closed_at is not null from dossier where id = $1) as dated from caseload c
    where c.lead_membership_id = '${nadiaHerself.membershipId}'`)).toEqual({ open_count: 0, dated: true });
});

test('reopened when the person comes back: both moves stay, with their reasons', async () => {
  expect((await reopen(nadia)).data.reopenDossier).toEqual({ status: 'open' });
  expect((await nadia.ask(logDocument, { input: anInterview(id) })).codes).toEqual([]);
  expect((await house.database.owner.query('select move, reason, note from dossier_closing where dossier_id = $1 order by at', [id])).rows).toEqual([
    { move: 'closed', reason: 'in_training', note: 'Commence en mars.' }, { move: 'reopened', reason: 'came_back', note: null }]);
  expect(await one('select closed_at from dossier where id = $1')).toEqual({ closed_at: null });
});
