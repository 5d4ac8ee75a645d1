import { randomUUID } from 'node:crypto';
import { aBranch, aPerson as somebody, password, type Person } from '../factories/network.js';
import { type House, openHouse } from '../support/house.js';
import { createDossier } from '../support/operations.js';
import { aGoal, aNeed, aPerson, aSituation, documents, type History, historyDocument, pageDocument, readPage } from '../support/situations.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let nadia: Visitor;
let karim: Visitor;
let partner: Visitor;
let stranger: Visitor;
let branchId: string;
let partnerBranchId: string;
let nadiaHerself: Person;
let dossierId: string;

const history = async (who: Visitor, id = dossierId) => (await who.must<History>(historyDocument, { id })).dossierHistory.changes;

/** The dossier shared with the partner's branch, for a while. */
async function share(sections: string, mayWrite: boolean, id = dossierId): Promise<void> {
  await house.database.owner.query(`insert into dossier_grant (dossier_id, branch_id, to_branch_id, purpose, sections, may_write, basis,
      evidence, evidence_text, text_version, given_by, given_by_membership_id, until_at)
    values ($1, $2, $3, 'guidance', $4, $5, 'consent', 'oral_witness', 'Dit devant Karim', 'fr-1', 'caseworker', $6, now() + interval '30 days')`,
  [id, branchId, partnerBranchId, sections, mayWrite, nadiaHerself.membershipId]);
}
const unshare = (id = dossierId) => house.database.owner.query('delete from dossier_grant where dossier_id = $1', [id]);

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  const [branch, partnerBranch] = [await aBranch(owner), await aBranch(owner)];
  [branchId, partnerBranchId] = [branch.id, partnerBranch.id];
  nadiaHerself = await somebody(owner, branch);
  nadia = await house.visitor().signIn(nadiaHerself.email, password);
  const colleague = await somebody(owner, branch, 'counsellor', 'Karim');
  karim = await house.visitor().signIn(colleague.email, password);
  partner = await house.visitor().signIn((await somebody(owner, partnerBranch, 'operator_agent', 'Paula')).email, password);
  stranger = await house.visitor().signIn((await somebody(owner, await aBranch(owner), 'counsellor', 'Anne')).email, password);
  dossierId = (await createDossier(nadia)).id;
  await owner.query(`insert into assignment (dossier_id, branch_id, membership_id, by_membership_id) values ($1, $2, $3, $4)`,
    [dossierId, branchId, colleague.membershipId, nadiaHerself.membershipId]);
});
afterAll(() => house?.close());

describe('who she is', () => {
  test('a mistake in her name is put right; what it said stays in the history, with who and why', async () => {
    const { identity } = await readPage(nadia, dossierId);
    const rectified = aPerson(dossierId, identity?.version ?? 0, { familyName: 'Vanden Broeck', reason: 'Orthographe de la carte d’identité' });
    await nadia.must(documents.identity, { input: rectified });
    await nadia.must(documents.identity, { input: rectified });
    expect((await readPage(nadia, dossierId)).identity).toMatchObject({ familyName: 'Vanden Broeck', version: 2, birthOn: '1990-04-03' });
    expect(await history(karim)).toEqual([{ thing: 'identity', aboutTitle: null, field: 'familyName', before: '"Van den Broeck"',
      after: '"Vanden Broeck"', authorName: 'Nadia Lambert', byLearner: false, reason: 'Orthographe de la carte d’identité' }]);
  });

  test('she would rather not give her birth date: about how old is enough', async () => {
    await nadia.must(documents.identity, { input: aPerson(dossierId, 2, { familyName: 'Vanden Broeck', birthOn: null, ageBand: 'from_35' }) });
    expect((await readPage(nadia, dossierId)).identity).toMatchObject({ birthOn: null, ageBand: 'from_35' });
  });

  test('two people correct it at the same time: the second overwrites nothing', async () => {
    await nadia.must(documents.identity, { input: aPerson(dossierId, 3, { familyName: 'Vanden Broeck', phone: '0470 99 88 77' }) });
    const second = await karim.ask(documents.identity, { input: aPerson(dossierId, 3, { familyName: 'Vanden Broeck', email: 'autre@test.example' }) });
    expect(second.codes).toEqual(['dossier.changed_elsewhere']);
    expect(second.text).not.toContain('0470 99 88 77');
    expect((await readPage(karim, dossierId)).identity).toMatchObject({ version: 4, phone: '0470 99 88 77', email: 'elodie@test.example' });
  });
});

