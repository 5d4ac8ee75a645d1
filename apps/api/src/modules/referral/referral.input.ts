import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { AtMost, SomeOf } from '../../platform/input.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { HandoffDateInput } from './move.input.js';
import { LearnerAnswer, LinkSide } from './referral-words.graphql.js';

/** Whom a link was mailed to. */
export type LinkSideName = 'receiver' | 'learner';
export type AnswerName = 'agree' | 'disagree';

@InputType()
export class SendReferralInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) referralId: string;
  @Field(() => Int) version: number;
  @Field(() => Uuid, { description: 'The packet as the person approved it.' }) packetId: string;
}

@InputType()
export class AskCancelInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) referralId: string;
  @Field(() => Int) version: number;
  @Field(() => Text, { description: 'Why: the operator reads it.' }) @AtMost(1000) text: string;
}

@InputType()
export class ReRouteInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid, { description: 'The referral that went no further.' }) referralId: string;
}

@InputType()
export class ResendLinkInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) referralId: string;
  @Field(() => LinkSide, { description: 'learner: to approve, before it is sent; to follow it, after.' }) side: LinkSideName;
}

@InputType()
export class ProposeDatesInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) referralId: string;
  @Field(() => [HandoffDateInput]) @SomeOf(5) @ValidateNested({ each: true }) @Type(() => HandoffDateInput) dates: HandoffDateInput[];
}

@InputType()
export class ProposeLinkedDatesInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => [HandoffDateInput]) @SomeOf(5) @ValidateNested({ each: true }) @Type(() => HandoffDateInput) dates: HandoffDateInput[];
}

@InputType()
export class AnswerOutcomeInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) referralId: string;
  @Field(() => LearnerAnswer) answer: AnswerName;
  @Field(() => Text, { nullable: true }) @AtMost(1000) comment?: string | null;
}

@InputType()
export class AnswerLinkedOutcomeInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => LearnerAnswer) answer: AnswerName;
  @Field(() => Text, { nullable: true }) @AtMost(1000) comment?: string | null;
}

@InputType()
export class WithdrawOwnReferralInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) referralId: string;
}
