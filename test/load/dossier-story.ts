/**
 * How long a dossier takes to open, twenty years old and one month old, and to be read to its end; by hand, on a migrated database:
 *   node --conditions=@boussole/source --import ./tools/swc-register.mjs test/load/dossier-story.ts OWNER_URL APP_URL [explain]
 */
import pg from 'pg';
import type { Viewer } from '../../apps/api/src/platform/database.js';
import type { Ask } from '../../apps/api/src/platform/statement.js';
import { readDossier } from '../../apps/api/src/modules/dossier-page/dossier-page.queries.js';
import { readStory } from '../../apps/api/src/modules/story/story.queries.js';
import { secrets } from '../factories/world.js';
import { aLongStory, type LongStory } from '../support/long-story.js';
import { timed } from './timed.js';

const [ownerUrl, appUrl, verb] = process.argv.slice(2);
const times = 40;

const connect = async (url = ''): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
};

/** As one request does: a transaction, the dossier opened, the work, the end. */
async function opened<T>(client: pg.Client, story: LongStory, work: (ask: Ask) => Promise<T>, isExplained = false): Promise<T> {
  await client.query('start transaction read only');
  await client.query('select app.begin_in($1, $2, $3)', [story.tokenHash, 'read', story.dossierId]);
  const ask: Ask = async <Row>(sql: string, parameters: readonly unknown[] = []) => {
    if (isExplained) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers, costs off) ${sql}`, [...parameters]);
      console.log(rows.map((row) => row['QUERY PLAN']).join('\n'));
    }
    return (await client.query(sql, [...parameters])).rows as Row[]; // typed by the caller, as everywhere
  };
  const answer = await work(ask);
  await client.query('commit');
  return answer;
}

const owner = await connect(ownerUrl);
const client = await connect(appUrl);
for (const [name, entries, years] of [['un mois, 12 éléments', 12, 1 / 12], ['vingt ans, 4000 éléments', 4000, 20]] as const) {
  const story = await aLongStory(owner, entries, years);
  const viewer = { membershipId: story.membershipId, branchId: story.branchId, role: 'counsellor' } as Viewer; // all that reading asks of it
  const { dossierId } = story;
  if (verb === 'explain') await opened(client, story, (ask) => readDossier(ask, viewer, secrets, dossierId), true);
  await timed(`${name}, ouvrir`, () => opened(client, story, (ask) => readDossier(ask, viewer, secrets, dossierId)), times);
  await timed(`${name}, filtrer les entretiens`, () => opened(client, story, (ask) =>
    readStory(ask, viewer, secrets, { dossierId, groups: ['interviews'], after: null })), times);
  let after: string | null = null;
  let told = 0;
  const pages: number[] = [];
  do {
    const start = performance.now();
    const page: Awaited<ReturnType<typeof readStory>> = await opened(client, story, (ask) => readStory(ask, viewer, secrets, { dossierId, groups: [], after }));
    pages.push(performance.now() - start);
    told += page.entries.length;
    after = page.next;
  } while (after !== null);
  console.log(`${name}, lire jusqu'au bout: ${told} éléments, ${pages.length} pages, la dernière en ${pages.at(-1)?.toFixed(1)} ms, la plus lente en ${Math.max(...pages).toFixed(1)} ms`);
}
await Promise.all([owner.end(), client.end()]);
