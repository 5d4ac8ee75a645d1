import { isCalendarDate } from '../../calendar-date.js';
import { ownCopy } from './interner.js';

/** What a cell holds that cannot be read as what it should be. */
export const unreadable: unique symbol = Symbol('unreadable');
export type Unreadable = typeof unreadable;

const plain = /^[\x21-\x7e]*$/;
const noBreakSpaces = /[\u00a0\u202f\u2007\ufeff]/g;

/** An identifier as it is compared: composed characters, ordinary spaces, nothing around it; its case is kept. */
export function cleanId(cell: string | undefined): string {
  if (cell === undefined || plain.test(cell)) return cell ?? '';
  return cell.replace(noBreakSpaces, ' ').normalize('NFC').trim();
}

const yes = new Set(['1', 'oui', 'x', 'vrai', 'true']);
const no = new Set(['0', 'non', 'faux', 'false']);

/** Yes, no, nothing said, or a word that says neither. */
export function readFlag(cell: string | undefined): boolean | null | Unreadable {
  if (cell === '1') return true;
  if (cell === '0') return false;
  const word = cleanId(cell).toLowerCase();
  if (word === '') return null;
  if (yes.has(word)) return true;
  return no.has(word) ? false : unreadable;
}

const number = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?$/;

const digits = /^\d{1,15}$/;

/** A number with a point or a comma. */
export function readNumber(cell: string | undefined): number | null | Unreadable {
  if (cell === undefined || cell === '') return null;
  if (digits.test(cell)) return Number(cell);
  const text = cleanId(cell).replaceAll(' ', '');
  if (text === '') return null;
  if (!number.test(text)) return unreadable;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : unreadable;
}

/** A count of things: a whole number, nought or more, also when a spreadsheet wrote "3,0"; below nought it is read, and impossible. */
export function readCount(cell: string | undefined): number | null | Unreadable {
  const value = readNumber(cell);
  return typeof value === 'number' && !Number.isInteger(value) ? unreadable : value;
}

/** A share between 0 and 1, or a percentage, which is converted. */
export function readShare(cell: string | undefined): { share: number; isConverted: boolean } | null | Unreadable {
  const text = cleanId(cell);
  const isMarked = text.endsWith('%');
  const value = readNumber(isMarked ? text.slice(0, -1) : text);
  if (value === null) return isMarked ? unreadable : null;
  if (value === unreadable) return unreadable;
  const isConverted = isMarked || value > 1;
  return { share: isConverted ? value / 100 : value, isConverted };
}

const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const dayLength = 86_400_000;

/** Years have a few hundred days, and files thousands of lines: a day that was read is remembered. */
const mostRemembered = 4096;
const remembered = new Map<string, number>();

/** The days since 1 January 1970 of a date written AAAA-MM-JJ or JJ/MM/AAAA. */
export function readDay(cell: string | undefined): number | null | Unreadable {
  const known = remembered.get(cell ?? '');
  if (known !== undefined) return known;
  const day = dayOf(cleanId(cell));
  if (typeof day === 'number' && remembered.size < mostRemembered) remembered.set(ownCopy(cell ?? ''), day);
  return day;
}

function dayOf(text: string): number | null | Unreadable {
  if (text === '') return null;
  const parts = french.exec(text);
  const date = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : text;
  return isCalendarDate(date) ? Date.parse(`${date}T00:00:00Z`) / dayLength : unreadable;
}
