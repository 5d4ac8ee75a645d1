import { mayContinue, readAt } from './csv-record.js';
import { LineSplitter, type PhysicalLine } from './physical-lines.js';
import type { SourceRecord } from './sheet.js';

/** Reads a table in text, part after part, wherever it is cut; the records cover every physical line once, in order. */
export class CsvReader {
  /** Characters that no text holds (NUL) and that were left out. */
  droppedCount = 0;
  private readonly splitter = new LineSplitter();
  private readonly widths = new Map<number, number>();
  private open: PhysicalLine[] = [];
  private width = 0;
  private line = 1;

  constructor(readonly delimiter: string) {}

  push(text: string): SourceRecord[] {
    const kept = text.includes('\0') ? text.replaceAll('\0', '') : text;
    this.droppedCount += text.length - kept.length;
    const lines = this.splitter.push(kept);
    return lines.length > 0 ? this.read(lines, false) : [];
  }

  end(): SourceRecord[] {
    return this.read(this.splitter.end(), true);
  }

  /** What is not yet sure (a quote that may still close) waits for the lines to come. */
  private read(more: PhysicalLine[], isEnd: boolean): SourceRecord[] {
    const lines = this.open.length > 0 ? [...this.open, ...more] : more;
    const records: SourceRecord[] = [];
    let from = 0;
    while (from < lines.length) {
      const found = readAt(lines, from, { delimiter: this.delimiter, width: this.width, isEnd });
      if (found === mayContinue) break;
      records.push({ line: this.line, ...found });
      if (found.damage === null) this.learn(found.cells);
      this.line += found.lineCount;
      from += found.lineCount;
    }
    this.open = from === 0 ? lines : lines.slice(from);
    return records;
  }

  /** The number of cells that most records have so far: what a whole record looks like. */
  private learn(cells: readonly string[]): void {
    if (cells.length < 2) return;
    const times = (this.widths.get(cells.length) ?? 0) + 1;
    this.widths.set(cells.length, times);
    if (times >= (this.widths.get(this.width) ?? 0)) this.width = cells.length;
  }
}
