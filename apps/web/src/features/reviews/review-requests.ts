import { useMutation, useQueryClient } from '@tanstack/react-query';
import { announce } from '../../lib/announcer';
import { graphql, type VariablesOf } from '../../lib/graphql';
import { request } from '../../lib/request';
import { useScope } from '../../lib/session';
import { NeutralityReviewFields, reviewQuery, reviewsKey, type Review } from './reviews-query';

const OpenDocument = graphql(
  'mutation OpenReview($input: OpenReviewInput!) { openReview(input: $input) { ...NeutralityReviewFields } }', [NeutralityReviewFields],
);
const ReplyDocument = graphql(
  'mutation ReplyToReview($input: ReplyToReviewInput!) { replyToReview(input: $input) { ...NeutralityReviewFields } }', [NeutralityReviewFields],
);
const ExtendDocument = graphql(
  'mutation ExtendReview($input: ExtendReviewInput!) { extendReview(input: $input) { ...NeutralityReviewFields } }', [NeutralityReviewFields],
);
const DecideDocument = graphql(
  'mutation DecideReview($input: DecideReviewInput!) { decideReview(input: $input) { ...NeutralityReviewFields } }', [NeutralityReviewFields],
);

type Words<Input> = Omit<Input, 'id' | 'version'>;
export type OpenWords = VariablesOf<typeof OpenDocument>['input'];
export type Conclusion = VariablesOf<typeof DecideDocument>['input']['decision'];

/** Something that changes a review: what stands now is shown, and what was done is said. */
function useChange<Input>(send: (input: Input) => Promise<Review>, said: string, id?: string) {
  const queries = useQueryClient();
  const scope = useScope();
  return useMutation({
    mutationFn: send,
    onSuccess: (review) => {
      announce(said);
      queries.setQueryData(reviewQuery(scope, review.id).queryKey, review);
      for (const key of [reviewsKey(scope), [scope, 'neutrality-unit'], [scope, 'neutrality-mirror']]) {
        void queries.invalidateQueries({ queryKey: key, refetchType: 'none' });
      }
    },
    // Somebody else was there before: what stands now is shown beside the refusal.
    onError: () => id && void queries.invalidateQueries({ queryKey: reviewQuery(scope, id).queryKey }),
  });
}

const idsOf = ({ id, version }: Review) => ({ id, version });

export const useOpen = (said: string) =>
  useChange((input: OpenWords) => request(OpenDocument, { input }).then((data) => data.openReview), said);

export const useReply = (review: Review, said: string) =>
  useChange((words: Words<VariablesOf<typeof ReplyDocument>['input']>) =>
    request(ReplyDocument, { input: { ...words, ...idsOf(review) } }).then((data) => data.replyToReview), said, review.id);

export const useExtend = (review: Review, said: string) =>
  useChange((words: Words<VariablesOf<typeof ExtendDocument>['input']>) =>
    request(ExtendDocument, { input: { ...words, ...idsOf(review) } }).then((data) => data.extendReview), said, review.id);

export const useDecide = (review: Review, said: string) =>
  useChange((words: Words<VariablesOf<typeof DecideDocument>['input']>) =>
    request(DecideDocument, { input: { ...words, ...idsOf(review) } }).then((data) => data.decideReview), said, review.id);
