import { randomUUID } from 'node:crypto';
import { weekOf } from '@boussole/domain/agenda/week';
import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { aTask, aTurningPoint } from '../factories/due.js';
import { aBranch, aPerson, type Branch, password, type Person } from '../factories/network.js';
import { aDossierLedBy } from '../factories/team-traces.js';
import { agendaOf, cancelThem, delegateThem, doThem, type Due, dueDocument, dueOf, myDayOf, snoozeThem, undoThem } from '../support/due-operations.js';
import { type House, openHouse } from '../support/house.js';
import { opens, plan, recordAbsence } from '../support/team-operations.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
let branch: Branch;
let [nadia, sam, chris, elsewhere]: Visitor[] = [];
let [nadiaHerself, samHimself]: Person[] = [];
let dossierId: string;

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await house.database.owner.query<Row>(text, values)).rows;
const task = (more: Partial<Parameters<typeof aTask>[1]> = {}) => aTask(house.database.owner, { dossierId, ...more });
const who = (visitor: Visitor | undefined): Visitor => visitor!;
const hat = (person: Person | undefined): string => person!.membershipId;
const today = () => brusselsDay(new Date());
const rowOf = async (id: string) => (await sql<{ state: string; version: number; end_reason: string | null; end_note: string | null; owner_membership_id: string; due_on: string;
  ended_by_membership_id: string | null }>(`select state, version, end_reason, end_note, owner_membership_id, ended_by_membership_id,
    (due_at at time zone 'Europe/Brussels')::date::text as due_on from follow_up where id = $1`, [id]))[0];
const lines = async (dossier = dossierId) => (await sql<{ what: string }>(
  `select what from journal where about = $1 and what like 'follow_up.%' order by id`, [dossier])).map(({ what }) => what);
const asSeen = (id: string, version = 1, dossier = dossierId) => ({ id, dossierId: dossier, version });
const ledBy = async (membershipId: string, name: string) => (await aDossierLedBy(house.database.owner, name, branch, membershipId)).id;

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  branch = await aBranch(owner);
  nadiaHerself = await aPerson(owner, branch);
  samHimself = await aPerson(owner, branch, 'counsellor', 'Sam');
  const signIn = async (person: Person) => house.visitor().signIn(person.email, password);
  [nadia, sam] = [await signIn(nadiaHerself), await signIn(samHimself)];
  chris = await signIn(await aPerson(owner, branch, 'coordinator', 'Chris'));
  elsewhere = await signIn(await aPerson(owner, await aBranch(owner)));
});
afterAll(() => house?.close());
beforeEach(async () => {
  await sql('delete from follow_up');
  dossierId = await ledBy(hat(nadiaHerself), 'Maya');
});

describe('what is due', () => {
  test('nobody is told without a session; a manager follows nobody; a coordinator alone sees the branch', async () => {
    await task({ inDays: -1 });
    expect((await house.visitor().ask(dueDocument, { scope: 'mine' })).codes).toEqual(['auth.required']);
    const manager = await house.visitor().signIn((await aPerson(house.database.owner, branch, 'manager')).email, password);
    expect((await manager.ask(dueDocument, { scope: 'mine' })).codes).toEqual(['access.denied']);
    expect((await dueOf(who(sam), 'branch')).items).toEqual([]);
    expect((await dueOf(who(elsewhere), 'branch')).items).toEqual([]);
    expect((await dueOf(who(chris), 'branch')).items).toHaveLength(1);
  });

  test('urgent first, then the longest due; what is not due yet is what comes next', async () => {
    const [late, urgent, now] = [await task({ inDays: -3 }), await task({ isUrgent: true }), await task()];
    const later = await task({ inDays: 4 });
    await aTask(house.database.owner, { dossierId: await ledBy(hat(samHimself), 'Ali') });
    const { due, nextDue } = await myDayOf(who(nadia));
    expect(due.items.map(({ id }) => id)).toEqual([urgent, late, now]);
    expect(due).toMatchObject({ count: 3, lateCount: 1, next: null });
    expect(due.items[1]).toMatchObject({ isLate: true, dueOn: addDays(today(), -3), isMine: true, replaces: false, ownerName: expect.stringContaining('Nadia') });
    expect(nextDue).toMatchObject({ id: later, isLate: false });
  });

  test('pages follow each other without a gap or a double, whatever is urgent', async () => {
    const owner = hat(nadiaHerself);
    await sql(`insert into follow_up (id, dossier_id, branch_id, kind, for_side, channel, owner_membership_id, due_at, occurrence, is_urgent)
      select gen_random_uuid(), $1, $2, 'own', 'caseworker', 'task', $3, now() - (n / 4) * interval '1.5 seconds', n::text, n % 5 = 0 from generate_series(1, 130) n`,
    [dossierId, branch.id, owner]);
    const read: Due[] = [];
    for (let after: string | null = null, turn = 0; turn < 5; turn += 1) {
      const { items, next, count }: { items: Due[]; next: string | null; count: number } = await dueOf(who(nadia), 'mine', after);
      expect(count).toBe(130);
      read.push(...items);
      if (!(after = next)) break;
    }
    expect(new Set(read.map(({ id }) => id)).size).toBe(130);
    expect(read.findIndex(({ isUrgent }) => !isUrgent)).toBe(26);
    expect((await who(nadia).ask(dueDocument, { scope: 'mine', after: 'n-nothing' })).codes).toEqual(['input.invalid']);
  });

  test('what it is about is for whoever follows the person; a coordinator is told that it waits', async () => {
    const transitionId = await aTurningPoint(house.database.owner, dossierId, 'ALT_RUPT');
    await task({ kind: 'contact', inDays: -2, transitionId, step: 'whatever', note: 'CANARI' });
    expect((await dueOf(who(nadia))).items[0]).toMatchObject({ note: 'CANARI', point: expect.stringMatching(/alternance/i) });
    expect((await dueOf(who(chris), 'branch')).items[0]).toMatchObject({ note: null, point: null, words: null, isMine: false, dossierTitle: 'Maya suivie Maya suivie' });
  });

  test('a restricted dossier is nobody\'s to work on', async () => {
    await task();
    await sql('update dossier set restricted_at = now() where id = $1', [dossierId]);
    expect(await dueOf(who(nadia))).toMatchObject({ items: [], count: 0 });
  });
});

