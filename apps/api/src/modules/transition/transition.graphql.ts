import type { TransitionMove as Move } from '@boussole/domain/transition/machine';
import type * as words from '@boussole/domain/transition/words';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { enumOf } from '../register/vocabulary.graphql.js';
import {
  DelayNature, FollowUpEndReason, FollowUpKind, FollowUpState, type FollowUpStateName, FollowUpWay, MessageState, type MessageStateName, TransitionMove,
  TransitionSource, TransitionState, WordedView,
} from './transition-words.graphql.js';

export const followUpChannels = ['task', 'mail', 'sms'] as const;
export const FollowUpChannel = enumOf('FollowUpChannel', followUpChannels, 'A task waits for a human; the others leave by themselves.');

@ObjectType('FollowUp', { description: 'A thing due on a day, or one that a plan names.' })
export class FollowUpView {
  @Field(() => Uuid, { nullable: true, description: 'None: the plan names it, nothing is written.' }) id: string | null;
  @Field(() => Text, { nullable: true }) step: string | null;
  @Field(() => FollowUpKind) kind: words.PersonKind;
  @Field(() => Instant) dueAt: Date;
  @Field(() => FollowUpWay, { nullable: true }) way: words.Way | null;
  @Field(() => FollowUpChannel) channel: (typeof followUpChannels)[number];
  @Field(() => Boolean) isUrgent: boolean;
  @Field(() => FollowUpState) state: FollowUpStateName;
  @Field(() => WordedView, { nullable: true, description: 'What its plan asks for; none: it is of no plan.' }) words: WordedView | null;
  @Field(() => DelayNature, { nullable: true }) nature: words.DelayNature | null;
  @Field(() => Text, { nullable: true }) note: string | null;
  @Field(() => Text, { nullable: true }) ownerName: string | null;
  @Field(() => FollowUpEndReason, { nullable: true }) endReason: words.EndReason | null;
  @Field(() => Text, { nullable: true }) endNote: string | null;
  @Field(() => Instant, { nullable: true }) endedAt: Date | null;
  @Field(() => Text, { nullable: true }) endedByName: string | null;
  @Field(() => Int) version: number;
  @Field(() => MessageState) message: MessageStateName;
}

/** What is said of a turning point to whoever may hear of it. */
@ObjectType({ isAbstract: true })
export abstract class Turning {
  @Field(() => Uuid) id: string;
  @Field(() => Text) point: string;
  @Field(() => WordedView) label: WordedView;
  @Field(() => CalendarDay) onDate: string;
  @Field(() => TransitionSource) source: words.TransitionSource;
  @Field(() => TransitionState) state: words.TransitionState;
  @Field(() => Int) version: number;
}

@ObjectType('Transition', { description: 'A turning point in a life, with its plan.' })
export class TransitionView extends Turning {
  @Field(() => CalendarDay, { nullable: true, description: 'None while paused: until somebody takes it up again.' }) pausedUntil: string | null;
  @Field(() => Text, { nullable: true }) note: string | null;
  @Field(() => Boolean) isUrgent: boolean;
  @Field(() => Instant) declaredAt: Date;
  @Field(() => Text, { nullable: true }) declaredByName: string | null;
  @Field(() => Instant, { nullable: true }) overAt: Date | null;
  @Field(() => FollowUpEndReason, { nullable: true }) endReason: words.EndReason | null;
  @Field(() => Text, { nullable: true }) endNote: string | null;
  @Field(() => Int, { description: 'The version of the catalogue that it was declared under.' }) catalogueVersion: number;
  @Field(() => Text, { nullable: true, description: 'Whose catalogue; none: the one common to all.' }) catalogueOwnerName: string | null;
  @Field(() => Text, { nullable: true, description: 'What its delays rest on.' }) sourceText: string | null;
  @Field(() => [FollowUpView], { description: 'In the order of their days.' }) steps: FollowUpView[];
  @Field(() => [TransitionMove]) viewerCan: Move[];
}

const planMoves = ['declare', 'plan_own'] as const;
export type PlanMoveName = (typeof planMoves)[number];
export const PlanMove = enumOf('PlanMove', planMoves, 'What may be planned in a dossier.');

@ObjectType('PointChoice', { description: 'A turning point that may be declared.' })
export class PointChoiceView {
  @Field(() => Text) code: string;
  @Field(() => WordedView) label: WordedView;
  @Field(() => WordedView) trigger: WordedView;
  @Field(() => Int, { nullable: true }) ageFrom: number | null;
  @Field(() => Int, { nullable: true }) ageUntil: number | null;
  @Field(() => Boolean) isUrgent: boolean;
}

@ObjectType('DossierTransitions', { description: 'The turning points of a person, and what is due about her.' })
export class DossierTransitionsView {
  @Field(() => Uuid) id: string;
  @Field(() => Int) overdue: number;
  @Field(() => [TransitionView], { description: 'Those that go on first, then the latest.' }) transitions: TransitionView[];
  @Field(() => [FollowUpView], { description: 'What is or was due without a turning point, the latest first.' }) others: FollowUpView[];
  @Field(() => [PointChoiceView], { description: 'What may be declared, by the catalogue that counts here.' }) points: PointChoiceView[];
  @Field(() => [PlanMove]) viewerCan: PlanMoveName[];
}

@ObjectType('TransitionPreview', { description: 'What a turning point would bring, written nowhere.' })
export class TransitionPreviewView {
  @Field(() => [FollowUpView], { description: 'The steps of its plan.' }) steps: FollowUpView[];
  @Field(() => [FollowUpView], { description: 'What is planned now and would be planned no more.' }) cancelled: FollowUpView[];
}
