import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const PairFields = graphql(`
  fragment PairFields on DuplicatePair @_unmask {
    id
    sheetKind
    left { id name detail sourceName sourceLine offerCount isMerged }
    right { id name detail sourceName sourceLine offerCount isMerged }
    reasons
    state
    mergeId
    canDecide
    decidedAt
  }
`);

const DuplicatesDocument = graphql(
  `
    query Duplicates($state: DuplicateState!, $after: Text) {
      duplicates(state: $state, after: $after) {
        lines { ...PairFields }
        proposedCount
        next
      }
    }
  `,
  [PairFields],
);

export const MergeDocument = graphql(
  `
    mutation MergeDuplicates($pairId: Uuid!, $winnerId: Uuid!) {
      mergeDuplicates(pairId: $pairId, winnerId: $winnerId) { ...PairFields }
    }
  `,
  [PairFields],
);

export const KeepApartDocument = graphql(
  `
    mutation KeepApart($pairId: Uuid!) {
      keepApart(pairId: $pairId) { ...PairFields }
    }
  `,
  [PairFields],
);

export const UndoMergeDocument = graphql(
  `
    mutation UndoMerge($mergeId: Uuid!) {
      undoMerge(mergeId: $mergeId) { ...PairFields }
    }
  `,
  [PairFields],
);

export type DuplicatePair = ResultOf<typeof PairFields>;
export type DuplicateSide = DuplicatePair['left'];
export type DuplicateState = DuplicatePair['state'];

export const duplicatesKey = (hat: string) => [hat, 'duplicates'];

export const duplicatesQuery = (hat: string, state: DuplicateState) =>
  infiniteQueryOptions({
    queryKey: [...duplicatesKey(hat), state],
    queryFn: ({ pageParam, signal }) =>
      request(DuplicatesDocument, { state, after: pageParam }, { signal }).then((data) => data.duplicates),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
