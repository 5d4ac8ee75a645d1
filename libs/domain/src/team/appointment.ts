import type { CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';
import { brusselsInstant, type WallTime } from './wall-time.js';

export const appointmentChannels = ['in_person', 'phone', 'video'] as const;
export type AppointmentChannel = (typeof appointmentChannels)[number];

/** When two people agreed to meet, as they said it. */
export interface AppointmentWish {
  readonly day: CalendarDate;
  readonly time: WallTime;
  readonly minutes: number;
  readonly channel: AppointmentChannel;
  readonly note: string | null;
}

export interface Appointment extends Omit<AppointmentWish, 'day' | 'time'> {
  readonly startsAt: Date;
}

const dayLength = 86_400_000;
const furthest = 366 * dayLength;

/** An appointment as it may be kept: at an hour that exists, still to come, within a year. */
export function checkAppointment({ day, time, ...wish }: AppointmentWish, now: Date): Decision<Appointment> {
  const startsAt = brusselsInstant(day, time);
  if (!startsAt) return refuse('appointment.time_invalid');
  if (startsAt <= now) return refuse('appointment.in_past');
  if (startsAt.getTime() - now.getTime() > furthest) return refuse('appointment.too_far');
  if (!Number.isInteger(wish.minutes) || wish.minutes < 5 || wish.minutes > 480) return refuse('appointment.minutes_invalid');
  return allow({ ...wish, note: wish.note?.trim() || null, startsAt });
}

/** Only what has not begun is moved or cancelled: what took place stays written. */
export const mayChangeAppointment = ({ startsAt, cancelledAt }: { startsAt: Date; cancelledAt: Date | null }, now: Date): Decision<true> =>
  (cancelledAt !== null || startsAt <= now ? refuse('appointment.over') : allow(true));
