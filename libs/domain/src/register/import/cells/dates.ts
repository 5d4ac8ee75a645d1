import { addDays, isCalendarDate, type CalendarDate } from '../../../calendar-date.js';
import { plain } from '../plain.js';
import { cannot, cleanCell, nothing, says, type CellReading } from './cell.js';

/** The beginnings of the twelve months in French, Dutch, German and English. */
const months: readonly (readonly string[])[] = [
  ['jan'], ['fev', 'feb'], ['mar', 'maa', 'mrt'], ['avr', 'apr'], ['mai', 'mei', 'may'], ['juin', 'jun'], ['juil', 'jul'],
  ['aou', 'aug'], ['sep'], ['oct', 'okt'], ['nov'], ['dec', 'dez'],
];
const month = (word: string): number => months.findIndex((starts) => starts.some((start) => word.startsWith(start))) + 1;

/** Day zero of spreadsheets. */
const serialZero = '1899-12-30';

/** A day in any of the forms that people and programs write; a month alone is its first day. */
export function readDate(raw: string): CellReading<CalendarDate> {
  const text = cleanCell(raw);
  if (!text) return nothing;
  const day = fromNumbers(text) ?? fromSerial(text) ?? fromWords(text);
  return day && isCalendarDate(day) ? says(day) : cannot('date_unreadable');
}

function fromNumbers(text: string): CalendarDate | null {
  const clock = String.raw`(?:[ T]\d{1,2}[:h]\d{0,2}.*)?`;
  const match = (pattern: string) => new RegExp(`^${pattern}${clock}$`).exec(text);
  const yearFirst = match(String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})`) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return written(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = match(String.raw`(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})`);
  if (dayFirst) {
    const [, first, second, year] = dayFirst;
    const isMonthFirst = Number(second) > 12 && Number(first) <= 12;
    return isMonthFirst ? written(year, first, second) : written(year, second, first);
  }
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthFirst) return written(monthFirst[2], monthFirst[1], '1');
  const monthLast = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  return monthLast ? written(monthLast[1], monthLast[2], '1') : null;
}

/** The number that a spreadsheet gives a day, when the cell lost its form. */
function fromSerial(text: string): CalendarDate | null {
  const serial = Number(/^(\d{5})(?:[.,]\d+)?$/.exec(text)?.[1]);
  return serial >= 20_000 && serial <= 80_000 ? addDays(serialZero, serial) : null;
}

function fromWords(text: string): CalendarDate | null {
  const words = plain(text).split(' ');
  const place = words.findIndex((word) => /^[a-z]{3,}$/.test(word) && month(word) > 0 && !/^(?:mardi|maandag)$/.test(word));
  if (place < 0) return null;
  const before = /^(\d{1,2})(?:er|e|st|nd|rd|th)?$/.exec(words[place - 1] ?? '')?.[1];
  const year = words.slice(place + 1).find((word) => /^\d{4}$/.test(word)) ?? words.slice(place + 1).find((word) => /^\d{2}$/.test(word));
  return year ? written(year, String(month(words[place] ?? '')), before ?? '1') : null;
}

function written(year = '', monthOf = '', day = ''): CalendarDate {
  const century = Number(year) < 70 ? '20' : '19';
  return `${year.length === 2 ? century + year : year}-${monthOf.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
