import { brusselsDay } from '@boussole/domain/calendar-date';
import { type CodedPeriod, quarterBefore, quarterOf, testsOn } from '@boussole/domain/neutrality/reading/period-code';

/** The last quarters whose audit may be made, the last one first. */
export function closedQuarters(now: Date, count: number): CodedPeriod[] {
  const today = brusselsDay(now);
  const quarters: CodedPeriod[] = [];
  for (let quarter = quarterBefore(quarterOf(today)); quarters.length < count; quarter = quarterBefore(quarter)) {
    if (testsOn(quarter) <= today) quarters.push(quarter);
  }
  return quarters;
}
