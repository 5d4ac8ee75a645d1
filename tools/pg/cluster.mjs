// The files of one PostgreSQL cluster: made once, checked at each start.
import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandOf, end, identify, isAlive } from '../lib/processes.mjs';
import { diskFullIn, Trouble } from '../lib/trouble.mjs';

/** The account that installs: it may create roles; the tables belong to the role that migrations create. */
export const OWNER = 'postgres';
/** Nothing of the caller's environment reaches PostgreSQL: PGDATA or LANG there would change what it does. */
export const POSTGRES_ENV = { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C', LC_MESSAGES: 'C' };

const give = (file, { uid, gid }) => uid !== undefined && chownSync(file, uid, gid);

/** Creates the cluster beside its place, then moves it in: a kill in the middle leaves no half cluster. */
export function ensureCluster({ dataDir, programs, account, password, throwAway }) {
  if (existsSync(path.join(dataDir, 'PG_VERSION'))) return requireSameMajor(dataDir, programs);
  const draft = `${dataDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  give(draft, account);
  const passwordFile = `${dataDir}.password`;
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
  give(passwordFile, account);
  try {
    initdb(draft, passwordFile, { programs, account, throwAway });
    rmSync(dataDir, { recursive: true, force: true });
    renameSync(draft, dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function initdb(folder, passwordFile, { programs, account, throwAway }) {
  const args = [
    '-D', folder, '-U', OWNER, '-A', 'scram-sha-256', '--pwfile', passwordFile, '-E', 'UTF8', '--no-instructions',
    '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=fr-BE', '--text-search-config=french',
    ...(throwAway ? ['--no-sync'] : []),
  ];
  const { status, error, stderr } = spawnSync(programs.initdb, args, { ...account, cwd: '/', env: POSTGRES_ENV, encoding: 'utf8' });
  if (status === 0) return;
  throw new Trouble(diskFullIn(stderr ?? '') ?? `PostgreSQL n'a pas pu créer sa base dans ${folder}.`, { details: stderr || error?.message });
}

function requireSameMajor(dataDir, programs) {
  const found = readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8').trim();
  const { stdout } = spawnSync(programs.postgres, ['--version'], { encoding: 'utf8', env: POSTGRES_ENV });
  const wanted = /\d+/.exec(stdout ?? '')?.[0];
  if (!wanted || wanted === found) return;
  throw new Trouble(
    `Les données de ${dataDir} viennent de PostgreSQL ${found}, et cette version de Boussole apporte PostgreSQL ${wanted} : ` +
      'gardez-en une copie si elles comptent, puis repartez de zéro par « npm run reset ».',
  );
}

/** What postmaster.pid says: {pid, port, ready}; null without the file; an empty file is a pid of 0. */
export function readPidFile(dataDir) {
  try {
    const lines = readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]) || 0, port: Number(lines[3]) || 0, ready: (lines[7] ?? '').trim() === 'ready' };
  } catch {
    return null;
  }
}

/** The postmaster of this very folder, if one runs: another cluster of the same account must never be touched. */
export function runningPostmaster(dataDir) {
  const { pid, port, ready } = readPidFile(dataDir) ?? {};
  if (!pid) return null;
  const identity = identify(pid);
  return isAlive(identity) && servesFolder(pid, dataDir) ? { ...identity, port, ready } : null;
}

function servesFolder(pid, dataDir) {
  if (process.platform !== 'linux') return commandOf(pid).includes(dataDir);
  try {
    return commandOf(pid).includes('postgres') && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir);
  } catch {
    return false;
  }
}

/** Ends a postmaster that nobody looks after any more, and clears the pid file of a dead one. */
export async function clearTheWay(dataDir) {
  const orphan = runningPostmaster(dataDir);
  if (orphan) await stopPostmaster(orphan);
  rmSync(path.join(dataDir, 'postmaster.pid'), { force: true });
  return Boolean(orphan);
}

/** SIGINT is PostgreSQL's fast shutdown: sessions end, everything is written. */
export const stopPostmaster = (identity) => end(identity, { ask: 'SIGINT', insist: 'SIGQUIT', patience: 20_000 });
