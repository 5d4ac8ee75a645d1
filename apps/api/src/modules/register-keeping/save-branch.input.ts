import type { BranchContent, ContactContent } from '@boussole/domain/register/branch-rules';
import type * as words from '@boussole/domain/register/vocabulary';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { AtMost, SomeOf } from '../../platform/input.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import { ContactPurpose } from '../register/vocabulary.graphql.js';

const some = { nullable: true } as const;

@InputType()
export class OpeningHoursInput {
  @Field(() => Int, { description: 'Monday is 1.' }) day: number;
  @Field(() => Text) @AtMost(5) from: string;
  @Field(() => Text) @AtMost(5) until: string;
}

@InputType()
export class ClosureInput {
  @Field(() => CalendarDay) from: string;
  @Field(() => CalendarDay) until: string;
  @Field(() => Text, some) @AtMost(200) reason?: string | null;
}

@InputType()
export class ContactInput {
  @Field(() => ContactPurpose) purpose: words.ContactPurpose;
  @Field(() => Text, some) @AtMost(120) name?: string | null;
  @Field(() => Text) @AtMost(254) email: string;
  @Field(() => Text, some) @AtMost(40) phone?: string | null;
}

@InputType()
export class SaveBranchInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) id: string;
  @Field(() => Int) version: number;
  @Field(() => Text) @AtMost(200) name: string;
  @Field(() => Text, some) @AtMost(200) street?: string | null;
  @Field(() => Text, some) @AtMost(5) postcode?: string | null;
  @Field(() => Text, some) @AtMost(120) locality?: string | null;
  @Field(() => Text, some) @AtMost(5) communeNis?: string | null;
  @Field(() => Text, some) @AtMost(40) phone?: string | null;
  @Field(() => Text, some) @AtMost(254) email?: string | null;
  @Field(() => Text, some) @AtMost(490) website?: string | null;
  @Field(() => [OpeningHoursInput]) @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => OpeningHoursInput) opening: OpeningHoursInput[];
  @Field(() => Text, some) @AtMost(500) openingNote?: string | null;
  @Field(() => [ClosureInput]) @ArrayMaxSize(50) @ValidateNested({ each: true }) @Type(() => ClosureInput) closures: ClosureInput[];
  @Field(() => [Int]) @SomeOf(7) workingDays: number[];
  @Field(() => Boolean) closesForSchoolHolidays: boolean;
  @Field(() => Boolean, some) isAccessible?: boolean | null;
  @Field(() => [ContactInput]) @ArrayMaxSize(20) @ValidateNested({ each: true }) @Type(() => ContactInput) contacts: ContactInput[];
}

/** What a branch says that leaves it open. */
export const unsaidBranch = {
  street: null, postcode: null, locality: null, communeNis: null, phone: null, email: null, website: null, openingNote: null, isAccessible: null,
} as const satisfies Partial<BranchContent>;

export const unsaidContact = { name: null, phone: null } as const satisfies Partial<ContactContent>;
