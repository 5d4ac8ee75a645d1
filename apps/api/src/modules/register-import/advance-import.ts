import type { ImportReference } from '@boussole/domain/register/import/reference';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database.js';
import { refusalOfDatabase } from '../../platform/errors.js';
import { logFailure } from '../../platform/log.js';
import type { WorkJob } from '../../platform/outbox.js';
import { applySome } from './apply-rows.js';
import { checkFile, fail } from './check-file.js';
import { type Door, Overtaken } from './import-run.js';
import { readReference } from './read-reference.js';

/** A share of the work: long enough to be worth its lease, short enough to let others through and to stop at once. */
const share = 10_000;
/** A few seconds of rehearsal. */
const mostRehearsed = 2_000;

/** Reads and applies files in the background, a share at a time; whatever kills it, the next share goes on from the last commit. */
@Injectable()
export class AdvanceImport implements WorkJob {
  readonly job = 'advance-import';
  private reference: Promise<ImportReference> | null = null;

  constructor(private readonly db: Database, private readonly clock: Clock) {}

  async work({ runId }: Readonly<Record<string, string>>): Promise<'done' | 'again'> {
    if (!runId) return 'done';
    const door: Door = (work) => this.db.job((tx) => work(tx.ask));
    const end = this.clock.now().getTime() + share;
    try {
      return await this.advance(door, runId, () => this.clock.now().getTime() >= end);
    } catch (error) {
      if (error instanceof Overtaken) return 'again';
      if (refusalOfDatabase(error)) throw error; // it may pass: the ledger tries again later
      logFailure(error);
      return fail(door, runId, 'server.failed', null);
    }
  }

  private async advance(door: Door, runId: string, isTimeUp: () => boolean): Promise<'done' | 'again'> {
    const [run] = await door((ask) => ask<{ state: string }>('select state from import_run where id = $1', [runId]));
    if (run?.state === 'checking') return this.check(door, runId, isTimeUp);
    if (run?.state === 'abandoned') await door((ask) => forget(ask, runId));
    if (run?.state !== 'applying') return 'done';
    while (!isTimeUp()) if (await applySome(door, runId) === 'done') return 'done';
    return 'again';
  }

  private async check(door: Door, runId: string, isTimeUp: () => boolean): Promise<'done' | 'again'> {
    const reference = await (this.reference ??= door(readReference).catch((error: unknown) => {
      this.reference = null;
      throw error;
    }));
    return await checkFile(door, runId, { reference, isTimeUp, mostRehearsed }) === 'more' ? 'again' : 'done';
  }
}

async function forget(ask: Parameters<Parameters<Door>[0]>[0], runId: string): Promise<void> {
  await ask('delete from import_part where run_id = $1', [runId]);
  await ask('delete from import_row where run_id = $1', [runId]);
}
