import type * as words from '@boussole/domain/transition/words';
import type { PlanStep } from '@boussole/domain/transition/catalogue';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { enumOf } from '../register/vocabulary.graphql.js';
import { DelayNature, FollowUpWay, OffsetUnit, StepKind, WordedView } from './transition-words.graphql.js';

export const stepEndings = ['in_training', 'at_work', 'stopped', 'contacted'] as const;
export const StepEnding = enumOf('StepEnding', stepEndings, 'What makes a step pointless.');

@ObjectType('PlanStep', { description: 'One thing to do because of a turning point.' })
export class PlanStepView {
  @Field(() => Text) code: string;
  @Field(() => StepKind) kind: words.StepKind;
  @Field(() => Int, { description: 'Negative: before the turning point.' }) offset: number;
  @Field(() => OffsetUnit) unit: words.OffsetUnit;
  @Field(() => FollowUpWay, { nullable: true }) way: words.Way | null;
  @Field(() => Boolean) isUrgent: boolean;
  @Field(() => WordedView) words: WordedView;
  @Field(() => [StepEnding]) endsOn: PlanStep['endsOn'][number][];
  @Field(() => DelayNature) nature: words.DelayNature;
}

@ObjectType('TransitionPoint', { description: 'A turning point as the catalogue knows it.' })
export class TransitionPointView {
  @Field(() => Text) code: string;
  @Field(() => WordedView) label: WordedView;
  @Field(() => WordedView) trigger: WordedView;
  @Field(() => Text, { nullable: true }) source: string | null;
  @Field(() => Int, { nullable: true }) ageFrom: number | null;
  @Field(() => Int, { nullable: true }) ageUntil: number | null;
  @Field(() => Boolean) isUrgent: boolean;
  @Field(() => [PlanStepView]) steps: PlanStepView[];
}

@ObjectType('CatalogueVersion')
export class CatalogueVersionView {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => Instant) publishedAt: Date;
  @Field(() => Text, { nullable: true, description: 'Only to whoever may know who it is.' }) publishedByName: string | null;
  @Field(() => Text, { nullable: true, description: 'None: common to all.' }) organisationName: string | null;
  @Field(() => Text, { nullable: true, description: 'What was changed and why.' }) note: string | null;
}

@ObjectType('TransitionCatalogue', { description: 'The turning points that count here, each with its plan.' })
export class TransitionCatalogueView extends CatalogueVersionView {
  @Field(() => Boolean, { description: 'The viewer publishes the next version, for her own organisation.' }) canPublish: boolean;
  @Field(() => [TransitionPointView]) points: TransitionPointView[];
  @Field(() => [CatalogueVersionView], { description: 'Every version of it, the newest first, and the common one.' }) versions: CatalogueVersionView[];
}
