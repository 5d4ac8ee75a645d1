import type { CalendarDate } from '../calendar-date.js';
import { readCalendarDate } from '../calendar-date.js';
import { fold, readCode, readReference } from './anonymous-code.js';

/** What a counsellor typed to find somebody, understood: a birth date, a code, a reference, else a name. */
export interface SearchQuestion {
  readonly name: string | null;
  readonly birthOn: CalendarDate | null;
  readonly code: string | null;
}

/** A name and a birth date may stand together: "dupont 3/4/1990". Null: too little to search by. */
export function readSearch(typed: string): SearchQuestion | null {
  const text = typed.trim();
  const code = readCode(text) ?? readReference(text);
  const date = /(?:^|\s)(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?=\s|$)/.exec(text);
  const birthOn = date?.[1] ? readCalendarDate(date[1]) : null;
  const rest = date && birthOn ? text.replace(date[0], ' ') : text;
  const name = fold(rest).replace(/[^a-z0-9]+/g, ' ').trim();
  const question = { name: name.length >= 2 ? name.slice(0, 100) : null, birthOn, code };
  return question.name || question.birthOn || question.code ? question : null;
}
