import type { CalendarDate } from '@boussole/domain/calendar-date';
import type { Ask } from '../../../platform/statement.js';

interface Employment {
  readonly personId: string;
  readonly employer: string;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** Who paid somebody on a day, in the order of their numbers; nobody where nobody else than her structure does. */
export type EmployersOn = (personId: string, day: CalendarDate) => readonly string[];

export async function employersOf(ask: Ask, people: readonly string[]): Promise<EmployersOn> {
  const rows = await ask<Employment>(`
    select person_id as "personId", employer_id as employer, from_on::text as "from", until_on::text as until
    from employment where person_id = any($1::uuid[])`, [people]);
  return (personId, day) => {
    const held = rows.filter((one) => one.personId === personId && one.from <= day && (one.until === null || day <= one.until));
    return [...new Set(held.map(({ employer }) => employer))].sort();
  };
}
