import type { OfferContent, SessionContent } from '@boussole/domain/register/offer-rules';
import type * as words from '@boussole/domain/register/vocabulary';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { AtMost, SomeOf } from '../../platform/input.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import {
  Diploma, LanguageLevel, OfferEntry, OfferKind, OfferLanguage, OfferMode, OfferPath, OfferStatus, Public, Registration, SessionStatus,
  WeekTime,
} from '../register/vocabulary.graphql.js';

const some = { nullable: true } as const;

@InputType()
export class SessionInput {
  @Field(() => Uuid, some) id?: string | null;
  @Field(() => CalendarDay) startsOn: string;
  @Field(() => CalendarDay, some) endsOn?: string | null;
  @Field(() => CalendarDay, some) registerBy?: string | null;
  @Field(() => Int, some) seats?: number | null;
  @Field(() => Int, some) seatsLeft?: number | null;
  @Field(() => Boolean) hasWaitingList: boolean;
  @Field(() => SessionStatus) status: words.SessionStatus;
  @Field(() => Text, some) @AtMost(300) note?: string | null;
}

@InputType()
export class SaveOfferInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid, { ...some, description: 'None: a new offer.' }) id?: string | null;
  @Field(() => Int, some) version?: number | null;
  @Field(() => Uuid) branchId: string;
  @Field(() => OfferKind) kind: words.OfferKind;
  @Field(() => Text) @AtMost(250) title: string;
  @Field(() => Text, some) @AtMost(2000) objective?: string | null;
  @Field(() => Text, some) @AtMost(6000) description?: string | null;
  @Field(() => [Text]) @SomeOf(20, 5) trades: string[];
  @Field(() => Int, some) level?: number | null;
  @Field(() => [Public]) @SomeOf(20) publics: words.Public[];
  @Field(() => Int, some) minAge?: number | null;
  @Field(() => Int, some) maxAge?: number | null;
  @Field(() => Diploma, some) minDiploma?: words.Diploma | null;
  @Field(() => Diploma, some) maxDiploma?: words.Diploma | null;
  @Field(() => LanguageLevel, some) languageLevel?: words.LanguageLevel | null;
  @Field(() => [Registration]) @SomeOf(20) registrations: words.Registration[];
  @Field(() => Text, some) @AtMost(1000) prerequisiteNote?: string | null;
  @Field(() => [Text]) @SomeOf(20, 10) servesBasins: string[];
  @Field(() => OfferMode) mode: words.Mode;
  @Field(() => [OfferLanguage]) @SomeOf(10) languages: words.OfferLanguage[];
  @Field(() => Int, some) priceCents?: number | null;
  @Field(() => Text, some) @AtMost(500) priceNote?: string | null;
  @Field(() => Float, some) durationHours?: number | null;
  @Field(() => Int, some) durationWeeks?: number | null;
  @Field(() => Float, some) weeklyHours?: number | null;
  @Field(() => [WeekTime]) @SomeOf(10) times: words.WeekTime[];
  @Field(() => OfferPath, some) path?: words.Path | null;
  @Field(() => [OfferEntry]) @SomeOf(10) entries: words.Entry[];
  @Field(() => Text, some) @AtMost(1000) entryNote?: string | null;
  @Field(() => Text, some) @AtMost(490) website?: string | null;
  @Field(() => OfferStatus) status: words.OfferStatus;
  @Field(() => [SessionInput]) @ArrayMaxSize(200) @ValidateNested({ each: true }) @Type(() => SessionInput) sessions: SessionInput[];
}

/** What an offer says that leaves it open. */
export const unsaidOffer = {
  objective: null, description: null, level: null, minAge: null, maxAge: null, minDiploma: null, maxDiploma: null, languageLevel: null,
  prerequisiteNote: null, priceCents: null, priceNote: null, durationHours: null, durationWeeks: null, weeklyHours: null, path: null,
  entryNote: null, website: null,
} as const satisfies Partial<OfferContent>;

/** What a session says that leaves it open. */
export const unsaidSession = { id: null, endsOn: null, registerBy: null, seats: null, seatsLeft: null, note: null } as const satisfies Partial<SessionContent>;
