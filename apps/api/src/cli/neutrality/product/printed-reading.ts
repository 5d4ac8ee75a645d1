import type { Line } from '@boussole/domain/neutrality/product/tables';
import { ProductReading } from '../../../modules/neutrality/product-reading.js';
import type { Taker } from '../../../modules/neutrality/read-product.js';
import { TableText } from './table-text.js';

/** The lines of the product, read as those of its files would be, and the prints of these files. */
export class PrintedReading implements Taker {
  readonly reading = new ProductReading();
  private readonly texts = {
    affiliations: new TableText('affiliations'), decisions: new TableText('decisions'), alternatives: new TableText('alternatives'),
  };

  decision(line: Line<'decisions'>): void {
    this.texts.decisions.add(line);
    this.reading.decision(line);
  }

  alternative(line: Line<'alternatives'>): void {
    this.texts.alternatives.add(line);
    this.reading.alternative(line);
  }

  affiliation(line: Line<'affiliations'>): void {
    this.texts.affiliations.add(line);
    this.reading.affiliation(line);
  }

  rest(): Promise<void> {
    for (const text of Object.values(this.texts)) text.take();
    return Promise.resolve();
  }

  /** What the files would be. */
  facts() { return Object.values(this.texts).map((text) => text.facts()); }
}
