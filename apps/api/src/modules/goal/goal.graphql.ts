import * as goals from '@boussole/domain/dossier/goal';
import { needStates, type NeedState as State } from '@boussole/domain/dossier/need';
import type { OfferKind as Kind } from '@boussole/domain/register/vocabulary';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { enumOf, OfferKind } from '../register/vocabulary.graphql.js';

export const GoalKind = enumOf('GoalKind', goals.goalKinds, 'The heart project, the second one, others.');
export const GoalState = enumOf('GoalState', goals.goalStates);
export const NeedState = enumOf('NeedState', needStates);

@ObjectType('NamedTrade')
export class NamedTradeView {
  @Field(() => Text, { description: 'ROME.' }) code: string;
  @Field(() => Text) name: string;
}

@ObjectType('GoalStep', { description: 'A goal went on.' })
export class GoalStepView {
  @Field(() => Uuid) id: string;
  @Field(() => Instant) at: Date;
  @Field(() => GoalState) state: goals.GoalState;
  @Field(() => Text, { nullable: true }) note: string | null;
  @Field(() => Text, { nullable: true }) authorName: string | null;
}

@ObjectType('Need', { description: 'What is looked for: what a choice of offers can be made from.' })
export class NeedView {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => Uuid, { nullable: true }) goalId: string | null;
  @Field(() => OfferKind) kind: Kind;
  @Field(() => Text, { nullable: true }) field: string | null;
  @Field(() => NamedTradeView, { nullable: true }) trade: NamedTradeView | null;
  @Field(() => Int, { nullable: true }) level: number | null;
  @Field(() => Text, { nullable: true }) communeNis: string | null;
  @Field(() => Text, { nullable: true }) communeName: string | null;
  @Field(() => Text, { nullable: true }) basin: string | null;
  @Field(() => Text, { nullable: true }) constraints: string | null;
  @Field(() => CalendarDay, { nullable: true }) wantedBefore: string | null;
  @Field(() => NeedState) state: State;
  @Field(() => Text, { nullable: true }) reason: string | null;
}

@ObjectType('Goal', { description: 'What a person aims at.' })
export class GoalView {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => GoalKind) kind: goals.GoalKind;
  @Field(() => Text) title: string;
  @Field(() => NamedTradeView, { nullable: true }) trade: NamedTradeView | null;
  @Field(() => Text, { nullable: true }) why: string | null;
  @Field(() => GoalState) state: goals.GoalState;
  @Field(() => [GoalStepView], { description: 'The latest first.' }) steps: GoalStepView[];
  @Field(() => [NeedView]) needs: NeedView[];
}

@ObjectType('GoalLine', { description: 'A goal in a summary.' })
export class GoalLineView {
  @Field(() => Uuid) id: string;
  @Field(() => GoalKind) kind: goals.GoalKind;
  @Field(() => Text) title: string;
  @Field(() => GoalState) state: goals.GoalState;
}
