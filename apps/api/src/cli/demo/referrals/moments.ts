import { addDays, brusselsDay, type CalendarDate } from '@boussole/domain/calendar-date';
import { hourMs, instantOf } from '@boussole/domain/time/brussels';
import { isWorkingDay, type WorkingCalendar } from '@boussole/domain/time/working-days';

/** Days and hours around the day on which the demonstration is loaded. */
export class Moments {
  readonly today: CalendarDate;

  constructor(readonly now: Date, private readonly calendar: WorkingCalendar) {
    this.today = brusselsDay(now);
  }

  /** So many working days ago, at this hour of the clock. Today is no working day ago: what is told lies before now, whatever the hour. */
  ago(workingDays: number, hour: number): Date {
    return instantOf({ day: this.dayAgo(workingDays), ms: hour * hourMs });
  }

  dayAgo(workingDays: number): CalendarDate {
    return this.away(-1, workingDays);
  }

  ahead(workingDays: number, hour: number): Date {
    return instantOf({ day: this.dayAhead(workingDays), ms: hour * hourMs });
  }

  dayAhead(workingDays: number): CalendarDate {
    return this.away(1, workingDays);
  }

  /** When something due after so many working days was begun, if it is due in a few hours: at the counter's hours, never after now. */
  almost(workingDays: number): Date {
    const hour = Math.floor((this.now.getTime() - instantOf({ day: this.today, ms: 0 }).getTime()) / hourMs) + 3;
    return hour > 16 ? this.ago(workingDays - 1, 9) : this.ago(workingDays, Math.max(hour, 9));
  }

  private away(way: 1 | -1, workingDays: number): CalendarDate {
    let day = this.today;
    for (let left = workingDays; left > 0;) {
      day = addDays(day, way);
      if (isWorkingDay(this.calendar, day)) left -= 1;
    }
    return day;
  }
}
