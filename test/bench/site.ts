import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startPostgres } from '../../tools/pg-local.mjs';
import { build } from '../support/built.js';
import { freePort } from '../support/free-port.js';
import { testEnvironment } from '../support/house.js';
import { Program } from '../support/program.js';
import { type Ask, sentOf } from './item.js';
import { post } from './caller.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Where results and the databases of the bench are kept. */
export const benchFolder = path.join(root, '.data', 'bench');

/** The product and its limit, each a process of its own, on one database. */
export interface Site {
  readonly owner: pg.Client;
  readonly ownerUrl: string;
  readonly dossiers: number;
  readonly api: Program;
  readonly limit: Program;
  readonly graphql: string;
  readonly limitUrl: string;
  /** Seconds from the start of the API's process until it listens. */
  readonly toListen: number;
  product(document: string, one: Pick<Ask, 'cookie' | 'variables'>): Promise<string>;
  close(): Promise<void>;
}

const { DEMO: _, ...secrets } = testEnvironment;
/** As whoever keeps a server sets it, but for the address: sessions are the bench's own. */
const deployed = { ...secrets, NODE_ENV: 'production', PUBLIC_URL: 'http://127.0.0.1', SMTP_URL: 'smtp://127.0.0.1:9', DRAIN_SECONDS: '0' };

export const userUrl = (url: string, user: string): string => Object.assign(new URL(url), { username: `boussole_${user}`, password: user }).href;

/** `isUncounted`: what needs figures is not measured there, and an hour of counting is saved. */
export interface Place { readonly database?: string; readonly dossiers: number; readonly isUncounted?: boolean }

interface Manner {
  readonly environment?: Record<string, string>;
  /** Of the bench's own database. */
  readonly settings?: readonly string[];
  /** Where the API leaves a profile of itself when it ends. */
  readonly profiles?: string;
}

/** On a database that is filled already, or on one of the bench's own, filled the first time and kept. */
export async function openSite(asked: Place, { environment = {}, settings = [], profiles }: Manner = {}): Promise<Site> {
  const own = asked.database ? null : await ownDatabase(asked, settings);
  const url = asked.database ?? own?.url ?? '';
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const { rows: [there] } = await owner.query<{ dossiers: number }>('select count(*)::int as dossiers from dossier');
  build('api');
  const [port, limitPort] = [String(await freePort()), String(await freePort())];
  const start = performance.now();
  const given = { ...deployed, DATABASE_URL: userUrl(url, 'app'), PORT: port, ...environment };
  const api = await (profiles ? Program.runProfiled('main', given, profiles) : Program.runBuilt('main', given)).ready();
  const toListen = (performance.now() - start) / 1000;
  const limit = await Program.runFile(path.join(root, 'test/bench/limit-server.ts'), { DATABASE_URL: url, PORT: limitPort }).ready();
  const graphql = `http://127.0.0.1:${port}/graphql`;
  return {
    owner, ownerUrl: url, dossiers: there?.dossiers ?? 0, api, limit, graphql, limitUrl: `http://127.0.0.1:${limitPort}`, toListen,
    product: (document, one) => post(graphql, sentOf(document, one)),
    async close() {
      await Promise.all([api.kill('SIGTERM'), limit.kill('SIGTERM')]);
      await owner.end();
      await own?.stop();
    },
  };
}

/** A server of the bench's own, its network filled the first time and kept; of no dossiers: the tables alone. */
export async function ownDatabase({ dossiers, isUncounted }: Place, settings: readonly string[]): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = path.join(benchFolder, `base-${dossiers}`);
  mkdirSync(folder, { recursive: true });
  const server = await startPostgres({ dataDir: path.join(folder, 'pg'), logFile: path.join(folder, 'pg.log'), password: 'bench', settings: [...settings] });
  const url = server.url('postgres');
  const run = (...words: string[]): void => {
    const { status } = spawnSync(process.execPath, ['--conditions=@boussole/source', '--import', './tools/swc-register.mjs', ...words], {
      cwd: root, stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...testEnvironment, APP_PASSWORD: 'app', WORKER_PASSWORD: 'worker', DATABASE_URL: url },
    });
    if (status !== 0) throw new Error(`${words.join(' ')} a échoué`);
  };
  run('apps/api/src/migrate.ts');
  if (dossiers > 0) run('apps/api/src/cli.ts', 'demo', 'charger', '--dossiers', String(dossiers), ...(isUncounted ? ['--sans-chiffres'] : []));
  return { url, stop: () => server.stop() };
}
