import { randomUUID } from 'node:crypto';
import { weekOf } from '@boussole/domain/agenda/week';
import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { aBranch, aPerson, password, type Person } from '../factories/network.js';
import { attend, aWish, begin, cancel, change, count, enrol, followUp, type Gathered, leave, listDocument, nextWeek, plan, planIt, read, reread } from '../support/gatherings.js';
import { type House, openHouse } from '../support/house.js';
import { createDossier } from '../support/operations.js';
import type { Visitor } from '../support/visitor.js';

let house: House;
const people = {} as Record<'nadia' | 'karim' | 'francoise' | 'mona' | 'anne' | 'agent', Person>;
const at = {} as Record<keyof typeof people, Visitor>;
const today = brusselsDay(new Date());

beforeAll(async () => {
  house = await openHouse();
  const { owner } = house.database;
  const branch = await aBranch(owner);
  people.nadia = await aPerson(owner, branch);
  people.karim = await aPerson(owner, branch, 'counsellor', 'Karim');
  people.francoise = await aPerson(owner, branch, 'coordinator', 'Françoise');
  people.mona = await aPerson(owner, branch, 'manager', 'Mona');
  people.agent = await aPerson(owner, branch, 'operator_agent', 'Agathe');
  people.anne = await aPerson(owner, await aBranch(owner, branch.organisationId), 'counsellor', 'Anne');
  for (const name of Object.keys(people) as (keyof typeof people)[]) at[name] = await house.visitor().signIn(people[name].email, password);
});
afterAll(() => house?.close());

const sql = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> => (await house.database.owner.query<Row>(text, values)).rows;
const rows = async (): Promise<unknown> => sql(`select (select json_agg(g order by id) from gathering g) as g, (select json_agg(s order by id) from gathering_seat s) as s,
  (select json_agg(x order by id) from gathering_group x) as x, (select count(*) from follow_up) as f, (select count(*) from delivery) as d`);
const lead = (more: object = {}) => aWish([people.nadia.membershipId], more);

