import type { RemarkCode } from '../problems.js';

/** What a cell says: a value, a remark, both, or nothing at all. */
export interface CellReading<T> {
  readonly value: T | null;
  readonly remark: RemarkCode | null;
}

export const says = <T>(value: T, remark: RemarkCode | null = null): CellReading<T> => ({ value, remark });
export const cannot = (remark: RemarkCode): CellReading<never> => ({ value: null, remark });
export const nothing: CellReading<never> = { value: null, remark: null };

const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\v\f]/g;
const unseen = /[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// The apostrophe that keeps a spreadsheet from taking a text for a formula.
const guard = /^'(?=[=+\-@\t\r])/;
const emptyWords = new Set(['n/a', 'na', 'n.a.', 'n.c.', 'nc', 'nd', 'n.d.', 'néant', 'null', 'nan', 'undefined', 's.o.', 'sans objet', 'inconnu',
  '#n/a', '#ref!', '#valeur!', '#value!', '#nom?', '#name?', '#div/0!', 'nvt', 'n.v.t.']);

/** What most cells are: words of European letters, one space apart; nothing in them is to be cleaned. */
const tidy = /^[0-9A-Za-z\u00c0-\u024f][!-~\u00a1-\u00ac\u00ae-\u024f\u2018-\u201d\u2026]*(?: [!-~\u00a1-\u00ac\u00ae-\u024f\u2013\u2014\u2018-\u201d\u2026]+)*$/;
const longestEmptyWord = 12;

/** The text of a cell, line by line, without what nobody sees; curly quotes and dashes stay as they are. */
export function cleanCell(raw: string): string {
  if (raw === '' || (raw.length > longestEmptyWord && tidy.test(raw))) return raw;
  const seen = raw.replace(guard, '').normalize('NFC').replace(/\r\n?/g, '\n').replace(spaces, ' ').replace(unseen, '').replace(loneSurrogate, '\ufffd');
  const text = seen.split('\n').map((line) => line.replace(/ {2,}/g, ' ').trim()).join('\n').replace(/\n{3,}/g, '\n\n').trim();
  return emptyWords.has(text.toLowerCase()) || /^[-–—_.?@/*#\s]+$/.test(text) ? '' : text;
}

/** The same on one line. */
export const oneLine = (raw: string): string => cleanCell(raw).replace(/\s*\n\s*/g, ' ');

/** A text of so many characters at most; what is cut is told. */
export function readText(raw: string, most: number, isOneLine = false): CellReading<string> {
  const text = isOneLine ? oneLine(raw) : cleanCell(raw);
  if (!text) return nothing;
  if (text.length <= most) return says(text);
  return says(`${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`, 'text_shortened');
}
