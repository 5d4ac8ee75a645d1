import type { CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import { type Diploma, diplomas, type WeekTime, weekTimes } from '../register/vocabulary.js';
import { holdsAnyNationalNumber, inOrderOf, lineOf, textOf } from '../register/written.js';
import {
  type Childcare, type Equivalence, type ExperienceKind, type KnownLanguage, type KnownLevel, knownLevels, type Licence, type LifeStatus,
  type StudyLevel, type StudyResult, type Transport, transports,
} from './situation-words.js';
import { isInOrder, isYearMonth, type YearMonth } from './year-month.js';

/** A course followed, finished or not. */
export interface Study {
  readonly level: StudyLevel;
  readonly title: string | null;
  readonly school: string | null;
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly from: YearMonth | null;
  readonly until: YearMonth | null;
  readonly result: StudyResult;
  readonly equivalence: Equivalence | null;
}

export interface SpokenLanguage {
  readonly language: KnownLanguage;
  readonly level: KnownLevel;
}

export interface Experience {
  readonly kind: ExperienceKind;
  /** ROME; none: the title says it. */
  readonly trade: string | null;
  readonly title: string | null;
  readonly employer: string | null;
  /** One of the large fields of ROME. */
  readonly field: string | null;
  readonly from: YearMonth | null;
  readonly until: YearMonth | null;
}

/** Where a person stands, as far as she wants it known. Nothing of it is obligatory, nothing very personal stands in it. */
export interface Situation {
  readonly status: LifeStatus | null;
  readonly statusSince: YearMonth | null;
  readonly highestDiploma: Diploma | null;
  readonly studies: readonly Study[];
  readonly languages: readonly SpokenLanguage[];
  readonly experience: readonly Experience[];
  readonly licence: Licence | null;
  readonly transports: readonly Transport[];
  readonly maxMinutes: number | null;
  readonly childcare: Childcare | null;
  readonly times: readonly WeekTime[];
  readonly availableFrom: CalendarDate | null;
  readonly note: string | null;
}

export const unsaidSituation: Situation = {
  status: null, statusSince: null, highestDiploma: null, studies: [], languages: [], experience: [], licence: null, transports: [],
  maxMinutes: null, childcare: null, times: [], availableFrom: null, note: null,
};

/** A situation as it may be kept: trimmed, plausible, its diploma no lower than what was obtained, without a national number. */
export function checkSituation(raw: Situation, today: CalendarDate): Decision<Situation> {
  const situation = tidy(raw);
  const { studies, experience, languages, statusSince, maxMinutes } = situation;
  if (!studies.every(({ title, school, level }) => title || school || level !== 'other')) return refuse('situation.study_empty');
  if (!studies.every(({ country }) => /^[A-Z]{2}$/.test(country))) return refuse('input.invalid');
  if (!experience.every(({ trade, title }) => trade || title)) return refuse('situation.experience_empty');
  const spans = [...studies, ...experience, { from: statusSince, until: null }];
  if (!spans.every((span) => isSpan(span, today))) return refuse('situation.dates_invalid');
  if (new Set(languages.map(({ language }) => language).filter((code) => code !== 'other')).size
    < languages.filter(({ language }) => language !== 'other').length) return refuse('situation.language_twice');
  const isWay = maxMinutes === null || (Number.isInteger(maxMinutes) && maxMinutes >= 5 && maxMinutes <= 240);
  if (!isWay) return refuse('situation.minutes_invalid');
  const texts = [situation.note, ...studies.flatMap(({ title, school }) => [title, school]),
    ...experience.flatMap(({ title, employer }) => [title, employer])];
  return holdsAnyNationalNumber(texts) ? refuse('text.national_number') : allow(situation);
}

function tidy(raw: Situation): Situation {
  const studies = raw.studies.map((study): Study => ({
    ...study, title: lineOf(study.title), school: lineOf(study.school), country: study.country.trim().toUpperCase(),
    equivalence: study.country.trim().toUpperCase() === 'BE' ? null : study.equivalence,
  }));
  return {
    ...raw, studies: latestFirst(studies), highestDiploma: highestOf(raw.highestDiploma, studies),
    languages: [...raw.languages].sort((a, b) => knownLevels.indexOf(b.level) - knownLevels.indexOf(a.level)),
    experience: latestFirst(raw.experience.map((one) => ({ ...one, title: lineOf(one.title), employer: lineOf(one.employer) }))),
    transports: inOrderOf(transports, raw.transports), times: inOrderOf(weekTimes, raw.times), note: textOf(raw.note),
  };
}

function isSpan({ from, until }: { from: YearMonth | null; until: YearMonth | null }, today: CalendarDate): boolean {
  const months = [from, until].filter((month) => month !== null);
  if (!months.every(isYearMonth) || !isInOrder(from, until)) return false;
  return from === null || from <= today.slice(0, from.length);
}

// What goes on is later than anything that ended.
const endOf = ({ from, until }: { from: YearMonth | null; until: YearMonth | null }): string => until ?? (from === null ? '' : '9999');

/** The latest first, as a person tells where she comes from. */
export const latestFirst = <Span extends { from: YearMonth | null; until: YearMonth | null }>(spans: readonly Span[]): Span[] =>
  [...spans].sort((a, b) => (endOf(b) + (b.from ?? '')).localeCompare(endOf(a) + (a.from ?? '')));

const isDiploma = (level: StudyLevel): level is Exclude<StudyLevel, 'doctorate' | 'qualification' | 'other'> =>
  (diplomas as readonly string[]).includes(level);

/** The highest diploma that may be relied on: what is said, or what was obtained here or is recognised here if that is more. */
export function highestOf(said: Diploma | null, studies: readonly Study[]): Diploma | null {
  const obtained = studies
    .filter(({ result, country, equivalence }) => result === 'obtained' && (country === 'BE' || equivalence === 'granted'))
    .map(({ level }) => (level === 'doctorate' ? 'master' : level))
    .filter(isDiploma);
  const all: Diploma[] = said === null ? obtained : [said, ...obtained];
  return all.sort((a, b) => diplomas.indexOf(b) - diplomas.indexOf(a))[0] ?? null;
}
