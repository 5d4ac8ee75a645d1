import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import type { Viewer } from '../../platform/database.js';
import { CloseDossier, CloseDossierInput } from './close-dossier.js';
import { DossierStandingView } from './closing.graphql.js';

@Resolver()
export class ClosingResolver {
  constructor(private readonly closing: CloseDossier) {}

  @Mutation(() => DossierStandingView)
  closeDossier(@Acting() viewer: Viewer, @Args('input') input: CloseDossierInput) {
    return this.closing.execute(viewer, input, 'closed');
  }

  @Mutation(() => DossierStandingView)
  reopenDossier(@Acting() viewer: Viewer, @Args('input') input: CloseDossierInput) {
    return this.closing.execute(viewer, input, 'reopened');
  }
}
