import { randomUUID } from 'node:crypto';
import { aBranch, aPerson, password, type Person } from '../factories/network.js';
import { type House, openHouse } from '../support/house.js';
import { anInterview, createDossier, type DossierAnswer, dossierDocument, interviewsOf, logDocument, search } from '../support/operations.js';
import type { Visitor } from '../support/visitor.js';

interface Side { id: string; title: string; phone: string | null; interviewCount: number }
interface Merge { id: string; state: string; keptId: string | null; viewerCan: string[]; sides: Side[]; trace: { table: string; moved: number }[] }
interface Page { dossierMerges: { lines: Merge[]; proposedCount: number } }

const fields = 'id state keptId viewerCan sides { id title phone interviewCount } trace { table moved }';
const listDocument = `query ($state: MergeState!) { dossierMerges(state: $state) { proposedCount lines { ${fields} } } }`;
const proposeDocument = 'mutation ($input: ProposeMergeInput!) { proposeMerge(input: $input) { id } }';
const decideDocument = `mutation ($input: DecideMergeInput!) { decideMerge(input: $input) { ${fields} } }`;
const undoDocument = `mutation ($input: UndoDossierMergeInput!) { undoDossierMerge(input: $input) { ${fields} } }`;
const refuseDocument = `mutation ($input: RefuseMergeInput!) { refuseMerge(input: $input) { ${fields} } }`;
const intoDocument = 'query ($id: Uuid!) { mergedInto(dossierId: $id) { id title } }';
const similarDocument = `query ($known: SimilarDossiersInput!) { similarDossiers(known: $known) { line { id title } reasons } }`;

let house: House;
let nadia: Visitor;
let karim: Visitor;
let stranger: Visitor;
let manager: Visitor;
let nadiaHerself: Person;

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  const branch = await aBranch(owner);
  nadiaHerself = await aPerson(owner, branch);
  const people = [nadiaHerself, await aPerson(owner, branch, 'counsellor', 'Karim'), await aPerson(owner, await aBranch(owner), 'counsellor', 'Anne'),
    await aPerson(owner, branch, 'manager', 'Marc')];
  [nadia, karim, stranger, manager] = await Promise.all(people.map(({ email }) => house.visitor().signIn(email, password))) as [Visitor, Visitor, Visitor, Visitor];
});
afterAll(() => house?.close());

const titlesFor = async (text: string, who = nadia): Promise<string[]> =>
  (await who.must<{ searchDossiers: Side[] }>('query ($text: Text!) { searchDossiers(text: $text) { title } }', { text })).searchDossiers.map(({ title }) => title);

describe('Karim looks for somebody before he opens a dossier', () => {
  let elodie: string;

  beforeAll(async () => {
    elodie = (await createDossier(nadia)).id;
    await createDossier(nadia, { givenName: 'Youssef', familyName: 'El Khattabi', birthOn: '1988-12-01', email: 'youssef@test.example', phone: '+32 (0)496 00 11 22' });
  });

  test.each([
    ['as it is written', 'Élodie Van den Broeck'],
    ['the other way round', 'van den broeck elodie'],
    ['without the particle', 'Broeck Elodie'],
    ['the particle joined', 'elodie vandenbroeck'],
    ['a letter missing in each name', 'Elode Van den Broek'],
    ['two letters swapped, one doubled', 'Eoldie Brroeck'],
    ['as it is heard', 'Élodi Brouk'],
    ['the beginning of it', 'elo bro'],
    ['a birth date', '3/4/1990'],
    ['a birth date the other way round', 'Elodie 4/3/1990'],
    ['the place where she lives', 'elodie liège'],
  ])('%s', async (_, typed) => expect(await titlesFor(typed, karim)).toContain('Élodie Van den Broeck'));

  test.each(['youssef khatabi', 'Yusef Elkhattabi', '0496/00.11.22', '+32496001122', 'YOUSSEF@test.example'])('%s', async (typed) => {
    expect((await titlesFor(typed, karim))[0]).toBe('Youssef El Khattabi');
  });

  test('nobody of another branch is found, whatever is typed', async () => {
    expect(await titlesFor('Élodie Van den Broeck', stranger)).toEqual([]);
    expect(await titlesFor('0496001122', stranger)).toEqual([]);
    const { codes } = await manager.ask('query { searchDossiers(text: "Élodie") { title } }');
    expect(codes).toEqual(['access.denied']);
  });

  test('the screen of a new dossier shows her, and says why', async () => {
    const known = { givenName: 'Elodie', familyName: 'Vandenbroek', birthOn: '1990-04-03', communeNis: '62063' };
    const { similarDossiers } = await karim.must<{ similarDossiers: { line: Side; reasons: string[] }[] }>(similarDocument, { known });
    expect(similarDossiers).toEqual([{ line: { id: elodie, title: 'Élodie Van den Broeck' }, reasons: ['birth', 'near_name', 'commune'] }]);
    const blank = await karim.must<{ similarDossiers: unknown[] }>(similarDocument, { known: { givenName: '', familyName: '', birthOn: '1990-04-03' } });
    expect(blank.similarDossiers).toEqual([]);
  });

  test('a name that is changed is found as it is now, and no longer as it was', async () => {
    await house.database.owner.query(`update learner set family_name = 'Quetzalcoatl' where given_name = 'Youssef'`);
    expect(await titlesFor('ketzalkoatl')).toEqual(['Youssef Quetzalcoatl']);
    expect(await titlesFor('khattabi')).toEqual([]);
  });
});

