import type { TableRow as Row } from '@boussole/domain/neutrality/import/table';
import { TableRow } from '@boussole/domain/neutrality/import/table';
import { cellsOf, type Line, type ProductTable, productTables } from '@boussole/domain/neutrality/product/tables';
import type { FrozenRow } from './frozen-decisions.queries.js';
import { LongImports } from './long-imports.js';
import type { Taker } from './read-product.js';

/** The lines of the product, read as those of its files would be, without the files. */
export class ProductReading implements Taker {
  readonly imports = new LongImports();
  private readonly decisions = new Reading('decisions', this.imports.decisions.take);
  private readonly alternatives = new Reading('alternatives', this.imports.alternatives.take);
  private readonly affiliations = new Reading('affiliations', this.imports.links.take);

  decision(line: Line<'decisions'>, _frozen?: FrozenRow): void { this.decisions.read(line); }
  alternative(line: Line<'alternatives'>): void { this.alternatives.read(line); }
  affiliation(line: Line<'affiliations'>): void { this.affiliations.read(line); }
  rest(): Promise<void> { return Promise.resolve(); }
}

class Reading<Table extends ProductTable> {
  private readonly row: Row;
  private count = 0;

  constructor(private readonly table: Table, private readonly take: (row: Row) => void) {
    this.row = new TableRow(new Map(productTables[table].map((column, place) => [column, place])));
  }

  // Its number is that of the line in the file: the titles stand in the first one.
  read(said: Line<Table>): void {
    this.count += 1;
    this.row.moveTo({ line: this.count + 1, lineCount: 1, cells: cellsOf(this.table, said), damage: null });
    this.take(this.row);
  }
}