describe('Nadia plans a workshop', () => {
  test('an operator\'s agent and a manager may not; a colleague of another branch does not lead it', async () => {
    const before = await rows();
    expect((await at.agent.ask(...planIt(lead()))).codes).toEqual(['access.denied']);
    expect((await at.mona.ask(...planIt(lead()))).codes).toEqual(['access.denied']);
    expect((await at.nadia.ask(...planIt(aWish([people.anne.membershipId])))).codes).toEqual(['colleague.not_here']);
    expect((await at.nadia.ask(...planIt(aWish([people.mona.membershipId])))).codes).toEqual(['colleague.not_here']);
    expect(await rows()).toEqual(before);
  });

  test.each([
    ['an hour that is none', { time: '9h30' }, 'gathering.time_invalid'],
    ['yesterday', { day: addDays(today, -1) }, 'gathering.day_invalid'],
    ['no title', { title: '  ' }, 'gathering.incomplete'],
    ['nobody leads', { leaderIds: [] }, 'gathering.incomplete'],
    ['no place', { seats: 0 }, 'gathering.number_invalid'],
    ['a national number in the note', { note: 'Amener 85.07.30-033.28' }, 'text.national_number'],
    ['a note too long', { note: 'x'.repeat(1001) }, 'text.too_long'],
  ])('refused, and nothing is written: %s', async (_, more, code) => {
    const before = await rows();
    expect((await at.nadia.ask(...planIt(lead(more)))).codes).toEqual([code]);
    expect(await rows()).toEqual(before);
  });

  test('sent twice, it is planned once; its month shows it, with who leads and the way to it', async () => {
    const input = lead({ commandKey: randomUUID(), note: 'Prévoir le projecteur' });
    const [one, two] = [await plan(at.nadia, input), await plan(at.nadia, input)];
    expect(two.id).toBe(one.id);
    expect(one).toMatchObject({ state: 'planned', isLed: true, viewerCan: ['change', 'cancel', 'enrol', 'count'], hidden: 0, counts: { seats: 12, enrolled: 0 } });
    const { gatherings } = await at.karim.must<{ gatherings: { gatherings: { id: string; isLed: boolean }[]; canPlan: boolean } }>(listDocument, { month: nextWeek() });
    expect(gatherings).toMatchObject({ canPlan: true, gatherings: [{ id: one.id, isLed: false, leaders: [{ name: 'Nadia Lambert' }] }] });
    const [month] = await sql<{ before: string }>(`select to_char($1::date - 70, 'YYYY-MM-DD') as before`, [nextWeek()]);
    const { gatherings: past } = await at.mona.must<{ gatherings: object }>(listDocument, { month: month?.before });
    expect(past).toMatchObject({ gatherings: [], next: `${nextWeek().slice(0, 7)}-01`, previous: null, canPlan: false, colleagues: [] });
  });

  test('a month that is no day is refused; so is one too far away, with a word of its own', async () => {
    for (const [month, code] of [['2026-13-01', 'date.invalid'], ['1850-01-01', 'gathering.month_far'], ['2199-12-31', 'gathering.month_far']]) {
      expect((await at.nadia.ask(listDocument, { month })).codes).toEqual([code]);
    }
  });

  test('it stands in the week of whoever leads it, with the places taken; in nobody else\'s', async () => {
    const made = await plan(at.karim, aWish([people.karim.membershipId], { title: 'Atelier de Karim', seats: 9 }));
    await at.karim.must(...count({ gatheringId: made.id, groupId: randomUUID(), label: 'Classe de 5e', count: 4 }));
    const week = async (visitor: Visitor) => (await visitor.must<{ agenda: { days: { on: string; gatherings: { id: string }[] }[] } }>(
      'query ($week: Text) { agenda(week: $week) { days { on gatherings { id title place startsAt minutes taken seats } } } }', { week: weekOf(nextWeek()) })).agenda.days;
    expect((await week(at.karim)).filter(({ gatherings }) => gatherings.length > 0)).toEqual([{ on: nextWeek(),
      gatherings: [{ id: made.id, title: 'Atelier de Karim', place: 'Salle 3', startsAt: made.startsAt, minutes: 120, taken: 4, seats: 9 }] }]);
    expect((await week(at.nadia)).flatMap(({ gatherings }) => gatherings).map(({ id }) => id)).not.toContain(made.id);
    await at.karim.must(...cancel({ id: made.id, version: made.version, reason: 'Grève' }));
    expect((await week(at.karim)).flatMap(({ gatherings }) => gatherings)).toEqual([]);
  });

  test('in another branch it does not exist; a manager reads counts, and no note', async () => {
    const made = await plan(at.nadia, lead({ note: 'Entre nous' }));
    expect((await at.anne.ask(...read(made.id))).codes).toEqual(['record.not_found']);
    expect((await at.agent.ask(...read(made.id))).codes).toEqual(['access.denied']);
    expect(await reread(at.mona, made.id)).toMatchObject({ note: null, viewerCan: [], participants: [], colleagues: [] });
  });
});

