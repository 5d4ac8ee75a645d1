import { Outbox } from '../apps/api/src/platform/outbox.js';
import { jobs } from '../apps/api/src/worker.module.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { aWorld, type World } from './factories/world.js';
import { column } from './support/catalogue.js';
import { deliverNow } from './support/deliver-now.js';
import { MailCatcher } from './support/mail-catcher.js';
import { openWorker, type Working } from './support/working.js';

let database: TestDatabase;
let catcher: MailCatcher;
let worker: Working;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  catcher = await MailCatcher.open();
  worker = await openWorker(database, { SMTP_URL: catcher.url, PUBLIC_URL: 'https://boussole.example' });
  world = await aWorld(database.owner, 'CNRY-α');
}, 60_000);
afterAll(async () => {
  await worker?.close();
  await catcher?.stop();
  await database?.drop();
});

const mailbox = () => `${world.mark.toLowerCase()}.relais@test.invalid`;

const deliverOne = (id: string): Promise<void> =>
  worker.app.get(Outbox).deliver(id, new Map(jobs.map((one) => worker.app.get(one)).map((job) => [job.job as string, job])));

/** As a move would have promised it; the same words again promise nothing. */
async function told(seq: number, audience: string, kind: string): Promise<void> {
  await database.owner.query(`insert into delivery (key, job, payload) values ($1, 'tell-handoff', $2) on conflict do nothing`,
    [`handoff:${world.referralId}:${seq}:${audience}`, { referralId: world.referralId, seq: String(seq), audience, kind }]);
  await deliverNow(worker, database, 'tell-handoff');
  await deliverNow(worker, database, 'mail-handoff');
}

const personWritten = (email: string | null, rule: string) => database.owner.query(`update learner l set email = $2, by_mail = true, ${rule}
  from dossier d where d.learner_id = l.id and d.id = $1`, [world.dossierId, email]);

test('the operator gets a link that opens, and nothing of the person', async () => {
  await told(3, 'operator', 'sent');
  const [mail, ...more] = catcher.to(mailbox());
  expect(more).toEqual([]);
  expect(mail?.email.subject).toBe('Un relais vous est confié');
  expect(mail?.email.text).toContain(`https://boussole.example/relais/lien#${world.receiverToken}`);
  expect(`${mail?.email.subject}${mail?.email.text}${mail?.email.html}`).not.toMatch(/prénom|Formation lointaine|texte libre|projet/);
  expect(mail?.email.html).toContain(`href="https://boussole.example/relais/lien#${world.receiverToken}"`);
});

test('told twice, she reads it once', async () => {
  await told(3, 'operator', 'sent');
  expect(catcher.to(mailbox())).toHaveLength(1);
});

test('a link about to run out is renewed in the mail that leaves; the first one still opens until then', async () => {
  await database.owner.query(`update handoff_link set expires_at = now() + interval '1 day' where referral_id = $1 and side = 'receiver'`, [world.referralId]);
  await told(4, 'operator', 'chased');
  const [, mail] = catcher.to(mailbox());
  expect(mail?.email.subject).toBe('Un relais attend votre réponse');
  expect(mail?.email.text).not.toContain(world.receiverToken);
  const [renewed] = await column<string>(database.owner, `select id::text from handoff_link where referral_id = $1 and side = 'receiver'
    order by created_at desc limit 1`, [world.referralId]);
  expect(mail?.email.text).toContain(`/relais/lien#${renewed}.`);
});

test('the sender is written to in her language, with the way into the dossier', async () => {
  await database.owner.query(`update person p set locale = 'nl' from membership m where m.person_id = p.id and m.id = $1`, [world.people.counsellor.membershipId]);
  await told(5, 'sender', 'under_review');
  const [email] = await column<string>(database.owner, 'select p.email from person p join membership m on m.person_id = p.id where m.id = $1',
    [world.people.counsellor.membershipId]);
  const [mail] = catcher.to(email ?? '');
  expect(mail?.email.subject).toBe('Doorverwijzing in onderzoek');
  expect(mail?.email.text).toContain(`https://boussole.example/dossiers/${world.dossierId}/orientations/${world.referralId}`);
});

test('an appointment comes with its date for the calendar; moved, it is the same one', async () => {
  await personWritten('lea@test.invalid', 'hide_service = false, not_before_hour = null, not_after_hour = null');
  const { rows: [appointment] } = await database.owner.query(`update handoff_appointment set state = 'confirmed', starts_at = '2030-03-04T08:30:00Z'
    where referral_id = $1 returning id`, [world.referralId]);
  await told(6, 'learner', 'appointment_set');
  await database.owner.query(`update handoff_appointment set sequence = 1, starts_at = '2030-03-05T08:30:00Z' where id = $1`, [appointment.id]);
  await told(7, 'learner', 'appointment_moved');
  const dates = catcher.to('lea@test.invalid').map(({ email }) => {
    const [file] = email.attachments.filter(({ mimeType }) => mimeType === 'text/calendar');
    return Buffer.from(file?.content as ArrayBuffer).toString('utf8'); // postal-mime gives bytes
  });
  expect(dates.map((date) => ['UID', 'SEQUENCE', 'DTSTART'].map((name) => new RegExp(`${name}:(\\S+)`).exec(date)?.[1]))).toEqual([
    [`${appointment.id}@boussole.example`, '0', '20300304T083000Z'], [`${appointment.id}@boussole.example`, '1', '20300305T083000Z']]);
});

