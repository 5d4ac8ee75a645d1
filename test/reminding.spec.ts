import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { aBranch, aPerson, type Branch, type Person } from './factories/network.js';
import { MailCatcher } from './support/mail-catcher.js';
import { carryOn, dueMessage, lookOnce, setClock, somebody, standing, tasksOf, tuesday } from './support/reminding.js';
import { SmsDouble } from './support/sms-double.js';
import { openWorker, type Working } from './support/working.js';

let database: TestDatabase;
let catcher: MailCatcher;
let gateway: SmsDouble;
let worker: Working;
let branch: Branch;
let lead: Person;

beforeAll(async () => {
  database = await createTestDatabase();
  catcher = await MailCatcher.open();
  gateway = await SmsDouble.open();
  worker = await openWorker(database, { SMTP_URL: catcher.url, SMS_URL: gateway.url, SMS_TOKEN: 'ours', PUBLIC_URL: 'https://boussole.example' });
  branch = await aBranch(database.owner);
  lead = await aPerson(database.owner, branch);
}, 60_000);
beforeEach(() => setClock(worker, tuesday));
afterAll(async () => {
  await worker?.close();
  await catcher?.stop();
  await gateway?.stop();
  await database?.drop();
});

const person = (ways: Parameters<typeof somebody>[3] = {}) => somebody(database.owner, branch, lead, ways);
const due = (dossierId: string, more: Parameters<typeof dueMessage>[2] = {}) => dueMessage(database.owner, dossierId, more);
const stands = (id: string) => standing(database.owner, id);
const go = (rounds = 1) => carryOn(worker, database, rounds);
const hours = (count: number) => new Date(tuesday.getTime() + count * 3_600_000);
const aTransition = async (dossierId: string, state = 'running'): Promise<string> => {
  const id = randomUUID();
  const { rows: [catalogue] } = await database.owner.query(`insert into transition_catalogue (version, points) select coalesce(max(version), 0) + 1, '[]' from transition_catalogue returning id`);
  await database.owner.query(`insert into transition (id, dossier_id, branch_id, catalogue_id, point, on_date, source, state, over_at, until_on)
    select $1, d.id, d.branch_id, $3, 'CONTRACT_BROKEN', '2027-02-20', 'counsellor', $4, case when $4 in ('stopped', 'ended') then now() end, '2027-12-31' from dossier d where d.id = $2`,
  [id, dossierId, catalogue.id, state]);
  return id;
};

describe('who is not written to', () => {
  test.each([
    ['her dossier is restricted', `update dossier set restricted_at = now(), restricted_for = 'request' where id = $1`, 'not_needed'],
    ['her dossier is closed', `update dossier set status = 'closed', closed_at = now() where id = $1`, 'not_needed'],
  ])('%s', async (_, change, reason) => {
    const { dossierId, email } = await person();
    const id = await due(dossierId);
    await database.owner.query(change, [dossierId]);
    await go();
    expect(await stands(id)).toEqual({ state: 'cancelled', reason, messages: [] });
    expect(catcher.to(email)).toEqual([]);
  });

  test.each([['paused', 'paused'], ['stopped', 'stopped']])('her plan is %s', async (state, reason) => {
    const { dossierId, email } = await person();
    const id = await due(dossierId, { transitionId: await aTransition(dossierId, state) });
    await go();
    expect([await stands(id), catcher.to(email)]).toEqual([{ state: 'cancelled', reason, messages: [] }, []]);
  });

  test('what was cancelled before it woke', async () => {
    const { dossierId, email } = await person();
    const id = await due(dossierId);
    await database.owner.query(`update follow_up set state = 'cancelled', ended_at = now(), end_reason = 'date_moved' where id = $1`, [id]);
    await go();
    expect([(await stands(id)).messages, catcher.to(email)]).toEqual([[], []]);
  });

  test.each([
    ['gave neither address nor number', { email: null }],
    ['allows neither mail nor short message', { byMail: false, phone: '0470 12 34 56' }],
    ['has a fixed line only', { byMail: false, bySms: true, phone: '04 222 33 44' }],
  ] as const)('whoever %s is to be contacted by a human, who is told why', async (_, ways) => {
    const { dossierId } = await person(ways);
    const id = await due(dossierId);
    await go();
    expect(await stands(id)).toEqual({ state: 'cancelled', reason: 'unreachable', messages: [] });
    expect(await tasksOf(database.owner, dossierId)).toEqual([{ kind: 'contact', note: expect.stringMatching(/ni adresse ni numéro/), cause: id, isUrgent: false }]);
  });

  test('nor when no hour that she allows is one at which anything may leave', async () => {
    const { dossierId, email } = await person({ from: 22, until: 23 });
    await due(dossierId);
    await go();
    expect([(await tasksOf(database.owner, dossierId)).map(({ kind, note }) => [kind, note]), catcher.to(email)])
      .toEqual([[['contact', expect.stringMatching(/aucune heure permise/)]], []]);
  });
});

