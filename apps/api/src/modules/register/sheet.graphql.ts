import type * as words from '@boussole/domain/register/vocabulary';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CalendarDay, Instant, Text, Uuid } from '../../platform/scalars.js';
import { TradeChoiceView } from './register-search.graphql.js';
import {
  AffiliationKind, ContactPurpose, Diploma, Freshness, LanguageLevel, OfferEntry, OfferKind, OfferLanguage, OfferMode, OfferPath,
  OfferStatus, Public, Registration, SessionStatus, SheetMove, WeekTime,
} from './vocabulary.graphql.js';

const some = { nullable: true } as const;

@ObjectType('OfferSession', { description: 'One dated run of an offer.' })
export class OfferSessionView {
  @Field(() => Uuid) id: string;
  @Field(() => CalendarDay) startsOn: string;
  @Field(() => CalendarDay, some) endsOn: string | null;
  @Field(() => CalendarDay, some) registerBy: string | null;
  @Field(() => Int, some) seats: number | null;
  @Field(() => Int, some) seatsLeft: number | null;
  @Field(() => Boolean) hasWaitingList: boolean;
  @Field(() => SessionStatus) status: keyof typeof SessionStatus;
  @Field(() => Text, some) note: string | null;
}

@ObjectType('OpeningHours')
export class OpeningHoursView {
  @Field(() => Int, { description: 'Monday is 1.' }) day: number;
  @Field(() => Text) from: string;
  @Field(() => Text) until: string;
}

@ObjectType('Closure')
export class ClosureView {
  @Field(() => CalendarDay) from: string;
  @Field(() => CalendarDay) until: string;
  @Field(() => Text, some) reason: string | null;
}

@ObjectType('BranchContact', { description: 'Whom to write to at a branch; for the people of the network.' })
export class BranchContactView {
  @Field(() => Uuid) id: string;
  @Field(() => ContactPurpose) purpose: keyof typeof ContactPurpose;
  @Field(() => Text, some) name: string | null;
  @Field(() => Text) email: string;
  @Field(() => Text, some) phone: string | null;
}

@ObjectType('OrganisationBrief')
export class OrganisationBriefView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => Text, some) acronym: string | null;
  @Field(() => Text) typeCode: string;
  @Field(() => Text) typeName: string;
  @Field(() => Boolean) trains: boolean;
  @Field(() => Boolean) guides: boolean;
  @Field(() => Text, some) powerLevel: string | null;
  @Field(() => Text, some) website: string | null;
}

@ObjectType('BranchSheet')
export class BranchSheetView {
  @Field(() => Uuid) id: string;
  @Field(() => Uuid) organisationId: string;
  @Field(() => Text) name: string;
  @Field(() => Text, some) street: string | null;
  @Field(() => Text, some) postcode: string | null;
  @Field(() => Text, some) locality: string | null;
  @Field(() => Text, some) communeNis: string | null;
  @Field(() => Text, some) communeName: string | null;
  @Field(() => Text, some) basin: string | null;
  @Field(() => Float, some) lat: number | null;
  @Field(() => Float, some) lon: number | null;
  @Field(() => Text, some) phone: string | null;
  @Field(() => Text, some) email: string | null;
  @Field(() => Text, some) website: string | null;
  @Field(() => [OpeningHoursView]) opening: OpeningHoursView[];
  @Field(() => Text, some) openingNote: string | null;
  @Field(() => [ClosureView]) closures: ClosureView[];
  @Field(() => [Int]) workingDays: number[];
  @Field(() => Boolean) closesForSchoolHolidays: boolean;
  @Field(() => Boolean, some) isAccessible: boolean | null;
  @Field(() => Boolean, { ...some, description: 'None: it does not say.' }) isOpenToday: boolean | null;
  @Field(() => [BranchContactView], { description: 'Empty for a visitor without an account.' }) contacts: BranchContactView[];
  @Field(() => Int) offerCount: number;
  @Field(() => Text) status: string;
  @Field(() => Freshness) freshness: words.Freshness;
  @Field(() => CalendarDay, some) verifiedOn: string | null;
  @Field(() => Text, { ...some, description: 'For the people of the network.' }) verifiedBy: string | null;
  @Field(() => CalendarDay) reviewOn: string;
  @Field(() => Int) version: number;
  @Field(() => [SheetMove]) viewerCan: words.SheetMove[];
}

@ObjectType('SheetOrigin', { description: 'Where a sheet came from; for the people of the network.' })
export class SheetOriginView {
  @Field(() => Text) sourceName: string;
  @Field(() => Text) sourceKey: string;
  @Field(() => Instant, some) missingSince: Date | null;
}

@ObjectType('Quality', { description: 'How much a sheet says of what people need.' })
export class QualityView {
  @Field(() => Int, { description: '0 to 100.' }) score: number;
  @Field(() => [Text], { description: 'What would raise it, the most useful first.' }) missing: string[];
}

