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
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Boussole//FR', 'CALSCALE:GREGORIAN', `METHOD:${event.isCancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT', `UID:${event.id}@${host}`, `SEQUENCE:${event.sequence}`, `DTSTAMP:${utc(at)}`, `DTSTART:${utc(event.startsAt)}`, `DTEND:${utc(until)}`,
    `SUMMARY:${escaped(title)}`, ...(where ? [`LOCATION:${escaped(where)}`] : []), ...(event.link ? [`URL:${event.link}`] : []),
    `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`, 'END:VEVENT', 'END:VCALENDAR', '',
  ].map(folded).join('\r\n');
}

const utc = (instant: Date): string => `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, '\\n');

/** No line is longer than 75 bytes; the next one begins with a space. A letter is never cut in two. */
function folded(line: string): string {
  let [lines, bytes] = ['', 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > 75) [lines, bytes] = [`${lines}\r\n `, 1];
    [lines, bytes] = [lines + letter, bytes + size];
  }
  return lines;
}