describe('done, put off, called off', () => {
  test('whoever does not follow the person is told that there is nothing; nothing is written', async () => {
    const id = await task();
    for (const visitor of [sam, elsewhere]) {
      for (const answer of [await doThem(who(visitor), [asSeen(id)]), await snoozeThem(who(visitor), [asSeen(id)], { day: today() }),
        await cancelThem(who(visitor), [asSeen(id)], { reason: 'refused' })]) {
        expect(answer).toMatchObject({ changed: [], refused: [{ id, code: 'record.not_found' }] });
      }
    }
    expect(await rowOf(id)).toMatchObject({ state: 'planned', version: 1 });
    expect(await lines()).toEqual([]);
  });

  test('a day that is over or too far, a reason that says nothing, a national number: refused', async () => {
    const id = await task();
    expect((await snoozeThem(who(nadia), [asSeen(id)], { day: addDays(today(), -1) })).codes).toEqual(['follow_up.day_invalid']);
    expect((await snoozeThem(who(nadia), [asSeen(id)], { day: addDays(today(), 367) })).codes).toEqual(['follow_up.day_invalid']);
    expect((await cancelThem(who(nadia), [asSeen(id)], { reason: 'other', note: ' ' })).codes).toEqual(['follow_up.note_missing']);
    expect((await cancelThem(who(nadia), [asSeen(id)], { reason: 'other', note: 'NISS 85.07.30-033.28' })).codes).toEqual(['text.national_number']);
    expect(await rowOf(id)).toMatchObject({ state: 'planned', version: 1 });
    expect(await lines()).toEqual([]);
  });

  test('what leaves by itself, or belongs to a referral\'s clock, is not done by hand', async () => {
    const id = await task();
    await sql(`update follow_up set channel = 'mail', kind = 'check_in' where id = $1`, [id]);
    expect(await doThem(who(nadia), [asSeen(id)])).toMatchObject({ changed: [], refused: [{ id, code: 'record.not_found' }] });
  });

  test('in bulk, over several dossiers: what changed meanwhile is told, the rest is done, one line each', async () => {
    const other = await ledBy(hat(nadiaHerself), 'Ali');
    const [one, two, stale, third] = [await task(), await task(), await task(), await aTask(house.database.owner, { dossierId: other })];
    await sql('update follow_up set version = 2 where id = $1', [stale]);
    const answer = await doThem(who(nadia), [asSeen(one), asSeen(two), asSeen(stale), asSeen(third, 1, other), asSeen(one)]);
    expect(answer.changed.map(({ id }) => id).sort()).toEqual([one, two, third].sort());
    expect(answer.refused).toEqual([{ id: stale, code: 'follow_up.changed_elsewhere' }]);
    expect(await rowOf(one)).toMatchObject({ state: 'done', version: 2, end_reason: 'done', ended_by_membership_id: hat(nadiaHerself) });
    expect(await rowOf(stale)).toMatchObject({ state: 'planned', version: 2 });
    expect([await lines(), await lines(other)]).toEqual([['follow_up.done'], ['follow_up.done']]);
  });

  test('done twice, the second is told that it is over; undone at once, it waits again; undone twice, it has changed', async () => {
    const id = await task();
    const first = await doThem(who(nadia), [asSeen(id)]);
    expect(await doThem(who(nadia), [asSeen(id)])).toMatchObject({ changed: [], refused: [{ id, code: 'follow_up.over' }] });
    expect(await undoThem(who(nadia), [asSeen(id, first.changed[0]?.version)])).toMatchObject({ changed: [{ id, version: 3 }] });
    expect(await rowOf(id)).toMatchObject({ state: 'planned', end_reason: null, ended_by_membership_id: null });
    expect(await undoThem(who(nadia), [asSeen(id, 2)])).toMatchObject({ changed: [], refused: [{ id, code: 'record.not_found' }] });
    expect(await lines()).toEqual(['follow_up.done', 'follow_up.reopened']);
  });

  test('what a colleague ended, or ended long ago, does not come back', async () => {
    const id = await task();
    const { changed: [ended] } = await cancelThem(who(nadia), [asSeen(id)], { reason: 'unreachable' });
    await sql(`update follow_up set ended_at = now() - interval '1 hour' where id = $1`, [id]);
    expect(await undoThem(who(nadia), [asSeen(id, ended?.version)])).toMatchObject({ refused: [{ code: 'follow_up.over' }] });
    await sql('update follow_up set ended_by_membership_id = $2, ended_at = now() where id = $1', [id, hat(samHimself)]);
    expect(await undoThem(who(nadia), [asSeen(id, ended?.version)])).toMatchObject({ refused: [{ code: 'record.not_found' }] });
  });

  test('put off, it is due that day and leaves the list; called off, why stays with it', async () => {
    const [later, never] = [await task({ inDays: -1 }), await task()];
    expect(await snoozeThem(who(nadia), [asSeen(later)], { day: addDays(today(), 7) })).toMatchObject({ changed: [{ id: later, version: 2 }] });
    expect(await cancelThem(who(nadia), [asSeen(never)], { reason: 'other', note: ' Partie vivre à Lille ' })).toMatchObject({ changed: [{ id: never }] });
    expect(await rowOf(later)).toMatchObject({ state: 'planned', due_on: addDays(today(), 7) });
    expect(await rowOf(never)).toMatchObject({ state: 'cancelled', end_reason: 'other', end_note: 'Partie vivre à Lille' });
    expect((await dueOf(who(nadia))).items).toEqual([]);
  });

  test('an interview held for a task does it', async () => {
    const id = await task({ kind: 'contact' });
    const log = (followUpId: string) => who(nadia).ask('mutation ($input: LogInterviewInput!) { logInterview(input: $input) { id } }', { input: {
      commandKey: randomUUID(), dossierId, heldAt: new Date().toISOString(), channel: 'phone', minutes: 10, topics: ['other'], summary: 'Appel tenu.', followUpId } });
    expect((await log(id)).codes).toEqual([]);
    expect(await rowOf(id)).toMatchObject({ state: 'done', end_reason: 'done', ended_by_membership_id: hat(nadiaHerself), version: 2 });
    const foreign = await aTask(house.database.owner, { dossierId: await ledBy(hat(samHimself), 'Ali') });
    expect((await log(foreign)).codes).toEqual([]);
    expect(await rowOf(foreign)).toMatchObject({ state: 'planned' });
  });
});