describe('who is written to', () => {
  test('by mail, with a link that opens in the fragment, a code, and where to stop; it is done when it is promised, and sent when it has left', async () => {
    const { dossierId, email } = await person();
    const id = await due(dossierId);
    await lookOnce(worker, database.owner, 'wake-follow-up');
    expect(await stands(id)).toEqual({ state: 'done', reason: 'done', messages: ['mail promised'] });
    await go();
    expect((await stands(id)).messages).toEqual(['mail sent']);
    const [mail, ...more] = catcher.to(email);
    expect([mail?.email.subject, more]).toEqual(['Où en êtes-vous ?', []]);
    expect(mail?.email.text).toMatch(/https:\/\/boussole\.example\/suivi#[\w.-]{60,}/);
    expect(mail?.email.text).toMatch(/code [0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(mail?.email.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe('<https://boussole.example/carnet>');
  });

  test('woken twice, asked for twice, it leaves once', async () => {
    const { dossierId, email } = await person();
    const id = await due(dossierId);
    await database.owner.query(`insert into delivery (key, job, payload) values ($1, 'wake-follow-up', $2)`, [`wake:${id}:again`, { followUpId: id }]);
    await go(3);
    expect([catcher.to(email).length, (await stands(id)).messages]).toEqual([1, ['mail sent']]);
  });

  test('by short message, under a key and with our token, in two parts at most', async () => {
    const { dossierId } = await person({ email: null, bySms: true, phone: '0475/11.22.33' });
    const id = await due(dossierId, { channel: 'sms' });
    await go();
    const [sms, ...more] = gateway.to('+32475112233');
    expect([sms?.copies, sms?.token, more, (await stands(id)).messages]).toEqual([1, 'Bearer ours', [], ['sms sent']]);
    expect(sms?.text).toMatch(/https:\/\/boussole\.example\/suivi#\S{60,} Code /);
    expect(sms?.text.length).toBeLessThanOrEqual(306);
  });

  test('by the other way when the wished one is none', async () => {
    const { dossierId, email } = await person({ phone: '04 222 33 44', bySms: true });
    const id = await due(dossierId, { channel: 'sms' });
    await go();
    expect([catcher.to(email).length, (await stands(id)).messages]).toEqual([1, ['mail sent']]);
  });

  test('discreetly when nobody may know which service', async () => {
    const { dossierId, email } = await person({ hide: true });
    await due(dossierId);
    await go();
    const [mail] = catcher.to(email);
    expect(mail?.email.subject).toBe('Un message pour vous');
    expect(`${mail?.email.subject}${mail?.email.text}${mail?.email.html}`).not.toMatch(new RegExp(`${branch.name}|antenne|carnet|accompagne|nouvelles`));
  });

  test('a survey also when her dossier is closed', async () => {
    const { dossierId, email } = await person();
    await due(dossierId, { kind: 'survey' });
    await database.owner.query(`update dossier set status = 'closed', closed_at = now() where id = $1`, [dossierId]);
    await go();
    expect(catcher.to(email)).toHaveLength(1);
  });
});

describe('when', () => {
  test('not at night: it stays planned until the morning, and leaves then', async () => {
    const { dossierId, email } = await person();
    setClock(worker, hours(13)); // eleven in the evening
    const id = await due(dossierId);
    await go(2);
    expect([await stands(id), catcher.to(email)]).toEqual([{ state: 'planned', reason: null, messages: [] }, []]);
    const { rows: waking } = await database.owner.query(`select state from delivery where job = 'wake-follow-up' and payload->>'followUpId' = $1`, [id]);
    expect(waking).toEqual([{ state: 'pending' }]);
    setClock(worker, hours(22));
    await go();
    expect(catcher.to(email)).toHaveLength(1);
  });

  test('promised in the evening, and its turn come at night: it waits for the morning', async () => {
    const { dossierId, email } = await person();
    const id = await due(dossierId);
    await lookOnce(worker, database.owner, 'wake-follow-up');
    setClock(worker, hours(12));
    await go();
    expect([catcher.to(email), (await stands(id)).messages]).toEqual([[], ['mail promised']]);
    setClock(worker, hours(22));
    await go();
    expect(catcher.to(email)).toHaveLength(1);
  });

  test('too late to be useful: a human is told, once, as urgently as it was', async () => {
    const { dossierId, email } = await person();
    const id = await due(dossierId, { at: hours(-24 * 30), isUrgent: true });
    await go(2);
    expect([await stands(id), catcher.to(email)]).toEqual([{ state: 'cancelled', reason: 'too_late', messages: [] }, []]);
    expect(await tasksOf(database.owner, dossierId)).toEqual([{ kind: 'not_sent', note: expect.stringMatching(/31 janvier 2027.*trop tard/), cause: id, isUrgent: true }]);
  });

  test('promised, and too late when its turn comes: the same', async () => {
    const { dossierId, email } = await person();
    const id = await due(dossierId);
    await lookOnce(worker, database.owner, 'wake-follow-up');
    setClock(worker, hours(24 * 30));
    await go();
    expect([await stands(id), catcher.to(email)]).toEqual([{ state: 'cancelled', reason: 'too_late', messages: ['mail withdrawn'] }, []]);
    expect((await tasksOf(database.owner, dossierId)).map(({ kind }) => kind)).toEqual(['not_sent']);
  });

  test('paused between the promise and the sending: it is withdrawn, and says so', async () => {
    const { dossierId, email } = await person();
    const transitionId = await aTransition(dossierId);
    const id = await due(dossierId, { transitionId });
    await lookOnce(worker, database.owner, 'wake-follow-up');
    await database.owner.query(`update transition set state = 'paused' where id = $1`, [transitionId]);
    await go(2);
    expect([await stands(id), catcher.to(email)]).toEqual([{ state: 'cancelled', reason: 'paused', messages: ['mail withdrawn'] }, []]);
  });

  test('her address changed between the promise and the sending: it goes to the new one', async () => {
    const { dossierId, learnerId, email } = await person();
    const id = await due(dossierId);
    await lookOnce(worker, database.owner, 'wake-follow-up');
    await database.owner.query(`update learner set email = 'nouvelle@personne.example', version = version + 1 where id = $1`, [learnerId]);
    await go(2);
    expect([catcher.to(email), catcher.to('nouvelle@personne.example').length, (await stands(id)).messages]).toEqual([[], 1, ['mail sent', 'mail withdrawn']]);
  });
});

describe('several to one person on one day', () => {
  test('become one: what cannot wait before the rest, the plan before the survey', async () => {
    const { dossierId, email } = await person();
    const survey = await due(dossierId, { kind: 'survey' });
    const first = await due(dossierId, { at: hours(-30) });
    const urgent = await due(dossierId, { at: hours(-1), isUrgent: true });
    await go(2);
    expect(catcher.to(email)).toHaveLength(1);
    expect(await Promise.all([survey, first, urgent].map(stands))).toEqual([
      { state: 'cancelled', reason: 'merged', messages: [] }, { state: 'cancelled', reason: 'merged', messages: [] }, { state: 'done', reason: 'done', messages: ['mail sent'] }]);
  });

  test('asked in the morning, she is not asked again in the afternoon, unless it cannot wait', async () => {
    const { dossierId, email } = await person();
    await due(dossierId);
    await go();
    setClock(worker, hours(4));
    const later = await due(dossierId, { at: hours(4) });
    await go();
    expect([catcher.to(email).length, (await stands(later)).reason]).toEqual([1, 'merged']);
    await due(dossierId, { at: hours(4), isUrgent: true });
    const twice = await due(dossierId, { at: hours(4), isUrgent: true });
    await go(2);
    expect(catcher.to(email)).toHaveLength(2);
    expect((await stands(twice)).state).toMatch(/done|cancelled/);
  });
});
