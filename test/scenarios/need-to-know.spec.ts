import { randomUUID } from 'node:crypto';
import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { aBranch, aPerson, password, type Person } from '../factories/network.js';
import { type House, openHouse } from '../support/house.js';
import { createDossier, search } from '../support/operations.js';
import {
  askToFollow, assign, dayOf, doorDocument, handOver, handOverAll, openDocument, opens, plan, receive, recordAbsence, teamOf,
} from '../support/team-operations.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
const people = {} as Record<'nadia' | 'karim' | 'luc' | 'francoise' | 'anne', Person>;
const at = {} as Record<keyof typeof people, Visitor>;
const today = brusselsDay(new Date());

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  const branch = await aBranch(owner);
  people.nadia = await aPerson(owner, branch);
  people.karim = await aPerson(owner, branch, 'counsellor', 'Karim');
  people.luc = await aPerson(owner, branch, 'counsellor', 'Luc');
  people.francoise = await aPerson(owner, branch, 'coordinator', 'Françoise');
  people.anne = await aPerson(owner, await aBranch(owner, branch.organisationId), 'counsellor', 'Anne');
  for (const name of Object.keys(people) as (keyof typeof people)[]) at[name] = await house.visitor().signIn(people[name].email, password);
});
afterAll(() => house?.close());

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await house.database.owner.query<Row>(text, values)).rows;
const knock = (visitor: Visitor, id: string) => visitor.ask<{ closedDossier: { viewerCan: string[]; title: string | null; leadName: string } }>(doorDocument, { id });

describe('Karim searches for somebody whom Nadia follows', () => {
  let dossier: { id: string; reference: string };
  beforeAll(async () => { dossier = await createDossier(at.nadia, { familyName: 'Lenoir' }); });

  test('he finds the identity line, and no dossier behind it', async () => {
    expect(await search(at.karim, 'Lenoir')).toEqual([dossier.id]);
    expect(await opens(at.karim, dossier.id)).toBe(false);
    expect(await opens(at.nadia, dossier.id)).toBe(true);
  });

  test('the page before the dossier says who follows her and what he can do; it tells nothing that she carries', async () => {
    const { data, text } = await knock(at.karim, dossier.id);
    expect(data.closedDossier).toMatchObject({ title: 'Élodie Lenoir', leadName: 'Nadia Lambert',
      viewerCan: ['receive_walk_in', 'ask_to_follow', 'break_glass'], colleagues: [], exceptionsLeft: 3 });
    for (const secret of [dossier.reference, '0470 12 34 56', 'elodie@test.example', 'Pas le mercredi']) expect(text).not.toContain(secret);
  });

  test('in the neighbouring branch neither the dossier nor the page exists', async () => {
    const [there, nowhere] = [await knock(at.anne, dossier.id), await knock(at.anne, randomUUID())];
    expect(there.codes).toEqual(['record.not_found']);
    expect(there.text).toBe(nowhere.text);
  });

  test('she stands before him: not any words, but what she carries, opens the dossier for the time of an appointment', async () => {
    for (const given of ['ABC-234', 'abeille abricot acacia aigle', '']) {
      expect((await at.karim.ask(...receive({ dossierId: dossier.id, given }))).codes).toEqual(['door.wrong_proof']);
    }
    expect((await at.anne.ask(...receive({ dossierId: dossier.id, given: dossier.reference }))).codes).toEqual(['record.not_found']);
    await at.karim.must(...receive({ dossierId: dossier.id, given: dossier.reference.toLowerCase() }));
    expect(await opens(at.karim, dossier.id)).toBe(true);
    expect((await teamOf(at.karim, dossier.id)).appointments).toMatchObject([{ name: 'Karim Lambert', isWalkIn: true, canChange: false }]);
    expect((await dayOf(at.karim)).appointments).toMatchObject([{ dossierId: dossier.id, isWalkIn: true }]);
    expect((await dayOf(at.nadia)).notices).toMatchObject([{ kind: 'walk_in', dossierId: dossier.id, name: 'Karim Lambert' }]);
    await sql(`update appointment set starts_at = now() - interval '7 days 1 minute' where dossier_id = $1`, [dossier.id]);
    expect(await opens(at.karim, dossier.id)).toBe(false);
  });

  test('a share code that Nadia gave her opens it too, at the desk of her own branch', async () => {
    const given = await at.nadia.must<{ giveShareCode: { code: string } }>(
      'mutation ($dossierId: Uuid!, $commandKey: Uuid!) { giveShareCode(dossierId: $dossierId, commandKey: $commandKey) { code } }',
      { dossierId: dossier.id, commandKey: randomUUID() });
    expect(await opens(at.francoise, dossier.id)).toBe(false);
    await at.francoise.must(...receive({ dossierId: dossier.id, given: given.giveShareCode.code }));
    expect(await opens(at.francoise, dossier.id)).toBe(true);
    await sql('delete from appointment where dossier_id = $1', [dossier.id]);
  });

  test('he may guess ten times in a quarter of an hour', async () => {
    const codes = [];
    for (let guess = 0; guess < 12; guess += 1) {
      codes.push((await at.luc.ask(...receive({ dossierId: dossier.id, given: `ABC-23${guess % 7 + 2}` }))).codes.join());
    }
    expect(codes.filter((code) => code === 'auth.too_many_attempts')).toHaveLength(2);
  });

  test('he asks Nadia; she says yes until a day, and he follows the person until that day is over', async () => {
    await at.karim.must(...askToFollow({ dossierId: dossier.id, message: 'Je la vois à l’atelier du jeudi.' }));
    expect((await at.karim.ask(...askToFollow({ dossierId: dossier.id, message: null }))).codes).toEqual(['follow.asked_already']);
    const { notices } = await dayOf(at.nadia);
    expect(notices).toContainEqual(expect.objectContaining({ kind: 'follow_asked', words: 'Je la vois à l’atelier du jeudi.' }));
    const [request] = (await teamOf(at.nadia, dossier.id)).requests;
    const answer = `mutation ($input: AnswerFollowRequestInput!) { answerFollowRequest(input: $input) { requests { id } assignments { name untilAt } } }`;
    const input = { dossierId: dossier.id, requestId: request?.id, isAccepted: true, untilOn: today };
    expect((await at.karim.ask(answer, { input })).codes).toEqual(['record.not_found']);
    await at.nadia.must(answer, { input });
    expect((await at.nadia.ask(answer, { input })).codes).toEqual(['follow.answered']);
    expect(await opens(at.karim, dossier.id)).toBe(true);
    const [kept] = await sql<{ ends: string }>(`select (until_at at time zone 'Europe/Brussels')::text as ends from assignment where dossier_id = $1`, [dossier.id]);
    expect(kept?.ends).toBe(`${addDays(today, 1)} 00:00:00`);
    await sql(`update assignment set from_at = now() - interval '2 days', until_at = now() where dossier_id = $1`, [dossier.id]);
    expect(await opens(at.karim, dossier.id)).toBe(false);
  });
});

