import { demoAccounts, loadDemo, migrate } from '../lib/api-program.mjs';
import { install, isInstalled } from '../lib/install.mjs';
import { step } from '../lib/progress.mjs';
import { localSecrets } from '../lib/secrets.mjs';
import { superviseService } from '../lib/service.mjs';
import { buildWeb, isWebBuilt } from '../lib/web-build.mjs';
import { requireOwnDatabaseCanRun, requireOwner, reviver, startOwnDatabase } from './database.mjs';
import { isProduction, listening, readEnvFile, requireFreePort, serviceEnvironment } from './environment.mjs';
import { closeHouse, lookAfter, obeySignals, openHouse, stopWithNpm } from './house.mjs';
import { welcome } from './welcome.mjs';

const say = (line) => console.log(line);

export async function main() {
  const since = performance.now();
  readEnvFile();
  const place = listening();
  const house = await openHouse('npm start');
  obeySignals(house);
  stopWithNpm(house);
  const raising = raise(house, place, since);
  try {
    await Promise.race([raising.then(() => house.asked), house.asked]);
  } finally {
    await closeHouse(house, raising);
  }
  say('Boussole est arrêté.');
  return 0;
}

async function raise(house, place, since) {
  const next = (label, work) => (house.closing ? Promise.reject(new Error('closing')) : step(label, work));

  await requireFreePort(place);
  if (!process.env.DATABASE_URL) requireOwnDatabaseCanRun();
  const secrets = localSecrets();
  if (!isInstalled()) await next('Installation des dépendances (une minute ou deux, la première fois)', install);
  if (!isWebBuilt()) await next('Construction des pages', () => buildWeb());
  const ownerUrl = await openDatabase(house, secrets, next);
  await next('Schéma de la base', () => migrate(ownerUrl, secrets).then(() => undefined));
  if (!isProduction()) await next('Réseau de démonstration', () => loadDemo(ownerUrl, secrets).then(() => undefined));
  let accounts = [];
  await next('API et travailleur', async () => {
    const serving = startServices(house, { ownerUrl, secrets, ...place });
    [accounts] = await Promise.all([isProduction() ? [] : demoAccounts(ownerUrl, secrets), serving]);
  });
  house.lock.note({ address: place.address });
  welcome(place, accounts, Math.round((performance.now() - since) / 1000));
}

async function openDatabase(house, secrets, next) {
  if (process.env.DATABASE_URL) {
    await next('PostgreSQL de DATABASE_URL', () => requireOwner(process.env.DATABASE_URL));
    return process.env.DATABASE_URL;
  }
  const revive = reviver({ say, giveUp: house.fail });
  await next('PostgreSQL', async () => {
    house.postgres = await startOwnDatabase(secrets, { watchdog: house.watchdog, onDeath: () => revive(house.postgres) });
  });
  return house.postgres.ownerUrl;
}

function startServices(house, settings) {
  const start = (name, entry, account) =>
    superviseService({
      name, entry, say,
      env: serviceEnvironment({ account, ...settings }),
      verbose: process.argv.includes('--verbose'),
      onPid: () => lookAfter(house, house.runs),
      onGiveUp: house.fail,
    });
  house.services.push(start('api', 'main', 'app'), start('worker', 'worker', 'worker'));
  lookAfter(house, house.runs);
  return Promise.all(house.services.map((service) => service.ready));
}
