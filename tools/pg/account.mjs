// PostgreSQL refuses to run as root: then it runs as the account that owns its files, or as `postgres`, or as `nobody`.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { Trouble } from '../lib/trouble.mjs';

/** {} for an ordinary user; {uid, gid} to give to spawn for root. */
export function postgresAccount(dataDir) {
  if (process.getuid?.() !== 0) return ownAccount(dataDir);
  if (existsSync(path.join(dataDir, 'PG_VERSION'))) {
    const { uid, gid } = statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  const found = ['postgres', 'nobody'].map(idsOf).find(Boolean);
  if (!found) throw new Trouble("PostgreSQL refuse de tourner en root, et ce système n'a ni compte « postgres » ni compte « nobody ».");
  return found;
}

function ownAccount(dataDir) {
  if (existsSync(dataDir) && statSync(dataDir).uid !== process.getuid?.()) {
    throw new Trouble(`La base de ${dataDir} appartient à un autre compte : relancez sous ce compte, ou effacez-la sous ce compte par « npm run reset ».`);
  }
  return {};
}

function idsOf(name) {
  try {
    const id = (flag) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

/** As root only: the account PostgreSQL runs under must reach its programs and its files. */
export function requireReach(account, folders) {
  if (account.uid === undefined) return;
  const closed = firstClosed(account, [...new Set(folders.flatMap(withParents))]);
  if (!closed) return;
  throw new Trouble(
    `PostgreSQL ne peut pas traverser ${closed} (il tourne sous un autre compte que root, et ce dossier lui est fermé) : ` +
      `ouvrez-le par « chmod o+x ${closed} », ou copiez Boussole dans un dossier que tous peuvent traverser.`,
  );
}

function withParents(folder) {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [...withParents(parent), folder];
}

function firstClosed(account, folders) {
  const script = 'for d; do test -x "$d" || { printf %s "$d"; exit 1; }; done';
  const probe = spawnSync('/bin/sh', ['-c', script, 'sh', ...folders], { ...account, cwd: '/', encoding: 'utf8' });
  if (probe.error?.code === 'EPERM') {
    throw new Trouble("Ce root n'a pas le droit de changer de compte (conteneur restreint ?) : lancez Boussole sous un compte ordinaire.");
  }
  if (probe.error) throw probe.error;
  return probe.stdout || null;
}
