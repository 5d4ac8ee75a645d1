import { Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Secrets } from '../../platform/secrets.js';
import { MyDayView } from './my-day.graphql.js';
import { readMyDay } from './my-day.queries.js';

@Resolver()
export class MyDayResolver {
  constructor(private readonly db: Database, private readonly secrets: Secrets) {}

  @Query(() => MyDayView)
  myDay(@Acting() viewer: Viewer) {
    return this.db.read(viewer, (ask) => readMyDay(ask, viewer, this.secrets));
  }
}
