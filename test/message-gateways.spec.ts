import net from 'node:net';
import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { Database } from '../apps/api/src/platform/database.js';
import { Mailer, mailIdOf, type Posted } from '../apps/api/src/platform/mail.js';
import { SmsGateway } from '../apps/api/src/platform/sms.js';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { column } from './support/catalogue.js';
import { freePort } from './support/free-port.js';
import { type Fault, MailCatcher } from './support/mail-catcher.js';
import { SmsDouble, type SmsFault } from './support/sms-double.js';
import { openWorker, type Working } from './support/working.js';

/** What every gateway is asked, and what our port must answer: whoever adds an adapter adds a column, and is held to the same. */
interface Case { readonly name: string; readonly mail?: Fault; readonly sms?: SmsFault; readonly says: Omit<Posted, 'gatewayId' | 'failure'>; readonly isTaken: boolean }

const later = { state: 'later', isUnanswered: false } as const;
const never = { state: 'never', isUnanswered: false } as const;
const nobodyKnows = { state: 'later', isUnanswered: true } as const;
const cases: readonly Case[] = [
  { name: 'takes it', says: { state: 'sent' }, isTaken: true },
  { name: 'shuts its door', mail: { at: 'connection', code: 421 }, sms: { status: 503 }, says: later, isTaken: false },
  { name: 'is in a hurry', mail: { at: 'recipient', code: 451 }, sms: { status: 429 }, says: later, isTaken: false },
  { name: 'is full', mail: { at: 'content', code: 452 }, sms: { status: 503 }, says: later, isTaken: false },
  { name: 'does not know us', mail: { at: 'sender', code: 550 }, sms: { status: 401 }, says: later, isTaken: false },
  { name: 'does not let us in', mail: { at: 'connection', code: 554 }, sms: { status: 403 }, says: later, isTaken: false },
  { name: 'has nothing at this place', sms: { status: 404 }, says: later, isTaken: false },
  { name: 'does not know this recipient', mail: { at: 'recipient', code: 550 }, sms: { status: 422 }, says: never, isTaken: false },
  { name: 'refuses this message', mail: { at: 'content', code: 554 }, sms: { status: 413 }, says: never, isTaken: false },
  { name: 'takes it and hangs up', mail: { at: 'content', dropped: true }, sms: { dropped: true }, says: nobodyKnows, isTaken: true },
  { name: 'hangs up before', sms: { cut: true }, says: nobodyKnows, isTaken: false },
  { name: 'fails on its side', sms: { status: 500 }, says: nobodyKnows, isTaken: false },
  { name: 'is a door with nobody behind', sms: { status: 502 }, says: nobodyKnows, isTaken: false },
  { name: 'sends us elsewhere', sms: { status: 308 }, says: nobodyKnows, isTaken: false },
  { name: 'never says a word', mail: { at: 'content', silent: true }, says: nobodyKnows, isTaken: true },
  { name: 'takes it and says so in its own way', sms: { nonsense: true }, says: { state: 'sent' }, isTaken: true },
];

let database: TestDatabase;
let catcher: MailCatcher;
let gateway: SmsDouble;
let worker: Working;
let keys = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  catcher = await MailCatcher.open();
  gateway = await SmsDouble.open();
  worker = await openWorker(database, { SMTP_URL: `${catcher.url}?socketTimeout=400`, SMS_URL: gateway.url, SMS_TOKEN: 'ours', PUBLIC_URL: 'https://boussole.example' });
}, 60_000);
afterAll(async () => {
  await worker?.close();
  await catcher?.stop();
  await gateway?.stop();
  await database?.drop();
});

const aKey = () => `trial:${keys += 1}`;
const aMail = (to: string) => ({ to, subject: 'Bonjour', text: 'Bonjour', html: '<p>Bonjour</p>' });
const byMail = (key: string, to = `${key.replace(':', '.')}@personne.example`): Promise<Posted> => worker.app.get(Mailer).post(key, aMail(to));
const bySms = (key: string): Promise<Posted> => worker.app.get(SmsGateway).post(key, { to: '+32470112233', text: 'Bonjour' });
const smsUnder = (key: string) => gateway.taken.filter((sms) => sms.key === mailIdOf(key));

const mailCases = cases.filter(({ mail, sms }) => mail || !sms);
const smsCases = cases.filter(({ mail, sms }) => sms || !mail);

test.each(mailCases)('a mail server that $name', async ({ mail, says, isTaken }) => {
  if (mail) catcher.faults.push(mail);
  const key = aKey();
  const posted = await byMail(key);
  expect(posted).toMatchObject(says);
  expect(catcher.to(`${key.replace(':', '.')}@personne.example`)).toHaveLength(isTaken ? 1 : 0);
  expect(JSON.stringify(posted)).not.toMatch(/personne\.example|secret/);
});

