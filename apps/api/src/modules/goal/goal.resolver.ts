import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import type { Viewer } from '../../platform/database.js';
import { SavedPartView } from '../editing/editing.graphql.js';
import { SaveGoal, SaveGoalInput } from './save-goal.js';
import { SaveNeed, SaveNeedInput } from './save-need.js';

@Resolver()
export class GoalResolver {
  constructor(private readonly goals: SaveGoal, private readonly needs: SaveNeed) {}

  @Mutation(() => SavedPartView)
  saveGoal(@Acting() viewer: Viewer, @Args('input') input: SaveGoalInput) {
    return this.goals.execute(viewer, input);
  }

  @Mutation(() => SavedPartView)
  saveNeed(@Acting() viewer: Viewer, @Args('input') input: SaveNeedInput) {
    return this.needs.execute(viewer, input);
  }
}
