import { randomUUID } from 'node:crypto';
import { aBranch, anOrganisation, aPerson, type Branch, password, type Person } from '../factories/network.js';
import { aDescription, upload } from '../support/documents.js';
import { type House, openHouse } from '../support/house.js';
import { enter, giveCode, readNotebook } from '../support/notebook-operations.js';
import { anIdentity, createDossier } from '../support/operations.js';
import {
  addNeed, choicesDocument, declareDocument, doorDocument, giveCodeDocument, givePreferenceCode, interestsDocument, needPreferenceDocument,
  ownPreferencesDocument, readNeedPreference, recordDocument, recording, type Said, sayDocument, saying, sayOwnDocument, usedDocument,
} from '../support/preferences.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let cite: Branch;
let nadiaHerself: Person;
let nadia: Visitor;
let karim: Visitor;
let stranger: Visitor;
let operatorId: string;
let offerId: string;
let dossierId: string;
let needId: string;

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await house.database.owner.query<Row>(text, values)).rows;
const nothing = { isNone: true };

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  cite = await aBranch(owner);
  nadiaHerself = await aPerson(owner, cite);
  nadia = await house.visitor().signIn(nadiaHerself.email, password);
  karim = await house.visitor().signIn((await aPerson(owner, cite, 'counsellor', 'Karim')).email, password);
  stranger = await house.visitor().signIn((await aPerson(owner, await aBranch(owner))).email, password);
  operatorId = await anOrganisation(owner, 'Centre Électro de Seraing');
  const school = await aBranch(owner, operatorId);
  const { rows: [offer] } = await owner.query(`insert into offer (organisation_id, branch_id, kind, title, trades)
    values ($1, $2, 'training', 'Électricien résidentiel', '{F1602}') returning id`, [operatorId, school.id]);
  offerId = offer.id;
  dossierId = (await createDossier(nadia)).id;
  needId = await addNeed(nadia, dossierId);
});
afterAll(() => house?.close());

beforeEach(() => sql('delete from app.attempt'));

describe('who asks what a person has in mind', () => {
  test('is who follows her: to others the need does not exist, and nobody outside is told apart', async () => {
    for (const who of [karim, stranger]) {
      const there = { dossierId, needId, commandKey: randomUUID() };
      const [here, nowhere] = [await who.ask(giveCodeDocument, there), await who.ask(giveCodeDocument, { ...there, dossierId: randomUUID() })];
      expect([here.codes, here.text]).toEqual([['record.not_found'], nowhere.text]);
      expect((await who.ask(needPreferenceDocument, { dossierId, needId })).codes).toEqual(['record.not_found']);
      expect((await who.ask(recordDocument, recording(dossierId, needId, nothing))).codes).toEqual(['record.not_found']);
    }
    expect((await house.visitor().ask(needPreferenceDocument, { dossierId, needId })).codes).toEqual(['auth.required']);
    expect((await nadia.ask(giveCodeDocument, { dossierId, needId: randomUUID(), commandKey: randomUUID() })).codes).toEqual(['record.not_found']);
    expect(await sql('select 1 from preference_code')).toEqual([]);
    expect(await sql('select 1 from prior_preference')).toEqual([]);
  });
});