test.each(smsCases)('a gateway of short messages that $name', async ({ sms, says, isTaken }) => {
  if (sms) gateway.faults.push(sms);
  const key = aKey();
  const posted = await bySms(key);
  expect(posted).toMatchObject(says);
  expect(smsUnder(key)).toHaveLength(isTaken ? 1 : 0);
  expect(JSON.stringify(posted)).not.toMatch(/3247/);
});

test('the same key twice: the same name on both mails, one short message', async () => {
  const key = aKey();
  await byMail(key, 'deux@personne.example');
  await byMail(key, 'deux@personne.example');
  expect(new Set(catcher.to('deux@personne.example').map(({ messageId }) => messageId))).toEqual(new Set([`<${mailIdOf(key)}@boussole.example>`]));
  const [first, second] = [await bySms(key), await bySms(key)];
  expect([second, smsUnder(key).map(({ copies }) => copies)]).toEqual([first, [2]]);
  expect(gateway.taken.filter((sms) => sms.key === mailIdOf(key))).toHaveLength(1);
});

test('nobody at the address: nothing was taken, and that is known', async () => {
  const port = await freePort();
  const away = await openWorker(database, { SMTP_URL: `smtp://127.0.0.1:${port}`, SMS_URL: `http://127.0.0.1:${port}/` });
  try {
    expect(await away.app.get(Mailer).post(aKey(), aMail('a@personne.example'))).toMatchObject(later);
    expect(await away.app.get(SmsGateway).post(aKey(), { to: '+32470112233', text: 'Bonjour' })).toEqual({ ...later, failure: 'sms ECONNREFUSED' });
  } finally {
    await away.close();
  }
});

test.each([true, false])('somebody whose certificate cannot be trusted (TLS from the first byte: %p): nothing was told to them, and that is known', async (secure) => {
  const server = new SMTPServer({ secure, authOptional: true }); // under a certificate that is nobody's
  server.on('error', () => undefined); // that we leave is no trouble of ours
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as net.AddressInfo; // it listens on a port
  const wary = await openWorker(database, { SMTP_URL: `${secure ? 'smtps' : 'smtp'}://127.0.0.1:${port}`, SMS_URL: `https://127.0.0.1:${port}/` });
  try {
    expect(await wary.app.get(Mailer).post(aKey(), aMail('a@personne.example'))).toMatchObject(later);
    expect(await wary.app.get(SmsGateway).post(aKey(), { to: '+32470112233', text: 'Bonjour' })).toMatchObject(later);
  } finally {
    await wary.close();
    await new Promise<void>((done) => server.close(done));
  }
});

test('an answer that is no HTTP: nobody knows', async () => {
  const server = net.createServer((socket) => { socket.on('error', () => undefined); socket.end('what?\r\n\r\n'); }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo; // it listens on a port
  const odd = await openWorker(database, { SMS_URL: `http://127.0.0.1:${port}/` });
  try {
    expect(await odd.app.get(SmsGateway).post(aKey(), { to: '+32470112233', text: 'Bonjour' })).toMatchObject(nobodyKnows);
  } finally {
    await odd.close();
    server.close();
  }
});

test('without gateways a demonstration keeps both on its page, once; in production there is no way for a short message', async () => {
  const demo = await openWorker(database);
  const real = await openWorker(database, { NODE_ENV: 'production', DEMO: '', SMTP_URL: 'smtp://mail.example:25', PUBLIC_URL: 'https://boussole.example' });
  try {
    const key = aKey();
    const sms = demo.app.get(SmsGateway);
    for (let time = 0; time < 2; time += 1) expect(await sms.post(key, { to: '+32470112233', text: 'Bonjour' })).toEqual({ state: 'sent', gatewayId: 'local' });
    expect(await demo.app.get(Mailer).post(`${key}:mail`, aMail('a@personne.example'))).toEqual({ state: 'sent', gatewayId: 'local' });
    const kept = await demo.app.get(Database).job((tx) => tx.ask(`select kind, recipient, subject from local_mail where delivery_key like $1 || '%' order by kind`, [key]));
    expect(kept).toEqual([{ kind: 'mail', recipient: 'a@personne.example', subject: 'Bonjour' }, { kind: 'sms', recipient: '+32470112233', subject: 'SMS' }]);
    expect([sms.isOpen, real.app.get(SmsGateway).isOpen, await column<number>(database.owner, 'select count(*)::int from local_mail')]).toEqual([true, false, [2]]);
  } finally {
    await demo.close();
    await real.close();
  }
});
