import { Module } from '@nestjs/common';
import { MoveReview } from './move-review.js';
import { OpenReview } from './open-review.js';
import { ReviewResolver } from './review.resolver.js';

/** A signal opens a conversation: what was asked, answered and concluded. */
@Module({ providers: [ReviewResolver, OpenReview, MoveReview] })
export class ReviewModule {}