describe('Nadia and Karim each opened a dossier for the same person', () => {
  const reason = 'Même personne, le prénom est écrit autrement.';
  let hers: string;
  let his: string;
  let mergeId: string;

  beforeAll(async () => {
    hers = (await createDossier(nadia, { givenName: 'Zoé', familyName: 'Xhonneux', birthOn: '1995-05-05', email: null, phone: '0470 99 88 77' })).id;
    his = (await createDossier(karim, { givenName: 'Zoë', familyName: 'Xhonneux', birthOn: null, email: 'zoe@test.example', phone: '0471 11 22 33' })).id;
    await nadia.must(logDocument, { input: anInterview(hers, { summary: 'Chez Nadia.' }) });
    await karim.must(logDocument, { input: anInterview(his, { summary: 'Chez Karim.', privateNote: 'Note de Karim.' }) });
    await karim.must('mutation ($input: SaveInterviewDraftInput!) { saveInterviewDraft(input: $input) { version } }',
      { input: { dossierId: his, version: 0, topics: ['project'], summary: 'En cours', privateNote: '' } });
  });

  const decide = (who: Visitor, keptId = hers, taken: string[] = []) => who.ask<{ decideMerge: Merge }>(decideDocument, { input: { mergeId, keptId, taken } });

  test('who may not propose, and what may not be proposed', async () => {
    const propose = (who: Visitor, firstId: string, secondId: string, why = reason) =>
      who.ask(proposeDocument, { input: { commandKey: randomUUID(), firstId, secondId, reason: why } });
    const { createAnonymousDossier: nameless } = await nadia.must<{ createAnonymousDossier: { id: string } }>(
      'mutation ($key: Uuid!) { createAnonymousDossier(commandKey: $key) { id } }', { key: randomUUID() });
    expect((await propose(manager, hers, his)).codes).toEqual(['access.denied']);
    expect((await propose(stranger, hers, his)).codes).toEqual(['record.not_found']);
    expect((await propose(nadia, hers, hers)).codes).toEqual(['merge.same_dossier']);
    expect((await propose(nadia, hers, nameless.id)).codes).toEqual(['merge.anonymous']);
    expect((await propose(nadia, hers, his, 'Idem')).codes).toEqual(['merge.reason_missing']);
    expect((await propose(nadia, hers, his, 'Son numéro est 85.07.30-033.28')).codes).toEqual(['text.national_number']);
  });

  test('Nadia proposes; twice is once', async () => {
    const input = { commandKey: randomUUID(), firstId: hers, secondId: his, reason };
    const { proposeMerge } = await nadia.must<{ proposeMerge: { id: string } }>(proposeDocument, { input });
    mergeId = proposeMerge.id;
    expect(await nadia.must(proposeDocument, { input })).toEqual({ proposeMerge });
    expect((await karim.ask(proposeDocument, { input: { ...input, commandKey: randomUUID(), firstId: his, secondId: hers } })).codes)
      .toEqual(['merge.proposed_already']);
  });

  test('Karim sees both covers, and nothing of what was said; numbers are masked', async () => {
    const { dossierMerges } = await karim.must<Page>(listDocument, { state: 'proposed' });
    expect(dossierMerges).toMatchObject({ proposedCount: 1, lines: [{ id: mergeId, viewerCan: ['merge', 'refuse'],
      sides: [{ id: hers, phone: '0470 •• •• 77', interviewCount: 1 }, { id: his, phone: '0471 •• •• 33' }] }] });
    expect((await nadia.must<Page>(listDocument, { state: 'proposed' })).dossierMerges.lines[0]?.viewerCan).toEqual(['withdraw']);
    expect((await stranger.must<Page>(listDocument, { state: 'proposed' })).dossierMerges.lines).toEqual([]);
  });

  test('Nadia does not decide alone; neither does anybody elsewhere', async () => {
    expect((await decide(nadia)).codes).toEqual(['merge.own_proposal']);
    expect((await decide(stranger)).codes).toEqual(['record.not_found']);
    expect((await decide(manager)).codes).toEqual(['access.denied']);
    expect((await decide(karim, randomUUID())).codes).toEqual(['input.invalid']);
  });

  test('Karim merges: everything stands in one dossier, the counts are right', async () => {
    const { data, codes } = await decide(karim, hers, ['email', 'phone']);
    expect(codes).toEqual([]);
    expect(data.decideMerge).toMatchObject({ state: 'merged', keptId: hers, viewerCan: ['undo'] });
    expect(data.decideMerge.trace).toEqual(expect.arrayContaining([
      { table: 'interview', moved: 1 }, { table: 'interview_draft', moved: 1 }]));
    const { dossier } = await karim.must<DossierAnswer>(dossierDocument, { id: hers });
    expect(interviewsOf(dossier).map(({ summary }) => summary).sort()).toEqual(['Chez Karim.', 'Chez Nadia.']);
    expect(interviewsOf(dossier).find(({ summary }) => summary === 'Chez Karim.')?.privateNote).toBe('Note de Karim.');
    expect(dossier.draft).toMatchObject({ summary: 'En cours' });
    expect(dossier.learner).toMatchObject({ title: 'Zoé Xhonneux', birthOn: '1995-05-05', email: 'zoe@test.example', phone: '0471 11 22 33' });
    const { rows } = await house.database.owner.query('select interview_count, status, merged_into_id from dossier where id = any($1) order by id = $2', [[hers, his], his]);
    expect(rows).toEqual([{ interview_count: 2, status: 'open', merged_into_id: null }, { interview_count: 0, status: 'closed', merged_into_id: hers }]);
  });

  test('the absorbed one opens to nobody, and leads whoever may to the other; a search shows one person', async () => {
    expect((await karim.ask(dossierDocument, { id: his })).codes).toEqual(['record.not_found']);
    expect(await karim.must(intoDocument, { id: his })).toEqual({ mergedInto: { id: hers, title: 'Zoé Xhonneux' } });
    expect(await stranger.must(intoDocument, { id: his })).toEqual({ mergedInto: null });
    expect(await search(nadia, 'xhonneux')).toEqual([hers]);
    expect((await decide(karim)).codes).toEqual(['merge.decided']);
  });

  test('both who proposed and who decided stand in the journal', async () => {
    const { rows } = await house.database.owner.query<{ what: string; membership_id: string; about: string }>(
      `select what, membership_id, about from journal where what like 'dossier.merge%' and about = any($1) order by id`, [[hers, his]]);
    expect(rows.filter(({ membership_id: id }) => id === nadiaHerself.membershipId).map(({ what }) => what)).toEqual(
      ['dossier.merge_proposed', 'dossier.merge_proposed']);
    expect(rows.filter(({ membership_id: id }) => id !== nadiaHerself.membershipId).map(({ what }) => what).sort()).toEqual(
      ['dossier.merge_decided', 'dossier.merged']);
  });

  test('Karim writes on, then it turns out that they are two sisters: everything goes back but what was added since', async () => {
    await karim.must(logDocument, { input: anInterview(hers, { summary: 'Après la fusion.' }) });
    const input = { mergeId, reason: 'Ce sont deux sœurs, pas une personne.' };
    expect((await stranger.ask(undoDocument, { input })).codes).toEqual(['record.not_found']);
    const { undoDossierMerge } = await nadia.must<{ undoDossierMerge: Merge }>(undoDocument, { input });
    expect(undoDossierMerge).toMatchObject({ state: 'undone', viewerCan: [] });
    const back = await karim.must<DossierAnswer>(dossierDocument, { id: his });
    expect(interviewsOf(back.dossier).map(({ summary }) => summary)).toEqual(['Chez Karim.']);
    const kept = await nadia.must<DossierAnswer>(dossierDocument, { id: hers });
    expect(interviewsOf(kept.dossier).map(({ summary }) => summary).sort()).toEqual(['Après la fusion.', 'Chez Nadia.']);
    expect(kept.dossier.learner).toMatchObject({ email: null, phone: '0470 99 88 77' });
    expect((await karim.ask(dossierDocument, { id: hers })).codes).toEqual(['record.not_found']);
    expect((await nadia.ask(undoDocument, { input })).codes).toEqual(['merge.decided']);
  });

  test('a proposal is refused with a reason by a colleague, taken back by its author', async () => {
    const propose = async () => (await nadia.must<{ proposeMerge: { id: string } }>(proposeDocument,
      { input: { commandKey: randomUUID(), firstId: hers, secondId: his, reason } })).proposeMerge.id;
    const refuse = (who: Visitor, id: string) => who.must<{ refuseMerge: Merge }>(refuseDocument, { input: { mergeId: id, reason: 'Deux sœurs, voir plus haut.' } });
    expect((await refuse(karim, await propose())).refuseMerge.state).toBe('refused');
    expect((await refuse(nadia, await propose())).refuseMerge.state).toBe('withdrawn');
  });
});
