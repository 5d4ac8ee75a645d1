import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Text } from '../../platform/scalars.js';
import { DecideRight, DecideRightInput } from './decide-right.js';
import { RightBox, RightPageView, RightToDecideView } from './privacy.graphql.js';
import { readRights } from './rights.queries.js';

@Resolver()
export class PrivacyResolver {
  constructor(private readonly db: Database, private readonly clock: Clock, private readonly deciding: DecideRight) {}

  @Query(() => RightPageView)
  rightRequests(
    @Acting() viewer: Viewer,
    @Args('box', { type: () => RightBox, defaultValue: 'waiting' }) box: keyof typeof RightBox,
    @Args('after', { type: () => Text, nullable: true }) after: string | undefined,
  ) {
    return this.db.read(viewer, (ask) => readRights(ask, viewer, { box, after: after ?? null, now: this.clock.now() }));
  }

  @Mutation(() => RightToDecideView)
  decideRight(@Acting() viewer: Viewer, @Args('input') input: DecideRightInput) {
    return this.deciding.execute(viewer, input);
  }
}
