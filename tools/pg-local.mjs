// PostgreSQL from the npm binaries, without Docker, as root or as an ordinary user: behind `npm start` and the tests.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { freePort } from './lib/ports.mjs';
import { identify, signal, sleep } from './lib/processes.mjs';
import { diskFullIn, Trouble } from './lib/trouble.mjs';
import { postgresAccount, requireReach } from './pg/account.mjs';
import { postgresPrograms, requirePlatform } from './pg/binaries.mjs';
import { clearTheWay, ensureCluster, OWNER, POSTGRES_ENV, readPidFile, stopPostmaster } from './pg/cluster.mjs';
import { startWatchdog } from './pg/watchdog.mjs';

const START_PATIENCE = 60_000;
const THROW_AWAY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
/** The kernel has not finished with a postmaster that was killed: the next try works. */
const NOT_YET = /lock file "postmaster\.pid" already exists|shared memory block .* still in use/;
const PORT_TAKEN = /Address already in use/;

/** The reasons why this machine or this place cannot do, said before the long work rather than after it. */
export function requirePostgresCanRun(dataDir) {
  requirePlatform();
  requireReach(postgresAccount(dataDir), [path.dirname(dataDir)]);
}

/**
 * Starts the cluster of a folder, creating it the first time. A postmaster that a killed supervisor left behind is
 * ended first (its data is kept), so that the one we start is our child, with our settings.
 *
 * @param {{ dataDir: string, logFile: string, password: string, port?: number, throwAway?: boolean, settings?: string[], environment?: Record<string, string>,
 *           watchdog?: object, onDeath?: () => void }} options
 */
export async function startPostgres(options) {
  const dataDir = path.resolve(options.dataDir);
  const programs = postgresPrograms();
  mkdirSync(path.dirname(dataDir), { recursive: true });
  const account = postgresAccount(dataDir);
  requireReach(account, [path.dirname(dataDir), path.dirname(programs.postgres)]);
  const watchdog = options.watchdog ?? startWatchdog();
  if (options.throwAway) watchdog.watch({ erase: [dataDir, `${dataDir}.new`, `${dataDir}.password`, options.logFile] });
  const cluster = { ...options, dataDir, programs, account, watchdog, sharesWatchdog: Boolean(options.watchdog) };
  try {
    ensureCluster(cluster);
    cluster.tookOver = await clearTheWay(dataDir);
    await startOnSomePort(cluster);
  } catch (error) {
    if (!options.watchdog) await watchdog.dismiss();
    throw error;
  }
  return handle(cluster);
}

export const ownerUrl = ({ port, password, database }) =>
  `postgres://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

function handle(cluster) {
  return {
    get port() { return cluster.port; },
    get pid() { return cluster.child.pid; },
    tookOver: cluster.tookOver,
    watchdog: cluster.watchdog,
    url: (database) => ownerUrl({ ...cluster, database }),
    /** After a death: the same folder on the same port, for the clients that reconnect to it. */
    async restart() {
      await clearTheWay(cluster.dataDir);
      await launch(cluster);
    },
    /** Without waiting for anybody; PostgreSQL repairs its files at the next start. */
    kill() {
      cluster.stopping = true;
      signal(identify(cluster.child.pid), 'SIGQUIT');
    },
    async stop() {
      cluster.stopping = true;
      await stopPostmaster(identify(cluster.child.pid));
      if (!cluster.sharesWatchdog) await cluster.watchdog.dismiss();
    },
  };
}

/** The port of the last time if it is still free, else any. */
async function startOnSomePort(cluster) {
  for (let tries = 0; ; tries += 1) {
    if (!cluster.port || tries > 0) cluster.port = await freePort();
    try {
      return await launch(cluster);
    } catch (error) {
      if (!PORT_TAKEN.test(error.details ?? '') || tries === 5) throw error;
    }
  }
}

async function launch(cluster) {
  const deadline = Date.now() + START_PATIENCE;
  for (;;) {
    const output = await attempt(cluster);
    if (output === null) return;
    if (!NOT_YET.test(output) || Date.now() > deadline) {
      throw new Trouble(diskFullIn(output) ?? "PostgreSQL n'a pas démarré.", { details: output });
    }
    await sleep(300);
  }
}

/** Null once PostgreSQL answers; what it said when it ended instead. */
async function attempt(cluster) {
  const from = existsSync(cluster.logFile) ? statSync(cluster.logFile).size : 0;
  const child = run(cluster);
  let hasEnded = false;
  let failure = '';
  child.once('error', (error) => ([hasEnded, failure] = [true, error.message]));
  child.once('exit', () => (hasEnded = true));
  while (!hasEnded && !isReady(cluster, child.pid)) await sleep(15);
  if (hasEnded) return failure || readFileSync(cluster.logFile, 'utf8').slice(from) || 'PostgreSQL s’est arrêté sans rien dire.';
  cluster.child = child;
  cluster.watchdog.watch({ postmaster: identify(child.pid) });
  child.once('exit', () => !cluster.stopping && cluster.onDeath?.());
  return null;
}

function isReady({ dataDir }, pid) {
  const file = readPidFile(dataDir);
  return file?.pid === pid && file.ready;
}

/** In a process group of its own, or Ctrl-C would reach PostgreSQL before the API has drained; it writes its log itself. */
function run({ dataDir, port, programs, account, logFile, throwAway, settings = [], environment = {} }) {
  const all = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(throwAway ? THROW_AWAY : []), ...settings];
  const args = ['-D', dataDir, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])];
  const log = openSync(logFile, 'a', 0o600);
  try {
    const child = spawn(programs.postgres, args, {
      ...account, cwd: '/', env: { ...POSTGRES_ENV, ...environment }, detached: true, stdio: ['ignore', log, log],
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** For tests: a cluster that keeps nothing, and leaves nothing even when its starter is killed. */
export async function startThrowAwayPostgres(folder, password = 'throw-away') {
  rmSync(folder, { recursive: true, force: true });
  return startPostgres({ dataDir: folder, logFile: `${folder}.log`, password, throwAway: true });
}
