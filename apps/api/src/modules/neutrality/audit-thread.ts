import { parentPort, workerData } from 'node:worker_threads';
import { pictureOf } from '../../platform/picture.js';
import { auditGathered } from './audit-gathered.js';
import type { Found, Task } from './audit-aside.js';
import { BrokenSets, gatherPeriod, wholeSets } from './gather-period.js';
import { Pseudonyms } from './pseudonyms.js';

const { databaseUrl, dataKey, period, settings } = workerData as Task; // written by audit-aside.ts
const names = new Pseudonyms(Buffer.from(dataKey), period);
const answer = (found: Found): void => parentPort?.postMessage(found);

try {
  const gathered = await pictureOf(databaseUrl, async (ask) => gatherPeriod(ask, period, names, await wholeSets(ask)));
  answer({ made: auditGathered(gathered, settings) });
} catch (error) {
  if (!(error instanceof BrokenSets)) throw error;
  answer({ broken: error.message });
}
