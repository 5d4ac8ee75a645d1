import { type GlassFacts, mayReview } from '@boussole/domain/team/rules';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import { readPlace, showPlace } from '../../platform/place.js';
import type { GlassReviewPageView, GlassReviewView, ReviewState } from './break-glass.graphql.js';

interface Trace {
  reference: string; personId: string; person: { name: string; branchName: string };
  agreedBy: { name: string } | null; reviewedBy: { name: string } | null; consulted: GlassReviewView['consulted'];
}

type AsTold = 'id' | 'openedAt' | 'endsAt' | 'category' | 'reason' | 'isVital' | 'verdict' | 'reviewNote' | 'reviewedAt';

interface GlassRow extends Pick<GlassReviewView, AsTold> {
  organisationId: string; branchId: string; place: string; trace: Trace | null;
}

const columns = `b.id, b.organisation_id as "organisationId", b.branch_id as "branchId", b.opened_at as "openedAt", b.ends_at as "endsAt",
  b.opened_at::text as place, b.category, b.reason, b.is_vital as "isVital", b.verdict, b.review_note as "reviewNote",
  b.reviewed_at as "reviewedAt", app.glass_trace(b.id) as trace`;

const pageLength = 20;

/** What the rules ask of an exceptional access that is about to be judged. */
export async function glassFacts(ask: Ask, id: string): Promise<GlassFacts> {
  const [row] = await ask<GlassRow>(`select ${columns} from break_glass b where b.id = $1`, [id]);
  if (!row?.trace) throw new Refusal('record.not_found');
  return factsOf(row, row.trace);
}

/** One exceptional access, as its judge may see it. */
export async function readGlass(ask: Ask, viewer: Viewer, id: string): Promise<GlassReviewView> {
  const [row] = await ask<GlassRow>(`select ${columns} from break_glass b where b.id = $1 and b.opened_at is not null`, [id]);
  const [shown] = row ? showRows([row], viewer) : [];
  if (!shown) throw new Refusal('record.not_found');
  return shown;
}

/** The exceptional accesses that wait for a judgement, the oldest last; or those that have one. */
export async function readGlassReviews(
  ask: Ask, viewer: Viewer, state: keyof typeof ReviewState, after: string | null,
): Promise<GlassReviewPageView> {
  const [at, id] = after === null ? [null, null] : readPlace(after);
  const rows = await ask<GlassRow>(`
    select ${columns} from break_glass b
    where b.organisation_id = $1 and b.opened_at is not null and (b.reviewed_at is null) = $2
      and ($5 = 'auditor' or b.branch_id = $6)
      and ($3::timestamptz is null or (b.opened_at, b.id) < ($3, $4::uuid))
    order by b.opened_at desc, b.id desc limit ${pageLength + 1}`,
  [viewer.organisationId, state === 'to_review', at, id, viewer.role, viewer.branchId]);
  const last = rows[pageLength - 1];
  const next = rows.length > pageLength && last ? showPlace([last.place, last.id]) : null;
  return { reviews: showRows(rows.slice(0, pageLength), viewer), next };
}

const factsOf = (row: GlassRow, trace: Trace): GlassFacts => ({ organisationId: row.organisationId, branchId: row.branchId,
  personId: trace.personId, isOpened: row.openedAt !== null, isReviewed: row.reviewedAt !== null });

// A row without a trace is not the viewer's to see; whether she may judge it is another question.
function showRows(rows: readonly GlassRow[], viewer: Viewer): GlassReviewView[] {
  return rows.flatMap(({ organisationId, branchId, place, trace, ...row }) => {
    if (!trace) return [];
    const decision = mayReview(factsOf({ organisationId, branchId, place, trace, ...row }, trace), viewer);
    if (locks.domain && !decision.ok && decision.code === 'record.not_found') return [];
    return [{ ...row, reference: trace.reference, name: trace.person.name, branchName: trace.person.branchName,
      agreedByName: trace.agreedBy?.name ?? null, reviewedByName: trace.reviewedBy?.name ?? null, consulted: trace.consulted,
      canReview: decision.ok }];
  });
}
