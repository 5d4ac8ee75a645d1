/**
 * Two API and two worker processes behind one front door are told to stop and started again, one after the other, while referrals are sent and
 * answered: nobody notices. CHAOS_ROUNDS (5), each of them four stops; CHAOS_REFERRALS (3,000).
 */
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { testEnvironment } from '../support/house.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { Program } from '../support/program.js';
import { LocalRedis } from '../support/redis.js';
import { Asker } from './asker.js';
import { FrontDoor } from './front-door.js';
import { everybody } from './kills/people.js';
import { aTown } from './kills/town.js';
import { judge } from './kills/verdict.js';
import { count, unsent, wrongIn } from './scene.js';
import { ChaosServer } from './server.js';
import { size } from './size.js';
import { pronounce, say } from './verdict.js';

const rounds = size('CHAOS_ROUNDS', 5, 1);
const drainSeconds = 2;

const server = await ChaosServer.open();
const redis = await LocalRedis.open();
const catcher = await MailCatcher.open();
const owner = await server.owner();
const town = await aTown(owner, size('CHAOS_REFERRALS', 3_000, 600));
const ports = [await freePort(), await freePort()] as const;

const settings = { ...testEnvironment, REDIS_URL: redis.url };
const anApi = (port: number) => Program.runBuilt('main',
  { ...settings, DATABASE_URL: server.url('app'), PORT: String(port), DRAIN_SECONDS: String(drainSeconds) }).ready();
const aWorker = () => Program.runBuilt('worker', { ...settings, DATABASE_URL: server.url('worker'), SMTP_URL: catcher.url }).ready();
const workers = [await aWorker(), await aWorker()];
const apis = [await anApi(ports[0]), await anApi(ports[1])];
const door = await FrontDoor.before(ports);
await eventually('both ready', () => ports.every((port) => door.isReady(port)), 60_000);

const asker = new Asker(door.address, town.counsellorCookie);
const enough = new AbortController();
const traffic = everybody(door.address, town, 2, enough.signal);
await pause(1_000); // the calm before
const codes: (number | NodeJS.Signals)[] = [];
const stopMs: number[] = [];

async function end(program: Program | undefined): Promise<void> {
  const at = Date.now();
  codes.push(await program?.kill('SIGTERM') ?? 'SIGKILL');
  stopMs.push(Date.now() - at);
  say(`fini en ${Date.now() - at} ms`);
}

for (let round = 0; round < rounds; round += 1) {
  for (const [place, port] of ports.entries()) {
    await end(apis[place]);
    apis[place] = await anApi(port);
    await eventually('ready again', () => door.isReady(port), 60_000);
    await end(workers[place]);
    workers[place] = await aWorker();
  }
  say(`tour ${round + 1} : ${asker.asked.length} questions, ${JSON.stringify(Object.fromEntries(door.dropped))}`);
}
enough.abort();
const tally = await traffic;
await asker.stop();
await owner.query(`update delivery set due_at = least(due_at, now()) where job in ('tell-handoff', 'mail-handoff') and state = 'pending'`);
await eventually('every mail', async () => await count(owner, unsent) === 0, 300_000);
const verdict = await judge(owner, tally.acked, catcher.mails);

const failed = asker.asked.filter(({ status }) => status !== 200);
const requests = asker.asked.length + tally.acked.length + tally.retries;
const found = {
  stops: codes.length, ...verdict, requests, failedQuestions: failed.map(({ status, codes: said }) => [status, said[0]]).slice(0, 5),
  retries: Object.fromEntries(tally.waited), dropped: Object.fromEntries(door.dropped), slowestQuestionMs: Math.max(...asker.asked.map(({ ms }) => ms)),
  slowestStopMs: Math.max(...stopMs), codes: [...new Set(codes)],
};
const code = pronounce(found, [
  ...wrongIn(verdict, tally),
  ...(failed.length > 0 ? [`${failed.length} questions sans réponse`] : []),
  ...(tally.retries > 0 ? [`${tally.retries} commandes à reprendre`] : []),
  ...(verdict.copies > 0 ? [`${verdict.copies} copies de mails sans qu’aucun processus ait été tué`] : []),
  ...(codes.some((one) => one !== 0) ? [`fins anormales : ${codes.join(', ')}`] : []),
]);
await Promise.all([...apis, ...workers].map((program) => program.kill('SIGTERM')));
await door.close();
await owner.end();
await Promise.all([catcher.stop(), redis.close()]);
await server.close();
process.exit(code);
