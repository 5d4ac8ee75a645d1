import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import type { RequestContext } from '../../platform/request.js';
import { Uuid } from '../../platform/scalars.js';
import { ExportLinkView, ExportOrderView, OrderExportInput } from './exporting.graphql.js';
import { readOrders } from './exporting.queries.js';
import { OpenExport } from './open-export.js';
import { OrderExport } from './order-export.js';
import { WriteExport } from './write-export.js';

@Resolver()
export class ExportingResolver {
  constructor(
    private readonly db: Database, private readonly ordering: OrderExport, private readonly writing: WriteExport, private readonly opening: OpenExport,
  ) {}

  @Query(() => [ExportOrderView])
  async exportOrders(@Acting() viewer: Viewer) {
    const orders = await this.db.read(viewer, (ask) => readOrders(ask, viewer));
    // Whoever was writing it is gone: she is here herself, it goes on with her.
    for (const { id, isLeft } of orders) if (isLeft) await this.writing.begin(viewer, id);
    return orders;
  }

  @Query(() => ExportLinkView)
  exportLink(@Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) id: string) {
    return this.opening.make(viewer, id);
  }

  @Mutation(() => ExportOrderView)
  orderExport(@Acting() viewer: Viewer, @Context() { request }: RequestContext, @Args('input') input: OrderExportInput) {
    return this.ordering.execute(viewer, request.ip, input);
  }
}
