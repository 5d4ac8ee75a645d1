import { allow, type Decision, refuse } from '../decision.js';
import type { RefusalCode } from '../refusals.js';
import { reachingContacts } from '../text/contact-detector.js';
import { holdsNationalNumber } from '../text/national-number.js';
import type { PlanStep, TransitionPoint, Worded } from './catalogue.js';
import { confirmStep } from './ending.js';
import { delayNatures, offsetUnits, type OffsetUnit, stepKinds, ways } from './words.js';

export const mostPoints = 60;
export const mostSteps = 12;

/** Plans reach three years before and after a turning point, no further. */
export const furthest: Readonly<Record<OffsetUnit, number>> = { days: 1096, weeks: 156, months: 36, working_days: 750, school_weeks: 120 };

export const longestLabel = 120;
export const longestWords = 400;

const endings = ['in_training', 'at_work', 'stopped', 'contacted'] as const;
const pointCode = /^[A-Z0-9_]{2,40}$/;
const stepCode = /^[a-z0-9_]{1,40}$/;

const languages = ['fr', 'nl', 'de', 'en'] as const;
const textsOf = (worded: Worded): string[] => languages.map((language) => worded[language]);
const isWorded = (worded: Worded, longest: number): boolean =>
  textsOf(worded).every((text) => typeof text === 'string' && text.trim() === text && text.length > 0 && text.length <= longest);

/** What a network may publish as its catalogue of turning points: known words, delays within bounds, four languages, nobody's number or address. */
export function checkCatalogue(points: readonly TransitionPoint[]): Decision<readonly TransitionPoint[]> {
  if (points.length === 0 || points.length > mostPoints) return refuse('catalogue.incomplete');
  if (!isOnceEach(points.map(({ code }) => code), pointCode)) return refuse('catalogue.incomplete');
  for (const point of points) {
    const code = refusalOf(point);
    if (code !== null) return refuse(code);
  }
  return allow(points);
}

const isOnceEach = (codes: readonly string[], shape: RegExp): boolean => new Set(codes).size === codes.length && codes.every((code) => shape.test(code));

function refusalOf({ label, trigger, source, ageFrom, ageUntil, steps }: TransitionPoint): RefusalCode | null {
  if (!isWorded(label, longestLabel) || !isWorded(trigger, longestWords)) return 'catalogue.incomplete';
  if (!isAgeSpan(ageFrom, ageUntil)) return 'catalogue.incomplete';
  if (steps.length === 0 || steps.length > mostSteps) return 'catalogue.incomplete';
  if (!isOnceEach(steps.map(({ code }) => code), stepCode) || steps.some(({ code }) => code === confirmStep)) return 'catalogue.incomplete';
  const refused = steps.map(stepRefusal).find((code) => code !== null);
  if (refused) return refused;
  // A delay that is said to be the law's, or somebody's practice, says whose.
  if (source === null && steps.some(({ nature }) => nature !== 'proposal')) return 'catalogue.source_missing';
  if (source !== null && (source.trim() === '' || source.length > longestWords)) return 'catalogue.source_missing';
  const texts = [label, trigger, ...steps.map(({ words }) => words)].flatMap(textsOf);
  if ([...texts, source ?? ''].some(holdsNationalNumber)) return 'text.national_number';
  return texts.some((text) => reachingContacts(text).length > 0) ? 'text.holds_contact' : null;
}

function isAgeSpan(from: number | null, until: number | null): boolean {
  if (from === null || until === null) return from === until;
  return Number.isInteger(from) && Number.isInteger(until) && from >= 0 && from <= until && until <= 120;
}

function stepRefusal({ kind, offset, unit, way, words, endsOn, nature }: PlanStep): RefusalCode | null {
  if (!isAmong(stepKinds, kind) || !isAmong(offsetUnits, unit) || !isAmong(delayNatures, nature)) return 'catalogue.incomplete';
  if (way !== null && !isAmong(ways, way)) return 'catalogue.incomplete';
  if (kind === 'check_in' && way !== null && way !== 'mail' && way !== 'sms') return 'catalogue.incomplete';
  if (new Set(endsOn).size !== endsOn.length || !endsOn.every((one) => isAmong(endings, one))) return 'catalogue.incomplete';
  if (!Number.isInteger(offset) || Math.abs(offset) > furthest[unit]) return 'catalogue.offset_invalid';
  return isWorded(words, longestWords) ? null : 'catalogue.incomplete';
}

const isAmong = (words: readonly string[], word: string): boolean => words.includes(word);
