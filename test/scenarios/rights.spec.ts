import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { AnchorJournal } from '../../apps/api/src/modules/audit/anchor-journal.js';
import { aBranch, aPerson, password, type Person } from '../factories/network.js';
import { restoredCopyOf } from '../support/backup.js';
import { boussole } from '../support/boussole.js';
import { deliverNow } from '../support/deliver-now.js';
import { tablesHolding } from '../support/dump.js';
import { type House, openHouse } from '../support/house.js';
import { askRightDocument, enter, giveCode, readNotebook } from '../support/notebook-operations.js';
import { anInterview, createDossier, dossierDocument, logDocument } from '../support/operations.js';
import type { Visitor } from '../support/visitor.js';
import { openWorker, type Working } from '../support/working.js';

let house: House;
let folder: string;
let worker: Working;
let nadiaHerself: Person;
let nadia: Visitor;
let officer: Visitor;
let officerElsewhere: Visitor;

const rightsDocument = `query ($box: RightBox!) { rightRequests(box: $box) { waitingCount erasedCount lines {
  id kind text reference branchName branchId isOwn isLate answerBefore isRestricted state reason decidedByName viewerCan } } }`;
const decideDocument = 'mutation ($input: DecideRightInput!) { decideRight(input: $input) { state reason viewerCan isRestricted } }';
const casesDocument = '{ auditCases { branches { id name } lines { id number reference branchName openedByName } } }';
const openCaseDocument = 'mutation ($input: OpenAuditCaseInput!) { openAuditCase(input: $input) { id number reference } }';
const caseLogDocument = 'query ($id: Uuid!) { auditLog(caseId: $id) { lines { what role door personName organisationName isChange sections } } }';
const ownActsDocument = '{ ownActs { lines { what isChange door personName } } }';

