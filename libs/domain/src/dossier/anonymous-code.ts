import { codeWords } from './code-words.js';

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Four French words that name an anonymous dossier, drawn from four random bytes: easy to say, easy to remember. */
export const codeFrom = (bytes: Uint8Array): string =>
  [0, 1, 2, 3].map((i) => codeWords[(bytes[i] ?? 0) % codeWords.length]).join('-');

/** A secret of 16 signs (78 bits) drawn from random bytes, in groups that can be read aloud. */
export const secretFrom = (bytes: Uint8Array): string => groupsOf(4, signs(bytes, 16));

/** A short reference of six signs, unique within a branch. */
export const referenceFrom = (bytes: Uint8Array): string => groupsOf(3, signs(bytes, 6));

/** What somebody typed, as a code is written; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const words = fold(typed).split(/[^a-z]+/).filter(Boolean);
  return words.length === 4 && words.every((word) => codeWords.includes(word)) ? words.join('-') : null;
}

/** What somebody typed, as a reference is written; null when it cannot be one. */
export const readReference = (typed: string): string | null => readSigns(typed, 6, 3);

/** So many signs drawn from random bytes, in groups of one size. */
export const signsFrom = (bytes: Uint8Array, count: number, group: number): string => groupsOf(group, signs(bytes, count));

/** What somebody typed, when it is so many of our signs, in their groups. */
export function readSigns(typed: string, count: number, group: number): string | null {
  const found = typed.toUpperCase().replace(/[\s.-]/g, '');
  return found.length === count && [...found].every((sign) => alphabet.includes(sign)) ? groupsOf(group, found) : null;
}

// Bytes that would favour the first signs are passed over.
function signs(bytes: Uint8Array, count: number): string {
  const fair = 256 - (256 % alphabet.length);
  const kept = [...bytes].filter((byte) => byte < fair).slice(0, count);
  if (kept.length < count) throw new RangeError('not enough random bytes');
  return kept.map((byte) => alphabet[byte % alphabet.length]).join('');
}

const groupsOf = (size: number, text: string): string => text.match(new RegExp(`.{1,${size}}`, 'g'))?.join('-') ?? '';

/** A text without accents or case. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
