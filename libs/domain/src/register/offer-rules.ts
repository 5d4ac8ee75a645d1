import type { CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import {
  type Diploma, diplomas, entries, type Entry, type LanguageLevel, type Mode, type OfferKind, type OfferLanguage, offerLanguages,
  type OfferStatus, type Path, type Public, publics, type Registration, registrations, type SessionStatus, type WeekTime, weekTimes,
} from './vocabulary.js';
import { holdsAnyNationalNumber, inOrderOf, isWebsite, lineOf, textOf, websiteOf } from './written.js';

/** One dated run of an offer, as its keeper writes it. */
export interface SessionContent {
  /** None: a new one. */
  readonly id: string | null;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
  readonly registerBy: CalendarDate | null;
  readonly seats: number | null;
  readonly seatsLeft: number | null;
  readonly hasWaitingList: boolean;
  readonly status: SessionStatus;
  readonly note: string | null;
}

/** What an offer's sheet says. */
export interface OfferContent {
  readonly branchId: string;
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
  readonly sessions: readonly SessionContent[];
}

/** An offer as it may be kept: trimmed, plausible, each list in one order; whether trades and basins exist is asked elsewhere. */
export function checkOffer(raw: OfferContent): Decision<OfferContent> {
  const offer = tidy(raw);
  if (!offer.title) return refuse('offer.title_missing');
  if (!areAges(offer)) return refuse('offer.ages_invalid');
  if (!areDiplomas(offer)) return refuse('offer.diplomas_invalid');
  if (offer.languages.length === 0) return refuse('offer.language_missing');
  if (!areNumbers(offer)) return refuse('offer.numbers_invalid');
  if (offer.website && !isWebsite(offer.website)) return refuse('website.invalid');
  if (!offer.sessions.every(areDates)) return refuse('session.dates_invalid');
  if (!offer.sessions.every(areSeats)) return refuse('session.seats_invalid');
  const texts = [offer.title, offer.objective, offer.description, offer.prerequisiteNote, offer.priceNote, offer.entryNote, offer.website];
  return holdsAnyNationalNumber([...texts, ...offer.sessions.map(({ note }) => note)]) ? refuse('text.national_number') : allow(offer);
}

function tidy(raw: OfferContent): OfferContent {
  return {
    ...raw, title: lineOf(raw.title) ?? '', objective: textOf(raw.objective), description: textOf(raw.description),
    prerequisiteNote: textOf(raw.prerequisiteNote), priceNote: textOf(raw.priceNote), entryNote: textOf(raw.entryNote),
    website: websiteOf(raw.website), trades: [...new Set(raw.trades)], servesBasins: [...new Set(raw.servesBasins)].sort(),
    publics: inOrderOf(publics, raw.publics), registrations: inOrderOf(registrations, raw.registrations),
    languages: inOrderOf(offerLanguages, raw.languages), times: inOrderOf(weekTimes, raw.times), entries: inOrderOf(entries, raw.entries),
    sessions: raw.sessions.map((session) => ({ ...session, note: textOf(session.note) })),
  };
}

const isBetween = (value: number | null, least: number, most: number): boolean => value === null || (value >= least && value <= most);
const areAges = ({ minAge, maxAge }: OfferContent): boolean =>
  isBetween(minAge, 0, 99) && isBetween(maxAge, 0, 120) && (minAge === null || maxAge === null || minAge <= maxAge);
const areDiplomas = ({ minDiploma, maxDiploma }: OfferContent): boolean =>
  minDiploma === null || maxDiploma === null || diplomas.indexOf(minDiploma) <= diplomas.indexOf(maxDiploma);

// Kept to one decimal: half an hour is said, a second is not.
const areNumbers = ({ level, priceCents, durationHours, durationWeeks, weeklyHours }: OfferContent): boolean =>
  isBetween(level, 1, 8) && isBetween(priceCents, 0, 10_000_000) && isBetween(durationHours, 0, 20_000)
  && isBetween(durationWeeks, 1, 520) && isBetween(weeklyHours, 0, 80);

const areDates = ({ startsOn, endsOn, registerBy }: SessionContent): boolean =>
  (endsOn === null || endsOn >= startsOn) && (registerBy === null || registerBy <= (endsOn ?? startsOn));
const areSeats = ({ seats, seatsLeft }: SessionContent): boolean =>
  isBetween(seats, 0, 100_000) && isBetween(seatsLeft, 0, seats ?? 100_000);
