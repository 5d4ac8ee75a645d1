import { closeSync, openSync } from 'node:fs';
import { inData, readJson, writeWhole } from '../lib/places.mjs';
import { sleep } from '../lib/processes.mjs';
import { Trouble } from '../lib/trouble.mjs';
import { ownerUrl, requirePostgresCanRun, startPostgres } from '../pg-local.mjs';

const PORT_FILE = inData('postgres.json');
const DATABASE = 'boussole';

export const ownerUrlOf = (port, secrets) => ownerUrl({ port, password: secrets.ownerPassword, database: DATABASE });

export const requireOwnDatabaseCanRun = () => requirePostgresCanRun(inData('pg'));

/** The embedded cluster of this folder, with its database. */
export async function startOwnDatabase(secrets, { watchdog, onDeath }) {
  const logFile = inData('logs', 'postgres.log');
  closeSync(openSync(logFile, 'a', 0o600));
  const postgres = await startPostgres({
    dataDir: inData('pg'), logFile, password: secrets.ownerPassword, port: readJson(PORT_FILE)?.port, watchdog, onDeath,
  });
  writeWhole(PORT_FILE, JSON.stringify({ port: postgres.port }));
  try {
    await ensureDatabase(postgres.url('postgres'));
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return Object.assign(postgres, { ownerUrl: postgres.url(DATABASE) });
}

async function connect(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function ensureDatabase(url) {
  const client = await connect(url).catch((error) => {
    if (error.code !== '28P01') throw error;
    throw new Trouble('La base de .data/pg ne s’ouvre pas avec les secrets de .data/secrets.json : remettez les bons en place, ou repartez de zéro par « npm run reset ».');
  });
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** A database given from outside must let us in, as somebody who may create the lesser accounts. */
export async function requireOwner(url) {
  const client = await connect(url).catch((error) => {
    throw new Trouble(`DATABASE_URL ne mène à aucune base qui réponde : ${error.message || error.code}.`);
  });
  try {
    const { rows } = await client.query('select rolsuper or rolcreaterole as may from pg_roles where rolname = current_user');
    if (!rows[0].may) {
      throw new Trouble('DATABASE_URL doit ouvrir la base comme propriétaire (un compte qui peut créer des rôles) : « npm start » donne lui-même des comptes moindres à l’API et au travailleur.');
    }
  } finally {
    await client.end();
  }
}

/** What to do when the postmaster dies under us: the same one again on its port, unless it keeps dying. */
export function reviver({ say, giveUp }) {
  let deaths = [];
  return async (postgres) => {
    const now = Date.now();
    deaths = [...deaths.filter((at) => now - at < 60_000), now];
    if (deaths.length >= 5) return giveUp(new Trouble('PostgreSQL s’est arrêté 5 fois en une minute, je renonce ; tout est dans .data/logs/postgres.log.'));
    say("PostgreSQL s'est arrêté : je le relance.");
    for (let tries = 0; ; tries += 1) {
      try {
        await postgres.restart();
        return say('PostgreSQL : reparti.');
      } catch (error) {
        if (tries === 5) return giveUp(error);
        await sleep(1_000);
      }
    }
  };
}
