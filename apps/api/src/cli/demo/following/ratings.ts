import type { CalendarDate } from '@boussole/domain/calendar-date';
import { addMonths } from '@boussole/domain/transition/offsets';

/** How many gave each mark, from one to five, to each of the three questions: helped, heard, clear. */
const marks: readonly (readonly number[])[] = [[0, 1, 3, 9, 6], [0, 0, 2, 7, 10], [1, 2, 5, 8, 3]];

interface Rating { readonly branch_id: string; readonly quarter: CalendarDate; readonly question: number; readonly score: number; readonly people: number }

/** What people said of the showcase in the two quarters that are over: counts, nobody. */
export function ratingsOf(branchId: string, today: CalendarDate): Rating[] {
  const quarter = `${today.slice(0, 4)}-${String(Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
  return [1, 2].flatMap((back) => marks.flatMap((given, question) => given.map((people, place) => ({
    branch_id: branchId, quarter: addMonths(quarter, -3 * back), question: question + 1, score: place + 1, people: people + (place === 3 ? 3 - back : 0),
  })))).filter(({ people }) => people > 0);
}

/** When they said it: of the older quarter nobody kept it; in the later one every third mark came after the help was over. */
export function momentsOf(branchId: string, today: CalendarDate): Readonly<Record<string, unknown>>[] {
  const ratings = ratingsOf(branchId, today);
  const latest = ratings[0]?.quarter;
  return ratings.filter(({ quarter }) => quarter === latest).flatMap(({ people, ...of }) => {
    const after = Math.floor(people / 3);
    return [{ ...of, moment: 'during', people: people - after }, { ...of, moment: 'after', people: after }];
  }).filter(({ people }) => people > 0);
}
