import { fold } from '../dossier/anonymous-code.js';
import { readPlaces } from './search-places.js';
import type { Found, Reader, SearchSentence, SentenceContext, SentenceField, SentenceSearch, UnderstoodPart } from './search-said.js';
import { readMinutesAndAge, readStart } from './search-times.js';
import { wordRules } from './search-words.js';

export type { SearchSentence, SentenceContext, SentenceField, SentenceSearch, UnderstoodPart } from './search-said.js';

interface Word { readonly folded: string; readonly from: number; readonly until: number }

const longest = 300;

/** Reads what a counsellor types ("électricien, sans CESS, Liège, avant mars, en bus, le soir"). Every word is understood, ignored or kept. */
export function readSearchSentence(typed: string, context: SentenceContext): SearchSentence {
  const words = wordsOf(typed.slice(0, longest));
  const search: SentenceSearch = { text: '' };
  const parts: (UnderstoodPart & { place: number })[] = [];
  const isTaken = words.map(() => false);
  for (const read of readers) {
    const line = lineOf(words, isTaken);
    for (const found of read(line, context)) {
      const [first, last] = [wordAt(line, found.start), wordAt(line, found.end)];
      if (isTaken.slice(first, last + 1).some(Boolean)) continue;
      const fields = take(search, found.said);
      if (fields.length === 0) continue;
      isTaken.fill(true, first, last + 1);
      const spoken = typed.slice(words[first]?.from, words[last]?.until);
      parts.push(...fields.map(([field, value]) => ({ words: spoken, field, value, place: first })));
    }
  }
  const { kept, ignored } = keep(typed, words, isTaken);
  search.text = kept;
  return { search, ignored, understood: parts.sort((a, b) => a.place - b.place).map(({ place: _, ...part }) => part) };
}

const byRule = ({ pattern, said }: (typeof wordRules)[number]): Reader => (line) =>
  [...line.matchAll(pattern)].map(({ index, 0: text }) => ({ start: index, end: index + text.length, said }));

// Ages before places (Ans is a commune), places before words ("à Spa"), all of them before the trade that is left.
const readers: readonly Reader[] = [readMinutesAndAge, readStart, readPlaces, ...wordRules.map(byRule)];

/** Adds what was said to the search; a single value that was already said is not said again. */
function take(search: SentenceSearch, said: Found['said']): [SentenceField, UnderstoodPart['value']][] {
  const taken: [SentenceField, UnderstoodPart['value']][] = [];
  for (const [name, value] of Object.entries(said)) {
    const field = name as SentenceField; // Object.entries forgets the names
    const before = search[field];
    if (Array.isArray(value)) {
      const list: readonly string[] = value;
      Object.assign(search, { [field]: [...new Set([...(Array.isArray(before) ? before : []), ...list])] });
    } else if (before === undefined) Object.assign(search, { [field]: value });
    else continue;
    taken.push([field, value as UnderstoodPart['value']]); // the same: a value of a field
  }
  return taken;
}

/** The words of a sentence, without accents or case, and where they stood; a comma is a word of its own. */
function wordsOf(typed: string): Word[] {
  return [...typed.matchAll(/[\p{L}\p{M}\p{N}]+|[,;\n]/gu)].flatMap(({ index, 0: text }) => {
    const folded = fold(text).replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss');
    return folded === '' ? [] : [{ folded: /[,;\n]/.test(folded) ? ',' : folded, from: index, until: index + text.length }];
  });
}

// " , electricien , sans cess | | , ": what is understood is a bar, so that nothing is understood across it.
const lineOf = (words: readonly Word[], isTaken: readonly boolean[]): string =>
  ` , ${words.map(({ folded }, place) => (isTaken[place] ? '|' : folded)).join(' ')} , `;

// The line begins with a comma that is no word of the sentence.
const wordAt = (line: string, offset: number): number => line.slice(0, offset).trim().split(' ').length - (line[offset] === ' ' ? 2 : 1);

const ties = new Set(('a au aux avec avoir ayant besoin c ca ce cet cette cherche chercher cours d dans de des du elle en est et il ils j je l la '
  + 'le les lui ma me mes moi mon niveau on ou par pas pour pres qq quelqu qui s sa se ses si son souhaite suis sur trouver un une vers veut '
  + 'voudrais voudrait y').split(' '));

/** What is left, as it was typed, without the words that only tie. */
function keep(typed: string, words: readonly Word[], isTaken: readonly boolean[]): { kept: string; ignored: string[] } {
  const runs: Word[][] = [[]];
  words.forEach((word, place) => {
    if (isTaken[place] || word.folded === ',') runs.push([]);
    else runs.at(-1)?.push(word);
  });
  const ignored: Word[] = [];
  const kept = runs.map((run) => {
    const rest = [...run];
    while (rest[0] && ties.has(rest[0].folded)) ignored.push(...rest.splice(0, 1));
    while (rest.at(-1) && ties.has(rest.at(-1)?.folded ?? '')) ignored.push(...rest.splice(-1, 1));
    return typed.slice(rest[0]?.from ?? 0, rest.at(-1)?.until ?? 0).replace(/\s+/gu, ' ');
  }).filter(Boolean).join(' ');
  const inOrder = ignored.sort((a, b) => a.from - b.from);
  return { kept, ignored: inOrder.map(({ from, until }) => typed.slice(from, until)) };
}
