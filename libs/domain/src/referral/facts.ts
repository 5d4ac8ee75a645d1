import type { CalendarDate } from '../calendar-date.js';
import type { Audience, DueKind, ReferralState, Side } from './states.js';

export const followUpKinds = [
  'acknowledge', 'answer', 'chase', 'escalate', 'expire', 'waiting_over', 'meet', 'confirm_cancel', 'remind',
] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** A thing due on a date. Kind and occurrence name it for ever: planned again for another moment, it is another. */
export interface PlannedFollowUp {
  readonly kind: FollowUpKind;
  readonly occurrence: string;
  readonly forSide: Side;
  readonly channel: 'mail' | 'task' | 'system';
  readonly dueAt: Date;
}

/** What a decision needs to know of a referral: its row, what hangs on it, what is still planned. */
export interface ReferralFacts {
  readonly state: ReferralState;
  readonly version: number;
  /** When it came to this state. */
  readonly movedAt: Date;
  readonly sentAt: Date | null;
  /** Working days used before runningSince. */
  readonly usedDays: number;
  /** Empty while the clock stands still; still to come when it starts again at a date that was announced. */
  readonly runningSince: Date | null;
  readonly expiresAt: Date | null;
  readonly waitUntil: CalendarDate | null;
  readonly hasChoiceSet: boolean;
  /** The person's wish before, or that she had none, is recorded. */
  readonly hasPreference: boolean;
  readonly hasApprovedPacket: boolean;
  /** A rule of neutrality asks for a reason; a wider choice set makes this false again. */
  readonly needsReason: boolean;
  readonly hasReason: boolean;
  readonly cancelAskedAt: Date | null;
  readonly learnerAnswer: LearnerAnswer | null;
  readonly escalatedAt: Date | null;
  /** Those that are still planned. */
  readonly openFollowUps: readonly PlannedFollowUp[];
}

export type LearnerAnswer = 'agree' | 'disagree';

/** When and where the person is expected. */
export interface AppointmentRequest {
  readonly startsAt: Date;
  readonly place?: string | undefined;
  readonly link?: string | undefined;
  readonly contact?: string | undefined;
}

/** What somebody wants to do. */
export interface MoveRequest {
  readonly to: ReferralState;
  readonly side: Side;
  readonly at: Date;
  /** The version that she saw. */
  readonly version: number;
  /** Why: a decline code, or `unknown` in place of an expected date. */
  readonly code?: string | undefined;
  readonly text?: string | undefined;
  readonly learnerText?: string | undefined;
  readonly onDate?: CalendarDate | undefined;
  readonly sessionId?: string | undefined;
  readonly outcomeCode?: string | undefined;
  readonly wonById?: string | undefined;
  readonly appointment?: AppointmentRequest | undefined;
}

/** What mails and screens call what happened. */
export type ToldKind =
  | 'sent' | 'received' | 'under_review' | 'info_requested' | 'answered' | 'waitlisted' | 'accepted' | 'appointment_set'
  | 'appointment_moved' | 'appointment_cancelled' | 'no_show' | 'contact_made' | 'enrolled' | 'closed' | 'declined' | 'cancel_asked' | 'cancelled'
  | 'withdrawn' | 'expired' | 'obsolete' | 'entered_in_error' | 'disagreed';

export interface Told {
  readonly audience: Audience;
  readonly kind: ToldKind;
}

/** What a move makes of the row. Every follow-up of the referral that is still planned and not in `plan` is cancelled with it. */
export interface MoveOutcome {
  readonly state: ReferralState;
  readonly version: number;
  readonly movedAt: Date;
  readonly usedDays: number;
  readonly runningSince: Date | null;
  readonly dueAt: Date | null;
  readonly dueKind: DueKind | null;
  readonly expiresAt: Date | null;
  readonly waitUntil: CalendarDate | null;
  readonly sentAt: Date | null;
  readonly overAt: Date | null;
  readonly cancelAskedAt: Date | null;
  readonly plan: readonly PlannedFollowUp[];
  readonly tells: readonly Told[];
  /** The operator says that the sheet misled: a correction of the offer is proposed to its keeper. */
  readonly proposesCorrection: boolean;
  /** Enrolled: the other referrals of the same goal may be said to be without object. */
  readonly proposesObsolete: boolean;
}
