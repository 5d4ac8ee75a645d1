import type { Ask } from '../../platform/statement.js';
import type { Touched } from './apply-sheets.js';
import type { RunRow } from './import-run.js';

const kinds = [
  ['organisation', 'r.organisation_spot = app.spot($1, o.source_key)'], ['offer', `r.main_spot = app.spot($1, '3 ' || o.source_key)`],
] as const;

// The first row of the file that is about a sheet.
const lineOf = (sheet: string, kind: string, spot: string): string => `(
  select r.line from sheet_origin o join import_row r on ${spot} and r.state = 'accepted'
  where o.sheet_id = ${sheet} and o.sheet_kind = '${kind}' and o.source_id = $2 order by r.rank, r.line limit 1)`;

/** Asks for the probable twins of what came in, and says which rows of the file they are. */
export async function proposeDuplicates(ask: Ask, run: RunRow, touched: Touched): Promise<void> {
  for (const [kind, spot] of kinds) {
    const ids = touched[kind];
    if (ids.length === 0) continue;
    const [{ proposed } = { proposed: 0 }] = await ask<{ proposed: number }>(
      'select app.propose_duplicates($1, $2, $3) as proposed', [kind, ids, run.id]);
    if (proposed === 0) continue;
    await ask(`update duplicate_pair d set left_line = ${lineOf('d.left_id', kind, spot)}, right_line = ${lineOf('d.right_id', kind, spot)}
      where d.run_id = $1 and d.sheet_kind = '${kind}' and d.left_line is null and d.right_line is null`, [run.id, run.source_id]);
    await ask(`update import_row r set duplicate_of_line = d.original
      from (select greatest(left_line, right_line) as line, min(least(left_line, right_line)) as original from duplicate_pair
        where run_id = $1 and sheet_kind = '${kind}' and left_line <> right_line group by 1) d
      where r.run_id = $1 and r.line = d.line and r.duplicate_of_line is null`, [run.id]);
  }
}

/** A pair of sheets that may be one, as the rows of the file that are about them; null: a sheet that was there already. */
export interface FoundPair {
  readonly line: number;
  readonly originalLine: number | null;
  readonly originalName: string;
  readonly reasons: readonly string[];
}

/** Every pair that is still proposed and has a row of this file on one side at least. */
export async function readPairs(ask: Ask, run: RunRow): Promise<FoundPair[]> {
  const rows = await ask<FoundPair>(kinds.map(([kind, spot]) => `
    select greatest(l, r) as line, least(l, r) as "originalLine", reasons,
      (select ${kind === 'offer' ? 'title' : 'name'} from ${kind} where id = case when l is null or l < r then left_id else right_id end) as "originalName"
    from (select d.*, ${lineOf('d.left_id', kind, spot)} as l, ${lineOf('d.right_id', kind, spot)} as r
      from duplicate_pair d where d.sheet_kind = '${kind}' and d.state = 'proposed' and (d.run_id = $1 or exists (
        select from sheet_origin o where o.source_id = $2 and o.sheet_kind = '${kind}' and o.sheet_id in (d.left_id, d.right_id)))) x
    where coalesce(l, r) is not null`).join(' union all '), [run.id, run.source_id]);
  return onceEach(rows.map((row) => (row.originalLine === row.line ? { ...row, originalLine: null } : row)));
}

// Two rows may be twins twice over, as bodies and as offers: they are one pair, with every reason.
function onceEach(pairs: readonly FoundPair[]): FoundPair[] {
  const found = new Map<string, FoundPair>();
  for (const pair of pairs) {
    const key = `${pair.line} ${pair.originalLine ?? pair.originalName}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, reasons: [...new Set([...known.reasons, ...pair.reasons])] } : pair);
  }
  return [...found.values()].sort((one, other) => one.line - other.line);
}
