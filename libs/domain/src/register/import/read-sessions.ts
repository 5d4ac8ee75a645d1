import { cleanCell } from './cells/cell.js';
import { readDate } from './cells/dates.js';
import { readBoolean, readNumber } from './cells/numbers.js';
import { readSessions } from '../exchange/session-text.js';
import type { RowCells } from './row-cells.js';
import type { ImportedSession } from './sheet.js';

/** The sessions of a row: a list as this register writes it, else the one that its columns describe. */
export function readSessionsOf(cells: RowCells): readonly ImportedSession[] {
  const text = cleanCell(cells.whole('session.list'));
  const listed = text ? readSessions(text) : [];
  if (listed === null) cells.tell('date_unreadable', 'session.list');
  if (listed && listed.length > 0) return listed;
  const one = readOne(cells);
  return one ? [one] : [];
}

function readOne(cells: RowCells): ImportedSession | null {
  const startsOn = cells.take('session.startsOn', readDate);
  if (!startsOn) return null;
  const limits = { least: 0, most: 100_000, isWhole: true };
  const ends = cells.take('session.endsOn', readDate);
  if (ends && ends < startsOn) cells.tell('dates_inverted', 'session.endsOn');
  const endsOn = ends && ends >= startsOn ? ends : null;
  const until = cells.take('session.registerBy', readDate);
  if (until && endsOn && until > endsOn) cells.tell('dates_inverted', 'session.registerBy');
  const seats = cells.take('session.seats', (raw) => readNumber(raw, limits));
  const left = cells.take('session.seatsLeft', (raw) => readNumber(raw, limits));
  if (seats !== null && left !== null && left > seats) cells.tell('seats_inverted', 'session.seatsLeft');
  return {
    key: startsOn, startsOn, endsOn, registerBy: until && (!endsOn || until <= endsOn) ? until : null, seats,
    seatsLeft: left === null || (seats !== null && left > seats) ? null : left,
    hasWaitingList: cells.take('session.waitingList', readBoolean) ?? false,
    status: left === 0 ? 'full' : 'open', note: cells.line('session.note', 300),
  };
}
