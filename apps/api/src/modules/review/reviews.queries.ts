import type { CalendarDate } from '@boussole/domain/calendar-date';
import { type Conclusion, conclusions } from '@boussole/domain/review/review';
import type { Viewer } from '../../platform/database.js';
import { readPlace, showPlace } from '../../platform/place.js';
import type { Ask } from '../../platform/statement.js';
import { readReader } from './reader.queries.js';
import type { ReviewCountsView, ReviewList, ReviewPageView } from './review.graphql.js';
import { hidden, lineColumns, type ReviewRow, showLine } from './review.queries.js';

const pageLength = 20;
const states = { waiting: 'awaiting_reply', replied: 'replied', decided: 'decided' } as const;

/** The reviews that one leads or answers, the newest first. */
export async function readReviews(
  ask: Ask, viewer: Viewer, today: CalendarDate, list: ReviewList, after: string | null,
): Promise<ReviewPageView> {
  const [at, id] = after === null ? [null, null] : readPlace(after);
  const reader = await readReader(ask, viewer);
  const rows = await ask<ReviewRow>(`select ${lineColumns} from neutrality_review r
    where r.state = $1 and ($2::timestamptz is null or (r.opened_at, r.id) < ($2, $3::uuid))
    order by r.opened_at desc, r.id desc limit ${pageLength + 1}`, [states[list], at, id]);
  const last = rows[pageLength - 1];
  const shown = rows.slice(0, pageLength).filter((row) => !hidden(row, reader));
  return {
    reviews: shown.map((row) => showLine(row, reader, today)),
    next: rows.length > pageLength && last ? showPlace([last.place, last.id]) : null,
  };
}

/**
 * How the reviews that the reader may see ended, about quarters that begin between these days, and how many still run: what signals turned
 * out to be is counted too. Persons are counted nowhere.
 */
export async function readReviewCounts(ask: Ask, from: CalendarDate, until: CalendarDate): Promise<ReviewCountsView> {
  const rows = await ask<{ decision: Conclusion | null; count: number }>(`select r.decision, count(*)::int as count
    from neutrality_review r where r.level <> 'counsellor' and r.quarter between $1 and $2 group by r.decision`, [from, until]);
  const countOf = (decision: Conclusion | null): number => rows.find((row) => row.decision === decision)?.count ?? 0;
  return { open: countOf(null), ended: conclusions.map((decision) => ({ decision, count: countOf(decision) })) };
}