describe('where she stands', () => {
  const schooling = [
    { level: 'cess', title: 'Sciences sociales', school: 'Athénée', country: 'be', from: '2004', until: '2008-06', result: 'obtained', equivalence: null },
    { level: 'bachelor', title: 'Assistante sociale', school: null, country: 'BE', from: '2008-09', until: '2010', result: 'stopped', equivalence: null },
    { level: 'master', title: 'Droit', school: null, country: 'MA', from: '2012', until: '2016', result: 'obtained', equivalence: 'asked' }];

  test('schooling, languages, work and what holds her back; her diploma is what counts here', async () => {
    const input = aSituation(dossierId, 0, { studies: schooling, childcare: 'looked_for',
      languages: [{ language: 'en', level: 'a2' }, { language: 'fr', level: 'native' }],
      experience: [{ kind: 'job', trade: 'F1602', employer: 'Un atelier', field: 'F', from: '2017', until: '2026-05' },
        { kind: 'volunteering', title: 'Aide aux devoirs', from: '2020', until: null }] });
    await nadia.must(documents.situation, { input });
    const { situation } = await readPage(karim, dossierId);
    expect(situation).toMatchObject({ version: 1, status: 'jobseeker', highestDiploma: 'cess', childcare: 'looked_for', authorName: 'Nadia Lambert' });
    expect(situation?.studies.map(({ title }) => title)).toEqual(['Droit', 'Assistante sociale', 'Sciences sociales']);
    expect(situation?.experience[0]).toMatchObject({ title: 'Aide aux devoirs', trade: null });
    expect(situation?.experience[1]?.trade?.code).toBe('F1602');
  });

  test.each([
    ['an end before its beginning', { studies: [{ ...schooling[0], from: '2010', until: '2009' }] }, 'situation.dates_invalid'],
    ['something that has not begun', { experience: [{ kind: 'job', title: 'Vente', from: '2099' }] }, 'situation.dates_invalid'],
    ['a job without a name', { experience: [{ kind: 'job', employer: 'Un magasin' }] }, 'situation.experience_empty'],
    ['a language said twice', { languages: [{ language: 'fr', level: 'b2' }, { language: 'fr', level: 'c1' }] }, 'situation.language_twice'],
    ['a trade that nobody knows', { experience: [{ kind: 'job', trade: 'Z9999' }] }, 'trade.unknown'],
    ['a national number in a note', { note: 'Son numéro : 85.07.30-033.28' }, 'text.national_number'],
  ])('%s is refused, and nothing is kept', async (_, more, code) => {
    const { codes } = await nadia.ask(documents.situation, { input: aSituation(dossierId, 1, more) });
    expect(codes).toEqual([code]);
    expect((await readPage(nadia, dossierId)).situation?.version).toBe(1);
  });

  test('a form being filled in is its author’s alone, and outlives the page that it was typed in', async () => {
    const save = 'mutation ($input: SaveFormDraftInput!) { saveFormDraft(input: $input) { version } }';
    const draft = { dossierId, form: 'situation', version: 0, content: '{"note":"elle hésite encore"}' };
    await nadia.must(save, { input: draft });
    expect((await nadia.ask(save, { input: { ...draft, content: '{}' } })).codes).toEqual(['draft.changed_elsewhere']);
    expect((await readPage(nadia, dossierId)).drafts).toEqual([{ form: 'situation', version: 1, content: draft.content }]);
    expect((await readPage(karim, dossierId)).drafts).toEqual([]);
    const { rows } = await house.database.owner.query('select sealed from form_draft where dossier_id = $1', [dossierId]);
    expect(rows[0].sealed.toString('utf8')).not.toContain('hésite');
    const { situation } = await readPage(nadia, dossierId);
    await nadia.must(documents.situation, { input: aSituation(dossierId, situation?.version ?? 0, { studies: schooling, note: 'Elle hésite' }) });
    expect((await readPage(nadia, dossierId)).drafts).toEqual([]);
  });
});

