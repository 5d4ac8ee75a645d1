import type { ImportedOpening } from '../sheet.js';
import { cleanCell } from './cell.js';

const days: readonly RegExp[] = [
  /^(?:lundis?|lun|lu|mo|mon|monday|maandag|montag)$/, /^(?:mardis?|mar|ma|tu|tue|tuesday|dinsdag|dienstag)$/,
  /^(?:mercredis?|mer|me|we|wed|wednesday|woensdag|mittwoch)$/, /^(?:jeudis?|jeu|je|th|thu|thursday|donderdag|donnerstag)$/,
  /^(?:vendredis?|ven|ve|fr|fri|friday|vrijdag|freitag)$/, /^(?:samedis?|sam|sa|sat|saturday|zaterdag|samstag)$/,
  /^(?:dimanches?|dim|di|su|sun|sunday|zondag|sonntag)$/,
];
const silent = /^(?:du|le|les|de|des|ouvert|ouvertures?|horaires?|heures?|jours?|d|l|['’]|puis|matins?|aprem|van|von|from|open|om|:|\.|\(|\))$/;
const span = /^(?:-|a|au|>|tot|bis|to)$/;
const join = /^(?:,|;|\||&|\+|et|en|und|and|\n)$/;

type Word = { kind: 'day'; day: number } | { kind: 'time'; time: string } | { kind: 'span' | 'slash' | 'join' };

/** Opening hours in the forms that people write most ("lun-ven 9h-12h / 13h-17h", "Mo-Fr 09:00-17:00"); null: in words only. */
export function readOpening(raw: string): readonly ImportedOpening[] | null {
  const words = wordsOf(cleanCell(raw));
  if (!words) return null;
  const opening: ImportedOpening[] = [];
  let open: number[] = [];
  let hasTimes = false;
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place];
    if (word?.kind === 'day') {
      if (hasTimes) open = [];
      hasTimes = false;
      const chain = chainFrom(words, place);
      const [first = 0, last = first] = chain;
      if (chain.length === 2 && last < first) return null;
      open.push(...(chain.length === 2 ? Array.from({ length: last - first + 1 }, (_, nth) => first + nth) : chain));
      place += (chain.length - 1) * 2;
    } else if (word?.kind === 'time') {
      const tie = words[place + 1];
      const until = tie?.kind === 'span' || tie?.kind === 'slash' ? words[place + 2] : undefined;
      if (until?.kind !== 'time' || until.time <= word.time || open.length === 0) return null;
      opening.push(...open.map((day) => ({ day, from: word.time, until: until.time })));
      hasTimes = true;
      place += 2;
    } else if (word?.kind === 'span' && !hasTimes) return null;
  }
  if (!hasTimes || opening.length > 50) return null;
  const sorted = opening.toSorted((one, other) => one.day - other.day || one.from.localeCompare(other.from));
  const overlaps = sorted.some((one, place) => sorted[place - 1]?.day === one.day && (sorted[place - 1]?.until ?? '') > one.from);
  return overlaps ? null : sorted;
}

/** Days tied by dashes: two are a span ("lun-ven"), more are a list ("lundi - mardi - jeudi"). */
function chainFrom(words: readonly Word[], place: number): number[] {
  const chain: number[] = [];
  for (let at = place; ; at += 2) {
    const word = words[at];
    if (word?.kind !== 'day') return chain;
    chain.push(word.day);
    if (words[at + 1]?.kind !== 'span') return chain;
  }
}

/** The words that count; null as soon as one is not understood. */
function wordsOf(text: string): Word[] | null {
  const flat = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[–—]|--+/g, '-').replace(/apres[- ]midis?/g, 'aprem');
  const words: Word[] = [];
  for (const [found] of flat.matchAll(/\d{1,2}(?:\s?[h:]\s?\d{2}(?!\d|\s?[h:])|\s?(?:h|u)(?:eures?|ur)?(?![a-z])|\.\d{2}(?!\d))?|[a-z]+|\n|[^\s]/g)) {
    const day = days.findIndex((names) => names.test(found)) + 1;
    const time = timeOf(found);
    if (day > 0) words.push({ kind: 'day', day });
    else if (time) words.push({ kind: 'time', time });
    else if (span.test(found)) words.push({ kind: 'span' });
    else if (found === '/') words.push({ kind: 'slash' });
    else if (join.test(found)) words.push({ kind: 'join' });
    else if (!silent.test(found)) return null;
  }
  return words;
}

function timeOf(found: string): string | null {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:\D+(\d{2}))?\D*$/.exec(found) ?? [];
  if (hour === undefined || Number(hour) > 24 || Number(minute) > 59 || (hour === '24' && minute !== '00')) return null;
  return hour === '24' ? '23:59' : `${hour.padStart(2, '0')}:${minute}`;
}
