import { addDays, brusselsDay, isCalendarDate } from '../calendar-date.js';
import type { RefusalCode } from '../refusals.js';
import { afterWorkingDays, type WorkingCalendar } from '../time/working-days.js';
import { holdsNationalNumber } from '../text/national-number.js';
import type { MoveRequest, ReferralFacts } from './facts.js';
import type { MoveNeed } from './law.js';
import { declineCodes, outcomeCodes } from './states.js';
import type { Terms } from './terms.js';

const said = (text: string | undefined): boolean => (text ?? '').trim().length > 0;
const isOneOf = (codes: readonly string[], code: string | undefined): boolean => code !== undefined && codes.includes(code);
const longestWait = 730;
const longestText = 1000;

function expectedDate({ code, onDate, at }: MoveRequest): RefusalCode | null {
  if (code === 'unknown' && onDate === undefined) return null;
  if (onDate === undefined) return 'referral.expected_date_missing';
  const today = brusselsDay(at);
  return isCalendarDate(onDate) && onDate >= today && onDate <= addDays(today, longestWait) ? null : 'referral.expected_date_invalid';
}

function appointment({ appointment: given, at }: MoveRequest): RefusalCode | null {
  if (!given || Number.isNaN(given.startsAt.getTime()) || !said(given.place) && !said(given.link) || !said(given.contact)) {
    return 'referral.appointment_missing';
  }
  if (given.startsAt <= at) return 'appointment.in_past';
  return given.startsAt.getTime() - at.getTime() > 366 * 86_400_000 ? 'appointment.too_far' : null;
}

function contactDate({ onDate, at }: MoveRequest): RefusalCode | null {
  if (onDate === undefined) return 'referral.contact_date_missing';
  return isCalendarDate(onDate) && onDate <= brusselsDay(at) ? null : 'referral.contact_date_invalid';
}

function start({ onDate, sessionId }: MoveRequest): RefusalCode | null {
  if (onDate === undefined) return sessionId === undefined ? 'referral.start_missing' : null;
  return isCalendarDate(onDate) ? null : 'date.invalid';
}

/** When the request to cancel counts as confirmed: the day that was planned for it, whatever the branch's calendar became since. */
export function confirmedAt(facts: ReferralFacts, calendar: WorkingCalendar, terms: Terms): Date | null {
  const planned = facts.openFollowUps.find(({ kind }) => kind === 'confirm_cancel');
  return planned?.dueAt ?? (facts.cancelAskedAt && afterWorkingDays(facts.cancelAskedAt, terms.confirmDays, calendar));
}

/** What is missing for a move, as a reason to refuse it; nothing when all is there. */
function missing(need: MoveNeed, facts: ReferralFacts, request: MoveRequest, calendar: WorkingCalendar, terms: Terms): RefusalCode | null {
  switch (need) {
    case 'choice_set': return facts.hasChoiceSet ? null : 'referral.choice_missing';
    case 'preference': return facts.hasPreference ? null : 'referral.preference_missing';
    case 'flag': return facts.needsReason && !facts.hasReason ? null : 'referral.not_flagged';
    case 'approved_packet': return facts.hasApprovedPacket ? null : 'referral.approval_missing';
    case 'reason_if_flagged': return facts.needsReason && !facts.hasReason ? 'referral.justification_missing' : null;
    case 'question': return said(request.text) ? null : 'referral.question_missing';
    case 'answer': return said(request.text) ? null : 'referral.answer_missing';
    case 'expected_date': return expectedDate(request);
    case 'appointment': return appointment(request);
    case 'date': return contactDate(request);
    case 'start': return start(request);
    case 'outcome': return isOneOf(outcomeCodes, request.outcomeCode) ? null : 'referral.outcome_missing';
    case 'decline_reason': return !isOneOf(declineCodes, request.code) ? 'referral.decline_code_missing'
      : said(request.text) ? null : 'referral.decline_text_missing';
    case 'reason': return said(request.text) ? null : 'referral.reason_missing';
    case 'sibling': return said(request.wonById) ? null : 'referral.sibling_missing';
    case 'cancel_asked': return facts.cancelAskedAt ? null : 'referral.cancel_not_asked';
    case 'confirmation_overdue': {
      const due = confirmedAt(facts, calendar, terms);
      return !facts.cancelAskedAt || !due ? 'referral.cancel_not_asked' : request.at >= due ? null : 'referral.not_due_yet';
    }
    case 'expiry_passed': return facts.expiresAt && request.at >= facts.expiresAt ? null : 'referral.not_due_yet';
  }
}

/** The first thing that is missing, or not to be written down. */
export function firstMissing(needs: readonly MoveNeed[], facts: ReferralFacts, request: MoveRequest, calendar: WorkingCalendar,
  terms: Terms): RefusalCode | null {
  const code = needs.map((need) => missing(need, facts, request, calendar, terms)).find((one) => one !== null);
  return code ?? unwritable([request.text, request.learnerText, request.appointment?.place, request.appointment?.contact]);
}

/** Words that may not be kept: too many, or with a national number in them. */
export function unwritable(texts: readonly (string | undefined)[]): RefusalCode | null {
  if (texts.some((text) => [...(text ?? '')].length > longestText)) return 'text.too_long';
  return texts.some((text) => holdsNationalNumber(text ?? '')) ? 'text.national_number' : null;
}