describe('Nadia hands a dossier over', () => {
  const countOf = async (who: Person) => (await sql<{ n: number }>('select coalesce(sum(open_count), 0)::int as n from caseload where lead_membership_id = $1',
    [who.membershipId]))[0]?.n ?? 0;

  test('with a word that stays: she leads it no more, the counts follow, the history tells it', async () => {
    const { id } = await createDossier(at.nadia);
    const [before, his] = [await countOf(people.nadia), await countOf(people.luc)];
    const given = { dossierId: id, toMembershipId: people.luc.membershipId, note: 'Il préfère le matin.', takesAppointments: false };
    expect((await at.karim.ask(...handOver(given))).codes).toEqual(['record.not_found']);
    expect((await at.nadia.ask(...handOver({ ...given, toMembershipId: people.anne.membershipId }))).codes).toEqual(['colleague.not_here']);
    expect((await at.nadia.ask(...handOver({ ...given, toMembershipId: people.nadia.membershipId }))).codes).toEqual(['lead.same']);
    await at.nadia.must(...handOver(given));
    expect([await opens(at.nadia, id), await opens(at.luc, id)]).toEqual([false, true]);
    expect([await countOf(people.nadia), await countOf(people.luc)]).toEqual([before - 1, his + 1]);
    expect(await teamOf(at.luc, id)).toMatchObject({ lead: { name: 'Luc Lambert' },
      leadChanges: [{ fromName: 'Nadia Lambert', toName: 'Luc Lambert', byName: 'Nadia Lambert', note: 'Il préfère le matin.' }] });
    expect((await dayOf(at.luc)).notices).toContainEqual(expect.objectContaining({ kind: 'handed_over', words: 'Il préfère le matin.' }));
  });

  test('a coordinator moves any dossier of the branch without opening it, and all of somebody who leaves', async () => {
    const leaver = await aPerson(house.database.owner, people.nadia.branch, 'counsellor', 'Odile');
    const odile = await house.visitor().signIn(leaver.email, password);
    const ids = [];
    for (let n = 0; n < 4; n += 1) ids.push((await createDossier(odile, { familyName: `Sortie ${n}` })).id);
    const [first = ''] = ids;
    expect((await knock(at.francoise, first)).data.closedDossier.viewerCan).toContain('hand_over');
    await at.francoise.must(...handOver({ dossierId: first, toMembershipId: people.karim.membershipId, note: null, takesAppointments: false }));
    expect(await opens(at.francoise, first)).toBe(false);
    const all = { fromMembershipId: leaver.membershipId, toMembershipId: people.luc.membershipId, note: 'Odile nous quitte.', takesAppointments: true };
    expect((await at.karim.ask(...handOverAll(all))).codes).toEqual(['access.denied']);
    await odile.must(...plan({ dossierId: ids[1], membershipId: leaver.membershipId, day: addDays(today, 3), time: '09:30', minutes: 45, channel: 'phone', note: null }));
    expect(await at.francoise.must(...handOverAll(all))).toEqual({ handOverAll: { moved: 3 } });
    expect(await countOf(leaver)).toBe(0);
    expect((await teamOf(at.luc, ids[1] ?? '')).appointments).toMatchObject([{ name: 'Luc Lambert' }]);
    expect(await opens(odile, ids[1] ?? '')).toBe(false);
  });

  test('handovers that cross each other all end, and the counts are those of the rows', async () => {
    const mine = await Promise.all([1, 2, 3, 4, 5, 6].map(() => createDossier(at.karim)));
    const theirs = await Promise.all([1, 2, 3, 4, 5, 6].map(() => createDossier(at.luc)));
    const give = (visitor: Visitor, to: Person) => ({ id }: { id: string }) =>
      visitor.ask(...handOver({ dossierId: id, toMembershipId: to.membershipId, note: null, takesAppointments: true }));
    const answers = await Promise.all([
      ...mine.map(give(at.karim, people.luc)), ...theirs.map(give(at.luc, people.karim)), ...mine.map(give(at.francoise, people.nadia)),
      at.francoise.ask(...handOverAll({ fromMembershipId: people.luc.membershipId, toMembershipId: people.karim.membershipId, note: null, takesAppointments: true })),
      at.francoise.ask(...handOverAll({ fromMembershipId: people.karim.membershipId, toMembershipId: people.luc.membershipId, note: null, takesAppointments: true })),
    ]);
    const codes = new Set(answers.flatMap((answer) => answer.codes));
    expect([...codes].filter((code) => !['record.not_found', 'lead.same'].includes(code))).toEqual([]);
    expect(await sql(`select c.lead_membership_id from caseload c full join (select lead_membership_id, count(*) as n from dossier where status = 'open' group by 1) d
      on d.lead_membership_id = c.lead_membership_id where coalesce(c.open_count, 0) <> coalesce(d.n, 0)`)).toEqual([]);
  });
});

