import type { Dice } from './dice.js';

const day = 86_400_000;
const minute = 60_000;
const longestPast = 300;

/** When the contacts of a dossier took place: working days of the last ten months, the earliest first. */
export function contactTimes(dice: Dice, count: number, now: Date): Date[] {
  const gaps = Array.from({ length: count - 1 }, () => dice.between(6, 40));
  const span = gaps.reduce((sum, gap) => sum + gap, 0);
  // Most were seen lately, a few not for months.
  const latest = 1 + Math.floor(dice.roll() ** 2 * Math.max(10, longestPast - span - 10));
  const ages = gaps.reduceRight<number[]>((known, gap) => [(known[0] ?? latest) + gap, ...known], [latest]);
  return ages.map((age) => workingTime(now.getTime() - age * day, dice));
}

/** Twice today, before now whatever the hour: when the counter has been open for a while, in its hours. */
export function timesToday(now: Date, midnight: Date): readonly [Date, Date] {
  const morning = midnight.getTime() + 9 * 60 * minute;
  const isOpen = now.getTime() > morning + 150 * minute;
  const place = (share: number, opened: number) =>
    new Date(isOpen ? morning + opened * minute : midnight.getTime() + Math.floor((now.getTime() - midnight.getTime()) * share));
  return [place(0.3, 15), place(0.7, 95)];
}

// Between 7.30 and 14.30 UTC it is office time in Brussels, summer and winter.
function workingTime(instant: number, dice: Dice): Date {
  const when = new Date(instant);
  const weekday = when.getUTCDay();
  when.setUTCDate(when.getUTCDate() - (weekday === 0 ? 2 : weekday === 6 ? 1 : 0));
  const quarter = dice.between(0, 28);
  when.setUTCHours(7, 30 + quarter * 15, 0, 0);
  return when;
}
