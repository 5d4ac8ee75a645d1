import { type ImportFacts, mayMoveImport, maySeeImport } from '@boussole/domain/register/import-run';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { Transaction } from '../../platform/transaction.js';
import type { ImportRunView } from './import.graphql.js';
import { readImportRun } from './import.queries.js';

interface Receiving extends ImportFacts { received: number; announced: number; next: number }

/** Takes one part of a file; the same part twice is one, and the last one starts the check. */
@Injectable()
export class AddImportPart {
  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, runId: string, number: number, bytes: Buffer): Promise<ImportRunView> {
    if (bytes.length === 0) throw new Refusal('import.part_invalid');
    return this.db.write(viewer, 'import.received', runId, async (tx) => {
      await this.keep(tx, viewer, runId, number, bytes);
      return readImportRun(tx.ask, viewer, runId);
    });
  }

  private async keep(tx: Transaction, viewer: Viewer, runId: string, number: number, bytes: Buffer): Promise<void> {
    const [run] = await tx.ask<Receiving>(`select organisation_id as "organisationId", state, received_bytes as received, byte_count as announced,
      next_part as next from import_run where id = $1 for update`, [runId]);
    if (!run) throw new Refusal('record.not_found');
    permit(maySeeImport(run, viewer));
    if (number >= 1 && number < run.next) return;
    permit(mayMoveImport(run, 'receive', viewer));
    const received = run.received + bytes.length;
    if (number !== run.next || received > run.announced) throw new Refusal('import.part_invalid');
    await tx.ask('insert into import_part (run_id, organisation_id, number, bytes) values ($1, $2, $3, $4)',
      [runId, viewer.organisationId, number, bytes]);
    const isLast = received === run.announced;
    await tx.ask(`update import_run set received_bytes = $2, next_part = next_part + 1, state = case when $3 then 'checking' else state end
      where id = $1`, [runId, received, isLast]);
    if (isLast) await callWorker(tx, runId);
  }
}

/** Promises the worker's next turn on a file. */
export async function callWorker(tx: Transaction, runId: string): Promise<void> {
  const [run] = await tx.ask<{ turn: number }>('update import_run set turn = turn + 1 where id = $1 returning turn', [runId]);
  await tx.enqueue(`advance-import:${runId}:${run?.turn}`, 'advance-import', { runId });
}
