import type { StoryGroup } from '@boussole/domain/story/kinds';
import { useInfiniteQuery } from '@tanstack/react-query';
import { graphql } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { StoryFields, type Story } from './story-fields';

const StoryDocument = graphql(
  `
    query Story($dossierId: Uuid!, $groups: [StoryGroup!]!, $after: Text) {
      story(dossierId: $dossierId, groups: $groups, after: $after) { ...StoryFields }
    }
  `,
  [StoryFields],
);

/**
 * Everything: what came with the dossier, then older lines on demand; a new first page starts the older ones afresh.
 * Filtered: from the beginning.
 */
export function useStory(dossierId: string, first: Story, groups: readonly StoryGroup[]) {
  const isWhole = groups.length === 0;
  const query = useInfiniteQuery({
    queryKey: [useScope(), 'story', dossierId, isWhole ? first.next : groups],
    queryFn: ({ pageParam, signal }) =>
      request(StoryDocument, { dossierId, groups: [...groups], after: pageParam }, { signal }).then(({ story }) => story),
    initialPageParam: isWhole ? first.next : null,
    getNextPageParam: (page) => page.next,
    enabled: !isWhole,
    // Coming back to the window is not a new consultation.
    refetchOnWindowFocus: false,
  });
  const pages = query.data?.pages ?? [];
  const older = pages.flatMap((page) => page.entries);
  return {
    entries: isWhole ? [...first.entries, ...older] : older,
    hasMore: isWhole && pages.length === 0 ? first.next !== null : query.hasNextPage,
    isPending: !isWhole && query.isPending,
    isFetching: query.isFetching,
    error: query.error,
    showMore: () => void query.fetchNextPage(),
    retry: () => void (isWhole || pages.length > 0 ? query.fetchNextPage() : query.refetch()),
  };
}
