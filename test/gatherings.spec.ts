import { addDays, brusselsDay } from '@boussole/domain/calendar-date';
import { brusselsInstant } from '@boussole/domain/team/wall-time';
import type pg from 'pg';
import { Clock } from '../apps/api/src/platform/clock.js';
import { Outbox } from '../apps/api/src/platform/outbox.js';
import { jobs } from '../apps/api/src/worker.module.js';
import { aBranch, aPerson, type Branch, password, type Person } from './factories/network.js';
import { eventually } from './support/eventually.js';
import { aWish, cancel, change, enrol, type Gathered, leave, plan, reread } from './support/gatherings.js';
import { type House, openHouse } from './support/house.js';
import { MailCatcher } from './support/mail-catcher.js';
import { setClock, somebody, tasksOf } from './support/reminding.js';
import type { Answer, Visitor } from './support/visitor.js';
import { openWorker, type Working } from './support/working.js';

let house: House;
let owner: pg.Client;
let catcher: MailCatcher;
let worker: Working;
let branch: Branch;
const people = {} as Record<'nadia' | 'karim' | 'francoise', Person>;
const at = {} as Record<keyof typeof people, Visitor>;

beforeAll(async () => {
  house = await openHouse();
  owner = house.database.owner;
  catcher = await MailCatcher.open();
  worker = await openWorker(house.database, { SMTP_URL: catcher.url, PUBLIC_URL: 'https://boussole.example' });
  branch = await aBranch(owner);
  people.nadia = await aPerson(owner, branch);
  people.karim = await aPerson(owner, branch, 'counsellor', 'Karim');
  people.francoise = await aPerson(owner, branch, 'coordinator', 'Françoise');
  for (const name of Object.keys(people) as (keyof typeof people)[]) at[name] = await house.visitor().signIn(people[name].email, password);
}, 60_000);
afterAll(async () => {
  await worker?.close();
  await catcher?.stop();
  await house?.close();
});

const day = (ahead: number): string => addDays(brusselsDay(new Date()), ahead);
const clockAt = (ahead: number, time: string): Date => brusselsInstant(day(ahead), time) ?? new Date(0);
// In a week, at half past nine; the worker looks at it from tomorrow at ten, unless a test says otherwise.
beforeEach(() => setClock(worker, clockAt(1, '10:00')));

type Ways = NonNullable<Parameters<typeof somebody>[3]>;
const person = (ways: Ways = {}, lead = people.nadia) => somebody(owner, branch, lead, ways);
const workshop = (more: object = {}): Promise<Gathered> => plan(at.nadia, aWish([people.nadia.membershipId], more));
const put = (gathering: Gathered, dossierId: string, visitor = at.nadia) => visitor.ask<{ enrolInGathering: Gathered }>(...enrol({ gatheringId: gathering.id, dossierId }));
const move = (gathering: Gathered, more: object) => at.nadia.must<{ changeGathering: Gathered }>(
  ...change({ id: gathering.id, version: gathering.version, ...aWish([people.nadia.membershipId]), ...more }));
const off = (gathering: Gathered, visitor = at.nadia) => visitor.ask<{ cancelGathering: Gathered }>(
  ...cancel({ id: gathering.id, version: gathering.version, reason: 'Panne de chauffage' }));
/** What is due by the worker's clock is looked at, and what that promises at once. */
async function go(): Promise<void> {
  const processors = new Map(jobs.map((one) => worker.app.get(one)).map((processor) => [processor.job as string, processor]));
  for (const job of ['tell-gathering', 'mail-gathering']) {
    const { rows } = await owner.query<{ id: string }>(`update delivery set due_at = least(due_at, now()) where job = $1 and state = 'pending' and due_at <= $2 returning id`,
      [job, worker.app.get(Clock).now()]);
    for (const { id } of rows) await worker.app.get(Outbox).deliver(id, processors);
  }
}
const eve = async (): Promise<void> => { setClock(worker, clockAt(6, '18:00')); await go(); };
const subjectsTo = (email: string) => catcher.to(email).map((mail) => mail.email.subject);
const lastTo = (email: string) => {
  const mail = catcher.to(email).at(-1)?.email;
  const [file] = (mail?.attachments ?? []).filter(({ mimeType }) => mimeType === 'text/calendar');
  return { subject: mail?.subject, text: mail?.text ?? '', file: file ? Buffer.from(file.content as ArrayBuffer).toString('utf8') : null }; // postal-mime gives bytes
};

