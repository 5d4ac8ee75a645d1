import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Uuid } from '../../platform/scalars.js';
import { RetryDelivery } from './retry-delivery.js';
import { DeadDeliveriesView } from './set-aside.graphql.js';
import { readDeadDeliveries } from './set-aside.queries.js';

@Resolver()
export class SetAsideResolver {
  constructor(private readonly db: Database, private readonly retrying: RetryDelivery) {}

  @Query(() => DeadDeliveriesView)
  deadDeliveries(@Acting() viewer: Viewer) {
    return this.db.read(viewer, (ask) => readDeadDeliveries(ask, viewer));
  }

  @Mutation(() => Boolean)
  retryDelivery(@Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) id: string) {
    return this.retrying.execute(viewer, id);
  }
}