describe('who comes', () => {
  let made: Gathered;
  const dossiers: string[] = [];
  beforeAll(async () => {
    made = await plan(at.nadia, lead({ seats: 3 }));
    for (const familyName of ['Alpha', 'Beta', 'Gamma']) dossiers.push((await createDossier(at.nadia, { familyName })).id);
    dossiers.push((await createDossier(at.karim, { familyName: 'Delta' })).id);
  });
  const put = (visitor: Visitor, dossierId: string | undefined) => visitor.ask<{ enrolInGathering: Gathered }>(...enrol({ gatheringId: made.id, dossierId }));

  test('whom one does not follow, one does not enrol; nothing is written', async () => {
    const before = await rows();
    expect((await put(at.karim, dossiers[0])).codes).toEqual(['record.not_found']);
    expect((await put(at.anne, dossiers[0])).codes).toEqual(['record.not_found']);
    expect((await put(at.mona, dossiers[0])).codes).toEqual(['access.denied']);
    expect(await rows()).toEqual(before);
  });

  test('a group takes places without a name; a telephone is no label', async () => {
    const group = { gatheringId: made.id, groupId: randomUUID(), label: 'Élèves de 3e', count: 1 };
    expect((await at.karim.ask(...count(group))).codes).toEqual(['access.denied']);
    expect((await at.nadia.ask(...count({ ...group, count: 4 }))).codes).toEqual(['gathering.full']);
    expect((await at.nadia.ask(...count({ ...group, label: 'Luc 0470 12 34 56' }))).codes).toEqual(['text.holds_contact']);
    for (let times = 0; times < 2; times += 1) await at.nadia.must(...count(group));
    expect(await reread(at.francoise, made.id)).toMatchObject({ groups: [{ label: 'Élèves de 3e', count: 1 }], counts: { unnamed: 1 } });
  });

  test('places are given in their order; who comes after the last one waits', async () => {
    expect((await put(at.nadia, dossiers[0])).data.enrolInGathering.participants).toMatchObject([{ title: 'Élodie Alpha', state: 'enrolled', dossierId: dossiers[0] }]);
    expect((await put(at.nadia, dossiers[0])).codes).toEqual(['gathering.enrolled_already']);
    await put(at.nadia, dossiers[1]);
    await put(at.nadia, dossiers[2]);
    const { counts } = (await put(at.karim, dossiers[3])).data.enrolInGathering;
    expect(counts).toMatchObject({ enrolled: 2, waiting: 2, unnamed: 1, seats: 3 });
  });

  test('who leads reads all the names; a colleague only those whom she follows, the manager none', async () => {
    const names = ({ participants, hidden }: Gathered) => [participants.map(({ title }) => title), hidden];
    expect(names(await reread(at.nadia, made.id))).toEqual([['Élodie Alpha', 'Élodie Beta', 'Élodie Delta', 'Élodie Gamma'], 0]);
    expect((await reread(at.nadia, made.id)).participants.find(({ title }) => title === 'Élodie Delta')?.dossierId).toBeNull();
    expect(names(await reread(at.karim, made.id))).toEqual([['Élodie Delta'], 3]);
    expect(names(await reread(at.francoise, made.id))).toEqual([[], 4]);
    expect(names(await reread(at.mona, made.id))).toEqual([[], 4]);
  });

  test('a place that comes free is for whoever waits the longest, and she hears of it', async () => {
    const beta = (await reread(at.nadia, made.id)).participants.find(({ title }) => title === 'Élodie Beta');
    expect((await at.karim.ask(...leave(made.id, beta?.seatId ?? ''))).codes).toEqual(['record.not_found']);
    const { leaveGathering } = await at.nadia.must<{ leaveGathering: Gathered }>(...leave(made.id, beta?.seatId ?? ''));
    expect(leaveGathering.participants.map(({ title, state }) => [title, state])).toEqual(
      [['Élodie Alpha', 'enrolled'], ['Élodie Gamma', 'enrolled'], ['Élodie Delta', 'waiting']]);
    expect((await at.nadia.ask(...leave(made.id, beta?.seatId ?? ''))).codes).toEqual(['record.not_found']);
    const promised = await sql<{ n: number }>(`select count(*)::int as n from delivery where job = 'mail-gathering' and payload ->> 'kind' = 'confirmed'`);
    expect(promised).toEqual([{ n: 3 }]);
  });

  test('fewer places than people cannot be; more places let in who waits; an older page changes nothing', async () => {
    const { version } = await reread(at.nadia, made.id);
    const wish = { id: made.id, version, ...lead() };
    expect((await at.karim.ask(...change(wish))).codes).toEqual(['access.denied']);
    expect((await at.nadia.ask(...change({ ...wish, seats: 2 }))).codes).toEqual(['gathering.seats_taken']);
    const { changeGathering } = await at.francoise.must<{ changeGathering: Gathered }>(...change({ ...wish, seats: 4, time: '10:00' }));
    expect(changeGathering.counts).toMatchObject({ seats: 4, enrolled: 3, waiting: 0 });
    expect((await at.nadia.ask(...change({ ...wish, seats: 5 }))).codes).toEqual(['gathering.changed_elsewhere']);
    expect(await sql(`select distinct starts_at from gathering_seat where gathering_id = $1`, [made.id])).toHaveLength(1);
  });
});

