import * as words from '@boussole/domain/register/vocabulary';
import { registerEnumType } from '@nestjs/graphql';

// GraphQL wants an object where the domain has a list.
export const enumOf = <Value extends string>(name: string, values: readonly Value[], description?: string): { [Name in Value]: Name } => {
  const made = Object.fromEntries(values.map((value) => [value, value])) as { [Name in Value]: Name };
  registerEnumType(made, description ? { name, description } : { name });
  return made;
};

export const OfferKind = enumOf('OfferKind', words.offerKinds);
export const Public = enumOf('Public', words.publics);
export const Diploma = enumOf('Diploma', words.diplomas, 'The highest that a person has.');
export const LanguageLevel = enumOf('LanguageLevel', words.languageLevels);
export const OfferLanguage = enumOf('OfferLanguage', words.offerLanguages);
export const Registration = enumOf('Registration', words.registrations);
export const OfferMode = enumOf('OfferMode', words.modes);
export const WeekTime = enumOf('WeekTime', words.weekTimes);
export const OfferPath = enumOf('OfferPath', words.paths);
export const OfferEntry = enumOf('OfferEntry', words.entries, 'How one gets in.');
export const OfferStatus = enumOf('OfferStatus', words.offerStatuses);
export const SessionStatus = enumOf('SessionStatus', words.sessionStatuses);
export const AffiliationKind = enumOf('AffiliationKind', words.affiliationKinds);
export const SheetKind = enumOf('SheetKind', words.sheetKinds);
export const Freshness = enumOf('Freshness', words.freshnesses, 'Fresh; due for review; its review more than 90 days late.');
export const Travel = enumOf('Travel', words.travels);
export const SheetMove = enumOf('SheetMove', words.sheetMoves);
export const ContactPurpose = enumOf('ContactPurpose', words.contactPurposes);
