import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { aBranch, aPerson, type Branch, type Person } from './factories/network.js';
import { boussole } from './support/boussole.js';
import { column } from './support/catalogue.js';
import { MailCatcher } from './support/mail-catcher.js';
import { aNotice } from './support/notices.js';
import { carryOn, dueMessage, lookOnce, setClock, somebody, standing, tasksOf, tuesday } from './support/reminding.js';
import { SmsDouble, type SmsFault } from './support/sms-double.js';
import { openWorker, type Working } from './support/working.js';

let database: TestDatabase;
let catcher: MailCatcher;
let gateway: SmsDouble;
let worker: Working;
let branch: Branch;
let lead: Person;
const folder = mkdtempSync(path.join(os.tmpdir(), 'boussole-rebonds-'));

beforeAll(async () => {
  database = await createTestDatabase();
  catcher = await MailCatcher.open();
  gateway = await SmsDouble.open();
  worker = await openWorker(database, { SMTP_URL: `${catcher.url}?socketTimeout=400&greetingTimeout=400`, SMS_URL: gateway.url, PUBLIC_URL: 'https://boussole.example', REMINDERS_PER_MINUTE: '12' });
  branch = await aBranch(database.owner);
  lead = await aPerson(database.owner, branch);
}, 60_000);
// Each its own quarter of an hour, so that no test takes another one's turn.
let quarters = 0;
const now = (minutes = 0): Date => new Date(tuesday.getTime() + (quarters * 15 + minutes) * 60_000);
beforeEach(() => { quarters += 1; setClock(worker, now()); });
afterAll(async () => {
  await worker?.close();
  await catcher?.stop();
  await gateway?.stop();
  await database?.drop();
  rmSync(folder, { recursive: true });
});

const person = (ways: Parameters<typeof somebody>[3] = {}) => somebody(database.owner, branch, lead, ways);
const due = (dossierId: string, more: Parameters<typeof dueMessage>[2] = {}) => dueMessage(database.owner, dossierId, more);
const stands = (id: string) => standing(database.owner, id);
const go = (rounds = 1) => carryOn(worker, database, rounds);
const tasks = async (dossierId: string, state?: string) => (await tasksOf(database.owner, dossierId, state)).map(({ kind }) => kind);
const correct = (learnerId: string, email: string) => database.owner.query('update learner set email = $2, version = version + 1 where id = $1', [learnerId, email]);

