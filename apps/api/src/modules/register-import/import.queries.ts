import { type ImportFacts, type ImportMove, mayMoveImport, maySeeImport } from '@boussole/domain/register/import-run';
import type { ImportProblem } from '@boussole/domain/register/import/sheet';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal, sentenceOf } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import type { RowCounts } from './finish-import.js';
import type { ImportHomeView, ImportRowPageView, ImportRowView, ImportRunView, ImportSourceView } from './import.graphql.js';
import type { ColumnRow } from './import-run.js';
import { problemSentence } from './problem-sentence.js';

type RunShown = Omit<ImportRunView, 'columns' | 'counts'> & {
  organisationId: string; columns: ColumnRow[]; counts: Partial<RowCounts>; headingLines: number; blankLines: number; missing: number; progress: number;
};

const runs = `
  select r.id, r.organisation_id as "organisationId", r.source_id as "sourceId", s.name as "sourceName", r.file_name as "fileName",
    r.byte_count as "byteCount", r.received_bytes as "receivedBytes", r.state, r.format, r.encoding, r.delimiter, r.columns, r.counts,
    r.heading_lines as "headingLines", r.blank_lines as "blankLines", r.missing, r.progress, r.started_at as "startedAt",
    r.checked_at as "checkedAt", r.applied_at as "appliedAt", r.failure, r.next_part as "nextPart",
    coalesce(p.given_name || ' ' || p.family_name, 'Ligne de commande') as "startedBy"
  from import_run r join register_source s on s.id = r.source_id
    left join membership m on m.id = r.started_by left join person p on p.id = m.person_id`;

function showRun({ organisationId: _, headingLines, blankLines, missing, progress, counts, columns, failure, ...run }: RunShown): ImportRunView {
  const { accepted = 0, rejected = 0, rows = 0, created = 0, updated = 0, unchanged = 0, remarks = 0, duplicates = 0 } = counts;
  return {
    ...run, columns: columns.map((column, index) => ({ ...column, index, sample: [...column.sample] })),
    failure: failure === 'import.not_readable' || failure === 'import.title_unmapped' ? sentenceOf(failure) : failure && sentenceOf('server.failed'),
    counts: { physical: headingLines + accepted + rejected + blankLines, heading: headingLines, accepted, rejected, blank: blankLines, rows,
      created, updated, unchanged, missing, remarks, duplicates, progress },
  };
}

/** The sources of an organisation and its latest imports. */
export async function readImports(ask: Ask, { organisationId }: Viewer): Promise<ImportHomeView> {
  const sources = await ask<ImportSourceView>(`
    select s.id, s.code, s.name, max(r.started_at) as "lastRunAt", count(r.id)::int as "runCount"
    from register_source s left join import_run r on r.source_id = s.id
    where s.organisation_id = $1 group by s.id order by s.name, s.id limit 200`, [organisationId]);
  const latest = await ask<RunShown>(`${runs} where r.organisation_id = $1 order by r.started_at desc, r.id limit 50`, [organisationId]);
  return { sources, runs: latest.map(showRun) };
}

export async function readImportRun(ask: Ask, viewer: Viewer, id: string): Promise<ImportRunView> {
  const [run] = await ask<RunShown>(`${runs} where r.id = $1`, [id]);
  if (!run) throw new Refusal('record.not_found');
  permit(maySeeImport(run, viewer));
  return showRun(run);
}

/** A run that this person may move so now, held until the end of the transaction. */
export async function lockImport(ask: Ask, viewer: Viewer, id: string, move: ImportMove): Promise<ImportFacts & { turn: number; columns: ColumnRow[] }> {
  const [run] = await ask<ImportFacts & { turn: number; columns: ColumnRow[] }>(
    'select organisation_id as "organisationId", state, turn, columns from import_run where id = $1 for update', [id]);
  if (!run) throw new Refusal('record.not_found');
  permit(mayMoveImport(run, move, viewer));
  return run;
}

interface RowShown extends Omit<ImportRowView, 'problems' | 'cells'> { problems: ImportProblem[]; cells: string[]; columns: ColumnRow[]; organisationId: string }

const rows = `
  select w.line, w.line_count as "lineCount", w.source_key as "sourceKey", w.title, w.state, w.action, w.problems, w.cells,
    w.is_repaired as "isRepaired", w.duplicate_of_line as "duplicateOfLine", r.columns, r.organisation_id as "organisationId"
  from import_row w join import_run r on r.id = w.run_id`;

function showRow({ organisationId: _, columns, cells, problems, ...row }: RowShown): ImportRowView {
  return {
    ...row, cells: cells.map((value, index) => ({ index, value, heading: columns[index]?.heading ?? '' })),
    problems: problems.map(({ column, code, original, isBlocking }) => ({ column, code, original, isBlocking, message: problemSentence(code) })),
  };
}

const filters = {
  all: 'true', rejected: `w.state = 'rejected'`, remarked: `w.state = 'accepted' and (w.problems <> '[]' or w.duplicate_of_line is not null)`,
} as const;
const pageLength = 50;

/** Some rows of a file, in its order. */
export async function readImportRows(
  ask: Ask, viewer: Viewer, runId: string, filter: keyof typeof filters, after: number,
): Promise<ImportRowPageView> {
  await readImportRun(ask, viewer, runId);
  const found = await ask<RowShown>(`${rows} where w.run_id = $1 and w.line > $2 and ${filters[filter]} order by w.line limit ${pageLength + 1}`, [runId, after]);
  const page = found.slice(0, pageLength);
  return { rows: page.map(showRow), next: found.length > pageLength ? page.at(-1)?.line ?? null : null };
}

export async function readImportRow(ask: Ask, runId: string, line: number): Promise<ImportRowView> {
  const [row] = await ask<RowShown>(`${rows} where w.run_id = $1 and w.line = $2`, [runId, line]);
  if (!row) throw new Refusal('record.not_found');
  return showRow(row);
}
