/** A moment of a life as people remember it: 2019, or 2019-09. */
export type YearMonth = string;

const shape = /^(\d{4})(?:-(\d{2}))?$/;

/** Is this a year, or a month of one, between 1920 and 2199? */
export function isYearMonth(value: string): value is YearMonth {
  const parts = shape.exec(value);
  if (!parts) return false;
  const [year, month] = [Number(parts[1]), Number(parts[2] ?? '1')];
  return year >= 1920 && year <= 2199 && month >= 1 && month <= 12;
}

const typedMonth = /^(\d{1,2})[/.\- ](\d{4})$/;

/** What people type (2019, 9/2019, 2019-09), or null. */
export function readYearMonth(typed: string): YearMonth | null {
  const text = typed.trim();
  const parts = typedMonth.exec(text);
  const candidate = parts ? `${parts[2]}-${parts[1]?.padStart(2, '0')}` : text;
  return isYearMonth(candidate) ? candidate : null;
}

/** The end of a span does not come before its beginning; a bare year holds all of its months. */
export function isInOrder(from: YearMonth | null, until: YearMonth | null): boolean {
  if (from === null || until === null) return true;
  const least = Math.min(from.length, until.length);
  return from.slice(0, least) <= until.slice(0, least);
}
