import { type ImportAction, importActions } from '@boussole/domain/register/import-run';
import type { Ask } from '../../platform/statement.js';
import { describesFirst } from './apply-sheets.js';
import { alongIndexes, type RunRow } from './import-run.js';
import { branchPlaces, offerPlaces, organisationPlaces, propertyOfColumn } from './sheet-columns.js';

// The same offer twice in one file: said again in the same words it changes nothing, in other words nobody knows which one holds.
// $1 run, $2 lines.
const repeated = `
  select r.line, f.line as first, r.sheet = f.sheet as "isSame"
  from import_row r cross join lateral (
    select e.line, e.sheet from import_row e
    where e.main_spot = r.main_spot and e.state = 'accepted' and e.line + 0 < r.line order by e.line + 0 limit 1) f
  where r.run_id = $1 and r.line = any($2) and r.state = 'accepted'`;

const refused = `
  update import_row r set duplicate_of_line = v.first,
    state = case when v.same then r.state else 'rejected' end, action = case when v.same then 'unchanged' end,
    problems = r.problems || jsonb_build_array(jsonb_build_object(
      'column', null, 'code', 'same_key_twice', 'original', r.main_key, 'isBlocking', not v.same))
  from unnest($2::integer[], $3::integer[], $4::boolean[]) v(line, first, same) where r.run_id = $1 and r.line = v.line`;

const isNews = (kind: 'organisation' | 'branch' | 'offer'): string => `(${describesFirst(kind)} and coalesce((
      select o.content_hash <> app.sheet_hash(r.sheet->'${kind}') or o.missing_since is not null from sheet_origin o
      where o.source_id = $3 and o.sheet_kind = '${kind}' and o.source_key = r.sheet->'${kind}'->>'key' limit 1), true))`;

// What each row would do, were it to come in now. $1 run, $2 lines, $3 source.
const planned = `
  select r.line, r.action as before, case
    when (select e.line from import_row e where e.main_spot = r.main_spot and e.state = 'accepted'
      and e.line + 0 < r.line limit 1) is not null then 'unchanged'
    when (select o.sheet_id from sheet_origin o where o.source_id = $3 and o.source_key = r.main_key
      and o.sheet_kind = (array['organisation', 'branch', 'offer'])[r.rank] limit 1) is null then 'create'
    when ${isNews('offer')} or ${isNews('branch')} or ${isNews('organisation')} then 'update' else 'unchanged' end as action
  from import_row r where r.run_id = $1 and r.line = any($2) and r.state = 'accepted'`;

const properties = JSON.stringify({ organisation: propertyOfColumn(organisationPlaces), branch: propertyOfColumn(branchPlaces),
  offer: { ...propertyOfColumn(offerPlaces), sessions: 'sessions' } });

// A field that a person corrected here is left as she left it; whoever brings the file in is told.
const kept = (kind: 'organisation' | 'branch' | 'offer'): string => `
  select r.line, h.field, r.sheet->'${kind}'->>($4::jsonb->'${kind}'->>h.field) as original
  from import_row r
    cross join lateral (select x.sheet_id from sheet_origin x
      where x.source_id = $3 and x.sheet_kind = '${kind}' and x.source_key = r.sheet->'${kind}'->>'key' limit 1) o
    join ${kind} t on t.id = o.sheet_id and t.hand_fields <> '{}'
    cross join unnest(t.hand_fields) h(field)
  where r.run_id = $1 and r.line = any($2) and r.action = 'update' and to_jsonb(t)->h.field is distinct from
    r.sheet->'${kind}'->($4::jsonb->'${kind}'->>h.field)`;

const remarked = `
update import_row r set problems = r.problems || k.problems
from (select line, jsonb_agg(jsonb_build_object('column', field, 'code', 'kept_by_hand', 'original', left(original, 300), 'isBlocking', false)) as problems
  from (${kept('organisation')} union all ${kept('branch')} union all ${kept('offer')}) k group by line) k
where r.run_id = $1 and r.line = k.line`;

/** Says of freshly read rows what each would do: the dry run. */
export async function planRows(ask: Ask, runId: string, sourceId: string, lines: readonly number[]): Promise<void> {
  const twice = await ask<{ line: number; first: number; isSame: boolean }>(repeated, [runId, lines]);
  if (twice.length > 0) {
    await ask(refused, [runId, twice.map(({ line }) => line), twice.map(({ first }) => first), twice.map(({ isSame }) => isSame)]);
  }
  await planActions(ask, runId, sourceId, lines);
  await ask(remarked, [runId, lines, sourceId, properties]);
}

/** Says it again just before they come in: something else may have come in since. */
export async function planActions(ask: Ask, runId: string, sourceId: string, lines: readonly number[]): Promise<void> {
  const rows = await ask<{ line: number; before: string | null; action: ImportAction }>(planned, [runId, lines, sourceId]);
  for (const action of importActions) {
    const changed = rows.filter((row) => row.action === action && row.before !== action).map(({ line }) => line);
    if (changed.length > 0) await ask('update import_row set action = $3 where run_id = $1 and line = any($2)', [runId, changed, action]);
  }
}

/** Places of unknown bodies, offers of unknown places: the file names somebody whom it does not describe. */
export async function rejectOrphans(ask: Ask, run: RunRow): Promise<void> {
  await alongIndexes(ask);
  for (const [kind, parent, key] of orphans) {
    for (let from = 0; from < run.checked_line; from += stretch) {
      await ask(`update import_row r set state = 'rejected', action = null, problems = r.problems || jsonb_build_array(jsonb_build_object(
          'column', null, 'code', 'parent_unknown', 'original', left(r.sheet->'${kind}'->>'${key}', 300), 'isBlocking', true))
        where r.run_id = $1 and r.line > $3 and r.line <= $4 and r.state = 'accepted' and r.sheet->'${kind}'->>'${key}' is not null
          and (select e.line from import_row e where e.${parent}_spot = app.spot($1, r.sheet->'${kind}'->>'${key}') and e.state = 'accepted' limit 1) is null
          and (select o.sheet_id from sheet_origin o where o.source_id = $2 and o.sheet_kind = '${parent}'
            and o.source_key = r.sheet->'${kind}'->>'${key}' limit 1) is null`,
      [run.id, run.source_id, from, from + stretch]);
    }
  }
}

const orphans = [['branch', 'organisation', 'organisationKey'], ['offer', 'branch', 'branchKey']] as const;
/** No statement may take longer than the worker's patience. */
const stretch = 20_000;
