import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting, Linked, Self } from '../../platform/actor.js';
import type { Viewer } from '../../platform/database.js';
import type { Holder, LinkHolder } from '../../platform/holders.js';
import { Uuid } from '../../platform/scalars.js';
import { AnswerOutcome } from './answer-outcome.js';
import { ApprovePacket } from './approve-packet.js';
import { MoveHandoffInput, MoveLinkedHandoffInput, MoveOwnReferralInput } from './move.input.js';
import { MoveReferral } from './move-referral.js';
import { PacketView } from './packet.graphql.js';
import { ApprovePacketInput } from './prepare-packet.input.js';
import { ProposeDates } from './propose-dates.js';
import { ReferralStandingView } from './referral.graphql.js';
import {
  AnswerLinkedOutcomeInput, AnswerOutcomeInput, ProposeDatesInput, ProposeLinkedDatesInput, WithdrawOwnReferralInput,
} from './referral.input.js';

/** What the receiver does with an account or by a mailed link, and the person on her own page or by hers. */
@Resolver()
export class HandoffMovesResolver {
  constructor(
    private readonly moving: MoveReferral, private readonly proposing: ProposeDates, private readonly approving: ApprovePacket,
    private readonly answering: AnswerOutcome,
  ) {}

  @Mutation(() => ReferralStandingView)
  moveHandoff(@Acting() viewer: Viewer, @Args('input') input: MoveHandoffInput) {
    return this.moving.execute({ side: 'receiver', viewer }, input);
  }

  @Mutation(() => ReferralStandingView)
  proposeDates(@Acting() viewer: Viewer, @Args('input') { referralId, commandKey, dates }: ProposeDatesInput) {
    return this.proposing.execute({ side: 'receiver', viewer }, referralId, commandKey, dates);
  }

  @Mutation(() => ReferralStandingView)
  moveLinkedHandoff(@Linked() link: LinkHolder, @Args('input') input: MoveLinkedHandoffInput) {
    return this.moving.execute({ side: 'receiver', link }, { ...input, referralId: link.referralId });
  }

  @Mutation(() => ReferralStandingView)
  proposeLinkedDates(@Linked() link: LinkHolder, @Args('input') { commandKey, dates }: ProposeLinkedDatesInput) {
    return this.proposing.execute({ side: 'receiver', link }, link.referralId, commandKey, dates);
  }

  @Mutation(() => PacketView)
  approveOwnPacket(@Self() holder: Holder, @Args('input') input: ApprovePacketInput) {
    return this.approving.own(holder, input);
  }

  @Mutation(() => ReferralStandingView)
  withdrawOwnReferral(@Self() holder: Holder, @Args('input') input: WithdrawOwnReferralInput) {
    return this.moving.execute({ side: 'learner', holder }, { ...input, version: null, to: 'withdrawn' });
  }

  @Mutation(() => ReferralStandingView)
  moveOwnReferral(@Self() holder: Holder, @Args('input') input: MoveOwnReferralInput) {
    return this.moving.execute({ side: 'learner', holder }, input);
  }

  @Mutation(() => ReferralStandingView)
  answerOwnOutcome(@Self() holder: Holder, @Args('input') { referralId, ...input }: AnswerOutcomeInput) {
    return this.answering.execute({ side: 'learner', holder }, referralId, input);
  }

  @Mutation(() => PacketView)
  approveLinkedPacket(@Linked() link: LinkHolder, @Args('input') input: ApprovePacketInput) {
    return this.approving.byLink(link, input);
  }

  @Mutation(() => ReferralStandingView)
  withdrawLinkedReferral(@Linked() link: LinkHolder, @Args('commandKey', { type: () => Uuid }) commandKey: string) {
    return this.moving.execute({ side: 'learner', link }, { commandKey, referralId: link.referralId, version: null, to: 'withdrawn' });
  }

  @Mutation(() => ReferralStandingView)
  moveLinkedReferral(@Linked() link: LinkHolder, @Args('input') input: MoveLinkedHandoffInput) {
    return this.moving.execute({ side: 'learner', link }, { ...input, referralId: link.referralId });
  }

  @Mutation(() => ReferralStandingView)
  answerLinkedOutcome(@Linked() link: LinkHolder, @Args('input') input: AnswerLinkedOutcomeInput) {
    return this.answering.execute({ side: 'learner', link }, link.referralId, input);
  }
}
