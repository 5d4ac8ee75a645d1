import { type Decider, mayDecide, maySeePair, mayUndo, type PairFacts } from '@boussole/domain/register/merging';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import { readPlace, showPlace } from '../../platform/place.js';
import type { DuplicatePageView, DuplicatePairView, DuplicateState } from './duplicates.graphql.js';

const pageLength = 20;

interface PairRow extends Omit<DuplicatePairView, 'canDecide' | 'decidedAt'> {
  leftKeeperId: string | null; rightKeeperId: string | null; createdAt: string; decidedAt: string | null; isSteering: boolean;
}

// The sheet itself by its kind, with what tells it from another of the same name.
const side = (id: string, line: string): string => `(
  select json_build_object('id', s.id, 'name', s.name, 'detail', s.detail, 'isMerged', s.is_merged, 'offerCount', s.offers, 'sourceLine', ${line},
    'sourceName', (select r.name from sheet_origin o join register_source r on r.id = o.source_id
      where o.sheet_id = s.id and o.sheet_kind = d.sheet_kind order by o.source_id limit 1))
  from (
    select g.id, g.name, g.merged_into_id is not null as is_merged,
      concat_ws(' · ', (select string_agg(distinct coalesce(c.name_fr, b.locality), ', ') from branch b left join commune c on c.nis = b.commune_nis
        where b.organisation_id = g.id), g.enterprise_number) as detail,
      (select count(*) from offer o where o.organisation_id = g.id and o.merged_into_id is null) as offers
    from organisation g where d.sheet_kind = 'organisation' and g.id = ${id}
    union all
    select b.id, b.name, b.merged_into_id is not null, concat_ws(', ', b.street, b.postcode, b.locality),
      (select count(*) from offer o where o.branch_id = b.id and o.merged_into_id is null)
    from branch b where d.sheet_kind = 'branch' and b.id = ${id}
    union all
    select o.id, o.title, o.merged_into_id is not null, concat_ws(' · ', g.name, b.name), 1
    from offer o join branch b on b.id = o.branch_id join organisation g on g.id = o.organisation_id where d.sheet_kind = 'offer' and o.id = ${id}) s)`;

const isSteering = `(select t.family = 'pilotage' from organisation g join organisation_type t on t.code = g.kind where g.id = $1)`;

const columns = `
  d.id, d.sheet_kind as "sheetKind", d.reasons, d.state, d.merge_id as "mergeId", d.left_keeper_id as "leftKeeperId",
  d.right_keeper_id as "rightKeeperId", d.created_at::text as "createdAt", d.decided_at::text as "decidedAt", ${isSteering} as "isSteering",
  ${side('d.left_id', 'd.left_line')} as "left", ${side('d.right_id', 'd.right_line')} as "right"`;

// The same rule as the policy's, said again for a page: whoever keeps one side, or coordinates the network.
const concerned = `($1 in (d.left_keeper_id, d.right_keeper_id) or ($2 = 'coordinator' and ${isSteering}))`;
// What one of the two was merged into meanwhile is compared with the other; this pair waits, should that be undone.
const isCurrent = `(d.state <> 'proposed' or not case d.sheet_kind
  when 'organisation' then exists (select from organisation s where s.id in (d.left_id, d.right_id) and s.merged_into_id is not null)
  when 'branch' then exists (select from branch s where s.id in (d.left_id, d.right_id) and s.merged_into_id is not null)
  else exists (select from offer s where s.id in (d.left_id, d.right_id) and s.merged_into_id is not null) end)`;

/** One page of pairs, the latest proposed first, and how many wait. */
export async function readPairs(ask: Ask, viewer: Viewer, state: keyof typeof DuplicateState, after: string | null): Promise<DuplicatePageView> {
  const [at, id] = after === null ? [null, null] : readPlace(after);
  const [row] = await ask<{ proposedCount: number; lines: PairRow[] }>(`
    select (select count(*)::int from duplicate_pair d where d.state = 'proposed' and ${concerned} and ${isCurrent}) as "proposedCount",
      (select coalesce(json_agg(x), '[]') from (
        select ${columns} from duplicate_pair d
        where d.state = $3 and ${concerned} and ${isCurrent} and ($4::timestamptz is null or (d.created_at, d.id) < ($4, $5::uuid))
        order by d.created_at desc, d.id desc limit ${pageLength + 1}) x) as lines`,
  [viewer.organisationId, viewer.role, state, at, id]);
  const lines = row?.lines ?? [];
  const last = lines[pageLength - 1];
  return {
    lines: lines.slice(0, pageLength).map((line) => showPair(line, viewer)), proposedCount: row?.proposedCount ?? 0,
    next: lines.length > pageLength && last ? showPlace([last.createdAt, last.id]) : null,
  };
}

/** A pair and what the rules need to know about it, for whoever may see it. */
export async function readPair(ask: Ask, viewer: Viewer, where: 'id' | 'merge_id', id: string): Promise<{ row: PairRow; facts: PairFacts; decider: Decider }> {
  const [row] = await ask<PairRow>(`select ${columns} from duplicate_pair d where d.${where} = $2`, [viewer.organisationId, id]);
  if (!row) throw new Refusal('record.not_found');
  const [facts, decider] = [factsOf(row), { ...viewer, isSteering: row.isSteering }];
  if (locks.domain && !maySeePair(facts, decider)) throw new Refusal('record.not_found');
  return { row, facts, decider };
}

const factsOf = ({ leftKeeperId, rightKeeperId, state, left, right }: PairRow): PairFacts =>
  ({ keeperIds: [leftKeeperId, rightKeeperId], state, isOvertaken: left.isMerged || right.isMerged });

/** A pair as it leaves, for whoever looks. */
export function showPair(row: PairRow, viewer: Viewer): DuplicatePairView {
  const { leftKeeperId: _left, rightKeeperId: _right, createdAt: _at, isSteering: steers, decidedAt, ...pair } = row;
  const decider = { ...viewer, isSteering: steers };
  const canDecide = (row.state === 'merged' ? mayUndo : mayDecide)(factsOf(row), decider).ok;
  return { ...pair, canDecide, decidedAt: decidedAt === null ? null : new Date(decidedAt) };
}
