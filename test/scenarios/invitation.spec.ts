import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mails as de } from '@boussole/shared/messages/de-mails';
import { mails as en } from '@boussole/shared/messages/en-mails';
import { mails as fr } from '@boussole/shared/messages/fr-mails';
import { mails as nl } from '@boussole/shared/messages/nl-mails';
import { readConfig } from '../../apps/api/src/platform/config.js';
import { createApp } from '../../apps/api/src/platform/http.js';
import { aBranch, aPerson, type Branch, password, type Person } from '../factories/network.js';
import { anInvitation, documents, tryToSignIn, whole } from '../support/account-operations.js';
import { dumpOf } from '../support/dump.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { type House, openHouse, testEnvironment } from '../support/house.js';
import { type CaughtMail, MailCatcher } from '../support/mail-catcher.js';
import { Program } from '../support/program.js';
import { Visitor } from '../support/visitor.js';
import { startWorker, type Working } from '../support/working.js';

const chosen = '  ✨ Ünë phrase à moi, łąkā и луна — très longue et sans règle  ';
const publicUrl = 'https://boussole.example';

let house: House;
let worker: Working;
let catcher: MailCatcher;
let branch: Branch;
let denise: Visitor;

beforeAll(async () => {
  catcher = await MailCatcher.open();
  house = await openHouse(settings());
  worker = await startWorker(house.database, settings());
  branch = await aBranch(house.database.owner);
  denise = await house.visitor().signIn((await aPerson(house.database.owner, branch, 'structure_admin', 'Denise')).email, password);
});
afterAll(async () => {
  await worker?.close();
  await house?.close();
  await catcher?.stop();
});

const settings = () => ({ SMTP_URL: catcher.url, PUBLIC_URL: publicUrl });
const query = (sql: string, given: unknown[] = []) => house.database.owner.query(sql, given);
const choose = (token: string, chosenPassword: string) =>
  house.visitor().ask(documents.choosePassword, { input: { token, password: chosenPassword } });
const ask = (email: string) => house.visitor().ask(documents.requestPasswordLink, { email });

async function invite(more: object = {}): Promise<string> {
  const input = anInvitation(branch, more);
  await denise.must(documents.invite, { input });
  return input.email.toLowerCase();
}

const mailTo = (address: string, count = 1): Promise<CaughtMail> =>
  eventually(`mail ${count} to ${address}`, () => catcher.to(address).length >= count && catcher.to(address)[count - 1]);
const linkIn = ({ email }: CaughtMail) => new URL(/https:\S+/.exec(email.text ?? '')?.[0] ?? '');
const tokenIn = (mail: CaughtMail) => linkIn(mail).hash.slice(1);
const linkRow = async (address: string) => (await query(`
  select l.used_at, (select count(*)::int from session s where s.person_id = p.id) as sessions,
    (select count(*)::int from credential c where c.person_id = p.id) as credentials
  from access_link l join person p on p.id = l.person_id where p.email = $1`, [address])).rows;

