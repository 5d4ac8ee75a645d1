import type { PreferenceSource as Source } from '@boussole/domain/choice/words';
import * as said from '@boussole/domain/preference/preference';
import type { OfferKind as Kind } from '@boussole/domain/register/vocabulary';
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { AtMost } from '../../platform/input.js';
import { Instant, Text, Uuid } from '../../platform/scalars.js';
import { PreferenceSource } from '../choice/choice-words.graphql.js';
import { enumOf, OfferKind } from '../register/vocabulary.graphql.js';

export const CodePlace = enumOf('CodePlace', said.codePlaces);
export const RecordedWay = enumOf('RecordedWay', said.recordedWays);

const some = { nullable: true } as const;

@InputType({ description: 'What the person has in mind: one of these, or nothing precise.' })
export class WishInput {
  @Field(() => Uuid, some) organisationId?: string | null;
  @Field(() => Uuid, some) offerId?: string | null;
  @Field(() => Text, some) @AtMost(said.longestWish) words?: string | null;
  @Field(() => Boolean, { defaultValue: false }) isNone: boolean;
}

/** Every answer spelt out: what was not given is none. */
export const wishOf = ({ organisationId, offerId, words, isNone }: WishInput): said.Wish =>
  ({ organisationId: organisationId ?? null, offerId: offerId ?? null, words: words ?? null, isNone });

@ObjectType('PriorPreference', { description: 'What the person had in mind, as it was said then; never rewritten.' })
export class PriorPreferenceView {
  @Field(() => Uuid) id: string;
  @Field(() => Instant) saidAt: Date;
  @Field(() => PreferenceSource) source: Source;
  @Field(() => Boolean, { description: 'By her own hand, not through a counsellor.' }) isVerified: boolean;
  @Field(() => Boolean) isNone: boolean;
  @Field(() => Text, { ...some, description: 'The operator, of the offer when there is one.' }) organisationName: string | null;
  @Field(() => Text, some) offerTitle: string | null;
  @Field(() => Text, some) words: string | null;
}

@ObjectType('GivenPreferenceCode', { description: 'The only time the code is shown.' })
export class GivenPreferenceCodeView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) code: string;
  @Field(() => Instant) expiresAt: Date;
}

@ObjectType('OpenPreferenceCode', { description: 'A code that is waited for; what it is, only whoever gave it saw.' })
export class OpenPreferenceCodeView {
  @Field(() => Uuid) id: string;
  @Field(() => Instant) expiresAt: Date;
  @Field(() => Boolean) isOwn: boolean;
}

@ObjectType('FormOfToday', { description: 'A paper put in the dossier today.' })
export class FormOfTodayView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) title: string;
}

@ObjectType('NeedPreference', { description: 'What is known of a need before any offer is shown.' })
export class NeedPreferenceView {
  @Field(() => [PriorPreferenceView], { description: 'The latest first.' }) preferences: PriorPreferenceView[];
  @Field(() => OpenPreferenceCodeView, some) openCode: OpenPreferenceCodeView | null;
  @Field(() => [FormOfTodayView]) forms: FormOfTodayView[];
  @Field(() => Boolean) canTake: boolean;
}

@ObjectType('WantedThing', { description: 'What is looked for, in plain words: nothing of the person.' })
export class WantedThingView {
  @Field(() => OfferKind) kind: Kind;
  @Field(() => Text, some) trade: string | null;
  @Field(() => Text, some) field: string | null;
  @Field(() => Text, some) commune: string | null;
  @Field(() => Text, some) basin: string | null;
}

@ObjectType('PreferenceDoor')
export class PreferenceDoorView extends WantedThingView {
  @Field(() => Instant) expiresAt: Date;
}

@ObjectType('WishedOrganisation', { description: 'A body of the register, in a list to choose from.' })
export class WishedOrganisationView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => Text, some) acronym: string | null;
}

@ObjectType('WishedOffer', { description: 'An offer of the register, in a list to choose from.' })
export class WishedOfferView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) title: string;
  @Field(() => Text) organisationName: string;
  @Field(() => Text, some) communeName: string | null;
}

@ObjectType('WishChoices', { description: 'What of the register is written like this.' })
export class WishChoicesView {
  @Field(() => [WishedOrganisationView]) organisations: WishedOrganisationView[];
  @Field(() => [WishedOfferView]) offers: WishedOfferView[];
}

@ObjectType('OwnNeed', { description: 'Something that is looked for with the person, and what she said of it.' })
export class OwnNeedView extends WantedThingView {
  @Field(() => Uuid) id: string;
  @Field(() => PriorPreferenceView, some) latest: PriorPreferenceView | null;
}
