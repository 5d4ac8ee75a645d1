import { isImportTarget } from '@boussole/domain/register/import/targets';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { Text } from '../../platform/scalars.js';
import { callWorker } from './add-import-part.js';
import type { ImportRunView } from './import.graphql.js';
import { lockImport, readImportRun } from './import.queries.js';
import { namesSomething, rememberColumns } from './map-columns.js';

@InputType()
export class ImportMappingInput {
  @Field(() => Int) index: number;
  @Field(() => Text, { nullable: true }) @AtMost(60) target: string | null;
}

const mostColumns = 1_000;

/** What a person decides about a file once it was read: what its columns mean, whether it comes in. */
@Injectable()
export class MoveImport {
  constructor(private readonly db: Database) {}

  /** Reads the file again with these meanings; they are remembered for the next file of its source. */
  map(viewer: Viewer, runId: string, mapping: readonly ImportMappingInput[]): Promise<ImportRunView> {
    if (mapping.length > mostColumns) throw new Refusal('text.too_long', 'mapping');
    if (mapping.some(({ target }) => target !== null && target !== undefined && !isImportTarget(target))) throw new Refusal('input.invalid', 'target');
    return this.db.write(viewer, 'import.mapped', runId, async (tx) => {
      const run = await lockImport(tx.ask, viewer, runId, 'map');
      if (run.columns.length === 0) throw new Refusal('import.wrong_state');
      if (mapping.some(({ index }) => run.columns[index] === undefined)) throw new Refusal('input.invalid', 'index');
      const said = new Map(mapping.map(({ index, target }) => [index, target ?? null]));
      const columns = run.columns.map((column, index) => ({ ...column, target: said.has(index) ? said.get(index) ?? null : column.target }));
      if (!namesSomething(columns)) throw new Refusal('import.title_unmapped');
      await tx.ask(`update import_run set columns = $2, state = 'checking', checked_line = 0, applied_rank = 0, applied_line = 0, applied_rows = 0,
        counts = '{}', blank_lines = 0, heading_lines = 0, progress = 0, checked_at = null, failure = null where id = $1`, [runId, JSON.stringify(columns)]);
      await tx.ask(`update register_source set mapping = mapping || $2 where id = (select source_id from import_run where id = $1)`,
        [runId, JSON.stringify(rememberColumns(columns))]);
      await callWorker(tx, runId);
      return readImportRun(tx.ask, viewer, runId);
    });
  }

  /** Lets the accepted rows in; an import that failed goes on from where it stopped. */
  apply(viewer: Viewer, runId: string): Promise<ImportRunView> {
    return this.db.write(viewer, 'import.applied', runId, async (tx) => {
      await lockImport(tx.ask, viewer, runId, 'apply');
      // One file of a source at a time: two at once would each call the other's sheets missing.
      const [source] = await tx.ask<{ id: string }>(`select s.id from register_source s
        where s.id = (select source_id from import_run where id = $1) for update`, [runId]);
      const others = await tx.ask(`select from import_run where source_id = $1 and state = 'applying' and id <> $2 and started_by is not null`, [source?.id, runId]);
      if (others.length > 0) throw new Refusal('import.wrong_state');
      await tx.ask(`update import_run set state = case when checked_at is null then 'checking' else 'applying' end, failure = null, progress = 0
        where id = $1`, [runId]);
      await callWorker(tx, runId);
      return readImportRun(tx.ask, viewer, runId);
    });
  }

  /** Gives a file up: what it holds is forgotten, what came in before it failed stays. */
  abandon(viewer: Viewer, runId: string): Promise<ImportRunView> {
    return this.db.write(viewer, 'import.abandoned', runId, async (tx) => {
      await lockImport(tx.ask, viewer, runId, 'abandon');
      await tx.ask(`update import_run set state = 'abandoned' where id = $1`, [runId]);
      await callWorker(tx, runId);
      return readImportRun(tx.ask, viewer, runId);
    });
  }
}
