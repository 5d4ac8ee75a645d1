/**
 * Redis is killed, emptied, replaced by an empty one, replaced by one that forgets, and given up for PostgreSQL, each time while mails leave: all of
 * them leave. CHAOS_JOBS (400): mails each time.
 */
import { eventually } from '../support/eventually.js';
import { testEnvironment } from '../support/house.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { Program } from '../support/program.js';
import { LocalRedis } from '../support/redis.js';
import { Errands } from './errands.js';
import { ChaosServer } from './server.js';
import { late, size } from './size.js';
import { Supervised } from './supervised.js';
import { pronounce, say } from './verdict.js';

const perTurn = size('CHAOS_JOBS', 400, 60);
const within = 30_000;
const refusedExit = 78;

const server = await ChaosServer.open();
const catcher = await MailCatcher.open();
const redis = await LocalRedis.open();
const owner = await server.owner();
const errands = await Errands.open(owner, catcher);
const settings = { ...testEnvironment, DATABASE_URL: server.url('worker'), SMTP_URL: catcher.url };
const onRedis = (url: string) => Program.runBuilt('worker', { ...settings, REDIS_URL: url });
let worker = await Supervised.open(() => onRedis(redis.url));

const clearedAfterMs: Record<string, number> = {};
const hit: Record<string, number> = {};

/** Mails leave, something breaks, it is whole again: how long from then until all of them have left. */
async function during(name: string, breakIt: () => Promise<unknown>): Promise<void> {
  catcher.slowness = 100;
  const before = catcher.mails.length;
  const promised = await errands.promise(perTurn);
  await eventually('the first mails', () => catcher.mails.length >= before + 5, 60_000);
  await breakIt();
  hit[name] = perTurn - (catcher.mails.length - before);
  catcher.slowness = 0;
  clearedAfterMs[name] = await errands.left(promised);
  say(`${name} : ${hit[name]} mails attendaient, partis après ${clearedAfterMs[name]} ms`);
}

await during('killed', async () => {
  await redis.kill();
  await redis.start();
});
await during('flushed', () => redis.ask((client) => client.flushall()));
await during('replaced by an empty one', () => redis.startEmpty());

// One that would forget is refused when a worker starts, aloud, and starting again is no use.
const forgetful = await LocalRedis.open(['--maxmemory-policy', 'noeviction']);
const refused = onRedis(forgetful.url);
const exit = await refused.ended;
const isSaid = refused.said.includes('REDIS_URL : ce Redis perd ses tâches en cas d’arrêt brutal');
await forgetful.close();

await during('given up for PostgreSQL', async () => {
  await worker.stop();
  await redis.close();
  worker = await Supervised.open(() => Program.runBuilt('worker', settings));
});
const told = await errands.finish();
const slow = Object.entries(clearedAfterMs).filter(([, ms]) => ms > within);
const code = pronounce({ perTurn, hit, clearedAfterMs, ...told, forgetfulRefused: exit === refusedExit && isSaid, workerEnded: worker.endedByItself }, [
  ...(told.lost > 0 || told.dead > 0 ? [`${told.lost} mails perdus, ${told.dead} mis à part`] : []),
  ...(told.copies > 0 ? [`${told.copies} copies`] : []),
  ...late(slow.map(([name, ms]) => `${name} : ${ms} ms`)),
  ...Object.entries(hit).filter(([, waiting]) => waiting === 0).map(([name]) => `${name} : rien n’attendait, rien n’a été éprouvé`),
  ...(exit === refusedExit && isSaid ? [] : [`un Redis sans appendonly a été accepté (fin ${exit})`]),
]);
await worker.stop();
await owner.end();
await catcher.stop();
await server.close();
process.exit(code);
