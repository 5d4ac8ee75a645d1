import type { GoalKind as GoalKindName } from '@boussole/domain/dossier/goal';
import type { AgeBand as AgeBandName, Transport as TransportName } from '@boussole/domain/dossier/situation-words';
import * as parts from '@boussole/domain/packet/parts';
import type { OfferKind as OfferKindName, WeekTime as WeekTimeName } from '@boussole/domain/register/vocabulary';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { GoalKind } from '../goal/goal.graphql.js';
import { enumOf, OfferKind, WeekTime } from '../register/vocabulary.graphql.js';
import { AgeBand, Transport } from '../situation/situation.graphql.js';

export const PacketPart = enumOf('PacketPart', parts.packetParts, 'What may stand in a packet beside the name.');
export const WishedContact = enumOf('WishedContact', parts.wishedContacts, 'How the person would like to be reached.');
export const PacketApproval = enumOf('PacketApproval', parts.packetApprovals, 'How the person approved.');
export const PacketSection = enumOf('PacketSection', parts.packetSections, 'What opens to the operator once it accepts.');

@ObjectType('PacketRecipient')
export class PacketRecipientView {
  @Field(() => Uuid) offerId: string;
  @Field(() => Text) offerTitle: string;
  @Field(() => Uuid) branchId: string;
  @Field(() => Text) branchName: string;
  @Field(() => Text) organisationName: string;
}

@ObjectType('PacketGoal')
export class PacketGoalView {
  @Field(() => GoalKind) kind: GoalKindName;
  @Field(() => Text) title: string;
  @Field(() => Text, { nullable: true, description: 'The name of the trade.' }) trade: string | null;
}

@ObjectType('PacketNeed')
export class PacketNeedView {
  @Field(() => OfferKind) kind: OfferKindName;
  @Field(() => Text, { nullable: true, description: 'The name of the trade.' }) trade: string | null;
  @Field(() => Text, { nullable: true, description: 'The name of the large field of ROME.' }) field: string | null;
  @Field(() => Int, { nullable: true }) level: number | null;
  @Field(() => Text, { nullable: true, description: 'Its name.' }) commune: string | null;
  @Field(() => CalendarDay, { nullable: true }) wantedBefore: string | null;
}

@ObjectType('PacketConstraints')
export class PacketConstraintsView {
  @Field(() => Text, { nullable: true }) words: string | null;
  @Field(() => [WeekTime]) times: readonly WeekTimeName[];
  @Field(() => [Transport]) transports: readonly TransportName[];
  @Field(() => Int, { nullable: true, description: 'On the way, at most.' }) maxMinutes: number | null;
  @Field(() => CalendarDay, { nullable: true }) availableFrom: string | null;
}

@ObjectType('PacketContact', { description: 'How to reach her, without the address itself, and the rule that keeps her safe.' })
export class PacketContactView {
  @Field(() => WishedContact) wished: parts.WishedContact;
  @Field(() => Boolean, { description: 'Do not name the service to others.' }) hideService: boolean;
  @Field(() => Int, { nullable: true }) notBeforeHour: number | null;
  @Field(() => Int, { nullable: true }) notAfterHour: number | null;
  @Field(() => Text, { nullable: true }) note: string | null;
}

@ObjectType('PacketContent', { description: 'All that an operator reads before it accepts.' })
export class PacketContentView {
  @Field(() => PacketRecipientView) recipient: PacketRecipientView;
  @Field(() => Text, { description: 'A first name, or an alias.' }) name: string;
  @Field(() => Boolean) isAlias: boolean;
  @Field(() => AgeBand, { nullable: true }) ageBand: AgeBandName | null;
  @Field(() => PacketGoalView, { nullable: true }) goal: PacketGoalView | null;
  @Field(() => PacketNeedView, { nullable: true }) need: PacketNeedView | null;
  @Field(() => PacketConstraintsView, { nullable: true }) constraints: PacketConstraintsView | null;
  @Field(() => PacketContactView, { nullable: true }) contact: PacketContactView | null;
  @Field(() => Text, { nullable: true }) freeText: string | null;
}

@ObjectType('Packet', { description: 'Made once, never changed; approved or not.' })
export class PacketView {
  @Field(() => Uuid) id: string;
  @Field(() => Uuid) referralId: string;
  @Field(() => Text, { description: 'SHA-256 of the content, in hexadecimal.' }) hash: string;
  @Field(() => PacketContentView) content: PacketContentView;
  @Field(() => [PacketSection]) grantSections: parts.PacketSection[];
  @Field(() => Instant) madeAt: Date;
  @Field(() => Instant, { nullable: true }) approvedAt: Date | null;
  @Field(() => PacketApproval, { nullable: true }) approvedBy: parts.PacketApproval | null;
  @Field(() => Text, { nullable: true, description: 'What the counsellor wrote down of an oral approval.' }) approvalNote: string | null;
}
