import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import { Database, type Viewer } from '../../platform/database.js';
import { Text, Uuid } from '../../platform/scalars.js';
import { Secrets } from '../../platform/secrets.js';
import { DiscardFormDraft } from './discard-form-draft.js';
import { DossierChangePageView, FormDraftView, FormName } from './editing.graphql.js';
import { readHistory } from './history.queries.js';
import { SaveFormDraft, SaveFormDraftInput } from './save-form-draft.js';

@Resolver()
export class EditingResolver {
  constructor(
    private readonly db: Database, private readonly secrets: Secrets, private readonly saving: SaveFormDraft,
    private readonly discarding: DiscardFormDraft,
  ) {}

  @Query(() => DossierChangePageView)
  dossierHistory(
    @Acting() viewer: Viewer, @Args('id', { type: () => Uuid }) id: string,
    @Args('after', { type: () => Text, nullable: true }) after: string | undefined,
  ) {
    return this.db.consult(viewer, 'dossier.history_read', id, (ask) => readHistory(ask, viewer, this.secrets, id, after ?? null));
  }

  @Mutation(() => FormDraftView)
  saveFormDraft(@Acting() viewer: Viewer, @Args('input') input: SaveFormDraftInput) {
    return this.saving.execute(viewer, input);
  }

  @Mutation(() => Boolean)
  discardFormDraft(
    @Acting() viewer: Viewer, @Args('dossierId', { type: () => Uuid }) dossierId: string,
    @Args('form', { type: () => FormName }) form: FormName,
  ) {
    return this.discarding.execute(viewer, dossierId, form);
  }
}
