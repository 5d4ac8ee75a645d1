import type { TableRow as Row } from '@boussole/domain/neutrality/import/table';
import { TableRow } from '@boussole/domain/neutrality/import/table';
import { type Line, type ProductTable, productTables } from '@boussole/domain/neutrality/product/tables';
import { LongImports } from '../long-imports.js';
import type { Taker } from './read-product.js';
import { TableText } from './table-text.js';

/** The lines of the product, read as those of its files would be. */
export class ProductReading implements Taker {
  readonly imports = new LongImports();
  private readonly decisions = new Reading('decisions', this.imports.decisions.take);
  private readonly alternatives = new Reading('alternatives', this.imports.alternatives.take);
  private readonly affiliations = new Reading('affiliations', this.imports.links.take);

  decision(line: Line<'decisions'>): void { this.decisions.read(line); }
  alternative(line: Line<'alternatives'>): void { this.alternatives.read(line); }
  affiliation(line: Line<'affiliations'>): void { this.affiliations.read(line); }

  rest(): Promise<void> {
    for (const { text } of this.all) text.take();
    return Promise.resolve();
  }

  /** What the files would be. */
  facts() { return this.all.map(({ text }) => text.facts()); }

  private get all() { return [this.affiliations, this.decisions, this.alternatives]; }
}

class Reading<Table extends ProductTable> {
  readonly text: TableText<Table>;
  private readonly row: Row;

  constructor(table: Table, private readonly take: (row: Row) => void) {
    this.text = new TableText(table);
    this.row = new TableRow(new Map(productTables[table].map((column, place) => [column, place])));
  }

  read(said: Line<Table>): void {
    const { cells, line } = this.text.add(said);
    this.row.moveTo({ line, lineCount: 1, cells, damage: null });
    this.take(this.row);
  }
}
