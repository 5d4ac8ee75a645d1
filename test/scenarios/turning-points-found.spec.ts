import { randomUUID } from 'node:crypto';
import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { aBranch, aPerson, type Branch, password, type Person } from '../factories/network.js';
import { deliverNow } from '../support/deliver-now.js';
import { type House, openHouse } from '../support/house.js';
import { anInterview, createDossier, logDocument } from '../support/operations.js';
import { aDestination, aSentReferral } from '../support/referrals.js';
import { act, declare, readTransitions } from '../support/transition-operations.js';
import type { Visitor } from '../support/visitor.js';
import { openWorker, type Working } from '../support/working.js';

let house: House;
let working: Working;
let branch: Branch;
let nadiaHerself: Person;
let colleague: Person;
let nadia: Visitor;
let karim: Visitor;

const today = brusselsDay(new Date());
const sql = async (text: string, values: unknown[] = []) => (await house.database.owner.query(text, values)).rows;
const carryOut = (job: string) => deliverNow(working, house.database, job);
const pointsOf = (dossierId: string) => sql(`select point, on_date::text as "onDate", source, state from transition where dossier_id = $1 and over_at is null
  order by on_date, point`, [dossierId]);
const plannedOf = (dossierId: string) => sql(`select kind, step, occurrence, owner_membership_id as owner from follow_up
  where dossier_id = $1 and state = 'planned' and referral_id is null and kind <> 'remind' order by due_at, step`, [dossierId]);
const aDossier = async (more: object = {}) => (await createDossier(nadia, more)).id;

/** A night, as often as it asks to go on. */
async function night(): Promise<void> {
  await sql(`delete from delivery where job = 'find-turns'`);
  await sql(`insert into delivery (key, job, payload) values ('find-turns:' || gen_random_uuid(), 'find-turns', '{}')`);
  await carryOut('find-turns');
}

beforeAll(async () => {
  house = await openHouse();
  working = await openWorker(house.database);
  const { owner } = house.database;
  branch = await aBranch(owner);
  [nadiaHerself, colleague] = [await aPerson(owner, branch), await aPerson(owner, branch, 'counsellor', 'Karim')];
  nadia = await house.visitor().signIn(nadiaHerself.email, password);
  karim = await house.visitor().signIn(colleague.email, password);
});
afterAll(async () => {
  await working?.close();
  await house?.close();
});

