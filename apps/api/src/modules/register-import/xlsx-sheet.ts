import type { SourceRecord } from '@boussole/domain/register/import/sheet';
import type { SaxesTagPlain } from 'saxes';
import { unescaped, XmlPart } from './xlsx-parts.js';
import { type NumberForm, shownNumber } from './xlsx-values.js';

/** What the cells of a sheet point at. */
export interface BookFacts {
  readonly texts: readonly string[];
  readonly forms: readonly NumberForm[];
  readonly is1904: boolean;
}

const mostColumns = 16_384;
/** Rows are made as wide as the widest above them, up to here: empty cells at their end are not written in the file. */
const mostFilled = 300;

/** Reads the rows of a sheet as they come; rows that hold nothing at its end do not count. */
export class SheetReader extends XmlPart {
  hasRows = false;
  isDone = false;
  private records: SourceRecord[] = [];
  private cells: string[] = [];
  private row = 0;
  private told = 0;
  private width = 0;
  private column = -1;
  private type = 'n';
  private form: NumberForm = 'plain';
  private value = '';
  private isValue = false;
  private isSpoken = false;

  constructor(private readonly book: BookFacts) {
    super();
  }

  /** The rows read since the last call. */
  take(): SourceRecord[] {
    const { records } = this;
    this.records = [];
    return records;
  }

  protected override open(name: string, attributes: SaxesTagPlain['attributes']): void {
    if (name === 'v' || name === 't') this.isValue = !this.isSpoken;
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'row') {
      this.row = Math.max(this.row + 1, Number(attributes['r']) || 0);
      this.cells = [];
      this.column = -1;
    } else if (name === 'rPh') this.isSpoken = true;
  }

  protected override text(text: string): void {
    if (this.isValue) this.value += text;
  }

  protected override close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'rPh') this.isSpoken = false;
    else if (name === 'sheetData') this.isDone = true;
  }

  private openCell(attributes: SaxesTagPlain['attributes']): void {
    const named = columnOf(attributes['r'] ?? '');
    this.column = named < 0 ? this.column + 1 : named;
    this.type = attributes['t'] ?? 'n';
    this.form = this.book.forms[Number(attributes['s'] ?? 0)] ?? 'plain';
    this.value = '';
  }

  private closeCell(): void {
    const text = this.shown();
    if (text === '' || this.column >= mostColumns) return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  private shown(): string {
    const { value } = this;
    if (this.type === 's') return this.book.texts[Number(value)] ?? '';
    if (this.type === 'inlineStr' || this.type === 'str') return unescaped(value);
    if (this.type === 'b') return value === '' ? '' : value.trim() === '1' ? 'VRAI' : 'FAUX';
    if (this.type === 'd') return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '').replace('T', ' ');
    return this.type === 'n' ? shownNumber(value.trim(), this.form, this.book.is1904) : value;
  }

  private closeRow(): void {
    if (!this.cells.some((cell) => cell.trim())) return;
    this.hasRows = true;
    if (this.row > this.told + 1) this.records.push({ line: this.told + 1, lineCount: this.row - this.told - 1, cells: [], damage: null });
    this.width = Math.max(this.width, Math.min(this.cells.length, mostFilled));
    while (this.cells.length < this.width) this.cells.push('');
    this.records.push({ line: this.row, lineCount: 1, cells: this.cells, damage: null });
    this.told = this.row;
  }
}

/** The place of the column in "BC12", counted from 0; -1 when nothing is said. */
function columnOf(reference: string): number {
  let column = 0;
  for (const sign of reference) {
    const letter = sign.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
