import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { call } from './caller.js';
import { type Item, sentOf } from './item.js';
import { items } from './items/items.js';
import { counting } from './processor.js';
import { partsOfProcess, sinceBoot } from './process-parts.js';
import { circumstances, table, tellCircumstances, two, write } from './report.js';
import { productName } from './sides.js';
import { openSite, type Place, type Site } from './site.js';

const warm = 50;
const settings = ['shared_preload_libraries=pg_stat_statements', 'pg_stat_statements.track_planning=on', 'track_functions=all'];

/** A statement of the product's, or a function behind it: how often for one request, and milliseconds of it. */
interface Part { readonly name: string; readonly calls: number; readonly ms: number }

/** Where the processor of some work items goes, the product alone: its process, its statements, the functions behind them. */
export async function profileItems(asked: Place & { only: readonly string[]; each: number }): Promise<void> {
  for (const item of items.filter(({ code }) => asked.only.includes(code))) {
    const profiles = mkdtempSync(path.join(tmpdir(), 'boussole-profil-'));
    const site = await openSite(asked, { settings, profiles });
    try {
      await profile(site, item, asked.each, profiles);
    } finally {
      await site.close();
      rmSync(profiles, { recursive: true });
    }
  }
}

async function profile(site: Site, item: Item, each: number, profiles: string): Promise<void> {
  const start = circumstances();
  const asks = await item.asks(site.owner, warm + each, site.product);
  const sent = asks.map((one) => sentOf(item.document, one));
  await site.owner.query('create extension if not exists pg_stat_statements');
  await heard(call(site.graphql, sent.slice(0, warm)));
  await site.owner.query('select pg_stat_statements_reset(), pg_stat_reset()');
  const used = await counting(site.owner, site.api.pid, productName);
  const from = sinceBoot();
  await heard(call(site.graphql, sent.slice(warm)));
  const until = sinceBoot();
  const { process, database } = await used();
  await site.api.kill('SIGTERM'); // its connections say what they counted when they end, and it says what it did
  const parts = partsOfProcess(profiles, from, until, each);
  const statements = await partsOf(site.owner, each, `select left(regexp_replace(query, '\\s+', ' ', 'g'), 100) as name, calls::int, total_exec_time + total_plan_time as ms
    from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname = 'boussole_app' and toplevel`);
  const functions = await partsOf(site.owner, each, `select schemaname || '.' || funcname as name, calls::int, self_time as ms from pg_stat_user_functions`);
  const found = { ...start, dossiers: site.dossiers, code: item.code, calls: each, process: process / each * 1000, database: database / each * 1000, parts, statements, functions };
  console.log(`\n${item.code} ${item.what}\n${site.dossiers.toLocaleString('fr-BE')} dossiers ; ${tellCircumstances(start)}\n`
    + `processeur d’une demande : ${two(found.process)} ms de l’API, ${two(found.database)} ms de la base\n`);
  const told = parts.reduce((sum, { ms }) => sum + ms, 0);
  console.log(`${table([['le fil de l’API', 'ms', 'du fil'], ...parts.slice(0, 12).map(({ name, ms }) => [name, two(ms), `${Math.round(ms / told * 100)} %`])])}\n`);
  for (const [title, asked] of [['instructions', statements], ['fonctions, sans ce qu’elles appellent', functions]] as const) {
    console.log(`${table([[title, 'fois', 'ms', 'de la base'], ...asked.slice(0, 15).map(({ name, calls, ms }) =>
      [name, two(calls), two(ms), `${Math.round(ms / found.database * 100)} %`])])}\n`);
  }
  console.log(`Écrit dans ${write(`profil-${item.code}-${site.dossiers}`, found)}`);
}

async function heard(asked: ReturnType<typeof call>): Promise<void> {
  const { refused } = await asked;
  if (refused) throw new Error(refused);
}

async function partsOf(owner: pg.Client, each: number, sql: string): Promise<Part[]> {
  const { rows } = await owner.query<Part>(`${sql} order by ms desc`);
  return rows.map(({ name, calls, ms }) => ({ name, calls: calls / each, ms: ms / each }));
}
