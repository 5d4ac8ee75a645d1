import { useInfiniteQuery } from '@tanstack/react-query';
import { graphql } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { InterviewFields, type Dossier } from './dossier-query';

const TimelineDocument = graphql(
  `
    query Timeline($dossierId: Uuid!, $after: Text!) {
      timeline(dossierId: $dossierId, after: $after) {
        interviews { ...InterviewFields }
        next
      }
    }
  `,
  [InterviewFields],
);

/** What came with the dossier, then older interviews on demand. A new first page starts the older ones afresh. */
export function useTimeline(dossier: Dossier) {
  const firstNext = dossier.timeline.next;
  const older = useInfiniteQuery({
    queryKey: [useScope(), 'timeline', dossier.id, firstNext],
    queryFn: ({ pageParam, signal }) =>
      request(TimelineDocument, { dossierId: dossier.id, after: pageParam ?? '' }, { signal }).then(
        (data) => data.timeline,
      ),
    initialPageParam: firstNext,
    getNextPageParam: (page) => page.next,
    enabled: false,
  });
  const pages = older.data?.pages ?? [];
  return {
    interviews: [...dossier.timeline.interviews, ...pages.flatMap((page) => page.interviews)],
    hasMore: pages.length === 0 ? firstNext !== null : older.hasNextPage,
    isFetching: older.isFetching,
    error: older.error,
    showMore: () => void older.fetchNextPage(),
  };
}
