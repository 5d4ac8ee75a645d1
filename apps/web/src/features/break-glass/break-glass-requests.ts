import { infiniteQueryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';

export const BreakGlassDocument = graphql(`mutation BreakGlass($input: BreakGlassInput!) { breakGlass(input: $input) { isOpen } }`);

export const AgreeBreakGlassDocument = graphql(`mutation AgreeBreakGlass($id: Uuid!) { agreeBreakGlass(id: $id) }`);

const ReviewFields = graphql(`
  fragment ReviewFields on GlassReview @_unmask {
    id
    reference
    name
    branchName
    openedAt
    endsAt
    category
    reason
    isVital
    agreedByName
    consulted { what count lastAt }
    verdict
    reviewNote
    reviewedByName
    reviewedAt
    canReview
  }
`);

const ReviewsDocument = graphql(
  `
    query BreakGlassReviews($state: ReviewState!, $after: Text) {
      breakGlassReviews(state: $state, after: $after) {
        reviews { ...ReviewFields }
        next
      }
    }
  `,
  [ReviewFields],
);

export const ReviewDocument = graphql(
  `mutation ReviewBreakGlass($input: ReviewBreakGlassInput!) { reviewBreakGlass(input: $input) { ...ReviewFields } }`,
  [ReviewFields],
);

export type Review = ResultOf<typeof ReviewFields>;
export type ReviewState = 'to_review' | 'reviewed';

export const reviewsQuery = (scope: string, state: ReviewState) =>
  infiniteQueryOptions({
    queryKey: [scope, 'glass-reviews', state],
    queryFn: ({ signal, pageParam }) =>
      request(ReviewsDocument, { state, after: pageParam }, { signal }).then((data) => data.breakGlassReviews),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
