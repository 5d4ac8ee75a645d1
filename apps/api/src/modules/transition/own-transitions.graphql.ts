import type { TransitionMove as Move } from '@boussole/domain/transition/machine';
import type * as words from '@boussole/domain/transition/words';
import { Field, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Uuid } from '../../platform/scalars.js';
import { FollowUpChannel, type followUpChannels, PointChoiceView, Turning } from './transition.graphql.js';
import { FollowUpKind, FollowUpWay, TransitionMove, WordedView } from './transition-words.graphql.js';

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
export class OwnTransitionView extends Turning {
  @Field(() => CalendarDay, { nullable: true }) pausedUntil: string | null;
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
