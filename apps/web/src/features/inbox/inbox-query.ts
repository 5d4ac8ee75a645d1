import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const LineFields = graphql(`
  fragment InboxLineFields on InboxLine @_unmask {
    id
    state
    offerTitle
    sessionStartsOn
    senderBranchName
    senderOrganisationName
    dueKind
    dueAt
    isPaused
    isCancelAsked
    unread
    sentAt
  }
`);

const InboxDocument = graphql(
  `
    query Inbox($view: InboxView!, $after: Text) {
      inbox(view: $view, after: $after) {
        lines { ...InboxLineFields }
        totals { todo waiting answered }
        next
        asOf
      }
    }
  `,
  [LineFields],
);

const NewsDocument = graphql('query InboxNews($since: Instant!) { inboxNews(since: $since) }');

export type InboxLine = ResultOf<typeof LineFields>;
export type InboxTotals = ResultOf<typeof InboxDocument>['inbox']['totals'];

export const inboxViews = ['todo', 'waiting', 'answered'] as const;
export type InboxViewName = (typeof inboxViews)[number];

export const inboxKey = (hat: string) => [hat, 'inbox'];

/** Read again when its reader asks for it, or comes back to it: never under her eyes. */
export const inboxQuery = (hat: string, view: InboxViewName) =>
  infiniteQueryOptions({
    queryKey: [...inboxKey(hat), view],
    queryFn: ({ pageParam, signal }) => request(InboxDocument, { view, after: pageParam }, { signal }).then((data) => data.inbox),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: Infinity,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

const everyMinute = 60_000;

export const newsQuery = (hat: string, since: string | undefined) =>
  queryOptions({
    queryKey: [hat, 'inbox-news', since],
    queryFn: ({ signal }) => request(NewsDocument, { since: since ?? '' }, { signal }).then((data) => data.inboxNews),
    enabled: since !== undefined,
    refetchInterval: everyMinute,
    retry: false,
  });
