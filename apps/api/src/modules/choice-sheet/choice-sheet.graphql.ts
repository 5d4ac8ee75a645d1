import type { OwnLink as Link } from '@boussole/domain/choice/snapshot';
import type * as words from '@boussole/domain/register/vocabulary';
import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { Locale, type LocaleName } from '../account/account.graphql.js';
import { OwnLink } from '../choice/choice-words.graphql.js';
import { OfferEntry, OfferKind, OfferLanguage, OfferMode, OfferPath, OfferStatus, WeekTime } from '../register/vocabulary.graphql.js';

const some = { nullable: true } as const;

@ObjectType('ChoiceSheetEntry', { description: 'One possibility: what it takes to go and see for oneself.' })
export class ChoiceSheetEntryView {
  @Field(() => Uuid) offerId: string;
  @Field(() => Boolean, { description: 'Chosen together with the counsellor.' }) isRetained: boolean;
  @Field(() => OwnLink, { ...some, description: 'Why it counts as the counsellor\'s own; none: it does not.' }) tie: Link | null;
  @Field(() => OfferStatus, { description: 'Today.' }) status: words.OfferStatus;
  @Field(() => OfferKind) kind: words.OfferKind;
  @Field(() => Text) title: string;
  @Field(() => Text) organisationName: string;
  @Field(() => Text) branchName: string;
  @Field(() => Text, some) street: string | null;
  @Field(() => Text, some) postcode: string | null;
  @Field(() => Text, some) place: string | null;
  @Field(() => Int, { ...some, description: 'On the way there; an estimate.' }) minutes: number | null;
  @Field(() => OfferMode) mode: words.Mode;
  @Field(() => OfferPath, some) path: words.Path | null;
  @Field(() => [WeekTime]) times: words.WeekTime[];
  @Field(() => [OfferLanguage]) languages: words.OfferLanguage[];
  @Field(() => CalendarDay, { ...some, description: 'None: at any time, or nothing is announced.' }) startsOn: string | null;
  @Field(() => CalendarDay, some) registerBy: string | null;
  @Field(() => Int, some) durationWeeks: number | null;
  @Field(() => Float, some) durationHours: number | null;
  @Field(() => Int, some) priceCents: number | null;
  @Field(() => Text, some) priceNote: string | null;
  @Field(() => [OfferEntry]) entries: words.Entry[];
  @Field(() => Text, some) entryNote: string | null;
  @Field(() => Text, some) phone: string | null;
  @Field(() => Text, some) email: string | null;
  @Field(() => Text, some) website: string | null;
}

@ObjectType('ChoiceSheet', { description: 'What the person takes along: possibilities, in an order that favours nobody; nothing of her.' })
export class ChoiceSheetView {
  @Field(() => Instant, { description: 'When the list was drawn up.' }) frozenAt: Date;
  @Field(() => Int, { description: 'How many possibilities there were in all.' }) optionCount: number;
  @Field(() => [ChoiceSheetEntryView]) entries: ChoiceSheetEntryView[];
  @Field(() => Locale, { ...some, description: 'The language it was sent in.' }) locale: LocaleName | null;
  @Field(() => Boolean, { description: 'It may be sent to the person\'s own mailbox.' }) canSend: boolean;
}

@InputType()
export class PrintSheetInput {
  @Field(() => Uuid) choiceSetId: string;
  @Field(() => Uuid, { nullable: true, description: 'None: at the counter.' }) dossierId?: string | null;
  @Field(() => Locale) locale: LocaleName;
  @Field(() => Boolean) isLarge: boolean;
}

@InputType()
export class SendSheetInput {
  @Field(() => Uuid) commandKey: string;
  @Field(() => Uuid) dossierId: string;
  @Field(() => Uuid) choiceSetId: string;
  @Field(() => Locale) locale: LocaleName;
}
