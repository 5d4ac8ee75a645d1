import type { GoalKind as GoalKindName } from '@boussole/domain/dossier/goal';
import type * as words from '@boussole/domain/referral/states';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { GoalKind } from '../goal/goal.graphql.js';
import { ReasonCode } from '../referral/referral-words.graphql.js';
import { ReferralLineView } from './referral-line.graphql.js';

@ObjectType('ReferralGoal', { description: 'A goal with its referrals; without a goal, those that stand under none.' })
export class ReferralGoalView {
  @Field(() => Uuid, { nullable: true }) id: string | null;
  @Field(() => GoalKind, { nullable: true }) kind: GoalKindName | null;
  @Field(() => Text, { nullable: true }) title: string | null;
  @Field(() => [ReferralLineView]) referrals: ReferralLineView[];
}

@ObjectType('ChosenOffer', { description: 'What was retained of a frozen set.' })
export class ChosenOfferView {
  @Field(() => Uuid) id: string;
  @Field(() => Text, { description: 'referral, or mention.' }) kind: string;
  @Field(() => Uuid) offerId: string;
  @Field(() => Text) offerTitle: string;
  @Field(() => Text) organisationName: string;
  @Field(() => ReasonCode, { nullable: true }) reasonCode: words.ReasonCode | null;
  @Field(() => Uuid, { nullable: true }) referralId: string | null;
  @Field(() => Instant) madeAt: Date;
  @Field(() => Text, { nullable: true }) byName: string | null;
}

@ObjectType('FrozenSet', { description: 'A set of eligible offers, as it was frozen before anything was shown.' })
export class FrozenSetView {
  @Field(() => Uuid) id: string;
  @Field(() => Instant) frozenAt: Date;
  @Field(() => Text, { nullable: true }) byName: string | null;
  @Field(() => Int) optionCount: number;
  @Field(() => Int, { description: 'Offers of whoever pays the one who advised.' }) ownCount: number;
  @Field(() => Text, { nullable: true, description: 'The kind of offer that was looked for.' }) needKind: string | null;
  @Field(() => Text, { nullable: true, description: 'The trade or the field.' }) needTitle: string | null;
  @Field(() => Boolean, { description: 'The need was changed afterwards: another set stands in its place, both are kept.' }) isReplaced: boolean;
  @Field(() => [ChosenOfferView]) retained: ChosenOfferView[];
}

@ObjectType('DossierReferrals', { description: 'Where a person was sent, where she was told to look, and what there was to choose from.' })
export class DossierReferralsView {
  @Field(() => Uuid) id: string;
  @Field(() => [ReferralGoalView]) goals: ReferralGoalView[];
  @Field(() => [ChosenOfferView], { description: 'Offers that were only pointed at.' }) mentions: ChosenOfferView[];
  @Field(() => [FrozenSetView]) sets: FrozenSetView[];
  @Field(() => Int, { description: 'What is not shared with the viewer.' }) withheld: number;
  @Field(() => Boolean, { description: 'The viewer may begin another one.' }) canRefer: boolean;
}
