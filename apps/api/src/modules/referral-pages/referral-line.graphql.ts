import type * as words from '@boussole/domain/referral/states';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { DeclineCode, DueKind, LearnerAnswer, OutcomeCode, ReferralSide, ReferralState } from '../referral/referral-words.graphql.js';

@ObjectType('ReferralLine', { description: 'One referral among those of its dossier.' })
export class ReferralLineView {
  @Field(() => Uuid) id: string;
  @Field(() => ReferralState) state: words.ReferralState;
  @Field(() => ReferralSide, { nullable: true, description: 'Whose turn it is; nobody\'s once it is over.' }) turn: words.Side | null;
  @Field(() => Text, { nullable: true, description: 'None: nothing was retained yet.' }) offerTitle: string | null;
  @Field(() => Text, { nullable: true }) organisationName: string | null;
  @Field(() => Text, { nullable: true }) branchName: string | null;
  @Field(() => Uuid, { nullable: true }) goalId: string | null;
  @Field(() => Text, { nullable: true, description: 'Who refers.' }) byName: string | null;
  @Field(() => Instant) createdAt: Date;
  @Field(() => Instant, { nullable: true }) sentAt: Date | null;
  @Field(() => Instant) movedAt: Date;
  @Field(() => DueKind, { nullable: true }) dueKind: words.DueKind | null;
  @Field(() => Instant, { nullable: true }) dueAt: Date | null;
  @Field(() => Boolean, { description: 'The clock stands still.' }) isPaused: boolean;
  @Field(() => Instant, { nullable: true }) expiresAt: Date | null;
  @Field(() => Instant, { nullable: true }) escalatedAt: Date | null;
  @Field(() => Instant, { nullable: true }) cancelAskedAt: Date | null;
  @Field(() => DeclineCode, { nullable: true }) declineCode: words.DeclineCode | null;
  @Field(() => OutcomeCode, { nullable: true }) outcomeCode: words.OutcomeCode | null;
  @Field(() => LearnerAnswer, { nullable: true, description: 'None: she has not said.' }) learnerAnswer: 'agree' | 'disagree' | null;
  @Field(() => Uuid, { nullable: true }) choiceSetId: string | null;
  @Field(() => Int, { description: 'Messages that the sender has not read.' }) unread: number;
}
