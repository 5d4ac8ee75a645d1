import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { migrate, ownerEnvironment, sourceArgs } from '../lib/api-program.mjs';
import { install, isInstalled } from '../lib/install.mjs';
import { holder } from '../lib/lock.mjs';
import { inData, prepareDataFolder, ROOT } from '../lib/places.mjs';
import { sleep } from '../lib/processes.mjs';
import { localSecrets } from '../lib/secrets.mjs';
import { Trouble } from '../lib/trouble.mjs';
import { runningPostmaster } from '../pg/cluster.mjs';
import { ownerUrlOf, startOwnDatabase } from './database.mjs';
import { readEnvFile } from './environment.mjs';
import { closeHouse, obeySignals, openHouse } from './house.mjs';

const WHAT = 'npm run boussole';
const JOIN_PATIENCE = 180_000;
const ofDatabase = new Set(['exporter', 'rapport']);

export async function command() {
  const args = process.argv.slice(2);
  if (args.length === 0) throw new Trouble('Dites quelle commande : « npm run boussole -- verifier », par exemple.');
  if (args[0] === 'neutralite' && !ofDatabase.has(args[1])) return onFilesAlone(args);
  readEnvFile();
  prepareDataFolder();
  await installMissing();
  if (process.env.DATABASE_URL) return runCli(process.env.DATABASE_URL, localSecrets(), args);
  return (await joinRunning(args)) ?? alone(args);
}

/** The audit of files starts no database, and the room for young objects stays small: a million lines pass through it. */
async function onFilesAlone(args) {
  await installMissing();
  return runNode(['--max-semi-space-size=8', ...sourceArgs('cli', ...args)], process.env);
}

async function installMissing() {
  if (isInstalled()) return;
  console.error('Installation des dépendances…');
  await install();
}

const runCli = (ownerUrl, secrets, args) => runNode(sourceArgs('cli', ...args), ownerEnvironment(ownerUrl, secrets));

async function runNode(args, env) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

/** `npm start` looks after the database: we use it as it is. Another command does: we wait for our turn. */
async function joinRunning(args) {
  const deadline = Date.now() + JOIN_PATIENCE;
  for (let told = false; holder(); told = true) {
    const postmaster = runningPostmaster(inData('pg'));
    if (holder()?.what !== WHAT && postmaster?.ready && holder()?.address) {
      const secrets = localSecrets();
      return runCli(ownerUrlOf(postmaster.port, secrets), secrets, args);
    }
    if (Date.now() > deadline) throw new Trouble(`« ${holder()?.what} » (processus ${holder()?.pid}) occupe ce dossier depuis trop longtemps.`);
    if (!told) console.error(`« ${holder()?.what} » occupe ce dossier : j'attends.`);
    await sleep(300);
  }
  return null;
}

async function alone(args) {
  const house = await openHouse(WHAT);
  obeySignals(house);
  const work = withOwnDatabase(house, args);
  try {
    return await Promise.race([work, house.asked.then(() => 130)]);
  } finally {
    await closeHouse(house, work);
  }
}

async function withOwnDatabase(house, args) {
  const secrets = localSecrets();
  const onDeath = () => house.fail(new Trouble('PostgreSQL s’est arrêté pendant la commande ; tout est dans .data/logs/postgres.log.'));
  house.postgres = await startOwnDatabase(secrets, { watchdog: house.watchdog, onDeath });
  await migrate(house.postgres.ownerUrl, secrets);
  return runCli(house.postgres.ownerUrl, secrets, args);
}
