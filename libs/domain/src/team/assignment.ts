import { addDays, type CalendarDate, isCalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import { brusselsMidnight } from './wall-time.js';

const longest = 366;

/** Until when somebody follows a person beside the lead: the end of the last day in Brussels; none, without end. */
export function assignmentEnd(untilOn: CalendarDate | null, today: CalendarDate): Decision<Date | null> {
  if (untilOn === null) return allow(null);
  if (!isCalendarDate(untilOn) || untilOn < today || untilOn > addDays(today, longest)) return refuse('assignment.dates_invalid');
  return allow(brusselsMidnight(addDays(untilOn, 1)));
}
