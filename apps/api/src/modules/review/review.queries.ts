import type { AuditReader } from '@boussole/domain/access/audit-rules';
import type { CalendarDate } from '@boussole/domain/calendar-date';
import { quarterOf } from '@boussole/domain/neutrality/reading/period-code';
import { allowedMoves, isOverdue, type ReviewFacts, sideOf } from '@boussole/domain/review/review';
import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { locks } from '../../platform/locks.js';
import type { Ask } from '../../platform/statement.js';
import { type FindingRow, showFinding, showUnit, type UnitRow } from '../neutrality/show-unit.js';
import type { AlertView } from '../neutrality/unit.graphql.js';
import { readReader } from './reader.queries.js';
import type { ReviewEventView, ReviewLineView, ReviewView } from './review.graphql.js';

/** What was known when a review was opened, as the report bore it. */
export interface FiguresThen {
  readonly unit: UnitRow | null;
  readonly finding: FindingRow | null;
  readonly alert: AlertView | null;
}

type AsTold = 'id' | 'rule' | 'unitName' | 'organisationName' | 'otherName' | 'openedAt' | 'decidedAt' | 'decision';

export interface ReviewRow extends ReviewFacts, Pick<ReviewLineView, AsTold> {
  readonly version: number;
  readonly quarter: CalendarDate;
  readonly place: string;
}

interface WholeRow extends ReviewRow {
  readonly reportId: string | null;
  readonly isFlagged: boolean;
  readonly figures: FiguresThen;
  readonly events: (Omit<ReviewEventView, 'at'> & { at: string })[];
}

const nameOf = (id: string): string =>
  `coalesce((select o.name from organisation o where o.id = ${id}), (select b.name from branch b where b.id = ${id}))`;

/** A review r, as a line; whoever may not see it finds none. */
export const lineColumns = `r.id, r.rule, r.level, r.unit_id as "unitId", r.organisation_id as "organisationId", r.basins, r.state, r.version,
  r.reply_due_on::text as "replyDueOn", r.opened_at as "openedAt", r.opened_at::text as place, r.decided_at as "decidedAt", r.decision,
  case r.level when 'counsellor' then app.audited_name(r.unit_id) else ${nameOf('r.unit_id')} end as "unitName",
  case r.level when 'branch' then (select o.name from organisation o where o.id = r.organisation_id) end as "organisationName",
  ${nameOf('r.other_id')} as "otherName", r.quarter::text as quarter`;

const eventJson = `json_build_object('id', e.id, 'kind', e.kind, 'at', e.at, 'words', e.words, 'reason', e.reason, 'dueOn', e.due_on,
  'decision', e.code, 'byName', w.name, 'byOrganisationName', w.organisation_name)`;

/** One review with everything that was said in it. */
export async function readReview(ask: Ask, viewer: Viewer, today: CalendarDate, id: string): Promise<ReviewView> {
  const reader = await readReader(ask, viewer);
  const [row] = await ask<WholeRow>(`select ${lineColumns}, r.report_id as "reportId", r.is_flagged as "isFlagged", r.figures,
      (select json_agg(${eventJson} order by e.at, e.id) from neutrality_review_event e
        left join app.review_authors(r.id) w on w.membership_id = e.by_membership_id where e.review_id = r.id) as events
    from neutrality_review r where r.id = $1`, [id]);
  if (!row || hidden(row, reader)) throw new Refusal('record.not_found');
  const { figures: { unit, finding, alert }, events } = row;
  return {
    ...showLine(row, reader, today), version: row.version, isFlagged: row.isFlagged, reportId: row.reportId,
    figures: unit && showUnit({ ...unit, name: row.unitName }, reader, 'quarter'), finding: finding && showFinding(finding),
    alert: alert && { ...alert, operatorNames: [...alert.operatorNames] },
    events: events.map(({ at, ...event }) => ({ ...event, at: new Date(at) })),
  };
}

/** What the rules need of a review that is about to move; whoever asks waits for who asked before. */
export async function lockReview(ask: Ask, id: string): Promise<ReviewFacts & { readonly version: number }> {
  await ask(`select pg_advisory_xact_lock(hashtextextended('review:' || $1::text, 0))`, [id]);
  const [row] = await ask<ReviewRow>(`select ${lineColumns} from neutrality_review r where r.id = $1`, [id]);
  if (!row) throw new Refusal('record.not_found');
  return row;
}

export const hidden = (row: ReviewFacts, reader: AuditReader): boolean => locks.domain && sideOf(row, reader) === null;

export function showLine(row: ReviewRow, reader: AuditReader, today: CalendarDate): ReviewLineView {
  const { id, rule, level, unitId, organisationName, otherName, state, replyDueOn, openedAt, decidedAt, decision } = row;
  return {
    id, rule, level, unitId, unitName: row.unitName ?? '', organisationName, otherName, period: quarterOf(row.quarter).code,
    state, replyDueOn, isOverdue: isOverdue(row, today), isMine: sideOf(row, reader) === 'answers', openedAt, decidedAt, decision,
    viewerCan: allowedMoves(row, reader, today),
  };
}
