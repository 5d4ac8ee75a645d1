import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import { ChooseDigest, readDigestChoice } from './choose-digest.js';
import { DigestChoiceView } from './digest.graphql.js';

@Resolver()
export class DigestResolver {
  constructor(private readonly db: Database, private readonly choosing: ChooseDigest) {}

  @Query(() => DigestChoiceView)
  digestChoice(@Acting() viewer: Viewer) {
    return this.db.read(viewer, (ask) => readDigestChoice(ask, viewer));
  }

  @Mutation(() => DigestChoiceView)
  chooseDigest(@Acting() viewer: Viewer, @Args('hour', { type: () => Int, nullable: true }) hour: number | null) {
    return this.choosing.execute(viewer, hour ?? null);
  }
}
