import type { ReadRow } from '@boussole/domain/register/import/read-row';
import type { SourceRecord } from '@boussole/domain/register/import/sheet';
import { alongIndexes, type Door, lockRun, Overtaken } from './import-run.js';
import { planRows } from './plan-rows.js';

/** A record of a file and what it was read as. */
export interface FileRow extends ReadRow {
  readonly record: SourceRecord;
}

const longestCell = 20_000;
const longestTitle = 300;
const longestKey = 200;

/** Keeps some rows and says what each would do; nobody else may have gone on with this file meanwhile. */
export function stageRows(door: Door, runId: string, after: number, rows: readonly FileRow[], progress: number): Promise<number> {
  return door(async (ask) => {
    const run = await lockRun(ask, runId);
    const last = rows.at(-1)?.record.line;
    if (run?.state !== 'checking' || run.checked_line !== after || last === undefined) throw new Overtaken();
    await alongIndexes(ask);
    await ask(`insert into import_row (run_id, organisation_id, action, line, line_count, source_key, title, state, problems, cells, sheet)
      select $1, $2, case when x.state = 'accepted' then n.likely end, x.* from (
          select case when exists (select from sheet_origin where source_id = $4) then 'unchanged' else 'create' end as likely) n,
        jsonb_to_recordset($3) as x(line integer, line_count integer, source_key text, title text, state text,
        problems jsonb, cells jsonb, sheet jsonb)`, [runId, run.organisation_id, storable(rows), run.source_id]);
    await planRows(ask, runId, run.source_id, rows.map(({ record }) => record.line));
    await ask('update import_run set checked_line = $2, progress = $3 where id = $1', [runId, last, progress]);
    return last;
  });
}

const storable = (rows: readonly FileRow[]): string => {
  const text = JSON.stringify(rows.map(rowValues));
  return unstorable.test(text) ? JSON.stringify(rows.map(rowValues), (_, value: unknown) =>
    (typeof value === 'string' ? value.replace(halfSign, '\ufffd').replaceAll('\u0000', '') : value)) : text;
};

// Halves of a sign, and the sign that is none: PostgreSQL keeps neither in its JSON.
const unstorable = /\\u(?:0000|d[89a-f])/i;
const halfSign = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The columns of a row, as they are kept. */
export function rowValues({ record, sheet, key, title, problems }: FileRow) {
  return {
    line: record.line, line_count: record.lineCount, source_key: key?.slice(0, longestKey) || null, title: title?.slice(0, longestTitle) ?? null,
    state: sheet ? 'accepted' : 'rejected', problems, cells: record.cells.map((cell) => cell.slice(0, longestCell)), sheet,
  };
}
