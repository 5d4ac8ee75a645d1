import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot, readJson, tailOf } from './places.mjs';
import { run } from './run.mjs';
import { diskFullIn, Trouble } from './trouble.mjs';

const STAMP = inRoot('node_modules', '.boussole-lock');
const lockHash = () => createHash('sha256').update(readFileSync(inRoot('package-lock.json'))).digest('hex');

/** True when node_modules holds what package-lock.json says, whoever installed it. */
export function isInstalled() {
  const hash = lockHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return true;
  if (!holdsEveryPackage()) return false;
  stamp(hash);
  return true;
}

const stamp = (hash) => {
  try {
    writeFileSync(STAMP, hash);
  } catch (error) {
    // Somebody else installed for us: we compare again at the next start.
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  }
};

function holdsEveryPackage() {
  const installed = readJson(inRoot('node_modules', '.package-lock.json'))?.packages;
  if (!installed) return false;
  const wanted = Object.entries(readJson(inRoot('package-lock.json')).packages);
  return wanted.every(([place, { version, optional }]) => !place || optional || installed[place]?.version === version);
}

/** `npm ci` with everything it prints in a log; development packages too, since the sources run as they stand. */
export async function install() {
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const args = [...npm.slice(1), 'ci', '--include=dev', '--no-audit', '--no-fund'];
  const { code, log } = await run(npm[0], args, { logName: 'install' });
  if (code !== 0) throw installTrouble(tailOf(log, 60), code);
  stamp(lockHash());
}

function installTrouble(output, failed) {
  const details = output.trimEnd().split('\n').slice(-15).join('\n') || String(failed);
  if (diskFullIn(output)) return new Trouble(diskFullIn(output));
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH/.test(output)) {
    return new Trouble("Le registre npm ne répond pas : vérifiez la connexion (ou le proxy), puis relancez.", { details });
  }
  return new Trouble("L'installation des dépendances (npm ci) a échoué ; tout est dans .data/logs/install.log.", { details });
}
