/**
 * The disk under PostgreSQL's tables is full, then the one under its changes, while referrals are sent: pages are still shown, whoever writes is told 503 in
 * a sentence, nothing is there by half, and all goes on by itself once there is room. CHAOS_REFERRALS (1,000). Needs root, to mount the small disks.
 */
import 'reflect-metadata';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sentenceOf } from '../../apps/api/src/platform/errors.js';
import { upload } from '../support/documents.js';
import { eventually } from '../support/eventually.js';
import { Visitor } from '../support/visitor.js';
import { Asker } from './asker.js';
import { count, Scene } from './scene.js';
import { ChaosServer } from './server.js';
import { late, size } from './size.js';
import { SmallDisk } from './small-disk.js';
import { pronounce, say } from './verdict.js';

if (process.getuid?.() !== 0) {
  say('Cette épreuve monte de petits disques : il faut être root. Rien n’a été éprouvé.');
  process.exit(pronounce({ skipped: 'root' }, []));
}
const within = 5_000;
const paper = Buffer.from('Une ligne de plus.\n'.repeat(48_000));

const [tables, changes] = ['tables', 'changes'].map((name) => ChaosServer.place(name));
if (!tables || !changes) throw new Error('no place');
const disk = SmallDisk.mount(tables, 600);
const fresh = await ChaosServer.on(tables);
fresh.migrate();
await fresh.rest();
const narrow = SmallDisk.mount(changes, 300);
spawnSync('cp', ['-a', path.join(tables, 'pg', 'pg_wal'), changes]);
spawnSync('chmod', ['755', changes]);
rmSync(path.join(tables, 'pg', 'pg_wal'), { recursive: true });
spawnSync('ln', ['-s', path.join(changes, 'pg_wal'), path.join(tables, 'pg', 'pg_wal')]);

const server = await ChaosServer.on(tables);
const scene = await Scene.open({ referrals: size('CHAOS_REFERRALS', 1_000, 200), server });
const owner = await server.owner();
const nadia = new Visitor(scene.address);
nadia.cookie = scene.town.counsellorCookie;
const dossierId = scene.town.ready[0]?.dossierId ?? '';
const send = () => upload(nadia, dossierId, paper);
const asker = new Asker(scene.address, nadia.cookie);
const sent = await send();
const born = async () => (await owner.query<{ at: string }>('select pg_postmaster_start_time()::text as at')).rows[0]?.at;
const startedAt = await born();
scene.begin();
await pause(2_000); // some life before it happens

/** While it is full: what readers and writers are told. */
async function whileFull(): Promise<{ told: Set<string>; read: { well: number; asked: number }; half: number }> {
  const from = Date.now();
  const told = new Set<string>();
  for (let times = 0; times < 5; times += 1) {
    const { status, code, text } = await send();
    told.add(`${status} ${code ?? ''}${text.includes(sentenceOf('service.unavailable')) ? ', en une phrase' : ''}`);
    await pause(500); // as somebody does who tries again
  }
  const asked = asker.between(from);
  const half = await count(owner, 'document d where not exists (select from document_part p where p.document_id = d.id)');
  return { told, read: { well: asked.filter(({ status }) => status === 200).length, asked: asked.length }, half };
}
const taken = async (from: number): Promise<number> => {
  await eventually('a paper is taken again', async () => (await send().catch(() => null))?.status === 200, 120_000);
  return Date.now() - from;
};

disk.fill();
say('plus de place sous les tables');
const underTables = await whileFull();
const isAlive = await born() === startedAt;
disk.empty();
const takenAfterMs = await taken(Date.now());
say(`de la place : un document accepté après ${takenAfterMs} ms`);

narrow.fill();
say('plus de place sous les changements');
// What PostgreSQL had in reserve is used up.
for (let place = 0; place < 40; place += 1) {
  const isWritten = await owner.query(`select pg_logical_emit_message(false, 'trial', repeat('x', 1000)), pg_switch_wal()`).then(() => true, () => false);
  if (!isWritten) break;
}
const from = Date.now();
await pause(3_000);
const underChanges = asker.between(from);
narrow.empty();
const roomAt = Date.now();
// PostgreSQL ends when it cannot write its changes; its supervisor starts it again, and it repairs its files.
const isUp = await server.owner().then(async (client) => client.end().then(() => true), () => false);
if (!isUp) await server.comeBack();
const servedFrom = Date.now();
const goesOnAfterMs = await taken(servedFrom);
say(`de la place : PostgreSQL ${isUp ? 'servait encore' : 'relancé'}, un document accepté ${goesOnAfterMs} ms plus tard`);

const { tally, verdict, lost } = await scene.finish();
await asker.stop();
const last = await server.owner();
const complete = 'document d where (select sum(octet_length(sealed)) from document_part p where p.document_id = d.id) >= d.byte_count';
const papers = { complete: await count(last, complete), all: await count(last, 'document') };
await last.end();
const wrong = asker.asked.filter(({ status, retryAfter }) => status !== 200 && (status !== 503 || retryAfter === null));
const isTold = [...underTables.told].every((one) => one === '503 service.unavailable, en une phrase');
const found = {
  ...verdict, retries: Object.fromEntries(tally.waited), firstPaper: sent.status,
  underTables: { ...underTables, told: [...underTables.told] }, postgresWentOn: isAlive, takenAfterMs,
  underChanges: { asked: underChanges.length, answered: [...new Set(underChanges.map(({ status }) => status))] },
  postgresEnded: !isUp, repairMs: servedFrom - roomAt, goesOnAfterMs, papers,
  apiEnded: scene.api.endedByItself, workerEnded: scene.worker.endedByItself,
};
const unread = underTables.read.asked - underTables.read.well;
const code = pronounce(found, [
  ...lost,
  ...(sent.status === 200 ? [] : ['le premier document n’a pas été accepté']),
  ...(unread > 0 ? [`${unread} pages refusées quand les tables étaient pleines`] : []),
  ...(isTold ? [] : [`un document refusé autrement : ${[...underTables.told].join(' ; ')}`]),
  ...(isAlive ? [] : ['PostgreSQL s’est arrêté pour des tables pleines']),
  ...(wrong.length > 0 ? [`${wrong.length} refus autrement que par 503 et Retry-After`] : []),
  ...(underTables.half > 0 ? [`${underTables.half} documents sans contenu`] : []),
  ...(papers.complete === papers.all ? [] : [`${papers.all - papers.complete} documents à moitié`]),
  ...late(Math.max(takenAfterMs, goesOnAfterMs) > within ? [`repris après ${Math.max(takenAfterMs, goesOnAfterMs)} ms`] : []),
  ...(scene.api.endedByItself > 0 ? [`l’API s’est arrêtée ${scene.api.endedByItself} fois`] : []),
  ...(tally.waited.has('server.failed') ? [`${tally.waited.get('server.failed')} commandes refusées comme une faute à nous`] : []),
]);
await owner.end();
await Promise.all([scene.api.stop(), scene.worker.stop()]);
await scene.catcher.stop();
await server.rest();
for (const one of [disk, narrow]) one.unmount();
for (const place of [tables, changes]) rmSync(place, { recursive: true, force: true });
process.exit(code);
