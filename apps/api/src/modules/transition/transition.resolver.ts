import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting, Self } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import type { Holder } from '../../platform/holders.js';
import { Uuid } from '../../platform/scalars.js';
import { TransitionCatalogueView } from './catalogue.graphql.js';
import { readCatalogue } from './catalogue.queries.js';
import { ChangeOwnTransition, DeclareOwnTransitionInput, PauseOwnTransitionInput, SeenOwnTransitionInput } from './change-own-transition.js';
import {
  ChangeTransition, ConfirmTransitionInput, MoveTransitionInput, PauseTransitionInput, SeenTransitionInput, StopTransitionInput,
} from './change-transition.js';
import { DeclareTransition, DeclareTransitionInput } from './declare-transition.js';
import { OwnTransitionsView } from './own-transitions.graphql.js';
import { readOwnTransitions } from './own-transitions.queries.js';
import { PlanFollowUp, PlanFollowUpInput } from './plan-follow-up.js';
import { PreviewTransition, PreviewTransitionInput } from './preview-transition.js';
import { PublishCatalogue, PublishCatalogueInput } from './publish-catalogue.js';
import { DossierTransitionsView, TransitionPreviewView } from './transition.graphql.js';
import { readDossierTransitions } from './transition-page.queries.js';

@Resolver()
export class TransitionResolver {
  constructor(
    private readonly db: Database, private readonly declaring: DeclareTransition, private readonly changing: ChangeTransition,
    private readonly promising: PlanFollowUp, private readonly previewing: PreviewTransition, private readonly publishing: PublishCatalogue,
    private readonly own: ChangeOwnTransition,
  ) {}

  @Query(() => DossierTransitionsView)
  dossierTransitions(@Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) id: string) {
    return this.db.consult(viewer, 'dossier.transitions_read', id, (ask) => readDossierTransitions(ask, viewer, id));
  }

  @Query(() => TransitionPreviewView)
  previewTransition(@Acting() viewer: Viewer, @Args('input') input: PreviewTransitionInput) {
    return this.previewing.execute(viewer, input);
  }

  @Query(() => TransitionCatalogueView)
  transitionCatalogue(@Acting() viewer: Viewer) {
    return this.db.read(viewer, (ask) => readCatalogue(ask, viewer));
  }

  @Mutation(() => TransitionCatalogueView)
  publishCatalogue(@Acting() viewer: Viewer, @Args('input') input: PublishCatalogueInput) {
    return this.publishing.execute(viewer, input);
  }

  @Mutation(() => DossierTransitionsView)
  declareTransition(@Acting() viewer: Viewer, @Args('input') input: DeclareTransitionInput) {
    return this.declaring.execute(viewer, input);
  }

  @Mutation(() => DossierTransitionsView)
  moveTransition(@Acting() viewer: Viewer, @Args('input') input: MoveTransitionInput) {
    return this.changing.move(viewer, input);
  }

  @Mutation(() => DossierTransitionsView)
  pauseTransition(@Acting() viewer: Viewer, @Args('input') input: PauseTransitionInput) {
    return this.changing.pause(viewer, input);
  }

  @Mutation(() => DossierTransitionsView)
  resumeTransition(@Acting() viewer: Viewer, @Args('input') input: SeenTransitionInput) {
    return this.changing.resume(viewer, input);
  }

  @Mutation(() => DossierTransitionsView)
  stopTransition(@Acting() viewer: Viewer, @Args('input') input: StopTransitionInput) {
    return this.changing.stop(viewer, input);
  }

  @Mutation(() => DossierTransitionsView)
  confirmTransition(@Acting() viewer: Viewer, @Args('input') input: ConfirmTransitionInput) {
    return this.changing.confirm(viewer, input);
  }

  @Mutation(() => DossierTransitionsView)
  dismissTransition(@Acting() viewer: Viewer, @Args('input') input: StopTransitionInput) {
    return this.changing.dismiss(viewer, input);
  }

  @Mutation(() => DossierTransitionsView)
  planFollowUp(@Acting() viewer: Viewer, @Args('input') input: PlanFollowUpInput) {
    return this.promising.execute(viewer, input);
  }

  @Query(() => OwnTransitionsView)
  ownTransitions(@Self() holder: Holder) {
    return this.db.consultOwn(holder, 'notebook.transitions_read', (ask) => readOwnTransitions(ask, holder));
  }

  @Mutation(() => OwnTransitionsView)
  declareOwnTransition(@Self() holder: Holder, @Args('input') input: DeclareOwnTransitionInput) {
    return this.own.declare(holder, input);
  }

  @Mutation(() => OwnTransitionsView)
  pauseOwnTransition(@Self() holder: Holder, @Args('input') input: PauseOwnTransitionInput) {
    return this.own.pause(holder, input);
  }

  @Mutation(() => OwnTransitionsView)
  resumeOwnTransition(@Self() holder: Holder, @Args('input') input: SeenOwnTransitionInput) {
    return this.own.resume(holder, input);
  }

  @Mutation(() => OwnTransitionsView)
  stopOwnTransition(@Self() holder: Holder, @Args('input') input: SeenOwnTransitionInput) {
    return this.own.stop(holder, input);
  }
}
