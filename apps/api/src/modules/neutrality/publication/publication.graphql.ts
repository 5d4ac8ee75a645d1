import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Instant, Text } from '../../../platform/scalars.js';

@ObjectType('Publication', { description: 'The public report of a year; its forms stand at /publications/neutralite-{year}.html, .pdf, .csv and .json.' })
export class PublicationView {
  @Field(() => Int) year: number;
  @Field(() => Int) decisions: number;
  @Field(() => Text) print: string;
  @Field(() => Text) parameters: string;
  @Field(() => Instant) publishedAt: Date;
}
