import { randomUUID } from 'node:crypto';
import { aBranch, aHat, anOrganisation, aPerson, type Branch, password, type Person } from './factories/network.js';
import { documents, type SessionEntry, tryToSignIn, whole } from './support/account-operations.js';
import { dumpOf } from './support/dump.js';
import { eventually } from './support/eventually.js';
import { type House, openHouse } from './support/house.js';
import { anInterview, createDossier, logDocument } from './support/operations.js';
import type { Visitor } from './support/visitor.js';

const wrong = 'une autre phrase assez longue';
const { signIn, signOut, session, mySessions, endSession, switchHat, chooseLocale } = documents;

let house: House;
let branch: Branch;

beforeAll(async () => {
  house = await openHouse({ SMTP_URL: 'smtp://127.0.0.1:9' });
  branch = await aBranch(house.database.owner);
});
afterAll(() => house?.close());

const query = (sql: string, given: unknown[] = []) => house.database.owner.query(sql, given);
const someone = (given = 'Nadia') => aPerson(house.database.owner, branch, 'counsellor', given);
const signedIn = ({ email }: Person) => house.visitor().signIn(email, password);
const tokenOf = ({ cookie }: Visitor) => cookie.split('=')[1] ?? '';
const withCookie = (cookie: string) => Object.assign(house.visitor(), { cookie });

/** Guesses are counted by quarters of an hour: a test that counts begins where it cannot run over an edge. */
const insideOneWindow = async () => {
  await eventually('room in the window', async () => {
    const { rows } = await query('select 900 - floor(extract(epoch from now()))::bigint % 900 > 20 as enough');
    return rows[0].enough;
  });
  await forgetGuesses();
};
const oneWindowLater = () => query(`update app.attempt set window_start = window_start - interval '15 minutes'`);
const forgetGuesses = () => query('delete from app.attempt');

