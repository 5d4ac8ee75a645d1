import { addDays, type CalendarDate, isCalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';

/** Somebody is away from a day to a day, both included, and somebody else takes her dossiers meanwhile. */
export interface AbsencePlan {
  readonly absentId: string;
  readonly replacementId: string;
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate;
}

const longest = 366;
const furthest = 366;
const latestNotice = 31;

const overlaps = (one: AbsencePlan, other: AbsencePlan): boolean => one.fromOn <= other.untilOn && other.fromOn <= one.untilOn;

/** Is the replacement in force on this day? The last day counts whole; an absence that was ended counts no more. */
export const isInForce = (absence: Pick<AbsencePlan, 'fromOn' | 'untilOn'>, today: CalendarDate): boolean =>
  absence.fromOn <= today && today <= absence.untilOn;

/**
 * An absence as it may be recorded beside those that stand: one at a time for each person, and no chain, so that the
 * dossiers of one person are never two steps away from whoever answers for them.
 */
export function checkAbsence(plan: AbsencePlan, standing: readonly AbsencePlan[], today: CalendarDate): Decision<AbsencePlan> {
  if (!areDays(plan, today)) return refuse('absence.dates_invalid');
  if (plan.absentId === plan.replacementId) return refuse('absence.replacement_is_self');
  const meanwhile = standing.filter((other) => overlaps(plan, other));
  if (meanwhile.some(({ absentId }) => absentId === plan.absentId)) return refuse('absence.overlapping');
  if (meanwhile.some(({ absentId }) => absentId === plan.replacementId)) return refuse('absence.replacement_absent');
  if (meanwhile.some(({ replacementId }) => replacementId === plan.absentId)) return refuse('absence.replaces_somebody');
  return allow(plan);
}

function areDays({ fromOn, untilOn }: AbsencePlan, today: CalendarDate): boolean {
  return isCalendarDate(fromOn) && isCalendarDate(untilOn) && fromOn <= untilOn && untilOn >= today
    && fromOn >= addDays(today, -latestNotice) && fromOn <= addDays(today, furthest) && untilOn <= addDays(fromOn, longest);
}
