import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { UnitFields, UnitFindingFields } from '../neutrality-unit/unit-fields';
import type { ReviewList } from './reviews-address';

const LineFields = graphql(`
  fragment ReviewLineFields on NeutralityReviewLine @_unmask {
    id rule level unitName organisationName otherName period state replyDueOn isOverdue isMine openedAt decidedAt decision
  }
`);

export const NeutralityReviewFields = graphql(
  `
    fragment NeutralityReviewFields on NeutralityReview @_unmask {
      id version rule level unitId unitName organisationName otherName period state replyDueOn isOverdue isMine openedAt decidedAt
      decision viewerCan isFlagged reportId
      figures { ...UnitFields }
      finding { ...UnitFindingFields }
      alert { id rule on decisions operatorNames }
      events { id kind at byName byOrganisationName words reason dueOn decision }
    }
  `,
  [UnitFields, UnitFindingFields],
);

const ReviewsDocument = graphql(
  `
    query Reviews($list: NeutralityReviewList!, $after: Text) {
      reviews(view: $list, after: $after) {
        reviews { ...ReviewLineFields }
        next
      }
    }
  `,
  [LineFields],
);

const ReviewDocument = graphql('query Review($id: Uuid!) { review(id: $id) { ...NeutralityReviewFields } }', [NeutralityReviewFields]);

export type ReviewLine = ResultOf<typeof LineFields>;
export type Review = ResultOf<typeof NeutralityReviewFields>;
export type ReviewEvent = Review['events'][number];

export const reviewsKey = (scope: string) => [scope, 'neutrality-reviews'];

export const reviewsQuery = (scope: string, list: ReviewList) =>
  infiniteQueryOptions({
    queryKey: [...reviewsKey(scope), list],
    queryFn: ({ pageParam, signal }) => request(ReviewsDocument, { list, after: pageParam }, { signal }).then((data) => data.reviews),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const reviewQuery = (scope: string, id: string) =>
  queryOptions({
    queryKey: [scope, 'neutrality-review', id],
    queryFn: ({ signal }) => request(ReviewDocument, { id }, { signal }).then((data) => data.review),
  });
