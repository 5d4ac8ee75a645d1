import { randomUUID } from 'node:crypto';
import { largestImport } from '@boussole/domain/register/import-run';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { Text, Uuid } from '../../platform/scalars.js';
import type { Transaction } from '../../platform/transaction.js';
import type { ImportRunView } from './import.graphql.js';
import { readImportRun } from './import.queries.js';
import { callWorker } from './add-import-part.js';
import { ensureSource } from './ensure-source.js';

@InputType()
export class StartImportInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Text) @AtMost(120) sourceName: string;
  @Field(() => Text) @AtMost(255) fileName: string;
  @Field(() => Int) byteCount: number;
}

/** Announces a file; its parts follow. */
@Injectable()
export class StartImport {
  constructor(private readonly db: Database) {}

  async execute(viewer: Viewer, { commandKey, ...input }: StartImportInput): Promise<ImportRunView> {
    const request = { ...input, sourceName: input.sourceName.trim(), fileName: input.fileName.trim() };
    if (request.byteCount > largestImport) throw new Refusal('import.too_large');
    if (request.byteCount < 1) throw new Refusal('import.not_readable');
    if (!request.fileName) throw new Refusal('input.invalid', 'fileName');
    const runId = randomUUID();
    const command = { what: 'import.started', about: runId, key: commandKey, request };
    const answer = await this.db.writeOnce(viewer, command, async (tx) => {
      await this.forgetUnfinished(tx, viewer);
      const sourceId = await ensureSource(tx.ask, viewer.organisationId, request.sourceName);
      if (!sourceId) throw new Refusal('input.invalid', 'sourceName');
      await tx.ask(`insert into import_run (id, organisation_id, source_id, branch_id, started_by, file_name, byte_count)
        values ($1, $2, $3, $4, $5, $6, $7)`,
      [runId, viewer.organisationId, sourceId, viewer.branchId, viewer.membershipId, request.fileName, request.byteCount]);
      return { runId };
    });
    return this.db.read(viewer, (ask) => readImportRun(ask, viewer, answer.runId));
  }

  // A file that stopped coming a week ago does not come any more.
  private async forgetUnfinished(tx: Transaction, viewer: Viewer): Promise<void> {
    const stale = await tx.ask<{ id: string }>(`update import_run set state = 'abandoned'
      where organisation_id = $1 and state = 'uploading' and started_at < now() - interval '7 days' returning id`, [viewer.organisationId]);
    for (const { id } of stale) await callWorker(tx, id);
  }
}
