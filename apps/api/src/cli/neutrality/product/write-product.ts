import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import type { Line, ProductTable } from '@boussole/domain/neutrality/product/tables';
import type { Taker } from '../../../modules/neutrality/read-product.js';
import type { FileFacts } from '../read-table.js';
import { fileOf, TableText } from './table-text.js';

const onlyHerself = 0o600;

/** Three files under other names until they are whole: what was interrupted is not taken for an export. */
export class ProductFiles implements Taker {
  private readonly texts = {
    alternatives: new TableText('alternatives'), decisions: new TableText('decisions'), affiliations: new TableText('affiliations'),
  };
  private readonly streams = new Map<ProductTable, WriteStream>();

  constructor(private readonly folder: string) {}

  async open(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    for (const { table } of Object.values(this.texts)) {
      const stream = createWriteStream(this.unfinished(table), { mode: onlyHerself });
      this.streams.set(table, stream);
      await once(stream, 'open');
    }
  }

  decision(line: Line<'decisions'>): void { this.texts.decisions.add(line); }
  alternative(line: Line<'alternatives'>): void { this.texts.alternatives.add(line); }
  affiliation(line: Line<'affiliations'>): void { this.texts.affiliations.add(line); }

  async rest(): Promise<void> {
    for (const text of Object.values(this.texts)) {
      const stream = this.streams.get(text.table);
      if (stream && !stream.write(text.take())) await once(stream, 'drain');
    }
  }

  async close(): Promise<readonly FileFacts[]> {
    const facts: FileFacts[] = [];
    for (const text of Object.values(this.texts)) {
      const stream = this.streams.get(text.table)?.end();
      if (stream) await finished(stream);
      facts.push(text.facts());
    }
    for (const { role: table } of facts) if (isTable(table)) await rename(this.unfinished(table), path.join(this.folder, fileOf(table)));
    return facts;
  }

  async giveUp(): Promise<void> {
    for (const [table, stream] of this.streams) {
      stream.destroy();
      await rm(this.unfinished(table), { force: true });
    }
  }

  private unfinished(table: ProductTable): string { return path.join(this.folder, `${fileOf(table)}.partiel`); }
}

const isTable = (role: string): role is ProductTable => role === 'alternatives' || role === 'decisions' || role === 'affiliations';

/** The print of the whole: that of the lines that sha256sum writes of the three files, by their names. */
export function printOfFiles(files: readonly FileFacts[]): string {
  const lines = [...files].sort((one, other) => (one.nom < other.nom ? -1 : 1)).map(({ sha256, nom }) => `${sha256}  ${nom}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}