describe('who is refused', () => {
  test('a wrong password, an unknown address and a disabled person get the same answer to the byte', async () => {
    const [nadia, gone, early, late] = [await someone(), await someone('Gone'), await someone('Early'), await someone('Late')];
    await query('update membership set disabled_at = now() where person_id = $1', [gone.id]);
    await query('update membership set from_on = app.today() + 1 where person_id = $1', [early.id]);
    await query('update membership set from_on = app.today() - 9, until_on = app.today() - 1 where person_id = $1', [late.id]);
    const visitor = house.visitor();
    const answers = [
      await tryToSignIn(visitor, nadia.email, wrong), await tryToSignIn(visitor, 'nobody@test.example', password),
      await tryToSignIn(visitor, gone.email, password), await tryToSignIn(visitor, early.email, password),
      await tryToSignIn(visitor, late.email, password),
    ];
    expect(answers[0]?.codes).toEqual(['auth.wrong_credentials']);
    expect(new Set(answers.map(whole)).size).toBe(1);
    expect(visitor.cookie).toBe('');
    expect((await query('select 1 from session where person_id = any($1)', [[nadia.id, gone.id, early.id, late.id]])).rows).toEqual([]);
  });

  test.each([['a made-up token', 'boussole=' + 'A'.repeat(43)], ['half a token', 'boussole=abc'], ['no cookie', '']])(
    '%s is nobody', async (_, cookie) => {
      expect((await withCookie(cookie).ask(mySessions)).codes).toEqual(['auth.required']);
      expect((await withCookie(cookie).must<{ session: null }>(session)).session).toBeNull();
    });

  test('ten guesses an account, whatever way its address is written; then even the right password waits for the next window', async () => {
    await insideOneWindow();
    const nadia = await someone();
    const spellings = [nadia.email, nadia.email.toUpperCase(), ` ${nadia.email} `];
    const guesses: string[] = [];
    for (let i = 0; i < 11; i += 1) {
      guesses.push(...(await tryToSignIn(house.visitor(), spellings[i % 3] ?? '', wrong)).codes);
    }
    expect(guesses).toEqual([...Array<string>(10).fill('auth.wrong_credentials'), 'auth.too_many_attempts']);
    expect((await tryToSignIn(house.visitor(), nadia.email, password)).codes).toEqual(['auth.too_many_attempts']);
    expect((await tryToSignIn(house.visitor(), (await someone()).email, password)).codes).toEqual([]);
    await oneWindowLater();
    expect((await tryToSignIn(house.visitor(), nadia.email, password)).codes).toEqual([]);
  });

  test('an unknown address is counted and refused like a known one, also when all guesses come at once', async () => {
    await insideOneWindow();
    const answers = await Promise.all(Array.from({ length: 30 }, () => tryToSignIn(house.visitor(), 'nobody.at.all@test.example', wrong)));
    expect(answers.flatMap(({ codes }) => codes).sort()).toEqual(
      [...Array<string>(20).fill('auth.too_many_attempts'), ...Array<string>(10).fill('auth.wrong_credentials')]);
  });

  test('guessing under other names in one document, or in a list of documents, is not guessing more', async () => {
    const nadia = await someone();
    const input = { email: nadia.email, password: wrong };
    const aliased = await house.visitor().ask(
      'mutation ($input: SignInInput!) { a: signIn(input: $input) { person { id } } b: signIn(input: $input) { person { id } } }', { input });
    expect(aliased.codes).toEqual(['request.too_complex']);
    const listed = await house.visitor().send(JSON.stringify([1, 2].map(() => ({ query: signIn, variables: { input } }))));
    expect(listed.codes).toEqual(['input.invalid']);
    expect(listed.text).not.toContain('"data":{');
  });

  test('an address pays for what fails, whatever it says of itself; others pay nothing for it', async () => {
    await insideOneWindow();
    const guess = (i: number) => house.visitor().send(
      JSON.stringify({ query: signIn, variables: { input: { email: `guess${i}@test.example`, password: wrong } } }),
      { 'x-forwarded-for': `10.0.0.${i}`, 'x-real-ip': `10.0.1.${i}`, forwarded: `for=10.0.2.${i}` });
    for (let i = 0; i < 100; i += 10) await Promise.all(Array.from({ length: 10 }, (_, j) => guess(i + j)));
    await guess(100);
    expect((await guess(101)).codes).toEqual(['auth.too_many_attempts']);
    expect((await tryToSignIn(house.visitor(), (await someone()).email, password)).codes).toEqual(['auth.too_many_attempts']);
    await forgetGuesses();
    const nadia = await someone();
    for (let i = 0; i < 5; i += 1) await signedIn(nadia);
    expect((await query('select sum(count)::int as paid from app.attempt')).rows).toEqual([{ paid: 0 }]);
    await tryToSignIn(house.visitor(), nadia.email, wrong);
    const { rows } = await query('select count(*)::int as subjects, sum(count)::int as paid, bool_or(subject ~ $1) as named from app.attempt', ['@|127|::1']);
    expect(rows).toEqual([{ subjects: 2, paid: 2, named: false }]);
  });

  test('whoever proves herself starts again from nothing', async () => {
    await insideOneWindow();
    const nadia = await someone();
    for (const _ of [1, 2]) {
      for (let i = 0; i < 9; i += 1) await tryToSignIn(house.visitor(), nadia.email, wrong);
      await signedIn(nadia);
    }
    expect((await tryToSignIn(house.visitor(), nadia.email, wrong)).codes).toEqual(['auth.wrong_credentials']);
  });
});

