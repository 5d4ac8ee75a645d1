import { Field, ObjectType } from '@nestjs/graphql';
import { Instant, Text, Uuid } from '../../platform/scalars.js';

@ObjectType('LocalMail', { description: 'A mail that a demonstration keeps instead of sending.' })
export class LocalMailView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) to: string;
  @Field(() => Text) subject: string;
  @Field(() => Text) text: string;
  @Field(() => Instant) sentAt: Date;
}
