import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { AgreeBreakGlass } from './agree-break-glass.js';
import { BrokenGlassView, GlassReviewPageView, GlassReviewView, ReviewState } from './break-glass.graphql.js';
import { readGlassReviews } from './break-glass.queries.js';
import { BreakGlass, BreakGlassInput } from './break-glass.js';
import { ReviewBreakGlass, ReviewBreakGlassInput } from './review-break-glass.js';

@Resolver()
export class BreakGlassResolver {
  constructor(
    private readonly db: Database, private readonly breaking: BreakGlass, private readonly agreeing: AgreeBreakGlass,
    private readonly reviewing: ReviewBreakGlass,
  ) {}

  @Query(() => GlassReviewPageView)
  breakGlassReviews(
    @Acting() viewer: Viewer, @Args('state', { type: () => ReviewState }) state: keyof typeof ReviewState,
    @Args('after', { type: () => Text, nullable: true }) after: string | undefined,
  ) {
    return this.db.read(viewer, (ask) => readGlassReviews(ask, viewer, state, after ?? null));
  }

  @Mutation(() => BrokenGlassView)
  breakGlass(@Acting() viewer: Viewer, @Args('input') input: BreakGlassInput) {
    return this.breaking.execute(viewer, input);
  }

  @Mutation(() => Boolean)
  agreeBreakGlass(@Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) id: string) {
    return this.agreeing.execute(viewer, id);
  }

  @Mutation(() => GlassReviewView)
  reviewBreakGlass(@Acting() viewer: Viewer, @Args('input') input: ReviewBreakGlassInput) {
    return this.reviewing.execute(viewer, input);
  }
}
