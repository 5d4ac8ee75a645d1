import { Args, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Uuid } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import { DossierView } from './dossier-page.graphql.js';
import { readDossier } from './dossier-page.queries.js';

@Resolver()
export class DossierPageResolver {
  constructor(private readonly db: Database, private readonly secrets: Secrets) {}

  @Query(() => DossierView)
  dossier(@Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) id: string) {
    return this.db.consult(viewer, 'dossier.read', id, (ask) => readDossier(ask, viewer, this.secrets, id));
  }
}