describe('given to a colleague', () => {
  test('not to somebody elsewhere, not by a colleague who does not follow the person', async () => {
    const id = await task();
    const far = await aPerson(house.database.owner, await aBranch(house.database.owner));
    // Somebody of another house is told apart from nobody by nothing.
    for (const toMembershipId of [far.membershipId, randomUUID()]) {
      expect((await delegateThem(who(nadia), [asSeen(id)], { toMembershipId })).codes).toEqual(['colleague.not_here']);
    }
    expect(await delegateThem(who(sam), [asSeen(id)], { toMembershipId: hat(samHimself) })).toMatchObject({ changed: [], refused: [{ id }] });
    expect(await rowOf(id)).toMatchObject({ owner_membership_id: hat(nadiaHerself), version: 1 });
    expect(await lines()).toEqual([]);
  });

  test('it is hers, the dossier opens to her; the others stay where they were', async () => {
    const [given, kept] = [await task(), await task()];
    expect(await opens(who(sam), dossierId)).toBe(false);
    expect(await delegateThem(who(nadia), [asSeen(given)], { toMembershipId: hat(samHimself) })).toMatchObject({ changed: [{ id: given, version: 2 }] });
    expect((await dueOf(who(sam))).items.map(({ id }) => id)).toEqual([given]);
    expect((await dueOf(who(nadia))).items.map(({ id }) => id)).toEqual([kept]);
    expect(await opens(who(sam), dossierId)).toBe(true);
    expect((await doThem(who(sam), [asSeen(given, 2)])).changed).toHaveLength(1);
    expect(await delegateThem(who(nadia), [asSeen(given, 2)], { toMembershipId: hat(samHimself) })).toMatchObject({ refused: [{ code: 'follow_up.over' }] });
  });

  test('a coordinator gives what is late in the branch, without opening anything', async () => {
    const id = await task({ inDays: -2 });
    const [late] = (await dueOf(who(chris), 'branch')).items;
    expect(late).toMatchObject({ id, isMine: false });
    expect(await doThem(who(chris), [asSeen(id)])).toMatchObject({ changed: [], refused: [{ code: 'record.not_found' }] });
    expect(await delegateThem(who(chris), [asSeen(id)], { toMembershipId: hat(samHimself) })).toMatchObject({ changed: [{ id, version: 2 }], refused: [] });
    expect(await opens(who(chris), dossierId)).toBe(false);
    expect((await dueOf(who(sam))).items.map((one) => one.id)).toEqual([id]);
    expect(await lines()).toEqual(['follow_up.delegated']);
  });

  test('whoever replaces takes over, and gives back', async () => {
    const id = await task();
    const [document, variables] = recordAbsence({ membershipId: hat(nadiaHerself), replacementMembershipId: hat(samHimself), fromOn: today(), untilOn: addDays(today(), 3) });
    const { recordAbsence: recorded } = await who(nadia).must<{ recordAbsence: { absences: { id: string }[] } }>(document, variables);
    expect((await dueOf(who(sam))).items).toMatchObject([{ id, replaces: true, isMine: true, ownerName: expect.stringContaining('Nadia') }]);
    const [first] = (await agendaOf(who(sam))).absences;
    expect(first).toMatchObject({ isMine: true, replacementName: expect.stringContaining('Sam') });
    expect((await snoozeThem(who(sam), [asSeen(id)], { day: today() })).changed).toHaveLength(1);
    await who(nadia).must('mutation ($id: Uuid!) { endAbsence(id: $id) { isCoordinator } }', { id: recorded.absences[0]?.id });
    expect((await dueOf(who(sam))).items).toEqual([]);
    expect(await doThem(who(sam), [asSeen(id, 2)])).toMatchObject({ changed: [], refused: [{ id }] });
    expect((await dueOf(who(nadia))).items.map((one) => one.id)).toEqual([id]);
  });
});

