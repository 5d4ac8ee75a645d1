import type { Worded } from '@boussole/domain/transition/catalogue';
import { stopReasons, transitionMoves } from '@boussole/domain/transition/machine';
import { delayNatures, endReasons, offsetUnits, personKinds, stepKinds, transitionSources, transitionStates, ways } from '@boussole/domain/transition/words';
import { Field, ObjectType } from '@nestjs/graphql';
import { Text } from '../../platform/scalars.js';
import { enumOf } from '../register/vocabulary.graphql.js';

export const TransitionSource = enumOf('TransitionSource', transitionSources, 'Who made a turning point known.');
export const TransitionState = enumOf('TransitionState', transitionStates);
export const TransitionMove = enumOf('TransitionMove', transitionMoves, 'What may be done with a turning point.');
export const StopReason = enumOf('StopReason', stopReasons, 'Why a turning point is followed no longer.');
export const FollowUpKind = enumOf('FollowUpKind', personKinds, 'What is due about a person.');
export const StepKind = enumOf('StepKind', stepKinds);
export const FollowUpEndReason = enumOf('FollowUpEndReason', endReasons, 'Why something is due no more.');
export const FollowUpWay = enumOf('FollowUpWay', ways, 'By which way somebody is reached.');
export const DelayNature = enumOf('DelayNature', delayNatures, 'Where a delay comes from: the law, a documented practice, or ourselves.');
export const OffsetUnit = enumOf('OffsetUnit', offsetUnits);

export const messageStates = ['none', 'not_yet', 'sent', 'returned', 'unsure', 'not_sent'] as const;
export type MessageStateName = (typeof messageStates)[number];
export const MessageState = enumOf('MessageState', messageStates, 'What became of a message: none is meant, not left yet, left, came back, nobody knows whether it left, or it was given up.');

/** Done or not; merged: another contact stands for it; past: its day had gone when it could have been planned. */
export const followUpStates = ['planned', 'done', 'cancelled', 'merged', 'past'] as const;
export type FollowUpStateName = (typeof followUpStates)[number];
export const FollowUpState = enumOf('FollowUpState', followUpStates,
  'Merged: another contact stands for it; past: its day had gone when it could have been planned.');

@ObjectType('Worded', { description: 'A text in the four languages of the country.' })
export class WordedView implements Worded {
  @Field(() => Text) fr: string;
  @Field(() => Text) nl: string;
  @Field(() => Text) de: string;
  @Field(() => Text) en: string;
}
