import type { CalendarDate } from '../calendar-date.js';
import { allow, type Decision, refuse } from '../decision.js';

/** What the register can be laid out by, to see what is missing. */
export const coverageAxes = ['basin', 'field', 'kind', 'level', 'public', 'month'] as const;
export type CoverageAxis = (typeof coverageAxes)[number];

/** Levels of the qualifications framework. */
export const levels = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

/** The months that are looked at. */
export interface CoverageWindow {
  readonly from: CalendarDate;
  readonly months: readonly string[];
}

const monthsInAYear = 12;
const [earliest, latest] = [2000, 2100];

/** The twelve months of a year; without one, the twelve that begin with this month. */
export function windowOf(year: number | null, today: CalendarDate): Decision<CoverageWindow> {
  if (year !== null && (!Number.isInteger(year) || year < earliest || year > latest)) return refuse('input.invalid');
  const first = year === null ? Number(today.slice(5, 7)) - 1 : 0;
  const base = year ?? Number(today.slice(0, 4));
  const months = Array.from({ length: monthsInAYear }, (_, place) => {
    const month = first + place;
    return `${base + Math.floor(month / monthsInAYear)}-${String((month % monthsInAYear) + 1).padStart(2, '0')}`;
  });
  return allow({ from: `${months[0] ?? ''}-01`, months });
}

/** A trade that a basin puts first. */
export interface Priority {
  readonly basin: string;
  readonly code: string;
}

export interface Counted {
  readonly row: string;
  readonly column: string;
  readonly offers: number;
  readonly seats: number;
  /** Priority trades that at least one of these offers leads to. */
  readonly covered: number;
}

export interface Cell extends Omit<Counted, 'covered'> {
  readonly priorityTrades: number;
  readonly uncoveredPriorityTrades: number;
}

/** Does this trade of a basin belong to that code of the axis? Only basins and fields have trades of their own. */
export function concerns(axis: CoverageAxis, code: string, { basin, code: trade }: Priority): boolean {
  if (axis === 'basin') return basin === code;
  return axis !== 'field' || trade.startsWith(code);
}

interface Layout {
  readonly axes: readonly [rows: CoverageAxis, columns: CoverageAxis];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Every crossing, those that nothing fills too: what is missing is what one looks for. */
export function everyCell({ axes: [ofRows, ofColumns], rows, columns }: Layout, counted: readonly Counted[], priorities: readonly Priority[]): Cell[] {
  const known = new Map(counted.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return rows.flatMap((row) => {
    const ofRow = priorities.filter((priority) => concerns(ofRows, row, priority));
    return columns.map((column) => {
      const { offers = 0, seats = 0, covered = 0 } = known.get(`${row} ${column}`) ?? {};
      const priorityTrades = ofRow.filter((priority) => concerns(ofColumns, column, priority)).length;
      return { row, column, offers, seats, priorityTrades, uncoveredPriorityTrades: priorityTrades - covered };
    });
  });
}
