/**
 * Kills the API, the worker and PostgreSQL again and again while referrals are sent and answered and the mail server fails; then counts what was
 * lost and what was doubled. `npm run chaos -- arrets`, with CHAOS_REFERRALS (3,000) and CHAOS_KILLS (50).
 */
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../../support/eventually.js';
import { freePort } from '../../support/free-port.js';
import { testEnvironment } from '../../support/house.js';
import { MailCatcher } from '../../support/mail-catcher.js';
import { Program } from '../../support/program.js';
import { everybody } from './people.js';
import { ChaosServer } from '../server.js';
import { say } from '../trial.js';
import { aTown } from './town.js';
import { judge } from './verdict.js';

const referrals = Number(process.env['CHAOS_REFERRALS'] ?? 3_000);
const kills = Number(process.env['CHAOS_KILLS'] ?? 50);
/** What takes longer has come to a stop. */
const longest = 3 * 3_600_000;

const server = await ChaosServer.open();
const catcher = await MailCatcher.open();
const setting = await server.owner();
const town = await aTown(setting, referrals);
await setting.end();
say(`${town.ready.length} orientations prêtes`);

const port = String(await freePort());
const address = `http://127.0.0.1:${port}`;
const programs = {
  api: () => Program.run('main', { ...testEnvironment, DATABASE_URL: server.url('app'), PORT: port }),
  worker: () => Program.run('worker', { ...testEnvironment, DATABASE_URL: server.url('worker'), SMTP_URL: catcher.url }),
};
const running = { api: programs.api(), worker: programs.worker() };
await Promise.all([running.api.ready(), running.worker.ready()]);

let isOver = false;
const done = everybody(address, town, 6).finally(() => { isOver = true; });
const killed = { api: 0, worker: 0, postmaster: 0, backend: 0 };

async function killOne(which: 'api' | 'worker'): Promise<void> {
  await running[which].kill('SIGKILL');
  running[which] = programs[which]();
  await running[which].ready().catch(() => undefined); // PostgreSQL may have died meanwhile: started again below
}

/** A process that ended by itself, because its database died, is started again, as its supervisor would. */
async function keepAlive(): Promise<void> {
  for (const which of ['api', 'worker'] as const) {
    const ended = await Promise.race([running[which].ended.then(() => true), pause(0, false)]);
    if (!ended) continue;
    running[which] = programs[which]();
    await running[which].ready().catch(() => undefined);
  }
}

const order = ['api', 'worker', 'backend', 'worker', 'api', 'postmaster', 'worker', 'backend', 'api', 'worker'] as const;
for (let turn = 0; turn < kills; turn += 1) {
  await pause(700 + Math.random() * 700); // the rhythm of the kills, not a wait for anything
  const target = order[turn % order.length] ?? 'worker';
  catcher.faults.push({ at: 'recipient', code: 451 }, { at: 'content', code: 421 });
  if (target === 'postmaster') await server.killAll();
  else if (target === 'backend') await server.killOne();
  else await killOne(target);
  killed[target] += 1;
  await keepAlive();
  if (turn % 10 === 9) say(`${turn + 1} arrêts brutaux`);
}
await eventually('everybody answered', async () => {
  await keepAlive();
  return isOver;
}, longest);
const tally = await done;
say(`${tally.acked.length} commandes confirmées, ${tally.retries} reprises, refusées : ${JSON.stringify(Object.fromEntries(tally.refused))}`);

const owner = await server.owner();
const waiting = async (): Promise<number> => Number((await owner.query(`select count(*) as n from delivery
  where job in ('tell-handoff', 'mail-handoff') and state in ('pending', 'sending')`)).rows[0].n);
await owner.query(`update delivery set due_at = least(due_at, now()) where job in ('tell-handoff', 'mail-handoff') and state = 'pending'`);
await eventually('every mail', async () => {
  await keepAlive();
  return await waiting() === 0;
}, longest);
await Promise.all([running.api.kill('SIGTERM'), running.worker.kill('SIGTERM')]);

const verdict = await judge(owner, tally.acked, catcher.mails);
const isCalm = Object.entries(verdict).every(([name, value]) => ['acked', 'mails', 'copies'].includes(name) || value === 0);
console.log(JSON.stringify({ referrals, killed, ...verdict }, null, 2));
say(isCalm ? 'rien de perdu, rien de doublé' : 'QUELQUE CHOSE MANQUE');
await owner.end();
await catcher.stop();
await server.close();
process.exit(isCalm ? 0 : 1);
