import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '../../apps/api/src/platform/config.js';
import { Dispatcher } from '../../apps/api/src/platform/dispatcher.js';
import { jobs, WorkerModule } from '../../apps/api/src/worker.module.js';
import type { TestDatabase } from '../db/test-database.js';
import { testEnvironment } from './house.js';

/** The worker as worker.ts runs it, in this process; not at work yet. */
export interface Working {
  readonly app: INestApplicationContext;
  start(): Promise<void>;
  close(): Promise<void>;
}

export async function openWorker(database: TestDatabase, more: Record<string, string> = {}): Promise<Working> {
  const config = readConfig({ ...testEnvironment, DATABASE_URL: database.workerUrl, ...more });
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), { logger: ['error'], abortOnError: false });
  return {
    app,
    start: () => app.get(Dispatcher).start(jobs.map((job) => app.get(job)), () => { throw new Error('the queue fell silent'); }),
    close: () => app.close(),
  };
}

export async function startWorker(database: TestDatabase, more: Record<string, string> = {}): Promise<Working> {
  const working = await openWorker(database, more);
  await working.start();
  return working;
}
