import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { DecideMerge, DecideMergeInput } from './decide-merge.js';
import { DossierMergePageView, DossierMergeView, MergedIntoView, MergeSideView, MergeState, ProposedMergeView } from './dossier-merge.graphql.js';
import { readMergedInto, readMerges, readSides, showSide } from './dossier-merge.queries.js';
import { ProposeMerge, ProposeMergeInput } from './propose-merge.js';
import { RefuseMerge, RefuseMergeInput } from './refuse-merge.js';
import { UndoDossierMerge, UndoDossierMergeInput } from './undo-dossier-merge.js';

@Resolver()
export class DossierMergeResolver {
  constructor(
    private readonly db: Database, private readonly proposing: ProposeMerge, private readonly deciding: DecideMerge,
    private readonly refusing: RefuseMerge, private readonly undoing: UndoDossierMerge,
  ) {}

  @Query(() => DossierMergePageView)
  dossierMerges(
    @Acting() viewer: Viewer,
    @Args('state', { type: () => MergeState, defaultValue: 'proposed' }) state: keyof typeof MergeState,
    @Args('after', { type: () => Text, nullable: true }) after: string | undefined,
  ) {
    return this.db.read(viewer, (ask) => readMerges(ask, viewer, state, after ?? null));
  }

  @Query(() => MergeSideView, { nullable: true, description: 'The cover of a dossier of the branch that may be one of two.' })
  mergeCandidate(@Acting() viewer: Viewer, @Args('dossierId', { type: () => Uuid }) dossierId: string) {
    return this.db.read(viewer, async (ask) => (await readSides(ask, [dossierId])).map(showSide)[0] ?? null);
  }

  @Query(() => MergedIntoView, { nullable: true })
  mergedInto(@Acting() viewer: Viewer, @Args('dossierId', { type: () => Uuid }) dossierId: string) {
    return this.db.read(viewer, (ask) => readMergedInto(ask, dossierId));
  }

  @Mutation(() => ProposedMergeView)
  proposeMerge(@Acting() viewer: Viewer, @Args('input') input: ProposeMergeInput) {
    return this.proposing.execute(viewer, input);
  }

  @Mutation(() => DossierMergeView)
  decideMerge(@Acting() viewer: Viewer, @Args('input') input: DecideMergeInput) {
    return this.deciding.execute(viewer, input);
  }

  @Mutation(() => DossierMergeView)
  refuseMerge(@Acting() viewer: Viewer, @Args('input') input: RefuseMergeInput) {
    return this.refusing.execute(viewer, input);
  }

  @Mutation(() => DossierMergeView)
  undoDossierMerge(@Acting() viewer: Viewer, @Args('input') input: UndoDossierMergeInput) {
    return this.undoing.execute(viewer, input);
  }
}
