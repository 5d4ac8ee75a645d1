import { type Criteria, usualMinutes, usualMonths, monthsAfter } from '@boussole/domain/choice/criteria';
import type { CalendarDate } from '@boussole/domain/calendar-date';
import type * as words from '@boussole/domain/register/vocabulary';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { AtMost, SomeOf } from '../../platform/input.js';
import { CalendarDay, Text } from '../../platform/scalars.js';
import { Diploma, LanguageLevel, OfferKind, OfferLanguage, Public, Travel, WeekTime } from '../register/vocabulary.graphql.js';

const some = { nullable: true } as const;

@InputType()
export class FollowedLanguageInput {
  @Field(() => OfferLanguage) language: words.OfferLanguage;
  @Field(() => LanguageLevel, some) level?: words.LanguageLevel | null;
}

@InputType({ description: 'What an offer must answer; what is left out excludes nothing.' })
export class ChoiceCriteriaInput {
  @Field(() => OfferKind) kind: words.OfferKind;
  @Field(() => Text, { ...some, description: 'A large field of ROME.' }) @AtMost(1) field?: string | null;
  @Field(() => Text, { ...some, description: 'ROME.' }) @AtMost(5) trade?: string | null;
  @Field(() => Int, some) level?: number | null;
  @Field(() => Text, { ...some, description: 'NIS code of where she starts from.' }) @AtMost(5) communeNis?: string | null;
  @Field(() => Travel, some) travel?: words.Travel | null;
  @Field(() => Int, { ...some, description: 'Stated by the person; 60 by default.' }) maxMinutes?: number | null;
  @Field(() => Diploma, some) diploma?: words.Diploma | null;
  @Field(() => [FollowedLanguageInput], some) @SomeOf(5) @ValidateNested({ each: true }) @Type(() => FollowedLanguageInput)
  languages?: FollowedLanguageInput[] | null;
  @Field(() => [Public], some) @SomeOf(20) publics?: words.Public[] | null;
  @Field(() => Int, some) age?: number | null;
  @Field(() => [WeekTime], some) @SomeOf(3) times?: words.WeekTime[] | null;
  @Field(() => CalendarDay, some) startsFrom?: string | null;
  @Field(() => CalendarDay, { ...some, description: 'In six months by default.' }) startsBefore?: string | null;
  @Field(() => Boolean, { defaultValue: false }) withStale: boolean;
}

/** What was given, with the defaults that are published. */
export const criteriaOf = (input: ChoiceCriteriaInput, today: CalendarDate): Criteria => ({
  kind: input.kind, field: input.field ?? null, trade: input.trade ?? null, level: input.level ?? null, communeNis: input.communeNis ?? null,
  travel: input.travel ?? 'bus', maxMinutes: input.maxMinutes ?? usualMinutes, diploma: input.diploma ?? null,
  languages: (input.languages ?? []).map(({ language, level }) => ({ language, level: level ?? null })), publics: input.publics ?? [],
  age: input.age ?? null, times: input.times ?? [], startsFrom: input.startsFrom ?? null,
  startsBefore: input.startsBefore ?? monthsAfter(today, usualMonths), withStale: input.withStale,
});
