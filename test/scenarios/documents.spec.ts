import { randomUUID } from 'node:crypto';
import { aBranch, aPerson, type Branch, password } from '../factories/network.js';
import {
  aChecker, added, aDescription, contentOf, type DocumentsAnswer, documentsPage, fetched, linkTo, upload,
} from '../support/documents.js';
import { type House, openHouse } from '../support/house.js';
import { anInterview, createDossier, logDocument } from '../support/operations.js';
import { aDocx, aJpeg, anExif, aPdf, jpegTraces } from '../support/sample-files.js';
import { giveGrant, revoke } from '../support/sharing.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let checker: Awaited<ReturnType<typeof aChecker>>;
let nadia: Visitor;
let karim: Visitor;
let agent: Visitor;
let mission: Branch;
let dossierId: string;

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  const branch = await aBranch(owner);
  mission = await aBranch(owner);
  const people = await Promise.all([aPerson(owner, branch), aPerson(owner, branch, 'counsellor', 'Karim'), aPerson(owner, mission, 'operator_agent', 'Anne')]);
  [nadia, karim, agent] = await Promise.all(people.map(({ email }) => house.visitor().signIn(email, password))) as [Visitor, Visitor, Visitor];
  checker = await aChecker(house.database);
  dossierId = (await createDossier(nadia)).id;
});
afterAll(async () => {
  await checker?.close();
  await house?.close();
});

const page = async (who: Visitor, id = dossierId) => (await who.must<DocumentsAnswer>(documentsPage, { id })).dossierDocuments;
const titles = async (who: Visitor) => (await page(who)).documents.map(({ title }) => title).sort();

describe('The person brings her papers', () => {
  let cv: string;

  test('Nadia adds a CV and a photographed diploma: nobody gets them before they were checked', async () => {
    cv = await added(nadia, dossierId, aDocx(), { title: 'CV de mars', fileName: 'CV mars.docx' });
    const diploma = await added(nadia, dossierId, aJpeg({ exif: anExif('50.6326N 5.5797E'), before: jpegTraces('50.6326N') }),
      { title: 'CESS', fileName: 'IMG_2041.JPG', kind: 'diploma', forRepresentative: true });
    expect((await page(nadia)).documents.map(({ state }) => state)).toEqual(['quarantine', 'quarantine']);
    expect((await linkTo(nadia, dossierId, cv)).codes).toEqual(['record.not_found']);
    for (const id of [cv, diploma]) await checker.check(id);
    expect((await page(nadia)).documents).toMatchObject([
      { title: 'CESS', kind: 'diploma', state: 'ready', format: 'jpeg', forRepresentative: true, author: { name: 'Nadia Lambert' } },
      { title: 'CV de mars', kind: 'cv', state: 'ready', format: 'docx', isScanned: false },
    ]);
    expect((await contentOf(nadia, dossierId, diploma)).includes('50.6326N')).toBe(false);
    expect((await contentOf(nadia, dossierId, cv)).equals(Buffer.from(aDocx()))).toBe(true);
  });

  test('what calls itself a CV and is a programme is refused, says why, and is gone', async () => {
    const id = await added(nadia, dossierId, Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), { title: 'CV.pdf', fileName: 'CV.pdf' });
    await checker.check(id);
    expect((await page(nadia)).documents.find((document) => document.id === id)).toMatchObject({ state: 'refused', fault: 'unknown_type' });
  });

  test('a colleague without a need finds nothing, as if there were no dossier', async () => {
    expect((await karim.ask(documentsPage, { id: dossierId })).text).toBe((await karim.ask(documentsPage, { id: randomUUID() })).text);
    expect((await upload(karim, dossierId, aPdf())).code).toBe('record.not_found');
  });
});

