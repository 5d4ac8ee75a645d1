import { addDays, brusselsDay, type CalendarDate } from '../calendar-date.js';
import { everydayCalendar, type WorkingCalendar, workingDayFrom } from '../time/working-days.js';
import type { PlanStep } from './catalogue.js';
import { isSendingDay, messageMoment, sendingMoment, taskMoment } from './moments.js';
import { workingDayUntil } from './offsets.js';
import type { PersonFacts } from './person-facts.js';

/** On which days something may take place. */
export interface Place {
  /** The first day from its own on; before the turning point, the last one up to it. */
  readonly onDay: CalendarDate;
  /** The first day from another one on, never in the past. */
  readonly from: (day: CalendarDate) => CalendarDate;
  /** The instant on that day. */
  readonly at: (day: CalendarDate) => Date;
}

/** Work waits for a day on which people work, and that of a pupil for a day of school; what is urgent for Monday at the latest. */
export function placeOfTask(facts: PersonFacts, { isUrgent, offset }: Pick<PlanStep, 'isUrgent' | 'offset'>, own: CalendarDate, now: Date): Place {
  const schooled = (): WorkingCalendar => ({ ...facts.calendar, schoolHolidays: [...facts.calendar.schoolHolidays, ...facts.schoolHolidays] });
  const calendar = isUrgent ? everydayCalendar : facts.isPupil ? schooled() : facts.calendar;
  const today = brusselsDay(now);
  return {
    onDay: offset < 0 ? workingDayUntil(calendar, own) : workingDayFrom(calendar, own),
    from: (day) => workingDayFrom(calendar, day < today ? today : day),
    at: taskMoment,
  };
}

/** A question leaves in the morning, as soon as the hours of the person allow it. */
export function placeOfMessage(facts: PersonFacts, isUrgent: boolean, own: CalendarDate, now: Date): Place {
  const openFrom = (day: CalendarDate): CalendarDate => (isUrgent || isSendingDay(day) ? day : openFrom(addDays(day, 1)));
  const at = (day: CalendarDate): Date => sendingMoment(messageMoment(day), facts.safeHours, now, isUrgent) ?? messageMoment(day);
  return { onDay: openFrom(own), from: (day) => brusselsDay(at(day)), at };
}
