import { fold } from '../dossier/anonymous-code.js';
import type { Found, SentenceContext } from './search-said.js';

// Names of communes that are words too: only after "à", or standing alone in their part.
const alsoWords = new Set(['ans', 'celles', 'jette', 'lens', 'manage', 'spa', 'vise']);
const otherNames: Readonly<Record<string, string>> = {
  'louvain la neuve': 'ottignies louvain la neuve', lln: 'ottignies louvain la neuve', ottignies: 'ottignies louvain la neuve',
  bxl: 'bruxelles', marche: 'marche en famenne', braine: 'braine l alleud',
};
const towards = '(?:(?:a|au|vers|pres de|autour de|aux environs de|depuis|dans la region de|region de|de|d|sur|je suis a|habite|habite a) )';

const foldName = (name: string): string => fold(name).replace(/[^a-z0-9]+/g, ' ').trim();
const escaped = (text: string): string => text.replace(/[^a-z0-9 ]/g, '');

interface Place { readonly name: string; readonly said: Found['said']; readonly isWord: boolean }

/** The places of a sentence: a commune by its name or its postcode, a basin. */
export function readPlaces(line: string, context: SentenceContext): Found[] {
  const places = placesOf(context);
  const byName = new Map(places.map((place) => [place.name, place]));
  const found: Found[] = [];
  for (const [pattern, pick] of [
    [`(?:${towards}|le |dans le )?bassins? (?:efe )?(?:de |du |d |des )?(?:la )?(NAMES)`, (place: Place) => place.said.basins !== undefined],
    [`${towards}?(NAMES)`, (place: Place) => !place.isWord],
    [`(?:(?:a|vers|pres de|autour de) |(?<=[,|] ))(NAMES)(?= [,|])|(?<= )(?:a|vers|pres de) (NAMES)`, (place: Place) => place.isWord],
  ] as const) {
    const names = places.filter(pick).map(({ name }) => escaped(name)).sort((a, b) => b.length - a.length).join('|');
    if (names === '') continue;
    const isBasin = pattern.includes('bassins');
    for (const { index, 0: text, 1: first, 2: second } of line.matchAll(new RegExp(`(?<= )(?:${pattern.replaceAll('NAMES', names)})(?= )`, 'g'))) {
      const place = byName.get(first ?? second ?? '');
      if (place) found.push({ start: index, end: index + text.length, said: saidBy(place, isBasin) });
    }
  }
  return found;
}

// "Liège" is where one starts from, "le bassin de Liège" is the basin; a basin that is no commune is itself.
const saidBy = ({ said: { near, basins } }: Place, isBasin: boolean): Found['said'] =>
  (near !== undefined && !isBasin ? { near } : basins === undefined ? {} : { basins });

function placesOf({ communes, basins = [] }: SentenceContext): Place[] {
  const byName = new Map<string, Place>();
  const add = (name: string, said: Found['said']) => {
    if (name.length < 2) return;
    const before = byName.get(name);
    byName.set(name, { name, said: { ...said, ...before?.said }, isWord: alsoWords.has(name) });
  };
  for (const { nis, name, postcodes = [] } of communes) {
    for (const known of new Set([foldName(name), ...postcodes.map(foldName)])) add(known, { near: nis });
    const others = Object.entries(otherNames).filter(([, usual]) => usual === foldName(name));
    for (const [other] of others) add(other, { near: nis });
    if (/\bsaint\b/.test(foldName(name))) add(foldName(name).replaceAll(/\bsaint\b/g, 'st'), { near: nis });
  }
  for (const { code, name } of basins) add(foldName(name), { basins: [code] });
  return [...byName.values()];
}
