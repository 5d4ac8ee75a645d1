import { readFileSync } from 'node:fs';

const folder = new URL(import.meta.url.includes('/dist/') ? '../reference/' : './reference/', import.meta.url);

/** The rows of a table of facts: tab-separated, a heading first, nothing quoted; an empty cell is nothing. */
export function readReference(file: string): Record<string, string | null>[] {
  const [heading = '', ...lines] = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n');
  const columns = heading.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, place) => [column, cells[place] || null]));
  });
}

/** The values of a cell that holds several. */
export const several = (cell: string | null | undefined): string[] => (cell ? cell.split('|').filter(Boolean) : []);
