import type * as chosen from '@boussole/domain/choice/words';
import type { PointRule as Rule } from '@boussole/domain/choice/point-rules';
import type { ReasonCode as Reason } from '@boussole/domain/referral/states';
import type * as words from '@boussole/domain/register/vocabulary';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { AtMost, SomeOf } from '../../platform/input.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { OfferLanguage, OfferPath, WeekTime } from '../register/vocabulary.graphql.js';
import { ChoiceNoteKind, ChoiceOrder, FilterReason, PointRule, ReasonCode } from './choice-words.graphql.js';
import { ChoiceCriteriaInput } from './criteria.input.js';

const some = { nullable: true } as const;
const counter = { nullable: true, description: 'None: at the counter, about nobody.' } as const;

@InputType()
export class FreezeChoiceInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid, counter) dossierId?: string | null;
  @Field(() => Uuid, { ...some, description: 'The need that it is for: always, in a dossier.' }) needId?: string | null;
  @Field(() => ChoiceCriteriaInput) @ValidateNested() @Type(() => ChoiceCriteriaInput) criteria: ChoiceCriteriaInput;
}

@InputType({ description: 'What is left out filters nothing.' })
export class ChoiceFilterInput {
  @Field(() => Int, some) maxMinutes?: number | null;
  @Field(() => CalendarDay, some) startsBefore?: string | null;
  @Field(() => [OfferPath], some) @SomeOf(10) paths?: words.Path[] | null;
  @Field(() => [WeekTime], some) @SomeOf(3) times?: words.WeekTime[] | null;
  @Field(() => [OfferLanguage], some) @SomeOf(5) languages?: words.OfferLanguage[] | null;
  @Field(() => Boolean, some) isFree?: boolean | null;
  @Field(() => [Uuid], some) @SomeOf(50) operatorIds?: string[] | null;
  @Field(() => ChoiceOrder, { defaultValue: 'drawn' }) order: chosen.ChoiceOrder;
}

@InputType()
export class FilterChoiceInput {
  @Field(() => Uuid) setId: string;
  @Field(() => Uuid, counter) dossierId?: string | null;
  @Field(() => ChoiceFilterInput) @ValidateNested() @Type(() => ChoiceFilterInput) filters: ChoiceFilterInput;
  @Field(() => FilterReason, some) reason?: chosen.FilterReason | null;
}

@InputType()
export class NoteChoiceInput {
  @Field(() => Uuid) setId: string;
  @Field(() => Uuid, counter) dossierId?: string | null;
  @Field(() => ChoiceNoteKind) kind: chosen.NoteKind;
  @Field(() => [Int], { ...some, description: 'Which alternatives were opened or compared.' }) @SomeOf(50) alternatives?: number[] | null;
  @Field(() => Int, { ...some, description: 'How long the list was in sight, in milliseconds.' }) lasted?: number | null;
  @Field(() => PointRule, { ...some, description: 'The rule that was answered.' }) rule?: Rule | null;
  @Field(() => Text, { ...some, description: 'With what: a code.' }) @AtMost(40) answer?: string | null;
}

@InputType()
export class MentionOfferInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) setId: string;
  @Field(() => Uuid, counter) dossierId?: string | null;
  @Field(() => Int, { ...some, description: 'Its number in the set.' }) alternative?: number | null;
  @Field(() => Uuid, { ...some, description: 'One that stands outside of the set.' }) offerId?: string | null;
  @Field(() => Boolean) isAnonymous: boolean;
  @Field(() => ReasonCode, { ...some, description: 'Never asked for; it may be said.' }) reasonCode?: Reason | null;
}

@InputType()
export class RetainedPickInput {
  @Field(() => Int, { ...some, description: 'Its number in the set.' }) alternative?: number | null;
  @Field(() => Uuid, { ...some, description: 'One sheet of the alternative; or one that stands outside of the set (N-A6).' }) offerId?: string | null;
  @Field(() => Uuid, { ...some, description: 'None: the goal of the need.' }) goalId?: string | null;
  @Field(() => Uuid, some) sessionId?: string | null;
  @Field(() => ReasonCode, some) reasonCode?: Reason | null;
  @Field(() => Text, some) @AtMost(500) reasonText?: string | null;
}

@InputType()
export class RetainOffersInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) setId: string;
  @Field(() => [RetainedPickInput]) @SomeOf(6) @ValidateNested({ each: true }) @Type(() => RetainedPickInput) picks: RetainedPickInput[];
  @Field(() => Uuid, { ...some, description: 'A draft that the first of them takes over.' }) fromReferralId?: string | null;
}

@InputType()
export class JustifyReferralInput {
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) referralId: string;
  @Field(() => ReasonCode) reasonCode: Reason;
  @Field(() => Text, some) @AtMost(500) reasonText?: string | null;
}
