import { type CalendarDate, isCalendarDate } from '../../calendar-date.js';
import { type ImportProblemCode, isBlockingProblem } from '../import/problems.js';
import type { ImportProblem } from '../import/sheet.js';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; anything else that stands in it says nothing. */
export const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

const website = /^https?:\/\/[^\s]+$/;
const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Reads the properties of one object of an exchange file, and tells what it could not keep. */
export class Reading {
  readonly problems: ImportProblem[] = [];

  constructor(readonly fields: Fields) {}

  tell(column: string, code: ImportProblemCode, original: unknown): null {
    const text = original === null || original === undefined ? null : typeof original === 'object' ? JSON.stringify(original) : String(original);
    this.problems.push({ column, code, original: text?.slice(0, 300) ?? null, isBlocking: isBlockingProblem(code) });
    return null;
  }

  // A value may be handed over, were it undefined: it is not looked for elsewhere then.
  private given(column: string, given: readonly unknown[]): unknown {
    return given.length > 0 ? given[0] : this.fields[column];
  }

  /** A text within its measure; what is beyond it is cut, and told. */
  text(column: string, most: number, ...given: readonly unknown[]): string | null {
    const value = this.given(column, given);
    if (value === null || value === undefined) return null;
    if (typeof value !== 'string' && typeof value !== 'number') return this.tell(column, 'value_outside', value);
    // PostgreSQL keeps no NUL; the rest of the text is worth keeping.
    const text = String(value).replaceAll('\u0000', '').replace(/\r\n?/g, '\n').trim();
    if (text.length <= most) return text === '' ? null : text;
    this.tell(column, 'text_shortened', text);
    return text.slice(0, most).trimEnd();
  }

  website(column: string, ...given: readonly unknown[]): string | null {
    const text = this.text(column, 2000, ...given);
    if (text === null) return null;
    const address = /^www\./i.test(text) ? `https://${text}` : text;
    return website.test(address) && address.length <= 500 ? address : this.tell(column, 'website_unreadable', text);
  }

  email(column: string, ...given: readonly unknown[]): string | null {
    const text = this.text(column, 2000, ...given);
    if (text === null) return null;
    return email.test(text) && text.length <= 254 ? text : this.tell(column, 'email_unreadable', text);
  }

  number(column: string, [least, most]: readonly [number, number], ...given: readonly unknown[]): number | null {
    const value = this.given(column, given);
    if (value === null || value === undefined || value === '') return null;
    const number = typeof value === 'string' ? Number(value.replace(',', '.')) : value;
    if (typeof number === 'number' && number >= least && number <= most) return number;
    return this.tell(column, typeof number === 'number' && !Number.isNaN(number) ? 'value_outside' : 'number_unreadable', value);
  }

  whole(column: string, bounds: readonly [number, number], ...given: readonly unknown[]): number | null {
    const number = this.number(column, bounds, ...given);
    return number === null || Number.isInteger(number) ? number : this.tell(column, 'number_unreadable', number);
  }

  /** A day; of an instant, its day as it is written. */
  day(column: string, ...given: readonly unknown[]): CalendarDate | null {
    const text = this.text(column, 60, ...given);
    if (text === null) return null;
    const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text)?.[0] ?? '';
    return isCalendarDate(day) ? day : this.tell(column, 'date_unreadable', text);
  }

  oneOf<Value extends string>(column: string, known: readonly Value[], value: unknown, code: ImportProblemCode): Value | null {
    if (value === null || value === undefined) return null;
    return known.find((word) => word === value) ?? this.tell(column, code, value);
  }

  someOf<Value extends string>(column: string, known: readonly Value[], values: readonly unknown[], code: ImportProblemCode): Value[] {
    const found = values.map((value) => this.oneOf(column, known, value, code)).filter((value) => value !== null);
    return [...new Set(found)];
  }
}
