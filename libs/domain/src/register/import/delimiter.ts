import { LineSplitter } from './physical-lines.js';

export const delimiters = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const looksAt = 40;
const declared = /^\uFEFF?"?sep=(.)"?\s*$/i;

/** What separates the cells, read off the beginning of a text (64 kB are plenty): the sign that cuts the most records alike. */
export function sniffDelimiter(beginning: string): Delimiter {
  const splitter = new LineSplitter();
  const lines = [...splitter.push(beginning), ...splitter.end()].slice(0, 400).map(({ text }) => text);
  const said = declared.exec(lines[0] ?? '')?.[1];
  const known = delimiters.find((delimiter) => delimiter === said);
  if (known) return known;
  const scored = delimiters.map((delimiter) => ({ delimiter, score: consistency(countsOf(lines, delimiter)) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

/** Is this the line by which Excel is told what separates the cells? */
export const isDelimiterLine = (text: string): boolean => declared.test(text);

/** How often the sign stands outside quotes, record by record; a quote counts only at the edge of a cell. */
function countsOf(lines: readonly string[], delimiter: string): number[] {
  const counts: number[] = [];
  let count = 0;
  let isQuoted = false;
  for (const line of lines) {
    let isEdge = true;
    for (let place = 0; place < line.length; place += 1) {
      const sign = line[place];
      if (isQuoted) {
        if (sign !== '"') continue;
        if (line[place + 1] === '"') place += 1;
        else isQuoted = false;
      } else if (sign === '"' && isEdge) isQuoted = true;
      else if (sign === delimiter) { count += 1; isEdge = true; } else if (sign !== ' ') isEdge = false;
    }
    if (isQuoted) continue;
    if (line.trim() !== '') counts.push(count);
    count = 0;
    if (counts.length >= looksAt) break;
  }
  return counts;
}

/** Many cells, and the same number of them everywhere: commas in prose or in prices come here and there only. */
function consistency(counts: readonly number[]): number {
  const alike = new Map<number, number>();
  for (const count of counts) alike.set(count, (alike.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, records] of alike) {
    if (count > 0) best = Math.max(best, (records / counts.length) ** 2 * Math.min(count, 12) ** 0.5);
  }
  return best;
}
