import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

export const DueFields = graphql(`
  fragment DueFields on DueItem @_unmask {
    id version dossierId dossierTitle kind way isUrgent dueOn isLate point words note ownerName replaces isMine
  }
`);

const DueDocument = graphql(
  `
    query DueFollowUps($scope: DueScope!, $after: Text) {
      dueFollowUps(scope: $scope, after: $after) {
        items { ...DueFields }
        next
        count
        lateCount
        colleagues { membershipId name }
      }
    }
  `,
  [DueFields],
);

export type Due = ResultOf<typeof DueFields>;
export type DueScope = 'mine' | 'branch';

/** Everything that shows what is due: read again together when something of it was done. */
export const dueKey = (hat: string) => [hat, 'due'];

export const dueQuery = (hat: string, scope: DueScope) =>
  infiniteQueryOptions({
    queryKey: [...dueKey(hat), scope],
    queryFn: ({ pageParam, signal }) => request(DueDocument, { scope, after: pageParam }, { signal }).then((data) => data.dueFollowUps),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