describe('a session', () => {
  test('lives in a cookie that scripts and other sites cannot use', async () => {
    const nadia = await someone();
    const visitor = house.visitor();
    const answer = await tryToSignIn(visitor, nadia.email, password);
    expect(answer.headers.get('set-cookie')).toMatch(/^boussole=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.text).not.toContain(tokenOf(visitor));
  });

  test('over https, in a cookie of this host alone', async () => {
    const secure = await openHouse({ PUBLIC_URL: 'https://boussole.example' });
    try {
      const nadia = await aPerson(secure.database.owner, await aBranch(secure.database.owner));
      const visitor = secure.visitor();
      const answer = await tryToSignIn(visitor, nadia.email, password);
      expect(answer.headers.get('set-cookie')).toMatch(/^__Host-boussole=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure$/);
      expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=31536000/);
      const plain = Object.assign(secure.visitor(), { cookie: visitor.cookie.replace('__Host-', '') });
      expect((await plain.ask(mySessions)).codes).toEqual(['auth.required']);
      expect((await visitor.ask(mySessions)).codes).toEqual([]);
    } finally {
      await secure.close();
    }
  });

  test('has a new token after signing in over it, and the old one is dead', async () => {
    const nadia = await someone();
    const visitor = await signedIn(nadia);
    const before = withCookie(visitor.cookie);
    await visitor.signIn(nadia.email, password);
    expect(visitor.cookie).not.toBe(before.cookie);
    expect((await before.ask(mySessions)).codes).toEqual(['auth.required']);
    expect((await visitor.must<{ mySessions: SessionEntry[] }>(mySessions)).mySessions).toHaveLength(1);
  });

  test('that ended elsewhere does not stand in the way of signing in again', async () => {
    const nadia = await someone();
    const visitor = await signedIn(nadia);
    await visitor.must(mySessions);
    await query('update session set ended_at = now() where person_id = $1', [nadia.id]);
    expect((await tryToSignIn(visitor, nadia.email, password)).codes).toEqual([]);
    expect((await visitor.ask(mySessions)).codes).toEqual([]);
  });

  test.each([
    ['idle for half an hour', `seen_at = now() - interval '30 minutes'`],
    ['twelve hours old', 'ends_at = now()'],
  ])('%s is over at the next statement', async (_, change) => {
    const nadia = await someone();
    const visitor = await signedIn(nadia);
    await visitor.must(mySessions);
    await query(`update session set ${change} where person_id = $1`, [nadia.id]);
    expect((await visitor.ask(mySessions)).codes).toEqual(['auth.required']);
    expect((await visitor.must<{ session: null }>(session)).session).toBeNull();
  });

  test('is kept alive by being used, and never beyond twelve hours', async () => {
    const nadia = await someone();
    const visitor = await signedIn(nadia);
    await query(`update session set seen_at = now() - interval '29 minutes' where person_id = $1`, [nadia.id]);
    await visitor.must(session);
    const { rows } = await query(`select seen_at > now() - interval '1 minute' as seen,
      ends_at = started_at + interval '12 hours' as ends from session where person_id = $1`, [nadia.id]);
    expect(rows).toEqual([{ seen: true, ends: true }]);
  });

  test('is listed, and ended from another one; a stranger’s is exactly one that does not exist', async () => {
    const [nadia, karim] = [await someone(), await someone('Karim')];
    const [here, there, elsewhere] = [await signedIn(nadia), await signedIn(nadia), await signedIn(karim)];
    const { mySessions: hers } = await here.must<{ mySessions: SessionEntry[] }>(mySessions);
    expect(hers.map(({ isCurrent }) => isCurrent).sort()).toEqual([false, true]);
    expect(hers.every(({ branchName }) => branchName === branch.name)).toBe(true);
    const { mySessions: [his] } = await elsewhere.must<{ mySessions: SessionEntry[] }>(mySessions);

    const foreign = await here.ask(endSession, { id: his?.id });
    const missing = await here.ask(endSession, { id: randomUUID() });
    expect(foreign.codes).toEqual(['record.not_found']);
    expect(whole(foreign)).toBe(whole(missing));
    expect((await elsewhere.ask(mySessions)).codes).toEqual([]);

    const other = hers.find(({ isCurrent }) => !isCurrent);
    await here.must(endSession, { id: other?.id });
    expect((await there.ask(mySessions)).codes).toEqual(['auth.required']);
    expect((await here.must<{ mySessions: SessionEntry[] }>(mySessions)).mySessions.map(({ id }) => id)).not.toContain(other?.id);
    await here.must(endSession, { id: other?.id });
    expect((await here.ask(mySessions)).codes).toEqual([]);
  });

  test('is left by signing out, which twice is no mistake', async () => {
    const visitor = await signedIn(await someone());
    const before = withCookie(visitor.cookie);
    const answer = await visitor.ask(signOut);
    expect(answer.headers.get('set-cookie')).toMatch(/^boussole=; .*Max-Age=0$/);
    expect((await before.ask(mySessions)).codes).toEqual(['auth.required']);
    expect((await before.ask(signOut)).codes).toEqual([]);
    expect((await house.visitor().ask(signOut)).codes).toEqual([]);
    expect((await query('select 1 from session where token_hash is null or ended_at > now()')).rows).toEqual([]);
  });
});

