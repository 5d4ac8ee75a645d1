// What the browser journeys visit: the API, the worker and the built pages on the demo network, and nothing that stays.
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDemo, migrate } from './lib/api-program.mjs';
import { prepareDataFolder } from './lib/places.mjs';
import { superviseService } from './lib/service.mjs';
import { runMain } from './lib/trouble.mjs';
import { buildWeb, isWebBuilt } from './lib/web-build.mjs';
import { startThrowAwayPostgres } from './pg-local.mjs';
import { listening, requireFreePort, serviceEnvironment } from './start/environment.mjs';

const secrets = {
  appPassword: 'app', workerPassword: 'worker', dataKey: Buffer.alloc(32, 7).toString('base64'), sessionSecret: 'session-secret-of-the-tests-only',
};

async function serve() {
  prepareDataFolder();
  const place = listening();
  await requireFreePort(place);
  if (!isWebBuilt()) await buildWeb('e2e-web');
  const postgres = await startThrowAwayPostgres(path.join(tmpdir(), `boussole-e2e-pg-${process.pid}`));
  const services = [];
  try {
    await migrate(postgres.url('postgres'), secrets);
    await loadDemo(postgres.url('postgres'), secrets);
    const watch = () => postgres.watchdog.watch({ services: services.map((service) => service.identity()) });
    services.push(...startServices({ ownerUrl: postgres.url('postgres'), secrets, ...place }, watch));
    watch();
    await Promise.all(services.map((service) => service.ready));
    console.log(`Prêt : ${place.address}`);
    await toldToStop();
  } finally {
    await Promise.all(services.map((service) => service.stop()));
    await postgres.stop();
  }
}

function startServices(settings, onPid) {
  const start = (name, entry, account) =>
    superviseService({
      name, entry, onPid, say: console.log, env: serviceEnvironment({ account, ...settings }),
      onGiveUp: (trouble) => console.error(trouble.message, trouble.details),
    });
  return [start('e2e-api', 'main', 'app'), start('e2e-worker', 'worker', 'worker')];
}

const toldToStop = () => new Promise((stop) => ['SIGTERM', 'SIGINT'].forEach((name) => process.once(name, stop)));

runMain(serve);
