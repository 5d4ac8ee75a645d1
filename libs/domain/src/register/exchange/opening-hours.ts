import type { ImportedOpening } from '../import/sheet.js';

const days = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Opening hours as OpenStreetMap writes them: "Mo-Fr 09:00-12:00,13:00-16:30; Sa 09:00-12:00". */
export function writeOpening(opening: readonly ImportedOpening[]): string {
  const hoursOf = (day: number): string =>
    opening.filter((one) => one.day === day).map(({ from, until }) => `${from}-${until}`).sort().join(',');
  const groups: { first: number; last: number; hours: string }[] = [];
  for (let day = 1; day <= 7; day += 1) {
    const hours = hoursOf(day);
    const previous = groups.at(-1);
    if (hours && previous?.hours === hours && previous.last === day - 1) previous.last = day;
    else if (hours) groups.push({ first: day, last: day, hours });
  }
  return groups.map(({ first, last, hours }) => `${days[first - 1]}${last > first ? `-${days[last - 1]}` : ''} ${hours}`).join('; ');
}

/** The same, read; null when a part of it says something else than days and hours. */
export function readOpening(text: string): ImportedOpening[] | null {
  const rules = text.split(';').map((rule) => rule.trim()).filter((rule) => rule && !/^(?:PH|SH)(?:,(?:PH|SH))*\s+off$/i.test(rule));
  const read = rules.map(readRule);
  return read.every((rule) => rule !== null) ? inOrder(read.flat()) : null;
}

function readRule(rule: string): ImportedOpening[] | null {
  const [, named, hours] = /^([A-Za-z,\s-]+?)\s+([\d:,\s-]+)$/.exec(rule) ?? [];
  if (!named || !hours) return null;
  const chosen = named.split(',').map((part) => readDays(part.trim()));
  const spans = hours.split(',').map((part) => readSpan(part.trim()));
  if (!chosen.every((part) => part !== null) || !spans.every((span) => span !== null)) return null;
  return chosen.flat().flatMap((day) => spans.map((span) => ({ day, ...span })));
}

function readDays(part: string): number[] | null {
  const [first, last = first] = part.split('-').map((name) => days.indexOf(name) + 1);
  if (!first || !last) return null;
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, place) => ((first - 1 + place) % 7) + 1);
}

function readSpan(part: string): { from: string; until: string } | null {
  const [, from, until] = /^(\d{1,2}:\d{2})\s*-\s*(\d{1,2}:\d{2})$/.exec(part) ?? [];
  if (!from || !until) return null;
  const span = { from: from.padStart(5, '0'), until: until === '24:00' ? '23:59' : until.padStart(5, '0') };
  return isHour(span.from) && isHour(span.until) && span.from < span.until ? span : null;
}

/** An hour of the clock. */
export const isHour = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/** By day, then by hour: the same hours are always said the same way. */
export const inOrder = (opening: readonly ImportedOpening[]): ImportedOpening[] =>
  [...opening].sort((a, b) => a.day - b.day || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
