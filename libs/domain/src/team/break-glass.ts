import { addDays, brusselsDay } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import { holdsNationalNumber } from '../text/national-number.js';
import { brusselsInstant, brusselsTime } from './wall-time.js';

/** Why a dossier is opened as an exception: a closed list, so that it can be counted and judged. */
export const glassCategories = ['danger', 'urgent_deadline', 'lead_unreachable', 'person_asks', 'technical', 'other'] as const;
export type GlassCategory = (typeof glassCategories)[number];

export const verdicts = ['justified', 'not_justified'] as const;
export type Verdict = (typeof verdicts)[number];

/** How many a person may open by herself in thirty days; the next needs a second person's agreement. */
export const glassesAlone = 3;
export const shortestReason = 20;

export interface GlassReason {
  readonly category: GlassCategory;
  readonly reason: string;
  /** Somebody's life or health is at stake: the very personal part opens too. */
  readonly isVital: boolean;
}

/** A reason as it may be written: long enough to be judged, about a danger when it opens the very personal part. */
export function checkGlassReason(raw: GlassReason): Decision<GlassReason> {
  const reason = raw.reason.trim().replace(/\s+/g, ' ');
  if ([...reason].length < shortestReason) return refuse('glass.reason_too_short');
  if (holdsNationalNumber(reason)) return refuse('text.national_number');
  if (raw.isVital && raw.category !== 'danger') return refuse('glass.vital_needs_danger');
  return allow({ ...raw, reason });
}

/** What was thought of it: a no is explained. */
export function checkVerdict(verdict: Verdict, note: string | null): Decision<string | null> {
  const words = note?.trim() || null;
  if (verdict === 'not_justified' && words === null) return refuse('glass.note_missing');
  return words !== null && holdsNationalNumber(words) ? refuse('text.national_number') : allow(words);
}

/** The hours at which a person may be written to, by her own clock; none: any hour. */
export interface SafeHours {
  readonly notBeforeHour: number | null;
  readonly notAfterHour: number | null;
}

const morning = 8;

/** When a mail may leave so that it reaches the person safely: now, or when the next hour that she allows begins. */
export function safeMoment({ notBeforeHour, notAfterHour }: SafeHours, now: Date): Date {
  const [hour, until] = [Number(brusselsTime(now).slice(0, 2)), notAfterHour ?? 24];
  if (hour >= (notBeforeHour ?? 0) && hour < until) return now;
  const from = notBeforeHour ?? (until > morning ? morning : 0);
  const today = brusselsDay(now);
  return brusselsInstant(hour < from ? today : addDays(today, 1), `${String(from).padStart(2, '0')}:00`) ?? now;
}
