import type { ReasonCode as Reason } from '@boussole/domain/referral/states';
import type { Path } from '@boussole/domain/register/vocabulary';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Text, Uuid } from '../../platform/scalars.js';
import { ReasonCode } from '../choice/choice-words.graphql.js';
import { OfferPath } from '../register/vocabulary.graphql.js';

const some = { nullable: true } as const;

@ObjectType('NeutralityDecision', { description: 'One decision behind a figure: no day, nobody in it.' })
export class DecisionView {
  @Field(() => Uuid, { description: 'A pseudonym: of this unit in this report, and of nothing else.' }) id: string;
  @Field(() => Text, { description: '"2026-08".' }) month: string;
  @Field(() => Int) options: number;
  @Field(() => Int) own: number;
  @Field(() => Int, { ...some, description: 'How many were in sight; none: not known.' }) shown: number | null;
  @Field(() => [Text], { description: 'What was retained: kind, trade, operator.' }) retained: string[];
  @Field(() => Boolean) isOwnRetained: boolean;
  @Field(() => ReasonCode, some) reason: Reason | null;
  @Field(() => Float, { description: 'The share of one\'s own among what could be chosen.' }) share: number;
}

@ObjectType('NeutralityDecisions')
export class DecisionsPageView {
  @Field(() => [DecisionView], { description: 'In an order that tells nothing.' }) rows: DecisionView[];
  @Field(() => Text, some) next: string | null;
}

@ObjectType('NeutralityCriterion')
export class CriterionView {
  @Field(() => Text, { description: '"trade", "maxMinutes".' }) name: string;
  @Field(() => Text) value: string;
}

@ObjectType('NeutralityAlternative')
export class ReplayedAlternativeView {
  @Field(() => Text, { description: 'What it leads to: a kind and a trade.' }) name: string;
  @Field(() => Text) operatorName: string;
  @Field(() => Text) siteName: string;
  @Field(() => Int, some) minutes: number | null;
  @Field(() => OfferPath, some) path: Path | null;
  @Field(() => Boolean) isOwn: boolean;
  @Field(() => Float) weight: number;
  @Field(() => Int, { ...some, description: 'Its place in what was last shown; none: it was out of sight, or nothing is known of it.' }) place: number | null;
  @Field(() => Boolean) isRetained: boolean;
  @Field(() => Boolean, { description: 'It stood outside of the frozen set.' }) isOutside: boolean;
}

@ObjectType('NeutralityReplayedDecision', { description: 'A frozen set, as it was shown.' })
export class DecisionReplayView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) month: string;
  @Field(() => [CriterionView], { description: 'What an offer had to answer: names and codes of the criteria.' }) criteria: CriterionView[];
  @Field(() => Text, { ...some, description: 'Where the wish came from that was said before; none: no wish.' }) wishSource: string | null;
  @Field(() => Text, some) wishOperatorName: string | null;
  @Field(() => [ReplayedAlternativeView], { description: 'In the order in which they were shown first.' }) alternatives: ReplayedAlternativeView[];
  @Field(() => Boolean, { description: 'What was in sight is known.' }) isDisplayKnown: boolean;
  @Field(() => ReasonCode, some) reason: Reason | null;
  @Field(() => [Text], { description: 'The rules that spoke at that moment: "N-A2".' }) rules: string[];
  @Field(() => Boolean, { description: 'The need was edited after another set had been shown.' }) isNeedEdited: boolean;
}
