import type { Viewer } from '../../platform/database.js';
import type { Ask } from '../../platform/statement.js';
import { readPlace, showPlace } from '../../platform/place.js';
import { planned } from '../../platform/statement.js';
import type { InboxLineView, InboxPageView, InboxTotalsView, InboxViewName } from './inbox.graphql.js';

const pageLength = 50;

interface Order { readonly column: string; readonly direction: 'asc' | 'desc' }

const orders: Readonly<Record<InboxViewName, Order>> = {
  todo: { column: 'due_at', direction: 'asc' }, waiting: { column: 'moved_at', direction: 'desc' }, answered: { column: 'over_at', direction: 'desc' },
};

type LineJson = Omit<InboxLineView, 'dueAt' | 'sentAt' | 'movedAt'> & { dueAt: string | null; sentAt: string; movedAt: string; place: string };
interface PageRow { lines: LineJson[]; totals: InboxTotalsView | null; asOf: Date }

/** One page, as one statement; nothing of the persons. */
function pageSql(view: InboxViewName): string {
  const { column, direction } = orders[view];
  const order = `p.${column} ${direction}, p.id ${direction}`;
  return planned(`
    with page as materialized (
      select r.id, r.state, r.offer_id, r.session_id, r.branch_id, r.due_kind, r.due_at, r.cancel_asked_at, r.wait_until, r.sent_at, r.moved_at,
        r.over_at
      from referral r where r.id = any(array(select app.inbox_page('${view}', $2::timestamptz, $3::uuid, ${pageLength + 1})))
    )
    select now() as "asOf",
      (select json_build_object('todo', t.todo, 'waiting', t.waiting, 'answered', t.answered) from inbox_total t where t.branch_id = $1) as totals,
      (select coalesce(json_agg(x), '[]') from (
        select p.id, p.state, p.offer_id as "offerId", o.title as "offerTitle", p.session_id as "sessionId",
          s.starts_on::text as "sessionStartsOn", b.name as "senderBranchName", z.name as "senderOrganisationName",
          p.due_kind as "dueKind", p.due_at as "dueAt", p.state in ('info_requested', 'waitlisted') as "isPaused",
          p.cancel_asked_at is not null as "isCancelAsked", p.wait_until::text as "waitUntil", coalesce(u.unread, 0) as unread,
          p.sent_at as "sentAt", p.moved_at as "movedAt", p.${column}::text as place
        from page p join offer o on o.id = p.offer_id left join offer_session s on s.id = p.session_id
          join branch b on b.id = p.branch_id join organisation z on z.id = b.organisation_id
          left join app.inbox_unread(array(select page.id from page)) u on u.referral_id = p.id
        order by ${order}) x) as lines`);
}

const statements = { todo: pageSql('todo'), waiting: pageSql('waiting'), answered: pageSql('answered') } as const;

/** One page of what was sent to the branch, what is due first before all. */
export async function readInbox(ask: Ask, viewer: Viewer, view: InboxViewName, after: string | null): Promise<InboxPageView> {
  const [row] = await ask<PageRow>(statements[view], [viewer.branchId, ...after === null ? [null, null] : readPlace(after)]);
  const lines = row?.lines ?? [];
  const page = lines.slice(0, pageLength);
  const last = page.at(-1);
  return {
    lines: page.map((line) => ({ ...line, dueAt: line.dueAt === null ? null : new Date(line.dueAt), sentAt: new Date(line.sentAt),
      movedAt: new Date(line.movedAt) })),
    totals: row?.totals ?? { todo: 0, waiting: 0, answered: 0 }, asOf: row?.asOf ?? new Date(0),
    next: lines.length > pageLength && last ? showPlace([last.place, last.id]) : null,
  };
}

/** How many came since; the list on screen stays as it is until its reader asks for them. */
export async function countNews(ask: Ask, since: Date): Promise<number> {
  const [row] = await ask<{ count: number }>('select app.inbox_news($1) as count', [since]);
  return row?.count ?? 0;
}
