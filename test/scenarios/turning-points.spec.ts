import { randomUUID } from 'node:crypto';
import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { aBranch, aPerson, password } from '../factories/network.js';
import { type House, openHouse } from '../support/house.js';
import { createDossier } from '../support/operations.js';
import { act, pageDocument, previewDocument, readTransitions, transitionDocuments, type TransitionRead } from '../support/transition-operations.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let nadia: Visitor;
let karim: Visitor;
let partner: Visitor;
let stranger: Visitor;
let branchId: string;
let partnerBranchId: string;
let nadiasHat: string;
let dossierId: string;

const today = brusselsDay(new Date());
const rows = async (sql: string, values: unknown[] = [dossierId]) => (await house.database.owner.query(sql, values)).rows;
const count = async (table: string): Promise<number> => (await rows(`select count(*)::int as n from ${table} where dossier_id = $1`))[0].n;
const planned = () => rows(`select step, kind, channel, due_at, owner_membership_id, occurrence from follow_up
  where dossier_id = $1 and state = 'planned' order by due_at, step`);
const the = async (point: string): Promise<TransitionRead> => {
  const found = (await readTransitions(nadia, dossierId)).transitions.find((one) => one.point === point && one.overAt === null);
  if (!found) throw new Error(`no ${point}`);
  return found;
};

async function share(sections: string, mayWrite: boolean): Promise<void> {
  await house.database.owner.query('delete from dossier_grant where dossier_id = $1', [dossierId]);
  await house.database.owner.query(`insert into dossier_grant (dossier_id, branch_id, to_branch_id, purpose, sections, may_write, basis,
      evidence, evidence_text, text_version, given_by, given_by_membership_id, until_at)
    values ($1, $2, $3, 'guidance', $4, $5, 'consent', 'oral_witness', 'Dit devant Karim', 'fr-1', 'caseworker', $6, now() + interval '30 days')`,
  [dossierId, branchId, partnerBranchId, sections, mayWrite, nadiasHat]);
}

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  const [branch, partnerBranch] = [await aBranch(owner), await aBranch(owner)];
  [branchId, partnerBranchId] = [branch.id, partnerBranch.id];
  const [nadiaHerself, colleague] = [await aPerson(owner, branch), await aPerson(owner, branch, 'counsellor', 'Karim')];
  nadiasHat = nadiaHerself.membershipId;
  nadia = await house.visitor().signIn(nadiaHerself.email, password);
  karim = await house.visitor().signIn(colleague.email, password);
  partner = await house.visitor().signIn((await aPerson(owner, partnerBranch, 'operator_agent', 'Paula')).email, password);
  stranger = await house.visitor().signIn((await aPerson(owner, await aBranch(owner), 'counsellor', 'Anne')).email, password);
  dossierId = (await createDossier(nadia)).id;
});
afterAll(() => house?.close());

