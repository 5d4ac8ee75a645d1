import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import type { Viewer } from '../../platform/database.js';
import type { RequestContext } from '../../platform/request.js';
import { Uuid } from '../../platform/scalars.js';
import { ApprovePacket } from './approve-packet.js';
import { AskCancel } from './ask-cancel.js';
import { HandoffLinks } from './handoff-links.js';
import { MoveReferralInput } from './move.input.js';
import { MoveReferral } from './move-referral.js';
import { PacketView } from './packet.graphql.js';
import { PreparePacket } from './prepare-packet.js';
import { ApprovePacketHereInput, PreparePacketInput } from './prepare-packet.input.js';
import { ReferralStandingView, ReRoutedReferralView } from './referral.graphql.js';
import { AskCancelInput, ReRouteInput, ResendLinkInput, SendReferralInput } from './referral.input.js';
import { ReRoute } from './re-route.js';

/** What the sender does with a referral, in the dossier of the person. */
@Resolver()
export class ReferralResolver {
  constructor(
    private readonly preparing: PreparePacket, private readonly approving: ApprovePacket, private readonly moving: MoveReferral,
    private readonly asking: AskCancel, private readonly reRouting: ReRoute, private readonly links: HandoffLinks,
  ) {}

  @Mutation(() => PacketView)
  preparePacket(@Acting() viewer: Viewer, @Args('input') input: PreparePacketInput) {
    return this.preparing.execute(viewer, input);
  }

  @Mutation(() => PacketView)
  approvePacketHere(@Acting() viewer: Viewer, @Args('input') input: ApprovePacketHereInput) {
    return this.approving.here(viewer, input);
  }

  @Mutation(() => ReferralStandingView)
  sendReferral(@Acting() viewer: Viewer, @Args('input') { dossierId, ...input }: SendReferralInput) {
    return this.moving.execute({ side: 'sender', viewer, dossierId }, { ...input, to: 'sent' });
  }

  @Mutation(() => ReferralStandingView)
  moveReferral(@Acting() viewer: Viewer, @Args('input') { dossierId, ...input }: MoveReferralInput) {
    return this.moving.execute({ side: 'sender', viewer, dossierId }, input);
  }

  @Mutation(() => ReferralStandingView)
  askCancel(@Acting() viewer: Viewer, @Args('input') input: AskCancelInput) {
    return this.asking.execute(viewer, input);
  }

  @Mutation(() => ReRoutedReferralView)
  reRoute(@Acting() viewer: Viewer, @Args('input') input: ReRouteInput) {
    return this.reRouting.execute(viewer, input);
  }

  @Mutation(() => Boolean)
  resendLink(@Acting() viewer: Viewer, @Args('input') input: ResendLinkInput) {
    return this.links.resend(viewer, input);
  }

  @Mutation(() => Boolean)
  revokeLink(
    @Acting() viewer: Viewer, @Args('dossierId', { type: () => Uuid }) dossierId: string, @Args('linkId', { type: () => Uuid }) linkId: string,
  ) {
    return this.links.revoke(viewer, dossierId, linkId);
  }

  /** The old link's secret comes in its header; the answer is the same whatever it was. */
  @Mutation(() => Boolean)
  refreshLink(@Context() context: RequestContext) {
    return this.links.refresh(context);
  }
}
