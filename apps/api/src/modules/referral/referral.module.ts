import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { AnswerOutcome } from './answer-outcome.js';
import { ApprovePacket } from './approve-packet.js';
import { AskCancel } from './ask-cancel.js';
import { ChangeReferral } from './change-referral.js';
import { HandoffLinks } from './handoff-links.js';
import { HandoffMovesResolver } from './handoff-moves.resolver.js';
import { MoveReferral } from './move-referral.js';
import { PreparePacket } from './prepare-packet.js';
import { ProposeDates } from './propose-dates.js';
import { ReferralResolver } from './referral.resolver.js';
import { ReRoute } from './re-route.js';

/** A person is sent to an offer: the packet, its approval, every move of the referral. */
@Module({
  imports: [AccountModule],
  providers: [ReferralResolver, HandoffMovesResolver, PreparePacket, ApprovePacket, ChangeReferral, MoveReferral, AskCancel, ReRoute, HandoffLinks, ProposeDates,
    AnswerOutcome],
  exports: [MoveReferral],
})
export class ReferralModule {}