interface Right { id: string; kind: string; text: string | null; reference: string; state: string; isRestricted: boolean; viewerCan: string[]; isLate: boolean; branchId: string }
interface RightsAnswer { rightRequests: { waitingCount: number; erasedCount: number; lines: Right[] } }

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'boussole-outside-'));
  house = await openHouse();
  worker = await openWorker(house.database, { ANCHOR_DIR: folder });
  const { owner } = house.database;
  const branch = await aBranch(owner);
  nadiaHerself = await aPerson(owner, branch);
  nadia = await house.visitor().signIn(nadiaHerself.email, password);
  officer = await house.visitor().signIn((await aPerson(owner, branch, 'auditor', 'Ilse')).email, password);
  officerElsewhere = await house.visitor().signIn((await aPerson(owner, await aBranch(owner), 'auditor', 'Marc')).email, password);
});
afterAll(async () => {
  await worker?.close();
  await house?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Somebody followed by Nadia, at her own page. */
async function somebody(canary: string) {
  const { id, reference } = await createDossier(nadia, { familyName: canary });
  await nadia.must(logDocument, { input: anInterview(id, { summary: `${canary} raconte.`, privateNote: `${canary} en privé.` }) });
  const key = await giveCode(nadia, id);
  return { id, reference, key, page: await enter(house, key), canary };
}

const asks = (page: Visitor, kind: string, text: string | null = null) => page.must(askRightDocument, { input: { commandKey: randomUUID(), kind, text } });
const waiting = async (by: Visitor = officer) => (await by.must<RightsAnswer>(rightsDocument, { box: 'waiting' })).rightRequests;
const ofDossier = async (reference: string): Promise<Right> => {
  const found = (await waiting()).lines.find((line) => line.reference === reference);
  if (!found) throw new Error(`no request waits for ${reference}`);
  return found;
};
const decide = (by: Visitor, id: string, move: string, reason: string | null = null) => by.ask<{ decideRight: Right }>(decideDocument, { input: { id, move, reason } });
const opens = async (id: string) => (await nadia.ask(dossierDocument, { id })).codes;

describe('a person says that something is wrong', () => {
  test('the officer of the organisation sees what is asked, with the month she has; no other organisation\'s does; nor does a counsellor', async () => {
    const person = await somebody('Ravel');
    await asks(person.page, 'rectify', 'Je suis né en 1991.');
    expect(await ofDossier(person.reference)).toMatchObject({ kind: 'rectify', text: 'Je suis né en 1991.', isOwn: true, isLate: false,
      state: 'asked', viewerCan: ['grant', 'refuse'], branchName: nadiaHerself.branch.name });
    expect(await waiting(officerElsewhere)).toMatchObject({ waitingCount: 0, lines: [] });
    expect((await nadia.ask(rightsDocument, { box: 'waiting' })).codes).toEqual(['access.denied']);
    const { id } = await ofDossier(person.reference);
    const [foreign, missing] = [await decide(officerElsewhere, id, 'grant'), await decide(officerElsewhere, randomUUID(), 'grant')];
    expect(foreign.text).toBe(missing.text);
    expect(foreign.codes).toEqual(['record.not_found']);
  });

  test('a refusal says why, and the person reads it; what was answered is not answered twice', async () => {
    const person = await somebody('Satie');
    await asks(person.page, 'rectify', 'Enlevez cet entretien.');
    const { id } = await ofDossier(person.reference);
    expect((await decide(officer, id, 'refuse')).codes).toEqual(['right.reason_missing']);
    expect((await decide(officer, id, 'refuse', 'L’entretien a bien eu lieu : il reste, avec votre remarque.')).data.decideRight.state).toBe('refused');
    expect((await decide(officer, id, 'grant')).codes).toEqual(['right.decided']);
    const { rights } = await readNotebook(person.page);
    expect(rights).toMatchObject([{ state: 'refused', reason: 'L’entretien a bien eu lieu : il reste, avec votre remarque.' }]);
  });

  test('granted, it waits until it is carried out', async () => {
    const person = await somebody('Fauré');
    await asks(person.page, 'rectify', 'Mon prénom s’écrit Élodie.');
    const { id } = await ofDossier(person.reference);
    expect((await decide(officer, id, 'grant')).data.decideRight).toMatchObject({ state: 'granted', viewerCan: ['finish'] });
    expect((await decide(officer, id, 'finish')).data.decideRight).toMatchObject({ state: 'done', viewerCan: [] });
  });
});

describe('a person asks that nothing be done with her dossier', () => {
  test('restricted, it opens to nobody, neither to her counsellor nor to herself; lifted, it opens again', async () => {
    const person = await somebody('Poulenc');
    await asks(person.page, 'restrict');
    const { id } = await ofDossier(person.reference);
    expect((await decide(officer, id, 'grant')).data.decideRight).toMatchObject({ state: 'done', isRestricted: true, viewerCan: ['lift'] });
    expect(await opens(person.id)).toEqual(['record.not_found']);
    expect((await nadia.ask(logDocument, { input: anInterview(person.id) })).codes).toEqual(['record.not_found']);
    expect((await person.page.ask('{ notebook { reference } }')).codes).not.toEqual([]);
    expect((await decide(officer, id, 'lift')).codes).toEqual(['right.reason_missing']);
    await decide(officer, id, 'lift', 'La personne demande elle-même la reprise du suivi.');
    expect(await opens(person.id)).toEqual([]);
  });
});

describe('a person asks to be forgotten', () => {
  test('granted, nobody opens it any more; within the day nothing is left but figures, and the ledger inside and outside', async () => {
    const person = await somebody('Koechlin');
    await asks(person.page, 'erase');
    const { id } = await ofDossier(person.reference);
    expect((await decide(officer, id, 'grant')).data.decideRight).toMatchObject({ state: 'granted', isRestricted: true, viewerCan: [] });
    expect(await opens(person.id)).toEqual(['record.not_found']);
    const { owner } = house.database;
    const { rows: [promise] } = await owner.query(`select due_at < now() + interval '24 hours' as soon from delivery where job = 'erase-dossier' and payload->>'dossierId' = $1`, [person.id]);
    expect(promise).toEqual({ soon: true });
    const backup = await restoredCopyOf(house.database);
    expect(await tablesHolding(owner, person.canary)).toEqual(expect.arrayContaining(['public.interview', 'public.learner']));
    await deliverNow(worker, house.database, 'erase-dossier');
    for (const trace of [person.canary, person.key.code, person.reference]) expect(await tablesHolding(owner, trace)).toEqual([]);
    expect((await owner.query('select was_anonymous, interviews from dossier_remains')).rows).toEqual([{ was_anonymous: false, interviews: 1 }]);
    expect((await owner.query('select cause from erasure_ledger where dossier_id = $1', [person.id])).rows).toEqual([{ cause: 'right' }]);
    expect((await waiting()).erasedCount).toBe(1);
    expect((await boussole(house.database, ['verifier'])).out).not.toContain('✗');
    expect((await boussole(house.database, ['audit', 'verifier'])).code).toBe(0);

    // Yesterday's backup comes back: everything is there again, until the ledger kept outside is replayed.
    expect((await tablesHolding(backup.owner, person.canary)).length).toBeGreaterThan(1);
    const file = path.join(folder, 'effacements.ndjson');
    expect(await boussole(backup, ['effacements', 'rejouer', file])).toMatchObject({ code: 0, out: '1 ligne lue, 1 dossier effacé à nouveau.' });
    expect(await tablesHolding(backup.owner, person.canary)).toEqual([]);
    expect(await boussole(backup, ['effacements', 'rejouer', file])).toMatchObject({ code: 0, out: '1 ligne lue, 0 dossier effacé à nouveau.' });
    expect((await boussole(backup, ['audit', 'verifier'])).code).toBe(0);
    await backup.drop();
  });

  test('whoever had two dossiers that became one is forgotten in both, in a backup from before they did too', async () => {
    const karim = await house.visitor().signIn((await aPerson(house.database.owner, nadiaHerself.branch, 'counsellor', 'Karim')).email, password);
    const [kept, absorbed] = [await somebody('Tailleferre'), await somebody('Tajferre')];
    const { owner } = house.database;
    const backup = await restoredCopyOf(house.database);
    const { proposeMerge } = await nadia.must<{ proposeMerge: { id: string } }>('mutation ($input: ProposeMergeInput!) { proposeMerge(input: $input) { id } }',
      { input: { commandKey: randomUUID(), firstId: kept.id, secondId: absorbed.id, reason: 'La même personne, deux fois.' } });
    await karim.must('mutation ($input: DecideMergeInput!) { decideMerge(input: $input) { state } }',
      { input: { mergeId: proposeMerge.id, keptId: kept.id, taken: [] } });
    await asks(kept.page, 'erase');
    await decide(officer, (await ofDossier(kept.reference)).id, 'grant');
    await deliverNow(worker, house.database, 'erase-dossier');
    const traces = [kept, absorbed].flatMap(({ canary, key, reference }) => [canary, key.code, reference]);
    for (const trace of traces) expect(await tablesHolding(owner, trace)).toEqual([]);
    const both = [kept.id, absorbed.id].sort();
    expect((await owner.query('select dossier_id from erasure_ledger where dossier_id = any($1) order by 1', [both])).rows.map((row) => row.dossier_id)).toEqual(both);

    expect((await tablesHolding(backup.owner, absorbed.canary)).length).toBeGreaterThan(1);
    await boussole(backup, ['effacements', 'rejouer', path.join(folder, 'effacements.ndjson')]);
    for (const trace of traces) expect(await tablesHolding(backup.owner, trace)).toEqual([]);
    await backup.drop();
  });

  test('every table that holds something of a person is in the plan of erasure', async () => {
    const { owner } = house.database;
    const held = await owner.query<{ name: string }>(`select distinct c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and a.attname ~ '(dossier|learner|interview|document|goal|representative)_ids?$'`);
    const planned = await owner.query<{ name: string }>('select table_name as name from app.erasure_plan');
    /** What stays, each with its reason: ids that lead to nobody once the rest is gone. */
    const kept = { choice_set: 'what was open, about nobody: untied from the dossier', journal: 'who did what: ids', erasure_ledger: 'what was erased: ids' };
    const names = new Set(planned.rows.map(({ name }) => name));
    expect(held.rows.map(({ name }) => name).filter((name) => !names.has(name)).sort()).toEqual(Object.keys(kept).sort());
  });
});

describe('who looked', () => {
  test('the officer reads the log of a dossier under a case number, with names; the dossier itself stays closed to her', async () => {
    const person = await somebody('Milhaud');
    const input = { commandKey: randomUUID(), branchId: nadiaHerself.branch.id, reference: person.reference, number: 'plainte/2026-3',
      reason: 'La personne se plaint d’une consultation sans raison.' };
    expect((await officer.ask(openCaseDocument, { input: { ...input, commandKey: randomUUID(), reason: 'curieuse' } })).codes).toEqual(['audit.reason_missing']);
    const { openAuditCase: opened } = await officer.must<{ openAuditCase: { id: string; number: string } }>(openCaseDocument, { input });
    expect(opened.number).toBe('PLAINTE/2026-3');
    expect((await officer.ask(openCaseDocument, { input: { ...input, commandKey: randomUUID() } })).codes).toEqual(['audit.number_taken']);
    const elsewhere = await officerElsewhere.ask(openCaseDocument, { input: { ...input, commandKey: randomUUID() } });
    expect(elsewhere.codes).toEqual(['record.not_found']);
    const { auditLog } = await officer.must<{ auditLog: { lines: { what: string; personName: string | null }[] } }>(caseLogDocument, { id: opened.id });
    expect(auditLog.lines.map(({ what }) => what)).toEqual(expect.arrayContaining(['audit.case_opened', 'interview.logged']));
    expect(auditLog.lines.find(({ what }) => what === 'interview.logged')?.personName).toBe('Nadia Lambert');
    expect(JSON.stringify(auditLog)).not.toContain(person.canary);
    expect((await officerElsewhere.ask(caseLogDocument, { id: opened.id })).codes).toEqual(['record.not_found']);
    expect((await officer.ask(dossierDocument, { id: person.id })).codes).toEqual(['access.denied']);
    expect(await officer.must(casesDocument)).toMatchObject({ auditCases: { lines: [{ number: 'PLAINTE/2026-3', reference: person.reference, openedByName: 'Ilse Lambert' }] } });
    // And the person sees that she looked.
    const { looks } = await readNotebook(person.page);
    expect(looks.lines.some(({ role }) => role === 'auditor')).toBe(true);
  });

  test('a counsellor reads her own acts, and nobody else\'s', async () => {
    const { ownActs } = await nadia.must<{ ownActs: { lines: { what: string; isChange: boolean }[] } }>(ownActsDocument);
    expect(ownActs.lines.map(({ what }) => what)).toContain('interview.logged');
    expect(ownActs.lines.map(({ what }) => what)).not.toContain('audit.case_opened');
  });

  test('all of it is one chain that verifies', async () => {
    await worker.app.get(AnchorJournal).work();
    expect(await boussole(house.database, ['audit', 'verifier', '--ancres', path.join(folder, 'ancres.ndjson')])).toMatchObject({ code: 0 });
  });
});