describe('what is very personal', () => {
  const note = (version: number, text: string | null) => ({ commandKey: randomUUID(), dossierId, category: 'health', version, text });

  test('is kept apart, sealed; so is what it said before', async () => {
    await nadia.must(documents.special, { input: note(0, 'Mal de dos : pas de charges') });
    await nadia.must(documents.special, { input: note(1, 'Ne porte plus de charges') });
    expect((await readPage(karim, dossierId)).special).toEqual([expect.objectContaining({ category: 'health', version: 2, text: 'Ne porte plus de charges' })]);
    expect((await history(nadia))[0]).toMatchObject({ thing: 'special', aboutTitle: 'health', before: '"Mal de dos : pas de charges"' });
    const { rows } = await house.database.owner.query(`select to_jsonb(n)::text || to_jsonb(c)::text as text from special_note n, dossier_change c`);
    expect(rows.some(({ text }) => /charges/.test(text))).toBe(false);
  });

  test('shared without it, it is not there; and the history says nothing of it', async () => {
    await share('{identity,path}', true);
    const seen = await readPage(partner, dossierId);
    expect(seen.special).toBeNull();
    expect(seen.situation?.status).toBe('jobseeker');
    expect(seen.viewerCan).not.toContain('save_special');
    expect((await partner.ask(documents.special, { input: note(2, 'x') })).codes).toEqual(['access.denied']);
    expect((await history(partner)).map(({ thing }) => thing)).not.toContain('special');
    await unshare();
  });

  test('taken back, it says nothing any more', async () => {
    await nadia.must(documents.special, { input: note(2, null) });
    expect((await readPage(nadia, dossierId)).special).toEqual([expect.objectContaining({ category: 'health', version: 3, text: null })]);
  });
});

describe('what she aims at', () => {
  let heart: string;

  test('the heart project and the second one, each with its steps', async () => {
    const { saveGoal } = await nadia.must<{ saveGoal: { id: string; version: number } }>(documents.goal, { input: aGoal(dossierId) });
    heart = saveGoal.id;
    await karim.must(documents.goal, { input: aGoal(dossierId, { kind: 'second', title: 'Aide-soignante', trade: 'J1501', why: null }) });
    expect((await nadia.ask(documents.goal, { input: aGoal(dossierId, { title: 'Pilote' }) })).codes).toEqual(['goal.already_one']);
    await nadia.must(documents.goal, { input: aGoal(dossierId, { id: heart, version: 1, state: 'chosen', stepNote: 'Après un essai de trois jours' }) });
    const { goals } = await readPage(nadia, dossierId);
    expect(goals.map(({ kind, state }) => [kind, state])).toEqual([['heart', 'chosen'], ['second', 'exploring']]);
    expect(goals[0]?.steps).toEqual([{ state: 'chosen', note: 'Après un essai de trois jours', authorName: 'Nadia Lambert' },
      { state: 'exploring', note: null, authorName: 'Nadia Lambert' }]);
  });

  test('what the heart project needs, met or not, and why not', async () => {
    const { saveNeed } = await nadia.must<{ saveNeed: { id: string } }>(documents.need, { input: aNeed(dossierId, { goalId: heart }) });
    await nadia.must(documents.need, { input: aNeed(dossierId, { kind: 'guidance', trade: null }) });
    expect((await nadia.ask(documents.need, { input: aNeed(dossierId, { id: saveNeed.id, version: 1, goalId: heart, state: 'unmet' }) })).codes)
      .toEqual(['need.reason_missing']);
    await karim.must(documents.need, { input: aNeed(dossierId, { id: saveNeed.id, version: 1, goalId: heart, state: 'unmet', reason: 'Liste d’attente' }) });
    const { goals, needs } = await readPage(nadia, dossierId);
    expect(goals[0]?.needs).toEqual([expect.objectContaining({ kind: 'training', state: 'unmet', reason: 'Liste d’attente', version: 2 })]);
    expect(needs).toEqual([expect.objectContaining({ kind: 'guidance', state: 'open', communeName: 'Liège' })]);
  });

  test('set aside, it leaves its place to another', async () => {
    await nadia.must(documents.goal, { input: aGoal(dossierId, { id: heart, version: 2, state: 'set_aside' }) });
    await nadia.must(documents.goal, { input: aGoal(dossierId, { title: 'Domoticienne', trade: null }) });
    expect((await readPage(nadia, dossierId)).goals.filter(({ kind }) => kind === 'heart').map(({ state }) => state)).toEqual(['exploring', 'set_aside']);
  });
});

