import { randomUUID } from 'node:crypto';
import { aBranch, aPerson, password, type Person } from '../factories/network.js';
import { type House, openHouse } from '../support/house.js';
import {
  anonymousDossier, claimAtDeskDocument, claimDocument, doorDocument, enter, enterDocument, type Key, readNotebook,
} from '../support/notebook-operations.js';
import { anInterview, dossierDocument, logDocument, search } from '../support/operations.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let nadia: Visitor;
let karim: Visitor;
let nadiaHerself: Person;

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  const branch = await aBranch(owner);
  nadiaHerself = await aPerson(owner, branch);
  nadia = await house.visitor().signIn(nadiaHerself.email, password);
  karim = await house.visitor().signIn((await aPerson(owner, branch, 'counsellor', 'Karim')).email, password);
});
afterAll(() => house?.close());

const learnerOf = async (dossierId: string) => (await house.database.owner.query<{ id: string; is_anonymous: boolean; code: string }>(
  'select l.* from learner l join dossier d on d.learner_id = l.id where d.id = $1', [dossierId])).rows[0];

const aName = (more: object = {}) => ({ commandKey: randomUUID(), givenName: 'Samir', familyName: 'Benali', birthOn: '1998-05-17', commune: 'Liège',
  email: 'samir@test.example', phone: null, ...more });

describe('the visitor gives his name at his own page', () => {
  let key: Key & { id: string };
  let samir: Visitor;
  let given: Key;

  beforeAll(async () => {
    key = await anonymousDossier(nadia);
    await nadia.must(logDocument, { input: anInterview(key.id, { summary: 'Veut devenir électricien.' }) });
    samir = await enter(house, key);
  });

  test('a name without a name, or a commune that is nowhere, changes nothing', async () => {
    const before = await learnerOf(key.id);
    expect((await samir.ask(claimDocument, { input: aName({ familyName: ' ' }) })).codes).toEqual(['learner.name_missing']);
    expect((await samir.ask(claimDocument, { input: aName({ commune: 'Atlantide' }) })).codes).toEqual(['commune.unknown']);
    expect((await samir.ask(claimDocument, { input: aName({ givenName: '85.07.30-033.28' }) })).codes).toEqual(['text.national_number']);
    expect(await learnerOf(key.id)).toEqual(before);
  });

  test('is another learner, with a new key; the dossier and its history are kept', async () => {
    const before = await learnerOf(key.id);
    const input = aName();
    given = (await samir.must<{ claimNotebook: Key }>(claimDocument, { input })).claimNotebook;
    const after = await learnerOf(key.id);
    expect([after?.is_anonymous, after?.id === before?.id]).toEqual([false, false]);
    const page = await readNotebook(samir);
    expect(page).toMatchObject({ identity: { isAnonymous: false, givenName: 'Samir', familyName: 'Benali', communeName: 'Liège', code: given.code },
      interviews: [{ summary: 'Veut devenir électricien.' }] });
    expect(page.looks.lines.length).toBeGreaterThan(0);
    // The answer was lost on the way: asked again, the same key is shown.
    expect((await samir.must<{ claimNotebook: Key }>(claimDocument, { input })).claimNotebook).toEqual(given);
    expect((await samir.ask(claimDocument, { input: aName() })).codes).toEqual(['learner.already_named']);
  });

  test('the old code is destroyed, nothing of it is left; the new one opens', async () => {
    expect((await house.visitor().ask(enterDocument, { input: { code: key.code, secret: key.secret } })).codes).toEqual(['notebook.wrong_key']);
    const { rows } = await house.database.owner.query('select 1 from learner where code = $1', [key.code]);
    expect(rows).toEqual([]);
    expect((await readNotebook(await enter(house, given))).identity.givenName).toBe('Samir');
  });

  test('is found by his name in the branch, and his counsellor reads it on the dossier', async () => {
    expect(await search(nadia, 'benali samir')).toContain(key.id);
    const { dossier } = await nadia.must<{ dossier: { learner: { title: string } } }>(dossierDocument, { id: key.id });
    expect(dossier.learner.title).toBe('Samir Benali');
  });

  test('nobody ever showed him who else is called so', async () => {
    const other = await anonymousDossier(nadia);
    const homonym = await enter(house, other);
    const answer = await homonym.ask<{ claimNotebook: Key }>(claimDocument, { input: aName() });
    expect(answer.codes).toEqual([]);
    expect(answer.text).not.toMatch(/Benali|duplicate|existe/i);
  });
});

describe('the visitor gives his name at the desk', () => {
  const atDesk = (dossierId: string, secret: string, more: object = {}) => ({ commandKey: randomUUID(), dossierId, secret, givenName: 'Inès', familyName: 'Martens',
    birthOn: null, communeNis: null, email: null, phone: null, ...more });

  test('the counsellor types the name, he types his secret: a wrong one names nobody', async () => {
    const key = await anonymousDossier(nadia);
    const wrong = await nadia.ask(claimAtDeskDocument, { input: atDesk(key.id, 'AAAA-BBBB-CCCC-DDDD') });
    expect(wrong.codes).toEqual(['notebook.wrong_key']);
    expect((await learnerOf(key.id))?.is_anonymous).toBe(true);
    const input = atDesk(key.id, key.secret);
    const first = (await nadia.must<{ claimDossier: Key }>(claimAtDeskDocument, { input })).claimDossier;
    const again = (await nadia.must<{ claimDossier: Key }>(claimAtDeskDocument, { input })).claimDossier;
    expect(again).toEqual(first);
    expect((await readNotebook(await enter(house, first))).identity).toMatchObject({ givenName: 'Inès', isAnonymous: false });
    expect((await nadia.ask(claimAtDeskDocument, { input: atDesk(key.id, key.secret) })).codes).toEqual(['access.denied']);
  });

  test('a page that was open under the old code closes', async () => {
    const key = await anonymousDossier(nadia);
    const open = await enter(house, key);
    await nadia.must(claimAtDeskDocument, { input: atDesk(key.id, key.secret) });
    expect((await open.ask('{ notebook { reference } }')).codes).toEqual(['auth.required']);
  });

  test('a colleague who does not follow him gets the answer of a dossier that does not exist', async () => {
    const key = await anonymousDossier(nadia);
    const [there, nowhere] = await Promise.all([key.id, randomUUID()].map((id) => karim.ask(claimAtDeskDocument, { input: atDesk(id, key.secret) })));
    expect(there?.codes).toEqual(['record.not_found']);
    expect(there?.text).toBe(nowhere?.text);
    expect((await karim.ask(doorDocument, { id: key.id })).codes).toEqual(['record.not_found']);
    expect((await learnerOf(key.id))?.is_anonymous).toBe(true);
  });
});
