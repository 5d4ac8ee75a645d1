import type { CalendarDate } from '../calendar-date.js';
import type { LifeStatus } from '../dossier/situation-words.js';
import type { OutcomeCode, ReferralState } from '../referral/states.js';
import type { TransitionState } from './words.js';

/** What a referral says of a life, once it has moved. */
export interface TurnedReferral {
  readonly state: ReferralState;
  readonly outcomeCode: OutcomeCode | null;
  readonly outcomeOn: CalendarDate | null;
  /** The first day, said at enrolment. */
  readonly startsOn: CalendarDate | null;
  /** The last day of the session she was enrolled in. */
  readonly endsOn: CalendarDate | null;
  readonly offerKind: string | null;
  readonly learnerStatus: LifeStatus | null;
  readonly movedOn: CalendarDate;
}

/** A turning point that a referral brings: begun where it is a fact, proposed where a human must say whether it is one. */
export interface ReferralTurn {
  readonly point: string;
  readonly onDate: CalendarDate;
  readonly state: Extract<TransitionState, 'running' | 'to_confirm'>;
}

/** What one learns in, for a while and until a day. */
const courses = ['training', 'work_study', 'language_learning'];
const isCourse = ({ offerKind }: TurnedReferral): boolean => offerKind !== null && courses.includes(offerKind);
const isAlternance = ({ offerKind }: TurnedReferral): boolean => offerKind === 'work_study';
const outcomeDay = ({ outcomeOn, movedOn }: TurnedReferral): CalendarDate => outcomeOn ?? movedOn;

type Turn = (referral: TurnedReferral) => ReferralTurn | null;

const begins: Turn = (referral) => (isAlternance(referral)
  ? { point: 'ALT_16', onDate: referral.startsOn ?? referral.movedOn, state: 'running' } : null);

// A session's last day is a promise of its operator: it is a plan, which the outcome will put right.
const willEnd: Turn = (referral) => (isCourse(referral) && !isAlternance(referral) && referral.endsOn !== null
  ? { point: 'FIN_FORM', onDate: referral.endsOn, state: 'running' } : null);

const ended: Turn = (referral) => (isCourse(referral) ? { point: 'FIN_FORM', onDate: outcomeDay(referral), state: 'running' } : null);

function droppedOut(referral: TurnedReferral): ReferralTurn | null {
  const onDate = outcomeDay(referral);
  if (isAlternance(referral)) return { point: 'ALT_RUPT', onDate, state: 'running' };
  if (!isCourse(referral)) return null;
  return referral.learnerStatus === 'pupil'
    ? { point: 'DECROCHAGE', onDate, state: 'to_confirm' } : { point: 'FIN_FORM', onDate, state: 'to_confirm' };
}

const byOutcome: Readonly<Partial<Record<OutcomeCode, Turn>>> = {
  enrolled_completed: ended,
  enrolled_dropped_out: droppedOut,
};

/** The turning points that a referral brings where it stands now; those that it brought before and brings no more are over. */
export function turnsOf(referral: TurnedReferral): ReferralTurn[] {
  const turns: readonly Turn[] = referral.state === 'enrolled' ? [begins, willEnd]
    : referral.state === 'closed' && referral.outcomeCode !== null ? [byOutcome[referral.outcomeCode] ?? (() => null)] : [];
  return turns.flatMap((turn) => turn(referral) ?? []);
}

/** Where a referral stands when its surveys, or the turning points that it brings, are to be looked at again. */
const turning: readonly ReferralState[] = ['sent', 'enrolled', 'closed', 'cancelled', 'withdrawn', 'entered_in_error'];
export const isTurning = (state: ReferralState): boolean => turning.includes(state);
