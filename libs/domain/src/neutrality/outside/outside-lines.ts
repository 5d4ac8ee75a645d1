import { cleanId, readCount, readDay } from '../import/cells.js';
import type { TableRow } from '../import/table.js';

/** Why a line of what is brought from outside is refused. */
export const outsideFaults = ['damaged', 'reference_missing', 'day_unreadable', 'day_ahead', 'month_unreadable', 'structure_missing', 'operator_missing',
  'count_unreadable', 'basin_missing', 'source_missing'] as const;
export type OutsideFault = (typeof outsideFaults)[number];
export type Read<Line> = { readonly line: Line } | { readonly fault: OutsideFault };

/** A referral that was made without the tool: nobody knows what could have been chosen. It names no learner and no counsellor. */
export interface PaperLine { readonly reference: string; readonly on: string; readonly structure: string; readonly operator: string }
/** How many people an operator says came from a structure in a month. */
export interface EntryLine { readonly month: string; readonly operator: string; readonly structure: string; readonly entries: number }
/** How many offers of an operator in a territory are known elsewhere, and where. */
export interface KnownLine { readonly operator: string; readonly basin: string; readonly known: number; readonly source: string }

const refuse = (fault: OutsideFault): { readonly fault: OutsideFault } => ({ fault });
const dayLength = 86_400_000;
const longest = 200;
const mostEntries = 1_000_000;

const idOf = (row: TableRow, name: string): string => {
  const id = cleanId(row.cell(name)).trim();
  return id.length > longest ? '' : id;
};

export function readPaper(row: TableRow, today: string): Read<PaperLine> {
  if (row.isDamaged) return refuse('damaged');
  const [reference, structure, operator, day] = [idOf(row, 'reference'), idOf(row, 'structure'), idOf(row, 'operateur'), readDay(row.cell('date'))];
  if (reference === '') return refuse('reference_missing');
  if (typeof day !== 'number') return refuse('day_unreadable');
  const on = new Date(day * dayLength).toISOString().slice(0, 10);
  if (on > today) return refuse('day_ahead');
  return bodiesOr(structure, operator) ?? { line: { reference, on, structure, operator } };
}

export function readEntries(row: TableRow, today: string): Read<EntryLine> {
  if (row.isDamaged) return refuse('damaged');
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(cleanId(row.cell('mois')).trim())?.[0];
  if (month === undefined) return refuse('month_unreadable');
  if (`${month}-01` > today) return refuse('day_ahead');
  const [structure, operator, entries] = [idOf(row, 'structure'), idOf(row, 'operateur'), countOf(row, 'entrees')];
  return bodiesOr(structure, operator) ?? (entries === null ? refuse('count_unreadable') : { line: { month: `${month}-01`, operator, structure, entries } });
}

export function readKnown(row: TableRow): Read<KnownLine> {
  if (row.isDamaged) return refuse('damaged');
  const [operator, basin, source, known] = [idOf(row, 'operateur'), idOf(row, 'bassin').toUpperCase(), idOf(row, 'source'), countOf(row, 'offres_connues')];
  if (operator === '') return refuse('operator_missing');
  if (basin === '') return refuse('basin_missing');
  if (source === '') return refuse('source_missing');
  return known === null ? refuse('count_unreadable') : { line: { operator, basin, known, source } };
}

const bodiesOr = (structure: string, operator: string): { readonly fault: OutsideFault } | null =>
  (structure === '' ? refuse('structure_missing') : operator === '' ? refuse('operator_missing') : null);

function countOf(row: TableRow, name: string): number | null {
  const count = readCount(row.cell(name));
  return typeof count === 'number' && count >= 0 && count <= mostEntries ? count : null;
}
