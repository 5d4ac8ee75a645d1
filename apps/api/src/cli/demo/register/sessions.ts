import { addDays, type CalendarDate } from '@boussole/domain/calendar-date';
import type { Dice } from '../dice.js';
import { idOf } from '../ids.js';
import type { Form } from './forms.js';
import type { Row } from './places.js';

export interface Run {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

type Rhythm = Form['starts'];

const weekday = (day: CalendarDate): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The Monday of that week or, on another day of it, the next one. */
export const mondayFrom = (day: CalendarDate): CalendarDate => addDays(day, (7 - weekday(day)) % 7);

/** When an offer starts, from a few months ago to a year ahead. */
export function runsOf(dice: Dice, starts: Rhythm, today: CalendarDate, days: number): Run[] {
  return startsOf(dice, starts, today).map((startsOn) => ({ startsOn, endsOn: addDays(startsOn, Math.max(0, days - 1)) }));
}

function startsOf(dice: Dice, starts: Rhythm, today: CalendarDate): CalendarDate[] {
  const year = Number(today.slice(0, 4));
  const within = (day: CalendarDate) => day > addDays(today, -150) && day < addDays(today, 400);
  if (starts === 'any_time') return [];
  if (starts === 'school_year') {
    const week = dice.between(0, 4) * 7;
    return [year - 1, year, year + 1].map((y) => addDays(mondayFrom(`${y}-09-01`), week)).filter(within);
  }
  if (starts === 'half_year') {
    const week = dice.between(0, 3) * 7;
    return [year - 1, year, year + 1].flatMap((y) => [`${y}-02-01`, `${y}-09-08`])
      .map((day) => addDays(mondayFrom(day), week)).filter(within);
  }
  const step = starts === 'monthly' ? dice.between(4, 9) * 7 : dice.between(14, 26) * 7;
  const first = addDays(today, -dice.between(10, 90));
  const runs = starts === 'monthly' ? 5 : 4;
  return Array.from({ length: runs }, (_, rank) => mondayFrom(addDays(first, rank * step))).filter(within);
}

export interface Seating {
  readonly offerId: string;
  readonly organisationId: string;
  readonly seats: readonly [least: number, most: number];
  /** Whether it may be full already. */
  readonly mayBeFull: boolean;
  readonly today: CalendarDate;
}

/** The dated runs with their seats; those that are full have a waiting list, now and then. */
export function sessionRows(dice: Dice, runs: readonly Run[], { offerId, organisationId, seats, mayBeFull, today }: Seating): Row[] {
  return runs.map(({ startsOn, endsOn }, rank) => {
    const places = dice.between(...seats);
    const nearness = (Date.parse(startsOn) - Date.parse(today)) / 86_400_000;
    const isFull = mayBeFull && nearness < 120 && dice.chance(0.22);
    const taken = isFull ? places : Math.floor(places * dice.roll() * (nearness < 60 ? 0.9 : 0.5));
    // The only run of an offer is held: without any, one could enter whenever one comes.
    const isCancelled = rank > 0 && nearness > 0 && dice.chance(0.02);
    return {
      id: idOf(`session:${offerId}:${rank}`), offer_id: offerId, organisation_id: organisationId, starts_on: startsOn, ends_on: endsOn,
      register_by: dice.chance(0.6) ? addDays(startsOn, -7) : null, seats: places, seats_left: places - taken,
      has_waiting_list: isFull && dice.chance(0.7), status: isCancelled ? 'cancelled' : isFull ? 'full' : 'open',
    };
  });
}
