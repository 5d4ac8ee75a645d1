/**
 * Whether the pages of figures open as fast at a million dossiers as at twenty thousand; by hand, on one PostgreSQL that has pg_stat_statements loaded and
 * whose APP_PASSWORD and WORKER_PASSWORD are `app` and `worker`. Two migrated, empty databases, filled first:
 *   DATABASE_URL=SMALL_URL npm run boussole -- demo charger --dossiers 20000      (as it is)
 *   node --conditions=@boussole/source --import ./tools/swc-register.mjs test/load/figures-at-a-million.ts MILLION_URL      (what it stands for is said there)
 *   node --conditions=@boussole/source --import ./tools/swc-register.mjs test/load/figures-growth.ts SMALL_URL MILLION_URL
 * What is told of quarters is released for the network and three bodies in both, and lent to the other bodies: all of them would take an hour and a half.
 * Each API is a process of its own, asked over HTTP by a third one with the web's own documents, in the sessions of people who signed in; both take turns.
 * The database's own time is that of the page's statement, as pg_stat_statements counts it: policies and functions included, who acts and commit not.
 */
import { brusselsDay } from '@boussole/domain/calendar-date';
import { periodBefore, periodOf } from '@boussole/domain/figures/period';
import pg from 'pg';
import { aPerson, type Branch, password } from '../factories/network.js';
import { freePort } from '../support/free-port.js';
import { testEnvironment } from '../support/house.js';
import { Program } from '../support/program.js';
import { Visitor } from '../support/visitor.js';
import { webDocuments } from '../support/web-documents.js';
import { call } from './caller.js';
import { publish } from './figures-told.js';

const [smallUrl = '', millionUrl = ''] = process.argv.slice(2);
const [warm, rounds, each] = [30, 5, 60];
const quarter = periodBefore(periodOf('quarter', brusselsDay(new Date())));

interface Page { readonly name: string; readonly statement: string; readonly cookie: string; readonly body: string; readonly taken: number[]; spent: number }
interface Side { readonly owner: pg.Client; readonly api: Program; readonly url: string; readonly pages: readonly Page[] }

const documents = new Map(webDocuments().map(({ name, text }) => [name, text.replaceAll(' @_unmask', '')])); // a word of gql.tada's, which is not sent
const bodyOf = (name: string): string => {
  const query = documents.get(name);
  if (query === undefined) throw new Error(`the web sends no ${name}`);
  return JSON.stringify({ operationName: name, query, variables: { input: { period: quarter.code } } });
};

const as = (url: string, user: string): string => Object.assign(new URL(url), { username: `boussole_${user}`, password: user }).href;

async function prepare(url: string): Promise<Side> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query('create extension if not exists pg_stat_statements');
  await publish(owner, as(url, 'worker'));
  // The same branches on both sides, those that were counted as they are: of the largest body, and one of the middle.
  const { rows: branches } = await owner.query<Branch>(
    `select id, organisation_id as "organisationId", name from branch where name like 'Antenne de %' order by id`);
  const [largest, middle] = [branches[0], branches[176]];
  if (!largest || !middle) throw new Error('nothing was loaded');
  const people = {
    manager: await aPerson(owner, largest, 'manager'), coordinator: await aPerson(owner, largest, 'coordinator'),
    usual: await aPerson(owner, middle, 'coordinator'),
    operator: await aPerson(owner, largest, 'operator_agent'), network: await aPerson(owner, middle, 'coordinator'),
    territory: await aPerson(owner, middle, 'coordinator'),
  };
  await owner.query(`insert into neutrality_mandate (membership_id, kind, basin, decision) values ($1, 'coordination', null, 'Comité du 3 mars'),
    ($2, 'coordination', (select c.basin from branch b join commune c on c.nis = b.commune_nis where b.id = $3), 'Comité du 3 mars')`,
  [people.network.membershipId, people.territory.membershipId, middle.id]);
  await owner.query('analyze');
  const port = String(await freePort());
  const api = await Program.run('main', { ...testEnvironment, DATABASE_URL: as(url, 'app'), PORT: port }).ready();
  const address = `http://127.0.0.1:${port}`;
  const page = async (name: string, { email }: { email: string }, document: string, statement: string): Promise<Page> => {
    const { cookie } = await new Visitor(address).signIn(email, password);
    return { name, statement, cookie, body: bodyOf(document), taken: [], spent: 0 };
  };
  return { owner, api, url: `${address}/graphql`, pages: [
    await page('manager, the largest body', people.manager, 'ManagerFigures', 'app.manager_figures'),
    await page('coordinator, its largest branch', people.coordinator, 'ManagerFigures', 'app.manager_figures'),
    await page('coordinator, a branch of the middle', people.usual, 'ManagerFigures', 'app.manager_figures'),
    await page('operator, the largest branch', people.operator, 'OperatorFigures', 'app.operator_figures'),
    await page('coordination of the network', people.network, 'CoordinationFigures', 'app.coordination_figures'),
    await page('coordination of a territory', people.territory, 'CoordinationFigures', 'app.coordination_figures'),
  ] };
}

