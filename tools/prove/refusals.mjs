// What cannot work is said in one sentence, before any long work, and leaves the folder as it was.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { strangerEnvironment } from './clone.mjs';

const PROMPTLY = 30_000;

function refused(folder, port, sentence, script = 'start') {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    cwd: folder, env: strangerEnvironment(port), encoding: 'utf8', timeout: PROMPTLY,
  });
  assert.equal(status, 1, `${script} devait être refusé : ${stdout}${stderr}`);
  assert.match(stderr, sentence);
  assert.doesNotMatch(stderr, /\n\s+at /, 'une phrase, pas une pile');
}

export async function busyPort(folder) {
  const other = net.createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address();
  // spawnSync stops our own event loop, not the kernel's: the port stays busy and accepts.
  refused(folder, port, new RegExp(`Le port ${port} est déjà pris`));
  other.close();
}

/** A home folder of mode 0700, as root: PostgreSQL runs under another account and cannot get in. */
export function closedParent(folder, port) {
  if (process.getuid() !== 0) return;
  const closed = `${folder}-closed`;
  mkdirSync(closed, { mode: 0o700 });
  const inside = path.join(closed, 'boussole');
  renameSync(folder, inside);
  try {
    refused(inside, port, /ne peut pas traverser/);
  } finally {
    renameSync(inside, folder);
    rmSync(closed, { recursive: true });
  }
}

export function whileRunning(folder, port) {
  refused(folder, port, /Boussole tourne déjà dans ce dossier : « npm start », processus \d+/);
  refused(folder, port, /Boussole tourne déjà dans ce dossier/, 'reset');
}
