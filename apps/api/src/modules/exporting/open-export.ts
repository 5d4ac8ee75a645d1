import { mayExport } from '@boussole/domain/exporting/export';
import { brusselsDay } from '@boussole/domain/calendar-date';
import type { Cell } from '@boussole/domain/exporting/tabular';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { Secrets } from '../../platform/secrets.js';
import type { Ask } from '../../platform/statement.js';
import { writeCsv } from '../../platform/tabular/write-csv.js';
import { writeJson } from '../../platform/tabular/write-json.js';
import { writeXlsx } from '../../platform/tabular/write-xlsx.js';
import { exportedLists } from './exported-lists.js';
import type { ExportLinkView, ExportOrderView } from './exporting.graphql.js';
import { readOrder } from './exporting.queries.js';
import { chunkPlace } from './write-export.js';

const livesFor = 5 * 60_000;
const types = {
  csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export interface LeavingExport { readonly fileName: string; readonly type: string; readonly content: AsyncGenerator<string | Uint8Array> }

const thingOf = (id: string): string => `export:${id}`;

/** Short links to exports: of one session, for five minutes; whoever follows one is asked again whether she may. */
@Injectable()
export class OpenExport {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly secrets: Secrets) {}

  async make(viewer: Viewer, id: string): Promise<ExportLinkView> {
    await this.db.read(viewer, (ask) => readyOrder(ask, viewer, id));
    const until = this.clock.now().getTime() + livesFor;
    return { href: `/fichiers/exports/${id}/${until}/${this.secrets.proofOf(viewer.sessionId, thingOf(id), until)}`, expiresAt: new Date(until) };
  }

  /** A link of another session, too old, changed, or to what may no longer be read: nothing is there. */
  async follow(viewer: Viewer, id: string, until: number, proof: string): Promise<LeavingExport> {
    if (!this.secrets.isProof(proof, viewer.sessionId, thingOf(id), until) || until < this.clock.now().getTime()) throw new Refusal('record.not_found');
    const { list, format } = await this.db.note(viewer, 'list.fetched', id, (ask) => readyOrder(ask, viewer, id));
    const { name, fileName, columns } = exportedLists[list];
    const pages = this.pages(viewer, id);
    return {
      fileName: `${fileName}-${brusselsDay(this.clock.now())}.${format}`, type: types[format],
      content: format === 'csv' ? writeCsv(columns, pages) : format === 'json' ? writeJson(columns, pages) : writeXlsx(name, columns, pages),
    };
  }

  // A short transaction a page: somebody who reads slowly holds no connection meanwhile.
  private async* pages(viewer: Viewer, id: string): AsyncGenerator<readonly (readonly Cell[])[]> {
    for (let place = 0; ; place += 1) {
      const [chunk] = await this.db.read(viewer, (ask) => ask<{ rows: Buffer }>('select rows from export_chunk where order_id = $1 and place = $2', [id, place]));
      if (!chunk) return;
      yield JSON.parse(this.secrets.unseal(chunk.rows, chunkPlace(id, place))) as Cell[][]; // as they were sealed
    }
  }
}

async function readyOrder(ask: Ask, viewer: Viewer, id: string): Promise<ExportOrderView> {
  const order = await readOrder(ask, viewer, id);
  if (order?.state !== 'ready') throw new Refusal('record.not_found');
  permit(mayExport(viewer.role, order.list));
  return order;
}