describe('a night', () => {
  const born = (age: number, days = 0) => {
    const day = addDays(today, days);
    return `${Number(day.slice(0, 4)) - age}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
  };

  test('what is known of a life announces a turning point: proposed once to whoever leads the dossier, however often the night comes', async () => {
    const [older, younger] = [await aDossier({ birthOn: born(45, -10) }), await aDossier({ birthOn: born(30) })];
    await night();
    expect(await pointsOf(older)).toEqual([{ point: 'BILAN_45', onDate: addDays(today, -10), source: 'computed', state: 'to_confirm' }]);
    expect(await plannedOf(older)).toEqual([{ kind: 'confirm_transition', step: 'confirm', occurrence: addDays(today, -10), owner: nadiaHerself.membershipId }]);
    expect(await pointsOf(younger)).toEqual([]);
    await sql('update dossier set look_on = app.today() where id = $1', [older]);
    await night();
    expect((await pointsOf(older)).length).toBe(1);
    const [seen] = (await readTransitions(nadia, older)).transitions;
    expect((await act(nadia, older, 'dismiss', seen!, { reason: 'not_needed' })).codes).toEqual([]);
    await sql('update dossier set look_on = app.today() where id = $1', [older]);
    await night();
    expect([await pointsOf(older), await plannedOf(older)]).toEqual([[], []]);
  });

  test('only those are asked about whose day has come; something learnt brings it forward, and nobody is asked for whose facts announce nothing', async () => {
    const id = await aDossier({ birthOn: born(40) });
    const lookOn = async () => (await sql('select look_on::text as day from dossier where id = $1', [id]))[0].day;
    await night();
    expect((await lookOn()) > addDays(today, 1500)).toBe(true);
    await sql(`update learner set birth_on = $2 where id = (select learner_id from dossier where id = $1)`, [id, born(55, 20)]);
    expect(await lookOn()).toBe(today);
    await night();
    expect((await pointsOf(id)).map(({ point }) => point)).toEqual(['BILAN_55']);
    expect(await lookOn()).toBeNull();
  });

  test('a pause ends on its day, and what was left of the plan comes back; a plan that has come to its end is over', async () => {
    const id = await aDossier();
    const { transitions: [begun] } = await declare(nadia, id, 'LIC_IND', today);
    expect((await act(nadia, id, 'pause', begun!, { until: addDays(today, 20) })).codes).toEqual([]);
    const { length: paused } = await plannedOf(id);
    await sql('update transition set paused_until = app.today() where dossier_id = $1', [id]);
    await night();
    expect(await pointsOf(id)).toMatchObject([{ state: 'running' }]);
    expect((await plannedOf(id)).length).toBeGreaterThan(paused);
    await sql(`update follow_up set state = 'done', ended_at = now(), end_reason = 'done' where dossier_id = $1 and state = 'planned'`, [id]);
    await sql('update transition set until_on = app.today() - 1 where dossier_id = $1', [id]);
    await night();
    expect(await sql('select state, end_reason from transition where dossier_id = $1', [id])).toEqual([{ state: 'ended', end_reason: 'done' }]);
  });
});

describe('a referral', () => {
  const stand = async (referralId: string, columns: string) => {
    await sql(`update referral set version = version + 1, ${columns} where id = $1`, [referralId]);
    await sql(`insert into delivery (key, job, payload) values ('referral-turned:' || gen_random_uuid(), 'referral-turned', jsonb_build_object('referralId', $1::text))`, [referralId]);
    await carryOut('referral-turned');
  };
  const aReferral = async (kind = 'training') => {
    const dossierId = await aDossier();
    const to = await aDestination(house.database.owner, await aBranch(house.database.owner));
    await sql('update offer set kind = $2 where id = $1', [to.offerId, kind]);
    const { referralId } = await aSentReferral(house.database.owner, nadia, { dossierId, by: nadiaHerself.membershipId, to });
    return { dossierId, referralId };
  };

  test('that was sent is asked after at 1, 3, 6 and 12 months; carried out twice, no more; entered in error, not at all', async () => {
    const { dossierId, referralId } = await aReferral();
    expect(await plannedOf(dossierId)).toEqual([]);
    await carryOut('referral-turned');
    const surveys = (await plannedOf(dossierId)).map(({ kind, occurrence }) => `${kind} ${occurrence}`);
    expect(surveys).toEqual([1, 3, 6, 12].map((month) => `survey survey:${referralId}:${month}`));
    await stand(referralId, 'moved_at = now()');
    expect((await plannedOf(dossierId)).length).toBe(4);
    await stand(referralId, `state = 'entered_in_error', over_at = now()`);
    expect(await plannedOf(dossierId)).toEqual([]);
  });

  test('that ends in a contract broken begins its plan at once; one that says so no more takes it back', async () => {
    const { dossierId, referralId } = await aReferral('work_study');
    await stand(referralId, `state = 'enrolled'`);
    expect(await pointsOf(dossierId)).toMatchObject([{ point: 'ALT_16', source: 'referral', state: 'running' }]);
    await stand(referralId, `state = 'closed', outcome_code = 'enrolled_dropped_out', outcome_on = app.today(), over_at = now()`);
    expect(await pointsOf(dossierId)).toEqual([{ point: 'ALT_RUPT', onDate: today, source: 'referral', state: 'running' }]);
    expect((await plannedOf(dossierId)).filter(({ step }) => step === 'first_contact')).toMatchObject([{ kind: 'contact', owner: nadiaHerself.membershipId }]);
    await stand(referralId, `state = 'entered_in_error'`);
    expect(await pointsOf(dossierId)).toEqual([]);
  });

  test('whose course ends begins what comes after, on the day of its outcome; one that somebody stopped does not come back', async () => {
    const { dossierId, referralId } = await aReferral();
    const closed = `state = 'closed', outcome_code = 'enrolled_completed', outcome_on = app.today() - 5, over_at = now()`;
    await stand(referralId, closed);
    expect(await pointsOf(dossierId)).toEqual([{ point: 'FIN_FORM', onDate: addDays(today, -5), source: 'referral', state: 'running' }]);
    const [seen] = (await readTransitions(nadia, dossierId)).transitions;
    expect((await act(nadia, dossierId, 'stop', seen!, { reason: 'not_needed' })).codes).toEqual([]);
    await stand(referralId, closed);
    expect(await pointsOf(dossierId)).toEqual([]);
  });
});

describe('who owes it', () => {
  test('what was due to whoever led the dossier is due to whoever leads it now; while she is away, her replacement sees it', async () => {
    const id = await aDossier();
    await declare(nadia, id, 'ALT_RUPT', today);
    await sql(`insert into absence (branch_id, membership_id, replacement_membership_id, from_on, until_on, by_membership_id)
      values ($1, $2, $3, app.today(), app.today() + 3, $2)`, [branch.id, nadiaHerself.membershipId, colleague.membershipId]);
    expect((await readTransitions(karim, id)).viewerCan).toEqual(['declare', 'plan_own']);
    await sql('update absence set ended_at = now()');
    expect((await karim.ask('query ($id: Uuid!) { dossierTransitions(id: $id) { id } }', { id })).codes).toEqual(['record.not_found']);
    await nadia.must('mutation ($input: HandOverInput!) { handOver(input: $input) }', { input: {
      commandKey: randomUUID(), dossierId: id, toMembershipId: colleague.membershipId, note: null, takesAppointments: false } });
    const owners = await sql(`select distinct owner_membership_id as owner from follow_up where dossier_id = $1 and state = 'planned' and channel = 'task'`, [id]);
    expect(owners).toEqual([{ owner: colleague.membershipId }]);
  });

  test('closed, nothing of its plans is due; open again, it is; an interview stands for what was planned to reach her that week', async () => {
    const id = await aDossier();
    await declare(nadia, id, 'LIC_IND', today);
    const before = await plannedOf(id);
    const close = (verb: string, reason: string) => nadia.must(`mutation ($input: CloseDossierInput!) { ${verb}(input: $input) { status } }`,
      { input: { dossierId: id, reason, note: null } });
    await close('closeDossier', 'in_training');
    expect(await plannedOf(id)).toEqual([]);
    expect((await readTransitions(nadia, id)).viewerCan).toEqual([]);
    await close('reopenDossier', 'came_back');
    expect(await plannedOf(id)).toEqual(before);
    await nadia.must(logDocument, { input: anInterview(id) });
    await carryOut('plan-person');
    expect((await plannedOf(id)).map(({ step }) => step)).not.toContain('first_contact');
  });

  test('two dossiers become one: its turning points and what is due come over, to its lead; apart again, all is as before', async () => {
    const [kept, absorbed] = [await aDossier({ familyName: 'Fusion' }), await aDossier({ familyName: 'Fusion' })];
    await sql('update dossier set lead_membership_id = $2 where id = $1', [kept, colleague.membershipId]);
    await declare(nadia, absorbed, 'LIC_IND', today);
    const before = await plannedOf(absorbed);
    const { proposeMerge: { id: mergeId } } = await nadia.must<{ proposeMerge: { id: string } }>(
      'mutation ($input: ProposeMergeInput!) { proposeMerge(input: $input) { id } }', { input: {
        commandKey: randomUUID(), firstId: kept, secondId: absorbed, reason: 'La même personne, deux fois.' } });
    await karim.must('mutation ($input: DecideMergeInput!) { decideMerge(input: $input) { id } }', { input: { mergeId, keptId: kept, taken: [] } });
    await carryOut('plan-person');
    expect(await plannedOf(absorbed)).toEqual([]);
    expect(await plannedOf(kept)).toEqual(before.map((row) => ({ ...row, owner: row.owner && colleague.membershipId })));
    await nadia.must('mutation ($input: UndoDossierMergeInput!) { undoDossierMerge(input: $input) { id } }', { input: { mergeId, reason: 'Deux sœurs, pas une personne.' } });
    await carryOut('plan-person');
    expect([await plannedOf(kept), await plannedOf(absorbed)]).toEqual([[], before]);
  });
});
