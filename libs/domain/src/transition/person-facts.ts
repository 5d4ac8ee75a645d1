import type { CalendarDate } from '../calendar-date.js';
import type { Span, WorkingCalendar } from '../time/working-days.js';
import type { PlanStep } from './catalogue.js';
import type { SafeHours } from './moments.js';
import type { EndReason, PersonKind, TransitionState, Way, Whereabouts } from './words.js';

/** A turning point of the person, with the plan of the version of the catalogue that it was declared under. */
export interface PersonTransition {
  readonly id: string;
  readonly point: string;
  readonly onDate: CalendarDate;
  readonly state: TransitionState;
  readonly pausedUntil: CalendarDate | null;
  readonly declaredAt: Date;
  readonly steps: readonly PlanStep[];
}

/** What is planned about her: whatever has a turning point, and surveys. What a human promised (own, call_back…) is no business of the planner. */
export interface PlannedRow {
  readonly id: string;
  readonly transitionId: string | null;
  readonly step: string | null;
  readonly kind: PersonKind;
  readonly occurrence: string;
  readonly dueAt: Date;
  readonly isUrgent: boolean;
}

/** What was done, or ended by somebody or by the planner itself. */
export interface EndedRow {
  readonly transitionId: string | null;
  readonly step: string | null;
  readonly kind: PersonKind;
  readonly occurrence: string;
  readonly state: 'done' | 'cancelled';
  /** None in old rows: as `done` or `other`. */
  readonly endReason: EndReason | null;
  readonly endedAt: Date;
}

/** A referral that was sent, and not entered in error: she is asked where she stands months later. */
export interface SentReferral {
  readonly referralId: string;
  readonly sentOn: CalendarDate;
}

export interface GivenAnswer {
  readonly at: Date;
  readonly whereabouts: Whereabouts;
}

/** All that planning needs to know of one person. */
export interface PersonFacts {
  /** Those that are not over; what is planned for any other is cancelled. */
  readonly transitions: readonly PersonTransition[];
  readonly planned: readonly PlannedRow[];
  readonly ended: readonly EndedRow[];
  readonly sentReferrals: readonly SentReferral[];
  /** When she was really in touch: interviews held, contacts and check-ins done; those of the last year are enough. */
  readonly contacts: readonly Date[];
  readonly answers: readonly GivenAnswer[];
  /** When those who follow her work; without closures and holidays known: everydayCalendar. */
  readonly calendar: WorkingCalendar;
  /** Of her community: weeks of school do not count them. */
  readonly schoolHolidays: readonly Span[];
  /** She goes to school: what can wait does not fall in the school holidays. */
  readonly isPupil: boolean;
  /** Her dossier is closed: no plan goes on, surveys do. */
  readonly isClosed: boolean;
  /** She has an address or a number, and a message may safely reach her there. */
  readonly canWrite: boolean;
  readonly safeHours: SafeHours;
}

/** A follow-up to write. The owner is the lead of the dossier; a wording is looked up by transition and step. */
export interface NewFollowUp {
  readonly transitionId: string | null;
  readonly step: string | null;
  readonly kind: PersonKind;
  readonly channel: 'task' | 'mail' | 'sms';
  readonly forSide: 'caseworker' | 'learner';
  readonly way: Way | null;
  readonly dueAt: Date;
  readonly occurrence: string;
  readonly isUrgent: boolean;
}

/** What is to change so that what is planned is what ought to be. Cancel first: a step is planned once. */
export interface PersonPlan {
  readonly keep: readonly string[];
  readonly cancel: readonly { readonly id: string; readonly reason: EndReason }[];
  readonly add: readonly NewFollowUp[];
}
