import { addDays, type CalendarDate } from '../calendar-date.js';

/** A day on which a contact could take place, and since when it has been due: earlier, where nobody had planned it. */
export interface Chance {
  readonly since: CalendarDate;
  readonly at: CalendarDate;
}

/** A contact that ought to take place, before it is known whether there is room for it. */
export interface Wish {
  readonly key: string;
  /** The day that its plan names, before weekends and holidays. */
  readonly own: CalendarDate;
  /** Where it already stands, if it does; then where it ought to. */
  readonly chances: readonly Chance[];
  readonly isUrgent: boolean;
  /** The first day, from one on, on which it could take place. */
  readonly from: (day: CalendarDate) => CalendarDate;
}

/** No more than one contact that can wait in so many days, all plans together. */
export const spacingDays = 7;

/** What stands already. */
interface Room {
  readonly today: CalendarDate;
  readonly lastContact: CalendarDate | null;
  /** The days on which contacts take place, each with the latest of the days that the plans named for it. */
  readonly placed: Map<CalendarDate, CalendarDate>;
  /** One of them waits to be made: it stands for all that are due. */
  isOneDue: boolean;
}

/**
 * Makes room, in the order given: what is urgent takes place; what is not, unless a contact within a week covers it. What its plan puts
 * a full week after the other, and only a weekend or a holiday brought nearer, is put off to the end of that week instead.
 */
export function spaceOut(wishes: readonly Wish[], lastContact: CalendarDate | null, today: CalendarDate): Map<string, CalendarDate> {
  const room: Room = { today, lastContact, placed: new Map(), isOneDue: false };
  const days = new Map<string, CalendarDate>();
  const place = ({ key, own }: Wish, day: CalendarDate): void => {
    // A week late, or put off by as much, it counts for the day on which it stands.
    const counted = addDays(own, spacingDays) <= day ? day : own;
    const there = room.placed.get(day);
    room.placed.set(day, there !== undefined && there > counted ? there : counted);
    room.isOneDue ||= day <= today;
    days.set(key, day);
  };
  for (const wish of wishes) if (wish.isUrgent && wish.chances[0]) place(wish, wish.chances[0].at);
  for (const wish of wishes.filter(({ isUrgent }) => !isUrgent)) {
    const day = roomFor(wish, room);
    if (day !== null) place(wish, day);
  }
  return days;
}

function roomFor(wish: Wish, room: Room): CalendarDate | null {
  for (const first of wish.chances) {
    let chance: Chance | null = first;
    // Each turn goes on by a day at least, to the week's end after what stands in the way: a few turns reach open ground or a cover.
    for (let turn = 0; chance !== null && turn < spacingDays; turn += 1) {
      const until = obstacle(wish.own, chance, room);
      if (until === null) return chance.at;
      const later: CalendarDate | null = until === 'covered' ? null : wish.from(until);
      chance = later === null ? null : { since: later, at: later };
    }
  }
  return null;
}

/** Null: there is room on that day; a day: there may be from then on; covered: the other contact stands for this one. */
function obstacle(own: CalendarDate, { since, at }: Chance, { today, lastContact, placed, isOneDue }: Room): CalendarDate | 'covered' | null {
  const afterWeek = (other: CalendarDate): CalendarDate => addDays(other, spacingDays);
  if (lastContact !== null && afterWeek(lastContact) > since) {
    return lastContact < since && afterWeek(lastContact) <= own ? afterWeek(lastContact) : 'covered';
  }
  if (isOneDue && at <= today) return 'covered';
  for (let more = 0; more < spacingDays; more += 1) if (placed.has(addDays(at, more))) return 'covered';
  for (let less = 1; less < spacingDays; less += 1) {
    const [day, other] = [addDays(at, -less), placed.get(addDays(at, -less))];
    if (other !== undefined) return afterWeek(other) <= own ? afterWeek(day) : 'covered';
  }
  return null;
}
