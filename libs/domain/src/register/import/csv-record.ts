import type { PhysicalLine } from './physical-lines.js';
import type { SourceRecord } from './sheet.js';

/** A quoted cell that runs over more lines or characters than this was never closed. */
export const longestRecord = { lines: 200, characters: 60_000 } as const;

export interface Table {
  readonly delimiter: string;
  /** How many cells a whole record has; 0 while nobody knows. */
  readonly width: number;
  /** No line will follow. */
  readonly isEnd: boolean;
}

/** The lines seen so far do not say yet where the record ends. */
export const mayContinue = Symbol('may continue');
export type Found = Pick<SourceRecord, 'cells' | 'lineCount' | 'damage'>;

/** A way of reading: its cells, the lines that it takes, and what followed the closing quote of a cell, if anything. */
interface Reading { readonly cells: readonly string[]; readonly lineCount: number; readonly flaw: 'none' | 'text_after' | 'quote_after' }
/** What a quote inside a quoted cell means when no delimiter follows it: the end of the quoting, or itself. */
type Stance = 'closes' | 'is_text';

/**
 * The record that begins at a line. A quote that never closes costs its own line only: the next ones are read again by
 * themselves as soon as they look like whole records.
 */
export function readAt(lines: readonly PhysicalLine[], from: number, { delimiter, width, isEnd }: Table): Found | typeof mayContinue {
  const line = lines[from] ?? { text: '', isCut: false };
  if (line.isCut) return { cells: [line.text.slice(0, 500)], lineCount: 1, damage: 'unreadable' };
  const cut = line.text.split(delimiter);
  if (!line.text.includes('"')) return { cells: cut, lineCount: 1, damage: null };
  // Before any record is known, the line itself says how many cells there may be.
  const table: Table = { delimiter, width: width || cut.length, isEnd };
  const fits = (reading: Reading) => reading.cells.length === table.width;

  const first = scan(lines, from, table, 'closes');
  if (first === mayContinue) return mayContinue;
  if (first === null) return damaged(line.text, table);
  if (first.flaw === 'none' && first.lineCount === 1) return whole(first);
  if (first.flaw === 'none' && fits(first)) return isPile(lines, from, first, table) ? damaged(line.text, table) : whole(first);
  if (first.flaw === 'none' && width === 0) return whole(first);
  const swallowed = swallows(lines, from, first, table);
  if (swallowed === mayContinue) return mayContinue;
  if (first.flaw === 'none') return swallowed ? damaged(line.text, table) : whole(first);
  if (fits(first) && !swallowed) return whole(first);
  if (swallowed && first.lineCount > 1) return damaged(line.text, table);

  const second = scan(lines, from, table, 'is_text');
  if (second === mayContinue) return mayContinue;
  const again = second && fits(second) && swallows(lines, from, second, table);
  if (again === mayContinue) return mayContinue;
  if (second && fits(second) && !again) return whole(second);
  const isShort = first.lineCount === 1 && first.flaw === 'text_after' && first.cells.length < table.width;
  return isShort ? whole(first) : damaged(line.text, table);
}

const whole = ({ cells, lineCount }: Reading): Found => ({ cells, lineCount, damage: null });

/** The line as it stands, cut at each delimiter: what a person needs in order to repair it. */
const damaged = (text: string, { delimiter }: Table): Found => ({ cells: text.split(delimiter), lineCount: 1, damage: 'unclosed_quote' });

/** Whether a line inside this record begins a whole record by itself: it was swallowed by a quote that should have closed. */
function swallows(lines: readonly PhysicalLine[], from: number, { lineCount }: Reading, table: Table): boolean | typeof mayContinue {
  if (table.width < 2) return false;
  for (let place = from + 1; place < from + lineCount; place += 1) {
    const { text = '' } = lines[place] ?? {};
    if (text.split(table.delimiter).length === table.width) return true;
    const own = text.includes('"') ? scan(lines, place, table, 'closes') : null;
    if (own === mayContinue) return mayContinue;
    if (own?.flaw === 'none' && own.cells.length === table.width) return true;
  }
  return false;
}

/** Whether each line makes a whole record, with two quotes in all: the one that closed this reading is a stray one, further down. */
function isPile(lines: readonly PhysicalLine[], from: number, { lineCount }: Reading, { delimiter, width }: Table): boolean {
  const texts = lines.slice(from, from + lineCount).map(({ text }) => text);
  return width >= 3 && texts.every((text) => text.split(delimiter).length === width) && texts.join('').split('"').length === 3;
}

/** Reads one record with one stance towards quotes; null: its quotes do not close. */
function scan(lines: readonly PhysicalLine[], from: number, table: Table, stance: Stance): Reading | null | typeof mayContinue {
  const { delimiter } = table;
  const cells: string[] = [];
  let flaw: Reading['flaw'] = 'none';
  let cell = '';
  let isQuoted = false;
  let length = 0;
  for (let place = from; ; place += 1) {
    if (place - from >= longestRecord.lines || length > longestRecord.characters) return null;
    const line = lines[place];
    if (!line) return table.isEnd ? null : mayContinue;
    if (line.isCut) return null;
    const { text } = line;
    length += text.length;
    let at = 0;
    for (;;) {
      if (!isQuoted) {
        const open = opensAt(text, at);
        if (open < 0) {
          const end = endOfCell(text, at, delimiter);
          cells.push(text.slice(at, end));
          if (end === text.length) return { cells, lineCount: place - from + 1, flaw };
          at = end + 1;
          continue;
        }
        at = open + 1;
        isQuoted = true;
        cell = '';
      }
      const quote = text.indexOf('"', at);
      if (quote < 0) break;
      cell += text.slice(at, quote);
      at = quote + 1;
      if (text[at] === '"') { cell += '"'; at += 1; continue; }
      const end = endOfCell(text, at, delimiter);
      const after = text.slice(at, end);
      if (after.trim() !== '' && stance === 'is_text') { cell += '"'; continue; }
      if (after.trim() !== '') { flaw = flaw === 'quote_after' || after.includes('"') ? 'quote_after' : 'text_after'; cell += after; }
      isQuoted = false;
      cells.push(cell);
      if (end === text.length) return { cells, lineCount: place - from + 1, flaw };
      at = end + 1;
    }
    cell += `${text.slice(at)}\n`;
  }
}

/** Where the quote stands that opens the cell, after blanks at most; -1: the cell is not quoted. */
function opensAt(text: string, at: number): number {
  let place = at;
  while (text[place] === ' ') place += 1;
  return text[place] === '"' ? place : -1;
}

function endOfCell(text: string, at: number, delimiter: string): number {
  const end = text.indexOf(delimiter, at);
  return end < 0 ? text.length : end;
}
