import { type CalendarDate, isCalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import { checkNote } from '../text/contact-detector.js';
import { hourMs } from '../time/brussels.js';
import type { Whereabouts } from '../transition/words.js';

/** When somebody would like to be called. */
export const dayParts = ['morning', 'afternoon', 'any'] as const;
export type DayPart = (typeof dayParts)[number];

/** By which way an answer came. */
export const answerWays = ['link', 'code', 'own_page', 'phone'] as const;
export type AnswerWay = (typeof answerWays)[number];

/** When marks were given: before any interview, while the dossier was open, or once it was closed or its outcome known; before that was kept, nobody can tell. */
export const satisfactionMoments = ['before', 'during', 'after', 'unknown'] as const;
export type SatisfactionMoment = (typeof satisfactionMoments)[number];

export const longestComment = 500;
const earliest = '1950-01-01';

/** Everything that somebody may say where she is asked how she stands; the first word alone is needed. */
export interface Answer {
  readonly whereabouts: Whereabouts;
  readonly sinceOn: CalendarDate | null;
  readonly callWish: DayPart | null;
  readonly comment: string | null;
  readonly agreesOutcome: boolean | null;
}

/** What an answer is judged by. */
export interface AnswerContext {
  readonly today: CalendarDate;
  readonly isAnonymous: boolean;
  /** An outcome is recorded, and she may say whether it is how it went. */
  readonly asksOutcome: boolean;
}

/** An answer as it is kept: no day to come, no number that the State gave somebody, an opinion only of what was shown. */
export function checkAnswer(given: Answer, { today, isAnonymous, asksOutcome }: AnswerContext): Decision<Answer> {
  const { whereabouts, sinceOn, callWish, agreesOutcome } = given;
  if (sinceOn !== null && (!isCalendarDate(sinceOn) || sinceOn > today || sinceOn < earliest)) return refuse('check_in.since_invalid');
  if (agreesOutcome !== null && !asksOutcome) return refuse('check_in.no_outcome');
  const comment = given.comment?.trim() || null;
  if (comment !== null && [...comment].length > longestComment) return refuse('text.too_long');
  const checked = checkNote([comment ?? ''], { isAnonymous, keepsContacts: false });
  if (!checked.ok) return checked;
  return allow({ whereabouts, sinceOn, comment, agreesOutcome, callWish: callWish ?? (whereabouts === 'wishes_call' ? 'any' : null) });
}

/** How long what was said may be said otherwise. */
export const changeableHours = 48;

export const checkInStates = ['open', 'answered', 'closed'] as const;
/** Nothing was said yet; it was, and may still be changed; it stands. */
export type CheckInState = (typeof checkInStates)[number];

export function checkInState(answeredAt: Date | null, now: Date): CheckInState {
  if (answeredAt === null) return 'open';
  return now.getTime() - answeredAt.getTime() < changeableHours * hourMs ? 'answered' : 'closed';
}

/** Two days after the first answer it stands. */
export const mayAnswer = (answeredAt: Date | null, now: Date): Decision<true> =>
  (checkInState(answeredAt, now) === 'closed' ? refuse('check_in.closed') : allow(true));

/** Is it what was said already? Said twice, it is done once. */
export const isSameAnswer = (one: Answer, other: Answer): boolean =>
  one.whereabouts === other.whereabouts && one.sinceOn === other.sinceOn && one.callWish === other.callWish
  && one.comment === other.comment && one.agreesOutcome === other.agreesOutcome;

/** The three questions about how it was: did it help, was she heard, was it clear. */
export const ratingQuestions = ['helped', 'heard', 'clear'] as const;
export type RatingQuestion = (typeof ratingQuestions)[number];

export const highestScore = 5;

/** One mark for each question, from one to five. */
export function checkRating(scores: readonly number[]): Decision<readonly number[]> {
  const isFair = (score: number) => Number.isInteger(score) && score >= 1 && score <= highestScore;
  return scores.length === ratingQuestions.length && scores.every(isFair) ? allow(scores) : refuse('check_in.rating_invalid');
}
