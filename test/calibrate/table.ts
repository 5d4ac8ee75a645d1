import type { Row } from './rows.js';

const head = ['', 'promesse', 'promis', 'mesuré', 'tenue', 'sur'];

/** The table as it is read in a terminal, and in a page. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ code, promise, promised, measured, isHeld, runs }) =>
    [code, promise, promised, measured, isHeld ? 'oui' : 'NON', runs]);
  const widths = head.map((title, place) => Math.max(3, title.length, ...lines.map((cells) => cells[place]?.length ?? 0)));
  const lineOf = (cells: readonly string[]) => `| ${cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join(' | ')} |`;
  return [head, widths.map((width) => '-'.repeat(width)), ...lines].map(lineOf).join('\n');
}
