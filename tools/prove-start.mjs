// Proves `npm start` on a clean clone, as a stranger would meet it: node tools/prove-start.mjs [--keep]
// First start, sign-in, pages; the API killed, PostgreSQL killed, the whole of it killed; second start; a clean stop.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './lib/places.mjs';
import { freePort } from './lib/ports.mjs';
import { busyPort, closedParent, whileRunning } from './prove/refusals.mjs';
import { createDossier, page, readDossier, receiveMail, signIn } from './prove/visitor.mjs';
import { demoAccount, killPart, leftRunning, open, replaced, stopped } from './prove/clone.mjs';

const say = (line) => console.log(`  ${line}`);

async function prove(folder) {
  const port = await freePort();
  await busyPort(folder);
  closedParent(folder, port);
  say('port pris, dossier fermé : une phrase, tout de suite');

  const first = await open(folder, port);
  say(`premier démarrage : ${first.seconds} s, à partir d'un clone sans rien`);
  const account = await demoAccount(folder);
  const visitor = await signIn(first.address, account);
  assert.match(await page(first.address, '/'), /<div id="root"|<main|<html/i, 'la première page');
  const dossier = await createDossier(visitor);
  await receiveMail(visitor, account.email);
  say(`${account.email} est entrée, a ouvert un dossier et reçu un courriel`);

  whileRunning(folder, port);
  say('un second « npm start » et « npm run reset » sont refusés pendant ce temps');
  for (const part of ['api', 'worker', 'postmaster']) await survives(part, { folder, visitor, dossier });
  await endsAlone(first, folder, port);

  const second = await open(folder, port);
  say(`second démarrage, après un kill -9 : ${second.seconds} s`);
  await readDossier(await signIn(second.address, account), dossier);
  say('le dossier est toujours là');
  second.pressCtrlC();
  await second.exit;
  await nothingLeft(folder, port);
  assert.match(second.printed(), /Boussole est arrêté\./, 'Ctrl-C laisse finir');
  say("Ctrl-C : tout est arrêté, rien ne tourne");
  execFileSync('npm', ['run', '--silent', 'reset'], { cwd: folder });
  assert.ok(!existsSync(path.join(folder, '.data')), '« npm run reset » efface .data');
}

async function survives(part, { folder, visitor, dossier }) {
  await replaced(folder, part, killPart(folder, part));
  await readDossier(visitor, dossier, { patience: 30_000 });
  say(`kill -9 ${part} : de retour, le dossier aussi`);
}

async function endsAlone(run, folder, port) {
  killPart(folder, 'supervisor');
  await run.exit;
  await nothingLeft(folder, port);
  say('kill -9 du superviseur : tout le reste s’arrête de soi-même');
}

async function nothingLeft(folder, port) {
  assert.deepEqual(await stopped(folder), [], 'rien ne doit rester');
  await assert.rejects(fetch(`http://127.0.0.1:${port}/health/live`), 'le port doit être libre');
}

const folder = mkdtempSync(path.join(tmpdir(), 'boussole-clone-'));
// mkdtemp closes the folder to everybody else; PostgreSQL, under root, is somebody else.
chmodSync(folder, 0o755);
try {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, folder], { stdio: 'inherit' });
  await prove(folder);
  console.log('npm start : prouvé.');
} finally {
  for (const { pid } of leftRunning(folder)) process.kill(pid, 'SIGKILL');
  if (!process.argv.includes('--keep')) rmSync(folder, { recursive: true, force: true });
}
