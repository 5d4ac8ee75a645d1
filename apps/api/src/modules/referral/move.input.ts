import type * as words from '@boussole/domain/referral/states';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { AtMost } from '../../platform/input.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { DeclineCode, OutcomeCode, ReferralState } from './referral-words.graphql.js';

@InputType({ description: 'When and where the person is expected, as it is said in Brussels.' })
export class HandoffDateInput {
  @Field(() => CalendarDay) day: string;
  @Field(() => Text) @AtMost(5) time: string;
  @Field(() => Int) minutes: number;
  @Field(() => Text, { nullable: true }) @AtMost(300) place?: string | null;
  @Field(() => Text, { nullable: true }) @AtMost(500) link?: string | null;
  @Field(() => Text, { nullable: true, description: 'Whom to ask for.' }) @AtMost(200) contact?: string | null;
}

/** What a move may say, whoever makes it. */
@InputType()
export class MoveWords {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Int, { description: 'The version that the mover has before her eyes.' }) version: number;
  @Field(() => ReferralState) to: words.ReferralState;
  @Field(() => DeclineCode, { nullable: true, description: 'With declined.' }) declineCode?: words.DeclineCode | null;
  @Field(() => OutcomeCode, { nullable: true, description: 'With closed.' }) outcomeCode?: words.OutcomeCode | null;
  @Field(() => Text, { nullable: true, description: 'The question, the answer, the reason: between those who work.' })
  @AtMost(1000) text?: string | null;
  @Field(() => Text, { nullable: true, description: 'What the person herself reads.' }) @AtMost(1000) learnerText?: string | null;
  @Field(() => CalendarDay, { nullable: true, description: 'The day of the contact, of the start, or the one hoped for with waitlisted.' })
  onDate?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'With waitlisted: nobody knows when.' }) isDateUnknown?: boolean | null;
  @Field(() => Uuid, { nullable: true, description: 'With enrolled: the session, where it has one.' }) sessionId?: string | null;
  @Field(() => Uuid, { nullable: true, description: 'With appointment_set: one of the dates that were proposed.' }) appointmentId?: string | null;
  @Field(() => HandoffDateInput, { nullable: true, description: 'With appointment_set: another date.' })
  @IsOptional() @ValidateNested() @Type(() => HandoffDateInput) appointment?: HandoffDateInput | null;
}

@InputType()
export class MoveReferralInput extends MoveWords {
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) referralId: string;
  @Field(() => Uuid, { nullable: true, description: 'With obsolete: the sibling in which the person was enrolled.' }) wonById?: string | null;
}

@InputType()
export class MoveHandoffInput extends MoveWords {
  @Field(() => Uuid) referralId: string;
}

@InputType({ description: 'The link says which referral.' })
export class MoveLinkedHandoffInput extends MoveWords {}

@InputType({ description: 'What the person does herself: answers a question, says no, cannot come. Withdrawing has its own verb.' })
export class MoveOwnReferralInput extends MoveWords {
  @Field(() => Uuid) referralId: string;
}

/** The same, as plain facts. */
export type MoveWordsGiven = { readonly [Name in keyof MoveWords]: MoveWords[Name] };
