import { quarterOf } from '../neutrality/reading/period-code.js';
import type { Axis } from './cube.js';

/**
 * What is counted: a month (2026-09), a quarter (2026-T3) or a year (2026). Nobody chooses days: two stretches that differ by some days
 * would tell, one taken away from the other, what a handful of people did.
 */
export type FixedPeriod = string;

const monthsOf = (year: number): string[] => Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`);

/** How often figures are released: months are shown with the quarter, or with the year, unless each is shown once it is over. */
export const calendars = { monthly: 1, quarterly: 3, yearly: 12 } as const;
export type Calendar = keyof typeof calendars;

/** The months of a year, its quarters, and the year; the release of each is the month after which it comes. */
export function yearAxis(year: number, calendar: Calendar): Axis {
  const months = monthsOf(year);
  const quarters = [0, 3, 6, 9].map((first) => quarterOf(`${months[first]}-01`).code);
  const lasts = [...months.map((_, month) => month + 1), 3, 6, 9, 12, 12];
  return {
    places: [...months, ...quarters, String(year)],
    finest: months.length,
    heldBy: [...months.map((_, month) => 12 + Math.floor(month / 3)), 16, 16, 16, 16, -1],
    isTelling: false,
    releases: lasts.map((last) => Math.ceil(last / calendars[calendar]) * calendars[calendar]),
  };
}

/** The quarters of a year and the year, each told when it is over. */
export const quarterAxis = (year: number): Axis => ({
  places: [...[1, 2, 3, 4].map((quarter) => `${year}-T${quarter}`), String(year)],
  finest: 4, heldBy: [4, 4, 4, 4, -1], isTelling: false, releases: [1, 2, 3, 4, 4],
});
