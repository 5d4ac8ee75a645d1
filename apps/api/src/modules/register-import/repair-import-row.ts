import { readRow } from '@boussole/domain/register/import/read-row';
import type { ImportReference } from '@boussole/domain/register/import/reference';
import type { SourceRecord } from '@boussole/domain/register/import/sheet';
import { Injectable } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Database, type Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { AtMost } from '../../platform/input.js';
import { Text } from '../../platform/scalars.js';
import { callWorker } from './add-import-part.js';
import { recount } from './finish-import.js';
import type { ImportRowView } from './import.graphql.js';
import { lockImport, readImportRow } from './import.queries.js';
import type { ColumnRow } from './import-run.js';
import { mappingOf } from './map-columns.js';
import { planRows } from './plan-rows.js';
import { readReference } from './read-reference.js';
import { rowValues } from './stage-rows.js';

@InputType()
export class ImportCellInput {
  @Field(() => Int) index: number;
  @Field(() => Text) @AtMost(20_000) value: string;
}

const mostCells = 1_000;

/** Reads one row again with other words in it; when its file has come in already, the row follows at once. */
@Injectable()
export class RepairImportRow {
  private reference: ImportReference | null = null;

  constructor(private readonly db: Database) {}

  execute(viewer: Viewer, runId: string, line: number, cells: readonly ImportCellInput[]): Promise<ImportRowView> {
    if (cells.length > mostCells || cells.some(({ index }) => index < 0 || index >= mostCells)) throw new Refusal('input.invalid', 'cells');
    return this.db.write(viewer, 'import.repaired', runId, async (tx) => {
      const run = await lockImport(tx.ask, viewer, runId, 'repair');
      const [row] = await tx.ask<{ cells: string[]; line_count: number; source_id: string }>(`
        select w.cells, w.line_count, r.source_id from import_row w join import_run r on r.id = w.run_id where w.run_id = $1 and w.line = $2`, [runId, line]);
      if (!row) throw new Refusal('record.not_found');
      if (run.columns.length === 0) throw new Refusal('import.wrong_state');
      const record = repaired({ line, lineCount: row.line_count, cells: row.cells, damage: null }, run.columns, cells);
      const isWaiting = await this.keep(tx.ask, runId, row.source_id, record, run.columns, run.state === 'applied');
      await recount(tx.ask, runId);
      if (isWaiting) {
        await tx.ask(`update import_run set state = 'applying' where id = $1`, [runId]);
        await callWorker(tx, runId);
      }
      return readImportRow(tx.ask, runId, line);
    });
  }

  private async keep(
    ask: Ask, runId: string, sourceId: string, record: SourceRecord, columns: readonly ColumnRow[], isApplied: boolean,
  ): Promise<boolean> {
    this.reference ??= await readReference(ask);
    const read = readRow(record, columns.map(({ heading }) => heading), mappingOf(columns), this.reference);
    const { cells, problems, sheet, source_key, state, title } = rowValues({ record, ...read });
    await ask(`update import_row set source_key = $3, title = $4, state = $5, problems = $6, cells = $7, sheet = $8, action = null,
        duplicate_of_line = null, is_repaired = true, is_waiting = false where run_id = $1 and line = $2`,
    [runId, record.line, source_key, title, state, JSON.stringify(problems), JSON.stringify(cells), sheet && JSON.stringify(sheet)]);
    // The same thing further down was the first of its kind until now.
    const same = await ask<{ line: number }>(`select o.line from import_row r join import_row o on o.main_spot = r.main_spot
      and o.state = 'accepted' where r.run_id = $1 and r.line = $2 and r.state = 'accepted' order by o.line`, [runId, record.line]);
    await planRows(ask, runId, sourceId, same.map((row) => row.line));
    if (!isApplied) return false;
    const waiting = await ask(`update import_row set is_waiting = true where run_id = $1 and line = $2 and state = 'accepted' returning line`,
      [runId, record.line]);
    return waiting.length > 0;
  }
}

// Cells beyond the last heading may be emptied away; one that stays is still one too many.
function repaired(record: SourceRecord, columns: readonly ColumnRow[], given: readonly ImportCellInput[]): SourceRecord {
  const length = Math.max(record.cells.length, columns.length, ...given.map(({ index }) => index + 1));
  const cells = Array.from({ length }, (_, index) => given.find((cell) => cell.index === index)?.value ?? record.cells[index] ?? '');
  while (cells.length > columns.length && cells.at(-1)?.trim() === '') cells.pop();
  return { ...record, cells, damage: cells.length > columns.length ? 'too_many_cells' : null };
}
