import { createHash } from 'node:crypto';
import { type Line, type ProductTable, productTables, cellsOf } from '@boussole/domain/neutrality/product/tables';
import { stringify } from 'csv-stringify/sync';
import type { FileFacts } from '../read-table.js';

export const separator = ';';

/** A table as it is written to a file, line after line; its print is that of the file, whether there is one or not. */
export class TableText<Table extends ProductTable> {
  private rows: string[][];
  private count = 0;
  private readonly hash = createHash('sha256');
  private isBegun = false;

  constructor(readonly table: Table) {
    this.rows = [[...productTables[table]]];
  }

  add(line: Line<Table>): void {
    this.rows.push(cellsOf(this.table, line));
    this.count += 1;
  }

  /** What was added since the last time, as text. */
  take(): string {
    const text = stringify(this.rows, { delimiter: separator, record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
    const taken = this.isBegun ? text : `\uFEFF${text}`;
    this.rows = [];
    this.isBegun = true;
    this.hash.update(taken);
    return taken;
  }

  /** What the file is, once everything was taken. */
  facts(): FileFacts {
    const { table, hash, count } = this;
    return { role: table, nom: fileOf(table), sha256: hash.digest('hex'), encodage: 'utf-8', separateur: separator, lignes: count };
  }
}

export const fileOf = (table: ProductTable): string => `${table}.csv`;