describe('the week', () => {
  test('a week that no calendar has is refused', async () => {
    expect((await who(nadia).ask('{ agenda(week: "2026-W60") { week } }')).codes).toEqual(['date.invalid']);
  });

  test('whom one meets and what is due stand on their days, holidays are said', async () => {
    const day = addDays(today(), 14);
    const id = await task({ inDays: 14 });
    const [document, variables] = plan({ dossierId, membershipId: hat(nadiaHerself), day, time: '10:00', minutes: 45, channel: 'phone' });
    await who(nadia).must(document, variables);
    const { days, week } = await agendaOf(who(nadia), weekOf(day));
    expect(week).toBe(weekOf(day));
    expect(days).toHaveLength(7);
    expect(days.find(({ on }) => on === day)).toMatchObject({ tasks: [{ id }], taskCount: 1, appointments: [{ dossierTitle: expect.stringContaining('Maya') }] });
    expect(days.filter(({ on }) => on !== day).flatMap(({ tasks, appointments }) => [...tasks, ...appointments])).toEqual([]);
    const noel = (await agendaOf(who(nadia), '2026-W52')).days.find(({ on }) => on === '2026-12-25');
    expect(noel).toMatchObject({ isLegalHoliday: true, schoolHolidays: expect.arrayContaining([expect.stringContaining('hiver')]) });
    await sql(`delete from appointment where dossier_id = $1`, [dossierId]);
  });

  test('what is late waits before the week', async () => {
    await task({ inDays: -20 });
    expect(await agendaOf(who(nadia))).toMatchObject({ lateCount: 1, today: today() });
    expect((await agendaOf(who(nadia), weekOf(addDays(today(), -20)))).days.flatMap(({ tasks }) => tasks)).toHaveLength(1);
  });
});