describe('at the kiosk, before any offer is shown', () => {
  test('the code shows what is looked for, in plain words, and nothing of the person', async () => {
    const { code } = await givePreferenceCode(nadia, dossierId, needId);
    expect(code).toMatch(/^[2-9A-Z]{3}-[2-9A-Z]{3}$/);
    const door = await house.visitor().ask(doorDocument, { code: code.toLowerCase().replace('-', ' ') });
    expect(door.data).toMatchObject({ preferenceDoor: { kind: 'training', trade: expect.stringContaining('lectric'), commune: 'Liège' } });
    for (const hers of ['Élodie', 'Broeck', 'neuf heures', '1990', dossierId]) expect(door.text).not.toContain(hers);
  });

  test('what is kept of the code is useless to whoever reads it', async () => {
    const { code } = await givePreferenceCode(nadia, dossierId, needId);
    expect(JSON.stringify(await sql('select * from preference_code'))).not.toContain(code);
    expect(JSON.stringify(await sql('select * from command'))).not.toContain(code);
    expect(JSON.stringify(await sql('select * from journal'))).not.toContain(code);
  });

  test.each([
    ['nothing at all', {}, 'preference.missing'],
    ['two answers', { words: 'Le centre de Seraing', isNone: true }, 'preference.several'],
    ['words of spaces', { words: '   ' }, 'preference.missing'],
    ['a telephone number', { words: 'Mon cousin, 0470 12 34 56' }, 'text.holds_contact'],
    ['a national number', { words: 'Je suis le 85.07.30-033.28' }, 'text.national_number'],
    ['more than three hundred signs', { words: 'a'.repeat(301) }, 'text.too_long'],
    ['an offer that is nowhere', { offerId: randomUUID() }, 'preference.unknown'],
  ])('%s is refused; the code still holds', async (_, wish, refusal) => {
    const { code } = await givePreferenceCode(nadia, dossierId, needId);
    expect((await house.visitor().ask(sayDocument, saying(code, wish))).codes).toEqual([refusal]);
    expect(await sql('select 1 from prior_preference')).toEqual([]);
    expect((await house.visitor().ask(doorDocument, { code })).codes).toEqual([]);
  });

  test('she finds an operator or an offer of the register, or nothing', async () => {
    type Choices = { wishChoices: { organisations: { id: string }[]; offers: { id: string }[] } };
    const found = (await house.visitor().must<Choices>(choicesDocument, { text: 'électro' })).wishChoices;
    expect(found.organisations).toEqual([{ id: operatorId, name: 'Centre Électro de Seraing', acronym: null }]);
    const offers = (await house.visitor().must<Choices>(choicesDocument, { text: 'électricien' })).wishChoices.offers;
    expect(offers.map(({ id }) => id)).toContain(offerId);
    expect((await house.visitor().must<Choices>(choicesDocument, { text: '%' })).wishChoices).toEqual({ organisations: [], offers: [] });
  });

  test('she says it herself: it is hers, it is verified, her page knows; the code has served', async () => {
    const { id, code } = await givePreferenceCode(nadia, dossierId, needId);
    const codeState = async () => (await nadia.must<{ preferenceCodeUsed: boolean | null }>(usedDocument, { id })).preferenceCodeUsed;
    expect(await codeState()).toBe(false);
    expect((await karim.must(usedDocument, { id }))).toEqual({ preferenceCodeUsed: null });
    await house.visitor().must(sayDocument, saying(code, { offerId }));
    expect(await codeState()).toBe(true);
    expect((await readNeedPreference(nadia, dossierId, needId)).preferences).toMatchObject([{
      source: 'kiosk', isVerified: true, isNone: false, offerTitle: 'Électricien résidentiel', organisationName: 'Centre Électro de Seraing' }]);
    expect((await house.visitor().ask(sayDocument, saying(code, nothing))).codes).toEqual(['preference_code.invalid']);
    expect(await sql(`select role, dossier_id from journal where what = 'preference.said'`)).toEqual([{ role: 'visitor', dossier_id: dossierId }]);
  });

  test('of two answers with one code, one is kept', async () => {
    const { code } = await givePreferenceCode(nadia, dossierId, needId);
    const before = (await sql('select 1 from prior_preference')).length;
    const answers = await Promise.all([1, 2, 3].map(() => house.visitor().ask(sayDocument, saying(code, { words: 'Le centre de Seraing' }, 'phone'))));
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['preference_code.invalid', 'preference_code.invalid']);
    expect((await sql('select 1 from prior_preference')).length).toBe(before + 1);
  });

  test('she changes her mind: another is said, the first one stays', async () => {
    const { code } = await givePreferenceCode(nadia, dossierId, needId);
    await house.visitor().must(sayDocument, saying(code, nothing, 'phone'));
    const { preferences } = await readNeedPreference(nadia, dossierId, needId);
    expect(preferences.map(({ source, isNone, words }) => [source, isNone, words])).toEqual([
      ['phone', true, null], ['phone', false, 'Le centre de Seraing'], ['kiosk', false, null]]);
    for (const change of [`update prior_preference set words = 'autre'`, 'delete from prior_preference']) {
      await expect(house.app.get((await import('typeorm')).DataSource).query(change)).rejects.toThrow();
    }
  });
});

