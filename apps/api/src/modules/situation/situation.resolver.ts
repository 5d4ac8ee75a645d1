import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Uuid } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import { SavedPartView } from '../editing/editing.graphql.js';
import { SaveIdentity, SaveIdentityInput } from './save-identity.js';
import { SaveSituation } from './save-situation.js';
import { SaveSituationInput } from './save-situation.input.js';
import { SaveSpecial, SaveSpecialInput } from './save-special.js';
import { readSituation } from './situation-page.queries.js';
import { DossierSituationView } from './situation.graphql.js';

@Resolver()
export class SituationResolver {
  constructor(
    private readonly db: Database, private readonly secrets: Secrets, private readonly identities: SaveIdentity,
    private readonly situations: SaveSituation, private readonly specials: SaveSpecial,
  ) {}

  @Query(() => DossierSituationView)
  dossierSituation(@Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) id: string) {
    return this.db.consult(viewer, 'dossier.situation_read', id, (ask) => readSituation(ask, viewer, this.secrets, id));
  }

  @Mutation(() => SavedPartView)
  saveIdentity(@Acting() viewer: Viewer, @Args('input') input: SaveIdentityInput) {
    return this.identities.execute(viewer, input);
  }

  @Mutation(() => SavedPartView)
  saveSituation(@Acting() viewer: Viewer, @Args('input') input: SaveSituationInput) {
    return this.situations.execute(viewer, input);
  }

  @Mutation(() => SavedPartView)
  saveSpecial(@Acting() viewer: Viewer, @Args('input') input: SaveSpecialInput) {
    return this.specials.execute(viewer, input);
  }
}
