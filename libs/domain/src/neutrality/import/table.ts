import { CsvReader } from '../../register/import/csv.js';
import type { SourceRecord } from '../../register/import/sheet.js';
import { type Columns, isSeparatorLine, readHeading, type Separator, sniffSeparator, type TableName } from './columns.js';

/** One line of a table, by the names of its columns. The same object serves for every line: nothing may keep it. */
export class TableRow {
  line = 0;
  isDamaged = false;
  private cells: readonly string[] = [];

  constructor(private readonly columns: Columns) {}

  cell(name: string): string | undefined {
    const place = this.columns.get(name);
    return place === undefined ? undefined : this.cells[place];
  }

  has(name: string): boolean { return this.columns.has(name); }

  moveTo({ line, cells, damage }: SourceRecord): void {
    this.line = line;
    this.cells = cells;
    this.isDamaged = damage !== null;
  }
}

/** Why a table cannot be read at all. */
export type TableTrouble = { readonly kind: 'empty' } | { readonly kind: 'missing'; readonly columns: readonly string[] };

const headingRoom = 65_536;

/** Reads a table in text, part after part: its headings, then its lines, each given as soon as it is whole. */
export class TableReader {
  trouble: TableTrouble | null = null;
  separator: Separator | null = null;
  /** The lines that hold something, the headings aside. */
  rows = 0;
  private reader: CsvReader | null = null;
  private row: TableRow | null = null;
  private beginning = '';

  constructor(private readonly role: TableName, private readonly take: (row: TableRow) => void) {}

  push(text: string): void {
    if (this.trouble) return;
    if (this.reader) {
      this.read(this.reader.push(text));
      return;
    }
    this.beginning += text;
    if (this.beginning.length >= headingRoom) this.open();
  }

  end(): void {
    if (!this.reader) this.open();
    if (this.reader) this.read(this.reader.end());
    if (!this.row) this.trouble ??= { kind: 'empty' };
  }

  private open(): void {
    const beginning = this.beginning.replace(/^\ufeff/, '');
    this.beginning = '';
    this.separator = sniffSeparator(beginning, this.role);
    this.reader = new CsvReader(this.separator);
    this.read(this.reader.push(beginning));
  }

  private read(records: readonly SourceRecord[]): void {
    for (const record of records) {
      if (this.trouble) return;
      if (record.cells.every((cell) => cell === '' || cell.trim() === '')) continue;
      if (this.row) {
        this.rows += 1;
        this.row.moveTo(record);
        this.take(this.row);
      } else if (!isSeparatorLine(record.cells.join(this.separator ?? ''))) this.head(record);
    }
  }

  private head(record: SourceRecord): void {
    const { columns, missing } = readHeading(record.cells, this.role);
    if (missing.length > 0) this.trouble = { kind: 'missing', columns: missing };
    else this.row = new TableRow(columns);
  }
}