describe('a code that does not hold', () => {
  test('wrong, used, replaced or out of time: the same answer, word for word', async () => {
    const first = await givePreferenceCode(nadia, dossierId, needId);
    const used = await givePreferenceCode(nadia, dossierId, needId);
    await house.visitor().must(sayDocument, saying(used.code, nothing));
    const late = await givePreferenceCode(nadia, dossierId, needId);
    await sql(`update preference_code set created_at = now() - interval '31 minutes', expires_at = now() - interval '1 minute' where id = $1`, [late.id]);
    const texts = new Set<string>();
    for (const code of ['222-333', 'nimporte quoi', first.code, used.code, late.code]) {
      const [door, said] = [await house.visitor().ask(doorDocument, { code }), await house.visitor().ask(sayDocument, saying(code, nothing))];
      expect([...door.codes, ...said.codes]).toEqual(['preference_code.invalid', 'preference_code.invalid']);
      texts.add(door.text.replace('preferenceDoor', '')).add(said.text.replace('sayPreference', ''));
    }
    expect(texts.size).toBeLessThanOrEqual(2);
  });

  test('sent twice by the same click, it is the same code; given anew, the one before dies', async () => {
    const key = randomUUID();
    const [one, other] = [await givePreferenceCode(nadia, dossierId, needId, key), await givePreferenceCode(nadia, dossierId, needId, key)];
    expect(other).toEqual(one);
    const next = await givePreferenceCode(nadia, dossierId, needId);
    expect(next.code).not.toBe(one.code);
    expect((await house.visitor().ask(doorDocument, { code: one.code })).codes).toEqual(['preference_code.invalid']);
    expect((await house.visitor().ask(doorDocument, { code: next.code })).codes).toEqual([]);
  });

  test('a dossier that is closed or blocked asks nothing any more', async () => {
    const { code } = await givePreferenceCode(nadia, dossierId, needId);
    await sql('update dossier set restricted_at = now() where id = $1', [dossierId]);
    expect((await house.visitor().ask(doorDocument, { code })).codes).toEqual(['preference_code.invalid']);
    await sql(`update dossier set restricted_at = null where id = $1`, [dossierId]);
  });

  test('tries are counted: ten with one code, then nothing is looked at', async () => {
    const answers: string[] = [];
    for (let tries = 0; tries < 11; tries += 1) answers.push(...(await house.visitor().ask(doorDocument, { code: 'KKK-KKK' })).codes);
    expect(answers.at(9)).toBe('preference_code.invalid');
    expect(answers.at(10)).toBe('auth.too_many_attempts');
  });
});

describe('what a counsellor writes down', () => {
  test('what she heard stays unverified, and says so', async () => {
    const input = recording(dossierId, needId, { organisationId: operatorId });
    await nadia.must(recordDocument, input);
    await nadia.must(recordDocument, input);
    const [latest, before] = (await readNeedPreference(nadia, dossierId, needId)).preferences;
    expect(latest).toMatchObject({ source: 'counsellor', isVerified: false, organisationName: 'Centre Électro de Seraing' });
    expect(before?.source).not.toBe('counsellor');
    expect(await sql(`select by_membership_id from prior_preference where source = 'counsellor'`)).toEqual([{ by_membership_id: nadiaHerself.membershipId }]);
  });

  test('a signed form counts the day it was put in the dossier; another day, or none, does not', async () => {
    const signed = (documentId: string | null) => recording(dossierId, needId, { offerId }, { way: 'signed_form', documentId });
    expect((await nadia.ask(recordDocument, signed(null))).codes).toEqual(['preference.form_missing']);
    expect((await nadia.ask(recordDocument, signed(randomUUID()))).codes).toEqual(['preference.form_missing']);
    const { id } = await upload(nadia, dossierId, Buffer.from('Je souhaite le centre Électro.'), aDescription({ title: 'Souhait signé', fileName: 'souhait.txt', kind: 'letter' }));
    await sql(`update document set added_at = now() - interval '2 days' where id = $1`, [id]);
    expect((await nadia.ask(recordDocument, signed(id ?? ''))).codes).toEqual(['preference.form_missing']);
    await sql('update document set added_at = now() where id = $1', [id]);
    expect((await readNeedPreference(nadia, dossierId, needId)).forms).toEqual([{ id, title: 'Souhait signé' }]);
    await nadia.must(recordDocument, signed(id ?? ''));
    expect((await readNeedPreference(nadia, dossierId, needId)).preferences[0]).toMatchObject({ source: 'signed_form', isVerified: true });
  });

  test('a paper of another dossier proves nothing here', async () => {
    const other = await createDossier(nadia, anIdentity({ givenName: 'Paul' }));
    const { id } = await upload(nadia, other.id, Buffer.from('Autre formulaire.'), aDescription({ title: 'Autre', fileName: 'autre.txt' }));
    expect((await nadia.ask(recordDocument, recording(dossierId, needId, nothing, { way: 'signed_form', documentId: id }))).codes)
      .toEqual(['preference.form_missing']);
  });
});