describe('Denise invites Léa', () => {
  let lea: string;
  let mail: CaughtMail;

  test('a mail comes, under a name of its own, with a link that no server will see whole', async () => {
    lea = await invite();
    mail = await mailTo(lea);
    expect(mail.email).toMatchObject({ from: { address: 'ne-pas-repondre@boussole.example' }, subject: fr.invitation.subject });
    expect(mail.messageId).toMatch(/^<[0-9a-f]{40}@boussole\.example>$/);
    expect(mail.email.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    const link = linkIn(mail);
    expect(link.origin + link.pathname + link.search).toBe(`${publicUrl}/acces`);
    expect(tokenIn(mail)).toMatch(/^[0-9a-f-]{36}\.[\w-]{43}$/);
    expect(mail.email.html).toContain(`<a href="${link.href}">`);
    for (const text of [mail.email.text, mail.email.html]) expect(text).toContain('Bonjour Léa');
    const { rows: [delivery] } = await eventually('the ledger to say so', async () => {
      const found = await query(`select state, gateway_id from delivery where payload->>'linkId' = $1 and state = 'sent'`, [tokenIn(mail).slice(0, 36)]);
      return found.rows.length > 0 && found;
    });
    expect(delivery).toEqual({ state: 'sent', gateway_id: mail.messageId });
  });

  test('opening the link a hundred times, whole or rewritten by whoever scans mails, changes nothing', async () => {
    const web = await mkdtemp(join(tmpdir(), 'boussole-web-'));
    await writeFile(join(web, 'index.html'), '<!doctype html><title>Boussole</title>');
    const port = await freePort();
    const server = Program.run('main', { ...testEnvironment, ...settings(), DATABASE_URL: house.database.appUrl, PORT: String(port), WEB_FOLDER: web });
    try {
      await server.ready();
      const before = await linkRow(lea);
      for (let i = 0; i < 100; i += 1) {
        const search = i % 3 === 0 ? '' : i % 3 === 1 ? `?${tokenIn(mail)}` : `?token=${encodeURIComponent(tokenIn(mail))}`;
        const method = i % 10 === 9 ? 'HEAD' : 'GET';
        const response = await fetch(`http://127.0.0.1:${port}/acces${search}`, { method, headers: { accept: 'text/html' } });
        expect([response.status, response.headers.get('set-cookie'), response.headers.get('referrer-policy')]).toEqual([200, null, 'no-referrer']);
        if (method === 'GET') expect(await response.text()).toContain('<title>Boussole</title>');
      }
      expect(await linkRow(lea)).toEqual(before);
      expect(before).toEqual([{ used_at: null, sessions: 0, credentials: 0 }]);
    } finally {
      await server.kill();
      await rm(web, { recursive: true, force: true });
    }
  });

  test.each([
    ['made up', () => 'A'.repeat(80)],
    ['of another person, with her own seal', () => `00000000-0000-4000-8000-000000000000${tokenIn(mail).slice(36)}`],
    ['cut short', () => tokenIn(mail).slice(0, -1)],
    ['without its seal', () => tokenIn(mail).slice(0, 36)],
  ])('a link %s opens nothing', async (_, token) => {
    expect((await choose(token(), chosen)).codes).toEqual(['auth.link_invalid']);
    expect(await linkRow(lea)).toEqual([{ used_at: null, sessions: 0, credentials: 0 }]);
  });

  test.each([
    ['fourteen signs', 'xK7!pQ2zR9#vL4', 'password.too_short'],
    ['fourteen signs that take more bytes', '🌙'.repeat(14), 'password.too_short'],
    ['what everybody takes', 'motdepassemotdepasse', 'password.guessable'],
    ['a row of the keyboard', 'azertyuiopqsdfgh', 'password.guessable'],
    ['a leaked classic', 'passwordpassword1', 'password.guessable'],
    ['her own name', 'LéaDubois-LeaDubois-léa', 'password.guessable'],
    ['the product’s name', 'boussoleboussole2026', 'password.guessable'],
    ['one sign', 'aaaaaaaaaaaaaaaaaaaaaa', 'password.guessable'],
    ['a sign that nobody can type', 'une phrase\u0000 assez longue', 'text.bad_characters'],
    ['no end', 'phrase longue '.repeat(20), 'text.too_long'],
  ])('a password of %s is refused, and the link stays good', async (_, bad, code) => {
    expect((await choose(tokenIn(mail), bad)).codes).toEqual([code]);
    expect(await linkRow(lea)).toEqual([{ used_at: null, sessions: 0, credentials: 0 }]);
    await query('delete from app.attempt');
  });

  test('she chooses her phrase, once: two clicks at once set one, and the link is spent', async () => {
    const answers = await Promise.all([choose(tokenIn(mail), chosen), choose(tokenIn(mail), chosen)]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['auth.link_invalid']);
    expect((await choose(tokenIn(mail), 'encore une autre phrase à moi')).codes).toEqual(['auth.link_invalid']);
    const lines = await linkRow(lea);
    expect(lines).toMatchObject([{ used_at: expect.any(Date), sessions: 0, credentials: 1 }]);
  });

  test('she signs in with that very phrase, and with no other', async () => {
    const visitor = house.visitor();
    expect((await tryToSignIn(visitor, lea, chosen.trim())).codes).toEqual(['auth.wrong_credentials']);
    expect((await tryToSignIn(visitor, lea, chosen.toLowerCase())).codes).toEqual(['auth.wrong_credentials']);
    expect((await tryToSignIn(visitor, lea, chosen.normalize('NFD'))).codes).toEqual([]);
    const { staff } = await denise.must<{ staff: { people: { email: string; state: string }[] } }>(documents.staff);
    expect(staff.people.find(({ email }) => email === lea)?.state).toBe('active');
  });

  test('neither the link nor the phrase can be read in the database', async () => {
    const dump = await dumpOf(house.database.owner);
    expect(dump).toContain(tokenIn(mail).slice(0, 36));
    for (const hidden of [tokenIn(mail), tokenIn(mail).slice(37), chosen, chosen.trim()]) expect(dump).not.toContain(hidden);
  });
});

test.each([['fr', fr], ['nl', nl], ['de', de], ['en', en]] as const)('the mail speaks her language: %s', async (locale, { invitation }) => {
  const { email } = await mailTo(await invite({ locale, givenName: 'O’Neil <b>' }));
  expect(email.subject).toBe(invitation.subject);
  const said = invitation.body.filter((line) => line && !line.includes('{'));
  expect(said.length).toBeGreaterThan(1);
  for (const line of said) expect(email.text).toContain(line);
  expect(email.html).toContain(`<html lang="${locale}">`);
  expect(email.html).toContain('O’Neil &lt;b&gt;');
  expect(email.html).not.toContain('<b>');
  expect(email.text).not.toMatch(/\{\w+\}/);
});

test('the mail names the organisation that invites, not another one that did before', async () => {
  const other = await aBranch(house.database.owner);
  const odile = await house.visitor().signIn((await aPerson(house.database.owner, other, 'structure_admin', 'Odile')).email, password);
  const address = await invite({ from: '2026-06-01' });
  await mailTo(address);
  await odile.must(documents.invite, { input: anInvitation(other, { email: address, from: '2026-01-01' }) });
  const { rows: [organisation] } = await query('select name from organisation where id = $1', [other.organisationId]);
  expect((await mailTo(address, 2)).email.text).toContain(organisation.name);
});

test('a link that is a week old is refused like one that never was', async () => {
  const address = await invite();
  const token = tokenIn(await mailTo(address));
  await query(`update access_link set expires_at = now() where id = $1`, [token.slice(0, 36)]);
  const late = await choose(token, chosen);
  expect(late.codes).toEqual(['auth.link_invalid']);
  expect(whole(late)).toBe(whole(await choose('B'.repeat(80), chosen)));
  expect(await linkRow(address)).toEqual([{ used_at: null, sessions: 0, credentials: 0 }]);
});

describe('somebody forgot her password', () => {
  let nadia: Person;
  beforeEach(async () => {
    await query('delete from app.attempt');
    nadia = await aPerson(house.database.owner, branch);
  });

  test('an unknown address, and one that was closed out, get the same answer and no mail', async () => {
    await query('update membership set disabled_at = now() where person_id = $1', [(nadia.id)]);
    const promised = async () => (await query('select count(*)::int as n from delivery')).rows[0].n;
    const before = await promised();
    const answers = [await ask('nobody.here@test.example'), await ask(nadia.email)];
    expect(await promised()).toBe(before);
    const known = await aPerson(house.database.owner, branch);
    answers.push(await ask(known.email));
    expect(new Set(answers.map(whole)).size).toBe(1);
    expect(await promised()).toBe(before + 1);
    expect((await ask('nobody')).codes).toEqual(['contact.email_invalid']);
  });

  test('ten requests a quarter of an hour, then no more', async () => {
    const answers = [];
    for (let i = 0; i < 21; i += 1) answers.push(...(await ask('nobody.there@test.example')).codes);
    expect(answers).toContain('auth.too_many_attempts');
  });

  test('the link of an hour sets a new one, ends every session of hers, and spends her other links', async () => {
    const visitors = [await house.visitor().signIn(nadia.email, password), await house.visitor().signIn(nadia.email, password)];
    await ask(` ${nadia.email.toUpperCase()} `);
    await ask(nadia.email);
    const [first, second] = [await mailTo(nadia.email), await mailTo(nadia.email, 2)];
    expect(first.email.subject).toBe(fr.passwordReset.subject);
    expect(first.messageId).not.toBe(second.messageId);
    const { rows } = await query(`select bool_and(expires_at - created_at = interval '1 hour') as hour from access_link where person_id = $1`, [nadia.id]);
    expect(rows).toEqual([{ hour: true }]);
    expect((await choose(tokenIn(first), chosen)).codes).toEqual([]);
    for (const visitor of visitors) expect((await visitor.ask(documents.mySessions)).codes).toEqual(['auth.required']);
    expect((await choose(tokenIn(second), 'une phrase que je n’ai pas choisie')).codes).toEqual(['auth.link_invalid']);
    expect((await tryToSignIn(house.visitor(), nadia.email, password)).codes).toEqual(['auth.wrong_credentials']);
    const [again] = visitors;
    expect((await tryToSignIn(again ?? house.visitor(), nadia.email, chosen)).codes).toEqual([]);
  });
});

describe('a demonstration without a mail server', () => {
  let demo: House;
  let demoWorker: Working;
  beforeAll(async () => {
    demo = await openHouse();
    demoWorker = await startWorker(demo.database);
  });
  afterAll(async () => {
    await demoWorker?.close();
    await demo?.close();
  });

  test('keeps its mails on a page for whoever is signed in; elsewhere there is no such page', async () => {
    const place = await aBranch(demo.database.owner);
    const admin = await aPerson(demo.database.owner, place, 'structure_admin', 'Denise');
    const visitor = await demo.visitor().signIn(admin.email, password);
    const input = anInvitation(place);
    await visitor.must(documents.invite, { input });
    interface Mails { localMails: { to: string; subject: string; text: string }[] }
    const [mail] = await eventually('the mail on the page', async () => {
      const { localMails } = await visitor.must<Mails>(documents.localMails);
      return localMails.length > 0 && localMails;
    });
    expect(mail).toMatchObject({ to: input.email.toLowerCase(), subject: fr.invitation.subject });
    expect((await demo.visitor().ask(documents.localMails)).codes).toEqual(['auth.required']);
    const token = /#(\S+)/.exec(mail?.text ?? '')?.[1];
    await demo.visitor().must(documents.choosePassword, { input: { token, password: chosen } });
    await demo.visitor().signIn(input.email, chosen);

    const real = await createApp(readConfig({ ...testEnvironment, DATABASE_URL: demo.database.appUrl, PORT: '0', DEMO: '0' }));
    try {
      await real.listen(0, '127.0.0.1');
      const elsewhere = await new Visitor(await real.getUrl()).signIn(admin.email, password);
      expect((await elsewhere.ask(documents.localMails)).codes).toEqual(['access.denied']);
    } finally {
      await real.close();
    }
  });
});
