import type { CalendarDate } from '../../calendar-date.js';
import type {
  Diploma, Entry, LanguageLevel, Mode, OfferKind, OfferLanguage, OfferStatus, Path, Public, Registration, SessionStatus, WeekTime,
} from '../vocabulary.js';

/** What a source says of a body. What it does not say is null, or an empty list. */
export interface ImportedOrganisation {
  /** Its identity in the source, never reused for another. */
  readonly key: string;
  readonly name: string;
  readonly acronym: string | null;
  /** A code of organisation_type; AUTRE when the source's word is not known. */
  readonly kind: string;
  readonly enterpriseNumber: string | null;
  readonly description: string | null;
  readonly website: string | null;
}

export interface ImportedOpening { readonly day: number; readonly from: string; readonly until: string }

export interface ImportedBranch {
  readonly key: string;
  readonly organisationKey: string;
  readonly name: string;
  readonly street: string | null;
  readonly postcode: string | null;
  readonly locality: string | null;
  readonly communeNis: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly website: string | null;
  readonly opening: readonly ImportedOpening[];
  readonly openingNote: string | null;
  readonly isAccessible: boolean | null;
}

export interface ImportedSession {
  readonly key: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
  readonly registerBy: CalendarDate | null;
  readonly seats: number | null;
  readonly seatsLeft: number | null;
  readonly hasWaitingList: boolean;
  readonly status: SessionStatus;
  readonly note: string | null;
}

export interface ImportedOffer {
  readonly key: string;
  readonly organisationKey: string;
  readonly branchKey: string;
  readonly kind: OfferKind;
  readonly title: string;
  readonly objective: string | null;
  readonly description: string | null;
  readonly trades: readonly string[];
  readonly level: number | null;
  readonly publics: readonly Public[];
  readonly minAge: number | null;
  readonly maxAge: number | null;
  readonly minDiploma: Diploma | null;
  readonly maxDiploma: Diploma | null;
  readonly languageLevel: LanguageLevel | null;
  readonly registrations: readonly Registration[];
  readonly prerequisiteNote: string | null;
  readonly servesBasins: readonly string[];
  readonly mode: Mode;
  readonly languages: readonly OfferLanguage[];
  readonly priceCents: number | null;
  readonly priceNote: string | null;
  readonly durationHours: number | null;
  readonly durationWeeks: number | null;
  readonly weeklyHours: number | null;
  readonly times: readonly WeekTime[];
  readonly path: Path | null;
  readonly entries: readonly Entry[];
  readonly entryNote: string | null;
  readonly website: string | null;
  readonly status: OfferStatus;
  /** When the source says it was last looked at. */
  readonly verifiedOn: CalendarDate | null;
  readonly sessions: readonly ImportedSession[];
}

/** What one record of a source describes: a row of a table all three at once, an exchange file one at a time. */
export interface ImportedSheet {
  readonly organisation: ImportedOrganisation | null;
  readonly branch: ImportedBranch | null;
  readonly offer: ImportedOffer | null;
}

/** Something to tell about a cell; when it is blocking the record cannot come in. */
export interface ImportProblem {
  /** The heading of the column, or the name of the property. */
  readonly column: string | null;
  readonly code: string;
  readonly original: string | null;
  readonly isBlocking: boolean;
}

/** A record of a source as it stands in the file. */
export interface SourceRecord {
  /** Where it begins, counted from 1. In a table: the physical line, in a sheet: the row, in an exchange file: the rank. */
  readonly line: number;
  /** How many physical lines it takes. */
  readonly lineCount: number;
  readonly cells: readonly string[];
  /** What is wrong with the record itself, before any cell is read. */
  readonly damage: 'unclosed_quote' | 'too_many_cells' | 'unreadable' | null;
}
