/**
 * How long typical searches take, by hand:
 *   node --conditions=@boussole/source --import ./tools/swc-register.mjs test/load/register-search.ts OWNER_URL APP_URL [fill COUNT | explain]
 * `fill` first puts so many invented offers into an empty, migrated database; `explain` prints plans instead of times.
 */
import pg from 'pg';
import { searchRegister, type SearchQuestion } from '../../apps/api/src/modules/register/search.queries.js';
import type { Ask } from '../../apps/api/src/platform/statement.js';
import { fillRegister } from '../support/many-offers.js';

const [ownerUrl, appUrl, verb, count] = process.argv.slice(2);
const searches: Readonly<Record<string, Partial<SearchQuestion['search']>>> = {
  'tout': {},
  'une formation': { kinds: ['training'] },
  'électricien, sans CESS, Liège, avant mars, en bus, le soir': {
    text: 'électricien', diploma: 'ce2d', near: '62063', travel: 'bus', startsBefore: '2027-03-01', times: ['evening'] },
  'infirmmier': { text: 'infirmmier' },
  'près de Namur, gratuit, demandeur d’emploi': { near: '92094', minutes: 30, isFree: true, publics: ['jobseeker'] },
  'un organisme': { organisationId: '00000000-0000-0000-0000-000000000000' },
};
const times = 25;

async function measure(client: pg.Client, isExplained: boolean): Promise<void> {
  const ask: Ask = async <Row>(sql: string, parameters: readonly unknown[] = []) => {
    if (isExplained && sql.includes('offer_index')) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers, costs off) ${sql}`, [...parameters]);
      console.log(rows.map((row) => row['QUERY PLAN']).join('\n'));
    }
    return (await client.query(sql, [...parameters])).rows as Row[]; // typed by the caller, as everywhere
  };
  const { rows: [someone] } = await client.query<{ id: string }>('select id from organisation order by id limit 1');
  for (const [name, search] of Object.entries(searches)) {
    const question = { first: 50, after: null, today: '2026-11-21', search: { withStale: false, ...search,
      ...(search.organisationId && { organisationId: someone?.id ?? null }) } };
    const taken: number[] = [];
    let total = '';
    if (isExplained) console.log(`\n=== ${name}`);
    for (let turn = 0; turn < (isExplained ? 1 : times); turn += 1) {
      const start = performance.now();
      const page = await searchRegister(ask, { ...question, seed: turn * 7919 });
      taken.push(performance.now() - start);
      total = `${page.total}${page.isCapped ? '+' : ''}`;
    }
    taken.sort((a, b) => a - b);
    console.log(`${name}: ${total} found; median ${taken[times >> 1]?.toFixed(1)} ms, slowest ${taken.at(-1)?.toFixed(1)} ms`);
  }
}

const connect = async (url = ''): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
};
if (verb === 'fill') {
  const owner = await connect(ownerUrl);
  await fillRegister(owner, Number(count));
  await owner.end();
}
const app = await connect(appUrl);
await app.query('start transaction read only');
await app.query('select app.begin_visitor()');
await measure(app, verb === 'explain');
await app.end();