describe('what came back', () => {
  test('a final refusal: the message says so, and one task asks for the address to be checked', async () => {
    const { dossierId } = await person();
    const id = await due(dossierId);
    catcher.faults.push({ at: 'recipient', code: 550 });
    await go(2);
    expect(await stands(id)).toEqual({ state: 'cancelled', reason: 'unreachable', messages: ['mail returned'] });
    expect(await tasksOf(database.owner, dossierId)).toEqual([{ kind: 'verify_contact', note: expect.stringMatching(/est revenu/), cause: id, isUrgent: false }]);
  });

  test('a refusal that may pass is none: it leaves later, and nobody is told anything', async () => {
    const { dossierId, email } = await person();
    const id = await due(dossierId);
    catcher.faults.push({ at: 'recipient', code: 451 });
    await go();
    expect([await stands(id), await tasks(dossierId)]).toEqual([{ state: 'done', reason: 'done', messages: ['mail promised'] }, []]);
    await go();
    expect([(await stands(id)).messages, catcher.to(email).length]).toEqual([['mail sent'], 1]);
  });

  test('taken without a word, then refused for good: nobody says of her that she is out of reach', async () => {
    const { dossierId, email } = await person();
    const id = await due(dossierId);
    catcher.faults.push({ at: 'content', dropped: true }, { at: 'recipient', code: 550 });
    await go(2);
    expect([catcher.to(email).length, (await stands(id)).messages, await tasks(dossierId)]).toEqual([1, ['mail unsure'], ['not_sent']]);
  });

  test('a notice of return, read twice: one return, one task; several mails to one address: one task', async () => {
    const { dossierId } = await person();
    const first = await due(dossierId, { isUrgent: true });
    await go();
    setClock(worker, now(24 * 60));
    const second = await due(dossierId, { isUrgent: true, at: now(24 * 60) });
    await go();
    const names = await column<string>(database.owner, 'select mail_id from reminder where dossier_id = $1', [dossierId]);
    names.forEach((name, place) => writeFileSync(path.join(folder, `${place}.eml`), aNotice(`<${name}@boussole.example>`, { shape: place ? 'whole' : 'base64' })));
    writeFileSync(path.join(folder, 'other.eml'), aNotice(`<${'f'.repeat(40)}@boussole.example>`));
    writeFileSync(path.join(folder, 'hello.eml'), 'From: a@b.example\n\nBonjour');
    expect(await boussole(database, ['rebonds', folder])).toEqual({ code: 0, out: '4 messages lus, 3 non-remises de nos envois, 2 retours nouveaux.', err: '' });
    expect((await boussole(database, ['rebonds', folder])).out).toMatch(/0 retour nouveau/);
    await go(2);
    expect([(await stands(first)).messages, (await stands(second)).messages, await tasks(dossierId)]).toEqual([['mail returned'], ['mail returned'], ['verify_contact']]);
  });

  test('a folder that is none is said to be none', async () => {
    expect(await boussole(database, ['rebonds', path.join(folder, 'nowhere')])).toMatchObject({ code: 1, err: expect.stringMatching(/n’existe pas/) });
  });

  test('while an address is known to be wrong nothing more is sent to it; nor is another task made', async () => {
    const { dossierId, email } = await person();
    await due(dossierId);
    catcher.faults.push({ at: 'content', code: 554 });
    await go(2);
    const next = await due(dossierId, { at: now(), isUrgent: true });
    await go(2);
    expect([await stands(next), catcher.to(email), await tasks(dossierId)])
      .toEqual([{ state: 'cancelled', reason: 'unreachable', messages: [] }, [], ['verify_contact']]);
  });

  test('what came back by mail leaves by short message, when she allows it', async () => {
    const { dossierId } = await person({ bySms: true, phone: '0499 00 00 01' });
    const id = await due(dossierId);
    catcher.faults.push({ at: 'recipient', code: 550 });
    await go(3);
    expect([gateway.to('+32499000001').length, (await stands(id)).messages.sort()]).toEqual([1, ['mail returned', 'sms sent']]);
  });
});

describe('an address that is corrected', () => {
  test('what came back and still serves leaves the same day, once; the task is done by itself', async () => {
    const { dossierId, learnerId } = await person();
    const id = await due(dossierId);
    catcher.faults.push({ at: 'recipient', code: 550 });
    await go(2);
    await correct(learnerId, 'juste@personne.example');
    await go(3);
    expect([await stands(id), catcher.to('juste@personne.example').length]).toEqual([{ state: 'done', reason: 'done', messages: ['mail returned', 'mail sent'] }, 1]);
    expect([await tasks(dossierId), await tasks(dossierId, 'done')]).toEqual([[], ['verify_contact']]);
  });

  test('and nothing that has become too old', async () => {
    const { dossierId, learnerId } = await person();
    await due(dossierId);
    catcher.faults.push({ at: 'recipient', code: 550 });
    await go(2);
    setClock(worker, now(60 * 24 * 30));
    await correct(learnerId, 'tard@personne.example');
    await go(2);
    expect([catcher.to('tard@personne.example'), await tasks(dossierId)]).toEqual([[], []]);
  });

  test('nor what had arrived', async () => {
    const { dossierId, learnerId } = await person();
    await due(dossierId);
    await go();
    await correct(learnerId, 'autre@personne.example');
    await go(2);
    expect(catcher.to('autre@personne.example')).toEqual([]);
  });

  test('corrected into another wrong one, it comes back again, and asks again', async () => {
    const { dossierId, learnerId } = await person();
    const id = await due(dossierId);
    catcher.faults.push({ at: 'recipient', code: 550 });
    await go(2);
    await correct(learnerId, 'fausse@personne.example');
    catcher.faults.push({ at: 'recipient', code: 550 });
    await go(3);
    expect([(await stands(id)).messages, await tasks(dossierId), await tasks(dossierId, 'done')])
      .toEqual([['mail returned', 'mail returned'], ['verify_contact'], ['verify_contact']]);
  });
});

