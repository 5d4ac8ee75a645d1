import { isRefusalCode } from '@boussole/domain/refusals';
import { parse, validate } from 'graphql';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { limits } from '../apps/api/src/platform/limits.js';
import { aBranch, aPerson, password } from './factories/network.js';
import { type House, openHouse } from './support/house.js';
import { webDocuments, weigh } from './support/web-documents.js';

let house: House;
let production: House;
let cookie = '';

beforeAll(async () => {
  house = await openHouse();
  production = await openHouse({ NODE_ENV: 'production', DEMO: '', SMTP_URL: 'smtp://127.0.0.1:9', PUBLIC_URL: 'https://boussole.example' });
  const { owner } = house.database;
  const nadia = await house.visitor().signIn((await aPerson(owner, await aBranch(owner))).email, password);
  cookie = nadia.cookie;
});
afterAll(async () => {
  await house?.close();
  await production?.close();
});

const safe = { 'content-type': 'application/json', 'x-csrf': '1' };

interface Said { status: number; text: string; codes: string[]; headers: Headers }

async function say(body: RequestInit['body'], headers: Record<string, string> = safe, more: { method?: string; path?: string; at?: House } = {}): Promise<Said> {
  const { method = 'POST', path = '/graphql', at = house } = more;
  const response = await fetch(`${at.address}${path}`, { method, headers, redirect: 'manual', ...(body != null && { body }) });
  const text = await response.text();
  const errors = /^\{.*"errors":/s.test(text) ? JSON.parse(text).errors as { message: string; extensions: { code: string } }[] : [];
  return { status: response.status, text, codes: errors.map(({ extensions }) => extensions.code), headers: response.headers };
}

const document = (query: string, variables: object = {}) => JSON.stringify({ query, variables });

/** A refusal in our own words, whatever was sent. */
function expectRefused({ status, text, codes, headers }: Said): void {
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.filter((code) => !isRefusalCode(code) || code === 'server.failed')).toEqual([]);
  expect(status).toBeLessThan(500);
  expect(headers.get('content-type')).toMatch(/^application\/(?:graphql-response\+)?json/);
  expect(text).not.toMatch(/did you mean|node_modules|\/work\/|\.ts\b|\.js\b|stacktrace|\bat \S+ \(|\bselect\b.*\bfrom\b|syntax error|unexpected|Cannot query|SignInInput|GraphQLError/i);
}

const repeat = (count: number, of: (place: number) => string) => Array.from({ length: count }, (_, place) => of(place)).join(' ');
const nested = (depth: number, open: string, inside: string, close: string) => open.repeat(depth) + inside + close.repeat(depth);
const fields = 'id reference title isAnonymous birthOn communeName leadName status lastContactAt interviewCount';
const none = '00000000-0000-4000-8000-000000000000';
const guess = (alias: string) => `${alias}: signIn(input: { email: "a@b.be", password: "x" }) { isDemo }`;

const guesses = async (): Promise<number> =>
  (await house.database.owner.query('select coalesce(sum(count), 0)::int as tried from app.attempt')).rows[0].tried;

describe('guesses multiplied in one document', () => {
  test.each([
    ['500 aliases', `mutation { ${repeat(500, (n) => guess(`a${n}`))} }`],
    ['40 aliases', `mutation { ${repeat(40, (n) => guess(`a${n}`))} }`],
    ['two aliases', `mutation { ${guess('a')} ${guess('b')} }`],
    ['two fields that could be one', `mutation { ${guess('a')} ${guess('a')} }`],
    ['two in a fragment', `mutation { ...f } fragment f on Mutation { ${guess('a')} ${guess('b')} }`],
    ['two fragments', `mutation { ...f ... on Mutation { ${guess('b')} } } fragment f on Mutation { ${guess('a')} }`],
    ['one and a sign-out', `mutation { ${guess('a')} signOut }`],
  ])('%s: none is tried', async (_, text) => {
    const before = await guesses();
    const said = await say(document(text));
    expectRefused(said);
    expect(said.codes).toContain('request.too_complex');
    expect(await guesses()).toBe(before);
  });

  test('a batch is refused whole', async () => {
    const said = await say(JSON.stringify(Array.from({ length: 50 }, () => ({ query: `mutation { ${guess('a')} }` }))));
    expectRefused(said);
    expect(said.status).toBe(400);
  });

  test('the one guess that a document may hold counts for its account and for its address', async () => {
    const before = await guesses();
    expect((await say(document(`mutation { ${guess('a')} }`))).codes).toEqual(['auth.wrong_credentials']);
    expect(await guesses()).toBe(before + 2);
  });
});

describe('documents that are bombs', () => {
  test.each<[string, string]>([
    ['eleven aliases', `{ ${repeat(11, (n) => `a${n}: session { isDemo }`)} }`],
    ['eleven aliases inside', `{ dossiers { lines { ${repeat(11, (n) => `a${n}: id`)} } } }`],
    ['six questions at once', `{ session { isDemo } staff { people { id } } myDay { caseloadTotal } communes { nis } mySessions { id } localMails { id } }`],
    ['too many fields', `{ dossiers { lines { ${repeat(40, () => fields)} } } }`],
    ['fields folded in fragments', `{ dossiers { lines { ${repeat(40, () => '...f')} } } } fragment f on DossierLine { ${fields} }`],
    ['doubling fragments', `{ dossiers { lines { ...f0 } } } ${repeat(30, (n) => `fragment f${n} on DossierLine { ${n < 29 ? `...f${n + 1} ...f${n + 1}` : 'id'} }`)}`],
    ['doubling inline fragments', `{ ${nested(9, '... on Query { ', repeat(40, () => '... on Query { session { isDemo } }'), ' }')} }`],
    ['a fragment in itself', `{ ...f } fragment f on Query { ...f }`],
    ['two fragments in each other', `{ ...f } fragment f on Query { ...g } fragment g on Query { session { isDemo } ...f }`],
    ['a fragment in itself, used by nobody', `{ session { isDemo } } fragment f on Query { ...f }`],
    ['deeper than any answer', `{ ${nested(60, 'dossier { ', 'id', ' }')} }`],
    ['400 levels', `{ ${nested(400, 'a { ', 'a', ' }')} }`],
    ['a flood of directives', `{ session { isDemo ${repeat(150, () => '@include(if: true)')} } }`],
    ['a flood of unknown directives', `{ session { isDemo ${repeat(400, (n) => `@d${n}`)} } }`],
    ['directives on the operation', `query ${repeat(300, () => '@x')} { session { isDemo } }`],
    ['1001 tokens', `{ ${repeat(1001, () => 'a')} }`],
    ['100,000 tokens', `{ ${repeat(100_000, () => 'a')} }`],
    ['lists in lists', `{ dossier(id: ${nested(480, '[', '1', ']')}) { id } }`],
    ['objects in objects', `mutation { signIn(input: ${nested(240, '{ a: ', '1', ' }')}) { isDemo } }`],
    ['many variables', `query (${repeat(200, (n) => `$v${n}: Int`)}) { session { isDemo } }`],
    ['many operations', repeat(100, (n) => `query q${n} { session { isDemo } }`)],
    ['many fragments that nobody uses', `{ session { isDemo } } ${repeat(150, (n) => `fragment f${n} on Query { session { isDemo } }`)}`],
    ['a subscription', 'subscription { session { isDemo } }'],
    ['a definition', 'type Query { a: Int }'],
    ['an unfinished string', '{ dossier(id: "'],
    ['a comment alone', '# nothing'],
    ['nothing', ''],
    ['NUL', '{ session\u0000 { isDemo } }'],
    ['a misspelt field', '{ sesion { isDemo } }'],
    ['a misspelt argument', '{ dossier(ids: "x") { id } }'],
    ['a misspelt input field', `mutation { signIn(input: { emial: "a", password: "b" }) { isDemo } }`],
    ['a misspelt choice', '{ dossiers(scope: min) { total } }'],
    ['a misspelt type', '{ session { ... on Sesion { isDemo } } }'],
    ['a number too large', '{ dossiers(first: 2147483648) { total } }'],
    ['an exponent', '{ dossiers(first: 1e308) { total } }'],
    ['no identifier', `{ dossier(id: "' or 1=1 --") { id } }`],
    ['no place in a list', '{ dossiers(after: "x") { total } }'],
    ...['2026-13-45 99:99:99+00_ID', '2026-02-30 10:00:00+00_ID', '2026-02-03 10:00:00+99_ID', '0000-01-01 00:00:00+00_ID', '2026-02-03 10:00:00+00_------------------------------------'].flatMap((place): [string, string][] => {
      const text = (sign: string) => Buffer.from(place.replace(' ', sign).replace('ID', none)).toString('base64url');
      return [[`the place ${place} in a list`, `{ dossiers(after: "${text(' ')}") { total } }`],
        [`the place ${place} in a story`, `{ story(after: "${text('T')}", dossierId: "${none}") { next } }`]];
    }),
  ])('%s', async (_, text) => {
    expectRefused(await say(document(text)));
    expectRefused(await say(document(text), { ...safe, cookie }));
    expectRefused(await say(document(text), safe, { at: production }));
  });
});

describe('bodies that are no question', () => {
  test.each([
    ['no JSON', '{'], ['words', 'query { session }'], ['nothing', ''], ['null', 'null'], ['a word', '"a"'], ['a number', '1'], ['a list', '[]'],
    ['an empty object', '{}'], ['a list of lists', '[[[]]]'], ['a number for a question', '{"query":1}'], ['a list for a question', '{"query":["{a}"]}'],
    ['null for a question', '{"query":null}'], ['words for variables', '{"query":"{session{isDemo}}","variables":"a"}'],
    ['a list for variables', '{"query":"query($id:Uuid!){dossier(id:$id){id}}","variables":["a"]}'],
    ['no operation of that name', '{"query":"query a{session{isDemo}}","operationName":"b"}'],
    ['a kept question that nobody kept', `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${'a'.repeat(64)}"}}}`],
    ['a kept question of another version', '{"extensions":{"persistedQuery":{"version":9,"sha256Hash":"a"}}}'],
    ['a prototype', '{"__proto__":{"query":"{session{isDemo}}"}}'],
    ['a constructor', '{"constructor":{"prototype":{"query":"x"}},"query":""}'],
    ['10,000 levels', `{"query":"query($id:Uuid!){dossier(id:$id){id}}","variables":{"id":${nested(10_000, '[', '1', ']')}}}`],
    ['10,000 levels for nobody', `{"query":"{","variables":${nested(10_000, '{"a":', '1', '}')}}`],
    ['300 kilobytes', document('{ session { isDemo } }', { a: 'x'.repeat(300_000) })],
  ])('%s', async (name, body) => {
    const said = await say(body);
    expectRefused(said);
    expect(said.status === 200).toBe(name.startsWith('a kept question'));
    expect(said.status === 413).toBe(name === '300 kilobytes');
    expectRefused(await say(body, { ...safe, cookie }));
  });

  test('bytes that are no text', async () => {
    expectRefused(await say(new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x80])));
  });
});