describe('at her own page', () => {
  test('she sees what is looked for with her and says what she has in mind; sent twice it is said once', async () => {
    const elodie = await enter(house, await giveCode(nadia, dossierId));
    const { ownPreferences } = await elodie.must<{ ownPreferences: { id: string; latest: Said | null }[] }>(ownPreferencesDocument);
    expect(ownPreferences).toMatchObject([{ id: needId, kind: 'training', commune: 'Liège', latest: { source: 'signed_form' } }]);
    const input = { commandKey: randomUUID(), needId, wish: { words: 'L’école près de chez ma sœur' } };
    await elodie.must(sayOwnDocument, { input });
    await elodie.must(sayOwnDocument, { input });
    const { preferences } = await readNeedPreference(nadia, dossierId, needId);
    expect(preferences.filter(({ source }) => source === 'own_page')).toMatchObject([{ isVerified: true, words: 'L’école près de chez ma sœur' }]);
    expect((await elodie.ask(sayOwnDocument, { input: { ...input, commandKey: randomUUID(), wish: { words: 'a@b.be' } } })).codes).toEqual(['text.holds_contact']);
  });

  test('of nobody else\'s need, and not by whoever works', async () => {
    const other = await createDossier(nadia, anIdentity({ givenName: 'Marc' }));
    const otherNeed = await addNeed(nadia, other.id);
    const elodie = await enter(house, await giveCode(nadia, dossierId));
    const input = { commandKey: randomUUID(), needId: otherNeed, wish: nothing };
    expect((await elodie.ask(sayOwnDocument, { input })).codes).toEqual(['record.not_found']);
    expect((await nadia.ask(sayOwnDocument, { input })).codes).toEqual(['access.denied']);
    expect((await readNotebook(elodie)).looks.lines.length).toBeGreaterThan(0);
  });
});

describe('what a counsellor declares of herself', () => {
  test('nothing yet: she is reminded of it; declared, she is left alone for a year', async () => {
    const read = async () => (await nadia.must<{ myInterests: { declaredAt: string | null; isDue: boolean; links: object[]; knownAlready: string[] } }>(interestsDocument)).myInterests;
    expect(await read()).toMatchObject({ declaredAt: null, isDue: true, links: [] });
    const link = { organisationId: operatorId, kind: 'mandate' };
    await nadia.must(declareDocument, { input: { commandKey: randomUUID(), links: [link] } });
    expect(await read()).toMatchObject({ isDue: false, links: [{ ...link, organisationName: 'Centre Électro de Seraing' }] });
    await sql(`update interest_declaration set declared_at = now() - interval '366 days'`);
    expect(await read()).toMatchObject({ isDue: true, links: [link] });
    await nadia.must(declareDocument, { input: { commandKey: randomUUID(), links: [] } });
    expect(await read()).toMatchObject({ isDue: false, links: [] });
    expect(await sql('select 1 from interest_declaration')).toHaveLength(2);
  });

  test('the same tie twice, a body that is nowhere, a tie without a name: refused; nobody reads another\'s', async () => {
    const declare = (links: object[]) => nadia.ask(declareDocument, { input: { commandKey: randomUUID(), links } });
    const link = { organisationId: operatorId, kind: 'family' };
    expect((await declare([link, link])).codes).toEqual(['interest.twice']);
    expect((await declare([{ organisationId: randomUUID(), kind: 'family' }])).codes).toEqual(['preference.unknown']);
    expect((await declare([{ organisationId: operatorId, kind: 'secret' }])).codes).toEqual(['input.invalid']);
    expect(await karim.must(interestsDocument)).toMatchObject({ myInterests: { declaredAt: null, links: [] } });
  });
});