/** What the database says it spent on the statement of a page, in milliseconds. */
async function spentOn({ owner }: Side, { statement }: Page): Promise<number> {
  const { rows: [row] } = await owner.query<{ spent: number }>(`select coalesce(sum(total_exec_time), 0) as spent from pg_stat_statements
    where dbid = (select oid from pg_database where datname = current_database()) and toplevel and query like 'select ' || $1 || '%'`, [statement]);
  return row?.spent ?? 0;
}

async function ask(side: Side, page: Page, times: number, isCounted: boolean): Promise<void> {
  const before = await spentOn(side, page);
  const { taken, refused } = await call({ url: side.url, cookie: page.cookie, bodies: Array.from({ length: times }, () => page.body) });
  if (refused) throw new Error(`${page.name}: ${refused}`);
  if (!isCounted) return;
  page.taken.push(...taken);
  page.spent += await spentOn(side, page) - before;
}

const at = (taken: readonly number[], share: number): number => [...taken].sort((a, b) => a - b)[Math.floor(taken.length * share)] ?? Number.NaN;
const told = ({ taken, spent }: Page): number[] => [at(taken, 0.5), at(taken, 0.99), spent / taken.length];

const small = await prepare(smallUrl);
const million = await prepare(millionUrl);
try {
  for (const side of [small, million]) {
    const { rows: [row] } = await side.owner.query<{ said: string }>(`select (select count(*) from figure) || ' sums, ' || (select count(*) from figure_shown)
      || ' lines told, ' || (select count(*) from caseload) || ' caseloads, ' || pg_size_pretty(pg_total_relation_size('figure')) as said`);
    console.log(side === small ? '20,000:' : 'as at 1,000,000:', row?.said);
    for (const page of side.pages) await ask(side, page, warm, false);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, page] of small.pages.entries()) {
      const other = million.pages[place];
      if (!other) throw new Error('both sides have the same pages');
      // Whoever goes first finds the caches of the other one's.
      const turns = [[small, page], [million, other]] as const;
      for (const [side, one] of round % 2 === 0 ? turns : turns.toReversed()) await ask(side, one, each, true);
    }
  }
  console.log(`${rounds * each} calls each: median, 99 %, database, in milliseconds, at 20,000 and as at 1,000,000; growth of each`);
  for (const [place, page] of small.pages.entries()) {
    const [here, there] = [told(page), million.pages[place] ? told(million.pages[place]) : []];
    console.log([page.name.padEnd(36), here.map((ms) => ms.toFixed(1).padStart(6)).join(' '), there.map((ms) => ms.toFixed(1).padStart(6)).join(' '),
      here.map((ms, one) => `${((there[one] ?? Number.NaN) / ms).toFixed(2)} x`).join('  ')].join(' | '));
  }
} finally {
  for (const side of [small, million]) {
    await side.api.kill('SIGTERM');
    await side.owner.end();
  }
}
