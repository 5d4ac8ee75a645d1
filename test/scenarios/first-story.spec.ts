import { randomUUID } from 'node:crypto';
import { aBranch, aPerson, password, type Person } from '../factories/network.js';
import { type House, openHouse } from '../support/house.js';
import { anInterview, createDossier, type DossierAnswer, dossierDocument, interviewsOf, logDocument, search } from '../support/operations.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let nadia: Visitor;
let karim: Visitor;
let stranger: Visitor;
let nadiaHerself: Person;
let karimHimself: Person;

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  const branch = await aBranch(owner);
  nadiaHerself = await aPerson(owner, branch);
  karimHimself = await aPerson(owner, branch, 'counsellor', 'Karim');
  const agent = await aPerson(owner, await aBranch(owner), 'counsellor', 'Anne');
  nadia = await house.visitor().signIn(nadiaHerself.email, password);
  karim = await house.visitor().signIn(karimHimself.email, password);
  stranger = await house.visitor().signIn(agent.email, password);
});
afterAll(() => house?.close());

describe('Nadia receives somebody who gives a name', () => {
  let dossierId: string;

  test('opens a dossier and finds herself leading it', async () => {
    const created = await createDossier(nadia);
    dossierId = created.id;
    const { dossier } = await nadia.must<DossierAnswer>(dossierDocument, { id: dossierId });
    expect(dossier).toMatchObject({ reference: created.reference, viewerCan: expect.arrayContaining(['log_interview', 'edit_identity', 'share', 'hand_over', 'close']), lead: { name: 'Nadia Lambert' },
      learner: { title: 'Élodie Van den Broeck', isAnonymous: false, birthOn: '1990-04-03', commune: { name: 'Liège' },
        safeContact: { hideService: true, note: 'Pas le mercredi' } } });
  });

  test('logs an interview while talking: the draft is kept, then becomes the interview', async () => {
    const save = `mutation ($input: SaveInterviewDraftInput!) { saveInterviewDraft(input: $input) { version } }`;
    const draft = { dossierId, version: 0, topics: ['project'], summary: 'Elle voudrait', privateNote: 'fatiguée' };
    await nadia.must(save, { input: draft });
    await nadia.must(save, { input: { ...draft, version: 1, summary: 'Elle voudrait reprendre' } });
    const stale = await nadia.ask(save, { input: { ...draft, version: 1, summary: 'une autre fenêtre' } });
    expect(stale.codes).toEqual(['draft.changed_elsewhere']);
    const before = await nadia.must<DossierAnswer>(dossierDocument, { id: dossierId });
    expect(before.dossier.draft).toMatchObject({ version: 2, summary: 'Elle voudrait reprendre', privateNote: 'fatiguée' });

    await nadia.must(logDocument, { input: anInterview(dossierId, { summary: 'Elle voudrait reprendre.', privateNote: 'Situation tendue à la maison.' }) });
    const { dossier } = await nadia.must<DossierAnswer>(dossierDocument, { id: dossierId });
    expect(dossier.draft).toBeNull();
    expect(interviewsOf(dossier)).toMatchObject([{ summary: 'Elle voudrait reprendre.', privateNote: 'Situation tendue à la maison.' }]);
  });

  test('a click sent twice logs once; the same key with another text is refused', async () => {
    const input = anInterview(dossierId, { summary: 'Second entretien.', privateNote: 'Pour moi.', results: ['goal_clarified'], topics: ['training', 'project'] });
    const document = `mutation ($input: LogInterviewInput!) { logInterview(input: $input) {
      id heldAt channel minutes topics summary results isSpecial forRepresentative privateNote author { id name } } }`;
    const [first, second] = await Promise.all([nadia, nadia].map((visitor) => visitor.must<{ logInterview: Record<string, unknown> }>(document, { input })));
    expect(first?.logInterview).toMatchObject({ summary: 'Second entretien.', privateNote: 'Pour moi.', author: { name: 'Nadia Lambert' } });
    expect(second).toEqual(first); // the one as it was written, the other as it is kept
    expect((await nadia.ask(logDocument, { input: { ...input, summary: 'Autre' } })).codes).toEqual(['command.reused']);
    const { rows } = await house.database.owner.query(
      'select interview_count, (select count(*)::int from interview i where i.dossier_id = d.id) as rows from dossier d where id = $1', [dossierId]);
    expect(rows).toEqual([{ interview_count: 2, rows: 2 }]);
  });

  test.each(['van den broeck', 'Vandenbroek', 'elodie', 'Elodie VAN DEN BROEK', 'broeck elodie', '3/4/1990', '1990-04-03', 'van den broeck 03/04/1990'])(
    'finds it again by %p', async (typed) => {
      expect(await search(nadia, typed)).toContain(dossierId);
    });

  test('finds it again by its reference, in any case', async () => {
    const { dossier } = await nadia.must<DossierAnswer>(dossierDocument, { id: dossierId });
    expect(await search(nadia, dossier.reference.toLowerCase())).toEqual([dossierId]);
  });

  test('her colleague finds the identity line, and opens nothing: he does not follow her', async () => {
    expect(await search(karim, 'van den broeck')).toContain(dossierId);
    const closed = await karim.ask(dossierDocument, { id: dossierId });
    expect(closed.codes).toEqual(['record.not_found']);
    expect(closed.text).toBe((await karim.ask(dossierDocument, { id: randomUUID() })).text);
  });

  test('her colleague sees the dossier once it is assigned to him, without the private note', async () => {
    await house.database.owner.query(`insert into assignment (dossier_id, branch_id, membership_id, by_membership_id)
      select d.id, d.branch_id, $2, d.lead_membership_id from dossier d where d.id = $1`, [dossierId, karimHimself.membershipId]);
    const { dossier } = await karim.must<DossierAnswer>(dossierDocument, { id: dossierId });
    expect(interviewsOf(dossier)).toHaveLength(2);
    expect(interviewsOf(dossier).map(({ privateNote }) => privateNote)).toEqual([null, null]);
  });

  test('an agent of another organisation gets exactly the answer of an id that does not exist', async () => {
    const foreign = await stranger.ask(dossierDocument, { id: dossierId });
    const missing = await stranger.ask(dossierDocument, { id: randomUUID() });
    expect(foreign.codes).toEqual(['record.not_found']);
    expect(foreign.text).toBe(missing.text);
    expect(foreign.status).toBe(missing.status);
    const [there, nowhere] = await Promise.all([dossierId, randomUUID()].map((id) =>
      stranger.ask(logDocument, { input: anInterview(id) })));
    expect(there?.text).toBe(nowhere?.text);
    expect(await search(stranger, 'van den broeck')).toEqual([]);
  });

  test('every reading left a line, and no refused reading left any', async () => {
    const { rows } = await house.database.owner.query<{ person_id: string; n: number }>(
      `select person_id, count(*)::int as n from journal where what = 'dossier.read' and about = $1 group by person_id`, [dossierId]);
    expect(rows.map(({ person_id }) => person_id)).toHaveLength(2);
    expect(rows.find(({ person_id }) => person_id === nadiaHerself.id)?.n).toBe(4);
  });
});

describe('Nadia receives somebody who gives no name', () => {
  const create = 'mutation ($key: Uuid!) { createAnonymousDossier(commandKey: $key) { id reference code secret } }';
  interface Created { createAnonymousDossier: { id: string; code: string; secret: string } }

  test('one click: a four-word code, a secret shown once, nothing that names the person', async () => {
    const key = randomUUID();
    const { createAnonymousDossier: created } = await nadia.must<Created>(create, { key });
    expect(created.code.split('-')).toHaveLength(4);
    expect(created.secret).toMatch(/^([2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/);
    const again = await nadia.must<Created>(create, { key });
    expect(again.createAnonymousDossier).toEqual(created);
    const { dossier } = await nadia.must<DossierAnswer>(dossierDocument, { id: created.id });
    expect(dossier.learner).toMatchObject({ isAnonymous: true, title: created.code, birthOn: null, email: null, phone: null });
    expect(await search(nadia, created.code.replaceAll('-', ' ').toUpperCase())).toEqual([created.id]);
    const { rows } = await house.database.owner.query('select to_jsonb(l)::text as row from learner l where code = $1', [created.code]);
    expect(rows[0].row).not.toContain(created.secret);
  });
});
