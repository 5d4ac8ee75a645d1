/**
 * Kills the API, the worker and PostgreSQL again and again while referrals are sent and answered and the mail server fails; then counts what was
 * lost and what was doubled. `npm run chaos -- arrets`, or `serveur` for the API alone, with CHAOS_REFERRALS (3,000) and CHAOS_KILLS (50).
 */
import { setTimeout as pause } from 'node:timers/promises';
import { promisedMails } from '../../factories/deliveries.js';
import { aBranch } from '../../factories/network.js';
import { eventually } from '../../support/eventually.js';
import { freePort } from '../../support/free-port.js';
import { testEnvironment } from '../../support/house.js';
import { MailCatcher } from '../../support/mail-catcher.js';
import { Program } from '../../support/program.js';
import { everybody } from './people.js';
import { dice } from '../dice.js';
import { ChaosServer } from '../server.js';
import { wrongIn } from '../scene.js';
import { late, size } from '../size.js';
import { pronounce, say } from '../verdict.js';
import { aTown } from './town.js';
import { judge } from './verdict.js';

const referrals = size('CHAOS_REFERRALS', 3_000, 40);
const kills = size('CHAOS_KILLS', 50, 4);
const chance = dice();
const isApiAlone = process.argv[2] === 'serveur';
/** A worker has five hands, each with one mail. */
const heldAtMost = 5;
const resumedWithin = 10_000;
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
  api: () => Program.runBuilt('main', { ...testEnvironment, DATABASE_URL: server.url('app'), PORT: port }),
  worker: () => Program.runBuilt('worker', { ...testEnvironment, DATABASE_URL: server.url('worker'), SMTP_URL: catcher.url }),
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

const order = isApiAlone ? ['api'] as const : ['api', 'worker', 'backend', 'worker', 'api', 'postmaster', 'worker', 'backend', 'api', 'worker'] as const;
for (let turn = 0; turn < kills; turn += 1) {
  await pause(700 + chance() * 700); // the rhythm of the kills, not a wait for anything
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

/** The worker dies once more, in calm weather: how long until what is promised next has left by the one after it. */
async function resume(): Promise<number> {
  const at = Date.now();
  const killing = killOne('worker');
  const [promised] = await promisedMails(owner, await aBranch(owner), 1);
  await eventually('the mail', () => catcher.to(promised?.email ?? '').length > 0, longest);
  const after = Date.now() - at;
  await killing;
  return after;
}
/** The worker dies while it waits for the mail server's word: how long until what it had in hand is sent again by the one after it. */
async function takeUp(): Promise<number> {
  catcher.faults.push({ at: 'content', silent: true });
  const [promised] = await promisedMails(owner, await aBranch(owner), 1);
  const sent = (times: number): Promise<unknown> => eventually('the mail', () => catcher.to(promised?.email ?? '').length >= times, longest);
  await sent(1);
  const at = Date.now();
  await killOne('worker');
  await sent(2);
  return Date.now() - at;
}
const beforeResuming = [...catcher.mails];
catcher.faults.length = 0;
const [resumed, takenUp]: [number[], number[]] = [[], []];
while (!isApiAlone && resumed.length < 3) {
  resumed.push(await resume());
  takenUp.push(await takeUp());
}
await Promise.all([running.api.kill('SIGTERM'), running.worker.kill('SIGTERM')]);

const verdict = await judge(owner, tally.acked, beforeResuming);
const code = pronounce({ referrals, killed, ...verdict, resumedAfterMs: resumed, takenUpAfterMs: takenUp }, [
  ...wrongIn(verdict, tally),
  // What a worker held when it died, or what the mail server had taken and could not say any more.
  ...(verdict.copies > heldAtMost * (killed.worker + killed.postmaster) ? [`${verdict.copies} copies`] : []),
  ...late(Math.max(0, ...resumed, ...takenUp) > resumedWithin ? [`repris après ${Math.max(...resumed, ...takenUp)} ms`] : []),
]);
await owner.end();
await catcher.stop();
await server.close();
process.exit(code);
