import { brusselsDay } from '@boussole/domain/calendar-date';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { MoveReview } from './move-review.js';
import { OpenReview } from './open-review.js';
import { NeutralityReviewList, ReviewCountsView, type ReviewList, ReviewPageView, ReviewView } from './review.graphql.js';
import { DecideReviewInput, ExtendReviewInput, OpenReviewInput, ReplyToReviewInput } from './review.input.js';
import { readReview } from './review.queries.js';
import { readReviewCounts, readReviews } from './reviews.queries.js';

@Resolver()
export class ReviewResolver {
  constructor(
    private readonly db: Database, private readonly clock: Clock, private readonly opening: OpenReview, private readonly moving: MoveReview,
  ) {}

  @Query(() => ReviewPageView)
  reviews(
    @Acting() viewer: Viewer, @Args('view', { type: () => NeutralityReviewList }) view: ReviewList,
    @Args('after', { type: () => Text, nullable: true }) after: string | undefined,
  ) {
    return this.db.read(viewer, (ask) => readReviews(ask, viewer, brusselsDay(this.clock.now()), view, after ?? null));
  }

  @Query(() => ReviewView)
  review(@Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) id: string) {
    return this.db.note(viewer, 'review.read', id, (ask) => readReview(ask, viewer, brusselsDay(this.clock.now()), id));
  }

  @Query(() => ReviewCountsView)
  reviewCounts(
    @Acting() viewer: Viewer, @Args('from', { type: () => CalendarDay }) from: string, @Args('until', { type: () => CalendarDay }) until: string,
  ) {
    return this.db.read(viewer, (ask) => readReviewCounts(ask, from, until));
  }

  @Mutation(() => ReviewView)
  openReview(@Acting() viewer: Viewer, @Args('input') input: OpenReviewInput) {
    return this.opening.execute(viewer, input);
  }

  @Mutation(() => ReviewView)
  replyToReview(@Acting() viewer: Viewer, @Args('input') { words, ...sent }: ReplyToReviewInput) {
    return this.moving.execute(viewer, 'reply', { ...sent, words });
  }

  @Mutation(() => ReviewView)
  extendReview(@Acting() viewer: Viewer, @Args('input') input: ExtendReviewInput) {
    return this.moving.execute(viewer, 'extend', input);
  }

  @Mutation(() => ReviewView)
  decideReview(@Acting() viewer: Viewer, @Args('input') input: DecideReviewInput) {
    return this.moving.execute(viewer, 'decide', input);
  }
}