describe('it has taken place', () => {
  let made: Gathered;
  const ids: string[] = [];
  const groupId = randomUUID();
  beforeAll(async () => {
    made = await plan(at.nadia, lead());
    await at.nadia.must(...count({ gatheringId: made.id, groupId, label: 'Classe de 5e', count: 9 }));
    for (const familyName of ['Un', 'Deux']) ids.push((await createDossier(at.nadia, { familyName })).id);
    ids.push((await createDossier(at.karim, { familyName: 'Trois' })).id);
    for (const [place, dossierId] of ids.entries()) await (place < 2 ? at.nadia : at.karim).must(...enrol({ gatheringId: made.id, dossierId }));
  });
  const nobody = { everybody: null, marks: [], groups: [] };
  const seatOf = async (title: string) => (await reread(at.nadia, made.id)).participants.find((one) => one.title === title)?.seatId ?? '';
  const plan1 = { to: 'present', kind: 'contact', onDay: addDays(today, 14), note: 'Reprendre le CV' };

  test('nobody was there before it began, and nobody says it who does not lead it', async () => {
    expect((await at.nadia.ask(...attend({ gatheringId: made.id, ...nobody, everybody: 'present' }))).codes).toEqual(['gathering.not_begun']);
    await begin(house.database.owner, made.id);
    const before = await rows();
    for (const who of [at.karim, at.francoise]) expect((await who.ask(...attend({ gatheringId: made.id, ...nobody, everybody: 'present' }))).codes).toEqual(['access.denied']);
    expect((await at.nadia.ask(...attend({ gatheringId: made.id, ...nobody, marks: [{ seatId: randomUUID(), attendance: 'present' }] }))).codes).toEqual(['record.not_found']);
    expect((await at.nadia.ask(...attend({ gatheringId: made.id, ...nobody, groups: [{ groupId, present: 10 }] }))).codes).toEqual(['gathering.number_invalid']);
    expect((await at.nadia.ask(...followUp({ gatheringId: made.id, ...plan1 }))).codes).toEqual(['gathering.not_held']);
    expect(await rows()).toEqual(before);
  });

  test('all present at once, then the exception; said twice, it is the same', async () => {
    const said = { gatheringId: made.id, everybody: 'present', marks: [{ seatId: await seatOf('Élodie Deux'), attendance: 'excused' }], groups: [{ groupId, present: 8 }] };
    await at.nadia.must(...attend(said));
    const { takeAttendance } = await at.nadia.must<{ takeAttendance: Gathered }>(...attend(said));
    expect(takeAttendance).toMatchObject({ state: 'held', viewerCan: ['enrol', 'take_attendance', 'follow_up'], counts: { present: 2, excused: 1, unnamedPresent: 8 } });
  });

  test('the same is planned for all who were there; who is left out is named, with the reason', async () => {
    const first = (await at.nadia.must<{ followUpGathering: { planned: number; leftOut: object[]; gathering: Gathered } }>(...followUp({ gatheringId: made.id, ...plan1 }))).followUpGathering;
    expect(first).toMatchObject({ planned: 1, leftOut: [{ title: 'Élodie Trois', reason: 'no_door' }] });
    expect(first.gathering.participants.find(({ title }) => title === 'Élodie Un')?.followedOn).toBe(plan1.onDay);
    const tasks = await sql(`select kind, channel, note, owner_membership_id as owner, due_at = ($2::date + time '08:00') at time zone 'Europe/Brussels' as "isAtEight"
      from follow_up where dossier_id = $1`, [ids[0], plan1.onDay]);
    expect(tasks).toEqual([{ kind: 'contact', channel: 'task', note: 'Reprendre le CV', owner: people.nadia.membershipId, isAtEight: true }]);
  });

  test('asked twice, it is planned once; a closed dossier is left out; those who were not there are another choice', async () => {
    const again = await at.nadia.must<{ followUpGathering: object }>(...followUp({ gatheringId: made.id, ...plan1 }));
    expect(again.followUpGathering).toMatchObject({ planned: 0, leftOut: expect.arrayContaining([{ title: 'Élodie Un', reason: 'planned_already' }]) });
    await sql(`update dossier set status = 'closed' where id = $1`, [ids[1]]);
    const excused = await at.nadia.must<{ followUpGathering: object }>(...followUp({ gatheringId: made.id, ...plan1, to: 'excused' }));
    expect(excused.followUpGathering).toMatchObject({ planned: 0, leftOut: [{ title: 'Élodie Deux', reason: 'closed' }] });
    expect(await sql(`select 1 from follow_up where dossier_id = any($1)`, [ids])).toHaveLength(1);
  });

  test('each person\'s log says that her dossier was opened for it', async () => {
    expect(await sql(`select dossier_id as id, door from journal where what = 'gathering.follow_up_planned'`)).toEqual([{ id: ids[0], door: 'lead' }]);
  });

  test('the question "where do you stand?" leaves by itself, on its day', async () => {
    const asked = await at.nadia.must<{ followUpGathering: { planned: number } }>(...followUp({ gatheringId: made.id, ...plan1, kind: 'check_in', note: null }));
    expect(asked.followUpGathering.planned).toBe(1);
    expect(await sql(`select d.job from follow_up f join delivery d on d.key = 'wake:' || f.id and d.due_at = f.due_at where f.kind = 'check_in' and f.dossier_id = $1`, [ids[0]]))
      .toEqual([{ job: 'wake-follow-up' }]);
  });
});

