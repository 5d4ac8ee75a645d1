import type * as words from '@boussole/domain/referral/states';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { HandoffDateView } from '../handoff/handoff.graphql.js';
import { PacketView } from '../referral/packet.graphql.js';
import { LearnerAnswer, OutcomeCode, ReferralSide, ReferralState } from '../referral/referral-words.graphql.js';

@ObjectType('OwnReferralStep', { description: 'What happened to a referral, as the person reads it: never what those who work wrote to each other.' })
export class OwnReferralStepView {
  @Field(() => Instant) at: Date;
  @Field(() => ReferralState) to: words.ReferralState;
  @Field(() => ReferralSide) side: words.Side;
  @Field(() => Text, { nullable: true, description: 'What was written for her.' }) text: string | null;
  @Field(() => CalendarDay, { nullable: true }) onDate: string | null;
}

@ObjectType('OwnReferral', { description: 'Where one was sent oneself: to whom, with which words, what was answered.' })
export class OwnReferralView {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => ReferralState) state: words.ReferralState;
  @Field(() => ReferralSide, { nullable: true }) turn: words.Side | null;
  @Field(() => Text, { nullable: true }) offerTitle: string | null;
  @Field(() => Uuid, { nullable: true }) offerId: string | null;
  @Field(() => Text, { nullable: true }) organisationName: string | null;
  @Field(() => Text, { nullable: true }) branchName: string | null;
  @Field(() => Text, { nullable: true, description: 'Who sends her there.' }) senderName: string | null;
  @Field(() => Text, { description: 'From where.' }) senderBranchName: string;
  @Field(() => Instant, { nullable: true }) sentAt: Date | null;
  @Field(() => Instant) movedAt: Date;
  @Field(() => Instant, { nullable: true, description: 'By when the operator should have answered; none while it waits for something else.' })
  dueAt: Date | null;
  @Field(() => Instant, { nullable: true }) expiresAt: Date | null;
  @Field(() => CalendarDay, { nullable: true }) waitUntil: string | null;
  @Field(() => OutcomeCode, { nullable: true }) outcomeCode: words.OutcomeCode | null;
  @Field(() => CalendarDay, { nullable: true }) outcomeOn: string | null;
  @Field(() => LearnerAnswer, { nullable: true }) learnerAnswer: 'agree' | 'disagree' | null;
  @Field(() => PacketView, { nullable: true, description: 'Exactly what the operator reads.' }) packet: PacketView | null;
  @Field(() => [OwnReferralStepView], { description: 'The latest first.' }) steps: OwnReferralStepView[];
  @Field(() => [HandoffDateView]) dates: HandoffDateView[];
  @Field(() => Boolean, { description: 'It waits for her approval.' }) canApprove: boolean;
  @Field(() => Boolean) canWithdraw: boolean;
  @Field(() => Boolean, { description: 'Something was asked of her.' }) canReply: boolean;
  @Field(() => Boolean, { description: 'She cannot come to the appointment: she may say so.' }) canCallOff: boolean;
  @Field(() => Boolean, { description: 'It is closed: she says whether she agrees.' }) canAnswerOutcome: boolean;
}
