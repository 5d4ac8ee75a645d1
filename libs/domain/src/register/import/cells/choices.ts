import { plainCell } from '../plain.js';
import { cleanCell } from './cell.js';

/** Ways of saying a value: its code always, and whatever the expression finds in the text without accents. */
export type Sayings<T extends string> = Readonly<Record<T, RegExp>>;

export interface Choices<T> {
  readonly values: readonly T[];
  /** What was not understood, as it is written. */
  readonly unknown: readonly string[];
}

/** The values that a cell names, one part after the other; a part may name several. */
export function readChoices<T extends string>(raw: string, sayings: Sayings<T>): Choices<T> {
  if (raw === '') return { values: [], unknown: [] };
  const text = cleanCell(raw).replace(/^\{(.*)\}$/s, '$1');
  // Narrowed by the caller's own table: its keys are the codes.
  const codes = Object.keys(sayings) as T[];
  const values: T[] = [];
  const unknown: string[] = [];
  for (const part of partsOf(text)) {
    const said = plainCell(part);
    const exact = codes.filter((code) => plainCell(code) === said);
    const found = exact.length > 0 ? exact : codes.filter((code) => sayings[code].test(said));
    if (found.length === 0) unknown.push(part);
    for (const code of found) if (!values.includes(code)) values.push(code);
  }
  return { values, unknown };
}

/** The parts of a list: commas between brackets belong to their part. */
export const partsOf = (text: string): string[] =>
  text.split(/[;|\n•]|,(?![^(]*\))|\s\/\s|\s\+\s/).map((part) => part.replace(/^[\s"'-]+|[\s"']+$/g, '')).filter(Boolean);
