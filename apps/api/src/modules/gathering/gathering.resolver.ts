import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting, Self } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import type { Holder } from '../../platform/holders.js';
import { CalendarDay, Uuid } from '../../platform/scalars.js';
import { ChangeGathering } from './change-gathering.js';
import { CountGroup } from './count-group.js';
import { Enrol } from './enrol.js';
import { FollowUpGathering } from './follow-up-gathering.js';
import { readGatherings } from './gathering-list.queries.js';
import { FollowedUpView, GatheringsView, GatheringView, OwnGatheringView } from './gathering.graphql.js';
import {
  CancelGatheringInput, ChangeGatheringInput, EnrolInput, FollowUpGatheringInput, GatheringGroupInput, PlanGatheringInput, TakeAttendanceInput,
} from './gathering.input.js';
import { readGathering } from './gathering.queries.js';
import { readOwnGatherings } from './own-gatherings.queries.js';
import { PlanGathering } from './plan-gathering.js';
import { TakeAttendance } from './take-attendance.js';

const id = (name: string) => Args(name, { type: () => Uuid });

@Resolver()
export class GatheringResolver {
  constructor(
    private readonly db: Database, private readonly clock: Clock, private readonly planning: PlanGathering, private readonly changing: ChangeGathering, private readonly enrolling: Enrol,
    private readonly counting: CountGroup, private readonly attending: TakeAttendance, private readonly following: FollowUpGathering,
  ) {}

  @Query(() => GatheringsView)
  gatherings(@Acting() viewer: Viewer, @Args('month', { type: () => CalendarDay, description: 'Any day of it.' }) day: string) {
    return this.db.read(viewer, (ask) => readGatherings(ask, viewer, day, this.clock.now()));
  }

  @Query(() => GatheringView)
  gathering(@Acting() viewer: Viewer, @id('id') gatheringId: string) {
    return this.db.note(viewer, 'gathering.read', gatheringId, (ask) => readGathering(ask, viewer, gatheringId));
  }

  @Query(() => [OwnGatheringView])
  ownGatherings(@Self() holder: Holder) {
    return this.db.consultOwn(holder, 'notebook.gatherings_read', readOwnGatherings);
  }

  @Mutation(() => GatheringView)
  planGathering(@Acting() viewer: Viewer, @Args('input') input: PlanGatheringInput) {
    return this.planning.execute(viewer, input);
  }

  @Mutation(() => GatheringView)
  changeGathering(@Acting() viewer: Viewer, @Args('input') input: ChangeGatheringInput) {
    return this.changing.change(viewer, input);
  }

  @Mutation(() => GatheringView)
  cancelGathering(@Acting() viewer: Viewer, @Args('input') input: CancelGatheringInput) {
    return this.changing.cancel(viewer, input);
  }

  @Mutation(() => GatheringView)
  enrolInGathering(@Acting() viewer: Viewer, @Args('input') input: EnrolInput) {
    return this.enrolling.execute(viewer, input);
  }

  @Mutation(() => GatheringView)
  leaveGathering(@Acting() viewer: Viewer, @id('gatheringId') gatheringId: string, @id('seatId') seatId: string) {
    return this.enrolling.leave(viewer, gatheringId, seatId);
  }

  @Mutation(() => GatheringView)
  countInGathering(@Acting() viewer: Viewer, @Args('input') input: GatheringGroupInput) {
    return this.counting.execute(viewer, input);
  }

  @Mutation(() => GatheringView)
  takeAttendance(@Acting() viewer: Viewer, @Args('input') input: TakeAttendanceInput) {
    return this.attending.execute(viewer, input);
  }

  @Mutation(() => FollowedUpView)
  followUpGathering(@Acting() viewer: Viewer, @Args('input') input: FollowUpGatheringInput) {
    return this.following.execute(viewer, input);
  }
}
