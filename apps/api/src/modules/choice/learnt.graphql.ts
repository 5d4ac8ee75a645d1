import type { DeclineCode as Declined, ReferralState as State } from '@boussole/domain/referral/states';
import { Field, ObjectType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { DeclineCode, ReferralState } from '../referral/referral-words.graphql.js';

const some = { nullable: true } as const;

@ObjectType('LearntOffer', { description: 'What an earlier referral for the same need came to without a place: to be known before another choice.' })
export class LearntOfferView {
  @Field(() => Uuid) referralId: string;
  @Field(() => Text, some) offerTitle: string | null;
  @Field(() => Text, some) operatorName: string | null;
  @Field(() => ReferralState) state: State;
  @Field(() => DeclineCode, some) declineCode: Declined | null;
  @Field(() => Text, some) text: string | null;
  @Field(() => Instant) overAt: Date;
}
