import { parentPort, workerData } from 'node:worker_threads';
import { type ReleaseFacts, releaseOf } from '@boussole/domain/figures/release';

/** What a thread needs to tell a year of a body: some seconds of work for a large one. */
export interface Task {
  readonly unit: string;
  readonly year: number;
  readonly monthsOver: number;
  readonly facts: ReleaseFacts;
}

const { unit, year, monthsOver, facts } = workerData as Task; // written by keep-figures.ts
parentPort?.postMessage(releaseOf(unit, year, monthsOver, facts));
