import type * as words from '@boussole/domain/register/vocabulary';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AtMost, SomeOf } from '../../platform/input.js';
import { CalendarDay, Text, Uuid } from '../../platform/scalars.js';
import {
  Diploma, Freshness, LanguageLevel, OfferEntry, OfferKind, OfferLanguage, OfferMode, OfferPath, OfferStatus, Public, Travel, WeekTime,
} from './vocabulary.graphql.js';

const some = { nullable: true } as const;

@InputType({ description: 'What is looked for. Within a list: one of them; between two lists: both.' })
export class RegisterSearchInput {
  @Field(() => Text, { ...some, description: 'In words: accents, spelling and the names of trades are understood.' })
  @AtMost(200) text?: string | null;
  @Field(() => [OfferKind], some) @SomeOf(20) kinds?: words.OfferKind[] | null;
  @Field(() => [Text], { ...some, description: 'Large fields of ROME ("F").' }) @SomeOf(20, 1) fields?: string[] | null;
  @Field(() => [Text], { ...some, description: 'Trades of ROME ("F1602").' }) @SomeOf(40, 5) trades?: string[] | null;
  @Field(() => [Text], some) @SomeOf(20, 4) basins?: string[] | null;
  @Field(() => [Public], some) @SomeOf(20) publics?: words.Public[] | null;
  @Field(() => Diploma, { ...some, description: 'The highest that the person has.' }) diploma?: words.Diploma | null;
  @Field(() => LanguageLevel, { ...some, description: 'How well she knows the language.' }) languageLevel?: words.LanguageLevel | null;
  @Field(() => [OfferLanguage], some) @SomeOf(10) languages?: words.OfferLanguage[] | null;
  @Field(() => [Int], some) @SomeOf(10) levels?: number[] | null;
  @Field(() => [OfferMode], some) @SomeOf(10) modes?: words.Mode[] | null;
  @Field(() => [WeekTime], some) @SomeOf(10) times?: words.WeekTime[] | null;
  @Field(() => [OfferPath], some) @SomeOf(10) paths?: words.Path[] | null;
  @Field(() => [OfferEntry], some) @SomeOf(10) entries?: words.Entry[] | null;
  @Field(() => Boolean, some) isFree?: boolean | null;
  @Field(() => Int, some) age?: number | null;
  @Field(() => Text, { ...some, description: 'NIS code of the commune that she starts from.' }) @AtMost(5) near?: string | null;
  @Field(() => Travel, some) travel?: words.Travel | null;
  @Field(() => Int, { ...some, description: 'At most so many minutes on the way; an estimate.' }) minutes?: number | null;
  @Field(() => CalendarDay, { ...some, description: 'Starts before this day, or may be entered at any time.' }) startsBefore?: string | null;
  @Field(() => Uuid, some) organisationId?: string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Also what should have been reviewed more than 90 days ago.' }) withStale: boolean;
}

@ObjectType('TradeChoice', { description: 'A trade of ROME.' })
export class TradeChoiceView {
  @Field(() => Text) code: string;
  @Field(() => Text) name: string;
  @Field(() => Boolean) isShortage: boolean;
}

@ObjectType('FacetCount')
export class FacetCountView {
  @Field(() => Text) facet: string;
  @Field(() => Text) value: string;
  @Field(() => Int) count: number;
}

@ObjectType('PlaceCount', { description: 'How many offers in a commune.' })
export class PlaceCountView {
  @Field(() => Text) nis: string;
  @Field(() => Int) count: number;
}

@ObjectType('OfferLine', { description: 'An offer in a list.' })
export class OfferLineView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) title: string;
  @Field(() => OfferKind) kind: words.OfferKind;
  @Field(() => OfferStatus) status: words.OfferStatus;
  @Field(() => Uuid) organisationId: string;
  @Field(() => Text) organisationName: string;
  @Field(() => Text) organisationType: string;
  @Field(() => Text) branchName: string;
  @Field(() => Text, some) communeNis: string | null;
  @Field(() => Text, some) communeName: string | null;
  @Field(() => Text, some) basin: string | null;
  @Field(() => Int, { ...some, description: 'As the crow flies, from the commune asked for.' }) km: number | null;
  @Field(() => Int, { ...some, description: 'An estimate.' }) minutes: number | null;
  @Field(() => CalendarDay, { ...some, description: 'None: one may enter at any time, or nothing is announced.' }) nextSessionOn: string | null;
  @Field(() => Int, some) seatsLeft: number | null;
  @Field(() => Boolean) hasWaitingList: boolean;
  @Field(() => Int, some) priceCents: number | null;
  @Field(() => [OfferLanguage]) languages: words.OfferLanguage[];
  @Field(() => OfferMode) mode: words.Mode;
  @Field(() => OfferPath, some) path: words.Path | null;
  @Field(() => [WeekTime]) times: words.WeekTime[];
  @Field(() => Int, some) level: number | null;
  @Field(() => [TradeChoiceView]) trades: TradeChoiceView[];
  @Field(() => Freshness) freshness: words.Freshness;
  @Field(() => CalendarDay) reviewOn: string;
}

@ObjectType('RegisterPage', { description: 'Offers that answer a search, in an order that favours nobody.' })
export class RegisterPageView {
  @Field(() => [OfferLineView]) lines: OfferLineView[];
  @Field(() => Int, { description: 'Exact, unless it is capped.' }) total: number;
  @Field(() => Boolean, { description: 'There are more than the total says: what is counted is a sample drawn for this search.' }) isCapped: boolean;
  @Field(() => Text, { ...some, description: 'Where the next page begins; none: this was the last.' }) next: string | null;
  @Field(() => Int, { description: 'The draw: the same one gives the same order.' }) seed: number;
  @Field(() => [FacetCountView], { description: 'With the first page only.' }) facets: FacetCountView[];
  @Field(() => [PlaceCountView], { description: 'With the first page only.' }) places: PlaceCountView[];
  @Field(() => [TradeChoiceView], { description: 'The trades that the words were understood as.' }) trades: TradeChoiceView[];
  @Field(() => Int, { description: 'Left out because their review is long overdue.' }) staleCount: number;
}