test('somebody who must not be named a service to reads a discreet word; somebody who is not written to reads nothing', async () => {
  await personWritten('noa@test.invalid', 'hide_service = true');
  await told(8, 'learner', 'declined');
  const [mail] = catcher.to('noa@test.invalid');
  expect([mail?.email.subject, mail?.email.text]).toEqual(['Un message pour vous', expect.not.stringMatching(/orientation|organisme/)]);
  await personWritten('tom@test.invalid', 'hide_service = false');
  await database.owner.query('update learner l set by_mail = false from dossier d where d.learner_id = l.id and d.id = $1', [world.dossierId]);
  await told(9, 'learner', 'accepted');
  expect(catcher.to('tom@test.invalid')).toEqual([]);
});

test('outside of the hours that she gave, she is written to when they begin', async () => {
  // Whatever the hour is now, it is not hers.
  const hour = Number(new Intl.DateTimeFormat('fr-BE', { timeZone: 'Europe/Brussels', hour: '2-digit', hour12: false }).format(new Date()).slice(0, 2));
  await personWritten('zoe@test.invalid', `hide_service = false, not_before_hour = ${hour < 12 ? 22 : 1}, not_after_hour = ${hour < 12 ? 23 : 2}`);
  await database.owner.query(`insert into delivery (key, job, payload) values ('late', 'mail-handoff', $1)`,
    [{ referralId: world.referralId, audience: 'learner', kind: 'accepted', linkId: '' }]);
  const before = await column<string>(database.owner, `select count(*) from delivery where job = 'mail-handoff'`);
  const { rows: [{ id }] } = await database.owner.query(`select id from delivery where key = 'late'`);
  await deliverOne(id);
  expect(catcher.to('zoe@test.invalid')).toEqual([]);
  expect(Number((await column<string>(database.owner, `select count(*) from delivery where job = 'mail-handoff'`))[0])).toBe(Number(before[0]) + 1);
});

test('what was overtaken is not said any more', async () => {
  const sent = catcher.mails.length;
  await database.owner.query(`update referral set state = 'accepted', version = version + 1 where id = $1`, [world.referralId]);
  await told(10, 'operator', 'chased');
  await told(11, 'learner', 'remind_day');
  expect(catcher.mails).toHaveLength(sent);
});

test('an outcome is told to the person, in her language, by a link on which she may say whether she agrees; without an address, to nobody', async () => {
  await personWritten('lena@test.invalid', `hide_service = false, not_before_hour = null, not_after_hour = null, locale = 'de'`);
  await database.owner.query(`update handoff_link set expires_at = now() - interval '20 days' where referral_id = $1 and side = 'learner'`, [world.referralId]);
  await told(20, 'learner', 'closed');
  await told(20, 'learner', 'closed');
  const [mail, ...more] = catcher.to('lena@test.invalid');
  expect([mail?.email.text, more]).toEqual([expect.stringMatching(/Ein Ergebnis ist vermerkt. Sagen Sie, ob Sie zustimmen/), []]);
  const [fresh] = await column<string>(database.owner, `select id::text from handoff_link where referral_id = $1 and side = 'learner'
    and expires_at > now() + interval '7 days' and revoked_at is null`, [world.referralId]);
  expect(mail?.email.text).toContain(`https://boussole.example/accord#${fresh}.`);
  await personWritten(null, 'hide_service = false');
  const before = catcher.mails.length;
  await told(21, 'learner', 'closed');
  expect(catcher.mails).toHaveLength(before);
});

test('a person who gave her address later gets her first link then; one that was shut is not made again', async () => {
  await database.owner.query(`delete from handoff_link where referral_id = $1 and side = 'learner'`, [world.referralId]);
  await personWritten('mia@test.invalid', `locale = 'fr'`);
  await told(22, 'learner', 'closed');
  const [first] = await column<string>(database.owner, `select id::text from handoff_link where referral_id = $1 and side = 'learner'`, [world.referralId]);
  expect(catcher.to('mia@test.invalid')[0]?.email.text).toContain(`https://boussole.example/accord#${first}.`);
  await database.owner.query(`update handoff_link set revoked_at = now() where id = $1`, [first]);
  await told(23, 'learner', 'closed');
  expect(catcher.to('mia@test.invalid')[1]?.email.text).toContain('https://boussole.example/carnet\n');
  expect(await column<string>(database.owner, `select id::text from handoff_link where referral_id = $1 and side = 'learner'`, [world.referralId])).toEqual([first]);
});

test('an address that is refused is given up at once, and says so in the ledger', async () => {
  catcher.faults.push({ at: 'recipient', code: 550 });
  await told(12, 'operator', 'cancel_asked');
  const [state] = await column<string>(database.owner, `select state || ' ' || failure from delivery where key like 'handoff:%:12:operator:cancel_asked:%'`);
  expect(state).toBe('dead smtp 550');
});

test('whoever had a link is told of the withdrawal that shut it, without a link that opens nothing', async () => {
  const before = catcher.to(mailbox()).length;
  await database.owner.query(`update referral set state = 'withdrawn', version = version + 1, over_at = now(), due_at = null, due_kind = null
    where id = $1`, [world.referralId]);
  await told(13, 'operator', 'withdrawn');
  const [mail, ...more] = catcher.to(mailbox()).slice(before);
  expect([mail?.email.subject, more]).toEqual(['Relais retiré', []]);
  expect(mail?.email.text).toContain('https://boussole.example/relais\n');
  expect(mail?.email.text).not.toContain('#');
});
