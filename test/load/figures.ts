/**
 * What the pages of figures cost, beside the same JSON from one prepared statement behind a bare server; by hand, on a network that was loaded and counted
 * (`demo reseau`, `demo charger`), once for each size that is to be compared:
 *   node --conditions=@boussole/source --import ./tools/swc-register.mjs test/load/figures.ts OWNER_URL APP_URL [explain]
 * CPU is that of the process and of the database's backends, in seconds for 1,000; pages alternate, so that no one is measured while the machine rests.
 */
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { brusselsDay } from '@boussole/domain/calendar-date';
import { periodBefore, periodOf } from '@boussole/domain/figures/period';
import { fastify } from 'fastify';
import pg from 'pg';
import { readAsked } from '../../apps/api/src/modules/figures/figure-page.js';
import { readConfig } from '../../apps/api/src/platform/config.js';
import { createApp } from '../../apps/api/src/platform/http.js';
import { aPerson, type Branch, password } from '../factories/network.js';
import { testEnvironment } from '../support/house.js';
import { Visitor } from '../support/visitor.js';
import { call } from './caller.js';

const [ownerUrl = '', appUrl = '', verb] = process.argv.slice(2);
const [warm, rounds, each] = [20, 10, 20];
const figures = `figures { name kind value before whole isHidden saidOn hasRows trend { period value } slices { slice value before }
  spread { branches tenths } }`;
const frame = 'frame { unit { id name level } units { id name level } period { code } versus { code } periods { code } countedUntil waiting least }';
const documents = {
  manager: `query ($input: FiguresInput!) { managerFigures(input: $input) { ${frame} ${figures} caseload { id name open } counsellors load reference late soon } }`,
  operator: `query ($input: FiguresInput!) { operatorFigures(input: $input) { ${frame} ${figures} late soon seats { title unmet } sheets { title } } }`,
  network: `query ($input: FiguresInput!) { coordinationFigures(input: $input) { ${frame} ${figures} flows { fromName toName people }
    answers { name received accepted } needs { basin field asked unmet empty } register { basin fresh due stale seats } } }`,
};

const owner = new pg.Client({ connectionString: ownerUrl });
await owner.connect();
const one = async <Row extends object>(text: string, values: unknown[] = []): Promise<Row> => {
  const { rows: [row] } = await owner.query<Row>(text, values);
  if (!row) throw new Error(`nothing is there: ${text}`);
  return row;
};
const app = await createApp(readConfig({ ...testEnvironment, DATABASE_URL: appUrl, PORT: '0' }));
await app.listen(0, '127.0.0.1');

/** Seconds of CPU that each backend of this database has used. */
async function backends(): Promise<Map<number, number>> {
  const { rows } = await owner.query<{ pid: number }>('select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()');
  return new Map(rows.map(({ pid }) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return [pid, (Number(fields[11]) + Number(fields[12])) / 100];
  }));
}

interface Page { readonly name: string; readonly url: string; readonly cookie: string; readonly body: string; readonly taken: number[]; here: number; there: number }

async function ask(page: Page, times: number, isCounted: boolean): Promise<void> {
  const [cpu, before] = [process.cpuUsage(), await backends()];
  const { taken, refused } = await call({ url: page.url, cookie: page.cookie, bodies: Array.from({ length: times }, () => page.body) });
  if (refused) throw new Error(`${page.name}: ${refused}`);
  if (!isCounted) return;
  const used = process.cpuUsage(cpu);
  page.here += (used.user + used.system) / 1e6;
  page.there += [...await backends()].reduce((sum, [pid, seconds]) => sum + seconds - (before.get(pid) ?? 0), 0);
  page.taken.push(...taken);
}

// The branch that sends most and the one that receives most; a quarter that is over, as a manager reads it.
const quarter = periodBefore(periodOf('quarter', brusselsDay(new Date())));
const busiest = (measure: string): Promise<Branch> => one<Branch>(`select b.id, b.organisation_id as "organisationId", b.name
  from figure f join branch b on b.id = f.unit_id where f.measure = $1 and f.slice = '' and f.grain = 'quarter' and f.period = $2 and f.level = 'branch'
  order by f.people desc, b.id limit 1`, [measure, quarter.from]);
