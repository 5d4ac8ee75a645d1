/**
 * The wires to PostgreSQL, to Redis and to the mail server are slow (two seconds a round trip), lose a tenth of their connections each second, or fall
 * silent without closing anything: what is promised meanwhile leaves, and work goes on soon after. CHAOS_JOBS (40): mails each time.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { testEnvironment } from '../support/house.js';
import { MailCatcher } from '../support/mail-catcher.js';
import { Program } from '../support/program.js';
import { LocalRedis } from '../support/redis.js';
import { Asker } from './asker.js';
import { Errands } from './errands.js';
import { aTown } from './kills/town.js';
import { ChaosServer } from './server.js';
import { late, size } from './size.js';
import { Supervised } from './supervised.js';
import { pronounce, say } from './verdict.js';
import { Wire } from './wire.js';

const perTurn = size('CHAOS_JOBS', 40, 10);
const lasts = 1_000 * size('CHAOS_SECONDS', 20, 6);
const within = 30_000;

const server = await ChaosServer.open();
const catcher = await MailCatcher.open();
const redis = await LocalRedis.open();
const owner = await server.owner();
const errands = await Errands.open(owner, catcher);
const town = await aTown(owner, 10);
const wires = { postgres: await Wire.before(server.url()), redis: await Wire.before(redis.url), smtp: await Wire.before(catcher.url) };
const settings = { ...testEnvironment, REDIS_URL: wires.redis.through(redis.url) };
const port = String(await freePort());
const api = await Supervised.open(() => Program.runBuilt('main', { ...settings, DATABASE_URL: wires.postgres.through(server.url('app')), PORT: port }));
const worker = await Supervised.open(() => Program.runBuilt('worker', { ...settings, DATABASE_URL: wires.postgres.through(server.url('worker')),
  SMTP_URL: wires.smtp.through(catcher.url) }));
const asker = new Asker(`http://127.0.0.1:${port}`, town.counsellorCookie);
await eventually('an answer', () => asker.asked.some(({ status }) => status === 200));

const ways = { slow: (wire: Wire) => { wire.delay = 1_000; }, lossy: (wire: Wire) => { wire.resets = 10; }, silent: (wire: Wire) => wire.silence() };
const turns: { wire: string; way: string; leftAfterMs: number; servedAfterMs: number; workerEnded: number }[] = [];
for (const [name, wire] of Object.entries(wires)) {
  for (const [way, spoil] of Object.entries(ways)) {
    const ended = worker.endedByItself;
    spoil(wire);
    await errands.promise(perTurn);
    await pause(lasts);
    wire.heal();
    const at = Date.now();
    const [leftAfterMs] = await Promise.all([errands.promise(perTurn).then((promised) => errands.left(promised)),
      eventually('served', () => asker.between(at).some(({ status }) => status === 200), 300_000)]);
    const served = asker.between(at).filter(({ status }) => status === 200).map((one) => one.at + one.ms - at);
    turns.push({ wire: name, way, leftAfterMs, servedAfterMs: Math.min(...served), workerEnded: worker.endedByItself - ended });
    say(JSON.stringify(turns.at(-1)));
    await errands.finish(); // the next fault finds nothing that waits for this one
  }
}
const told = await errands.finish();
await asker.stop();
const slow = turns.flatMap(({ wire, way, leftAfterMs, servedAfterMs }) => [
  ...late(leftAfterMs > within ? [`${wire}, ${way} : mails partis après ${leftAfterMs} ms`] : []),
  ...late(servedAfterMs > within ? [`${wire}, ${way} : servi après ${servedAfterMs} ms`] : [])]);
const slowestAnswerMs = Math.max(...asker.asked.map(({ ms }) => ms));
const code = pronounce({ perTurn, turns, ...told, slowestAnswerMs, apiEnded: api.endedByItself, workerEnded: worker.endedByItself }, [
  ...slow,
  ...(told.lost > 0 || told.dead > 0 ? [`${told.lost} mails perdus, ${told.dead} mis à part`] : []),
  ...(api.endedByItself > 0 ? [`l’API s’est arrêtée ${api.endedByItself} fois`] : []),
]);
await Promise.all([api.stop(), worker.stop()]);
for (const wire of Object.values(wires)) await wire.close();
await owner.end();
await Promise.all([catcher.stop(), redis.close()]);
await server.close();
process.exit(code);
