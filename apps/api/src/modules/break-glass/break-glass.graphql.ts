import type { GlassCategory as Category, Verdict as Judgement } from '@boussole/domain/team/break-glass';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { GlassCategory, Verdict } from '../team/team.graphql.js';

export const ReviewState = { to_review: 'to_review', reviewed: 'reviewed' } as const;
registerEnumType(ReviewState, { name: 'ReviewState' });

@ObjectType('BrokenGlass')
export class BrokenGlassView {
  @Field(() => Boolean, { description: 'Open for an hour; otherwise a second person must agree first.' }) isOpen: boolean;
}

@ObjectType('Consulted', { description: 'A kind of reading or writing, how often, and when last; not what it said.' })
export class ConsultedView {
  @Field(() => Text) what: string;
  @Field(() => Int) count: number;
  @Field(() => Instant) lastAt: Date;
}

@ObjectType('GlassReview', { description: 'An exceptional access to judge: who, when, why, what kind of things were read; no content.' })
export class GlassReviewView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) reference: string;
  @Field(() => Text) name: string;
  @Field(() => Text) branchName: string;
  @Field(() => Instant) openedAt: Date;
  @Field(() => Instant) endsAt: Date;
  @Field(() => GlassCategory) category: Category;
  @Field(() => Text) reason: string;
  @Field(() => Boolean) isVital: boolean;
  @Field(() => Text, { nullable: true }) agreedByName: string | null;
  @Field(() => [ConsultedView]) consulted: ConsultedView[];
  @Field(() => Verdict, { nullable: true }) verdict: Judgement | null;
  @Field(() => Text, { nullable: true }) reviewNote: string | null;
  @Field(() => Text, { nullable: true }) reviewedByName: string | null;
  @Field(() => Instant, { nullable: true }) reviewedAt: Date | null;
  @Field(() => Boolean) canReview: boolean;
}

@ObjectType('GlassReviewPage')
export class GlassReviewPageView {
  @Field(() => [GlassReviewView]) reviews: GlassReviewView[];
  @Field(() => Text, { nullable: true }) next: string | null;
}
