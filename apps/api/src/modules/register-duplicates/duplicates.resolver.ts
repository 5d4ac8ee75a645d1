import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { DuplicatePageView, DuplicatePairView, DuplicateState } from './duplicates.graphql.js';
import { readPairs } from './duplicates.queries.js';
import { KeepApart } from './keep-apart.js';
import { MergeDuplicates } from './merge-duplicates.js';
import { UndoMerge } from './undo-merge.js';

@Resolver()
export class DuplicatesResolver {
  constructor(
    private readonly db: Database, private readonly merging: MergeDuplicates, private readonly parting: KeepApart,
    private readonly undoing: UndoMerge,
  ) {}

  @Query(() => DuplicatePageView)
  duplicates(
    @Acting() viewer: Viewer,
    @Args('state', { type: () => DuplicateState, defaultValue: 'proposed' }) state: keyof typeof DuplicateState,
    @Args('after', { type: () => Text, nullable: true }) after: string | undefined,
  ) {
    return this.db.read(viewer, (ask) => readPairs(ask, viewer, state, after ?? null));
  }

  @Mutation(() => DuplicatePairView)
  mergeDuplicates(
    @Acting() viewer: Viewer, @Args('pairId', { type: () => Uuid }) pairId: string, @Args('winnerId', { type: () => Uuid }) winnerId: string,
  ) {
    return this.merging.execute(viewer, pairId, winnerId);
  }

  @Mutation(() => DuplicatePairView)
  keepApart(@Acting() viewer: Viewer, @Args('pairId', { type: () => Uuid }) pairId: string) {
    return this.parting.execute(viewer, pairId);
  }

  @Mutation(() => DuplicatePairView)
  undoMerge(@Acting() viewer: Viewer, @Args('mergeId', { type: () => Uuid }) mergeId: string) {
    return this.undoing.execute(viewer, mergeId);
  }
}
