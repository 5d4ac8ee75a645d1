import { type CalendarDate, isCalendarDate } from '../../calendar-date.js';
import type { ImportedSession } from '../import/sheet.js';
import type { SessionStatus } from '../vocabulary.js';

const between = ' | ';
const statusWords: Readonly<Record<Exclude<SessionStatus, 'open'>, string>> = { full: 'complète', cancelled: 'annulée' };

/** "2027-01-11 au 2027-03-26, inscription avant le 2026-12-20, 12 places, 4 libres, liste d’attente : en soirée" */
export function writeSessions(sessions: readonly ImportedSession[]): string {
  return sessions.map((session) => {
    const facts = [
      session.endsOn === null ? session.startsOn : `${session.startsOn} au ${session.endsOn}`,
      session.registerBy && `inscription avant le ${session.registerBy}`,
      session.seats !== null && `${session.seats} places`,
      session.seatsLeft !== null && `${session.seatsLeft} libres`,
      session.hasWaitingList && 'liste d’attente',
      session.status !== 'open' && statusWords[session.status],
    ].filter((fact) => fact).join(', ');
    return session.note === null ? facts : `${facts} : ${session.note.replaceAll('|', '/').replace(/\s*\n\s*/g, ' ')}`;
  }).join(between);
}

const day = '(\\d{4}-\\d{2}-\\d{2})';
const shape = new RegExp(`^${day}(?: au ${day})?(?:, inscription avant le ${day})?(?:, (\\d+) places)?(?:, (\\d+) libres)?`
  + '(, liste d[’\']attente)?(?:, (complète|annulée))?(?: : (.+))?$', 's');

/** The same, read; null when a part of it says something else. Two that say the same are told apart by their rank. */
export function readSessions(text: string): ImportedSession[] | null {
  const read = text.split('|').map((part) => part.trim()).filter((part) => part).map(readSession);
  if (!read.every((session) => session !== null)) return null;
  const seen = new Map<string, number>();
  return read.map((session) => {
    const nth = (seen.get(session.key) ?? 0) + 1;
    seen.set(session.key, nth);
    return nth === 1 ? session : { ...session, key: `${session.key}#${nth}` };
  });
}

function readSession(part: string): ImportedSession | null {
  const [, startsOn, endsOn, registerBy, seats, seatsLeft, waiting, status, note] = shape.exec(part) ?? [];
  const days = [startsOn, endsOn, registerBy].filter((found): found is CalendarDate => found !== undefined);
  if (!startsOn || !days.every(isCalendarDate) || (endsOn && endsOn < startsOn)) return null;
  const number = (digits: string | undefined): number | null => (digits === undefined ? null : Math.min(Number(digits), 100_000));
  return {
    key: startsOn, startsOn, endsOn: endsOn ?? null,
    registerBy: registerBy && endsOn && registerBy > endsOn ? null : registerBy ?? null,
    seats: number(seats), seatsLeft: seats !== undefined && Number(seatsLeft) > Number(seats) ? number(seats) : number(seatsLeft),
    hasWaitingList: waiting !== undefined, status: status === 'complète' ? 'full' : status === 'annulée' ? 'cancelled' : 'open',
    note: note?.slice(0, 300) ?? null,
  };
}
