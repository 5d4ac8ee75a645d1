import type { CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import { brusselsInstant, brusselsTime, type WallTime } from '../team/wall-time.js';
import { checkNote } from '../text/contact-detector.js';
import type { GatheringKind, GatheringState } from './words.js';

/** A moment as it was agreed on: what, where, when on a wall in Brussels, how many, led by whom. */
export interface GatheringWish {
  readonly kind: GatheringKind;
  readonly title: string;
  readonly place: string;
  readonly day: CalendarDate;
  readonly time: WallTime;
  readonly minutes: number;
  readonly seats: number;
  readonly leaderIds: readonly string[];
  readonly note: string | null;
}

export interface Gathering extends Omit<GatheringWish, 'day' | 'time'> {
  readonly startsAt: Date;
}

const furthest = 366 * 86_400_000;
export const mostSeats = 500;
export const mostLeaders = 8;
const shortest = 15;
const longest = 12 * 60;

/** When a moment begins: at an hour that the clock of that day shows, still to come, within a year. */
export function gatheringStart(day: CalendarDate, time: WallTime, now: Date): Decision<Date> {
  const startsAt = brusselsInstant(day, time);
  if (!startsAt) return refuse('gathering.time_invalid');
  // A room full of people is not asked to come at an hour that spring skips.
  if (brusselsTime(startsAt) !== time) return refuse('gathering.time_skipped');
  return startsAt <= now || startsAt.getTime() - now.getTime() > furthest ? refuse('gathering.day_invalid') : allow(startsAt);
}

/** A moment as it may be kept: it has a title, a place, an hour that exists, somebody who leads it; it names nobody to the State. */
export function checkGathering({ day, time, ...wish }: GatheringWish, now: Date): Decision<Gathering> {
  const starts = gatheringStart(day, time, now);
  return starts.ok ? checkWords(wish, starts.value) : starts;
}

/** The same, for a moment that has begun and keeps its hour: its words and its leaders are still put right. */
export function checkWords(wish: Omit<GatheringWish, 'day' | 'time'>, startsAt: Date): Decision<Gathering> {
  const [title, place, note] = [oneLine(wish.title), oneLine(wish.place), wish.note?.trim() || null];
  const leaderIds = [...new Set(wish.leaderIds)].sort();
  if (title === '' || place === '' || leaderIds.length === 0) return refuse('gathering.incomplete');
  if (!isWithin(wish.minutes, shortest, longest) || !isWithin(wish.seats, 1, mostSeats) || leaderIds.length > mostLeaders) return refuse('gathering.number_invalid');
  const words = checkNote([title, place, ...(note === null ? [] : [note])], { isAnonymous: false, keepsContacts: false });
  return words.ok ? allow({ ...wish, title, place, note, leaderIds, startsAt }) : words;
}

/** Why it does not take place: said, because whoever was enrolled will be told. */
export function checkCancelReason(raw: string): Decision<string> {
  const reason = oneLine(raw);
  if (reason === '') return refuse('gathering.incomplete');
  const words = checkNote([reason], { isAnonymous: false, keepsContacts: false });
  return words.ok ? allow(reason) : words;
}

const isWithin = (number: number, least: number, most: number): boolean => Number.isInteger(number) && number >= least && number <= most;
const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** How it stands: somebody is looked for in it until it has begun, and said present only then. */
export interface GatheringFacts {
  readonly state: GatheringState;
  readonly startsAt: Date;
}

export const hasBegun = ({ startsAt }: Pick<GatheringFacts, 'startsAt'>, now: Date): boolean => startsAt <= now;

const enrolledAfterwards = 7 * 86_400_000;

/** May somebody still be written down for it? While it is to come, and in the days after, for whoever came unannounced. */
export const isOpenToEnrol = ({ state, startsAt }: GatheringFacts, now: Date): boolean =>
  state !== 'cancelled' && now.getTime() - startsAt.getTime() <= enrolledAfterwards;

/**
 * Is it one of the contacts that a person needed until the right service, and does it hold back the next one? Never: what is said before a
 * room is said to nobody in particular. The story keeps it; the promise of two contacts counts what was said to her alone.
 */
export const countsAsContact = false;
