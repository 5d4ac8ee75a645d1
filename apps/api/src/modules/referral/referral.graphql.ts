import type { DueKind as DueKindName, ReferralState as StateName } from '@boussole/domain/referral/states';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Instant, Uuid } from '../../platform/scalars.js';
import { DueKind, ReferralState } from './referral-words.graphql.js';

@ObjectType('ReferralStanding', { description: 'Where a referral stands after a move, and what its mover may do next.' })
export class ReferralStandingView {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => ReferralState) state: StateName;
  @Field(() => Instant) movedAt: Date;
  @Field(() => Instant, { nullable: true }) sentAt: Date | null;
  @Field(() => DueKind, { nullable: true }) dueKind: DueKindName | null;
  @Field(() => Instant, { nullable: true }) dueAt: Date | null;
  @Field(() => Instant, { nullable: true }) expiresAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'The sender asked to cancel; the receiver confirms, or five working days pass.' })
  cancelAskedAt: Date | null;
  @Field(() => Instant, { nullable: true }) overAt: Date | null;
  @Field(() => [ReferralState], { description: 'Where the one who asks may move it.' }) viewerCan: StateName[];
}

@ObjectType('ReRoutedReferral', { description: 'A new draft, linked to the referral that went no further.' })
export class ReRoutedReferralView {
  @Field(() => Uuid) id: string;
  @Field(() => Uuid) fromReferralId: string;
  @Field(() => Uuid, { nullable: true }) needId: string | null;
  @Field(() => Uuid, { nullable: true }) goalId: string | null;
}
