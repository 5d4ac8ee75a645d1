import { randomUUID } from 'node:crypto';
import { aBranch, aPerson, password, type Person } from '../factories/network.js';
import { type House, openHouse } from '../support/house.js';
import {
  anonymousDossier, askRightDocument, doorDocument, enter, enterDocument, giveCode, type Key, leaveDocument, logDocument, notebookDocument, readNotebook,
  withdrawDocument,
} from '../support/notebook-operations.js';
import { anInterview, createDossier, dossierDocument, logDocument as logInterview } from '../support/operations.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let nadiaHerself: Person;
let nadia: Visitor;

beforeAll(async () => {
  house = await openHouse();
  nadiaHerself = await aPerson(house.database.owner, await aBranch(house.database.owner));
  nadia = await house.visitor().signIn(nadiaHerself.email, password);
});
afterAll(() => house?.close());

const setCookie = (headers: Headers) => headers.get('set-cookie') ?? '';

describe('the visitor without a name comes back on his own', () => {
  let key: Key & { id: string };
  let visitor: Visitor;

  beforeAll(async () => {
    key = await anonymousDossier(nadia);
    await nadia.must(logInterview, { input: anInterview(key.id, { summary: 'Veut devenir électricien.', privateNote: 'Semble épuisé.' }) });
  });

  test('enters with his four words and his secret, however he types them, on a browser that will not remember him', async () => {
    visitor = house.visitor();
    const entered = await visitor.ask(enterDocument, { input: { code: key.code.replaceAll('-', ' ').toUpperCase(), secret: key.secret.toLowerCase() } });
    expect(entered.data).toEqual({ enterNotebook: { holder: 'learner', isRestricted: false } });
    expect(setCookie(entered.headers)).toMatch(/^carnet=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  test('reads what is kept of him: what was said, who follows him; never the private note', async () => {
    const page = await readNotebook(visitor);
    expect(page).toMatchObject({ identity: { isAnonymous: true, code: key.code }, interviewCount: 1,
      team: [{ kind: 'lead', name: 'Nadia Lambert' }], interviews: [{ summary: 'Veut devenir électricien.' }] });
    expect(JSON.stringify(page)).not.toContain('épuisé');
  });

  test('leaves, and nothing of it stays behind', async () => {
    const left = await visitor.ask(leaveDocument);
    expect(left.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
    expect(setCookie(left.headers)).toMatch(/^carnet=;.*Max-Age=0/);
    const before = visitor.cookie;
    expect((await visitor.ask(notebookDocument)).codes).toEqual(['auth.required']);
    expect(before).not.toContain(key.secret);
  });

  test('a quarter of an hour without a gesture, and the page is closed', async () => {
    const again = await enter(house, key);
    await house.database.owner.query(`update learner_session set seen_at = now() - interval '16 minutes' where ended_at is null`);
    expect((await again.ask(notebookDocument)).codes).toEqual(['auth.required']);
  });
});

describe('Élodie, who gave her name', () => {
  let id: string;
  let first: Key;

  beforeAll(async () => {
    id = (await createDossier(nadia)).id;
    first = await giveCode(nadia, id);
  });

  test('was given a code of her own, once: sent twice it is the same, given anew the old one dies', async () => {
    const key = randomUUID();
    const [one, other] = [await giveCode(nadia, id, key), await giveCode(nadia, id, key)];
    expect(other).toEqual(one);
    const old = await house.visitor().ask(enterDocument, { input: first });
    expect(old.codes).toEqual(['notebook.wrong_key']);
    first = one;
    const { identity } = await readNotebook(await enter(house, first));
    expect(identity).toMatchObject({ isAnonymous: false, givenName: 'Élodie', familyName: 'Van den Broeck', birthOn: '1990-04-03', communeName: 'Liège' });
  });

  test('a code renewed closes the page that the old one had opened', async () => {
    const elodie = await enter(house, first);
    await readNotebook(elodie);
    first = await giveCode(nadia, id);
    expect((await elodie.ask(notebookDocument)).codes).toEqual(['auth.required']);
  });

  test('nobody renews the code of somebody without a name: nothing proves whose it is', async () => {
    const nameless = await anonymousDossier(nadia);
    const given = await nadia.ask('mutation ($id: Uuid!, $key: Uuid!) { giveCode(dossierId: $id, commandKey: $key) { code } }',
      { id: nameless.id, key: randomUUID() });
    expect(given.codes).toEqual(['learner.code_of_nameless']);
  });

  test('asks that her name be corrected; sent twice it is asked once, without words it is not', async () => {
    const elodie = await enter(house, first);
    const input = { commandKey: randomUUID(), kind: 'rectify', text: 'Mon nom s’écrit Vandenbroeck.' };
    await elodie.must(askRightDocument, { input });
    await elodie.must(askRightDocument, { input });
    expect((await elodie.ask(askRightDocument, { input: { ...input, commandKey: randomUUID(), text: ' ' } })).codes).toEqual(['right.text_missing']);
    expect((await readNotebook(elodie)).rights).toMatchObject([{ kind: 'rectify', text: 'Mon nom s’écrit Vandenbroeck.', state: 'asked', isOwn: true }]);
  });

  test('sees who else sees her dossier, and takes it back in one click; at the next statement it opens nothing', async () => {
    const { owner } = house.database;
    const there = await aBranch(owner);
    const agent = await house.visitor().signIn((await aPerson(owner, there, 'operator_agent', 'Omar')).email, password);
    const { rows: [grant] } = await owner.query(`insert into dossier_grant (dossier_id, branch_id, to_branch_id, purpose, sections, basis, evidence,
      evidence_text, text_version, given_by, given_by_membership_id, until_at) values ($1, $2, $3, 'training_entry', '{identity,path}', 'consent',
      'oral_witness', 'Karim a entendu', 'v', 'caseworker', $4, now() + interval '30 days') returning id`,
    [id, nadiaHerself.branch.id, there.id, nadiaHerself.membershipId]);
    await agent.must(dossierDocument, { id });
    const elodie = await enter(house, first);
    const page = await readNotebook(elodie);
    expect(page.grants).toMatchObject([{ branchName: there.name, purpose: 'training_entry', sections: ['identity', 'path'], isLive: true, looks: 1 }]);
    expect(page.looks.lines[0]).toMatchObject({ kind: 'looked', branchName: there.name, role: 'operator_agent', door: 'grant', purpose: 'training_entry' });
    await elodie.must(withdrawDocument, { id: grant.id });
    expect((await agent.ask(dossierDocument, { id })).codes).toEqual(['record.not_found']);
    expect((await readNotebook(elodie)).grants).toMatchObject([{ isLive: false }]);
    await elodie.must(withdrawDocument, { id: grant.id });
    expect((await elodie.ask(withdrawDocument, { id: randomUUID() })).codes).toEqual(['record.not_found']);
  });
});

describe('who looked', () => {
  test('two hundred readings are two hundred lines, none missing, none extra, none with a name', async () => {
    const dossier = await createDossier(nadia);
    const elodie = await enter(house, await giveCode(nadia, dossier.id));
    const before = await everyLook(elodie);
    const readings = Array.from({ length: 200 }, (_, turn) => (turn % 3 === 0
      ? () => nadia.must(doorDocument, { id: dossier.id })
      : () => nadia.must(dossierDocument, { id: dossier.id })));
    for (let start = 0; start < readings.length; start += 10) await Promise.all(readings.slice(start, start + 10).map((read) => read()));
    const after = await everyLook(elodie);
    expect(after.slice(200)).toEqual(before);
    expect(after.slice(0, 200).filter(({ kind, role, door, branchName }) =>
      kind === 'looked' && role === 'counsellor' && door === 'lead' && branchName === nadiaHerself.branch.name)).toHaveLength(200);
    expect(JSON.stringify(after)).not.toMatch(/Nadia|Lambert/);
  });

  async function everyLook(visitor: Visitor) {
    const lines: { id: string; kind: string; role: string | null; door: string | null; branchName: string | null }[] = [];
    let after: string | null = null;
    do {
      const { notebookLog }: { notebookLog: { next: string | null; lines: typeof lines } } = await visitor.must(logDocument, { after });
      lines.push(...notebookLog.lines);
      after = notebookLog.next;
    } while (after);
    return lines;
  }
});
