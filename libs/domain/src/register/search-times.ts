import { addDays, type CalendarDate, isCalendarDate } from '../calendar-date.js';
import type { Found, SentenceContext } from './search-said.js';

const months = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'];
const month = `(${months.join('|')})`;
const before = '(?:avant|d ici|jusqu (?:a|en)|pour)';
const limit = '(?: (?:au plus|maximum|maxi|max|de (?:trajet|route|bus)))';
const within = '(?:(?:(?:a|en|dans les) )?(?:moins de|maximum|maxi|max|au plus) |(?:a|en|dans les|de) )';
const hour = '(?:1 ?h(?:eure)?|une heure)';

type Read = (parts: readonly string[], today: CalendarDate) => Found['said'];
type Rule = readonly [pattern: string, read: Read];

const oneMinutes = (minutes: number): Found['said'] => (minutes >= 5 && minutes <= 240 ? { minutes } : {});
const oneAge = (age: number): Found['said'] => (age >= 6 && age <= 99 ? { age } : {});

const numbers: readonly Rule[] = [
  [`${within}?(\\d{1,3}) ?(?:min|mins|minutes|mn)${limit}?`, ([minutes]) => oneMinutes(Number(minutes))],
  [`${within}?${hour} ?(?:et demie?|30)${limit}?`, () => oneMinutes(90)],
  [`${within}?(?:une )?demi heure${limit}?`, () => oneMinutes(30)],
  [`${within}${hour}${limit}?|${hour}${limit}`, () => oneMinutes(60)],
  ['moins de (\\d{2}) ans', ([age]) => oneAge(Number(age) - 1)],
  ['plus de (\\d{2}) ans', ([age]) => oneAge(Number(age) + 1)],
  ['(?:agee? de |a |il a |elle a |de )?(\\d{1,2}) ?ans(?! (?:d )?experience)(?<!(?:en|pendant|depuis|sur) \\d{1,2} ans)', ([age]) => oneAge(Number(age))],
];

const starts: readonly Rule[] = [
  [`${before} (?:le )?(\\d{1,2}) (\\d{1,2}) (\\d{4})`, ([day, number, year]) => oneDay(day, Number(number), year)],
  [`${before} (?:le )?(\\d{1,2})(?:er)? ${month}(?: (\\d{4}))?`, ([day, name, year], today) => oneDay(day, numberOf(name), year, today)],
  [`${before} (?:la )?fin (?:de |du mois de |d )?${month}(?: (\\d{4}))?`, ([name, year], today) => firstOf(numberOf(name) + 1, year, today)],
  [`${before} (?:debut |le mois de |la fin du mois de )?${month}(?: (\\d{4}))?`, ([name, year], today) => firstOf(numberOf(name), year, today)],
  [`(?:en|au mois de|fin|debut|courant) ${month}(?: (\\d{4}))?`, ([name, year], today) => firstOf(numberOf(name) + 1, year, today)],
  [`(?<=[,|] )${month}(?: (\\d{4}))?(?= [,|])`, ([name, year], today) => firstOf(numberOf(name) + 1, year, today)],
  [`(?:${before}|a) la rentree`, (_, today) => firstOf(9, undefined, today)],
  [`${before} l ete`, (_, today) => firstOf(7, undefined, today)],
  [`${before} (?:la )?noel`, (_, today) => oneDay('25', 12, undefined, today)],
  ['ce mois(?: ci)?', (_, today) => firstOf(Number(today.slice(5, 7)) + 1, undefined, today)],
  ['cette semaine', (_, today) => ({ startsBefore: addDays(today, 7) })],
];

/** "à moins de 30 min", "une heure maximum", "19 ans". */
export const readMinutesAndAge = (line: string, { today }: SentenceContext): Found[] => readAll(numbers, line, today);

/** "avant mars", "avant le 15/3/2027", "en janvier": the day before which it must have started. */
export const readStart = (line: string, { today }: SentenceContext): Found[] => readAll(starts, line, today);

function readAll(rules: readonly Rule[], line: string, today: CalendarDate): Found[] {
  return rules.flatMap(([pattern, read]) =>
    [...line.matchAll(new RegExp(`(?<= )(?:${pattern})(?= )`, 'g'))].map(({ index, 0: text, ...groups }) =>
      ({ start: index, end: index + text.length, said: read(groupsOf(groups), today) })));
}

// matchAll numbers its groups from 1; those that did not take part are left out at the end only.
const groupsOf = (groups: Readonly<Record<number, string | undefined>>): string[] => [1, 2, 3].map((place) => groups[place] ?? '');

const numberOf = (name: string | undefined): number => months.indexOf(name ?? '') + 1;

/** The first of a month (13 is January): of the year given, else the next one to come. */
function firstOf(number: number, year: string | undefined, today: CalendarDate): Found['said'] {
  const [inYear, later] = number > 12 ? [number - 12, 1] : [number, 0];
  return year ? oneDay('1', inYear, String(Number(year) + later)) : oneDay('1', inYear, undefined, today);
}

function oneDay(day: string | undefined, number: number, year: string | undefined, today?: CalendarDate): Found['said'] {
  const write = (of: number): CalendarDate => `${of}-${String(number).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
  if (year || !today) return isCalendarDate(write(Number(year))) ? { startsBefore: write(Number(year)) } : {};
  const thisYear = Number(today.slice(0, 4));
  const next = [0, 1, 2, 3, 4].map((more) => write(thisYear + more)).find((date) => isCalendarDate(date) && date > today);
  return next ? { startsBefore: next } : {};
}