describe('requests that another site could have made', () => {
  const body = document('mutation { signOut }');
  const form = 'query=mutation%7BsignOut%7D';

  test.each<[string, string | null, Record<string, string>, string]>([
    ['GET', null, safe, 'GET'], ['GET of a form', null, {}, 'GET'], ['PUT', body, safe, 'PUT'], ['PATCH', body, safe, 'PATCH'], ['DELETE', body, safe, 'DELETE'],
    ['no x-csrf', body, { 'content-type': 'application/json' }, 'POST'], ['another x-csrf', body, { ...safe, 'x-csrf': '0' }, 'POST'],
    ['Apollo\'s own header instead', body, { 'content-type': 'application/json', 'apollo-require-preflight': '1' }, 'POST'],
    ['a foreign origin', body, { ...safe, origin: 'https://evil.example' }, 'POST'],
    ['the origin of a neighbour port', body, { ...safe, origin: 'http://127.0.0.1:1' }, 'POST'],
    ['a hidden origin', body, { ...safe, origin: 'null' }, 'POST'], ['no origin at all', body, { ...safe, origin: '' }, 'POST'],
    ['an origin that is none', body, { ...safe, origin: 'http://' }, 'POST'],
    ['from another site', body, { ...safe, 'sec-fetch-site': 'cross-site' }, 'POST'], ['from a sub-domain', body, { ...safe, 'sec-fetch-site': 'same-site' }, 'POST'],
    ['a form', form, { 'content-type': 'application/x-www-form-urlencoded' }, 'POST'],
    ['a form with the header', form, { ...safe, 'content-type': 'application/x-www-form-urlencoded' }, 'POST'],
    ['plain text', body, { 'content-type': 'text/plain' }, 'POST'], ['plain text with the header', body, { ...safe, 'content-type': 'text/plain' }, 'POST'],
    ['no type', body, { 'x-csrf': '1', 'content-type': '' }, 'POST'],
    ['parts', `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${body}\r\n--x--`, { ...safe, 'content-type': 'multipart/form-data; boundary=x' }, 'POST'],
  ])('%s: refused, and nobody is signed out', async (name, sent, headers, method) => {
    for (const path of ['/graphql', '/graphql?query=mutation%7BsignOut%7D', '/graphql/', '/%67raphql', '/graphq%6C?a=1']) {
      const said = await say(sent, { ...headers, cookie }, { method, path });
      expectRefused(said);
      expect(said.status).toBeGreaterThanOrEqual(400);
      expect(said.headers.get('set-cookie')).toBeNull();
    }
    const { text } = await say(document('{ session { isDemo } }'), { ...safe, cookie });
    expect([name, text.trim()]).toEqual([name, '{"data":{"session":{"isDemo":true}}}']);
  });

  test.each([
    ['our own page', { 'sec-fetch-site': 'same-origin' }], ['an address typed', { 'sec-fetch-site': 'none' }],
    ['a charset', { 'content-type': 'application/json; charset=utf-8' }],
  ])('%s is let in', async (_, headers) => {
    expect((await say(document('{ session { isDemo } }'), { ...safe, ...headers, cookie })).text).toContain('"isDemo":true');
  });

  test('an answer is kept by nobody on the way', async () => {
    for (const path of ['/graphql', '/%67raphql']) {
      expect((await say(document('{ session { isDemo } }'), safe, { path })).headers.get('cache-control')).toBe('no-store');
    }
  });
});

