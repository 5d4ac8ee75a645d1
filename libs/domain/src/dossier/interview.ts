import type { Decision } from '../decision.js';
import { allow, refuse } from '../decision.js';
import { holdsNationalNumber } from '../text/national-number.js';

export const interviewChannels = ['in_person', 'phone', 'video', 'mail', 'message', 'workshop'] as const;
export type InterviewChannel = (typeof interviewChannels)[number];

export const interviewTopics = [
  'information', 'project', 'training', 'employment', 'skills', 'validation', 'rights', 'funding', 'mobility',
  'childcare', 'school', 'follow_up', 'other',
] as const;
export type InterviewTopic = (typeof interviewTopics)[number];

/** What came of a contact: ticked in a second, counted later. */
export const interviewResults = [
  'information_given', 'goal_clarified', 'choice_made', 'document_given', 'referral_prepared', 'appointment_set', 'sent_elsewhere',
  'rights_opened', 'training_started', 'job_found', 'nothing_yet',
] as const;
export type InterviewResult = (typeof interviewResults)[number];

/** One contact, as the counsellor tells it. */
export interface InterviewAccount {
  readonly heldAt: Date;
  readonly channel: InterviewChannel;
  readonly minutes: number;
  readonly topics: readonly InterviewTopic[];
  /** None is an answer too. */
  readonly results: readonly InterviewResult[];
  /** Tells very personal things: read where these are open alone. */
  readonly isSpecial: boolean;
  readonly forRepresentative: boolean;
  readonly summary: string;
  readonly privateNote: string | null;
}

const tolerance = 15 * 60_000;
const oldest = 366 * 86_400_000;

/** An interview as it may be stored: it took place, it is about something, it names no national number. */
export function checkInterview(raw: InterviewAccount, now: Date): Decision<InterviewAccount> {
  const interview: InterviewAccount = {
    ...raw,
    topics: [...new Set(raw.topics)],
    results: settled(raw.results),
    summary: raw.summary.trim(),
    privateNote: raw.privateNote?.trim() || null,
  };
  if (interview.heldAt.getTime() > now.getTime() + tolerance) return refuse('interview.in_future');
  if (interview.heldAt.getTime() < now.getTime() - oldest) return refuse('interview.too_old');
  if (!Number.isInteger(interview.minutes) || interview.minutes < 1 || interview.minutes > 480) {
    return refuse('interview.minutes_invalid');
  }
  if (interview.topics.length === 0) return refuse('interview.topic_missing');
  if (!interview.summary) return refuse('interview.summary_missing');
  if (holdsNationalNumber(interview.summary) || holdsNationalNumber(interview.privateNote ?? '')) {
    return refuse('text.national_number');
  }
  return allow(interview);
}

// "Nothing yet" beside something is something.
function settled(results: readonly InterviewResult[]): InterviewResult[] {
  const some = [...new Set(results)].filter((result) => result !== 'nothing_yet');
  return some.length === 0 && results.length > 0 ? ['nothing_yet'] : some;
}
