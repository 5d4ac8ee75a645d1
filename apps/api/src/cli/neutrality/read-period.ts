import { isCalendarDate } from '@boussole/domain/calendar-date';
import type { Period } from '@boussole/domain/neutrality/period/calendar';
import { WrongUsage } from '../command.js';

/** The days that were asked for, or a sentence about what is wrong with them. */
export function readPeriod(from: string | undefined, until: string | undefined, usage: string): Period {
  if (from === undefined || until === undefined || !isCalendarDate(from) || !isCalendarDate(until)) {
    throw new WrongUsage('--du et --au attendent chacun un jour, écrit AAAA-MM-JJ.', `Usage : ${usage}`);
  }
  if (from > until) throw new WrongUsage('--du vient après --au.', `Usage : ${usage}`);
  return { from, until };
}