describe('The dossier is shared, the papers apart', () => {
  let health: string;
  beforeAll(async () => {
    health = await added(nadia, dossierId, aPdf(), { title: 'Attestation médicale', kind: 'certificate', isSpecial: true });
    await checker.check(health);
  });

  test('without the section, the mission sees that something is not shared, and how much of it', async () => {
    const grant = await giveGrant(nadia, dossierId, mission.id, { sections: ['identity', 'path'] });
    expect(await page(agent)).toMatchObject({ documents: [], withheld: 3, canAdd: false });
    await revoke(nadia, dossierId, grant);
  });

  test('with it, the papers, and still one that is not shared: very personal ones are ticked apart', async () => {
    const grant = await giveGrant(nadia, dossierId, mission.id, { sections: ['identity', 'documents'], mayWrite: true });
    expect(await titles(agent)).toEqual(['CESS', 'CV de mars', 'CV.pdf']);
    expect(await page(agent)).toMatchObject({ withheld: 1, canAdd: true, canAddSpecial: false });
    expect((await linkTo(agent, dossierId, health)).codes).toEqual(['record.not_found']);
    expect((await upload(agent, dossierId, aPdf(), aDescription({ isSpecial: true }))).code).toBe('access.denied');

    const theirs = await added(agent, dossierId, aPdf(), { title: 'Convention de stage', kind: 'other' });
    await checker.check(theirs);
    expect(await titles(nadia)).toContain('Convention de stage');
    const shown = (await page(agent)).documents;
    expect(shown.find(({ id }) => id === theirs)?.viewerCan).toEqual(['fetch', 'remove']);
    expect(shown.find(({ title }) => title === 'CESS')?.viewerCan).toEqual(['fetch']);

    const { data } = await linkTo(agent, dossierId, theirs);
    const href = data?.documentLink.href ?? '';
    expect((await fetched(agent, href)).status).toBe(200);
    await revoke(nadia, dossierId, grant);
    expect((await fetched(agent, href)).status).toBe(404);
    expect((await agent.ask(documentsPage, { id: dossierId })).codes).toEqual(['record.not_found']);
  });
});

describe('Nadia logs what came of it', () => {
  const withResults = 'mutation ($input: LogInterviewInput!) { logInterview(input: $input) { id results isSpecial forRepresentative } }';

  test('results, ticked in a second; a very personal interview; one that the representative may read', async () => {
    const input = anInterview(dossierId, { results: ['goal_clarified', 'appointment_set', 'nothing_yet', 'goal_clarified'], forRepresentative: true });
    const { logInterview } = await nadia.must<{ logInterview: object }>(withResults, { input });
    expect(logInterview).toMatchObject({ results: ['goal_clarified', 'appointment_set'], isSpecial: false, forRepresentative: true });
    const plain = await nadia.must<{ logInterview: object }>(withResults, { input: anInterview(dossierId, { isSpecial: true }) });
    expect(plain.logInterview).toMatchObject({ results: [], isSpecial: true, forRepresentative: false });
  });
});

describe('Somebody gives no name', () => {
  let anonymousId: string;
  beforeAll(async () => {
    const { createAnonymousDossier: { id } } = await nadia.must<{ createAnonymousDossier: { id: string } }>(
      'mutation ($key: Uuid!) { createAnonymousDossier(commandKey: $key) { id } }', { key: randomUUID() });
    anonymousId = id;
  });

  test('no paper is kept: it would name her', async () => {
    expect((await upload(nadia, anonymousId, aPdf())).code).toBe('document.anonymous');
    expect(await page(nadia, anonymousId)).toMatchObject({ isAnonymous: true, canAdd: false });
  });

  test.each([
    ['her telephone in the summary', { summary: 'Rappeler au 0470 12 34 56.' }],
    ['her address in the private note', { privateNote: 'Écrire à elle@exemple.be' }],
  ])('%s is asked about; kept when it is a service\'s', async (_, texts) => {
    expect((await nadia.ask(logDocument, { input: anInterview(anonymousId, texts) })).codes).toEqual(['text.holds_contact']);
    expect((await nadia.ask(logDocument, { input: anInterview(anonymousId, { ...texts, keepsContacts: true }) })).codes).toEqual([]);
  });

  test('a draft is asked about too; a national number is refused in any', async () => {
    const save = 'mutation ($input: SaveInterviewDraftInput!) { saveInterviewDraft(input: $input) { version keepsContacts results } }';
    const draft = { dossierId: anonymousId, version: 0, topics: [], summary: 'gsm 0470/12.34.56', privateNote: '', results: ['choice_made'] };
    expect((await nadia.ask(save, { input: draft })).codes).toEqual(['text.holds_contact']);
    const kept = await nadia.must<{ saveInterviewDraft: object }>(save, { input: { ...draft, keepsContacts: true } });
    expect(kept.saveInterviewDraft).toEqual({ version: 1, keepsContacts: true, results: ['choice_made'] });
    for (const id of [anonymousId, dossierId]) {
      const holding = { ...draft, dossierId: id, summary: 'NISS 85.07.30-033.28', keepsContacts: true };
      expect((await nadia.ask(save, { input: holding })).codes).toEqual(['text.national_number']);
    }
  });

  test('in a dossier that has a name, a telephone is no matter', async () => {
    expect((await nadia.ask(logDocument, { input: anInterview(dossierId, { summary: 'Rappeler au 0470 12 34 56.' }) })).codes).toEqual([]);
  });
});
