/** The worker of the product, but for one job that does what its payload says: its part, or something that no job should do. */
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readConfig } from '../../apps/api/src/platform/config.js';
import { Dispatcher } from '../../apps/api/src/platform/dispatcher.js';
import type { WorkJob } from '../../apps/api/src/platform/outbox.js';
import { serveUntilToldToStop } from '../../apps/api/src/platform/process.js';
import { jobs, WorkerModule } from '../../apps/api/src/worker.module.js';

export const poisoned = 'nudge-person';

const poison: WorkJob = {
  job: poisoned,
  work: async ({ does }) => {
    if (does === 'throws') throw new TypeError('a mistake of ours');
    if (does === 'loops') for (;;) Math.sqrt(2);
    if (does === 'eats') for (const eaten: string[] = []; ;) eaten.push('x'.repeat(1_000_000) + eaten.length);
    if (does === 'dies') process.kill(process.pid, 'SIGKILL');
    return 'done';
  },
};

const app = await NestFactory.createApplicationContext(WorkerModule.with(readConfig()), { logger: ['error'], abortOnError: false });
const processors = jobs.map((job) => app.get<WorkJob>(job)).map((job) => (job.job === poisoned ? poison : job));
await app.get(Dispatcher).start(processors, () => process.exit(1));
serveUntilToldToStop({}, () => app.close());
