import { parentPort, workerData } from 'node:worker_threads';
import { pictureOf } from '../../../platform/picture.js';
import { wholeSets } from '../gather-period.js';
import { Pseudonyms } from '../pseudonyms.js';
import { daysOf, makePublication } from './make-publication.js';
import type { Task } from './publish-audit.job.js';

const { databaseUrl, dataKey, year, settings } = workerData as Task; // written by publish-audit.job.ts
const names = new Pseudonyms(Buffer.from(dataKey), daysOf(year));
parentPort?.postMessage(await pictureOf(databaseUrl, async (ask) => {
  await wholeSets(ask);
  return makePublication(ask, year, names, settings);
}));