const [branch, receiver] = [await busiest('opened'), await busiest('got')];
const largest = await one<Branch>(`select b.id, b.organisation_id as "organisationId", b.name from figure f join lateral (
    select * from branch b where b.organisation_id = f.unit_id and b.merged_into_id is null order by b.id limit 1) b on true
  where f.measure = 'opened' and f.slice = '' and f.grain = 'quarter' and f.period = $1 and f.level = 'organisation' order by f.people desc, b.id limit 1`, [quarter.from]);
const [coordinator, manager, agent, whole] = [await aPerson(owner, branch, 'coordinator'), await aPerson(owner, largest, 'manager'),
  await aPerson(owner, receiver, 'operator_agent'), await aPerson(owner, branch, 'coordinator')];
await owner.query(`insert into neutrality_mandate (membership_id, kind, basin, decision) values ($1, 'coordination', null, 'Comité du 3 mars')`, [whole.membershipId]);
await owner.query('analyze neutrality_mandate, person, membership');

const api = `${await app.getUrl()}/graphql`;
const page = async (name: string, person: { email: string }, query: string, period: string): Promise<Page> => {
  const { cookie } = await new Visitor(await app.getUrl()).signIn(person.email, password);
  return { name, url: api, cookie, body: JSON.stringify({ query, variables: { input: { period } } }), taken: [], here: 0, there: 0 };
};

/** The same lines from one prepared statement, without a session, a policy or a rule. */
const limited = fastify();
const bare = new pg.Pool({ connectionString: ownerUrl, max: 1, idleTimeoutMillis: 0 });
const asked = readAsked({ unitId: null, period: quarter.code, versus: null }, new Date());
limited.post('/', async ({ body }) => {
  const { unit } = body as { unit: string }; // sent by this very script
  const { rows } = await bare.query<{ page: object }>({ name: 'page', text: `select json_build_object(
      'lines', (select json_agg(json_build_array(measure, period, slice, bucket, people, events)) from figure where unit_id = $1 and grain = $2 and period = any($3::date[])
        and (slice = '' or measure in ('first_talk', 'handoff_answer', 'got_answer'))),
      'shown', (select json_agg(json_build_array(measure, k.code, shown->k.code)) from figure_shown s, unnest($4::text[]) k(code)
        where s.unit_id = $1 and s.year = left(k.code, 4)::smallint and s.shown ? k.code),
      'caseload', (select json_agg(json_build_array(lead_membership_id, open_count)) from caseload where branch_id = $1)) as page`,
  values: [unit, asked.grain, asked.days, asked.codes] });
  return rows[0]?.page;
});
const bareUrl = await limited.listen({ port: 0 });
const bareOf = (name: string, unit: string): Page => ({ name, url: bareUrl, cookie: '', body: JSON.stringify({ unit }), taken: [], here: 0, there: 0 });

const pages = [
  bareOf('bare statement, a branch', branch.id),
  await page('manager page, a branch (coordinator)', coordinator, documents.manager, quarter.code),
  bareOf('bare statement, a body', largest.organisationId),
  await page('manager page, a body', manager, documents.manager, quarter.code),
  await page('manager page, a body, its month', manager, documents.manager, periodBefore(periodOf('month', brusselsDay(new Date()))).code),
  await page('operator page', agent, documents.operator, quarter.code),
  await page('network page (coordination)', whole, documents.network, quarter.code),
];
const { dossiers, sums } = await one<{ dossiers: number; sums: number }>('select (select count(*)::int from dossier) as dossiers, (select count(*)::int from figure) as sums');
console.log(`${dossiers} dossiers, ${sums} sums kept`);
if (verb === 'explain') {
  const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers, costs off) select period, measure from figure where unit_id = '${branch.id}'
    and grain = 'quarter' and period = any('{${asked.days.join(',')}}'::date[])`);
  console.log(rows.map((row) => row['QUERY PLAN']).join('\n'));
}
for (const each of pages) await ask(each, warm, false);
for (let round = 0; round < rounds; round += 1) for (const one of pages) await ask(one, each, true);
for (const { name, taken, here, there } of pages) {
  const [sorted, per] = [[...taken].sort((x, y) => x - y), (seconds: number) => (seconds / taken.length * 1000).toFixed(2)];
  console.log(`${name}: median ${sorted[sorted.length >> 1]?.toFixed(1)} ms, 99 % ${sorted[Math.floor(sorted.length * 0.99)]?.toFixed(1)} ms; `
    + `CPU for 1,000: process ${per(here)} s, database ${per(there)} s, together ${per(here + there)} s`);
}
await Promise.all([app.close(), limited.close(), bare.end()]);
await owner.end();
