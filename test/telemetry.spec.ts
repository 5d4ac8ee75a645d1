import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { createTestDatabase, type TestDatabase } from './db/test-database.js';
import { promisedMails } from './factories/deliveries.js';
import { aBranch, aPerson, type Branch, password } from './factories/network.js';
import { eventually } from './support/eventually.js';
import { freePort } from './support/free-port.js';
import { testEnvironment } from './support/house.js';
import { createDossier, dossierDocument } from './support/operations.js';
import { Program } from './support/program.js';
import { Visitor } from './support/visitor.js';

interface SpanSent { name: string; spanId: string; parentSpanId?: string; attributes: { key: string }[] }
interface Batch { resourceSpans: { resource: { attributes: { value: { stringValue?: string } }[] }; scopeSpans: { spans: SpanSent[] }[] }[] }

let database: TestDatabase;
let branch: Branch;
let collector: Server;
let api: Program;
let worker: Program;
let address: string;
const ports = { api: 0, worker: 0 };
/** Every word that was sent to the collector. */
let received = '';
const spans: SpanSent[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  branch = await aBranch(database.owner);
  collector = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer); // nothing else comes over this wire
    const text = Buffer.concat(pieces).toString();
    received += text;
    spans.push(...(JSON.parse(text) as Batch).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((one) => one.spans)));
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  [ports.api, ports.worker] = [await freePort(), await freePort()];
  const asked = { ...testEnvironment, OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`, OTEL_BSP_SCHEDULE_DELAY: '50' };
  api = await Program.run('main', { ...asked, DATABASE_URL: database.appUrl, PORT: String(port), METRICS_PORT: String(ports.api) }).ready();
  worker = await Program.run('worker', { ...asked, DATABASE_URL: database.workerUrl, METRICS_PORT: String(ports.worker) }).ready();
}, 90_000);
afterAll(async () => {
  expect(await Promise.all([api?.kill('SIGTERM'), worker?.kill('SIGTERM')])).toEqual([0, 0]);
  collector?.close();
  await database?.drop();
});

const metrics = async (of: keyof typeof ports): Promise<string> => (await fetch(`http://127.0.0.1:${ports[of]}/metrics`)).text();
const countOf = (text: string, labels: string): number => Number(new RegExp(`boussole_seconds_count\\{${labels}\\} (\\d+)`).exec(text)?.[1] ?? 0);

test('requests and their transactions are counted and traced by their names, and nothing of anybody is told', async () => {
  const nadia = await aPerson(database.owner, branch, 'counsellor', 'Nadia');
  const visitor = await new Visitor(address).signIn(nadia.email, password);
  const dossier = await createDossier(visitor);
  const body = { operationName: 'ReadDossier', query: dossierDocument.replace('query', 'query ReadDossier'), variables: { id: dossier.id } };
  expect((await visitor.send(JSON.stringify(body))).codes).toEqual([]);

  const text = await metrics('api');
  expect(countOf(text, 'what="request",name="ReadDossier",outcome="done"')).toBe(1);
  expect(countOf(text, 'what="transaction",name="write",outcome="done"')).toBeGreaterThan(0);
  expect(text).toMatch(/^boussole_light\{light="database_up"\} 1$/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d/m);

  const request = await eventually('the request is traced', async () => spans.find(({ name }) => name === 'request ReadDossier'));
  const inside = await eventually('its transaction is', async () => spans.filter(({ parentSpanId }) => parentSpanId === request.spanId));
  expect(inside.map(({ name }) => name)).toContain('transaction write'); // a dossier that is read leaves its line
  expect(request.attributes.map(({ key }) => key).sort()).toEqual(['http.response.status_code', 'outcome']);
  for (const hers of [nadia.email, 'Nadia', 'Broeck', dossier.id, nadia.membershipId]) {
    expect(received).not.toContain(hers);
    expect(text).not.toContain(hers);
  }
});

test('deliveries too, in the worker', async () => {
  await promisedMails(database.owner, branch, 2);
  await eventually('both are counted', async () => {
    const text = await metrics('worker');
    return /boussole_seconds_count\{what="delivery",name="[a-z-]+",outcome="done"\} [1-9]/.test(text);
  });
  await eventually('and traced', async () => spans.some(({ name }) => name.startsWith('delivery ')));
});

test('only metrics are served there', async () => {
  expect((await fetch(`http://127.0.0.1:${ports.api}/graphql`)).status).toBe(404);
});
