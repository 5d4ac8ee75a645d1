import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { Transaction } from '../../platform/transaction.js';
import { largestPart } from '@boussole/domain/register/import-run';
import type { ImportRunView } from './import.graphql.js';
import { lockImport, readImportRun } from './import.queries.js';

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

interface Received { received_bytes: number; byte_count: number; next_part: number }

/** Takes one part of a file; the same part twice is one, and the last one starts the check. */
@Injectable()
export class AddImportPart {
  constructor(private readonly db: Database) {}

  async execute(viewer: Viewer, runId: string, number: number, text: string): Promise<ImportRunView> {
    if (text.length > largestPart) throw new Refusal('text.too_long', 'bytes');
    if (text.length === 0 || !base64.test(text)) throw new Refusal('import.part_invalid');
    return this.db.write(viewer, 'import.received', runId, async (tx) => {
      const known = await tx.ask<Received>('select received_bytes, byte_count, next_part from import_run where id = $1', [runId]);
      if (known[0] && number >= 1 && number < known[0].next_part) return readImportRun(tx.ask, viewer, runId);
      await lockImport(tx.ask, viewer, runId, 'receive');
      await this.keep(tx, viewer, runId, number, Buffer.from(text, 'base64'));
      return readImportRun(tx.ask, viewer, runId);
    });
  }

  // Read again under the lock: the same part may have come in by another way meanwhile.
  private async keep(tx: Transaction, viewer: Viewer, runId: string, number: number, bytes: Buffer): Promise<void> {
    const [run] = await tx.ask<Received>('select received_bytes, byte_count, next_part from import_run where id = $1', [runId]);
    if (!run || number > run.next_part || number < 1) throw new Refusal('import.part_invalid');
    if (number < run.next_part) return;
    const received = run.received_bytes + bytes.length;
    if (received > run.byte_count) throw new Refusal('import.part_invalid');
    await tx.ask('insert into import_part (run_id, organisation_id, number, bytes) values ($1, $2, $3, $4)',
      [runId, viewer.organisationId, number, bytes]);
    const isLast = received === run.byte_count;
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