describe('an appointment', () => {
  test('is a door to the dossier for whoever it is with, from seven days before', async () => {
    const { id } = await createDossier(at.nadia);
    const meeting = { dossierId: id, membershipId: people.karim.membershipId, day: addDays(today, 6), time: '09:30', minutes: 45, channel: 'in_person', note: 'Salle 3' };
    expect((await at.luc.ask(...plan(meeting))).codes).toEqual(['record.not_found']);
    expect((await at.nadia.ask(...plan({ ...meeting, day: addDays(today, -1) }))).codes).toEqual(['appointment.in_past']);
    expect((await at.nadia.ask(...plan({ ...meeting, time: '25:00' }))).codes).toEqual(['appointment.time_invalid']);
    await at.nadia.must(...plan(meeting));
    expect(await opens(at.karim, id)).toBe(true);
    const [planned] = (await teamOf(at.karim, id)).appointments;
    const move = `mutation ($input: MoveAppointmentInput!) { moveAppointment(input: $input) }`;
    const { dossierId, membershipId, ...rest } = meeting;
    await at.karim.must(move, { input: { ...rest, dossierId, membershipId, appointmentId: planned?.id, day: addDays(today, 20) } });
    expect(await opens(at.karim, id)).toBe(false);
    const cancel = 'mutation ($dossierId: Uuid!, $appointmentId: Uuid!) { cancelAppointment(dossierId: $dossierId, appointmentId: $appointmentId) }';
    await at.nadia.must(cancel, { dossierId: id, appointmentId: planned?.id });
    expect((await at.nadia.ask(cancel, { dossierId: id, appointmentId: planned?.id })).codes).toEqual(['appointment.over']);
  });

  test('a coordinator plans for a colleague, never a door for herself', async () => {
    const { id } = await createDossier(at.nadia);
    const meeting = { dossierId: id, day: addDays(today, 2), time: '14:00', minutes: 30, channel: 'video', note: null };
    expect((await at.francoise.ask(...plan({ ...meeting, membershipId: people.francoise.membershipId }))).codes).toEqual(['access.denied']);
    await at.francoise.must(...plan({ ...meeting, membershipId: people.luc.membershipId }));
    expect([await opens(at.francoise, id), await opens(at.luc, id)]).toEqual([false, true]);
  });

  test('keeps the hour that was said when the clocks change', async () => {
    const { id } = await createDossier(at.nadia);
    for (const [day, time] of [['2027-03-28', '09:00'], ['2027-10-31', '02:30']] as const) {
      await at.nadia.must(...plan({ dossierId: id, membershipId: people.nadia.membershipId, day, time, minutes: 30, channel: 'phone', note: null }));
    }
    const { appointments } = await teamOf(at.nadia, id);
    expect(appointments.map(({ startsAt }) => startsAt)).toEqual(['2027-10-31T00:30:00.000Z', '2027-03-28T07:00:00.000Z']);
  });
});

