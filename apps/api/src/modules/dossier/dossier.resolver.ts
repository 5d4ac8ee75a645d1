import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { CreateAnonymousDossier } from './create-anonymous-dossier.js';
import { CreateDossier, CreateDossierInput } from './create-dossier.js';
import { readPage } from './dossier-list.queries.js';
import {
  CaseloadScope, CommuneView, CreatedAnonymousDossierView, CreatedDossierView, DossierLineView, DossierPageView,
} from './dossier.graphql.js';
import { readCommunes } from './dossier.queries.js';
import { SimilarDossiersInput, SimilarDossierView } from './person-search.graphql.js';
import { searchPeople, similarPeople } from './person-search.queries.js';

@Resolver()
export class DossierResolver {
  constructor(
    private readonly db: Database, private readonly creating: CreateDossier,
    private readonly creatingAnonymous: CreateAnonymousDossier,
  ) {}

  @Query(() => DossierPageView)
  dossiers(
    @Acting() viewer: Viewer,
    @Args('scope', { type: () => CaseloadScope, defaultValue: 'mine' }) scope: keyof typeof CaseloadScope,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => Text, nullable: true }) after: string | undefined,
  ) {
    return this.db.read(viewer, (ask) => readPage(ask, viewer, { scope, first, after: after ?? null }));
  }

  @Query(() => [DossierLineView])
  searchDossiers(@Acting() viewer: Viewer, @Args('text', { type: () => Text }) text: string) {
    return this.db.read(viewer, (ask) => searchPeople(ask, text));
  }

  @Query(() => [SimilarDossierView])
  similarDossiers(@Acting() viewer: Viewer, @Args('known') known: SimilarDossiersInput) {
    return this.db.read(viewer, (ask) => similarPeople(ask, known));
  }

  @Query(() => [CommuneView])
  communes(@Acting() viewer: Viewer) {
    return this.db.read(viewer, readCommunes);
  }

  @Mutation(() => CreatedDossierView)
  createDossier(@Acting() viewer: Viewer, @Args('input') input: CreateDossierInput) {
    return this.creating.execute(viewer, input);
  }

  @Mutation(() => CreatedAnonymousDossierView)
  createAnonymousDossier(@Acting() viewer: Viewer, @Args('commandKey', { type: () => Uuid }) commandKey: string) {
    return this.creatingAnonymous.execute(viewer, commandKey);
  }
}
