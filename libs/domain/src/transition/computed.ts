import { addDays, type CalendarDate } from '../calendar-date.js';
import { birthday } from '../dossier/minor.js';
import type { LifeStatus } from '../dossier/situation-words.js';
import type { YearMonth } from '../dossier/year-month.js';
import type { PlanStep, TransitionPoint } from './catalogue.js';
import { addMonths } from './offsets.js';

/** What is known of a life, as far as turning points follow from it. */
export interface LifeFacts {
  readonly birthOn: CalendarDate | null;
  readonly status: LifeStatus | null;
  readonly statusSince: YearMonth | null;
  /** When what she studies now is to end, where she said so. */
  readonly studiesUntil: YearMonth | null;
  /** When her right to benefits ends, where somebody said so. */
  readonly rightEndsOn: CalendarDate | null;
  /** Every turning point that she ever had, over or not: none is proposed twice. */
  readonly known: readonly { readonly point: string; readonly onDate: CalendarDate }[];
}

/** A turning point that follows from facts; a human confirms it. The occurrence names it for ever. */
export interface ComputedTransition {
  readonly point: string;
  readonly onDate: CalendarDate;
  readonly occurrence: string;
}

const dayOf = (year: number, month: number, day: number): CalendarDate => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The last day of a school year of the French Community: the first Friday of July. */
export function schoolYearEnd(year: number): CalendarDate {
  const weekday = new Date(Date.UTC(year, 6, 1)).getUTCDay();
  return dayOf(year, 7, 1 + ((5 - weekday + 7) % 7));
}

/** Those who enter secondary school from 2026 on choose their way a year later, at the end of the third year. */
const firstOfLongCore = 2014;

/** When a pupil born in that year ends the common core without having lost or won a year. */
const commonCoreEnd = (bornIn: number): CalendarDate => schoolYearEnd(bornIn + (bornIn < firstOfLongCore ? 14 : 15));

/** From this month on unemployment gives a right to benefits for at most so many months. */
const limitedRight = { from: '2026-01', months: 24 } as const;

function endOfMonth(month: YearMonth): CalendarDate {
  const [year = 0, place = 12] = month.split('-').map(Number);
  return addDays(addMonths(dayOf(year, place, 1), 1), -1);
}

/** The turning points that schooling and rights announce; those of an age are in the catalogue. */
function announced({ birthOn, status, statusSince, studiesUntil, rightEndsOn }: LifeFacts): Readonly<Record<string, CalendarDate | null>> {
  const bornIn = birthOn === null ? null : Number(birthOn.slice(0, 4));
  const isPupil = status === 'pupil' && bornIn !== null;
  const hasLimit = status === 'jobseeker' && statusSince !== null && statusSince.length === 7 && statusSince >= limitedRight.from;
  return {
    TC_FIN: isPupil ? commonCoreEnd(bornIn) : null,
    CESS_SUP: isPupil ? schoolYearEnd(bornIn + 18) : null,
    FIN_ETUDES: (status === 'student' || status === 'pupil') && studiesUntil !== null ? endOfMonth(studiesUntil) : null,
    EXCL_CHOM: rightEndsOn ?? (hasLimit ? addMonths(dayOf(Number(statusSince.slice(0, 4)), Number(statusSince.slice(5)), 1), limitedRight.months) : null),
  };
}

const longestUnit = { days: 1, weeks: 7, months: 31, working_days: 2, school_weeks: 10 } as const;

/** Announced a month before its first step, so that a human has time to confirm it; and for half a year after, where nobody knew. */
const noticeDays = 30;
const lateDays = 182;

const announcedFrom = (onDate: CalendarDate, steps: readonly PlanStep[]): CalendarDate =>
  addDays(onDate, -(Math.max(0, ...steps.map(({ offset, unit }) => -offset * longestUnit[unit])) + noticeDays));

/** Two of the same name in one school year are one. */
const isNear = (a: CalendarDate, b: CalendarDate): boolean => addDays(a, -300) < b && b < addDays(a, 300);

interface Announcement { readonly point: TransitionPoint; readonly onDate: CalendarDate; readonly ofAge: boolean }

function announcements(points: readonly TransitionPoint[], facts: LifeFacts): Announcement[] {
  const byFacts = announced(facts);
  return points.flatMap((point): Announcement[] => {
    const ofAge = point.ageFrom !== null && facts.birthOn !== null;
    const onDate = ofAge ? birthday(facts.birthOn, point.ageFrom) : byFacts[point.code] ?? null;
    return onDate === null ? [] : [{ point, onDate, ofAge }];
  });
}

/** The turning points that the facts announce and nobody knows of yet, earliest first. */
export function computedTransitions(points: readonly TransitionPoint[], facts: LifeFacts, today: CalendarDate): ComputedTransition[] {
  return announcements(points, facts).flatMap(({ point: { code, ageFrom, steps }, onDate, ofAge }): ComputedTransition[] => {
    if (today < announcedFrom(onDate, steps) || addDays(onDate, lateDays) < today) return [];
    const isKnown = facts.known.some((one) => one.point === code && (ofAge || isNear(one.onDate, onDate)));
    return isKnown ? [] : [{ point: code, onDate, occurrence: `${code}:${ofAge ? ageFrom : onDate}` }];
  }).sort((a, b) => (a.onDate === b.onDate ? (a.point < b.point ? -1 : 1) : a.onDate < b.onDate ? -1 : 1));
}

/** The next day on which these facts, if they stay as they are, announce something; null: they never will. */
export const nextLook = (points: readonly TransitionPoint[], facts: LifeFacts, today: CalendarDate): CalendarDate | null =>
  announcements(points, facts).map(({ point, onDate }) => announcedFrom(onDate, point.steps)).filter((day) => day > today).sort()[0] ?? null;
