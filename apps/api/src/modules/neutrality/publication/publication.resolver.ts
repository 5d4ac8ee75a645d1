import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../../platform/actor.js';
import type { Viewer } from '../../../platform/database.js';
import { PublicReader } from '../../../platform/public-reader.js';
import type { RequestContext } from '../../../platform/request.js';
import { PublicationView } from './publication.graphql.js';
import { publicationsOf } from './publication.queries.js';
import { PublishYear } from './publish-year.js';

/** What is published of the audit, and who has it published. */
@Resolver()
export class PublicationResolver {
  constructor(private readonly reader: PublicReader, private readonly publish: PublishYear) {}

  @Query(() => [PublicationView])
  publications(@Context() context: RequestContext) {
    return this.reader.read(context, 'sheet', publicationsOf);
  }

  @Mutation(() => Boolean)
  publishYear(@Acting() viewer: Viewer, @Args('year', { type: () => Int }) year: number) {
    return this.publish.execute(viewer, year);
  }
}
