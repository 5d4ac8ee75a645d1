// The built programs, as the container image runs them: migrate, then the API and the worker, on a database of their own.
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { urlFor } from '../lib/api-program.mjs';
import { inRoot } from '../lib/places.mjs';
import { freePort } from '../lib/ports.mjs';
import { output } from '../lib/run.mjs';
import { superviseService } from '../lib/service.mjs';
import { Trouble } from '../lib/trouble.mjs';
import { startThrowAwayPostgres } from '../pg-local.mjs';

const built = (entry) => inRoot('apps', 'api', 'dist', `${entry}.js`);
const packed = (entry) => built(`packed/${entry}`);

export async function bootsInProduction() {
  const postgres = await startThrowAwayPostgres(path.join(tmpdir(), `boussole-production-pg-${process.pid}`));
  try {
    await migrateBuilt(postgres.url('postgres'));
    await answers(postgres.url('postgres'), await freePort());
  } finally {
    await postgres.stop();
  }
}

async function migrateBuilt(ownerUrl) {
  const env = { ...process.env, DATABASE_URL: ownerUrl, APP_PASSWORD: 'app', WORKER_PASSWORD: 'worker' };
  const { code, stdout, stderr } = await output(process.execPath, [built('migrate')], { env });
  if (code !== 0) throw new Trouble('La migration construite a échoué.', { details: stdout + stderr });
}

async function answers(ownerUrl, port) {
  const start = (entry, account) =>
    superviseService({
      name: `production-${entry}`, command: [packed(entry)], say: () => {}, onPid: () => {}, onGiveUp: () => {},
      env: productionEnvironment(urlFor(ownerUrl, `boussole_${account}`, account), port),
    });
  const services = [start('main', 'app'), start('worker', 'worker')];
  try {
    await Promise.all(services.map((service) => service.ready));
    for (const page of ['/health/live', '/health/ready', '/']) await requireOk(`http://127.0.0.1:${port}${page}`);
  } finally {
    await Promise.all(services.map((service) => service.stop()));
  }
}

async function requireOk(address) {
  const response = await fetch(address, { headers: { accept: 'text/html,application/json' } });
  if (!response.ok) throw new Trouble(`${address} répond ${response.status}.`, { details: `${address} → ${response.status}\n${await response.text()}` });
}

/** As an administrator would write it, with nothing of a desk: no demo, every secret given. */
function productionEnvironment(databaseUrl, port) {
  const { DEMO: _, ...rest } = process.env;
  return {
    ...rest, NODE_ENV: 'production', DATABASE_URL: databaseUrl, PORT: String(port), HOST: '127.0.0.1',
    PUBLIC_URL: 'https://boussole.invalid', SMTP_URL: 'smtp://127.0.0.1:9', WEB_FOLDER: inRoot('apps', 'web', 'dist'),
    SESSION_SECRET: randomBytes(48).toString('base64url'), DATA_KEY: randomBytes(32).toString('base64'),
  };
}
