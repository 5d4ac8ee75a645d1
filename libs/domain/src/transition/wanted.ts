import { brusselsDay, type CalendarDate } from '../calendar-date.js';
import type { PlanStep } from './catalogue.js';
import { confirmStep, isOver, type Past, pointlessBecause } from './ending.js';
import { isStillUseful, messageMoment, openHours } from './moments.js';
import { dayAt } from './offsets.js';
import type { NewFollowUp, PersonFacts, PersonTransition } from './person-facts.js';
import { type Place, placeOfMessage, placeOfTask } from './placing.js';
import { surveysOf } from './surveys.js';
import { contactKinds } from './words.js';

/** What ought to be planned, whatever is: a step of a plan, a survey, a turning point to confirm. */
export interface Wanted extends Omit<NewFollowUp, 'dueAt'> {
  readonly key: string;
  /** The day that its plan names. */
  readonly own: CalendarDate;
  readonly place: Place;
  /** What comes first among those of one day. */
  readonly rank: string;
}

/** What names a follow-up among those of a person. */
export const keyOf = (row: Pick<NewFollowUp, 'transitionId' | 'step' | 'kind' | 'occurrence'>): string =>
  [row.transitionId, row.step, row.kind, row.occurrence].join('|');

export const isContact = ({ kind }: Pick<NewFollowUp, 'kind'>): boolean => contactKinds.some((one) => one === kind);

/** Until when nothing of a turning point is planned: a day, for ever, or not at all. */
export function pausedUntil({ state, pausedUntil: until }: PersonTransition, today: CalendarDate): CalendarDate | 'for_ever' | null {
  if (state !== 'paused') return null;
  return until === null ? 'for_ever' : until > today ? until : null;
}

/** Whom no message can reach, because of her address, her wish or her hours, is reached by humans alone. */
const canAsk = (facts: PersonFacts): boolean => facts.canWrite && openHours(facts.safeHours) !== null;

/** One step of a plan, on its day. */
export function stepOf(facts: PersonFacts, transition: PersonTransition, step: PlanStep, now: Date): Wanted {
  const own = dayAt(transition.onDate, step, facts.calendar, facts.schoolHolidays);
  const isMessage = step.kind === 'check_in' && canAsk(facts);
  const kind = step.kind === 'check_in' && !isMessage ? 'contact' : step.kind;
  const named = { transitionId: transition.id, step: step.code, kind, occurrence: own } as const;
  return {
    ...named, key: keyOf(named), own, isUrgent: step.isUrgent, forSide: isMessage ? 'learner' : 'caseworker',
    channel: !isMessage ? 'task' : step.way === 'sms' ? 'sms' : 'mail', way: kind === step.kind ? step.way : 'phone',
    rank: [kind === 'contact' ? 0 : 1, transition.onDate, transition.point, step.code, transition.id].join(),
    place: isMessage ? placeOfMessage(facts, step.isUrgent, own, now) : placeOfTask(facts, step, own, now),
  };
}

function confirmationOf(facts: PersonFacts, transition: PersonTransition, now: Date): Wanted {
  const own = brusselsDay(transition.declaredAt);
  const named = { transitionId: transition.id, step: confirmStep, kind: 'confirm_transition', occurrence: transition.onDate } as const;
  return { ...named, key: keyOf(named), own, isUrgent: false, forSide: 'caseworker', channel: 'task', way: null, rank: `0,${transition.id}`,
    place: placeOfTask(facts, { isUrgent: false, offset: 0 }, own, now) };
}

const planOf = (facts: PersonFacts, past: Past, transition: PersonTransition, now: Date): Wanted[] => {
  if (transition.state === 'to_confirm') return [confirmationOf(facts, transition, now)];
  if (transition.state === 'stopped' || transition.state === 'ended') return [];
  const pause = pausedUntil(transition, past.today);
  return pause === 'for_ever' ? [] : transition.steps.flatMap((step) => {
    const one = stepOf(facts, transition, step, now);
    const isPaused = pause !== null && one.place.onDay < pause;
    return isPaused || pointlessBecause(past, transition, step, one.place.onDay) !== null ? [] : [one];
  });
};

const surveysFor = (facts: PersonFacts, now: Date): Wanted[] => !canAsk(facts) ? []
  : facts.sentReferrals.flatMap(({ referralId, sentOn }) => surveysOf(referralId, sentOn)).map(({ occurrence, onDate }) => {
    const named = { transitionId: null, step: null, kind: 'survey', occurrence } as const;
    return { ...named, key: keyOf(named), own: onDate, isUrgent: false, forSide: 'learner', channel: 'mail', way: 'mail', rank: `2,${occurrence}`,
      place: placeOfMessage(facts, false, onDate, now) };
  });

/** Everything that ought to be planned, in the order in which room is made for it: the earliest first, whatever order it was told in. */
export function wantedOf(facts: PersonFacts, past: Past, now: Date): Wanted[] {
  const plans = facts.isClosed ? [] : facts.transitions.flatMap((transition) => planOf(facts, past, transition, now));
  return [...plans, ...surveysFor(facts, now)]
    .filter((one) => !isOver(past, { ...one, onDay: one.place.onDay }))
    .sort((a, b) => compare(a.place.onDay, b.place.onDay) || compare(a.rank, b.rank));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Missed before anybody planned it, a question that nobody would understand any more is not asked. */
export const isWorthAdding = ({ kind, place }: Wanted, now: Date): boolean => isStillUseful(kind, messageMoment(place.onDay), now);
