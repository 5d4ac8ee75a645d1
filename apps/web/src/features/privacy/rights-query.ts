import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';

const RightFields = graphql(`
  fragment RightFields on RightToDecide @_unmask {
    id
    kind
    text
    askedAt
    answerBefore
    isLate
    isOwn
    reference
    branchName
    isRestricted
    state
    reason
    decidedAt
    decidedByName
    viewerCan
  }
`);

const RightRequestsDocument = graphql(
  `
    query RightRequests($box: RightBox!, $after: Text) {
      rightRequests(box: $box, after: $after) {
        lines { ...RightFields }
        waitingCount
        erasedCount
        next
      }
    }
  `,
  [RightFields],
);

export const DecideRightDocument = graphql(
  `
    mutation DecideRight($input: DecideRightInput!) {
      decideRight(input: $input) { ...RightFields }
    }
  `,
  [RightFields],
);

export type Right = ResultOf<typeof RightFields>;
export type RightMove = Right['viewerCan'][number];
export type RightBox = VariablesOf<typeof RightRequestsDocument>['box'];

export const rightsKey = (hat: string) => [hat, 'right-requests'];

export const rightsQuery = (hat: string, box: RightBox) =>
  infiniteQueryOptions({
    queryKey: [...rightsKey(hat), box],
    queryFn: ({ pageParam, signal }) =>
      request(RightRequestsDocument, { box, after: pageParam }, { signal }).then((data) => data.rightRequests),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
