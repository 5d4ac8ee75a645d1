import { oneLine } from './cells/cell.js';
import { isDelimiterLine } from './delimiter.js';
import { knownHeadings } from './guess-mapping.js';
import type { SourceRecord } from './sheet.js';

/** Where a table says what its columns are. */
export interface Heading {
  /** Its place among the records given: what follows it is data. */
  readonly index: number;
  /** One a column, all different; never empty. */
  readonly headings: readonly string[];
  /** Physical lines up to and including it: its own and those of titles above it… */
  readonly headingLines: number;
  /** …and the blank ones above it. */
  readonly blankLines: number;
}

const longestHeading = 80;

/** Finds the heading among the first records of a table (50 are plenty); null when they are all blank. */
export function findHeading(records: readonly SourceRecord[]): Heading | null {
  const filled = records.map(({ cells }) => cells.filter((cell) => oneLine(cell)).length);
  const looks = records.map((record, index) => (filled[index] ?? 0) > 0 && !isDelimiterLine(record.cells.join(';').replace(/;+$/, ';')));
  const known = records.findIndex((record, index) => looks[index] && isHeading(record, index, filled));
  const wide = known >= 0 ? known : records.findIndex((_, index) => looks[index] && (filled[index] ?? 0) >= 2);
  const index = wide >= 0 ? wide : looks.indexOf(true);
  const heading = records[index];
  if (!heading) return null;
  const above = records.slice(0, index);
  const lines = (some: readonly SourceRecord[]) => some.reduce((sum, { lineCount }) => sum + lineCount, 0);
  const blank = above.filter((_, place) => filled[place] === 0);
  return { index, headings: distinct(namesOf(heading, records.slice(index + 1))), headingLines: lines(above) - lines(blank) + heading.lineCount,
    blankLines: lines(blank) };
}

/** Two words or more that are known, or short words over columns that are about as many. */
function isHeading(record: SourceRecord, index: number, filled: readonly number[]): boolean {
  const words = record.cells.map(nameOf).filter(Boolean);
  if (words.length < 2) return false;
  const after = filled.slice(index + 1, index + 11).filter((count) => count > 0).toSorted((one, other) => one - other);
  const usual = after[Math.floor(after.length / 2)] ?? 0;
  if (words.length * 2 < usual) return false;
  if (knownHeadings(words) * 3 >= words.length && knownHeadings(words) >= 2) return true;
  return words.every((word) => word.length <= longestHeading) && words.filter((word) => /^\p{L}/u.test(word)).length * 10 >= words.length * 7;
}

/** Without the quote that a broken heading leaves. */
const nameOf = (cell: string): string => oneLine(cell).replace(/^"|"$/g, '').trim();

/** The names of the columns, as many as the heading has or as most rows need. */
function namesOf(heading: SourceRecord, data: readonly SourceRecord[]): string[] {
  const names = heading.cells.map((cell) => nameOf(cell).slice(0, longestHeading));
  const rows = data.filter(({ cells, damage }) => damage === null && cells.some((cell) => cell.trim()));
  const last = (cells: readonly string[]) => cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const used = rows.map(({ cells }) => last(cells));
  const needed = used.toSorted((one, other) => one - other)[Math.floor(used.length / 2)] ?? 0;
  const inside = Math.max(last(names), ...used.filter((count) => count <= names.length), needed);
  return Array.from({ length: inside }, (_, column) => names[column] || `Colonne ${column + 1}`);
}

function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let rank = 2; seen.has(own.toLowerCase()); rank += 1) own = `${name} (${rank})`;
    seen.add(own.toLowerCase());
    return own;
  });
}
