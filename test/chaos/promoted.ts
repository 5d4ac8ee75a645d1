/**
 * A replica follows PostgreSQL while referrals are sent; the first one dies and the replica takes over in the middle. The API serves from it without a new
 * start, and no mail leaves until somebody opens the gate. What the replica had not heard yet is counted. CHAOS_REFERRALS (1,000).
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { eventually } from '../support/eventually.js';
import { testEnvironment } from '../support/house.js';
import { Program } from '../support/program.js';
import { Asker } from './asker.js';
import { Errands } from './errands.js';
import { Scene } from './scene.js';
import { ChaosServer } from './server.js';
import { late, size } from './size.js';
import { pronounce, say } from './verdict.js';
import { Wire } from './wire.js';

const [servedWithin, silentFor, leftWithin] = [5_000, 1_000 * size('CHAOS_SECONDS', 60, 10), 70_000];

/** A command of the product, as its operator types it. */
async function boussole(databaseUrl: string, ...words: readonly string[]): Promise<string> {
  const program = Program.run('cli', { ...testEnvironment, DATABASE_URL: databaseUrl }, ...words);
  const end = await program.ended;
  if (end !== 0) throw new Error(`${words.join(' ')} : ${program.said}`);
  return program.said.trim();
}

const first = await ChaosServer.open();
const wire = await Wire.before(first.url());
const scene = await Scene.open({ referrals: size('CHAOS_REFERRALS', 1_000, 150), server: first, wire: (url) => wire.through(url) });
const { catcher } = scene;

// Copied as any backup is, then it follows instead of opening.
const [copies, second] = [ChaosServer.place('copies'), ChaosServer.place('replica')];
const files = path.join(second, 'pg');
await boussole(first.url(), 'sauvegarder', '--dans', copies);
await boussole(first.url(), 'restaurer', '--de', copies, '--dans', files);
rmSync(path.join(files, 'recovery.signal'));
writeFileSync(path.join(files, 'standby.signal'), '', { mode: 0o600 });
const { hostname, port, username, password } = new URL(first.url());
appendFileSync(path.join(files, 'postgresql.auto.conf'), `primary_conninfo = 'host=${hostname} port=${port} user=${username} password=${password}'\n`);
// Whoever runs this as root lends the files to the account of PostgreSQL.
if (process.getuid?.() === 0) spawnSync('chown', ['-R', 'nobody', files]);
const replica = await ChaosServer.on(second);
const follower = new pg.Client({ connectionString: replica.url() });
await follower.connect();
const on = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row | undefined> => (await follower.query<Row>(sql)).rows[0];
await eventually('it follows', () => on(`select from pg_stat_wal_receiver where status = 'streaming'`), 60_000);
say('la réplique suit');

const asker = new Asker(scene.address, scene.town.counsellorCookie);
scene.begin();
await pause(5_000); // some life before it happens
first.die('SIGKILL');
const at = Date.now();
await follower.query('select pg_promote()');
wire.lead(replica.url());
const gates = await on<{ may: boolean }>('select app.may_leave() as may');
await eventually('served again', () => asker.between(at).some(({ status }) => status === 200), 60_000);
const servedAfterMs = Math.min(...asker.between(at).filter(({ status }) => status === 200).map((one) => one.at + one.ms)) - at;
say(`la réplique sert après ${servedAfterMs} ms`);

// Nothing leaves, although much is due.
const errands = await Errands.open(follower, catcher);
const promised = await errands.promise(10);
const before = catcher.mails.length;
await pause(silentFor);
const leaked = catcher.mails.length - before;
const health = await (await fetch(`${scene.address}/health/ready`)).json() as { mayMessagesLeave: boolean | null };
const said = await boussole(replica.url(), 'envois', 'ouvrir');
say(said);
// Whoever found the gate shut asks again within a minute. Behind two thousand others, the last one would tell how long a queue is.
const opened = Date.now();
await eventually('the first mail', () => catcher.mails.length > before, 2 * leftWithin);
const leftAfterMs = Date.now() - opened;
const told = await errands.finish();
const { tally, verdict } = await scene.finish(replica);
await asker.stop();

const refused = asker.between(at).filter(({ status }) => status !== 200);
const unlike = refused.filter(({ status }) => status !== 503);
const found = {
  ...verdict, retries: Object.fromEntries(tally.waited), mayLeaveAtOnce: gates?.may, servedAfterMs, refused: refused.length,
  leaked, mayLeaveBeforeOpening: health.mayMessagesLeave,
  waited: promised.length, leftAfterMs, ...told, apiEnded: scene.api.endedByItself, workerEnded: scene.worker.endedByItself,
};
// A replica that follows without being waited for may lack the last moment: what it had not heard is a figure here, not a broken promise.
const behind = ['acked', 'mails', 'copies', 'lostCommands', 'lostMails', 'copiesUnderAnotherName'];
const code = pronounce(found, [
  ...Object.entries(verdict).filter(([name, value]) => !behind.includes(name) && value !== 0).map(([name, value]) => `${name} : ${value}`),
  ...late(servedAfterMs > servedWithin ? [`servi après ${servedAfterMs} ms`] : []),
  ...(unlike.length > 0 ? [`${unlike.length} refus autrement que par 503`] : []),
  ...(gates?.may || health.mayMessagesLeave ? ['la réplique se croit autorisée à envoyer'] : []),
  ...(leaked > 0 ? [`${leaked} mails partis avant « envois ouvrir »`] : []),
  ...(told.lost > 0 || told.dead > 0 ? [`${told.lost} mails perdus, ${told.dead} mis à part`] : []),
  ...late(leftAfterMs > leftWithin ? [`rien avant ${leftAfterMs} ms après l’ouverture`] : []),
  ...(scene.api.endedByItself > 0 ? [`l’API s’est arrêtée ${scene.api.endedByItself} fois`] : []),
]);
await follower.end();
await scene.close();
await wire.close();
await replica.close();
rmSync(copies, { recursive: true, force: true });
process.exit(code);
