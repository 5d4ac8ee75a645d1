import { cleanCell } from './cells/cell.js';
import { partsOf } from './cells/choices.js';
import { plainCell } from './plain.js';
import type { ImportReference } from './reference.js';
import type { RowCells } from './row-cells.js';

const mostTrades = 20;

/** The trades that a cell names, by their code or by a name that is theirs alone. */
export function readTrades(cells: RowCells, reference: ImportReference): string[] {
  const text = cleanCell(cells.raw('offer.trades'));
  const known = reference.tradesByName.get(plainCell(text));
  if (known?.length === 1) return [...known];
  const found = new Set<string>();
  const unknown: string[] = [];
  const ambiguous: string[] = [];
  for (const part of partsOf(text)) {
    const codes = [...part.toUpperCase().matchAll(/\b[A-N]\d{4}\b/g)].map(([code]) => code).filter((code) => reference.trades.has(code));
    const named = reference.tradesByName.get(plainCell(part)) ?? [];
    if (codes.length > 0) codes.forEach((code) => found.add(code));
    else if (named.length === 1) named.forEach((code) => found.add(code));
    else (named.length > 1 ? ambiguous : unknown).push(part);
  }
  if (unknown.length > 0) cells.tell('trade_unknown', 'offer.trades', unknown.join(', '));
  if (ambiguous.length > 0) cells.tell('trade_ambiguous', 'offer.trades', ambiguous.join(', '));
  return [...found].slice(0, mostTrades);
}
