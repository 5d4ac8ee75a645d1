import type { CalendarDate } from '../calendar-date.js';
import { addMonths } from './offsets.js';

/** So many months after a referral was sent, whatever became of it, the person is asked where she stands. */
export const surveyMonths = [1, 3, 6, 12] as const;
export type SurveyMonth = (typeof surveyMonths)[number];

export interface SurveyDue {
  readonly occurrence: string;
  readonly onDate: CalendarDate;
}

/** What names a survey for ever: its referral and its month. */
export const surveyOccurrence = (referralId: string, month: SurveyMonth): string => `survey:${referralId}:${month}`;

const shape = /^survey:([0-9a-f-]{36}):(1|3|6|12)$/;

/** Which referral a survey is about, and how many months later; null when it is none. */
export function readSurveyOccurrence(occurrence: string): { readonly referralId: string; readonly month: SurveyMonth } | null {
  const [, referralId, months] = shape.exec(occurrence) ?? [];
  const month = surveyMonths.find((one) => String(one) === months);
  return referralId === undefined || month === undefined ? null : { referralId, month };
}

/** The four surveys of a referral. */
export const surveysOf = (referralId: string, sentOn: CalendarDate): SurveyDue[] =>
  surveyMonths.map((month) => ({ occurrence: surveyOccurrence(referralId, month), onDate: addMonths(sentOn, month) }));