/** All at the same instant: they stand at the row's door, which then opens. */
async function atOnce<T>(gathering: Gathered, ...works: readonly (() => Promise<T>)[]): Promise<T[]> {
  await owner.query('begin');
  await owner.query('select 1 from gathering where id = $1 for update', [gathering.id]);
  const all = works.map((work) => work());
  await eventually('everybody at the door', async () => {
    await owner.query('select pg_stat_clear_snapshot()');
    const { rows: [{ count }] } = await owner.query(`select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
    return count >= works.length;
  });
  await owner.query('rollback');
  return Promise.all(all);
}
const codesOf = (answers: readonly Answer<unknown>[]) => answers.map(({ codes }) => codes[0] ?? 'done').sort();

describe('at once', () => {
  test('two for the last place: one has it, the other waits and is told so; one mail says that a place is kept', async () => {
    const gathering = await workshop({ seats: 1 });
    const [one, other] = [await person(), await person({}, people.karim)];
    const answers = await atOnce(gathering, () => put(gathering, one.dossierId), () => put(gathering, other.dossierId, at.karim));
    expect(codesOf(answers)).toEqual(['done', 'done']);
    const own = answers.map(({ data }, place) => data.enrolInGathering.participants.find(({ dossierId }) => dossierId === [one, other][place]?.dossierId)?.state);
    expect(own.sort()).toEqual(['enrolled', 'waiting']);
    expect((await reread(at.nadia, gathering.id)).counts).toMatchObject({ enrolled: 1, waiting: 1 });
    await go();
    expect([...subjectsTo(one.email), ...subjectsTo(other.email)]).toEqual(['Votre place est réservée']);
  });

  test('the same person twice: she has one place, and the second who asks hears of it', async () => {
    const gathering = await workshop();
    const { dossierId } = await person();
    const answers = await atOnce(gathering, () => put(gathering, dossierId), () => put(gathering, dossierId));
    expect(codesOf(answers)).toEqual(['done', 'gathering.enrolled_already']);
    expect((await reread(at.nadia, gathering.id)).counts.enrolled).toBe(1);
  });

  test('two who call it off: one does; each lead has one task for each of hers, who had a place or waited', async () => {
    const gathering = await workshop({ seats: 1 });
    const [first, second, gone] = [await person(), await person({}, people.karim), await person()];
    await put(gathering, first.dossierId);
    await put(gathering, second.dossierId, at.karim);
    await put(gathering, gone.dossierId);
    const seat = (await reread(at.nadia, gathering.id)).participants.find(({ dossierId }) => dossierId === gone.dossierId);
    await at.nadia.must(...leave(gathering.id, seat?.seatId ?? ''));
    const answers = await atOnce(gathering, () => off(gathering), () => off(gathering, at.francoise));
    expect(codesOf(answers)).toEqual(['done', 'gathering.changed_elsewhere']);
    expect(codesOf([await off({ ...gathering, version: gathering.version + 1 })])).toEqual(['gathering.over']);
    for (const { dossierId } of [first, second]) {
      expect(await tasksOf(owner, dossierId)).toEqual([{ kind: 'contact', cause: null, isUrgent: false, note: expect.stringMatching(/Écrire son CV.*est annulé. Panne de chauffage/) }]);
    }
    expect(await tasksOf(owner, gone.dossierId)).toEqual([]);
  });
});

describe('what a participant reads', () => {
  test('that her place is kept: what, when, where, with the date for her calendar; nothing of her dossier', async () => {
    const gathering = await workshop();
    const { dossierId, email } = await person();
    await put(gathering, dossierId);
    await go();
    const { subject, text, file } = lastTo(email);
    expect(subject).toBe('Votre place est réservée');
    for (const words of ['Quoi : Écrire son CV', 'Où : Salle 3', '09:30', 'https://boussole.example/carnet']) expect(text).toContain(words);
    expect(text).not.toContain(dossierId);
    expect(file).toContain(`UID:${gathering.id}@boussole.example`);
    await go();
    expect(catcher.to(email)).toHaveLength(1);
  });

  test('in her language; discreet when she asked so: neither the service nor the title', async () => {
    const gathering = await workshop();
    const [dutch, discreet] = [await person({ locale: 'nl' }), await person({ hide: true })];
    for (const { dossierId } of [dutch, discreet]) await put(gathering, dossierId);
    await go();
    expect(lastTo(dutch.email).text).toMatch(/Waar\s?: Salle 3/);
    const { subject, text, file } = lastTo(discreet.email);
    expect(subject).toBe('Un message pour vous');
    expect(`${text}${file}`).not.toMatch(new RegExp(`Écrire son CV|${branch.name}|boussole-`));
    expect(text).toContain('Où : Salle 3');
    await eve();
    expect(subjectsTo(discreet.email)).toEqual(['Un message pour vous', 'Un message pour vous']);
  });

  test('nothing, when she is not written to; at her hours only, and once', async () => {
    const gathering = await workshop();
    const [silent, afternoons] = [await person({ byMail: false }), await person({ from: 14, until: 16 })];
    for (const { dossierId } of [silent, afternoons]) await put(gathering, dossierId);
    await go();
    expect([...subjectsTo(silent.email), ...subjectsTo(afternoons.email)]).toEqual([]);
    const { rows } = await owner.query<{ due_at: Date }>(`select d.due_at from delivery d join gathering_seat s on s.id::text = d.payload ->> 'seatId'
      where s.dossier_id = $1 and d.state = 'pending'`, [afternoons.dossierId]);
    expect(rows.map(({ due_at: due }) => due)).toEqual([clockAt(1, '14:00')]);
    setClock(worker, clockAt(1, '14:00'));
    await go();
    await go();
    expect([...subjectsTo(silent.email), ...subjectsTo(afternoons.email)]).toEqual(['Votre place est réservée']);
  });

  test('that the hour changed, once for each change; whoever waits has nothing to be told', async () => {
    const gathering = await workshop({ seats: 1 });
    const [first, waiting] = [await person(), await person()];
    for (const { dossierId } of [first, waiting]) await put(gathering, dossierId);
    await go();
    const { changeGathering: moved } = await move(gathering, { seats: 1, time: '14:15' });
    await go();
    expect(subjectsTo(first.email)).toEqual(['Votre place est réservée', 'Un changement pour votre inscription']);
    expect(lastTo(first.email).text).toMatch(/14:15|14 h 15/);
    expect(lastTo(first.email).file).toContain(`SEQUENCE:${moved.version}`);
    // Another word of the note changes nothing for her.
    await move(moved, { seats: 1, time: '14:15', note: 'Prévoir des chaises' });
    await go();
    expect([catcher.to(first.email).length, subjectsTo(waiting.email)]).toEqual([2, []]);
  });
});

describe('the eve', () => {
  const promised = async ({ id }: Gathered) => (await owner.query<{ due_at: Date }>(`select due_at from delivery
    where job = 'tell-gathering' and payload ->> 'gatheringId' = $1 and payload ->> 'kind' = 'remind' order by due_at`, [id])).rows.map(({ due_at: due }) => due);

  test('at six in the evening of the day before, whoever has a place is reminded once; who waits or left is not', async () => {
    const gathering = await workshop({ seats: 2 });
    expect(await promised(gathering)).toEqual([clockAt(6, '18:00')]);
    const [first, gone, waiting] = [await person(), await person(), await person()];
    for (const { dossierId } of [first, gone]) await put(gathering, dossierId);
    const seat = (await reread(at.nadia, gathering.id)).participants.find(({ dossierId }) => dossierId === gone.dossierId);
    await at.nadia.must(...leave(gathering.id, seat?.seatId ?? ''));
    await put(gathering, (await person()).dossierId);
    await put(gathering, waiting.dossierId);
    await go();
    await eve();
    await eve();
    expect([first, gone, waiting].map(({ email }) => subjectsTo(email).filter((subject) => subject?.startsWith('Rappel')).length)).toEqual([1, 0, 0]);
    expect(lastTo(first.email)).toMatchObject({ text: expect.stringContaining('Quoi : Écrire son CV'), file: null });
  });

  test('moved to another day, it is the new eve that counts; the old one says nothing', async () => {
    const gathering = await workshop();
    const { dossierId, email } = await person();
    await put(gathering, dossierId);
    await go();
    await move(gathering, { day: day(12) });
    expect(await promised(gathering)).toEqual([clockAt(6, '18:00'), clockAt(11, '18:00')]);
    const before = ['Votre place est réservée', 'Un changement pour votre inscription'];
    await eve();
    expect(subjectsTo(email)).toEqual(before);
    setClock(worker, clockAt(11, '18:00'));
    await go();
    expect(subjectsTo(email)).toEqual([...before, 'Rappel : vous êtes attendu·e']);
  });

  test('whoever is written to in the morning alone reads it on the day itself: it does not say tomorrow', async () => {
    const gathering = await workshop();
    const { dossierId, email } = await person({ from: 8, until: 12 });
    await put(gathering, dossierId);
    await go();
    await eve();
    expect(subjectsTo(email)).toEqual(['Votre place est réservée']);
    setClock(worker, clockAt(7, '08:00'));
    await go();
    expect(lastTo(email).subject).toMatch(/^Rappel/);
    expect(lastTo(email).text).not.toMatch(/demain/);
  });

  test('called off, nothing more leaves: neither what was promised nor a reminder', async () => {
    const gathering = await workshop();
    const [told, untold] = [await person(), await person()];
    await put(gathering, told.dossierId);
    await go();
    await put(gathering, untold.dossierId);
    await off(gathering);
    await go();
    await eve();
    expect([subjectsTo(told.email), subjectsTo(untold.email)]).toEqual([['Votre place est réservée'], []]);
  });
});
