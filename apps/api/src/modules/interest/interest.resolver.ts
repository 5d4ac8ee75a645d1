import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import type { Viewer } from '../../platform/database.js';
import { DeclareInterests } from './declare-interests.js';
import { DeclareInterestsInput, MyInterestsView } from './interest.graphql.js';

@Resolver()
export class InterestResolver {
  constructor(private readonly declaring: DeclareInterests) {}

  @Query(() => MyInterestsView)
  myInterests(@Acting() viewer: Viewer) {
    return this.declaring.read(viewer);
  }

  @Mutation(() => Boolean)
  declareInterests(@Acting() viewer: Viewer, @Args('input') input: DeclareInterestsInput) {
    return this.declaring.execute(viewer, input);
  }
}
