import type * as words from '@boussole/domain/referral/states';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { HandoffConversationView } from '../handoff/conversation.graphql.js';
import { HandoffDateView } from '../handoff/handoff.graphql.js';
import { PacketView } from '../referral/packet.graphql.js';
import { LinkSide, ReasonCode, ReferralAudience, ReferralSide, ReferralState } from '../referral/referral-words.graphql.js';
import { enumOf } from '../register/vocabulary.graphql.js';
import { ReferralLineView } from './referral-line.graphql.js';

export const EventVia = enumOf('EventVia', ['account', 'link', 'own_page', 'clock'] as const, 'By which door a move came.');
export const DeliveryState = enumOf('DeliveryState', ['pending', 'sending', 'sent', 'cancelled', 'dead'] as const, 'What became of a mail.');

@ObjectType('ReferralEvent', { description: 'One move of a referral, with its words.' })
export class ReferralEventView {
  @Field(() => Uuid) id: string;
  @Field(() => Int) seq: number;
  @Field(() => Instant) at: Date;
  @Field(() => ReferralSide) side: words.Side;
  @Field(() => EventVia) via: keyof typeof EventVia;
  @Field(() => Text, { nullable: true, description: 'None: the person, a link, or the clock.' }) who: string | null;
  @Field(() => Text, { description: 'The name of the move.' }) move: string;
  @Field(() => ReferralState, { nullable: true }) from: words.ReferralState | null;
  @Field(() => ReferralState) to: words.ReferralState;
  @Field(() => Text, { nullable: true, description: 'A code of refusal or of outcome.' }) code: string | null;
  @Field(() => Text, { nullable: true, description: 'Between those who work.' }) text: string | null;
  @Field(() => Text, { nullable: true, description: 'What the person reads.' }) learnerText: string | null;
  @Field(() => CalendarDay, { nullable: true }) onDate: string | null;
}

@ObjectType('ReferralClock', { description: 'What is due, and what comes by itself if nothing is said.' })
export class ReferralClockView {
  @Field(() => Int, { description: 'Working days of the operator used so far, whole ones; a pause counts none.' }) usedDays: number;
  @Field(() => CalendarDay, { nullable: true, description: 'On the waiting list until about this day.' }) waitUntil: string | null;
  @Field(() => Instant, { nullable: true }) nextChaseAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When the coordinator is told.' }) escalatesAt: Date | null;
  @Field(() => Instant, { nullable: true, description: 'When a request to cancel is granted by silence.' }) cancelsAt: Date | null;
}

@ObjectType('ReferralChoice', { description: 'How the choice was made.' })
export class ReferralChoiceView {
  @Field(() => Uuid) id: string;
  @Field(() => Instant) frozenAt: Date;
  @Field(() => Int) optionCount: number;
  @Field(() => Int) ownCount: number;
  @Field(() => Boolean, { description: 'What was retained stood in the frozen set.' }) isInSet: boolean;
  @Field(() => ReasonCode, { nullable: true }) reasonCode: words.ReasonCode | null;
  @Field(() => Text, { nullable: true }) reasonText: string | null;
}

@ObjectType('ReferralDelivery', { description: 'A mail about the referral: for whom, and what became of it. No address, no words.' })
export class ReferralDeliveryView {
  @Field(() => Int, { nullable: true, description: 'The move that it tells.' }) seq: number | null;
  @Field(() => Text) kind: string;
  @Field(() => ReferralAudience, { nullable: true }) audience: words.Audience | null;
  @Field(() => DeliveryState) state: keyof typeof DeliveryState;
  @Field(() => Int) attempts: number;
  @Field(() => Text, { nullable: true, description: 'The class of the last failure.' }) failure: string | null;
  @Field(() => Instant) dueAt: Date;
  @Field(() => Instant, { nullable: true }) doneAt: Date | null;
}

@ObjectType('ReferralLink', { description: 'A mailed link: who holds it, until when.' })
export class ReferralLinkView {
  @Field(() => Uuid) id: string;
  @Field(() => LinkSide) side: 'receiver' | 'learner';
  @Field(() => Text, { nullable: true, description: 'The mailbox of the operator; the person\'s own is her dossier\'s.' }) email: string | null;
  @Field(() => Instant) createdAt: Date;
  @Field(() => Instant) expiresAt: Date;
  @Field(() => Instant, { nullable: true }) usedAt: Date | null;
  @Field(() => Instant, { nullable: true }) revokedAt: Date | null;
  @Field(() => Boolean) isLive: boolean;
}

@ObjectType('RelatedReferral', { description: 'Another referral of the same person, tied to this one.' })
export class RelatedReferralView {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => ReferralState) state: words.ReferralState;
  @Field(() => Text, { nullable: true }) offerTitle: string | null;
  @Field(() => Text, { nullable: true }) organisationName: string | null;
}

@ObjectType('ReferralPacket', { description: 'A packet, and who heard the approval.' })
export class ReferralPacketView {
  @Field(() => PacketView) packet: PacketView;
  @Field(() => Text, { nullable: true }) witnessName: string | null;
  @Field(() => Boolean, { description: 'It is the one that was sent.' }) isSent: boolean;
}

@ObjectType('Referral', { description: 'One referral as its sender follows it.' })
export class ReferralView {
  @Field(() => Uuid) id: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Int) version: number;
  @Field(() => ReferralLineView) line: ReferralLineView;
  @Field(() => Uuid, { nullable: true }) offerId: string | null;
  @Field(() => Uuid, { nullable: true }) needId: string | null;
  @Field(() => Text, { nullable: true }) goalTitle: string | null;
  @Field(() => CalendarDay, { nullable: true, description: 'The session that was retained starts.' }) sessionOn: string | null;
  @Field(() => Instant, { nullable: true }) overAt: Date | null;
  @Field(() => CalendarDay, { nullable: true }) outcomeOn: string | null;
  @Field(() => ReferralClockView) clock: ReferralClockView;
  @Field(() => ReferralPacketView, { nullable: true }) packet: ReferralPacketView | null;
  @Field(() => ReferralChoiceView, { nullable: true }) choice: ReferralChoiceView | null;
  @Field(() => [ReferralEventView], { description: 'The latest first.' }) history: ReferralEventView[];
  @Field(() => [ReferralDeliveryView], { description: 'The latest first.' }) deliveries: ReferralDeliveryView[];
  @Field(() => HandoffConversationView) conversation: HandoffConversationView;
  @Field(() => [HandoffDateView]) dates: HandoffDateView[];
  @Field(() => [ReferralLinkView], { description: 'The latest first.' }) links: ReferralLinkView[];
  @Field(() => RelatedReferralView, { nullable: true }) reRoutedFrom: RelatedReferralView | null;
  @Field(() => [RelatedReferralView]) reRoutedTo: RelatedReferralView[];
  @Field(() => RelatedReferralView, { nullable: true, description: 'The one in which the person was enrolled.' }) wonBy: RelatedReferralView | null;
  @Field(() => [RelatedReferralView], { description: 'Live ones of the same goal, once the person is enrolled in this one.' })
  siblings: RelatedReferralView[];
  @Field(() => Instant, { nullable: true, description: 'What was shared at the acceptance ends.' }) sharedUntil: Date | null;
  @Field(() => [ReferralState], { description: 'Where the viewer may move it now.' }) viewerCan: words.ReferralState[];
  @Field(() => Boolean) canAskCancel: boolean;
  @Field(() => Boolean) canReRoute: boolean;
  @Field(() => Boolean, { description: 'Links may be sent again, or shut.' }) canMail: boolean;
}
