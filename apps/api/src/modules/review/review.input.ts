import type { UnitLevel } from '@boussole/domain/neutrality/reading/levels';
import type { Conclusion } from '@boussole/domain/review/review';
import { Field, InputType, Int } from '@nestjs/graphql';
import { AtMost } from '../../platform/input.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { NeutralityLevel } from '../neutrality/words.graphql.js';
import { NeutralityConclusion } from './review.graphql.js';

const some = { nullable: true } as const;

@InputType({ description: 'From a unit of a report, from what a rule found about it, or from an alert.' })
export class OpenReviewInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid, { ...some, description: 'The official report of a quarter; none: from an alert.' }) reportId?: string | null;
  @Field(() => NeutralityLevel) level: UnitLevel;
  @Field(() => Uuid) unitId: string;
  @Field(() => Text) @AtMost(6) rule: string;
  @Field(() => Uuid, some) findingId?: string | null;
  @Field(() => Uuid, some) alertId?: string | null;
  @Field(() => Text, { description: 'The question, as it will be read.' }) @AtMost(4000) words: string;
  @Field(() => Text, { ...some, description: 'Why, when no rule has spoken.' }) @AtMost(4000) reason?: string | null;
}

@InputType()
export class ReplyToReviewInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => Text) @AtMost(4000) words: string;
}

@InputType()
export class ExtendReviewInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => CalendarDay) until: string;
  @Field(() => Text) @AtMost(4000) words: string;
}

@InputType()
export class DecideReviewInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => NeutralityConclusion) decision: Conclusion;
  @Field(() => Text) @AtMost(4000) words: string;
}