describe('Luc is away and Karim replaces him', () => {
  const dates = { fromOn: today, untilOn: addDays(today, 10) };
  const away = () => ({ membershipId: people.luc.membershipId, replacementMembershipId: people.karim.membershipId, ...dates });

  test('nobody records somebody else\'s absence but the coordinator; no chain, no overlap', async () => {
    expect((await at.nadia.ask(...recordAbsence(away()))).codes).toEqual(['access.denied']);
    expect((await at.anne.ask(...recordAbsence(away()))).codes).toEqual(['record.not_found']);
    const { id } = await createDossier(at.luc, { familyName: 'Vacances' });
    expect(await opens(at.karim, id)).toBe(false);
    await at.luc.must(...recordAbsence(away()));
    expect((await at.francoise.ask(...recordAbsence(away()))).codes).toEqual(['absence.overlapping']);
    expect((await at.karim.ask(...recordAbsence({ membershipId: people.karim.membershipId, replacementMembershipId: people.nadia.membershipId, ...dates }))).codes)
      .toEqual(['absence.replaces_somebody']);
    expect((await at.nadia.ask(...recordAbsence({ membershipId: people.nadia.membershipId, replacementMembershipId: people.luc.membershipId, ...dates }))).codes)
      .toEqual(['absence.replacement_absent']);
    expect(await opens(at.karim, id)).toBe(true);
  });

  test('Karim finds Luc\'s dossiers among his, marked as such; Luc keeps them too', async () => {
    const day = await dayOf(at.karim);
    expect(day.notices).toContainEqual(expect.objectContaining({ kind: 'replacing', name: 'Luc Lambert', words: dates.untilOn }));
    expect(day.recentDossiers.filter(({ replaces }) => replaces).map(({ leadName }) => leadName)).toContain('Luc Lambert');
    const [line] = await sql<{ id: string }>(`select d.id from dossier d join learner l on l.id = d.learner_id where family_name = 'Vacances'`);
    expect(await opens(at.luc, line?.id ?? '')).toBe(true);
  });

  test('he is back before the day: one click, and the door is closed', async () => {
    const [absence] = await sql<{ id: string }>('select id from absence where membership_id = $1', [people.luc.membershipId]);
    const [line] = await sql<{ id: string }>(`select d.id from dossier d join learner l on l.id = d.learner_id where family_name = 'Vacances'`);
    const end = 'mutation ($id: Uuid!) { endAbsence(id: $id) { absences { id isNow } } }';
    expect((await at.nadia.ask(end, { id: absence?.id })).codes).toEqual(['access.denied']);
    expect((await at.anne.ask(end, { id: absence?.id })).text).toBe((await at.anne.ask(end, { id: randomUUID() })).text);
    await at.luc.must(end, { id: absence?.id });
    expect(await opens(at.karim, line?.id ?? '')).toBe(false);
  });

  test('the first and the last day count whole, the day after does not', async () => {
    const { id } = await createDossier(at.nadia);
    const open = async (from: number, until: number) => {
      await sql('delete from absence where membership_id = $1', [people.nadia.membershipId]);
      await sql(`insert into absence (branch_id, membership_id, replacement_membership_id, from_on, until_on, by_membership_id) values ($1, $2, $3, $4, $5, $2)`,
        [people.nadia.branch.id, people.nadia.membershipId, people.karim.membershipId, addDays(today, from), addDays(today, until)]);
      return opens(at.karim, id);
    };
    expect([await open(-3, -1), await open(-3, 0), await open(0, 3), await open(1, 3)]).toEqual([false, true, true, false]);
    await sql('delete from absence where membership_id = $1', [people.nadia.membershipId]);
  });
});

test('every opening left a line that says by which door; a refused one left none', async () => {
  const { id } = await createDossier(at.nadia);
  await at.karim.ask(openDocument, { id });
  await at.nadia.must(...assign({ dossierId: id, membershipId: people.karim.membershipId, untilOn: null }));
  await at.karim.ask(openDocument, { id });
  await teamOf(at.karim, id);
  const lines = await sql<{ what: string; door: string }>('select what, door from journal where dossier_id = $1 and person_id = $2 order by id', [id, people.karim.id]);
  expect(lines).toEqual([{ what: 'dossier.read', door: 'assigned' }, { what: 'dossier.team_read', door: 'assigned' }]);
});
