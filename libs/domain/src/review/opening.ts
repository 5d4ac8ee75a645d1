import { addDays, type CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import type { Status } from '../neutrality/audit/reading.js';
import { codedPeriod } from '../neutrality/reading/period-code.js';
import { holdsNationalNumber } from '../text/national-number.js';

/** How long one has to answer. */
export const daysToReply = 30;
/** A reminder leaves so many days before that time is over. */
export const reminderDays = 7;
const longestExtension = 90;
const shortest = 10;
const longest = 4000;

/** What a review may be opened from: the status of a unit, what a rule found, an alert. */
export type Signal =
  | { readonly from: 'unit'; readonly rule: string; readonly status: Status }
  | { readonly from: 'finding'; readonly rule: string; readonly isFlagged: boolean }
  | { readonly from: 'alert'; readonly rule: string };

/** Does it speak by itself? Otherwise whoever opens says why. */
export function speaks(signal: Signal): boolean {
  if (signal.from === 'unit') return signal.rule === 'N-B1' && (signal.status === 'orange' || signal.status === 'jaune');
  return signal.from === 'alert' || signal.isFlagged;
}

/** A unit as such is looked at under the two rules that its status comes from. */
export const isRuleOfUnits = (rule: string): boolean => rule === 'N-B1' || rule === 'N-B2';

/** Only the official audit of a quarter tests anything. */
export const isTested = (report: { readonly from: CalendarDate; readonly until: CalendarDate; readonly isOfficial: boolean }): boolean =>
  report.isOfficial && codedPeriod(report.from, report.until).kind === 'quarter';

/** Without a signal, the reason stays in the review; with one there is nothing to justify. */
export function checkReason(signal: Signal, reason: string | null): Decision<string | null> {
  if (speaks(signal)) return allow(null);
  return reason === null || reason.trim() === '' ? refuse('review.reason_missing') : checkWords(reason);
}

/** What is written in a review is read as it is: long enough to say something, without a national number. */
export function checkWords(text: string): Decision<string> {
  const words = text.trim();
  const signs = [...words].length; // as the database counts: a sign that takes two units is one
  if (signs < shortest) return refuse('review.words_too_short');
  if (signs > longest) return refuse('text.too_long');
  return holdsNationalNumber(words) ? refuse('text.national_number') : allow(words);
}

/** More time: a day after the one that was given, not further than three months from now. */
export function checkExtension(
  until: CalendarDate, { replyDueOn, today }: { replyDueOn: CalendarDate; today: CalendarDate },
): Decision<CalendarDate> {
  const isLater = until > replyDueOn && until >= today;
  const last = addDays(replyDueOn > today ? replyDueOn : today, longestExtension);
  return isLater && until <= last ? allow(until) : refuse('review.until_invalid');
}