@ObjectType('OfferSheet')
export class OfferSheetView {
  @Field(() => Uuid) id: string;
  @Field(() => OrganisationBriefView) organisation: OrganisationBriefView;
  @Field(() => BranchSheetView) branch: BranchSheetView;
  @Field(() => OfferKind) kind: words.OfferKind;
  @Field(() => Text) title: string;
  @Field(() => Text, some) objective: string | null;
  @Field(() => Text, some) description: string | null;
  @Field(() => [TradeChoiceView]) trades: TradeChoiceView[];
  @Field(() => Int, some) level: number | null;
  @Field(() => [Public], { description: 'Nobody named: for everybody.' }) publics: words.Public[];
  @Field(() => Int, some) minAge: number | null;
  @Field(() => Int, some) maxAge: number | null;
  @Field(() => Diploma, some) minDiploma: words.Diploma | null;
  @Field(() => Diploma, some) maxDiploma: words.Diploma | null;
  @Field(() => LanguageLevel, some) languageLevel: words.LanguageLevel | null;
  @Field(() => [Registration]) registrations: words.Registration[];
  @Field(() => Text, some) prerequisiteNote: string | null;
  @Field(() => [Text]) servesBasins: string[];
  @Field(() => OfferMode) mode: words.Mode;
  @Field(() => [OfferLanguage]) languages: words.OfferLanguage[];
  @Field(() => Int, some) priceCents: number | null;
  @Field(() => Text, some) priceNote: string | null;
  @Field(() => Float, some) durationHours: number | null;
  @Field(() => Int, some) durationWeeks: number | null;
  @Field(() => Float, some) weeklyHours: number | null;
  @Field(() => [WeekTime]) times: words.WeekTime[];
  @Field(() => OfferPath, some) path: words.Path | null;
  @Field(() => [OfferEntry]) entries: words.Entry[];
  @Field(() => Text, some) entryNote: string | null;
  @Field(() => Text, some) website: string | null;
  @Field(() => OfferStatus) status: words.OfferStatus;
  @Field(() => [OfferSessionView]) sessions: OfferSessionView[];
  @Field(() => Freshness) freshness: words.Freshness;
  @Field(() => CalendarDay, some) verifiedOn: string | null;
  @Field(() => Text, { ...some, description: 'For the people of the network.' }) verifiedBy: string | null;
  @Field(() => CalendarDay) reviewOn: string;
  @Field(() => Int) version: number;
  @Field(() => SheetOriginView, some) origin: SheetOriginView | null;
  @Field(() => Uuid, some) mergedIntoId: string | null;
  @Field(() => Text) keeperName: string;
  @Field(() => QualityView, { ...some, description: 'For its keepers.' }) quality: QualityView | null;
  @Field(() => [SheetMove]) viewerCan: words.SheetMove[];
}

@ObjectType('OrganisationLink', { description: 'How two bodies are tied.' })
export class OrganisationLinkView {
  @Field(() => Uuid) id: string;
  @Field(() => AffiliationKind) kind: words.AffiliationKind;
  @Field(() => Uuid) organisationId: string;
  @Field(() => Text) organisationName: string;
  @Field(() => Boolean, { description: 'Declared by the body that is looked at.' }) isOutgoing: boolean;
  @Field(() => CalendarDay) fromOn: string;
  @Field(() => CalendarDay, some) untilOn: string | null;
  @Field(() => Text, some) note: string | null;
}

@ObjectType('OrganisationSheet')
export class OrganisationSheetView {
  @Field(() => Uuid) id: string;
  @Field(() => Text) name: string;
  @Field(() => Text, some) acronym: string | null;
  @Field(() => Text) typeCode: string;
  @Field(() => Text) typeName: string;
  @Field(() => Boolean) guides: boolean;
  @Field(() => Boolean) trains: boolean;
  @Field(() => Boolean) informs: boolean;
  @Field(() => Boolean) supportsEmployment: boolean;
  @Field(() => Boolean) psychosocial: boolean;
  @Field(() => Text, { description: 'Whether it gains by keeping people.' }) interest: string;
  @Field(() => Text, some) powerLevel: string | null;
  @Field(() => Text, some) enterpriseNumber: string | null;
  @Field(() => Text, some) description: string | null;
  @Field(() => Text, some) website: string | null;
  @Field(() => Text) status: string;
  @Field(() => [BranchSheetView]) branches: BranchSheetView[];
  @Field(() => [OrganisationLinkView]) links: OrganisationLinkView[];
  @Field(() => Int) offerCount: number;
  @Field(() => Freshness) freshness: words.Freshness;
  @Field(() => CalendarDay, some) verifiedOn: string | null;
  @Field(() => CalendarDay) reviewOn: string;
  @Field(() => Int) version: number;
  @Field(() => Uuid, some) mergedIntoId: string | null;
  @Field(() => [SheetMove]) viewerCan: words.SheetMove[];
}
