/**
 * PostgreSQL dies in every way it knows while referrals are sent: killed, ended at once, one connection, the one that listens. What was said yes to
 * is there; whoever asks meanwhile is told 503 and when to come back, at once; nobody starts the API again. CHAOS_KILLS (20), CHAOS_REFERRALS (3,000).
 */
import { setTimeout as pause } from 'node:timers/promises';
import { promisedMails } from '../factories/deliveries.js';
import { aBranch } from '../factories/network.js';
import { eventually } from '../support/eventually.js';
import { Asker } from './asker.js';
import { dice } from './dice.js';
import { Scene } from './scene.js';
import { late, size } from './size.js';
import { pronounce, say } from './verdict.js';

const kills = size('CHAOS_KILLS', 20, 4);
const [toldWithin, backWithin, pickedUpWithin] = [2_000, 5_000, 10_000];
const ways = ['postmaster', 'doorbell', 'immediate', 'backend'] as const;

const chance = dice();
const scene = await Scene.open({ referrals: size('CHAOS_REFERRALS', 3_000, 300) });
const { server, catcher, address, api, worker, town } = scene;
const asker = new Asker(address, town.counsellorCookie);
await eventually('an answer', () => asker.asked.some(({ status }) => status === 200));
scene.begin();

/** Gone for a moment, then back on the same files: how long until the API serves again. */
async function outage(die: () => void): Promise<number> {
  const from = Date.now();
  die();
  await pause(1_500); // long enough for somebody to ask
  await server.comeBack();
  const at = Date.now();
  await eventually('served again', () => asker.between(at).some(({ status }) => status === 200), 60_000);
  const served = Math.min(...asker.between(at).filter(({ status }) => status === 200).map((one) => one.at + one.ms));
  downs.push({ from, until: at });
  return served - at;
}

/** The listening connection is ended once more, in calm weather: how long until what is promised next is delivered. */
async function deaf(): Promise<number> {
  const owner = await server.owner();
  await server.killOne('boussole-doorbell');
  const at = Date.now();
  const [promised] = await promisedMails(owner, await aBranch(owner), 1);
  await owner.end();
  await eventually('the mail', () => catcher.to(promised?.email ?? '').length > 0, 60_000);
  return Date.now() - at;
}

const downs: { from: number; until: number }[] = [];
const back: number[] = [];
const heard: number[] = [];
for (let turn = 0; turn < kills; turn += 1) {
  await pause(500 + chance() * 500); // the rhythm of the kills, not a wait for anything
  const way = ways[turn % ways.length];
  if (way === 'postmaster') back.push(await outage(() => server.die('SIGKILL')));
  else if (way === 'immediate') back.push(await outage(() => server.die('SIGQUIT')));
  else await server.killOne(way === 'doorbell' ? 'boussole-doorbell' : undefined);
  if (turn % 5 === 4) say(`${turn + 1} coups`);
}
const { tally, verdict, lost } = await scene.finish();
while (heard.length < Math.ceil(kills / ways.length)) heard.push(await deaf()); // behind a thousand others, it would tell how long a queue is
await asker.stop();

const during = downs.flatMap(({ from, until }) => asker.between(from, until));
const refused = asker.asked.filter(({ status }) => status !== 200);
const wrong = refused.filter(({ status, retryAfter, codes }) => status !== 503 || retryAfter === null || codes[0] !== 'service.unavailable');
const slowest = Math.max(0, ...refused.map(({ ms }) => ms));
const found = {
  kills, outages: downs.length, ...verdict, retries: Object.fromEntries(tally.waited),
  asked: asker.asked.length, askedWhileDown: during.length, refused: refused.length,
  refusedOtherwise: wrong.map(({ status, codes, retryAfter }) => [status, codes[0], retryAfter]).slice(0, 5), slowestRefusalMs: slowest,
  backAfterMs: back, heardAfterMs: heard, apiEnded: api.endedByItself, workerEnded: worker.endedByItself,
};
const code = pronounce(found, [
  ...lost,
  ...(refused.length === 0 ? ['personne n’a rien demandé pendant les pannes'] : []),
  ...(wrong.length > 0 ? [`${wrong.length} refus autrement que par 503 et Retry-After`] : []),
  ...late(slowest > toldWithin ? [`un refus après ${slowest} ms`] : []),
  ...late(Math.max(0, ...back) > backWithin ? [`de retour après ${Math.max(...back)} ms`] : []),
  ...late(Math.max(0, ...heard) > pickedUpWithin ? [`entendu après ${Math.max(...heard)} ms`] : []),
  ...(api.endedByItself > 0 ? [`l’API s’est arrêtée ${api.endedByItself} fois`] : []),
  ...(tally.waited.has('server.failed') ? [`${tally.waited.get('server.failed')} commandes refusées comme une faute à nous`] : []),
]);
await scene.close();
process.exit(code);
