import type { CalendarDate } from '../calendar-date.js';
import { readCalendarDate } from '../calendar-date.js';
import { readCode, readReference } from './anonymous-code.js';
import { isEmail } from './learner.js';

/**
 * What a counsellor typed to find somebody, understood: an address, a number, a birth date, a code, a reference, else a name.
 * The name stays as it was typed: the database folds it like the names that it holds.
 */
export interface SearchQuestion {
  readonly name: string | null;
  readonly birthOn: CalendarDate | null;
  readonly code: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

const longestName = 100;

/** Everything may stand together: "dupont 3/4/1990 0470 12 34 56". Null: too little to search by. */
export function readSearch(typed: string): SearchQuestion | null {
  const text = typed.trim();
  const code = readCode(text) ?? readReference(text);
  const [email, withoutEmail] = take(text, /\S+@\S+/, (found) => (isEmail(found.toLowerCase()) ? found.toLowerCase() : null));
  const [birthOn, withoutDate] = take(withoutEmail, /(?<=^|\s)(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?=\s|$)/, readCalendarDate);
  const [phone, rest] = take(withoutDate, /(?:\+|\b0)[\d ./()-]{5,28}\d/, readPhone);
  const name = [...rest.replace(/\s+/g, ' ').trim()].slice(0, longestName).join('').trim();
  const question = { name: signs(name) >= 2 ? name : null, birthOn, code, email, phone };
  return Object.values(question).some((part) => part !== null) ? question : null;
}

/** A telephone number as its digits, whichever way the country is written; null: no number. */
export function readPhone(typed: string): string | null {
  const digits = typed.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^(?:00)?32/, '').replace(/^0+/, '');
  return digits.length >= 6 && digits.length <= 15 ? digits : null;
}

const signs = (text: string): number => (text.match(/[\p{L}\p{N}]/gu) ?? []).length;

function take<T>(text: string, pattern: RegExp, read: (found: string) => T | null): [T | null, string] {
  const found = pattern.exec(text)?.[0];
  const meant = found === undefined ? null : read(found);
  return found === undefined || meant === null ? [null, text] : [meant, text.replace(found, ' ')];
}
