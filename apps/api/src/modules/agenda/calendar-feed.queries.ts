import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import type { LocaleName } from '../account/account.graphql.js';
import type { CalendarFeedView } from './agenda.graphql.js';

/** Whether one has a private address, and since when. */
export async function readFeed(ask: Ask, viewer: Viewer): Promise<CalendarFeedView | null> {
  const [row] = await ask<CalendarFeedView>(`
    select made_at as "madeAt", read_at as "readAt" from calendar_feed where membership_id = $1 and ended_at is null`, [viewer.membershipId]);
  return row ?? null;
}

interface FeedEvent { readonly id: string; readonly startsAt: string; readonly minutes: number; readonly sequence: number; readonly changedAt: string }

/** What a calendar is told, as PostgreSQL tells it: hours and numbers, nobody's name. */
export interface FeedRow {
  readonly locale: LocaleName;
  readonly branchName: string;
  readonly meetings: readonly FeedEvent[];
  /** Moments that several share, which she leads. */
  readonly gatherings: readonly FeedEvent[];
  readonly days: readonly { readonly on: string; readonly count: number; readonly changedAt: string }[];
}

/** Reads an agenda by the hash of its address; null: there is none, or it was ended. */
export async function readFeedContent(ask: Ask, tokenHash: Buffer): Promise<FeedRow | null> {
  const [row] = await ask<{ feed: FeedRow | null }>('select app.calendar_feed($1) as feed', [tokenHash]);
  return row?.feed ?? null;
}