describe('hats', () => {
  const dossierTotal = 'query { dossiers(scope: branch) { total } }';
  let nadia: Person;
  let otherBranch: Branch;
  let otherHat: string;

  beforeEach(async () => {
    nadia = await someone();
    otherBranch = await aBranch(house.database.owner, await anOrganisation(house.database.owner));
    otherHat = await aHat(house.database.owner, nadia.id, otherBranch, 'counsellor');
  });

  const hatOf = async (visitor: Visitor) =>
    (await visitor.must<{ session: { hat: { membershipId: string } } }>(session)).session.hat.membershipId;
  const wearing = async (membershipId: string) => {
    const visitor = await signedIn(nadia);
    if (await hatOf(visitor) !== membershipId) await visitor.must(switchHat, { id: membershipId });
    return visitor;
  };

  test('another person’s, a closed one, a future one and an unknown one are all refused alike, and change nothing', async () => {
    const visitor = await signedIn(nadia);
    const karim = await someone('Karim');
    const closed = await aHat(house.database.owner, nadia.id, await aBranch(house.database.owner), 'manager');
    await query('update membership set disabled_at = now() where id = $1', [closed]);
    const future = await aHat(house.database.owner, nadia.id, await aBranch(house.database.owner), 'manager');
    await query('update membership set from_on = app.today() + 1 where id = $1', [future]);
    const answers = [];
    for (const id of [karim.membershipId, closed, future, randomUUID()]) answers.push(await visitor.ask(switchHat, { id }));
    expect(answers[0]?.codes).toEqual(['record.not_found']);
    expect(new Set(answers.map(whole)).size).toBe(1);
    expect((await visitor.must<{ mySessions: SessionEntry[] }>(mySessions)).mySessions).toHaveLength(1);
  });

  test('changing them changes the token, and what was seen under the first is not there under the second', async () => {
    const visitor = await wearing(nadia.membershipId);
    const { id } = await createDossier(visitor);
    const before = withCookie(visitor.cookie);
    const { switchHat: switched } = await visitor.must<{ switchHat: { hat: { branchName: string } } }>(switchHat, { id: otherHat });
    expect(switched.hat.branchName).toBe(otherBranch.name);
    expect(visitor.cookie).not.toBe(before.cookie);
    expect((await before.ask(mySessions)).codes).toEqual(['auth.required']);
    const gone = await visitor.ask('query ($id: Uuid!) { dossier(id: $id) { id } }', { id });
    const never = await visitor.ask('query ($id: Uuid!) { dossier(id: $id) { id } }', { id: randomUUID() });
    expect(gone.codes).toEqual(['record.not_found']);
    expect(whole(gone)).toBe(whole(never));
    expect((await visitor.must<{ dossiers: { total: number } }>(dossierTotal)).dossiers.total).toBe(0);
    const { rows } = await query(`select count(distinct started_at)::int as starts, count(distinct ends_at)::int as ends,
      count(*) filter (where ended_at is null)::int as open from session where person_id = $1`, [nadia.id]);
    expect(rows).toEqual([{ starts: 1, ends: 1, open: 1 }]);
  });

  test('the one worn last is the one offered at the next sign-in', async () => {
    await wearing(otherHat);
    expect(await hatOf(await signedIn(nadia))).toBe(otherHat);
    await wearing(nadia.membershipId);
    expect(await hatOf(await signedIn(nadia))).toBe(nadia.membershipId);
  });

  test('a disabled person is out at the next statement, fifty of them in flight, and only in that organisation', async () => {
    const admin = await signedIn(await aPerson(house.database.owner, branch, 'structure_admin', 'Denise'));
    const [here, elsewhere] = [await wearing(nadia.membershipId), await wearing(otherHat)];
    const fifty = () => Promise.all(Array.from({ length: 50 }, () => here.ask<{ mySessions: unknown[] } | null>(mySessions)));
    await here.must(mySessions);
    const inFlight = fifty();
    const disabling = admin.must(documents.disable, { id: nadia.id });
    const more = fifty();
    await disabling;
    const after = await fifty();
    expect(after.map(({ codes }) => codes)).toEqual(Array(50).fill(['auth.required']));
    for (const { codes, data } of [...await inFlight, ...await more]) {
      expect(codes.length === 0 ? data?.mySessions.length : codes[0]).toEqual(codes.length === 0 ? expect.any(Number) : 'auth.required');
    }
    expect((await elsewhere.ask(mySessions)).codes).toEqual([]);
    expect(await hatOf(await signedIn(nadia))).toBe(otherHat);
    expect((await elsewhere.ask(switchHat, { id: nadia.membershipId })).codes).toEqual(['record.not_found']);
    await admin.must(documents.enable, { id: nadia.id });
    expect((await elsewhere.ask(switchHat, { id: nadia.membershipId })).codes).toEqual([]);
  });
});

