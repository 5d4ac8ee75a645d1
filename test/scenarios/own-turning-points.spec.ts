import { randomUUID } from 'node:crypto';
import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { aBranch, aPerson, password } from '../factories/network.js';
import { type House, openHouse } from '../support/house.js';
import { enter, giveCode } from '../support/notebook-operations.js';
import { createDossier } from '../support/operations.js';
import { act, declare, ownDocuments, type OwnPage, readTransitions, transitionDocuments } from '../support/transition-operations.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let nadia: Visitor;
let herself: Visitor;
let another: Visitor;
let dossierId: string;
let nadiasHat: string;

const today = brusselsDay(new Date());
const rows = async (sql: string) => (await house.database.owner.query(sql, [dossierId])).rows;
const own = async (): Promise<OwnPage> => (await herself.must<{ page: OwnPage }>(ownDocuments.page)).page;
const the = async (point: string) => {
  const found = (await own()).transitions.find((one) => one.point === point);
  if (!found) throw new Error(`no ${point}`);
  return found;
};

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  const somebody = await aPerson(owner, await aBranch(owner));
  nadiasHat = somebody.membershipId;
  nadia = await house.visitor().signIn(somebody.email, password);
  dossierId = (await createDossier(nadia)).id;
  herself = await enter(house, await giveCode(nadia, dossierId));
  another = await enter(house, await giveCode(nadia, (await createDossier(nadia)).id));
});
afterAll(() => house?.close());

describe('the person at her own page', () => {
  test('nobody signed in, and nobody at work, has one', async () => {
    expect((await house.visitor().ask(ownDocuments.page)).codes).toEqual(['auth.required']);
    expect((await nadia.ask(ownDocuments.page)).codes).toEqual(['access.denied']);
  });

  test.each([
    ['what no catalogue knows', { point: 'RIEN' }, 'transition.point_unknown'],
    ['a day of another life', { onDate: addDays(today, -4000) }, 'transition.day_invalid'],
  ])('%s is refused, and nothing is written', async (_, more, code) => {
    const input = { commandKey: randomUUID(), point: 'LIC_IND', onDate: today, ...more };
    expect((await herself.ask(ownDocuments.declare, { input })).codes).toEqual([code]);
    expect(await rows('select id from transition where dossier_id = $1')).toEqual([]);
  });

  test('what she announces waits for whoever leads her dossier; sent twice, it is announced once', async () => {
    const input = { commandKey: randomUUID(), point: 'LIC_IND', onDate: addDays(today, -3) };
    await herself.must(ownDocuments.declare, { input });
    await herself.must(ownDocuments.declare, { input });
    expect(await own()).toMatchObject({ transitions: [{ point: 'LIC_IND', source: 'learner', state: 'to_confirm', viewerCan: ['dismiss'] }] });
    expect(await rows(`select kind, step, state, channel, owner_membership_id from follow_up where dossier_id = $1`)).toEqual([
      { kind: 'confirm_transition', step: 'confirm', state: 'planned', channel: 'task', owner_membership_id: nadiasHat }]);
    expect((await another.must<{ page: OwnPage }>(ownDocuments.page)).page.transitions).toEqual([]);
  });

  test('she confirms nothing herself, and stops nothing of another person', async () => {
    const { id, version } = await the('LIC_IND');
    expect((await herself.ask(ownDocuments.resume, { input: { transitionId: id, version } })).codes).toEqual(['transition.wrong_state']);
    expect((await another.ask(ownDocuments.stop, { input: { transitionId: id, version } })).codes).toEqual(['record.not_found']);
    expect((await the('LIC_IND')).state).toBe('to_confirm');
  });

  test('confirmed, its plan begins, and whoever confirmed has done what was due', async () => {
    const [seen] = (await readTransitions(nadia, dossierId)).transitions;
    expect(seen).toMatchObject({ viewerCan: ['move', 'confirm', 'dismiss'], steps: [{ kind: 'confirm_transition', state: 'planned' }] });
    expect((await act(nadia, dossierId, 'confirm', seen!)).codes).toEqual([]);
    expect(await rows(`select state, end_reason, ended_by_membership_id from follow_up where dossier_id = $1 and step = 'confirm'`)).toEqual([
      { state: 'done', end_reason: 'done', ended_by_membership_id: nadiasHat }]);
    const { next, viewerCan } = await the('LIC_IND');
    expect(viewerCan).toEqual(['pause', 'stop']);
    expect(next.length).toBeGreaterThan(0);
  });

  test('she makes it wait, takes it up again, ends it: what is due follows at once', async () => {
    const planned = async () => (await rows(`select id from follow_up where dossier_id = $1 and state = 'planned'`)).length;
    const change = async (verb: 'pause' | 'resume' | 'stop', more: object = {}) => {
      const { id, version } = await the('LIC_IND');
      return (await herself.ask(ownDocuments[verb], { input: { transitionId: id, version, ...more } })).codes;
    };
    const before = await planned();
    expect(await change('pause', { until: today })).toEqual(['transition.pause_invalid']);
    expect(await change('pause', { until: null })).toEqual([]);
    expect([await planned(), (await the('LIC_IND')).state]).toEqual([0, 'paused']);
    expect(await change('resume')).toEqual([]);
    expect(await planned()).toBe(before);
    expect(await change('stop')).toEqual([]);
    expect([await planned(), (await the('LIC_IND')).viewerCan]).toEqual([0, []]);
    expect((await readTransitions(nadia, dossierId)).transitions).toMatchObject([{ state: 'stopped', endReason: 'refused' }]);
    expect(await change('stop')).toEqual(['transition.wrong_state']);
  });

  test('what those who work wrote for each other is not on her page', async () => {
    await declare(nadia, dossierId, 'FIN_FORM', today, { note: 'Semble épuisée.' });
    await nadia.must(transitionDocuments.promise, { input: { commandKey: randomUUID(), dossierId, dueOn: today, note: 'Relire son dossier.' } });
    const page = JSON.stringify(await own());
    expect(page).toContain('FIN_FORM');
    expect(page).not.toMatch(/épuisée|Relire/);
  });
});
