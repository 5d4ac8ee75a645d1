import { daysOfWeek, type Week } from '@boussole/domain/agenda/week';

export interface WeekAddress {
  /** 2026-W48; none: this week. */
  semaine?: Week;
}

/** The week that an address asks for; what it says wrongly is this week. */
export const readWeekAddress = ({ semaine }: Record<string, unknown>): WeekAddress =>
  (typeof semaine === 'string' && daysOfWeek(semaine) ? { semaine } : {});