describe('who else', () => {
  test('shared to read: nothing is changed; shared to write: the path is, her name is not', async () => {
    await share('{identity,path}', false);
    expect((await readPage(partner, dossierId)).viewerCan).toEqual([]);
    expect((await partner.ask(documents.goal, { input: aGoal(dossierId, { kind: 'other' }) })).codes).toEqual(['record.not_found']);
    await unshare();
    await share('{identity,path}', true);
    await partner.must(documents.goal, { input: aGoal(dossierId, { kind: 'other', title: 'Passer le permis' }) });
    expect((await partner.ask(documents.identity, { input: aPerson(dossierId, 4) })).codes).toEqual(['access.denied']);
    expect((await history(nadia)).every(({ authorName }) => authorName !== null)).toBe(true);
    await unshare();
  });

  test('shared without the path: only who she is', async () => {
    await share('{identity,documents}', true);
    const seen = await readPage(partner, dossierId);
    expect(seen).toMatchObject({ situation: null, special: null, goals: [], needs: [], identity: { familyName: 'Vanden Broeck' } });
    expect((await partner.ask(documents.goal, { input: aGoal(dossierId) })).codes).toEqual(['access.denied']);
    expect((await history(partner)).every(({ thing }) => thing === 'identity')).toBe(true);
    await unshare();
  });

  test('anybody else: as if it did not exist', async () => {
    const [foreign, missing] = await Promise.all([dossierId, randomUUID()].map((id) => stranger.ask(pageDocument, { id })));
    expect(foreign?.codes).toEqual(['record.not_found']);
    expect(foreign?.text).toBe(missing?.text);
    expect((await stranger.ask(documents.goal, { input: aGoal(dossierId) })).codes).toEqual(['record.not_found']);
  });
});

describe('somebody who gives no name', () => {
  test('has a situation, projects and needs like anybody; no identity to change', async () => {
    const { createAnonymousDossier: { id } } = await nadia.must<{ createAnonymousDossier: { id: string } }>(
      'mutation ($key: Uuid!) { createAnonymousDossier(commandKey: $key) { id } }', { key: randomUUID() });
    await nadia.must(documents.situation, { input: aSituation(id, 0) });
    await nadia.must(documents.goal, { input: aGoal(id) });
    await nadia.must(documents.need, { input: aNeed(id) });
    const page = await readPage(nadia, id);
    expect(page).toMatchObject({ isAnonymous: true, identity: null, situation: { status: 'jobseeker' } });
    expect(page.viewerCan).toEqual(expect.arrayContaining(['save_situation', 'save_goal', 'save_need', 'save_special']));
    expect(page.viewerCan).not.toContain('edit_identity');
    expect((await nadia.ask(documents.identity, { input: aPerson(id, 1) })).codes).toEqual(['access.denied']);
    expect((await nadia.ask(documents.goal, { input: aGoal(id, { kind: 'second', why: 'Appelez-la au 0470 12 34 56' }) })).codes)
      .toEqual(['text.holds_contact']);
  });
});
