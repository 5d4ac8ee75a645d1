import { calendarText, escaped, utc } from '../../platform/calendar-text.js';

/** A date as calendars read it (RFC 5545): the same identity for ever, a sequence that grows when it moves. */
export interface AppointmentEvent {
  readonly id: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly place: string | null;
  readonly link: string | null;
  readonly isCancelled: boolean;
}

/** In UTC, so that no calendar has to know a time zone; it says when and where, and nothing of what for. */
export function eventFile(event: AppointmentEvent, { host, title, at }: { host: string; title: string; at: Date }): string {
  const until = new Date(event.startsAt.getTime() + event.minutes * 60_000);
  const where = event.place ?? event.link;
  return calendarText([
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Boussole//FR', 'CALSCALE:GREGORIAN', `METHOD:${event.isCancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT', `UID:${event.id}@${host}`, `SEQUENCE:${event.sequence}`, `DTSTAMP:${utc(at)}`, `DTSTART:${utc(event.startsAt)}`, `DTEND:${utc(until)}`,
    `SUMMARY:${escaped(title)}`, ...(where ? [`LOCATION:${escaped(where)}`] : []), ...(event.link ? [`URL:${event.link}`] : []),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT', 'END:VCALENDAR',
  ]);
}
