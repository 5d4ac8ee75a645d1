import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readConfig } from './platform/config.js';
import { Dispatcher } from './platform/dispatcher.js';
import { serveUntilToldToStop, stopOnMistake } from './platform/process.js';
import { startTelemetry } from './telemetry/telemetry.js';
import { jobs, rounds, WorkerModule } from './worker.module.js';

await stopOnMistake(async () => {
  const config = readConfig();
  const telemetry = await startTelemetry(config, 'boussole-worker', null);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: ['error', 'warn'], abortOnError: false,
  });
  const processors = jobs.map((job) => app.get(job));
  const started = app.get(Dispatcher).start(processors, () => {
    console.error('La file ne répond plus : le processus s’arrête pour être relancé.');
    process.exit(1);
  }, rounds.map((one) => app.get(one)));
  await started.catch(async (error: unknown) => {
    await app.close(); // nothing may keep a refused process alive
    await telemetry?.close();
    throw error;
  });
  serveUntilToldToStop({}, async () => {
    await app.close();
    await telemetry?.close();
  });
});
