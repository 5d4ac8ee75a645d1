import type { TransitionMove as Move } from '@boussole/domain/transition/machine';
import type * as words from '@boussole/domain/transition/words';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { FollowUpChannel, type followUpChannels, PointChoiceView } from './transition.graphql.js';
import { FollowUpKind, FollowUpWay, TransitionMove, TransitionSource, TransitionState, WordedView } from './transition-words.graphql.js';

@ObjectType('OwnFollowUp', { description: 'What is planned about oneself: never what those who work wrote for each other.' })
export class OwnFollowUpView {
  @Field(() => Uuid) id: string;
  @Field(() => FollowUpKind) kind: words.PersonKind;
  @Field(() => Instant) dueAt: Date;
  @Field(() => FollowUpWay, { nullable: true }) way: words.Way | null;
  @Field(() => FollowUpChannel) channel: (typeof followUpChannels)[number];
  @Field(() => WordedView, { nullable: true }) words: WordedView | null;
}

@ObjectType('OwnTransition', { description: 'A turning point in one\'s own life, and what comes because of it.' })
export class OwnTransitionView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) point: string;
  @Field(() => WordedView) label: WordedView;
  @Field(() => CalendarDay) onDate: string;
  @Field(() => TransitionSource) source: words.TransitionSource;
  @Field(() => TransitionState) state: words.TransitionState;
  @Field(() => CalendarDay, { nullable: true }) pausedUntil: string | null;
  @Field(() => Int) version: number;
  @Field(() => Instant, { nullable: true }) overAt: Date | null;
  @Field(() => [OwnFollowUpView], { description: 'What is planned, in the order of its days.' }) next: OwnFollowUpView[];
  @Field(() => [TransitionMove]) viewerCan: Move[];
}

@ObjectType('OwnTransitions')
export class OwnTransitionsView {
  @Field(() => [OwnTransitionView]) transitions: OwnTransitionView[];
  @Field(() => [OwnFollowUpView], { description: 'What is planned without a turning point: questions after a referral.' }) others: OwnFollowUpView[];
  @Field(() => [PointChoiceView], { description: 'What she may announce.' }) points: PointChoiceView[];
}