describe('in production', () => {
  test.each(['{ __schema { types { name } } }', '{ __type(name: "Query") { fields { name } } }',
    'query IntrospectionQuery { __schema { queryType { name } } }', '{ ...f } fragment f on Query { __schema { types { name } } }'])(
    '%s tells nothing', async (text) => {
      const said = await say(document(text), safe, { at: production });
      expectRefused(said);
      expect(said.text).not.toMatch(/__schema|queryType|"name"/);
    });

  test('the same is told elsewhere, for the tools', async () => {
    expect((await say(document('{ __schema { queryType { name } } }'))).text).toContain('Query');
  });
});

describe('our own screens', () => {
  test('ask for less than half of what is allowed', () => {
    const documents = webDocuments();
    expect(documents.length).toBeGreaterThan(10);
    const heavy = documents.flatMap(({ name, text }) => Object.entries(weigh(text))
      .filter(([what, weight]) => weight > limits[what as keyof typeof limits] / 2).map(([what, weight]) => `${name}: ${weight} ${what}`));
    expect(heavy).toEqual([]);
  });

  test('ask for what the contract has', () => {
    const { schema } = house.app.get(GraphQLSchemaHost);
    expect(webDocuments().flatMap(({ name, text }) => validate(schema, parse(text.replaceAll('@_unmask', ''))).map(({ message }) => `${name}: ${message}`))).toEqual([]);
  });
});
