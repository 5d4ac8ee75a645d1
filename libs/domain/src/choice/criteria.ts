import { addDays, type CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import { type AgeBand, ageBands } from '../dossier/situation-words.js';
import {
  type Diploma, type LanguageLevel, type OfferKind, type OfferLanguage, offerLanguages, type Public, publics, type Travel, type WeekTime, weekTimes,
} from '../register/vocabulary.js';
import { inOrderOf } from '../register/written.js';

/** A language in which the person can follow a course; how well she knows it, where that was said. */
export interface FollowedLanguage {
  readonly language: OfferLanguage;
  readonly level: LanguageLevel | null;
}

/** What an offer must answer to stand in the frozen set. What was not said excludes nothing. */
export interface Criteria {
  readonly kind: OfferKind;
  /** One of the large fields of ROME; of the trade when there is one. */
  readonly field: string | null;
  readonly trade: string | null;
  readonly level: number | null;
  /** Where she starts from (NIS). */
  readonly communeNis: string | null;
  readonly travel: Travel;
  readonly maxMinutes: number;
  readonly diploma: Diploma | null;
  readonly languages: readonly FollowedLanguage[];
  readonly publics: readonly Public[];
  readonly age: number | null;
  /** When in the week she is free; none: at any time. */
  readonly times: readonly WeekTime[];
  readonly startsFrom: CalendarDate | null;
  readonly startsBefore: CalendarDate;
  /** Also sheets that nobody has confirmed for long. */
  readonly withStale: boolean;
}

export const usualMinutes = 60;
export const usualMonths = 6;
const [leastMinutes, mostMinutes] = [5, 240];
const longestDays = 3 * 366;

/** Kinds of offer for which a trade or a field says what is looked for. */
const kindsOfTrade: readonly OfferKind[] = ['training', 'work_study', 'immersion', 'skills_validation'];

/** Criteria as a set may be frozen for: plausible, each list in one order, the field that of the trade. */
export function checkCriteria(raw: Criteria, today: CalendarDate): Decision<Criteria> {
  const criteria: Criteria = {
    ...raw, field: raw.trade?.[0] ?? raw.field, publics: inOrderOf(publics, raw.publics), times: inOrderOf(weekTimes, raw.times),
    languages: offerLanguages.flatMap((language) => raw.languages.filter((known) => known.language === language).slice(0, 1)),
  };
  const { level, maxMinutes, age, startsFrom, startsBefore } = criteria;
  if (kindsOfTrade.includes(criteria.kind) && criteria.field === null) return refuse('choice.domain_missing');
  const isPlausible = isBetween(level, 1, 8) && isBetween(maxMinutes, leastMinutes, mostMinutes) && isBetween(age, 6, 110);
  if (!isPlausible) return refuse('input.invalid');
  const isWindow = startsBefore > today && startsBefore <= addDays(today, longestDays) && (startsFrom === null || startsFrom < startsBefore);
  return isWindow ? allow(criteria) : refuse('choice.window_invalid');
}

const isBetween = (value: number | null, least: number, most: number): boolean =>
  value === null || (Number.isInteger(value) && value >= least && value <= most);

/** The same day so many months later; the last of the month where it has no such day. */
export function monthsAfter(day: CalendarDate, months: number): CalendarDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]; // a calendar date has three parts
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

const bandStarts: Readonly<Record<AgeBand, number>> = {
  under_13: 0, from_13: 13, from_16: 16, from_18: 18, from_25: 25, from_35: 35, from_45: 45, from_55: 55,
};

/** What is kept of an age: wide enough to name nobody. */
export const ageBandOf = (age: number): AgeBand => ageBands.findLast((band) => bandStarts[band] <= age) ?? 'under_13';

/** Whoever belongs to a band is taken to be this old when only the band is known. */
export const ageWithin = (band: AgeBand): number => Math.max(12, bandStarts[band]);
