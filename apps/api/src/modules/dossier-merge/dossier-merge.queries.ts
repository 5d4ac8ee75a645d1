import { allowedMergeMoves, type MergeFacts, type MergeSideFacts, type MergeState } from '@boussole/domain/dossier/merging';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { readPlace, showPlace } from '../../platform/place.js';
import type { DossierMergePageView, DossierMergeView, MergedIntoView, MergeSideView } from './dossier-merge.graphql.js';

const pageLength = 20;

type SideRow = Omit<MergeSideView, 'openedAt' | 'lastContactAt'> & MergeSideFacts & { openedAt: string; lastContactAt: string | null };

interface MergeRow extends Omit<DossierMergeView, 'sides' | 'viewerCan' | 'proposedAt' | 'decidedAt' | 'undoneAt' | 'trace'> {
  branchId: string; proposedByMembershipId: string; firstId: string; secondId: string; sides: SideRow[]; trace: DossierMergeView['trace'] | null;
  proposedAt: string; decidedAt: string | null; undoneAt: string | null;
}

const sideJson = `json_build_object('id', s.id, 'reference', s.reference, 'title', s.title, 'givenName', s.given_name, 'familyName', s.family_name,
  'isAnonymous', s.is_anonymous, 'birthOn', s.birth_on, 'communeName', s.commune_name, 'email', s.email, 'phone', s.phone, 'contact', s.contact,
  'leadName', s.lead_name, 'status', s.status, 'openedAt', s.opened_at, 'lastContactAt', s.last_contact_at, 'interviewCount', s.interview_count,
  'mergedIntoId', s.merged_into_id)`;

const nameOf = (membership: string): string => `app.staff(${membership})->>'name'`;

const columns = `m.id, m.branch_id as "branchId", m.first_id as "firstId", m.second_id as "secondId", m.reason, m.state,
  m.proposed_by_membership_id as "proposedByMembershipId", ${nameOf('m.proposed_by_membership_id')} as "proposedBy", m.proposed_at::text as "proposedAt",
  ${nameOf('m.decided_by_membership_id')} as "decidedBy", m.decided_at::text as "decidedAt", m.answer, m.kept_id as "keptId", m.trace,
  ${nameOf('m.undone_by_membership_id')} as "undoneBy", m.undone_at::text as "undoneAt", m.undo_reason as "undoReason",
  (select coalesce(json_agg(${sideJson} order by s.id = m.first_id desc), '[]') from app.merge_sides(array[m.first_id, m.second_id]) s) as sides`;

/** One page of what was proposed in the branch, the latest first, and how many wait. */
export async function readMerges(ask: Ask, viewer: Viewer, state: MergeState, after: string | null): Promise<DossierMergePageView> {
  const [at, id] = after === null ? [null, null] : readPlace(after);
  const [row] = await ask<{ proposedCount: number; lines: MergeRow[] }>(`
    select (select count(*)::int from dossier_merge m where m.branch_id = $1 and m.state = 'proposed') as "proposedCount",
      (select coalesce(json_agg(x), '[]') from (
        select ${columns} from dossier_merge m
        where m.branch_id = $1 and m.state = $2 and ($3::timestamptz is null or (m.proposed_at, m.id) < ($3, $4::uuid))
        order by m.proposed_at desc, m.id desc limit ${pageLength + 1}) x) as lines`,
  [viewer.branchId, state, at, id]);
  const lines = row?.lines ?? [];
  const last = lines[pageLength - 1];
  return {
    lines: lines.slice(0, pageLength).map((line) => showMerge(line, viewer)), proposedCount: row?.proposedCount ?? 0,
    next: lines.length > pageLength && last ? showPlace([last.proposedAt, last.id]) : null,
  };
}

/** A proposal, for whoever may see it. */
export async function readMerge(ask: Ask, id: string): Promise<MergeRow> {
  const [row] = await ask<MergeRow>(`select ${columns} from dossier_merge m where m.id = $1`, [id]);
  if (!row) throw new Refusal('record.not_found');
  return row;
}

export const factsOf = ({ branchId, state, proposedByMembershipId, sides }: MergeRow): MergeFacts => ({ branchId, state, proposedByMembershipId, sides });

/** The covers of dossiers of the branch, in the order asked for. */
export async function readSides(ask: Ask, ids: readonly string[]): Promise<SideRow[]> {
  const rows = await ask<{ side: SideRow }>(`select ${sideJson} as side from app.merge_sides($1) s order by array_position($1::uuid[], s.id)`, [ids]);
  return rows.map(({ side }) => side);
}

export function showMerge(row: MergeRow, viewer: Viewer): DossierMergeView {
  const { branchId: _branch, proposedByMembershipId: _by, firstId: _first, secondId: _second, sides, trace, ...merge } = row;
  return { ...merge, proposedAt: new Date(merge.proposedAt), decidedAt: instant(merge.decidedAt), undoneAt: instant(merge.undoneAt),
    trace: trace ?? [], sides: sides.map(showSide), viewerCan: allowedMergeMoves(factsOf(row), viewer) };
}

export const showSide = ({ isAnonymous: _anonymous, mergedIntoId: _merged, openedAt, lastContactAt, ...side }: SideRow): MergeSideView =>
  ({ ...side, openedAt: new Date(openedAt), lastContactAt: instant(lastContactAt) });

const instant = (at: string | null): Date | null => (at === null ? null : new Date(at));

/** Where a merged dossier is now, to whoever may open that one. */
export async function readMergedInto(ask: Ask, dossierId: string): Promise<MergedIntoView | null> {
  const [row] = await ask<MergedIntoView>('select id, reference, title from app.merged_into($1)', [dossierId]);
  return row ?? null;
}
