import { randomUUID } from 'node:crypto';
import { checkOrder, exportRules, mayExport } from '@boussole/domain/exporting/export';
import { Injectable } from '@nestjs/common';
import { Database, type Viewer } from '../../platform/database.js';
import { orRefuse, Refusal } from '../../platform/errors.js';
import { permit } from '../../platform/locks.js';
import { ProveOneself } from '../account/prove-oneself.js';
import type { ExportOrderView, OrderExportInput } from './exporting.graphql.js';
import { readOrder } from './exporting.queries.js';
import { WriteExport } from './write-export.js';

/** Somebody takes a list away, as she sees it now; it is written beside, page by page. */
@Injectable()
export class OrderExport {
  constructor(private readonly db: Database, private readonly proving: ProveOneself, private readonly writing: WriteExport) {}

  async execute(viewer: Viewer, address: string, { commandKey, list, view, format, reason, password }: OrderExportInput): Promise<ExportOrderView> {
    // Asked of whoever she still is: a hat that ended a moment ago is nobody's.
    const checked = await this.db.read(viewer, async () => {
      permit(mayExport(viewer.role, list));
      return orRefuse(checkOrder(list, view, reason));
    });
    // A cookie that somebody took is not enough to carry people's names away.
    if (exportRules[list].namesPeople) await this.proving.check(viewer, address, password);
    const request = { list, view, format, reason };
    const { id } = await this.db.writeOnce(viewer, { what: 'list.ordered', about: commandKey, key: commandKey, request }, async ({ ask }) => {
      const made = randomUUID();
      await ask(`
        insert into export_order (id, membership_id, branch_id, list, view, format, names_people, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [made, viewer.membershipId, viewer.branchId, list, view, format, exportRules[list].namesPeople, checked.reason]);
      return { id: made };
    });
    const order = await this.read(viewer, id);
    if (order.state !== 'writing') return order;
    await this.writing.begin(viewer, id);
    return this.read(viewer, id);
  }

  private async read(viewer: Viewer, id: string): Promise<ExportOrderView> {
    const order = await this.db.read(viewer, (ask) => readOrder(ask, viewer, id));
    if (!order) throw new Refusal('record.not_found');
    return order;
  }
}
