import { enumOf } from '../register/vocabulary.graphql.js';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';

export const TalkSide = enumOf('TalkSide', ['sender', 'receiver'] as const, 'Who writes in the conversation of a handoff.');
export type TalkSideName = keyof typeof TalkSide;

@ObjectType('HandoffMessage', { description: 'A short message between whoever sends and whoever receives.' })
export class HandoffMessageView {
  @Field(() => Uuid) id: string;
  @Field(() => TalkSide) side: TalkSideName;
  @Field(() => Text, { nullable: true, description: 'None: written by a mailed link.' }) name: string | null;
  @Field(() => Text) text: string;
  @Field(() => Instant) at: Date;
  @Field(() => Boolean, { description: 'Written by the other side since one last read.' }) isNew: boolean;
}

@ObjectType('HandoffConversation', { description: 'What both sides wrote, as one of them reads it.' })
export class HandoffConversationView {
  @Field(() => [HandoffMessageView]) messages: HandoffMessageView[];
  @Field(() => Int) unread: number;
  @Field(() => Instant, { nullable: true, description: 'Until when the other side has read.' }) otherReadAt: Date | null;
  @Field(() => Boolean, { description: 'Sent, and not over yet: one may write.' }) isOpen: boolean;
}