describe('a turning point is declared', () => {
  const input = () => ({ commandKey: randomUUID(), dossierId, point: 'ALT_RUPT', onDate: today });

  test('whoever has no door to the dossier is answered as if there were none; whoever may only read is refused; nothing is written', async () => {
    expect((await house.visitor().ask(transitionDocuments.declare, { input: input() })).codes).toEqual(['auth.required']);
    for (const who of [karim, stranger, partner]) {
      expect((await who.ask(transitionDocuments.declare, { input: input() })).codes).toEqual(['record.not_found']);
      expect((await who.ask(pageDocument, { id: dossierId })).codes).toEqual(['record.not_found']);
    }
    await share('{identity,path}', false);
    expect((await partner.ask(transitionDocuments.declare, { input: input() })).codes).toEqual(['access.denied']);
    expect((await readTransitions(partner, dossierId)).viewerCan).toEqual([]);
    await share('{identity,interviews,referrals}', true);
    expect((await partner.ask(pageDocument, { id: dossierId })).codes).toEqual(['record.not_found']);
    expect([await count('transition'), await count('follow_up')]).toEqual([0, 0]);
  });

  test.each([
    ['an unknown point', { point: 'NULLE_PART' }, 'transition.point_unknown'],
    ['a day of another life', { onDate: addDays(today, -3000) }, 'transition.day_invalid'],
    ['a day far ahead', { onDate: addDays(today, 2000) }, 'transition.day_invalid'],
    ['a national number in the note', { note: 'Son numéro : 85.07.30-033.28' }, 'text.national_number'],
    ['a note without end', { note: 'x'.repeat(501) }, 'text.too_long'],
  ])('%s is refused, and nothing is written', async (_, more, code) => {
    expect((await nadia.ask(transitionDocuments.declare, { input: { ...input(), ...more } })).codes).toEqual([code]);
    expect([await count('transition'), await count('follow_up')]).toEqual([0, 0]);
  });

  test('what it would bring is shown first, and written nowhere', async () => {
    const { preview } = await nadia.must<{ preview: { steps: { kind: string; state: string }[] } }>(previewDocument, {
      input: { dossierId, point: 'ALT_RUPT', onDate: today } });
    expect(preview.steps.length).toBeGreaterThan(2);
    expect(await count('follow_up')).toBe(0);
  });

  test('its plan begins at once: tasks for the lead at eight, questions that leave by themselves; sent twice, it is declared once', async () => {
    const once = { ...input(), note: 'Le patron ferme.' };
    await nadia.must(transitionDocuments.declare, { input: once });
    await nadia.must(transitionDocuments.declare, { input: once });
    const { transitions, viewerCan } = await readTransitions(nadia, dossierId);
    expect(viewerCan).toEqual(['declare', 'plan_own']);
    expect(transitions).toMatchObject([{ point: 'ALT_RUPT', onDate: today, source: 'counsellor', state: 'running', note: 'Le patron ferme.',
      declaredByName: 'Nadia Lambert', catalogueVersion: 1, catalogueOwnerName: null, viewerCan: ['move', 'pause', 'stop'] }]);
    const due = await planned();
    expect(due.length).toBeGreaterThan(2);
    for (const row of due) expect([row.channel, row.owner_membership_id]).toEqual([row.channel, row.channel === 'task' ? nadiasHat : null]);
    const wakings = await rows(`select f.id from follow_up f join delivery d on d.key = 'wake:' || f.id and d.due_at = f.due_at and d.job = 'wake-follow-up'
      where f.dossier_id = $1`);
    expect(wakings.length).toBe((await rows(`select id from follow_up where dossier_id = $1 and (channel <> 'task' or is_urgent)`)).length);
  });

  test('the same on the same day is known already', async () => {
    expect((await nadia.ask(transitionDocuments.declare, { input: input() })).codes).toEqual(['transition.there_already']);
    expect(await count('transition')).toBe(1);
  });
});

describe('it moves, waits, ends', () => {
  test('another day: what was planned is called off and planned anew, in one go; seen too long ago, it is refused', async () => {
    const seen = await the('ALT_RUPT');
    const before = await planned();
    const moved = await act(nadia, dossierId, 'move', seen, { onDate: addDays(today, 60) });
    expect(moved.codes).toEqual([]);
    const after = await planned();
    expect(after.map(({ step }) => step).sort()).toEqual(expect.arrayContaining(before.map(({ step }) => step)));
    expect(after.every(({ due_at: at }, place) => at > (before[place]?.due_at ?? 0))).toBe(true);
    expect(await rows(`select distinct end_reason from follow_up where dossier_id = $1 and state = 'cancelled'`)).toEqual([{ end_reason: 'date_moved' }]);
    expect((await act(nadia, dossierId, 'move', seen, { onDate: today })).codes).toEqual(['transition.changed_elsewhere']);
    expect(await planned()).toEqual(after);
  });

  test('it waits until a day, or until somebody says so: nothing is planned meanwhile', async () => {
    expect((await act(nadia, dossierId, 'pause', await the('ALT_RUPT'), { until: today })).codes).toEqual(['transition.pause_invalid']);
    expect((await act(nadia, dossierId, 'pause', await the('ALT_RUPT'), { until: addDays(today, 200) })).codes).toEqual([]);
    expect((await planned()).length).toBe(0);
    expect(await the('ALT_RUPT')).toMatchObject({ state: 'paused', pausedUntil: addDays(today, 200), viewerCan: ['move', 'pause', 'resume', 'stop'] });
    expect((await act(nadia, dossierId, 'resume', await the('ALT_RUPT'))).codes).toEqual([]);
    expect((await planned()).length).toBeGreaterThan(2);
  });

  test('it is stopped with a reason; nothing of it is due any more, and it does not come back', async () => {
    expect((await act(nadia, dossierId, 'stop', await the('ALT_RUPT'), { reason: 'other' })).codes).toEqual(['transition.note_missing']);
    const seen = await the('ALT_RUPT');
    expect((await act(nadia, dossierId, 'stop', seen, { reason: 'done_elsewhere', note: 'Suivi par le CEFA' })).codes).toEqual([]);
    expect(await planned()).toEqual([]);
    const { transitions } = await readTransitions(nadia, dossierId);
    expect(transitions).toMatchObject([{ state: 'stopped', endReason: 'done_elsewhere', endNote: 'Suivi par le CEFA', viewerCan: [] }]);
    for (const verb of ['resume', 'stop'] as const) {
      expect((await act(nadia, dossierId, verb, { ...seen, version: seen.version + 1 }, { ...(verb === 'stop' && { reason: 'done' }) })).codes).toEqual(['transition.wrong_state']);
    }
  });
});
