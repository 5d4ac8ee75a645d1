import { answerBefore, type AskedRight, rightMovesOf } from '@boussole/domain/privacy/deciding';
import { brusselsDay } from '@boussole/domain/calendar-date';
import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { Refusal } from '../../platform/errors.js';
import { readPlace, showPlace } from '../../platform/place.js';
import type { RightBox, RightPageView, RightToDecideView } from './privacy.graphql.js';

const pageLength = 20;

interface Cover { readonly reference: string; readonly branchName: string; readonly isRestricted: boolean }

interface RightRow extends Pick<RightToDecideView, 'id' | 'kind' | 'text' | 'isOwn' | 'state' | 'reason' | 'branchId' | 'decidedByName'> {
  readonly askedAt: string; readonly decidedAt: string | null; readonly organisationId: string; readonly cover: Cover;
}

const columns = `r.id, r.kind, r.text, r.asked_at::text as "askedAt", r.recorded_by_membership_id is null as "isOwn", r.state, r.reason,
  r.branch_id as "branchId", r.organisation_id as "organisationId", r.decided_at::text as "decidedAt",
  app.staff(r.decided_by_membership_id)->>'name' as "decidedByName", app.case_reference(r.dossier_id) as cover`;

const inBox: Readonly<Record<keyof typeof RightBox, string>> = {
  waiting: `r.state in ('asked', 'granted')`, decided: `r.state in ('refused', 'done')`,
};
// What waits is answered oldest first; what is over is looked up latest first.
const order: Readonly<Record<keyof typeof RightBox, readonly ['>' | '<', 'asc' | 'desc']>> = { waiting: ['>', 'asc'], decided: ['<', 'desc'] };

/** What people ask of the auditor's organisation. */
export async function readRights(
  ask: Ask, viewer: Viewer, question: { box: keyof typeof RightBox; after: string | null; now: Date },
): Promise<RightPageView> {
  const [at, id] = question.after === null ? [null, null] : readPlace(question.after);
  const [sign, way] = order[question.box];
  const [row] = await ask<{ waitingCount: number; erasedCount: number; lines: RightRow[] }>(`
    select (select count(*)::int from right_request r where r.organisation_id = $1 and ${inBox.waiting}) as "waitingCount",
      (select count(*)::int from erasure_ledger e where e.organisation_id = $1) as "erasedCount",
      (select coalesce(json_agg(x), '[]') from (
        select ${columns} from right_request r
        where r.organisation_id = $1 and ${inBox[question.box]} and ($2::timestamptz is null or (r.asked_at, r.id) ${sign} ($2, $3::uuid))
        order by r.asked_at ${way}, r.id ${way} limit ${pageLength + 1}) x) as lines`, [viewer.organisationId, at, id]);
  const lines = row?.lines ?? [];
  const last = lines[pageLength - 1];
  return {
    lines: lines.slice(0, pageLength).map((line) => showRight(line, viewer, question.now)),
    waitingCount: row?.waitingCount ?? 0, erasedCount: row?.erasedCount ?? 0,
    next: lines.length > pageLength && last ? showPlace([last.askedAt, last.id]) : null,
  };
}

export async function readRight(ask: Ask, viewer: Viewer, id: string, now: Date): Promise<RightToDecideView> {
  const [row] = await ask<RightRow>(`select ${columns} from right_request r where r.id = $1 and r.organisation_id = $2`, [id, viewer.organisationId]);
  if (!row) throw new Refusal('record.not_found');
  return showRight(row, viewer, now);
}

function showRight({ cover, askedAt, decidedAt, organisationId, ...row }: RightRow, viewer: Viewer, now: Date): RightToDecideView {
  const asked = new Date(askedAt);
  const lastDay = answerBefore(asked);
  return {
    ...row, reference: cover.reference, branchName: cover.branchName, isRestricted: cover.isRestricted, askedAt: asked,
    decidedAt: decidedAt === null ? null : new Date(decidedAt), answerBefore: lastDay,
    isLate: row.state === 'asked' && brusselsDay(now) > lastDay,
    viewerCan: rightMovesOf({ organisationId, kind: row.kind, state: row.state, isRestricted: cover.isRestricted }, viewer),
  };
}

export interface FoundRight extends AskedRight { readonly dossierId: string }

/** What the rules ask of a request, held while it is decided. */
export async function holdRight(ask: Ask, viewer: Viewer, id: string): Promise<FoundRight> {
  const [row] = await ask<FoundRight>(`select r.organisation_id as "organisationId", r.kind, r.state, r.dossier_id as "dossierId",
    (app.case_reference(r.dossier_id)->>'isRestricted')::boolean as "isRestricted"
    from right_request r where r.id = $1 and r.organisation_id = $2 for update`, [id, viewer.organisationId]);
  if (!row) throw new Refusal('record.not_found');
  return row;
}
