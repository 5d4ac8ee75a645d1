/**
 * How many deliveries pass through the ledger, the relay and the queue against what BullMQ alone carries: rounds in turn, same backend, same
 * work (none), one worker process each; by hand, on a migrated database:
 *   node --conditions=@boussole/source --import ./tools/swc-register.mjs test/load/relay-throughput.ts OWNER_URL WORKER_URL [JOBS [ROUNDS]]
 */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Queue, Worker } from 'bullmq';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { readConfig } from '../../apps/api/src/platform/config.js';
import { Dispatcher } from '../../apps/api/src/platform/dispatcher.js';
import type { Processor } from '../../apps/api/src/platform/outbox.js';
import { openQueues } from '../../apps/api/src/platform/queue.js';
import { jobs as everyJob, WorkerModule } from '../../apps/api/src/worker.module.js';
import { testEnvironment } from '../support/house.js';

const [ownerUrl = '', workerUrl = '', many = '5000', turns = '3', part] = process.argv.slice(2);
const count = Number(many);
const rounds = Number(turns);
const idle = 'forget-visitor';
const config = readConfig({ ...testEnvironment, DATABASE_URL: workerUrl, ...(process.env['REDIS_URL'] && { REDIS_URL: process.env['REDIS_URL'] }) });

/** One worker process: ours with a job that does nothing, or BullMQ's own with as many hands. */
async function serve(what: string): Promise<void> {
  if (what === 'relay') {
    const app = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: ['error'] });
    const processors = everyJob.map((job) => app.get<Processor>(job)).map((job) => (job.job === idle ? { job: job.job, work: () => Promise.resolve('done' as const) } : job));
    await app.get(Dispatcher).start(processors, () => process.exit(1));
  } else {
    const { options } = await openQueues(config);
    await new Worker('alone', () => Promise.resolve(), { ...options, concurrency: 5 }).waitUntilReady();
  }
  process.send?.('ready');
  await once(process, 'disconnect');
  process.exit(0);
}

async function rate(): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const { options, close } = await openQueues(config);
  const queue = new Queue('alone', options);
  const until = async (isOver: () => Promise<boolean>): Promise<void> => { while (!await isOver()) await new Promise((go) => setTimeout(go, 20)); };
  const start = async (what: string) => {
    const child = fork(fileURLToPath(import.meta.url), [ownerUrl, workerUrl, many, turns, what], { execArgv: process.execArgv });
    await once(child, 'message');
    return child;
  };
  const alone = async (): Promise<number> => {
    const from = performance.now();
    for (let place = 0; place < count; place += 500) await queue.addBulk(Array.from({ length: Math.min(500, count - place) }, (_, n) => ({ name: 'look', data: { id: place + n } })));
    await until(async () => (await queue.getJobCountByTypes('waiting', 'active')) === 0);
    return count / (performance.now() - from) * 1000;
  };
  const relay = async (): Promise<number> => {
    const from = performance.now();
    for (let place = 0; place < count; place += 500) {
      await owner.query(`insert into delivery (key, job, payload) select 'load:' || gen_random_uuid(), $1, '{}' from generate_series(1, $2)`, [idle, Math.min(500, count - place)]);
    }
    await until(async () => (await owner.query(`select from delivery where job = $1 and done_at is null limit 1`, [idle])).rowCount === 0);
    return count / (performance.now() - from) * 1000;
  };
  const took: Record<'alone' | 'relay', number[]> = { alone: [], relay: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [what, run] of [['alone', alone], ['relay', relay]] as const) {
      const child = await start(what);
      const perSecond = await run();
      took[what].push(perSecond);
      console.log(`${what === 'alone' ? 'BullMQ seul' : 'notre relais'} : ${perSecond.toFixed(0)}/s`);
      child.disconnect();
      await once(child, 'exit');
    }
  }
  const { rows: [undone] } = await owner.query<{ n: number }>(`select count(*)::int as n from delivery where job = $1 and (state <> 'sent' or strikes > 0)`, [idle]);
  const middle = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;
  const ratio = middle(took.relay) / middle(took.alone);
  console.log(`rapport ${ratio.toFixed(2)} (budget 0.80), ${undone?.n ?? 0} non faites`);
  await queue.obliterate({ force: true });
  await queue.close();
  await close();
  await owner.end();
  process.exitCode = ratio >= 0.8 && undone?.n === 0 ? 0 : 1;
}

await (part ? serve(part) : rate());
