import * as parts from '@boussole/domain/packet/parts';
import { Field, InputType } from '@nestjs/graphql';
import { AtMost, SomeOf } from '../../platform/input.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { PacketApproval, PacketPart, PacketSection, WishedContact } from './packet.graphql.js';

@InputType({ description: 'What the sender chooses; the rest is taken from the dossier by the server.' })
export class PreparePacketInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) referralId: string;
  @Field(() => Text, { nullable: true, description: 'Instead of the first name.' }) @AtMost(60) alias?: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(2 * parts.longestFreeText) freeText?: string | null;
  @Field(() => WishedContact) wishedContact: parts.WishedContact;
  @Field(() => [PacketPart]) @SomeOf(parts.packetParts.length) include: parts.PacketPart[];
  @Field(() => [PacketSection], { description: 'Identity is always among them.' }) @SomeOf(parts.packetSections.length) grantSections: parts.PacketSection[];
}

@InputType()
export class ApprovePacketHereInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) packetId: string;
  @Field(() => PacketApproval, { description: 'on_screen: she read it here and agreed; orally: it was read out to her.' }) how: parts.PacketApproval;
  @Field(() => Text, { nullable: true, description: 'Of an oral approval: when, how, who heard it.' }) @AtMost(300) note?: string | null;
}

@InputType()
export class ApprovePacketInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) packetId: string;
}