describe('it is called off', () => {
  test('by whoever leads or coordinates, with a reason; whoever follows a participant finds it in her list, once', async () => {
    const made = await plan(at.nadia, lead({ title: 'Visite d’entreprise', kind: 'company_visit' }));
    const { id } = await createDossier(at.karim, { familyName: 'Omega' });
    await at.karim.must(...enrol({ gatheringId: made.id, dossierId: id }));
    const off = { id: made.id, version: made.version, reason: 'L’entreprise ferme ce jour-là.' };
    expect((await at.karim.ask(...cancel(off))).codes).toEqual(['access.denied']);
    expect((await at.francoise.ask(...cancel({ ...off, reason: ' ' }))).codes).toEqual(['gathering.incomplete']);
    expect((await at.francoise.must<{ cancelGathering: Gathered }>(...cancel(off))).cancelGathering).toMatchObject({ state: 'cancelled', cancelReason: off.reason, viewerCan: [] });
    expect((await at.nadia.ask(...cancel({ ...off, version: made.version + 1 }))).codes).toEqual(['gathering.over']);
    const tasks = await sql<{ note: string }>(`select kind, note, owner_membership_id as owner from follow_up where dossier_id = $1`, [id]);
    expect(tasks).toEqual([{ kind: 'contact', owner: people.karim.membershipId, note: expect.stringMatching(/« Visite d’entreprise ».*ferme ce jour-là/) }]);
    expect((await at.karim.ask(...enrol({ gatheringId: made.id, dossierId: id }))).codes).toEqual(['gathering.over']);
  });
});