describe('a short message is given to its gateway once', () => {
  const reachable = (place: number) => person({ email: null, bySms: true, phone: `+32 470 00 00 ${10 + place}` });
  const passing: readonly [string, SmsFault][] = [['its door is shut', { status: 503 }], ['it is in a hurry', { status: 429 }], ['our account is not in order', { status: 401 }]];
  const doubtful: readonly [string, SmsFault, number][] = [
    ['it took it and said nothing', { dropped: true }, 1], ['the line was cut', { cut: true }, 0], ['it failed on its side', { status: 500 }, 0], ['another failed behind it', { status: 504 }, 0]];

  test.each(passing)('%s: it is tried again', async (name, fault) => {
    const place = passing.findIndex(([one]) => one === name);
    const { dossierId } = await reachable(place);
    const id = await due(dossierId, { channel: 'sms' });
    gateway.faults.push(fault);
    await go();
    expect([(await stands(id)).messages, await tasks(dossierId)]).toEqual([['sms promised'], []]);
    await go();
    expect([(await stands(id)).messages, gateway.to(`+324700000${10 + place}`).map(({ copies }) => copies)]).toEqual([['sms sent'], [1]]);
  });

  test.each(doubtful)('%s: it may have left, a human looks, and it is never tried again', async (name, fault, taken) => {
    const place = 10 + doubtful.findIndex(([one]) => one === name);
    const { dossierId } = await reachable(place);
    const id = await due(dossierId, { channel: 'sms' });
    gateway.faults.push(fault);
    await go();
    const asked = gateway.asked;
    await go(3);
    expect([(await stands(id)).messages, await tasks(dossierId), gateway.asked]).toEqual([['sms unsure'], ['not_sent'], asked]);
    expect(gateway.to(`+324700000${10 + place}`).map(({ copies }) => copies)).toEqual(taken ? [1] : []);
  });

  test('whoever was sending it died: nobody sends it again', async () => {
    const { dossierId } = await reachable(30);
    const id = await due(dossierId, { channel: 'sms' });
    await lookOnce(worker, database.owner, 'wake-follow-up');
    await database.owner.query(`update delivery set state = 'sending', attempt = 1, posting_at = now(), lease_until = now() - interval '1 second'
      where job = 'sms-follow-up' and payload->>'followUpId' = $1`, [id]);
    const { rows: [{ id: delivery }] } = await database.owner.query(`select id from delivery where job = 'sms-follow-up' and payload->>'followUpId' = $1`, [id]);
    const asked = gateway.asked;
    await lookOnce(worker, database.owner, 'sms-follow-up', [delivery]);
    await go();
    expect([(await stands(id)).messages, await tasks(dossierId), gateway.asked]).toEqual([['sms unsure'], ['not_sent'], asked]);
  });

  test('a number that it refuses for good is to be checked', async () => {
    const { dossierId } = await reachable(31);
    const id = await due(dossierId, { channel: 'sms' });
    gateway.faults.push({ status: 422 });
    await go(2);
    expect([(await stands(id)).messages, await tasks(dossierId)]).toEqual([['sms returned'], ['verify_contact']]);
  });
});

describe('the pace', () => {
  test('so many in a minute and no more, a sixth kept for what cannot wait; the others have their minute', async () => {
    const ids: string[] = [];
    for (let place = 0; place < 25; place += 1) ids.push(await due((await person()).dossierId));
    const urgent = await due((await person()).dossierId, { isUrgent: true });
    const before = catcher.mails.length;
    await go();
    expect([catcher.mails.length - before, (await stands(urgent)).messages]).toEqual([11, ['mail sent']]);
    const turns = await column<number>(database.owner, `select count(*)::int from reminder where turn_at is not null and follow_up_id = any($1) group by turn_at order by turn_at`, [ids]);
    expect(turns).toEqual([10, 5]);
    setClock(worker, now(1));
    await go();
    setClock(worker, now(2));
    await go();
    expect(catcher.mails.length - before).toBe(26);
  });

  test('a turn that was missed is lost: a standstill ends slowly as well', async () => {
    for (let place = 0; place < 25; place += 1) await due((await person()).dossierId);
    await go();
    setClock(worker, now(10));
    const before = catcher.mails.length;
    await go();
    expect(catcher.mails.length - before).toBe(10);
  });
});
