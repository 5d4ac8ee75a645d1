import { Field, InputType } from '@nestjs/graphql';
import { AtMost } from '../../platform/input.js';
import { Instant, Text, Uuid } from '../../platform/scalars.js';

@InputType({ description: 'The link says in which referral.' })
export class SayInput {
  @Field(() => Uuid, { description: 'The same key again is the same message.' }) commandKey: string;
  @Field(() => Text) @AtMost(1000) text: string;
}

@InputType()
export class SayInHandoffInput extends SayInput {
  @Field(() => Uuid) referralId: string;
}

@InputType()
export class SayInReferralInput extends SayInHandoffInput {
  @Field(() => Uuid) dossierId: string;
}

@InputType()
export class ReadUntilInput {
  @Field(() => Uuid) referralId: string;
  @Field(() => Instant, { description: 'When the latest message that was on screen was written.' }) until: Date;
}

@InputType()
export class ReadReferralUntilInput extends ReadUntilInput {
  @Field(() => Uuid) dossierId: string;
}
