import type { Ask } from '../../platform/statement.js';
import { alongIndexes } from './import-run.js';

const spotOf = {
  organisation: 'r.organisation_spot = app.spot($1, o.source_key)', branch: 'r.branch_spot = app.spot($1, o.source_key)',
  offer: `r.main_spot = app.spot($1, '3 ' || o.source_key)`,
} as const;
const kinds = ['organisation', 'branch', 'offer'] as const;

// Sheets of the source that its newest file does not hold. A row that could not be read still stands in it: its offer, and the
// place and the body of that offer, are not gone. $1 run, $2 source.
const gone = `
  with unread as (
    select f.id, f.branch_id, f.organisation_id from import_row r
      cross join lateral (select x.sheet_id from sheet_origin x
        where x.source_id = $2 and x.sheet_kind = 'offer' and x.source_key = r.source_key limit 1) o
      join offer f on f.id = o.sheet_id
    where r.run_id = $1 and r.state = 'rejected')
  select o.sheet_kind, o.source_key from sheet_origin o
  where o.source_id = $2 and o.missing_since is null and o.sheet_kind <> 'session'
    and exists (select from import_row r where r.run_id = $1 and r.state = 'accepted')
    and o.sheet_id not in (select id from unread union select branch_id from unread union select organisation_id from unread)
    and case o.sheet_kind ${kinds.map((kind) => `
      when '${kind}' then (select r.line from import_row r where ${spotOf[kind]} and r.state = 'accepted' limit 1) is null`).join('')} end`;

// People count what the file's rows are about: offers, when it has offers.
const counted = `sheet_kind in (select (array['organisation', 'branch', 'offer'])[rank] from import_row
  where run_id = $1 and state = 'accepted' group by rank)`;

/** How many sheets the file would leave behind. */
export async function countMissing(ask: Ask, runId: string, sourceId: string): Promise<number> {
  await alongIndexes(ask);
  const [row] = await ask<{ count: number }>(`select count(*)::int as count from (${gone}) g where ${counted}`, [runId, sourceId]);
  return row?.count ?? 0;
}

/** Marks the sheets that have left their source; they stay in the register, and lose the mark when they come back. */
export async function markMissing(ask: Ask, runId: string, sourceId: string): Promise<number> {
  await alongIndexes(ask);
  const [row] = await ask<{ count: number }>(`
    with gone as materialized (${gone}),
    marked as (update sheet_origin o set missing_since = now() from gone g
      where o.source_id = $2 and o.sheet_kind = g.sheet_kind and o.source_key = g.source_key)
    select count(*)::int as count from gone where ${counted}`, [runId, sourceId]);
  return row?.count ?? 0;
}

/** The physical lines of a file, each counted once, and what its rows are for the register. */
export interface RowCounts {
  readonly accepted: number;
  readonly rejected: number;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly remarks: number;
  readonly duplicates: number;
}

/** Counts the rows of a run and keeps the result beside it. */
export async function recount(ask: Ask, runId: string): Promise<RowCounts> {
  const [row] = await ask<{ counts: RowCounts }>(`
    update import_run set counts = (
      select jsonb_build_object(
        'accepted', coalesce(sum(line_count) filter (where state = 'accepted'), 0),
        'rejected', coalesce(sum(line_count) filter (where state = 'rejected'), 0),
        'rows', count(*), 'created', count(*) filter (where action = 'create'), 'updated', count(*) filter (where action = 'update'),
        'unchanged', count(*) filter (where action = 'unchanged'),
        'remarks', count(*) filter (where state = 'accepted' and problems <> '[]'),
        'duplicates', count(*) filter (where state = 'accepted' and duplicate_of_line is not null and action <> 'unchanged'))
      from import_row where run_id = $1)
    where id = $1 returning counts`, [runId]);
  if (!row) throw new RangeError('the run to be counted does not exist');
  return row.counts;
}
