import type { Travel } from './vocabulary.js';

interface Way {
  /** How much longer the way is than the line that a crow flies. */
  readonly detour: number;
  readonly kmPerHour: number;
  /** Minutes that pass without moving: parking, walking to the stop, waiting. */
  readonly fixedMinutes: number;
}

// Rules of thumb, not measures: no timetable and no road is read. The screens say "environ".
const ways: Readonly<Record<Travel, Way>> = {
  car: { detour: 1.3, kmPerHour: 55, fixedMinutes: 6 },
  bus: { detour: 1.4, kmPerHour: 28, fixedMinutes: 14 },
  bike: { detour: 1.3, kmPerHour: 16, fixedMinutes: 2 },
};

/** An estimate of how long it takes to come so far, as the crow flies; to the next five minutes. */
export function minutesFor(km: number, travel: Travel): number {
  const { detour, kmPerHour, fixedMinutes } = ways[travel];
  return Math.ceil((km * detour / kmPerHour * 60 + fixedMinutes) / 5) * 5;
}

/** How far, as the crow flies, one comes in so many minutes; the other way round of the same estimate. */
export function kmWithin(minutes: number, travel: Travel): number {
  const { detour, kmPerHour, fixedMinutes } = ways[travel];
  const whole = Math.floor(minutes / 5) * 5;
  return Math.max(0, (whole - fixedMinutes) / 60 * kmPerHour / detour);
}
