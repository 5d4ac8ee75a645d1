import type { DeclineCode as DeclineName, DueKind as DueName, OutcomeCode as OutcomeName, ReferralState as StateName,
  Side as SideName } from '@boussole/domain/referral/states';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { SafeContactView } from '../dossier/dossier.graphql.js';
import { PacketContentView } from '../referral/packet.graphql.js';
import { DeclineCode, DueKind, OutcomeCode, ReferralSide, ReferralState } from '../referral/referral-words.graphql.js';
import { enumOf } from '../register/vocabulary.graphql.js';
import { HandoffConversationView, TalkSide, type TalkSideName } from './conversation.graphql.js';

export const HandoffDateState = enumOf('HandoffDateState', ['proposed', 'confirmed', 'cancelled', 'missed'] as const);
export const DoorState = enumOf('HandoffDoorState', ['open', 'run_out', 'shut'] as const,
  'Whether a mailed link opens; one that has run out is renewed to the same mailbox.');

@ObjectType('HandoffDate', { description: 'A date proposed to the person, or agreed with her.' })
export class HandoffDateView {
  @Field(() => Uuid) id: string;
  @Field(() => HandoffDateState) state: keyof typeof HandoffDateState;
  @Field(() => Instant) startsAt: Date;
  @Field(() => Int) minutes: number;
  @Field(() => Text, { nullable: true }) place: string | null;
  @Field(() => Text, { nullable: true }) link: string | null;
  @Field(() => Text, { nullable: true, description: 'Whom to ask for.' }) contact: string | null;
  @Field(() => TalkSide) bySide: TalkSideName;
}

@ObjectType('HandoffEvent', { description: 'A move, as the operator may read it.' })
export class HandoffEventView {
  @Field(() => Int) seq: number;
  @Field(() => Instant) at: Date;
  @Field(() => ReferralSide) side: SideName;
  @Field(() => Text, { nullable: true, description: 'Who, of those who work.' }) name: string | null;
  @Field(() => Text) move: string;
  @Field(() => ReferralState) to: StateName;
  @Field(() => Text, { nullable: true }) code: string | null;
  @Field(() => Text, { nullable: true, description: 'Between those who work.' }) text: string | null;
  @Field(() => Text, { nullable: true, description: 'What the person reads.' }) learnerText: string | null;
  @Field(() => CalendarDay, { nullable: true }) onDate: string | null;
}

@ObjectType('HandoffContact', { description: 'How to reach the person, once accepted and as long as she agreed.' })
export class HandoffContactView {
  @Field(() => Text) name: string;
  @Field(() => Boolean) isAnonymous: boolean;
  @Field(() => Text, { nullable: true }) email: string | null;
  @Field(() => Text, { nullable: true }) phone: string | null;
  @Field(() => Text, { nullable: true }) communeName: string | null;
  @Field(() => SafeContactView) safeContact: SafeContactView;
}

@ObjectType('HandoffSender')
export class HandoffSenderView {
  @Field(() => Text, { nullable: true }) name: string | null;
  @Field(() => Text) branchName: string;
  @Field(() => Text) organisationName: string;
}

@ObjectType('Handoff', { description: 'A referral as the operator that received it reads it.' })
export class HandoffView {
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => ReferralState) state: StateName;
  @Field(() => Uuid) offerId: string;
  @Field(() => Text) offerTitle: string;
  @Field(() => Uuid, { nullable: true }) sessionId: string | null;
  @Field(() => CalendarDay, { nullable: true }) sessionStartsOn: string | null;
  @Field(() => HandoffSenderView) sender: HandoffSenderView;
  @Field(() => Instant) sentAt: Date;
  @Field(() => DueKind, { nullable: true }) dueKind: DueName | null;
  @Field(() => Instant, { nullable: true }) dueAt: Date | null;
  @Field(() => Boolean) isPaused: boolean;
  @Field(() => Instant, { nullable: true }) expiresAt: Date | null;
  @Field(() => CalendarDay, { nullable: true }) waitUntil: string | null;
  @Field(() => Instant, { nullable: true }) cancelAskedAt: Date | null;
  @Field(() => DeclineCode, { nullable: true }) declineCode: DeclineName | null;
  @Field(() => OutcomeCode, { nullable: true }) outcomeCode: OutcomeName | null;
  @Field(() => Instant, { nullable: true }) overAt: Date | null;
  @Field(() => PacketContentView, { nullable: true, description: 'As the person approved it; gone once there is no reason left to read it.' })
  packet: PacketContentView | null;
  @Field(() => HandoffContactView, { nullable: true }) contact: HandoffContactView | null;
  @Field(() => [ReferralState], { description: 'What may be done now.' }) viewerCan: StateName[];
  @Field(() => [HandoffDateView]) dates: HandoffDateView[];
  @Field(() => [HandoffEventView]) history: HandoffEventView[];
  @Field(() => HandoffConversationView, { nullable: true }) conversation: HandoffConversationView | null;
  @Field(() => Int, { description: 'Other handoffs of the same session, or of the offer without one, that wait for an answer.' }) alike: number;
}

@ObjectType('HandoffDoor', { description: 'What stands on the door of a mailed link. Nothing of the person.' })
export class HandoffDoorView {
  @Field(() => DoorState) state: keyof typeof DoorState;
  @Field(() => Text, { nullable: true }) offerTitle: string | null;
  @Field(() => Text, { nullable: true }) senderBranchName: string | null;
  @Field(() => Text, { nullable: true }) senderOrganisationName: string | null;
  @Field(() => Instant, { nullable: true }) sentAt: Date | null;
}
