import { randomUUID } from 'node:crypto';
import { aBranch, aPerson, password, type Person } from '../factories/network.js';
import { type House, openHouse } from '../support/house.js';
import { doorDocument, enter, enterDocument, giveCode, giveCodeDocument, type Key, notebookDocument, readNotebook } from '../support/notebook-operations.js';
import { anInterview, createDossier, logDocument } from '../support/operations.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let nadia: Visitor;
let nadiaHerself: Person;
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Brussels', dateStyle: 'short' }).format(new Date());
const yearsAgo = (years: number, days = 0) => {
  const day = new Date(`${today}T12:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() - years);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

beforeAll(async () => {
  house = await openHouse();
  nadiaHerself = await aPerson(house.database.owner, await aBranch(house.database.owner));
  nadia = await house.visitor().signIn(nadiaHerself.email, password);
});
afterAll(() => house?.close());

const addDocument = 'mutation ($input: AddRepresentativeInput!) { addRepresentative(input: $input) { id code secret } }';
const endDocument = 'mutation ($dossierId: Uuid!, $id: Uuid!) { endRepresentative(dossierId: $dossierId, id: $id) }';
const representedDocument = `{ representedNotebook { name childName untilOn branchName appointments { startsAt minutes channel }
  interviews { id summary } documents { title } } }`;
const aMother = (dossierId: string, more: object = {}) => ({ commandKey: randomUUID(), dossierId, name: 'Fatima El Amrani', relation: 'mother',
  proof: 'Composition de ménage vue au guichet', from: today, until: null, ...more });

async function addMother(dossierId: string, more: object = {}): Promise<Key & { id: string }> {
  return (await nadia.must<{ addRepresentative: Key & { id: string } }>(addDocument, { input: aMother(dossierId, more) })).addRepresentative;
}

interface Represented { representedNotebook: { childName: string; appointments: { startsAt: string }[]; interviews: { summary: string }[]; documents: unknown[] } }

/** A child's dossier: two interviews, one of them marked for whoever represents her; an appointment with a remark. */
async function aChild(birthOn: string): Promise<string> {
  const { id } = await createDossier(nadia, { birthOn });
  for (const summary of ['Ne s’entend plus avec sa mère.', 'Visite de l’école d’horlogerie prévue.']) {
    await nadia.must(logDocument, { input: anInterview(id, { summary, privateNote: 'À suivre de près.' }) });
  }
  await house.database.owner.query(`update interview set for_representative = true where dossier_id = $1 and summary like 'Visite%'`, [id]);
  await house.database.owner.query(`insert into appointment (dossier_id, branch_id, membership_id, starts_at, note, by_membership_id)
    values ($1, $2, $3, now() + interval '3 days', 'Parler du conflit', $3)`, [id, nadiaHerself.branch.id, nadiaHerself.membershipId]);
  return id;
}

describe('a child under thirteen', () => {
  test('has a code of her own only once somebody who represents her is on record', async () => {
    const id = await aChild(yearsAgo(13, 1));
    const before = await nadia.ask(giveCodeDocument, { id, key: randomUUID() });
    expect(before.codes).toEqual(['learner.under_thirteen']);
    await addMother(id);
    expect((await giveCode(nadia, id)).code.split('-')).toHaveLength(4);
  });

  test('thirteen today: her own code, nobody\'s leave', async () => {
    const { id } = await createDossier(nadia, { birthOn: yearsAgo(13) });
    expect((await giveCode(nadia, id)).secret).toHaveLength(19);
  });
});

describe('whoever represents a child', () => {
  test.each([
    ['without a proof', { proof: ' ' }, 'representative.proof_missing'], ['from a day to come', { from: '2099-01-01' }, 'representative.dates_invalid'],
  ])('is not recorded %s', async (_, more, code) => {
    const id = await aChild(yearsAgo(10));
    expect((await nadia.ask(addDocument, { input: aMother(id, more) })).codes).toEqual([code]);
  });

  test('is not recorded for an adult, nor for somebody whose birth nobody knows', async () => {
    const [adult, unknown] = [await createDossier(nadia, { birthOn: yearsAgo(18) }), await createDossier(nadia, { birthOn: null })];
    expect((await nadia.ask(addDocument, { input: aMother(adult.id) })).codes).toEqual(['representative.of_adult']);
    expect((await nadia.ask(addDocument, { input: aMother(unknown.id) })).codes).toEqual(['representative.birth_unknown']);
  });

  test('sees the dates to meet and what was marked for her: no other interview, no note, no remark, no address', async () => {
    const id = await aChild(yearsAgo(12));
    const mother = await enter(house, await addMother(id));
    const answer = await mother.ask<Represented>(representedDocument);
    expect(answer.data.representedNotebook).toMatchObject({ childName: 'Élodie', interviews: [{ summary: 'Visite de l’école d’horlogerie prévue.' }], documents: [] });
    expect(answer.data.representedNotebook.appointments).toHaveLength(1);
    expect(answer.text).not.toMatch(/entend|suivre de près|conflit|Van den Broeck|elodie@|0470/);
  });

  test('her look is a line on the child\'s own page; the child\'s page is closed to her, and hers to the child', async () => {
    const id = await aChild(yearsAgo(15));
    const mother = await enter(house, await addMother(id));
    await mother.must(representedDocument);
    const child = await enter(house, await giveCode(nadia, id));
    const page = await readNotebook(child);
    expect(page.looks.lines.filter(({ kind }) => kind === 'represented')).toMatchObject([{ role: null, organisationName: null, door: 'representative' }]);
    expect(page.representatives).toMatchObject([{ name: 'Fatima El Amrani' }]);
    expect((await mother.ask(notebookDocument)).codes).toEqual(['access.denied']);
    expect((await child.ask(representedDocument)).codes).toEqual(['access.denied']);
    expect((await mother.ask('query { notebookLog { next } }')).codes).toEqual(['access.denied']);
  });

  test('sees nothing more once it was ended, and her code is dead', async () => {
    const id = await aChild(yearsAgo(15));
    const key = await addMother(id);
    const mother = await enter(house, key);
    await nadia.must(endDocument, { dossierId: id, id: key.id });
    expect((await mother.ask(representedDocument)).codes).toEqual(['auth.required']);
    expect((await house.visitor().ask(enterDocument, { input: { code: key.code, secret: key.secret } })).codes).toEqual(['notebook.wrong_key']);
    const { dossierDoor } = await nadia.must<{ dossierDoor: { representatives: { isLive: boolean; code: string | null }[] } }>(doorDocument, { id });
    expect(dossierDoor.representatives).toMatchObject([{ isLive: false, code: null }]);
  });

  test('on the eve of the eighteenth birthday she still looks; at midnight in Brussels the page closes, whatever was written', async () => {
    const id = await aChild(yearsAgo(18, 1));
    const key = await addMother(id, { until: '2099-12-31' });
    const mother = await enter(house, key);
    await mother.must(representedDocument);
    // The birthday comes.
    await house.database.owner.query('update learner set birth_on = $2 where id = (select learner_id from dossier where id = $1)', [id, yearsAgo(18)]);
    expect((await mother.ask(representedDocument)).codes).toEqual(['auth.required']);
    expect((await house.visitor().ask(enterDocument, { input: { code: key.code, secret: key.secret } })).codes).toEqual(['notebook.wrong_key']);
  });
});
