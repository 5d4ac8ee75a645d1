import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Viewer } from '../../platform/database.js';
import { CalendarDay, Text } from '../../platform/scalars.js';
import { AgendaView, CalendarFeedView, DuePageView, DueScope, FollowUpsChangedView, NewCalendarFeedView } from './agenda.graphql.js';
import { readAgenda } from './agenda.queries.js';
import { CancelFollowUps, CancelFollowUpsInput } from './cancel-follow-ups.js';
import { readFeed } from './calendar-feed.queries.js';
import { DelegateFollowUps, DelegateFollowUpsInput } from './delegate-follow-ups.js';
import { DoFollowUps, DoFollowUpsInput } from './do-follow-ups.js';
import { readDue, type Scope } from './due.queries.js';
import { KeepCalendarFeed } from './keep-calendar-feed.js';
import { PromisesView } from './promises.graphql.js';
import { readPromises } from './promises.queries.js';
import { SnoozeFollowUps, SnoozeFollowUpsInput } from './snooze-follow-ups.js';
import { UndoFollowUps, UndoFollowUpsInput } from './undo-follow-ups.js';

@Resolver()
export class AgendaResolver {
  constructor(
    private readonly db: Database, private readonly clock: Clock, private readonly doing: DoFollowUps, private readonly snoozing: SnoozeFollowUps,
    private readonly delegating: DelegateFollowUps, private readonly cancelling: CancelFollowUps, private readonly undoing: UndoFollowUps,
    private readonly feeding: KeepCalendarFeed,
  ) {}

  @Query(() => DuePageView, { description: 'What is due, page by page.' })
  dueFollowUps(
    @Acting() viewer: Viewer, @Args('scope', { type: () => DueScope }) scope: Scope, @Args('after', { type: () => Text, nullable: true }) after: string | null,
  ) {
    return this.db.read(viewer, (ask) => readDue(ask, viewer, scope, after ?? null));
  }

  @Query(() => AgendaView)
  agenda(@Acting() viewer: Viewer, @Args('week', { type: () => Text, nullable: true, description: 'As 2026-W48; none: this week.' }) week: string | null) {
    return this.db.read(viewer, (ask) => readAgenda(ask, viewer, week ?? null, this.clock.now()));
  }

  @Query(() => CalendarFeedView, { nullable: true })
  calendarFeed(@Acting() viewer: Viewer) {
    return this.db.read(viewer, (ask) => readFeed(ask, viewer));
  }

  @Query(() => PromisesView, { description: 'How far what is promised to every person is kept.' })
  promises(
    @Acting() viewer: Viewer, @Args('from', { type: () => CalendarDay }) from: string, @Args('until', { type: () => CalendarDay }) until: string,
  ) {
    return this.db.read(viewer, (ask) => readPromises(ask, viewer, from, until, this.clock.now()));
  }

  @Mutation(() => FollowUpsChangedView)
  doFollowUps(@Acting() viewer: Viewer, @Args('input') input: DoFollowUpsInput) {
    return this.doing.execute(viewer, input);
  }

  @Mutation(() => FollowUpsChangedView)
  snoozeFollowUps(@Acting() viewer: Viewer, @Args('input') input: SnoozeFollowUpsInput) {
    return this.snoozing.execute(viewer, input);
  }

  @Mutation(() => FollowUpsChangedView)
  delegateFollowUps(@Acting() viewer: Viewer, @Args('input') input: DelegateFollowUpsInput) {
    return this.delegating.execute(viewer, input);
  }

  @Mutation(() => FollowUpsChangedView)
  cancelFollowUps(@Acting() viewer: Viewer, @Args('input') input: CancelFollowUpsInput) {
    return this.cancelling.execute(viewer, input);
  }

  @Mutation(() => FollowUpsChangedView)
  undoFollowUps(@Acting() viewer: Viewer, @Args('input') input: UndoFollowUpsInput) {
    return this.undoing.execute(viewer, input);
  }

  @Mutation(() => NewCalendarFeedView, { description: 'Makes one\'s private address; the one before it answers no more.' })
  makeCalendarFeed(@Acting() viewer: Viewer) {
    return this.feeding.make(viewer);
  }

  @Mutation(() => Boolean)
  endCalendarFeed(@Acting() viewer: Viewer) {
    return this.feeding.end(viewer);
  }
}
