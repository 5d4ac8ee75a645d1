import { type CellReading, oneLine, readText } from './cells/cell.js';
import { type ImportProblemCode, isBlockingProblem } from './problems.js';
import type { ImportProblem, SourceRecord } from './sheet.js';
import type { ImportMapping, ImportTarget } from './targets.js';

/** As much of a cell as a report shows. */
export const shownOfOriginal = 300;
const longestValue = 2000;

/** The columns of a mapping do not change from row to row. */
const columnsOfMappings = new WeakMap<ImportMapping, Map<ImportTarget, number[]>>();

function columnsOf(mapping: ImportMapping): Map<ImportTarget, number[]> {
  const known = columnsOfMappings.get(mapping);
  if (known) return known;
  const columns = new Map<ImportTarget, number[]>();
  mapping.forEach((target, column) => {
    if (target !== null) columns.set(target, [...columns.get(target) ?? [], column]);
  });
  columnsOfMappings.set(mapping, columns);
  return columns;
}

/** The cells of a row by what they hold, and what had to be told about them. */
export class RowCells {
  readonly problems: ImportProblem[] = [];
  private readonly columns: ReadonlyMap<ImportTarget, readonly number[]>;

  constructor(private readonly record: SourceRecord, private readonly headings: readonly string[], mapping: ImportMapping) {
    this.columns = columnsOf(mapping);
  }

  /** Does the source have a column for this? */
  has(target: ImportTarget): boolean { return this.columns.has(target); }

  /** What its cells say, one under the other. */
  whole(target: ImportTarget): string {
    const columns = this.columns.get(target);
    if (!columns) return '';
    if (columns.length === 1) return this.record.cells[columns[0] ?? -1] ?? '';
    return columns.map((column) => this.record.cells[column] ?? '').filter((text) => text.trim()).join('\n');
  }

  /** As much of it as a value may take: a novel in the column of the telephone is not searched for a number. */
  raw(target: ImportTarget): string { return this.whole(target).slice(0, longestValue); }

  /** A value read off a cell; what there is to remark about it is kept. */
  take<T>(target: ImportTarget, read: (raw: string) => CellReading<T>): T | null {
    const raw = this.raw(target);
    if (raw === '') return null;
    const { value, remark } = read(raw);
    if (remark) this.tell(remark, target, raw);
    return value;
  }

  text(target: ImportTarget, most: number): string | null {
    return this.take(target, () => readText(this.whole(target), most));
  }

  line(target: ImportTarget, most: number): string | null {
    return this.take(target, (raw) => readText(raw, most, true));
  }

  tell(code: ImportProblemCode, target: ImportTarget | null, original: string | null = target === null ? null : this.raw(target)): void {
    const [column] = (target && this.columns.get(target)) ?? [];
    this.problems.push({ column: column === undefined ? null : this.headings[column] ?? null, code,
      original: original === null ? null : oneLine(original).slice(0, shownOfOriginal), isBlocking: isBlockingProblem(code) });
  }
}
