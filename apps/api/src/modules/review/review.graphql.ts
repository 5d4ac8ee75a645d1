import type { UnitLevel } from '@boussole/domain/neutrality/reading/levels';
import { type Conclusion, conclusions, type ReviewEvent, reviewEvents, type ReviewMove, reviewMoves, type ReviewState, reviewStates } from
  '@boussole/domain/review/review';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { FindingView, UnitView } from '../neutrality/neutrality.graphql.js';
import { AlertView } from '../neutrality/unit.graphql.js';
import { NeutralityLevel } from '../neutrality/words.graphql.js';
import { enumOf } from '../register/vocabulary.graphql.js';

const some = { nullable: true } as const;

export const NeutralityReviewState = enumOf('NeutralityReviewState', reviewStates);
export const NeutralityReviewMove = enumOf('NeutralityReviewMove', reviewMoves);
export const NeutralityReviewEventKind = enumOf('NeutralityReviewEventKind', reviewEvents);
export const NeutralityConclusion = enumOf('NeutralityConclusion', conclusions, 'How a review ended.');
export const NeutralityReviewList = enumOf('NeutralityReviewList', ['waiting', 'replied', 'decided'],
  'Waiting for a reply; to conclude; concluded.');
export type ReviewList = keyof typeof NeutralityReviewList;

@ObjectType('NeutralityReviewLine', { description: 'A conversation that a signal opened, in a list.' })
export class ReviewLineView {
  @Field(() => Uuid) id: string;
  @Field(() => Text, { description: '"N-B1".' }) rule: string;
  @Field(() => NeutralityLevel) level: UnitLevel;
  @Field(() => Uuid) unitId: string;
  @Field(() => Text, { description: 'A body, or the person: her name is told to herself and to the referent alone.' }) unitName: string;
  @Field(() => Text, { ...some, description: 'The structure of a branch.' }) organisationName: string | null;
  @Field(() => Text, { ...some, description: 'Whom it is about besides.' }) otherName: string | null;
  @Field(() => Text, { description: 'The quarter: "2026-T3".' }) period: string;
  @Field(() => NeutralityReviewState) state: ReviewState;
  @Field(() => CalendarDay) replyDueOn: string;
  @Field(() => Boolean, { description: 'Nobody replied in time: it may be concluded.' }) isOverdue: boolean;
  @Field(() => Boolean, { description: 'The viewer answers: it is about her, or about her body.' }) isMine: boolean;
  @Field(() => Instant) openedAt: Date;
  @Field(() => Instant, some) decidedAt: Date | null;
  @Field(() => NeutralityConclusion, some) decision: Conclusion | null;
  @Field(() => [NeutralityReviewMove]) viewerCan: ReviewMove[];
}

@ObjectType('NeutralityReviewPage')
export class ReviewPageView {
  @Field(() => [ReviewLineView]) reviews: ReviewLineView[];
  @Field(() => Text, some) next: string | null;
}

@ObjectType('NeutralityReviewEvent', { description: 'What was said in a review; it never changes.' })
export class ReviewEventView {
  @Field(() => Uuid) id: string;
  @Field(() => NeutralityReviewEventKind) kind: ReviewEvent;
  @Field(() => Instant) at: Date;
  @Field(() => Text, { ...some, description: 'None: nobody in particular.' }) byName: string | null;
  @Field(() => Text, some) byOrganisationName: string | null;
  @Field(() => Text, some) words: string | null;
  @Field(() => Text, { ...some, description: 'Why it was opened although no rule had spoken.' }) reason: string | null;
  @Field(() => CalendarDay, { ...some, description: 'Until when a reply was asked for.' }) dueOn: string | null;
  @Field(() => NeutralityConclusion, some) decision: Conclusion | null;
}

@ObjectType('NeutralityReview', { description: 'The signal, the reply and the conclusion, beside each other.' })
export class ReviewView extends ReviewLineView {
  @Field(() => Int) version: number;
  @Field(() => Boolean, { description: 'A rule had spoken; otherwise the opening says why.' }) isFlagged: boolean;
  @Field(() => Uuid, { ...some, description: 'The report it comes from; none: an alert.' }) reportId: string | null;
  @Field(() => UnitView, { ...some, description: 'The figures of the unit as they were when it was opened.' }) figures: UnitView | null;
  @Field(() => FindingView, { ...some, description: 'What the rule had found then.' }) finding: FindingView | null;
  @Field(() => AlertView, some) alert: AlertView | null;
  @Field(() => [ReviewEventView], { description: 'The first one first.' }) events: ReviewEventView[];
}

@ObjectType('NeutralityReviewCount')
export class ReviewCountView {
  @Field(() => NeutralityConclusion) decision: Conclusion;
  @Field(() => Int) count: number;
}

@ObjectType('NeutralityReviewCounts', { description: 'What the signals about bodies turned out to be.' })
export class ReviewCountsView {
  @Field(() => Int, { description: 'Not concluded yet.' }) open: number;
  @Field(() => [ReviewCountView], { description: 'Every conclusion, those that nobody came to with nought.' }) ended: ReviewCountView[];
}