describe('her language', () => {
  test('is one of the product’s', async () => {
    expect((await (await signedIn(await someone())).ask(chooseLocale, { locale: 'it' })).codes).toEqual(['input.invalid']);
  });

  test('is kept with her, and is hers alone to choose', async () => {
    const [nadia, karim] = [await someone(), await someone('Karim')];
    const visitor = await signedIn(nadia);
    expect(await visitor.must(chooseLocale, { locale: 'de' })).toEqual({ chooseLocale: { person: { locale: 'de' } } });
    const { rows } = await query('select locale from person where id = any($1) order by given_name', [[nadia.id, karim.id]]);
    expect(rows).toEqual([{ locale: 'fr' }, { locale: 'de' }]);
  });
});

test('whoever steals the database reads no token, no password and no secret', async () => {
  const nadia = await someone();
  const visitor = await signedIn(nadia);
  const { id } = await createDossier(visitor);
  const note = `note ${randomUUID()}`;
  await visitor.must(logDocument, { input: anInterview(id, { privateNote: note }) });
  const { createAnonymousDossier: { secret } } = await visitor.must<{ createAnonymousDossier: { secret: string } }>(
    'mutation ($key: Uuid!) { createAnonymousDossier(commandKey: $key) { id secret } }', { key: randomUUID() });
  await tryToSignIn(house.visitor(), nadia.email, wrong);
  const dump = await dumpOf(house.database.owner);
  expect(dump).toContain(nadia.id);
  const token = tokenOf(visitor);
  for (const hidden of [token, Buffer.from(token, 'base64url').toString('hex'), Buffer.from(token).toString('hex'), password, wrong,
    Buffer.from(password).toString('hex'), secret, secret.replaceAll('-', ''), note, Buffer.from(note).toString('hex'),
    house.config.sessionSecret, house.config.dataKey.toString('hex')]) expect(dump).not.toContain(hidden);
});
