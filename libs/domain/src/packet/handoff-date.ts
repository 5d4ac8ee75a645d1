import type { CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import { isWebsite, lineOf, websiteOf } from '../register/written.js';
import { brusselsInstant, type WallTime } from '../team/wall-time.js';

/** When and where the person would be expected, as it is said in Brussels. */
export interface HandoffDateWish {
  readonly day: CalendarDate;
  readonly time: WallTime;
  readonly minutes: number;
  readonly place: string | null;
  readonly link: string | null;
  readonly contact: string | null;
}

export interface HandoffDate extends Omit<HandoffDateWish, 'day' | 'time'> { readonly startsAt: Date }

const furthest = 366 * 86_400_000;

/** A date as it may be proposed: at an hour that exists, still to come, within a year, somewhere, with somebody to ask for. */
export function checkHandoffDate({ day, time, minutes, ...wish }: HandoffDateWish, now: Date): Decision<HandoffDate> {
  const startsAt = brusselsInstant(day, time);
  if (!startsAt) return refuse('appointment.time_invalid');
  if (startsAt <= now) return refuse('appointment.in_past');
  if (startsAt.getTime() - now.getTime() > furthest) return refuse('appointment.too_far');
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > 480) return refuse('appointment.minutes_invalid');
  const place = lineOf(wish.place);
  const contact = lineOf(wish.contact);
  const link = websiteOf(wish.link);
  if (!contact || !place && !link) return refuse('referral.appointment_missing');
  return link !== null && !isWebsite(link) ? refuse('website.invalid') : allow({ startsAt, minutes, place, link, contact });
}
